// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/statusfields.h"

#include "store/reader.h"
#include "widgets/view/pixelvalue.h"

#include <QFontMetrics>
#include <QLocale>
#include <QStatusBar>

#include <algorithm>

namespace app {

namespace {

constexpr int tallyMs = 250;

QString formatText(const store::Metadata &metadata)
{
    QString text = QString::fromStdString(metadata.format);
    const std::vector<int> shape = metadata.shownShape();
    if (shape.size() >= 2)
        text += StatusFields::tr(" · %1 × %2").arg(shape[1]).arg(shape[0]);
    if (metadata.dtype != "uint8")
        text += StatusFields::tr(" · %1").arg(QString::fromStdString(metadata.dtype));
    return text;
}

// Counts beyond an int take the plural of a million.
int pluralOf(std::int64_t count)
{
    return static_cast<int>(std::min<std::int64_t>(count, 1000000));
}

QString missingText(std::int64_t frames)
{
    return StatusFields::tr("%1 frames dropped", nullptr, pluralOf(frames))
        .arg(QLocale().toString(static_cast<qlonglong>(frames)));
}

QString sizeText(const store::Reader &reader)
{
    const QLocale locale;
    const auto frames = reader.index().frameCount();
    return StatusFields::tr("%1 frames · %2", nullptr, pluralOf(frames))
        .arg(locale.toString(static_cast<qlonglong>(frames)),
             locale.formattedDataSize(static_cast<qint64>(reader.sizeBytes())));
}

} // namespace

StatusFields::StatusFields(QStatusBar *bar)
    : QObject(bar)
    , m_played(add(bar, QStringLiteral("played")))
    , m_pixel(add(bar, QStringLiteral("pixel")))
    , m_state(add(bar, QStringLiteral("state")))
    , m_zoom(add(bar, QStringLiteral("zoom")))
    , m_missing(add(bar, QStringLiteral("missing")))
    , m_size(add(bar, QStringLiteral("size")))
    , m_format(add(bar, QStringLiteral("format")))
{
    m_played->setMinimumWidth(1); // what does not fit is cut, rather than the window kept wide
    m_tallyTimer.setSingleShot(true);
    m_tallyTimer.setInterval(tallyMs);
    connect(&m_tallyTimer, &QTimer::timeout, this, &StatusFields::showTally);
}

QLabel *StatusFields::add(QStatusBar *bar, const QString &name)
{
    auto *label = new QLabel;
    label->setObjectName(QStringLiteral("status-") + name);
    label->setContentsMargins(bar->fontMetrics().averageCharWidth(), 0,
                              bar->fontMetrics().averageCharWidth(), 0);
    bar->addPermanentWidget(label);
    return label;
}

void StatusFields::setReader(const store::Reader *reader, std::int64_t missing)
{
    showTally(); // in the language of now
    m_missing->setText(missing ? missingText(missing) : QString());
    m_size->setText(reader ? sizeText(*reader) : QString());
    m_format->setText(reader ? formatText(reader->metadata()) : QString());
    m_format->setToolTip(reader ? QString::fromStdString(reader->directory().string()) : QString());
    if (!reader) {
        m_state->clear();
        m_zoom->clear();
        m_pixel->clear();
    }
}

void StatusFields::setViewing(bool viewing)
{
    for (QLabel *label : {m_played, m_pixel, m_zoom, m_missing, m_size, m_format})
        label->setVisible(viewing);
}

void StatusFields::setState(const QString &state)
{
    m_state->setText(state);
}

// Every frame changes it; laying the bar out each time would cost more than it tells.
void StatusFields::setTally(const model::PlayTally &tally)
{
    if (tally == m_tally)
        return;
    m_tally = tally;
    if (!m_tallyTimer.isActive())
        m_tallyTimer.start();
}

void StatusFields::showTally()
{
    const auto number = [](std::int64_t count) {
        return QLocale().toString(static_cast<qlonglong>(count));
    };
    QString text;
    if (m_tally.unreadable > 0)
        text = tr("%1 shown · %2 skipped · %3 late · %4 unreadable")
                   .arg(number(m_tally.shown), number(m_tally.skipped), number(m_tally.late),
                        number(m_tally.unreadable));
    else if (m_tally != model::PlayTally())
        text = tr("%1 shown · %2 skipped · %3 late")
                   .arg(number(m_tally.shown), number(m_tally.skipped), number(m_tally.late));
    m_played->setText(text);
    m_played->setToolTip(
        tr("Frames since playing began. Skipped: their time passed before they could "
           "be shown. Late: shown more than %1 ms after their time.")
            .arg(qRound(model::PlayTally::lateSeconds * 1000)));
}

void StatusFields::setZoom(double zoom, bool fitted)
{
    const QString percent = QLocale().toString(zoom * 100.0, 'f', zoom < 0.1 ? 1 : 0);
    m_zoom->setText(fitted ? tr("%1 % (fit)").arg(percent) : tr("%1 %").arg(percent));
}

void StatusFields::setPixel(const QPoint &pixel, const widgets::PixelSamples &samples)
{
    QStringList texts;
    for (auto value = samples.values.crbegin(); value != samples.values.crend();
         ++value) // red first
        texts.append(widgets::pixelText(*value));
    m_pixel->setText(
        tr("x %1, y %2: %3")
            .arg(pixel.x())
            .arg(pixel.y())
            .arg(widgets::limitedText(texts.join(QStringLiteral("  ")), samples.most)));
}

void StatusFields::clearPixel()
{
    m_pixel->clear();
}

} // namespace app
