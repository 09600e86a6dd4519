// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/export/exportchoice.h"
#include "widgets/export/formsection.h"

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLabel;

namespace widgets {

// Asks what is made of the frames; shows only what has a meaning for that.
class ExportFormatForm : public FormSection
{
    Q_OBJECT

public:
    explicit ExportFormatForm(QWidget *parent = nullptr);

    // Of a choice those parts that this form asks for.
    void setChoice(const model::ExportChoice &choice);
    void fill(model::ExportChoice &choice) const;

    void setStorePossible(bool possible); // of what is open; at first it is
    void setCopyPossible(bool possible); // of its packets; at first it is not
    void
    setTogether(model::ExportTogether together); // what becomes of several; at first of one alone
    void setSounds(const QStringList &names); // data sets that can be heard; at first none

    void setNote(const QString &sentence); // for instance that a column is left out
    void setProblem(const QString &sentence); // that nothing can be made so; empty: none

signals:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    enum Rate { TrueTimes, RecordedRate, ChosenRate };

    void build();
    void connectAll();
    void retranslate();
    void nameItems();
    void updateShown();
    void updatePresets();
    void updateSound();
    void selectSound();
    model::ExportAs as() const;
    store::ClipPreset preset() const;
    bool isSteady() const; // the kind has a constant rate, whatever is chosen

    QComboBox *m_as;
    QComboBox *m_preset;
    QComboBox *m_pictures;
    QComboBox *m_store;
    QComboBox *m_rate;
    QDoubleSpinBox *m_perSecond;
    QWidget *m_rateRow;
    QDoubleSpinBox *m_speed;
    QComboBox *m_sound;
    QString m_wantedSound; // as it was chosen, whether the recording has it or not
    bool m_knowsSounds = false;
    bool m_canCopy = false;
    model::ExportTogether m_together = model::ExportTogether::Alone;
    QCheckBox *m_map;
    QCheckBox *m_skip;
    QLabel *m_asLabel, *m_presetLabel, *m_picturesLabel, *m_storeLabel, *m_rateLabel, *m_speedLabel,
        *m_soundLabel;
    QLabel *m_note;
    QLabel *m_problem;
};

} // namespace widgets
