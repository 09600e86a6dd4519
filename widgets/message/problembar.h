// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>

class QLabel;
class QToolButton;

namespace widgets {

// An inline banner: a sentence about what is wrong, on demand a button that leads to more, and one to
// close it. Hidden while there is nothing to say.
class ProblemBar : public QFrame
{
    Q_OBJECT

public:
    enum class Severity { Information, Warning, Error };
    Q_ENUM(Severity)

    explicit ProblemBar(QWidget *parent = nullptr);

    // Shows the banner; an empty sentence hides it.
    void setMessage(const QString &sentence, Severity severity = Severity::Warning);
    QString message() const;

    void setButton(const QString &text); // empty: none, as at first

public slots:
    void dismiss();

signals:
    void buttonClicked();
    void dismissed();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    void retranslate();
    void updateColours();

    Severity m_severity = Severity::Warning;
    QLabel *m_icon;
    QLabel *m_sentence;
    QToolButton *m_button;
    QToolButton *m_closeButton;
};

} // namespace widgets
