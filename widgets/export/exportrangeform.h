// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/export/formsection.h"

#include <QStringList>

#include <cstdint>

class QComboBox;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace widgets {

// Asks which frames are exported.
class ExportRangeForm : public FormSection
{
    Q_OBJECT

public:
    enum class What { All, InOut, Mark, Index, Number, Time };
    Q_ENUM(What)

    explicit ExportRangeForm(QWidget *parent = nullptr);

    // What there is to choose from: whether there are in and out points, and the marks that are ranges.
    void setInOut(bool there);
    void setMarks(const QStringList &names);

    void setWhat(What what); // what is not there counts as All
    What what() const;
    void setMark(int mark);
    int mark() const; // -1: none
    void setBounds(const QString &from, const QString &to); // of Index, Number and Time
    QString from() const;
    QString to() const;
    void setEvery(std::int64_t every);
    std::int64_t every() const;

    void setCount(const QString &text); // how many frames that are
    void setProblem(const QString &sentence); // empty: none

signals:
    void whatChanged(widgets::ExportRangeForm::What what); // by the user: other bounds are due
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void fillWhat();
    void updateShown();

    bool m_hasInOut = false;
    QComboBox *m_what;
    QComboBox *m_mark;
    QLineEdit *m_from, *m_to;
    QSpinBox *m_every;
    QLabel *m_whatLabel, *m_markLabel, *m_fromLabel, *m_toLabel, *m_everyLabel;
    QLabel *m_count;
    QLabel *m_problem;
};

} // namespace widgets
