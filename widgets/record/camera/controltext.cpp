// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/record/camera/controltext.h"

#include <QCoreApplication>
#include <QLocale>

namespace widgets {

namespace {

struct ControlTexts
{
    Q_DECLARE_TR_FUNCTIONS(widgets::ControlTexts)
};

constexpr int digits = 7; // of a real number

QString bare(const model::ControlValue &value)
{
    if (const auto *yes = std::get_if<bool>(&value))
        return *yes ? ControlTexts::tr("On") : ControlTexts::tr("Off");
    if (const auto *whole = std::get_if<std::int64_t>(&value))
        return QLocale().toString(static_cast<qlonglong>(*whole));
    if (const auto *real = std::get_if<double>(&value))
        return QLocale().toString(*real, 'g', digits);
    if (const auto *text = std::get_if<QString>(&value))
        return *text;
    return {};
}

} // namespace

QString controlText(const model::CameraControl &control)
{
    const QString value = bare(control.value);
    if (value.isEmpty())
        return control.kind == model::CameraControl::Kind::Text ? QString() : ControlTexts::tr("–");
    return control.unit.isEmpty() ? value
                                  : ControlTexts::tr("%1 %2").arg(value, unitText(control.unit));
}

QString unitText(const QString &unit)
{
    return unit == QLatin1String("us") ? QStringLiteral("µs") : unit;
}

} // namespace widgets
