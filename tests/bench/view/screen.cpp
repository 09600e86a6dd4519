// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/view/screen.h"

#include "widgets/view/frameview.h"

#include <QBackingStore>
#include <QDeadlineTimer>
#include <QEventLoop>
#include <QTimer>

#include <opencv2/core.hpp>

#include <algorithm>
#include <iterator>
#include <utility>

namespace {

constexpr QSize codeSize(320, 80); // that a pattern is read at: of whole columns and bands

} // namespace

Screen::Screen(int &argc, char **argv)
    : QApplication(argc, argv)
{}

void Screen::watch(const std::vector<widgets::FrameView *> &views)
{
    m_views.clear();
    for (widgets::FrameView *view : views) {
        m_views.push_back({view, {}, false, {}, {-1}, Clock::now()});
        view->update();
    }
}

bool Screen::runUntil(const std::function<bool()> &done, int ms)
{
    const QDeadlineTimer deadline(ms);
    while (!done()) {
        if (deadline.hasExpired())
            return false;
        QEventLoop loop;
        connect(this, &Screen::painted, &loop, &QEventLoop::quit);
        QTimer::singleShot(std::min<qint64>(deadline.remainingTime(), 20), &loop,
                           &QEventLoop::quit);
        loop.exec();
    }
    return true;
}

bool Screen::notify(QObject *receiver, QEvent *event)
{
    const QEvent::Type type = event->type(); // it may be gone afterwards
    const bool result = QApplication::notify(receiver, event);
    if (type == QEvent::Paint)
        for (View &view : m_views)
            view.isPainted = view.isPainted || view.view == receiver;
    else if (type == QEvent::UpdateRequest)
        look();
    return result;
}

// The pixels are those of the last paint: nothing has been flushed since.
void Screen::look()
{
    bool any = false;
    for (View &view : m_views) {
        if (!std::exchange(view.isPainted, false))
            continue;
        QBackingStore *store = view.view->window()->backingStore();
        if (const auto *pixels = dynamic_cast<QImage *>(store->paintDevice()))
            look(view, *pixels);
        any = true;
    }
    if (any)
        emit painted();
}

// While a picture is scaled, the view may show one of those it was given before, but no earlier one
// than is on the screen.
void Screen::look(View &view, const QImage &pixels) const
{
    const auto now = Clock::now(); // looking takes a while, too
    const model::FramePtr &frame = view.view->frame();
    if (!frame)
        return;
    if (view.given.empty() || view.given.back() != frame->id.index)
        view.given.push_back(frame->id.index);
    const auto code = readCode(*view.view, pixels);
    const auto match = std::find_if(view.given.rbegin(), view.given.rend(),
                                    [&](store::FrameIndex index) { return code == codeOf(index); });
    const bool isWrong = match == view.given.rend();
    view.given.erase(view.given.begin(),
                     isWrong ? std::prev(view.given.end()) : std::prev(match.base()));
    if (view.given.front() == view.last)
        return;
    const std::chrono::duration<double, std::milli> pause = now - view.lastAt;
    if (view.last.value >= 0)
        view.counts.longestPause = std::max(view.counts.longestPause, pause.count());
    view.lastAt = now;
    view.last = view.given.front();
    ++view.counts.pictures;
    view.counts.wrong += isWrong ? 1 : 0;
}

store::PatternCode Screen::codeOf(store::FrameIndex index) const
{
    return store::patternCode({index.value / m_rule.framesPerChunk % m_rule.films},
                              {index.value % m_rule.framesPerChunk});
}

std::optional<store::PatternCode> Screen::readCode(const widgets::FrameView &view,
                                                   const QImage &pixels) const
{
    QRectF place = view.transform().imageRect();
    place.setHeight(place.height() * m_rule.codeHeight);
    place.translate(view.mapTo(view.window(), QPoint()));
    const QImage code = pixels.copy(place.toRect() & pixels.rect())
                            .scaled(codeSize, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
                            .convertToFormat(QImage::Format_Grayscale8);
    const cv::Mat mat(code.height(), code.width(), CV_8U, const_cast<uchar *>(code.constBits()),
                      static_cast<std::size_t>(code.bytesPerLine()));
    return store::readPattern(mat);
}
