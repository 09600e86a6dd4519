// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/export/exportpresets.h"
#include "app/export/exportsubject.h"
#include "model/export/exportoutlook.h"
#include "model/export/exporttask.h"
#include "widgets/export/exportrangeform.h"

#include <QDialog>
#include <QTimer>

#include <optional>
#include <stop_token>

class QComboBox;
class QLabel;
class QPushButton;
class QScrollArea;
class QToolButton;

namespace model {
class WorkerPool;
}

namespace widgets {
class ExportFormatForm;
class ExportPictureForm;
class ExportTargetForm;
class ExportTogetherForm;
} // namespace widgets

namespace app {

class Settings;

// Asks which frames of a recording are exported, as what and where to, and says before the start what
// comes of it and what stands in the way. It exports nothing itself.
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    // `settings` and `pool` outlive *this.
    ExportDialog(ExportSubject subject, Settings &settings, model::WorkerPool &pool,
                 QWidget *parent = nullptr);
    ~ExportDialog() override;

    void accept() override; // does nothing while something stands in the way

signals:
    void exportRequested(const QString &recording, const model::ExportTask &task);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    QWidget *presetRow();
    void connectAll();
    void retranslate();
    void nameWindow();
    void takeSettings();
    void lookForSounds();

    model::ExportChoice wished() const; // as the forms have it
    model::ExportChoice choice() const; // as it takes effect
    void setChoice(const model::ExportChoice &choice);

    void fillPresets();
    void usePreset(int row);
    void showPreset(); // that is chosen, if any
    void savePreset();
    void renamePreset();
    void removePreset();
    // Calls `take` with a name that can be given to a preset.
    template<typename Take>
    void askName(const QString &title, const QString &name, Take take);

    void fillBounds(widgets::ExportRangeForm::What what);
    void suggestPath();
    QString suggestedPath() const;
    void browse();

    // exportdialogcheck.cpp: what is wrong with the fields is seen at once, the disk and the frames are
    // looked at by workers, the newest wish only.
    void check();
    void checkFields();
    std::optional<model::ExportRange> checkedRange(QString &problem) const;
    std::optional<model::ExportRange> checkedCounts(QString &problem) const;
    std::optional<model::ExportRange> checkedTimes(QString &problem) const;
    QString cropProblem(const model::ExportChoice &choice) const;
    QString formatNote(const model::ExportChoice &choice) const;
    QString pathProblem(const model::ExportChoice &choice) const;
    QString placesProblem() const;
    QString roomProblem() const;
    bool wantsEvenSides(const model::ExportChoice &choice) const;
    QSize exportedSize(const model::ExportChoice &choice) const; // before the codec
    void lookAtPlaces();
    void takePlaces(const store::Result<model::ExportPlaces> &places);
    void estimate();
    void takeSize(const store::Result<model::ExportSize> &size);
    void showOutlook();
    model::ExportTask task() const;

    ExportSubject m_subject;
    Settings &m_settings;
    model::WorkerPool &m_pool;
    ExportPresets m_presets;
    model::ZoneTime m_zone;
    QSize m_pictureSize; // of the recording
    QString m_folder; // where exports go unless the user says otherwise
    QString m_suggested; // the path that was put in, not typed
    QString m_suggestedFor; // the end that it had
    bool m_isFilling = false; // fields, not by the user

    QTimer m_wait; // until the user stops typing
    std::stop_source m_placesJob{std::nostopstate};
    std::stop_source m_sizeJob{std::nostopstate};
    std::stop_source m_soundsJob{std::nostopstate};
    std::optional<model::ExportRange> m_range; // none: what is typed makes no sense
    bool m_isFieldWrong = false;
    std::optional<model::ExportPlaces> m_places; // none: not known yet
    std::optional<model::ExportSize> m_size; // likewise
    bool m_isRefused = false; // nothing of the kind can be made of these frames

    QLabel *m_presetLabel;
    QComboBox *m_preset;
    QToolButton *m_presetTools;
    QAction *m_savePreset, *m_renamePreset, *m_removePreset;
    widgets::ExportRangeForm *m_rangeForm;
    widgets::ExportFormatForm *m_formatForm;
    widgets::ExportPictureForm *m_pictureForm;
    widgets::ExportTogetherForm *m_togetherForm;
    widgets::ExportTargetForm *m_targetForm;
    QScrollArea *m_area;
    QLabel *m_outlook;
    QPushButton *m_start;
};

} // namespace app
