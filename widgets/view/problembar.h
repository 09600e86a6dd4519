// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>
#include <QStringList>

class QLabel;
class QPlainTextEdit;
class QToolButton;

namespace widgets {

// An inline banner: a sentence about what is wrong, the list of details on demand, and a button to
// close it. Hidden while there is nothing to say.
class ProblemBar : public QFrame
{
    Q_OBJECT

public:
    enum class Severity { Information, Warning, Error };
    Q_ENUM(Severity)

    explicit ProblemBar(QWidget *parent = nullptr);

    // Shows the banner with the details folded; an empty sentence hides it.
    void setProblems(const QString &sentence, const QStringList &details = {},
                     Severity severity = Severity::Warning);
    bool areDetailsShown() const;

public slots:
    void dismiss();

signals:
    void dismissed();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    void retranslate();
    void updateColours();
    void showDetails(bool show);

    Severity m_severity = Severity::Warning;
    QLabel *m_icon;
    QLabel *m_sentence;
    QToolButton *m_detailsButton;
    QToolButton *m_closeButton;
    QPlainTextEdit *m_details;
};

} // namespace widgets
