// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/record/warningtext.h"

#include "widgets/common/tints.h"

#include <QEvent>
#include <QLabel>

namespace widgets {

namespace {

class WarningText : public QLabel
{
public:
    explicit WarningText(QWidget *parent)
        : QLabel(parent)
    {
        setTextFormat(Qt::PlainText);
        setWordWrap(true);
        updateColour();
        hide();
    }

protected:
    void changeEvent(QEvent *event) override
    {
        QLabel::changeEvent(event);
        if (event->type() == QEvent::PaletteChange)
            updateColour();
    }

private:
    // Only where it is another one: setting it tells of another palette.
    void updateColour()
    {
        QPalette colours = palette();
        const QColor wanted = tint(Tint::Error, colours);
        if (colours.color(QPalette::WindowText) == wanted)
            return;
        colours.setColor(QPalette::WindowText, wanted);
        setPalette(colours);
    }
};

} // namespace

QLabel *makeWarningText(QWidget *parent)
{
    return new WarningText(parent);
}

} // namespace widgets
