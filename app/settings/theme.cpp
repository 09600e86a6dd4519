// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/settings/theme.h"

#include "widgets/common/tints.h"

#include <QApplication>
#include <QPainter>
#include <QProxyStyle>
#include <QStyleOption>

namespace app {

namespace {

// One column of colours; the palette's other roles follow from them.
struct Colours
{
    QRgb window, base, alternate, button, text, faint, disabled;
    QRgb highlight, highlightedText, link, visited;
    QRgb light, midlight, mid, dark, shadow;
};

constexpr Colours lightColours{
    0xfff3f4f6, 0xffffffff, 0xfff7f8fa, 0xffeceef1, 0xff1d2329, 0xff5f6973, 0xff9aa2ab, 0xff1f66a8,
    0xffffffff, 0xff1a5fa0, 0xff6b4a94, 0xffffffff, 0xfff8f9fa, 0xffc8cdd3, 0xffa9b0b8, 0xff7b838c};
constexpr Colours darkColours{
    0xff24282d, 0xff1b1e22, 0xff202429, 0xff2f343a, 0xffe4e7ea, 0xffa4adb6, 0xff6d757e, 0xff2f6ea8,
    0xffffffff, 0xff7ab8ee, 0xffc3a6e8, 0xff4a5159, 0xff3b4148, 0xff15181b, 0xff121417, 0xff000000};

QPalette paletteFrom(const Colours &c)
{
    QPalette palette;
    palette.setColor(QPalette::Window, c.window);
    palette.setColor(QPalette::Base, c.base);
    palette.setColor(QPalette::AlternateBase, c.alternate);
    palette.setColor(QPalette::Button, c.button);
    palette.setColor(QPalette::ToolTipBase, c.button);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText,
                            QPalette::ToolTipText, QPalette::BrightText})
        palette.setColor(role, c.text);
    palette.setColor(QPalette::PlaceholderText, c.faint);
    palette.setColor(QPalette::Highlight, c.highlight);
    palette.setColor(QPalette::HighlightedText, c.highlightedText);
    palette.setColor(QPalette::Link, c.link);
    palette.setColor(QPalette::LinkVisited, c.visited);
    palette.setColor(QPalette::Light, c.light);
    palette.setColor(QPalette::Midlight, c.midlight);
    palette.setColor(QPalette::Mid, c.mid);
    palette.setColor(QPalette::Dark, c.dark);
    palette.setColor(QPalette::Shadow, c.shadow);
    for (const auto role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, c.disabled);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, c.mid);
    return palette;
}

// Buttons of dialogs carry words only: Qt's own pictures on them cannot be seen on dark ground. Nor
// can the rims of boxes to tick.
class Style : public QProxyStyle
{
public:
    using QProxyStyle::QProxyStyle;

    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *returnData) const override
    {
        if (hint == SH_DialogButtonBox_ButtonsHaveIcons)
            return 0;
        return QProxyStyle::styleHint(hint, option, widget, returnData);
    }

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override
    {
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        const bool isBox =
            element == PE_IndicatorCheckBox || element == PE_IndicatorItemViewItemCheck;
        if ((!isBox && element != PE_IndicatorRadioButton) || !widgets::isDark(option->palette))
            return;
        const bool isEnabled = option->state & State_Enabled;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setBrush(Qt::NoBrush);
        painter->setPen(
            option->palette.color(isEnabled ? QPalette::Active : QPalette::Disabled,
                                  isEnabled ? QPalette::PlaceholderText : QPalette::WindowText));
        const QRectF rim = QRectF(option->rect).adjusted(0.5, 0.5, -1.5, -1.5);
        isBox ? painter->drawRect(rim) : painter->drawEllipse(rim);
        painter->restore();
    }
};

} // namespace

QPalette lightPalette()
{
    return paletteFrom(lightColours);
}

QPalette darkPalette()
{
    return paletteFrom(darkColours);
}

void applyTheme(Theme theme)
{
    static const QString systemStyle = QApplication::style()->name();
    if (theme == Theme::System) {
        QApplication::setStyle(new Style(systemStyle));
        QApplication::setPalette(QPalette());
        return;
    }
    QApplication::setStyle(new Style(QStringLiteral("fusion")));
    QApplication::setPalette(theme == Theme::Dark ? darkPalette() : lightPalette());
}

} // namespace app
