// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Exporting what is open: the dialog, the list of exports, and whether the program may end while there
// are some.

#include "app/export/exportdialog.h"
#include "app/export/exportgauge.h"
#include "app/export/exportsdialog.h"
#include "app/viewer/marksdock.h"
#include "app/viewer/viewdata.h"
#include "app/viewer/viewerpage.h"
#include "app/window/endquestion.h"
#include "app/window/mainwindow.h"
#include "model/export/exportqueue.h"
#include "model/picture/significantbits.h"
#include "model/place/sessionrecording.h"
#include "widgets/beside/viewgrid.h"
#include "widgets/view/frameview.h"

#include <QApplication>
#include <QStatusBar>

#include <algorithm>
#include <cmath>

namespace app {

namespace {

using model::ExportRange;

ExportRange byIndexes(store::FrameIndex first, store::FrameIndex last)
{
    ExportRange range;
    range.by = ExportRange::By::Index;
    range.first = first.value;
    range.last = last.value;
    return range;
}

ExportRange byTimes(store::FrameTime begin, store::FrameTime end)
{
    ExportRange range;
    range.by = ExportRange::By::Time;
    range.begin = begin.seconds;
    range.end = end.seconds;
    return range;
}

// The part of the picture that is in the view, in pixels as they were recorded.
QRect seenPart(const widgets::FrameView &view)
{
    const model::FramePtr &frame = view.frame();
    const widgets::FrameTransform &transform = view.transform();
    if (!frame || transform.isEmpty())
        return {};
    const QRectF part(transform.toImage({0.0, 0.0}),
                      transform.toImage({double(view.width()), double(view.height())}));
    const QRect seen = part.toAlignedRect() & QRect({}, transform.imageSize());
    const QSize size(frame->pixels.cols, frame->pixels.rows);
    const QPoint one = frame->orientation().fromSeen(seen.topLeft(), size);
    const QPoint other = frame->orientation().fromSeen(seen.bottomRight(), size);
    return QRect(QPoint(std::min(one.x(), other.x()), std::min(one.y(), other.y())),
                 QPoint(std::max(one.x(), other.x()), std::max(one.y(), other.y())));
}

// How the pictures of a view are shown, without an overlay; `frame` is what it shows, or null.
model::PictureDisplay displayOf(const model::PictureLook &look, const store::Reader &reader,
                                const model::FramePtr &frame)
{
    model::PictureDisplay display;
    display.isMosaic = look.rawMosaic;
    display.zone = model::ZoneTime(QString::fromStdString(reader.metadata().timezone));
    if (frame && frame->development)
        display.development = *frame->development; // maybe made before the look changed
    else
        display.development.values = model::significantValues(reader.metadata());
    display.development.look = look.image;
    return display;
}

QString wordsOf(const model::Mark &mark)
{
    return mark.label.isEmpty() ? mark.text.section(u'\n', 0, 0) : mark.label;
}

} // namespace

void MainWindow::createExports()
{
    auto *gauge = new ExportGauge(m_services.exports);
    statusBar()->addPermanentWidget(gauge);
    connect(gauge, &ExportGauge::clicked, this, &MainWindow::showExports);
    connect(m_actions.exportFrames, &QAction::triggered, this, &MainWindow::askForExport);
    connect(m_actions.exports, &QAction::triggered, this, &MainWindow::showExports);
    connect(&m_services.exports, &model::ExportQueue::ended, this, &MainWindow::tellExport);
}

// Once, by the window that the user looks at.
void MainWindow::tellExport(quint64 id)
{
    const int row = m_services.exports.rowOf(id);
    if (row < 0 || !isActiveWindow())
        return;
    const model::ExportQueue::Job &job = m_services.exports.at(row);
    if (job.state == model::ExportQueue::State::Done)
        say(tr("Exported %1").arg(job.target));
}

void MainWindow::showExports()
{
    showExportsBeside();
    m_exports->raise();
    m_exports->activateWindow();
}

// The keyboard stays where it is.
void MainWindow::showExportsBeside()
{
    if (!m_exports)
        m_exports = new ExportsDialog(m_services.exports, this);
    m_exports->setAttribute(Qt::WA_ShowWithoutActivating);
    m_exports->show();
}

ExportSubject MainWindow::exportSubject() const
{
    ExportSubject subject;
    subject.reader = m_viewer->activeReader();
    subject.name = model::recordingName(m_viewer->activePath());
    const int active = m_viewer->grid()->active();
    const bool isMaster = active == 0;
    const auto master = m_viewer->reader();
    subject.display = displayOf(m_viewer->look(active), *subject.reader, m_viewer->activePicture());
    const auto rangeOf = [&](store::FrameIndex first, store::FrameIndex last) {
        return isMaster ? byIndexes(first, last)
                        : byTimes(master->index().time(first), master->index().time(last));
    };
    const model::Playhead &playhead = m_viewer->playhead();
    if (playhead.inPoint() || playhead.outPoint())
        subject.inOut = rangeOf(
            playhead.inPoint().value_or(store::FrameIndex{0}),
            playhead.outPoint().value_or(store::FrameIndex{master->index().frameCount() - 1}));
    for (const auto &entry : m_marks->marks().entries()) {
        const model::Mark &mark = entry.mark;
        const QString words = wordsOf(mark);
        const store::FrameIndex last = mark.end.value_or(mark.begin).index;
        if (mark.end)
            subject.marks.append({tr("%1 (frames %2 to %3)")
                                      .arg(words.isEmpty() ? tr("Mark") : words)
                                      .arg(mark.begin.index.value)
                                      .arg(last.value),
                                  rangeOf(mark.begin.index, last)});
        if (isMaster)
            subject.display.marks.push_back({mark.begin.index, last, words});
    }
    if (isMaster)
        subject.display.plots = m_viewer->plottedSeries();
    for (const model::PlotSeries &series : subject.display.plots.series)
        subject.plotNames.append(series.name);
    subject.plotsAreOthers = !isMaster;
    if (isMaster)
        addBeside(subject);
    for (int row = 0; row < m_services.exports.count(); ++row)
        if (const auto &job = m_services.exports.at(row); !job.isEnded())
            subject.taken.append(job.target);
    subject.seen = seenPart(*m_viewer->grid()->activeView());
    return subject;
}

// Those beside the master that are wholly open.
void MainWindow::addBeside(ExportSubject &subject) const
{
    model::Companions &companions = m_viewer->companions();
    subject.pairBy = companions.rule().by;
    for (int i = 0; i < companions.count(); ++i) {
        const model::Companion &companion = companions.at(i);
        const auto reader = companion.reader();
        if (!reader || reader->index().frameCount() == 0)
            continue;
        const auto display = displayOf(m_viewer->look(i + 1), *reader, companion.picture().frame);
        subject.beside.push_back({reader, display, companion.offset()});
        subject.besideNames.append(model::recordingName(companion.path()));
    }
}

void MainWindow::askForExport()
{
    const auto reader = m_viewer->activeReader();
    if (!reader || reader->index().frameCount() == 0)
        return;
    m_viewer->playhead().pause();
    auto *dialog = new ExportDialog(exportSubject(), m_services.settings, m_services.pool, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ExportDialog::exportRequested, this,
            [this](const QString &recording, const model::ExportTask &task) {
                m_services.exports.add(recording, task);
                showExportsBeside();
            });
    dialog->open();
}

// Whether the window may close as far as exports are concerned: the last one takes them along.
bool MainWindow::mayLeaveExports()
{
    model::ExportQueue &queue = m_services.exports;
    const QWidgetList all = QApplication::topLevelWidgets();
    const bool isLast = std::none_of(all.begin(), all.end(), [this](QWidget *widget) {
        return widget != this && widget->isVisible() && qobject_cast<MainWindow *>(widget);
    });
    if (m_leavesExports && closesSoon())
        return true;
    m_leavesExports = false;
    if (!isLast || !queue.isBusy() || m_isEnding)
        return true;
    m_leavesExports = asksToEnd(
        this, {QMessageBox::Question, tr("Exports"),
               tr("%n export(s) are not finished. What was written of them so far is removed if "
                  "you close the window.",
                  nullptr, queue.openCount()),
               tr("Cancel exports and close"), tr("Go on exporting")});
    return m_leavesExports;
}

} // namespace app
