// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/exportdialog.h"

#include "app/export/exporttext.h"
#include "app/settings/settings.h"
#include "model/export/exportjson.h"
#include "model/workerpool.h"
#include "store/extra/soundreader.h"
#include "widgets/export/exportformatform.h"
#include "widgets/export/exportpictureform.h"
#include "widgets/export/exporttargetform.h"
#include "widgets/export/exporttogetherform.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QScreen>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QStandardPaths>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>
#include <utility>

namespace app {

using namespace std::chrono_literals;
using model::ExportAs;
using widgets::ExportRangeForm;

namespace {

QSize recordedSize(const store::Reader &reader)
{
    const std::vector<int> shape = reader.metadata().shownShape();
    return shape.size() < 2 ? QSize(1, 1) : QSize(shape[1], shape[0]);
}

} // namespace

ExportDialog::ExportDialog(ExportSubject subject, Settings &settings, model::WorkerPool &pool,
                           QWidget *parent)
    : QDialog(parent)
    , m_subject(std::move(subject))
    , m_settings(settings)
    , m_pool(pool)
    , m_presets(settings)
    , m_zone(QString::fromStdString(m_subject.reader->metadata().timezone))
    , m_pictureSize(recordedSize(*m_subject.reader))
    , m_folder(settings.exportFolder())
    , m_rangeForm(new ExportRangeForm)
    , m_formatForm(new widgets::ExportFormatForm)
    , m_pictureForm(new widgets::ExportPictureForm)
    , m_togetherForm(new widgets::ExportTogetherForm)
    , m_targetForm(new widgets::ExportTargetForm)
    , m_area(new QScrollArea)
    , m_outlook(new QLabel)
{
    build();
    retranslate();
    takeSettings();
    connectAll();
    lookForSounds();
    check();
}

ExportDialog::~ExportDialog()
{
    m_placesJob.request_stop();
    m_sizeJob.request_stop();
    m_soundsJob.request_stop();
}

// Where they cannot be read, none is offered: what plots the extra data has said so.
void ExportDialog::lookForSounds()
{
    auto look = [reader = m_subject.reader](const std::stop_token &stop) {
        return store::soundTracks(*reader, stop);
    };
    auto report = [this](const store::Result<std::vector<store::SoundTrack>> &tracks) {
        QStringList names;
        if (tracks)
            for (const store::SoundTrack &track : *tracks)
                names << QString::fromStdString(track.name);
        m_formatForm->setSounds(names);
    };
    m_soundsJob = m_pool.run(this, std::move(look), report);
}

void ExportDialog::build()
{
    auto *content = new QWidget;
    auto *grid = new QGridLayout(content);
    grid->setHorizontalSpacing(fontMetrics().height() * 2);
    grid->setVerticalSpacing(fontMetrics().height());
    grid->addWidget(m_rangeForm, 0, 0);
    grid->addWidget(m_formatForm, 1, 0);
    grid->addWidget(m_pictureForm, 0, 1, 3, 1);
    grid->addWidget(m_togetherForm, 2, 0);
    grid->addWidget(m_targetForm, 3, 0, 1, 2);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    grid->setRowStretch(1, 1);
    m_area->setWidget(content);
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_start = buttons->addButton(QString(), QDialogButtonBox::AcceptRole);
    m_start->setObjectName(QStringLiteral("start"));
    m_start->setDefault(true);
    buttons->button(QDialogButtonBox::Cancel)->setAutoDefault(false);
    m_outlook->setObjectName(QStringLiteral("outlook"));
    m_outlook->setTextFormat(Qt::PlainText);
    m_outlook->setWordWrap(true);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_outlook, 1);
    foot->addWidget(buttons);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(presetRow());
    layout->addWidget(m_area, 1);
    layout->addLayout(foot);
    connect(buttons, &QDialogButtonBox::accepted, this, &ExportDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_wait.setSingleShot(true);
    m_wait.setInterval(200ms);
}

QWidget *ExportDialog::presetRow()
{
    m_presetLabel = new QLabel;
    m_preset = new QComboBox;
    m_preset->setObjectName(QStringLiteral("preset"));
    m_presetLabel->setBuddy(m_preset);
    m_presetTools = new QToolButton;
    m_presetTools->setObjectName(QStringLiteral("presetTools"));
    m_presetTools->setPopupMode(QToolButton::InstantPopup);
    m_presetTools->setFocusPolicy(Qt::StrongFocus);
    auto *menu = new QMenu(m_presetTools);
    m_savePreset = menu->addAction(QString());
    m_renamePreset = menu->addAction(QString());
    m_removePreset = menu->addAction(QString());
    m_savePreset->setObjectName(QStringLiteral("savePreset"));
    m_renamePreset->setObjectName(QStringLiteral("renamePreset"));
    m_removePreset->setObjectName(QStringLiteral("removePreset"));
    m_presetTools->setMenu(menu);
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->addWidget(m_presetLabel);
    layout->addWidget(m_preset, 1);
    layout->addWidget(m_presetTools);
    return row;
}

void ExportDialog::connectAll()
{
    const auto changed = [this] {
        if (!m_isFilling)
            check();
    };
    connect(m_rangeForm, &ExportRangeForm::whatChanged, this, &ExportDialog::fillBounds);
    connect(m_rangeForm, &ExportRangeForm::changed, this, changed);
    connect(m_formatForm, &widgets::ExportFormatForm::changed, this, changed);
    connect(m_pictureForm, &widgets::ExportPictureForm::changed, this, changed);
    connect(m_togetherForm, &widgets::ExportTogetherForm::changed, this, changed);
    connect(m_targetForm, &widgets::ExportTargetForm::changed, this, changed);
    connect(m_targetForm, &widgets::ExportTargetForm::browseRequested, this, &ExportDialog::browse);
    connect(&m_wait, &QTimer::timeout, this, &ExportDialog::lookAtPlaces);
    connect(m_preset, &QComboBox::activated, this, &ExportDialog::usePreset);
    connect(m_savePreset, &QAction::triggered, this, &ExportDialog::savePreset);
    connect(m_renamePreset, &QAction::triggered, this, &ExportDialog::renamePreset);
    connect(m_removePreset, &QAction::triggered, this, &ExportDialog::removePreset);
    connect(&m_presets, &ExportPresets::changed, this, &ExportDialog::fillPresets);
}

void ExportDialog::retranslate()
{
    setWindowTitle(tr("Export of %1").arg(m_subject.name));
    m_presetLabel->setText(tr("&Preset:"));
    m_preset->setAccessibleName(tr("A way to export"));
    m_presetTools->setText(tr("Manage"));
    m_presetTools->setToolTip(
        tr("Keep what is chosen as a preset of your own, rename or remove one"));
    m_savePreset->setText(tr("&Save as Preset…"));
    m_renamePreset->setText(tr("Re&name…"));
    m_removePreset->setText(tr("&Remove"));
    m_start->setText(tr("E&xport"));
    m_pictureForm->setDisplayText(ExportText::display(m_subject.display.development));
    m_togetherForm->setBeside(m_subject.besideNames,
                              m_subject.pairBy == model::PairBy::Number
                                  ? tr("By frame number, with the offsets of the views.")
                                  : tr("By time, with the offsets of the views."));
    fillPresets();
}

void ExportDialog::takeSettings()
{
    const QScopedValueRollback filling(m_isFilling, true);
    if (m_folder.isEmpty())
        m_folder = QStandardPaths::writableLocation(QStandardPaths::MoviesLocation);
    QStringList marks;
    for (const ExportSubject::Mark &mark : m_subject.marks)
        marks << mark.name;
    m_rangeForm->setInOut(m_subject.inOut.has_value());
    m_rangeForm->setMarks(marks);
    m_rangeForm->setWhat(m_subject.inOut ? ExportRangeForm::What::InOut
                                         : ExportRangeForm::What::All);
    m_pictureForm->setPictureSize(m_pictureSize);
    m_pictureForm->setTurned(m_subject.display.development.look.orientation.turns % 2 != 0);
    m_pictureForm->setSeen(m_subject.seen);
    m_pictureForm->setPlots(m_subject.plotNames, m_subject.plotsAreOthers);
    m_togetherForm->setVisible(!m_subject.beside.empty());
    m_formatForm->setCopyPossible(m_subject.reader->metadata().storeClass ==
                                  store::StoreClass::Video);
    setChoice(model::exportChoiceFromJson(m_settings.lastExport()));
    showPreset();
    suggestPath();
    const int unit = fontMetrics().height();
    const int width = m_area->widget()->minimumSizeHint().width() + 5 * unit; // in any language
    resize(QSize(std::max(unit * 56, width), unit * (m_subject.beside.empty() ? 41 : 46))
               .boundedTo(screen()->availableSize() * 0.9));
}

model::ExportChoice ExportDialog::choice() const
{
    return model::effective(wished());
}

model::ExportChoice ExportDialog::wished() const
{
    model::ExportChoice choice;
    m_formatForm->fill(choice);
    m_pictureForm->fill(choice);
    m_togetherForm->fill(choice);
    choice.every = m_rangeForm->every();
    choice.pictureName = m_targetForm->pictureName();
    return choice;
}

void ExportDialog::setChoice(const model::ExportChoice &choice)
{
    const QScopedValueRollback filling(m_isFilling, true);
    m_formatForm->setChoice(choice);
    m_pictureForm->setChoice(choice);
    m_togetherForm->setChoice(choice);
    m_rangeForm->setEvery(choice.every);
    m_targetForm->setPictureName(choice.pictureName);
}

void ExportDialog::fillPresets()
{
    const QSignalBlocker quiet(m_preset);
    m_preset->clear();
    m_preset->addItem(tr("As chosen below"));
    for (const ExportPresets::Preset &preset : m_presets.all())
        m_preset->addItem(preset.name);
    showPreset();
}

void ExportDialog::usePreset(int row)
{
    if (row > 0)
        setChoice(m_presets.all().at(row - 1).choice);
    check();
}

void ExportDialog::showPreset()
{
    const model::ExportChoice now = choice();
    const QList<ExportPresets::Preset> presets = m_presets.all();
    int row = 0;
    for (int i = 0; i < presets.size() && row == 0; ++i)
        row = model::effective(presets[i].choice) == now ? i + 1 : 0;
    m_preset->setCurrentIndex(row);
    const bool isOwn = row > 0 && presets[row - 1].isOwn;
    m_renamePreset->setEnabled(isOwn);
    m_removePreset->setEnabled(isOwn);
}

template<typename Take>
void ExportDialog::askName(const QString &title, const QString &name, Take take)
{
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    dialog->setLabelText(tr("Name of the preset:"));
    dialog->setTextValue(name);
    connect(dialog, &QInputDialog::textValueSelected, this, [this, take](const QString &text) {
        if (m_presets.canSave(text))
            take(text);
        else
            m_outlook->setText(tr("No preset can be called “%1”.").arg(text));
    });
    dialog->open();
}

void ExportDialog::savePreset()
{
    askName(tr("Save as Preset"), {},
            [this](const QString &name) { m_presets.save(name, choice()); });
}

void ExportDialog::renamePreset()
{
    const QString before = m_preset->currentText();
    askName(tr("Rename Preset"), before,
            [this, before](const QString &name) { m_presets.rename(before, name); });
}

void ExportDialog::removePreset()
{
    m_presets.remove(m_preset->currentText());
}

void ExportDialog::fillBounds(ExportRangeForm::What what)
{
    const store::ChunkIndex &index = m_subject.reader->index();
    const bool hasIndexes = m_subject.inOut && m_subject.inOut->by == model::ExportRange::By::Index;
    const store::FrameIndex first{hasIndexes ? m_subject.inOut->first : 0};
    const store::FrameIndex last{hasIndexes ? m_subject.inOut->last : index.frameCount() - 1};
    constexpr double half = 0.0005; // of what the text shows, so that both are in it
    if (what == ExportRangeForm::What::Index)
        m_rangeForm->setBounds(QString::number(first.value), QString::number(last.value));
    else if (what == ExportRangeForm::What::Number)
        m_rangeForm->setBounds(QString::number(index.number(first).value),
                               QString::number(index.number(last).value));
    else if (what == ExportRangeForm::What::Time)
        m_rangeForm->setBounds(m_zone.dateTimeText({index.time(first).seconds - half}),
                               m_zone.dateTimeText({index.time(last).seconds + half}));
}

QString ExportDialog::suggestedPath() const
{
    const model::ExportChoice now = choice();
    const ExportAs as = now.as;
    QString name = m_subject.name;
    if (m_range && m_range->by == model::ExportRange::By::Index)
        name += QStringLiteral("_%1-%2").arg(m_range->first).arg(m_range->last);
    if (now.together == model::ExportTogether::Each)
        name += QStringLiteral("_and_others");
    else if (as == ExportAs::Pictures)
        name += QStringLiteral("_frames");
    if (as == ExportAs::Store)
        name += QStringLiteral("_part");
    const QString extension = model::extensionOf(now);
    QString path = m_folder + u'/' + name + extension;
    for (int i = 2; m_subject.taken.contains(path); ++i)
        path = QStringLiteral("%1/%2_%3%4").arg(m_folder, name).arg(i).arg(extension);
    return path;
}

// As long as the user did not choose a place; of one that was chosen the end follows the kind.
void ExportDialog::suggestPath()
{
    const QScopedValueRollback filling(m_isFilling, true);
    const QString extension = model::extensionOf(choice());
    const QString before = std::exchange(m_suggestedFor, extension);
    const QString path = m_targetForm->path();
    m_targetForm->setFolder(extension.isEmpty());
    if (path == m_suggested) {
        m_suggested = suggestedPath();
        m_targetForm->setPath(m_suggested);
    } else if (!before.isEmpty() && path.endsWith(before)) {
        m_targetForm->setPath(path.chopped(before.size()) + extension);
    }
}

void ExportDialog::browse()
{
    const QString extension = model::extensionOf(choice());
    auto *dialog = new QFileDialog(this, tr("Export To"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setOption(QFileDialog::DontConfirmOverwrite); // it is asked for here
    if (!extension.isEmpty()) {
        const QString suffix = extension.mid(1);
        dialog->setDefaultSuffix(suffix);
        dialog->setNameFilters({tr("%1 files (*.%1)").arg(suffix), tr("All files (*)")});
    }
    const QFileInfo now(m_targetForm->path());
    dialog->setDirectory(now.path());
    dialog->selectFile(now.fileName());
    connect(dialog, &QFileDialog::fileSelected, m_targetForm, &widgets::ExportTargetForm::setPath);
    dialog->open();
}

void ExportDialog::accept()
{
    if (!m_start->isEnabled())
        return;
    const model::ExportTask wanted = task();
    m_settings.setLastExport(model::toJson(choice()));
    m_settings.setExportFolder(QFileInfo(m_targetForm->path()).path());
    emit exportRequested(m_subject.name, wanted);
    QDialog::accept();
}

void ExportDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        check();
    }
    QDialog::changeEvent(event);
}

} // namespace app
