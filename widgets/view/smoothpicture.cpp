// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/view/smoothpicture.h"

#include <QPaintDevice>
#include <QPainter>

#include <chrono>
#include <cstdlib>

namespace widgets {

namespace {

using namespace std::chrono_literals;

constexpr auto patience = 20ms; // about a turn of the screen
constexpr std::int64_t filmReach = 32; // frames; farther apart is no film that could flicker
constexpr auto dragPause = 100ms; // jumps that follow each other more closely are a drag
constexpr auto restTime = 60ms; // until a frame in a drag is looked at
constexpr int pixelZoom = 3; // from here on single pixels are to be seen, not smoothed
constexpr qint64 mostPixels =
    32'000'000; // of a copy; what is larger is painted by the visible part

bool isWholeMultiple(const QSize &size, const QSize &of)
{
    return size.width() % of.width() == 0 && size.height() % of.height() == 0;
}

} // namespace

SmoothPicture::SmoothPicture(QObject *parent)
    : QObject(parent)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    connect(&m_patience, &QTimer::timeout, this, &SmoothPicture::changed);
    m_rest.setSingleShot(true);
    m_rest.setInterval(restTime);
    connect(&m_rest, &QTimer::timeout, this, [this] { m_scaler->request(m_frame, m_size); });
}

void SmoothPicture::setPool(model::WorkerPool &pool)
{
    m_rest.stop();
    delete m_scaler;
    m_scaler = new model::FrameScaler(pool, this);
    connect(m_scaler, &model::FrameScaler::ready, this, &SmoothPicture::take);
}

void SmoothPicture::setFrame(const model::FramePtr &frame, const QSize &size)
{
    if (frame == m_frame && size == m_size)
        return;
    m_isJump =
        !frame || !m_frame || std::abs(frame->id.index.value - m_frame->id.index.value) > filmReach;
    const auto now = std::chrono::steady_clock::now();
    const bool isDrag = m_isJump && now - m_jumpedAt < dragPause;
    m_jumpedAt = m_isJump ? now : m_jumpedAt;
    m_frame = frame;
    m_size = size;
    m_rest.stop();
    if (m_scaler && needsCopy() && isSmallEnough()) {
        if (isDrag)
            waitForRest();
        else
            m_scaler->request(frame, size);
        if (hasCopy() && !m_patience.isActive())
            m_patience.start();
    } else if (m_scaler) {
        m_scaler->forget();
        m_copy = {};
    }
    emit changed();
}

void SmoothPicture::waitForRest()
{
    m_scaler->forget();
    m_rest.start();
}

bool SmoothPicture::needsCopy() const
{
    if (!m_frame || m_frame->image.isNull() || m_size.isEmpty())
        return false;
    const QSize own = m_frame->image.size();
    return m_size.width() < pixelZoom * own.width() && !isWholeMultiple(m_size, own);
}

bool SmoothPicture::isSmallEnough() const
{
    return qint64(m_size.width()) * m_size.height() <= mostPixels;
}

bool SmoothPicture::hasCopy() const
{
    return !m_copy.image.isNull() && m_copy.size == m_size;
}

bool SmoothPicture::showsBefore() const
{
    return hasCopy() && m_copy.frame != m_frame && m_patience.isActive() && !m_isStrict &&
           !m_isJump;
}

bool SmoothPicture::isReady() const
{
    return !m_scaler || !needsCopy() || !isSmallEnough() || (hasCopy() && m_copy.frame == m_frame);
}

// Also of a frame that is not the wanted one any more, if it is newer than what is on the screen: a
// copy of one before.
void SmoothPicture::take(const model::ScaledFrame &scaled)
{
    if (scaled.size != m_size || (scaled.frame != m_frame && !showsBefore()))
        return;
    m_copy = scaled;
    if (scaled.frame == m_frame)
        m_patience.stop();
    else
        m_patience.start();
    emit changed();
}

void SmoothPicture::paint(QPainter &painter, const QRectF &target) const
{
    const bool isCopyGood = hasCopy() && (m_copy.frame == m_frame || showsBefore());
    if (!isCopyGood) {
        const bool isSmoothedHere = needsCopy() && (!m_scaler || !isSmallEnough());
        painter.setRenderHint(QPainter::SmoothPixmapTransform, isSmoothedHere);
        painter.drawImage(target, m_frame->image, QRectF(m_frame->image.rect()));
        return;
    }
    // A device pixel for a pixel.
    painter.save();
    painter.translate(target.topLeft());
    painter.scale(1 / painter.device()->devicePixelRatioF(),
                  1 / painter.device()->devicePixelRatioF());
    painter.drawImage(QPoint(), m_copy.image);
    painter.restore();
}

} // namespace widgets
