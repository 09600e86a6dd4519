// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/common/timingsave.h"

#include "model/place/sessionrecording.h"
#include "model/report/timingcsv.h"
#include "model/report/timingpdf.h"
#include "store/reader.h"

#include <QSaveFile>

#include <utility>

namespace app {

namespace {

store::Error failure(const QSaveFile &file)
{
    const bool isDenied = file.error() == QFileDevice::PermissionsError;
    return {isDenied ? store::Error::Code::PermissionDenied : store::Error::Code::Io,
            file.fileName().toStdU16String(), file.errorString().toStdString()};
}

} // namespace

model::ReportedRecording reported(const std::shared_ptr<const store::Reader> &reader,
                                  const QString &path,
                                  std::shared_ptr<const model::TimingReport> report)
{
    return {std::move(report),
            [reader](store::FrameIndex index) { return reader->index().frame(index); },
            model::ZoneTime(QString::fromStdString(reader->metadata().timezone)),
            model::recordingName(path)};
}

store::Result<void> saveTiming(const model::RecordingReport &report, const QString &path,
                               ReportForm form, const std::stop_token &stop)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return failure(file);
    const bool isWritten = form == ReportForm::Pdf ? model::TimingPdf::write(file, report, stop)
                                                   : model::writeTimingCsv(file, report, stop);
    if (stop.stop_requested())
        return store::Error{store::Error::Code::Cancelled, path.toStdU16String(), "stopped"};
    if (!isWritten || !file.commit())
        return failure(file);
    return {};
}

} // namespace app
