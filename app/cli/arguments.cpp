// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/arguments.h"

#include "app/cli/output.h"

#include <QCoreApplication>

#include <algorithm>

namespace app {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(app::Arguments)
};

// An option as the user wrote it: its declaration, and a value that came in the same word.
struct Written
{
    const Option *option = nullptr;
    QString name; // with dashes, for messages
    std::optional<QString> value;
};

Written split(const QString &word, std::span<const Option> options)
{
    const bool isLong = word.startsWith(QLatin1String("--"));
    const qsizetype equals = isLong ? word.indexOf(QLatin1Char('=')) : -1;
    const QString name = isLong ? word.left(equals) : word.left(2);
    const auto found = std::find_if(options.begin(), options.end(), [&](const Option &option) {
        return isLong ? name.mid(2) == QLatin1String(option.name)
                      : option.letter != 0 && name[1] == QLatin1Char(option.letter);
    });
    Written written{found == options.end() ? nullptr : &*found, name, std::nullopt};
    if (equals >= 0)
        written.value = word.mid(equals + 1);
    else if (!isLong && word.size() > 2)
        written.value = word.mid(2);
    return written;
}

QString unknownOption(const QString &name, std::span<const Option> options)
{
    QStringList names{QStringLiteral("--help")};
    for (const Option &option : options)
        names << QLatin1String("--") + QLatin1String(option.name);
    const QString closest = closestName(name, names);
    if (closest.isEmpty())
        return Text::tr("Unknown option %1. --help lists the options.").arg(name);
    return Text::tr("Unknown option %1. Did you mean %2?").arg(name, closest);
}

bool isValid(const QString &value, ValueKind kind)
{
    switch (kind) {
    case ValueKind::None:
    case ValueKind::Text:
        return true;
    case ValueKind::Integer:
        return parseInteger(value).has_value();
    case ValueKind::Count:
        return parseInteger(value).value_or(0) >= 1;
    case ValueKind::Seconds:
        return parseSeconds(value).has_value();
    case ValueKind::Rate:
        return parseSeconds(value).value_or(0.0) > 0.0;
    case ValueKind::Quality:
        return parseInteger(value).value_or(0) >= 1 && parseInteger(value).value_or(0) <= 100;
    case ValueKind::Format:
        return isWritableFormat(value);
    case ValueKind::Time:
        return parseTime(value).has_value();
    case ValueKind::Range:
        return parseRange(value).has_value();
    }
    return false;
}

QString expectation(ValueKind kind)
{
    switch (kind) {
    case ValueKind::None:
    case ValueKind::Text:
        break;
    case ValueKind::Integer:
        return Text::tr("%1 needs a whole number, not \"%2\".");
    case ValueKind::Count:
        return Text::tr("%1 needs a whole number from 1 on, not \"%2\".");
    case ValueKind::Seconds:
        return Text::tr("%1 needs a number of seconds, not \"%2\".");
    case ValueKind::Rate:
        return Text::tr("%1 needs a number above 0, not \"%2\".");
    case ValueKind::Quality:
        return Text::tr("%1 needs a whole number from 1 to 100, not \"%2\".");
    case ValueKind::Format:
        return Text::tr("%1 needs a format that \"framehouse-cli formats\" lists, not \"%2\".");
    case ValueKind::Time:
        return Text::tr("%1 needs a time, as seconds since 1970 or as 2024-05-01T12:34:56.789Z, "
                        "not \"%2\".");
    case ValueKind::Range:
        return Text::tr(
            "%1 needs a range A:B of frame indexes, A not above B, each side may be empty, "
            "not \"%2\".");
    }
    return {};
}

// What is wrong with `written`, whose value is complete; empty: nothing.
QString mistake(const Written &written)
{
    const Option &option = *written.option;
    if (option.kind == ValueKind::None)
        return written.value ? Text::tr("%1 takes no value.").arg(written.name) : QString();
    if (!written.value)
        return Text::tr("%1 needs a value: %2.").arg(written.name, QLatin1String(option.value));
    if (!isValid(*written.value, option.kind))
        return expectation(option.kind).arg(written.name, *written.value);
    return {};
}

QString operandMistake(const QStringList &operands, Arguments::Operands wanted)
{
    if (operands.size() < wanted.min)
        return Text::tr("Too few arguments. --help says what is needed.");
    if (wanted.max >= 0 && operands.size() > wanted.max)
        return Text::tr("Unexpected argument: %1").arg(operands[wanted.max]);
    if (operands.contains(QString()))
        return Text::tr("An argument is empty. --help says what is needed.");
    return {};
}

} // namespace

std::optional<Arguments> Arguments::parse(const QStringList &arguments,
                                          std::span<const Option> options, Operands operands,
                                          Output &output)
{
    Arguments parsed;
    bool optionsEnded = false;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &word = arguments[i];
        if (optionsEnded || word.size() < 2 || !word.startsWith(QLatin1Char('-'))) {
            parsed.m_operands << word;
            continue;
        }
        if (word == QLatin1String("--")) {
            optionsEnded = true;
            continue;
        }
        Written written = split(word, options);
        QString wrong;
        if (written.option == nullptr) {
            wrong = unknownOption(written.name, options);
        } else {
            const bool takesValue = written.option->kind != ValueKind::None;
            if (takesValue && !written.value && i + 1 < arguments.size())
                written.value = arguments[++i];
            wrong = mistake(written);
        }
        if (!wrong.isEmpty()) {
            output.usage(wrong);
            return std::nullopt;
        }
        parsed.m_values[QString::fromLatin1(written.option->name)]
            << written.value.value_or(QString());
    }
    const QString wrong = operandMistake(parsed.m_operands, operands);
    if (!wrong.isEmpty()) {
        output.usage(wrong);
        return std::nullopt;
    }
    return parsed;
}

bool Arguments::has(const char *name) const
{
    return m_values.contains(QString::fromLatin1(name));
}

QStringList Arguments::texts(const char *name) const
{
    return m_values.value(QString::fromLatin1(name));
}

std::optional<QString> Arguments::text(const char *name) const
{
    const QStringList all = texts(name);
    return all.isEmpty() ? std::nullopt : std::optional(all.last());
}

std::optional<std::int64_t> Arguments::integer(const char *name) const
{
    const auto value = text(name);
    return value ? parseInteger(*value) : std::nullopt;
}

std::optional<double> Arguments::seconds(const char *name) const
{
    const auto value = text(name);
    return value ? parseTime(*value) : std::nullopt;
}

IndexRange Arguments::range(const char *name) const
{
    const auto value = text(name);
    return value ? parseRange(*value).value_or(IndexRange()) : IndexRange();
}

} // namespace app
