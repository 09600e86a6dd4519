// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/sessioninfo.h"

#include "app/cli/commands.h"
#include "app/cli/infodata.h"
#include "app/cli/infotext.h"
#include "app/cli/storeaccess.h"
#include "app/common/errortext.h"
#include "model/place/sessionrecording.h"
#include "store/extra/jsonrows.h"

#include <QFile>
#include <QLocale>
#include <QStringList>

#include <system_error>

namespace app {

namespace {

using store::Value;

Value momentOrNull(double seconds) // 0: not known
{
    return seconds > 0 ? Value(seconds) : Value();
}

// As in the session's file: what kept each camera from going on meanwhile.
Value gapsOf(const model::SessionRecord &record)
{
    Value gaps = Value::array();
    for (const model::SessionRecord::Track &track : record.tracks)
        for (const model::SessionRecord::Gap &gap : track.gaps)
            gaps.push_back({{"camera", track.label},
                            {"reason", gap.reason},
                            {"detail", gap.detail},
                            {"from_time", momentOrNull(gap.fromTime)},
                            {"to_time", momentOrNull(gap.toTime)}});
    return gaps;
}

Value headOf(const GivenSession &session)
{
    const model::SessionRecord &record = session.record;
    return {{"path", session.file.string()},
            {"session", record.name},
            {"id", record.id},
            {"start_time", momentOrNull(record.startTime)},
            {"end_time", momentOrNull(record.endTime)},
            {"align", record.isTriggered ? "number" : "time"},
            {"pauses", gapsOf(record)}};
}

QString headText(const Value &head, qsizetype cameras)
{
    Rows rows{
        {Commands::tr("Session"), printableText(head["session"])},
        {Commands::tr("Path"), printableText(head["path"])},
        {Commands::tr("Began"), momentText(head["start_time"])},
        {Commands::tr("Ended"), head["end_time"].is_null()
                                    ? Commands::tr("no: it runs, or was interrupted")
                                    : momentText(head["end_time"])},
        {Commands::tr("Frames belong together by"),
         head["align"] == "number" ? Commands::tr("their numbers") : Commands::tr("their times")},
        {Commands::tr("Cameras"), QString::number(cameras)},
    };
    for (const Value &gap : head["pauses"])
        rows.emplace_back(Commands::tr("Camera away"),
                          Commands::tr("%1, from %2 to %3: %4")
                              .arg(printableText(gap["camera"]), momentText(gap["from_time"]),
                                   momentText(gap["to_time"]), printableText(gap["detail"])));
    return table(rows);
}

QString cameraText(const std::string &name, std::size_t stores, const StoreInfo &told)
{
    Rows rows = briefRows(told.info, told.timing);
    if (stores > 1)
        rows.insert(rows.begin(), {Commands::tr("Pieces"), QString::number(stores)});
    return QLatin1Char('\n') + printableText(name) + QLatin1Char('\n') + table(rows);
}

} // namespace

std::optional<GivenSession> sessionOf(const QString &path)
{
    const std::filesystem::path file = QFile::encodeName(path).toStdString();
    std::error_code error;
    if (!model::isSessionFile(file) || std::filesystem::is_directory(file, error))
        return std::nullopt;
    auto record = model::readSession(file);
    if (!record)
        return std::nullopt; // whoever opens it is told why
    return GivenSession{file, *std::move(record)};
}

Exit tellOfSession(const GivenSession &session, bool asJson, Output &output)
{
    const auto cameras = model::storesOfSession(session.file);
    if (!cameras)
        return output.fail(cameras.error());
    Value document = headOf(session);
    QString text = headText(document, static_cast<qsizetype>(cameras->size()));
    document["cameras"] = Value::array();
    bool isWhole = true;
    for (const model::CameraStores &camera : *cameras) {
        const auto reader =
            openStore(QString::fromStdString((session.file / camera.name).string()), output);
        const auto told = reader ? gatherInfo(*reader, false, output) : std::nullopt;
        isWhole = isWhole && told && told->isWhole;
        if (!told)
            continue; // that is said
        text += cameraText(camera.name, camera.stores.size(), *told);
        Value info = told->info;
        info["camera"] = camera.name;
        info["frames_per_second"] = told->timing["frames_per_second"];
        document["cameras"].push_back(std::move(info));
    }
    if (asJson)
        output.write(store::toJson(document, store::NonFinite::Strict) + '\n');
    else
        output.write(text);
    return isWhole ? Exit::Done : Exit::Failed;
}

Exit askForCamera(const GivenSession &session, Output &output)
{
    const auto recordings = model::recordingsOf(session.file);
    if (!recordings)
        return output.fail(recordings.error());
    QStringList paths;
    for (const std::filesystem::path &path : recordings->paths)
        paths << ErrorText::escaped(path);
    return output.usage(
        Commands::tr("%1 is a session, and the report on timing is that of one "
                     "camera. Give one of them: %2.")
            .arg(ErrorText::escaped(session.file), QLocale().createSeparatedList(paths)));
}

} // namespace app
