// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/camera/pattern/patternid.h"

#include <QRegularExpression>
#include <QString>
#include <QStringList>

namespace model {

namespace {

constexpr int minWidth = 16; // a column per bit
constexpr int minHeight = 5; // a row per band
constexpr int maxSide = 8192;
constexpr double maxFps = 10000;

std::optional<CameraFormat> parseFormat(const QString &text)
{
    static const QRegularExpression shape(
        QStringLiteral("\\A([1-9][0-9]{0,3})x([1-9][0-9]{0,3})@([0-9]{1,5}(?:\\.[0-9]{1,6})?)\\z"));
    const QRegularExpressionMatch match = shape.match(text);
    if (!match.hasMatch())
        return std::nullopt;

    CameraFormat format{match.captured(1).toInt(), match.captured(2).toInt(),
                        match.captured(3).toDouble(), PixelFormat::Gray8};
    const bool sizeFits = format.width >= minWidth && format.height >= minHeight &&
                          format.width <= maxSide && format.height <= maxSide;
    if (!sizeFits || format.fps <= 0 || format.fps > maxFps)
        return std::nullopt;
    return format;
}

std::optional<PixelFormat> parsePixels(const QString &option)
{
    if (option == QLatin1String("gray"))
        return PixelFormat::Gray8;
    if (option == QLatin1String("color"))
        return PixelFormat::Bgr8;
    if (option == QLatin1String("gray16"))
        return PixelFormat::Gray16;
    return std::nullopt;
}

std::optional<std::int64_t> parseDrop(const QString &option)
{
    static const QRegularExpression shape(QStringLiteral("\\Adrop=([1-9][0-9]{0,8})\\z"));
    const QRegularExpressionMatch match = shape.match(option);
    if (!match.hasMatch() || match.captured(1).toLongLong() < 2)
        return std::nullopt;
    return match.captured(1).toLongLong();
}

} // namespace

std::optional<PatternId> parsePatternId(const QString &id)
{
    const QString prefix = QStringLiteral("pattern:");
    if (!id.startsWith(prefix))
        return std::nullopt;
    QStringList parts = id.mid(prefix.size()).split(QLatin1Char(','));
    const auto format = parseFormat(parts.takeFirst());
    if (!format)
        return std::nullopt;

    PatternId result{*format};
    bool hasPixels = false;
    for (const QString &option : parts) {
        if (const auto pixels = parsePixels(option); pixels && !hasPixels) {
            result.format.pixels = *pixels;
            hasPixels = true;
        } else if (const auto drop = parseDrop(option); drop && result.dropEvery == 0) {
            result.dropEvery = *drop;
        } else if (option == QLatin1String("fast") && !result.fast) {
            result.fast = true;
        } else {
            return std::nullopt;
        }
    }
    return result;
}

} // namespace model
