// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/viewer/timingsave.h"

#include "model/report/timingcsv.h"
#include "model/report/timingpdf.h"

#include <QSaveFile>

namespace app {

namespace {

store::Error failure(const QSaveFile &file)
{
    const bool isDenied = file.error() == QFileDevice::PermissionsError;
    return {isDenied ? store::Error::Code::PermissionDenied : store::Error::Code::Io,
            file.fileName().toStdU16String(), file.errorString().toStdString()};
}

} // namespace

store::Result<void> saveTiming(const model::ReportedRecording &recording, const QString &path,
                               const std::stop_token &stop)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return failure(file);
    const bool isPdf = path.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive);
    const bool isWritten = isPdf ? model::TimingPdf::write(file, recording, stop)
                                 : model::writeTimingCsv(file, recording, stop);
    if (stop.stop_requested())
        return store::Error{store::Error::Code::Cancelled, path.toStdU16String(), "stopped"};
    if (!isWritten || !file.commit())
        return failure(file);
    return {};
}

} // namespace app
