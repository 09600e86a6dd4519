// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/report/timingpdf.h"

#include "model/record/audit/auditfigures.h"
#include "model/report/auditpainter.h"
#include "model/report/histogrampainter.h"
#include "model/timing/timingfigures.h"

#include <QImage>
#include <QLocale>
#include <QPainter>
#include <QPdfWriter>
#include <QTextDocument>
#include <QUrl>

#include <algorithm>
#include <climits>

namespace model {

namespace {

constexpr QSize histogramSize(600, 250); // pixels of 1/96 inch; a line is 642 long
constexpr QSize auditSize(600, 300);
constexpr int pictureScale = 4; // finer than the document

// Of a widget's on a light ground, for paper.
const HistogramColours paper{0xffffff, 0xd9d9d9, 0x404040, 0x0072b2, 0x8f5f00};

const AuditColours auditPaper{
    0xffffff, 0xb3b3b3, 0x404040, Qt::black, {0x0072b2, 0xc65200, 0x00845f, 0xa8508a}};

// Puts a picture that `paint` makes into the document; returns what stands for it in the text.
template<typename Paint>
QString picture(QTextDocument &document, const QString &name, const QSize &size, const Paint &paint)
{
    QImage image(size * pictureScale, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.scale(pictureScale, pictureScale);
    QFont small = document.defaultFont();
    small.setPixelSize(11);
    painter.setFont(small);
    paint(painter, QRectF(QPointF(), size));
    painter.end();
    document.addResource(QTextDocument::ImageResource, QUrl(name), image);
    return QStringLiteral("<p><img src=\"%1\" width=\"%2\" height=\"%3\"></p>")
        .arg(name)
        .arg(size.width())
        .arg(size.height());
}

QString cell(const QString &text, bool isNumber = false)
{
    return QStringLiteral("<td align=\"%1\">%2</td>")
        .arg(QLatin1String(isNumber ? "right" : "left"), text.toHtmlEscaped());
}

template<typename Figures>
QString figures(const Figures &figures)
{
    QString html = QStringLiteral("<table cellpadding=\"2\">");
    for (const auto &figure : figures)
        html += QStringLiteral("<tr>") + cell(figure.name) + cell(figure.value) +
                QStringLiteral("</tr>");
    return html + QStringLiteral("</table>");
}

QString heading(const QString &text)
{
    return QStringLiteral("<th align=\"right\">%1</th>").arg(text.toHtmlEscaped());
}

QString beginTable()
{
    return QStringLiteral("<table cellpadding=\"2\" width=\"100%\"><thead><tr>");
}

QString endHead()
{
    return QStringLiteral("</tr></thead>");
}

QString frameHeadings()
{
    return heading(TimingPdf::tr("Index")) + heading(TimingPdf::tr("Number")) +
           heading(TimingPdf::tr("Time"));
}

QString frameCells(const store::FrameId &frame, const ZoneTime &zone)
{
    const QLocale locale;
    return cell(locale.toString(qlonglong(frame.index.value)), true) +
           cell(locale.toString(qlonglong(frame.number.value)), true) +
           cell(zone.dateTimeText(frame.time), true);
}

QString andMore(std::int64_t more)
{
    if (more <= 0)
        return {};
    return QStringLiteral("<p>%1</p>")
        .arg(TimingPdf::tr("And %1 more; a CSV lists them all.", nullptr,
                           static_cast<int>(std::min<std::int64_t>(more, INT_MAX)))
                 .arg(QLocale().toString(qlonglong(more))));
}

QString row(Irregularity kind, const Neighbours &neighbours, const ReportedRecording &recording)
{
    return QStringLiteral("<tr>") + frameCells(neighbours.frame, recording.zone) +
           cell(TimingFigures::amountOf(kind, neighbours), true) + QStringLiteral("</tr>");
}

QString list(Irregularity kind, const ReportedRecording &recording)
{
    const FrameSet &frames = framesWith(kind, *recording.report);
    if (frames.isEmpty())
        return {};
    QString html = QStringLiteral("<h3>%1</h3>").arg(TimingFigures::nameOf(kind).toHtmlEscaped());
    html += beginTable() + frameHeadings() + heading(TimingFigures::amountName(kind)) + endHead();
    const auto listed = std::min(frames.size(), TimingPdf::mostListed);
    for (std::int64_t n = 0; n < listed; ++n)
        html += row(kind, recording.at(frames.at(n)), recording);
    return html + QStringLiteral("</table>") + andMore(frames.size() - listed);
}

// Of its own account.
QString recorder(QTextDocument &document, const AuditTrail &trail,
                 const ReportedRecording &recording)
{
    QString html = QStringLiteral("<h3>%1</h3>").arg(TimingPdf::tr("Recorder").toHtmlEscaped()) +
                   figures(AuditFigures::of(trail.summary));
    const auto paint = [&](QPainter &painter, const QRectF &all) {
        AuditPainter::paint(painter, all, auditPaper, trail, recording.zone);
    };
    if (!trail.points.empty())
        html += picture(document, QStringLiteral("recorder"), auditSize, paint);
    const auto isKnown = [&](const AuditTrail::Drop &drop) {
        return drop.index.value < recording.report->frames;
    };
    const auto end = std::find_if_not(trail.drops.begin(), trail.drops.end(), isKnown);
    const auto count = end - trail.drops.begin();
    if (count == 0)
        return html;
    const auto listed = std::min<std::ptrdiff_t>(count, TimingPdf::mostListed);
    html +=
        QStringLiteral("<h3>%1</h3>").arg(TimingPdf::tr("Dropped frames by cause").toHtmlEscaped());
    html += beginTable() + frameHeadings() + heading(TimingPdf::tr("Cause")) + endHead();
    for (auto drop = trail.drops.begin(); drop != trail.drops.begin() + listed; ++drop)
        html += QStringLiteral("<tr>") + frameCells(recording.frame(drop->index), recording.zone) +
                cell(AuditFigures::linesOf(drop->frames).join(QStringLiteral("; ")), true) +
                QStringLiteral("</tr>");
    return html + QStringLiteral("</table>") + andMore(count - listed);
}

QString when(const ReportedRecording &recording)
{
    if (recording.report->frames == 0)
        return {};
    const auto first = recording.frame({0}).time;
    const auto last = recording.frame({recording.report->frames - 1}).time;
    return TimingPdf::tr("%1 to %2, %3")
        .arg(recording.zone.dateTimeText(first, 0), recording.zone.dateTimeText(last, 0),
             recording.zone.zoneName());
}

} // namespace

bool TimingPdf::write(QIODevice &device, const RecordingReport &report, const std::stop_token &stop)
{
    const ReportedRecording &recording = report.timing;
    QPdfWriter writer(&device);
    writer.setTitle(recording.name);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins({}); // the document leaves two centimetres itself
    QTextDocument document;
    document.setDocumentMargin(0);
    QString html = QStringLiteral("<h2>%1</h2><p>%2</p>")
                       .arg(tr("Timing of %1").arg(recording.name).toHtmlEscaped(),
                            when(recording).toHtmlEscaped()) +
                   figures(TimingFigures::of(recording));
    const auto paint = [&](QPainter &painter, const QRectF &all) {
        HistogramPainter::paint(painter, all, paper, *recording.report);
    };
    if (recording.report->histogram.binSeconds > 0)
        html += picture(document, QStringLiteral("histogram"), histogramSize, paint);
    for (const Irregularity kind : irregularities)
        html += list(kind, recording);
    if (report.recorder && report.recorder->summary.rows > 0) // else there are only notes
        html += recorder(document, *report.recorder, recording);
    if (stop.stop_requested())
        return false;
    document.setHtml(html);
    document.print(&writer);
    return true;
}

} // namespace model
