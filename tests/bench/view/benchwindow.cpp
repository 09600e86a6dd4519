// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/view/benchwindow.h"

#include "app/viewer/viewerpage.h"
#include "store/index/chunkname.h"
#include "widgets/beside/viewgrid.h"
#include "widgets/timeline/timeline.h"
#include "widgets/timeline/timelinepanel.h"
#include "widgets/view/frameview.h"

#include <QCoreApplication>
#include <QMouseEvent>

#include <algorithm>
#include <cstdio>

namespace {

constexpr int patience = 120'000; // ms

} // namespace

BenchWindow::BenchWindow(Screen &screen)
    : m_screen(screen)
{
    delete m_fixture.window.data();
    m_fixture.settings.setCacheMegabytes(cacheMegabytes);
    m_fixture.openWindow();
    m_fixture.window->resize(1280, 900);
    m_fixture.window->show();
}

app::ViewerPage &BenchWindow::page() const
{
    return *m_fixture.find<app::ViewerPage>();
}

widgets::Timeline &BenchWindow::overview() const
{
    return *page().timelines()->overview();
}

std::vector<widgets::FrameView *> BenchWindow::views() const
{
    std::vector<widgets::FrameView *> views;
    for (int i = 0; i < page().grid()->count(); ++i)
        views.push_back(page().grid()->view(i));
    return views;
}

bool BenchWindow::open(const QStringList &paths)
{
    auto reader = store::Reader::open(paths.first().toStdString());
    if (!reader) {
        std::fprintf(stderr, "%s: %s\n", qPrintable(paths.first()), reader.error().detail.c_str());
        return false;
    }
    m_reader = std::move(*reader);
    m_fixture.window->open(paths.first());
    const bool isOpen = m_screen.runUntil(
        [&] { return overview().frames().count == frameCount() && page().shownFrame(); }, patience);
    if (isOpen && paths.size() > 1)
        m_fixture.window->openBeside(paths.mid(1));
    const auto areAllThere = [&] {
        const auto all = views();
        return std::ssize(all) == paths.size() &&
               std::all_of(all.begin(), all.end(), [](auto *view) { return view->frame(); });
    };
    if (!isOpen || !m_screen.runUntil(areAllThere, patience)) {
        std::fprintf(stderr, "%s: not open after %d s\n", qPrintable(paths.first()),
                     patience / 1000);
        return false;
    }
    m_screen.watch(views());
    return true;
}

std::string BenchWindow::file() const
{
    const int chunk = m_reader->index().locate(page().playhead().position()).chunk;
    return m_reader->directory() / (store::chunkName(chunk) + m_reader->metadata().extension);
}

std::int64_t BenchWindow::rank() const
{
    return m_reader->index().locate(page().playhead().position()).offset;
}

QPoint BenchWindow::pointAt(double place) const
{
    const widgets::TimelineScale scale = overview().scale();
    return {qRound(scale.left() + place * (scale.right() - scale.left())),
            overview().fontMetrics().height()};
}

void BenchWindow::send(QEvent::Type type, double place, bool isDown)
{
    const QPointF point = pointAt(place);
    const Qt::MouseButton button = type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton;
    QMouseEvent event(type, point, overview().mapToGlobal(point), button,
                      isDown ? Qt::LeftButton : Qt::NoButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&overview(), &event);
}

void BenchWindow::press(double place)
{
    send(QEvent::MouseButtonPress, place, true);
}

void BenchWindow::move(double place)
{
    send(QEvent::MouseMove, place, true);
}

void BenchWindow::release(double place)
{
    send(QEvent::MouseButtonRelease, place, false);
}

void BenchWindow::seek(store::FrameIndex index)
{
    page().playhead().seek(index);
}

bool BenchWindow::isExact() const
{
    const model::FramePtr frame = page().shownFrame();
    return frame && frame->id.index == page().playhead().position() &&
           m_screen.lastPainted() == frame->id.index;
}

bool BenchWindow::waitUntilExact()
{
    return m_screen.runUntil([this] { return isExact(); }, patience);
}
