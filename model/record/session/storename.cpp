// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/record/session/storename.h"

#include <QRegularExpression>

#include <utility>

namespace model {

namespace {

constexpr char cameraField[] = "{camera}";
constexpr qsizetype longestName =
    120; // characters; some of them take four bytes of the 255 there are

store::Error invalid(const QString &detail)
{
    return {store::Error::Code::InvalidArgument, {}, detail.toStdString()};
}

// What every system takes in a file's name.
QString fitting(QString text)
{
    static const QRegularExpression unfit(QStringLiteral("[\\x00-\\x1f\\x7f/\\\\:*?\"<>|{}]"));
    return text.replace(unfit, QStringLiteral("-"));
}

} // namespace

StoreNames::StoreNames(QString pattern, QDateTime start, store::Value metadata)
    : m_pattern(std::move(pattern))
    , m_start(std::move(start))
    , m_metadata(std::move(metadata))
{}

store::Result<QString> StoreNames::session() const
{
    static const QRegularExpression camera(QStringLiteral("[-_. ]?\\{camera\\}"));
    QString pattern = m_pattern;
    pattern.remove(camera);
    return expand(pattern, {});
}

store::Result<QString> StoreNames::store(const QString &camera, bool isOnly, int part) const
{
    QString pattern = m_pattern;
    if (!isOnly && !pattern.contains(QLatin1String(cameraField)))
        pattern += QLatin1Char('_') + QLatin1String(cameraField);
    auto name = expand(pattern, camera);
    if (name && part > 1)
        *name += QStringLiteral("_part%1").arg(part);
    return name;
}

store::Result<QString> StoreNames::expand(const QString &pattern, const QString &camera) const
{
    static const QRegularExpression field(QStringLiteral("\\{([^{}]*)\\}"));
    QString name;
    qsizetype end = 0;
    auto matches = field.globalMatch(pattern);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const auto value = valueOf(match.captured(1), camera);
        if (!value)
            return value.error();
        name += fitting(pattern.mid(end, match.capturedStart() - end)) + fitting(*value);
        end = match.capturedEnd();
    }
    name = (name + fitting(pattern.mid(end))).simplified().left(longestName);
    static const QRegularExpression rim(QStringLiteral("\\A[-_. ]+|[-_. ]+\\z"));
    name.remove(rim); // no hidden folder, and none that ends in what some systems drop
    if (name.isEmpty())
        return invalid(QStringLiteral("the name \"%1\" leaves nothing").arg(m_pattern));
    return name;
}

store::Result<QString> StoreNames::valueOf(const QString &name, const QString &camera) const
{
    if (name == QLatin1String("date"))
        return m_start.toString(QStringLiteral("yyyyMMdd"));
    if (name == QLatin1String("time"))
        return m_start.toString(QStringLiteral("HHmmss"));
    if (name == QLatin1String("camera"))
        return camera;
    const auto found = m_metadata.find(name.toStdString());
    if (found == m_metadata.end() || !found->is_primitive() || found->is_null() || *found == "")
        return invalid(
            QStringLiteral("the name asks for {%1}, which the metadata does not say").arg(name));
    return QString::fromStdString(found->is_string() ? found->get<std::string>() : found->dump());
}

} // namespace model
