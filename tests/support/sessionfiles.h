// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/paths.h"
#include "model/place/sessionrecord.h"
#include "tests/support/patternstore.h"

#include <QDir>
#include <QTemporaryDir>

#include <cstdint>
#include <filesystem>

namespace support {

// A session of two cameras: "top" went on into a second store, "side" did not. Both have frames 0 to 9.
class SessionFiles
{
public:
    SessionFiles()
    {
        m_record.id = "1234";
        m_record.name = "night";
        m_record.startTime = timeOf(0).seconds;
        m_record.endTime = timeOf(10).seconds;
        m_record.tracks = {
            {"top", "usb:1", {{"night_top", 6, true}, {"night_top_part2", 4, true}}, {}},
            {"side", "usb:2", {{"night_side", 10, true}}, {}}};
    }

    [[nodiscard]] bool write() const
    {
        return writeStore("night_top", 0, 6, m_record.id) &&
               writeStore("night_top_part2", 6, 10, m_record.id) &&
               writeStore("night_side", 0, 10, m_record.id) && writeFile();
    }
    [[nodiscard]] bool writeFile() const
    {
        return static_cast<bool>(model::writeSession(file(), m_record));
    }

    // Pictures of `rows` rows; none of frames that are painted unless they have the usual height.
    bool writeStore(const char *name, std::int64_t from, std::int64_t to,
                    const std::string &session, int rows = height) const
    {
        store::WriterOptions options = gray("png", 4);
        options.imageShape = {rows, width};
        options.user["session"] = {{"id", session}};
        const auto writer = store::Writer::create(path(name), options);
        if (!writer)
            return false;
        for (std::int64_t i = from; i < to; ++i) {
            const cv::Mat painted =
                rows == height ? picture(i) : cv::Mat(rows, width, CV_8UC1, cv::Scalar(0));
            if (!(*writer)->add(painted, {2 * i}, timeOf(i)))
                return false;
        }
        return static_cast<bool>((*writer)->close());
    }

    model::SessionRecord &record() { return m_record; }
    std::filesystem::path file() const { return path("night.session.json"); }
    QString fileText() const { return model::toText(file()); }
    std::filesystem::path path(const char *name) const
    {
        return model::toPath(m_directory.filePath(QString::fromLatin1(name)));
    }

private:
    QTemporaryDir m_directory{QDir::tempPath() + QStringLiteral("/a session XXXXXX")};
    model::SessionRecord m_record;
};

} // namespace support
