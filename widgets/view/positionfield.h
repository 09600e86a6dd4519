// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLineEdit>

namespace widgets {

// A line that shows a value until the user types over it: then it keeps the user's text until it is
// taken, or until Esc or the focus' leaving brings the value back.
class PositionField : public QLineEdit
{
    Q_OBJECT

public:
    // `widest` is the longest text that is to fit.
    explicit PositionField(const QString &widest, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    void setWidest(const QString &widest);
    void setShown(const QString &text); // seen at once, unless the field is being edited
    void restore();
    void setRefused(bool refused); // the last entry was none; it is left to be corrected
    bool isRefused() const { return m_refused; }

signals:
    void entered(const QString &text);
    void restored();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void updateColours();

    QString m_widest;
    QString m_shown;
    bool m_refused = false;
};

} // namespace widgets
