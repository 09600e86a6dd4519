// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QFormLayout;
class QLabel;

namespace widgets {

// A part of a dialog: a heading, and rows of labels and fields below it.
class FormSection : public QWidget
{
    Q_OBJECT

public:
    explicit FormSection(QWidget *parent = nullptr);

protected:
    void setHeading(const QString &text);

    // A row; the label is the field's buddy. Returns the label, which gets its text by retranslating.
    QLabel *addField(QWidget *field, const char *name);
    // A row without a label.
    void addWide(QWidget *field, const char *name = nullptr);
    void setRowShown(QWidget *field, bool shown);

    // Fields side by side, as one; -1: none of them is stretched.
    static QWidget *inRow(const QList<QWidget *> &fields, int stretched = 0);
    QLabel *
    addNote(const char *name); // a sentence in the colour of what matters less; hidden if empty
    QLabel *addProblem(const char *name); // likewise, in that of errors
    static void say(QLabel *label, const QString &sentence); // and shows it, if there is one

private:
    QLabel *m_heading;
    QFormLayout *m_form;
};

} // namespace widgets
