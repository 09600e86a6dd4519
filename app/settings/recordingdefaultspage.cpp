// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/settings/recordingdefaultspage.h"

#include "app/settings/settings.h"
#include "widgets/record/targetform.h"

#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QStandardPaths>
#include <QToolButton>

#include <algorithm>

namespace app {

RecordingDefaultsPage::RecordingDefaultsPage(Settings &settings, QWidget *parent)
    : FormPage(parent)
    , m_settings(settings)
    , m_folder(new QLineEdit)
    , m_browse(new QToolButton)
    , m_name(new QLineEdit)
    , m_format(new QComboBox)
{
    for (const QString &format : widgets::TargetForm::storeFormats())
        m_format->addItem(QString(), format);
    m_folder->setPlaceholderText(
        QDir::toNativeSeparators(QStandardPaths::writableLocation(QStandardPaths::MoviesLocation)));
    addField(m_folder, m_browse, "recordingFolder");
    addField(m_name, "recordingName");
    addField(m_format, "recordingFormat");
    m_note = addNote();
    retranslate();
    readSettings();
    // While it is typed: Esc closes the dialog, and finishes no editing.
    connect(m_folder, &QLineEdit::textEdited, this, &RecordingDefaultsPage::keep);
    connect(m_name, &QLineEdit::textEdited, this, &RecordingDefaultsPage::keep);
    connect(m_format, &QComboBox::currentIndexChanged, this, &RecordingDefaultsPage::keep);
    connect(m_browse, &QToolButton::clicked, this, &RecordingDefaultsPage::browse);
}

QString RecordingDefaultsPage::title() const
{
    return tr("Recording");
}

void RecordingDefaultsPage::readSettings()
{
    const QSignalBlocker quiet(m_format);
    const Settings::Recording recording = m_settings.recording();
    m_folder->setText(QDir::toNativeSeparators(recording.folder));
    m_name->setText(recording.name);
    m_format->setCurrentIndex(std::max(0, m_format->findData(recording.storeFormat)));
}

void RecordingDefaultsPage::keep()
{
    Settings::Recording recording = m_settings.recording();
    const Settings::Recording before = recording;
    recording.folder = QDir::fromNativeSeparators(m_folder->text().trimmed());
    recording.name = m_name->text().trimmed();
    recording.storeFormat = m_format->currentData().toString();
    if (recording == before)
        return;
    m_settings.setRecording(recording);
    emit recordingChanged();
}

void RecordingDefaultsPage::browse()
{
    const QString folder =
        QFileDialog::getExistingDirectory(this, tr("Folder for recordings"), m_folder->text());
    if (folder.isEmpty())
        return;
    m_folder->setText(QDir::toNativeSeparators(folder));
    keep();
}

void RecordingDefaultsPage::showEvent(QShowEvent *event)
{
    readSettings();
    FormPage::showEvent(event);
}

void RecordingDefaultsPage::retranslate()
{
    nameField(m_folder, tr("&Folder:"));
    nameField(m_name, tr("&Name:"));
    nameField(m_format, tr("&Store:"));
    m_name->setPlaceholderText(widgets::TargetForm::usualName());
    m_browse->setText(tr("…"));
    m_browse->setToolTip(tr("Choose a folder"));
    m_browse->setAccessibleName(m_browse->toolTip());
    const QStringList formats = widgets::TargetForm::storeFormats();
    for (int row = 0; row < formats.size(); ++row)
        m_format->setItemText(row, widgets::TargetForm::formatText(formats[row]));
    m_note->setText(
        tr("What the recording page begins with; what is changed there is remembered."));
}

} // namespace app
