// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/export/exportchoice.h"
#include "widgets/export/formsection.h"

class QComboBox;
class QLabel;

namespace widgets {

// Asks what is made of the recordings that lie beside the exported one.
class ExportTogetherForm : public FormSection
{
    Q_OBJECT

public:
    explicit ExportTogetherForm(QWidget *parent = nullptr);

    // Which those are, for people, and how they are aligned; without names nothing can be chosen.
    void setBeside(const QStringList &names, const QString &alignment);
    void setPossible(bool together); // of what is made
    void setOfTables(bool tables); // is made, of which each has its own

    void setChoice(const model::ExportChoice &choice);
    void fill(model::ExportChoice &choice) const;

signals:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void updateEnabled();

    QStringList m_names;
    QString m_alignment;
    bool m_isPossible = true;
    bool m_isOfTables = false;
    QComboBox *m_together;
    QComboBox *m_missing;
    QLabel *m_togetherLabel, *m_missingLabel, *m_note;
};

} // namespace widgets
