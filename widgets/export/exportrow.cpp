// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/export/exportrow.h"

#include "model/axis/zonetime.h"
#include "widgets/common/tints.h"

#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QStringList>
#include <QVBoxLayout>

#include <algorithm>
#include <climits>

namespace widgets {

namespace {

using State = model::ExportQueue::State;

constexpr int wholeBar = 1000;

QString countText(std::int64_t count)
{
    return QLocale().toString(static_cast<qlonglong>(count));
}

// With how fast it is and how long it takes, where that is known.
QString withPace(const QString &text, const model::ExportQueue::Job &job)
{
    QStringList parts{text};
    if (job.framesPerSecond > 0)
        parts << ExportRow::tr("%1 per second")
                     .arg(QLocale().toString(job.framesPerSecond, 'f',
                                             job.framesPerSecond < 10 ? 1 : 0));
    if (job.secondsLeft)
        parts << ExportRow::tr("%1 left").arg(model::ZoneTime::durationText(*job.secondsLeft));
    return parts.join(QStringLiteral(" · "));
}

} // namespace

ExportRow::ExportRow(QWidget *parent)
    : QFrame(parent)
    , m_name(new QLabel)
    , m_place(new QLabel)
    , m_state(new QLabel)
    , m_details(new QLabel)
    , m_bar(new QProgressBar)
    , m_pause(new QPushButton)
    , m_cancel(new QPushButton)
    , m_summary(new QPushButton)
    , m_folder(new QPushButton)
    , m_remove(new QPushButton)
{
    setFrameShape(QFrame::StyledPanel);
    m_bar->setRange(0, wholeBar);
    m_bar->setTextVisible(false);
    QFont bold = m_name->font();
    bold.setBold(true);
    m_name->setFont(bold);
    m_place->setForegroundRole(QPalette::PlaceholderText);
    for (QLabel *label : {m_name, m_place, m_state, m_details}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_details->hide();
    m_summary->setCheckable(true);
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {m_pause, m_cancel, m_summary, m_folder, m_remove}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_name);
    layout->addWidget(m_place);
    layout->addWidget(m_bar);
    layout->addWidget(m_state);
    layout->addWidget(m_details);
    layout->addLayout(buttons);
    m_name->setObjectName(QStringLiteral("name"));
    m_state->setObjectName(QStringLiteral("state"));
    m_details->setObjectName(QStringLiteral("details"));
    m_pause->setObjectName(QStringLiteral("pause"));
    m_cancel->setObjectName(QStringLiteral("cancel"));
    m_summary->setObjectName(QStringLiteral("summary"));
    m_folder->setObjectName(QStringLiteral("folder"));
    m_remove->setObjectName(QStringLiteral("remove"));
    connect(m_pause, &QPushButton::clicked, this,
            [this] { emit asked(m_job.state == State::Paused ? Wish::Resume : Wish::Pause); });
    connect(m_cancel, &QPushButton::clicked, this, [this] { emit asked(Wish::Cancel); });
    connect(m_folder, &QPushButton::clicked, this, [this] { emit asked(Wish::OpenFolder); });
    connect(m_remove, &QPushButton::clicked, this, [this] { emit asked(Wish::Remove); });
    connect(m_summary, &QPushButton::toggled, m_details, &QLabel::setVisible);
    retranslate();
}

void ExportRow::retranslate()
{
    m_cancel->setText(tr("Cancel"));
    m_summary->setText(tr("Summary"));
    m_folder->setText(tr("Open Folder"));
    m_remove->setText(tr("Remove"));
    update(m_job);
}

int ExportRow::permille(const model::ExportQueue::Job &job)
{
    if (job.state == State::Done)
        return wholeBar;
    if (job.total <= 0)
        return 0;
    return static_cast<int>(std::clamp<std::int64_t>(job.done * wholeBar / job.total, 0, wholeBar));
}

QString ExportRow::stateText(const model::ExportQueue::Job &job)
{
    const std::int64_t frames = std::min(job.done, job.frames);
    switch (job.state) {
    case State::Waiting:
        return tr("Waiting: %1 frames", nullptr,
                  static_cast<int>(std::min<std::int64_t>(job.frames, INT_MAX)))
            .arg(countText(job.frames));
    case State::Running:
        if (job.isCancelling)
            return tr("Being cancelled");
        if (job.isChecking())
            return withPace(tr("Checking what was written"), job);
        return withPace(tr("%1 of %2 frames").arg(countText(frames), countText(job.frames)), job);
    case State::Paused:
        return job.isCancelling
                   ? tr("Being cancelled")
                   : tr("Paused at %1 of %2 frames").arg(countText(frames), countText(job.frames));
    case State::Done:
        return tr("Done: %1 frames written", nullptr,
                  static_cast<int>(std::min<std::int64_t>(job.summary.frames, INT_MAX)))
            .arg(countText(job.summary.frames));
    case State::Failed:
        return tr("Failed; nothing was left");
    case State::Cancelled:
        break;
    }
    return tr("Cancelled; nothing was left");
}

void ExportRow::setJob(const model::ExportQueue::Job &job, const QString &details)
{
    const bool hasEnded = job.isEnded() && !m_job.isEnded();
    m_details->setText(details);
    update(job);
    const bool isLossy = job.summary.missing > 0 || !job.summary.problems.empty();
    if (hasEnded && (job.state == State::Failed || isLossy))
        m_summary->setChecked(true); // an error is seen at once
}

void ExportRow::update(const model::ExportQueue::Job &job)
{
    m_job = job;
    const QFileInfo target(job.target);
    m_name->setText(target.fileName());
    m_place->setText(tr("%1 · into %2", "a recording, a folder")
                         .arg(job.recording, QDir::toNativeSeparators(target.path())));
    m_bar->setValue(permille(job));
    const QString state = stateText(job);
    m_state->setText(state);
    m_bar->setAccessibleName(tr("Export of %1").arg(target.fileName()));
    m_bar->setAccessibleDescription(state);
    m_bar->setVisible(!job.isEnded());
    m_pause->setVisible(job.state == State::Running || job.state == State::Paused);
    m_pause->setText(job.state == State::Paused ? tr("Go On") : tr("Pause"));
    m_pause->setEnabled(!job.isCancelling);
    m_cancel->setVisible(!job.isEnded());
    m_cancel->setEnabled(!job.isCancelling);
    const bool hasDetails = !m_details->text().isEmpty();
    m_summary->setVisible(job.isEnded() && hasDetails);
    m_folder->setVisible(job.state == State::Done);
    m_remove->setVisible(job.isEnded());
    const bool isFailure = job.state == State::Failed;
    m_summary->setText(isFailure ? tr("Reason") : tr("Summary"));
    colour(isFailure);
    for (QPushButton *button : {m_pause, m_cancel, m_summary, m_folder, m_remove})
        button->setAccessibleDescription(target.fileName());
}

// Only where it is another one: setting it tells of another palette.
void ExportRow::colour(bool isFailure)
{
    const QColor wanted =
        isFailure ? tint(Tint::Error, palette()) : palette().color(QPalette::WindowText);
    QPalette colours = m_state->palette();
    if (colours.color(QPalette::WindowText) == wanted)
        return;
    colours.setColor(QPalette::WindowText, wanted);
    m_state->setPalette(colours);
}

void ExportRow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::PaletteChange)
        colour(m_job.state == State::Failed);
    QFrame::changeEvent(event);
}

} // namespace widgets
