// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/import/importdialog.h"

#include "app/common/errortext.h"
#include "app/import/importtext.h"
#include "model/paths.h"
#include "widgets/import/importform.h"

#include <QDateTime>
#include <QDialogButtonBox>
#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QProgressBar>
#include <QPushButton>
#include <QTimeZone>
#include <QVBoxLayout>

#include <chrono>
#include <utility>

namespace app {

namespace {

using Form = widgets::ImportForm;
using namespace std::chrono_literals;

Form::Source kindOf(const std::optional<store::ConversionPlan> &plan)
{
    if (!plan)
        return Form::Source::Unknown;
    switch (plan->source) {
    case store::ConversionPlan::Source::Store:
        return Form::Source::Recording;
    case store::ConversionPlan::Source::Video:
        return Form::Source::Video;
    default:
        return Form::Source::Pictures;
    }
}

// By the clock of this computer unless the text says another offset.
QDateTime timeTyped(const QString &text)
{
    return QDateTime::fromString(QString(text).replace(QLatin1Char(' '), QLatin1Char('T')),
                                 Qt::ISODateWithMs);
}

} // namespace

ImportDialog::ImportDialog(model::WorkerPool &pool, model::WorkerPool &longPool, QWidget *parent)
    : QDialog(parent)
    , m_import(pool, longPool)
    , m_form(new Form(this))
    , m_progress(new QProgressBar(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Cancel, this))
    , m_start(m_buttons->addButton(QString(), QDialogButtonBox::AcceptRole))
{
    build();
    connectAll();
    retranslate();
    look();
}

void ImportDialog::build()
{
    m_start->setObjectName(QStringLiteral("start"));
    m_start->setDefault(true);
    m_progress->setObjectName(QStringLiteral("progress"));
    m_progress->hide();
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_form, 1);
    layout->addWidget(m_progress);
    layout->addWidget(m_buttons);
    m_typing.setSingleShot(true);
    m_typing.setInterval(200ms);
    resize(fontMetrics().height() * 36, sizeHint().height());
}

void ImportDialog::connectAll()
{
    connect(m_buttons, &QDialogButtonBox::rejected, this, &ImportDialog::reject);
    connect(m_start, &QPushButton::clicked, this, &ImportDialog::start);
    connect(m_form, &Form::changed, this, &ImportDialog::takeChange);
    connect(m_form, &Form::fileRequested, this, &ImportDialog::askForFile);
    connect(m_form, &Form::sourceFolderRequested, this, &ImportDialog::askForSourceFolder);
    connect(m_form, &Form::folderRequested, this, &ImportDialog::askForFolder);
    connect(&m_typing, &QTimer::timeout, this, &ImportDialog::look);
    connect(&m_import, &model::StoreImport::looked, this, &ImportDialog::showOutlook);
    connect(&m_import, &model::StoreImport::progressed, this, [this](qint64 done, qint64 total) {
        m_progress->setRange(0, total > 0 ? 1000 : 0);
        m_progress->setValue(total > 0 ? static_cast<int>(done * 1000 / total) : 0);
    });
    connect(&m_import, &model::StoreImport::finished, this,
            [this](const store::Conversion &result, const QString &path) {
                emit imported(result, path);
                accept();
            });
    connect(&m_import, &model::StoreImport::failed, this, [this](const store::Error &error) {
        updateButtons();
        if (!std::exchange(m_isCancelled, false))
            emit failed(error);
        look();
    });
}

void ImportDialog::retranslate()
{
    setWindowTitle(tr("Import"));
    m_start->setText(tr("Im&port"));
    m_progress->setAccessibleName(tr("How far importing is"));
    showOutlook(m_outlook);
}

void ImportDialog::setSource(const QString &path)
{
    m_form->setSource(path);
}

// Another source has another place, unless that was chosen already.
void ImportDialog::proposePlace()
{
    const QString source = m_form->source();
    if (source.isEmpty() || source == m_proposedFor)
        return;
    m_proposedFor = source;
    const QFileInfo file(source);
    const bool isFree = m_form->name().isEmpty() || m_form->name() == m_proposedName;
    const QString base = file.completeBaseName();
    m_proposedName = base.isEmpty() ? QString() : base + QStringLiteral(" imported");
    if (isFree)
        m_form->setName(m_proposedName);
    if (m_form->folder().isEmpty() || m_form->folder() == m_proposedFolder)
        m_form->setFolder(m_proposedFolder = file.path());
}

void ImportDialog::takeChange()
{
    proposePlace();
    m_isPossible = false;
    updateButtons();
    m_typing.start();
}

model::StoreImport::Request ImportDialog::request() const
{
    model::StoreImport::Request request;
    request.source = m_form->source();
    if (!m_form->folder().isEmpty() && !m_form->name().isEmpty())
        request.destination = QDir::cleanPath(m_form->folder() + QLatin1Char('/') + m_form->name());
    request.options.format = m_form->format().toStdString();
    request.options.chunkSize = m_form->chunkSize();
    request.options.frameRate = m_form->frameRate();
    request.options.times =
        m_form->hasEvenTimes() ? store::FrameTimes::Rate : store::FrameTimes::Automatic;
    const QDateTime start = timeTyped(m_form->start());
    if (start.isValid()) {
        request.options.startTime = static_cast<double>(start.toMSecsSinceEpoch()) / 1000;
        request.options.timezone = QTimeZone::systemTimeZoneId().toStdString();
    }
    return request;
}

bool ImportDialog::isStartValid() const
{
    return m_form->start().isEmpty() || timeTyped(m_form->start()).isValid();
}

void ImportDialog::look()
{
    if (!m_import.isRunning())
        m_import.look(request());
}

void ImportDialog::showOutlook(const model::StoreImport::Outlook &outlook)
{
    m_outlook = outlook;
    const auto sentence = [](const std::optional<store::Error> &error) {
        return error ? ErrorText::sentence(*error) : QString();
    };
    m_form->setKind(kindOf(outlook.plan));
    m_form->setTimesKnown(outlook.plan && outlook.plan->hasOwnTimes,
                          outlook.plan && outlook.plan->hasAbsoluteTimes);
    m_form->setError(Form::Field::Source, sentence(outlook.sourceError));
    const bool isOfFolder = outlook.destinationError &&
                            outlook.destinationError->code != store::Error::Code::AlreadyExists;
    m_form->setError(Form::Field::Folder,
                     isOfFolder ? sentence(outlook.destinationError) : QString());
    m_form->setError(Form::Field::Name,
                     isOfFolder ? QString() : sentence(outlook.destinationError));
    m_form->setError(Form::Field::Start,
                     isStartValid() ? QString()
                                    : tr("Not a date with a time, such as 2024-05-01 12:00:00."));
    m_form->setOutlook(outlook.plan ? ImportText::outlook(*outlook.plan) : QString());
    m_isPossible = outlook.plan && !outlook.destinationError && isStartValid() &&
                   !request().destination.isEmpty() && !m_typing.isActive();
    updateButtons();
}

void ImportDialog::updateButtons()
{
    const bool isRunning = m_import.isRunning();
    m_form->setEnabled(!isRunning);
    m_progress->setVisible(isRunning);
    m_start->setEnabled(m_isPossible && !isRunning);
}

void ImportDialog::start()
{
    m_import.start(request());
    m_progress->setRange(0, 0);
    updateButtons();
}

// While it runs this calls off the work, and then stays.
void ImportDialog::reject()
{
    if (!m_import.isRunning()) {
        QDialog::reject();
        return;
    }
    m_isCancelled = true;
    m_import.cancel();
}

void ImportDialog::askForFile()
{
    auto *dialog = new QFileDialog(this, tr("Import Video"), QFileInfo(m_form->source()).path());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters(
        {tr("Videos (*.mp4 *.mkv *.avi *.mov *.m4v *.webm *.mpg *.mpeg *.ts *.mts "
            "*.m2ts *.wmv *.flv *.3gp *.ogv *.mxf)"),
         tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &ImportDialog::setSource);
    dialog->open();
}

void ImportDialog::askForSourceFolder()
{
    auto *dialog = new QFileDialog(this, tr("Import Pictures or Recording"),
                                   QFileInfo(m_form->source()).path());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &ImportDialog::setSource);
    dialog->open();
}

void ImportDialog::askForFolder()
{
    auto *dialog = new QFileDialog(this, tr("Folder of the New Recording"), m_form->folder());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, m_form, &Form::setFolder);
    dialog->open();
}

void ImportDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

} // namespace app
