// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/marks/markplaces.h"

#include "model/paths.h"
#include "store/reader.h"

#include <QCryptographicHash>
#include <QDir>
#include <QRegularExpression>
#include <QString>

#include <set>
#include <utility>

namespace model {

namespace {

namespace fs = std::filesystem;

// On every system, whatever a metadata.yaml says.
bool isFileName(const QString &text)
{
    static const QRegularExpression harmless(QStringLiteral("\\A[0-9A-Za-z-]{1,64}\\z"));
    return harmless.match(text).hasMatch();
}

QString nameOf(const store::Reader &reader)
{
    const QString uuid = QString::fromStdString(reader.metadata().uuid);
    if (isFileName(uuid))
        return uuid;
    // Made by another program, or an old one that gave none.
    const QString known = uuid.isEmpty() ? toText(fs::absolute(reader.directory())) : uuid;
    return QString::fromLatin1(
        QCryptographicHash::hash(known.toUtf8(), QCryptographicHash::Sha1).toHex());
}

bool isThere(const fs::path &path)
{
    return static_cast<bool>(store::fileStatus(path));
}

// The user's folder is made where it is missing; a recording's that is gone is not made anew.
MarkFileResult write(const MarkPlaces &places, const fs::path &path, const MarkTable &marks,
                     const MarkFile &base, const store::ChunkIndex &index)
{
    if (path != places.inRecording)
        QDir().mkpath(toText(path.parent_path()));
    return writeMarkFile(path, marks, base, index);
}

// Another program may have moved them meanwhile.
fs::path whereNow(const MarkPlaces &places, const KnownMarks &known)
{
    const bool wasThere = known.file.status || !known.file.marks.empty();
    if (!wasThere || isThere(known.path))
        return known.path;
    for (const fs::path &other : {places.ofUser, places.inRecording, places.moved})
        if (isThere(other))
            return other;
    return known.path;
}

SavedMarksResult saved(MarkFileResult written, const fs::path &path, const std::vector<Mark> &marks)
{
    if (const auto *error = std::get_if<MarkFileError>(&written))
        return *error;
    SavedMarks saved{{path, std::get<MarkFile>(std::move(written))}, false, {}};
    saved.isMerged = !difference(marks, saved.known.file.marks).isEmpty();
    return saved;
}

// Where that fails it is no loss: the marks are in the recording.
void changeForCopies(const MarkPlaces &places, const MarkFile &now, const MarkFile &before,
                     const store::ChunkIndex &index)
{
    MarkFile base = before;
    base.status.reset(); // it is another file's
    if (isThere(places.moved))
        write(places, places.moved, now, base, index);
}

// After a power cut, too, it is not there any more. What it said beyond its marks is kept.
store::Result<void> leave(const fs::path &path, bool saysMore)
{
    if (!isThere(path))
        return {};
    if (!saysMore) {
        if (auto removed = store::removeFile(path); !removed)
            return removed;
    } else if (const auto aside = setMarkFileAside(path); !aside) {
        return aside.error();
    }
    return store::syncDirectory(path.parent_path());
}

store::Error busy(const fs::path &path)
{
    return {store::Error::Code::Busy, path, "another program is writing it"};
}

// A copy of the recording may have no other marks than the user's.
SavedMarksResult keepInRecording(const MarkPlaces &places, const std::vector<Mark> &marks,
                                 const MarkTable &table, const KnownMarks &from,
                                 const store::ChunkIndex &index)
{
    const fs::path &to = places.inRecording;
    auto result = saved(write(places, to, table, {}, index), to, marks);
    if (std::holds_alternative<MarkFileError>(result))
        return result;
    const MarkFile base = from.path == places.moved ? from.file : MarkFile{};
    const auto kept = write(places, places.moved, table, base, index);
    if (const auto *error = std::get_if<MarkFileError>(&kept))
        return *error;
    return result;
}

// With what is marked in copies and was not in the recording.
MarkTable joined(MarkTable table, const MarkFile &copies, const MarkFile &before)
{
    const auto marks = difference(before.marks, copies.marks).added;
    const auto added = difference(table.marks, marks).added;
    table.marks.insert(table.marks.end(), added.begin(), added.end());
    std::set<QByteArray> known;
    for (const auto *strays : {&std::as_const(table.strays), &before.strays})
        for (const StrayMark &stray : *strays)
            known.insert(stray.line);
    for (const StrayMark &stray : copies.strays)
        if (!known.contains(stray.line))
            table.strays.push_back(stray);
    return table;
}

// They count for copies, too. A file that cannot be read stays where it is.
SavedMarksResult makeUsers(const MarkPlaces &places, const std::vector<Mark> &marks,
                           const MarkTable &table, const KnownMarks &from,
                           const store::ChunkIndex &index)
{
    const auto lock = lockMarkFile(places.moved);
    if (!lock)
        return MarkFileError(busy(places.moved));
    const auto read = readMarkFile(places.moved, index);
    const auto *copies = std::get_if<MarkFile>(&read);
    const MarkTable all = copies ? joined(table, *copies, from.file) : table;
    auto result = saved(write(places, places.ofUser, all, {}, index), places.ofUser, marks);
    if (copies && std::holds_alternative<SavedMarks>(result))
        static_cast<void>(leave(places.moved, copies->saysMore)); // it does not count any more
    return result;
}

} // namespace

MarkPlaces markPlaces(const store::Reader &reader, const QString &directory)
{
    const QString stem = directory + QLatin1Char('/') + nameOf(reader);
    // Of joined stores the first one's.
    const fs::path inRecording = reader.placeOf(0).directory / "marks.csv";
    return {toPath(stem + QStringLiteral(".csv")), inRecording,
            toPath(stem + QStringLiteral(".moved.csv"))};
}

FoundMarks findMarks(const MarkPlaces &places, const store::ChunkIndex &index,
                     const std::stop_token &stop)
{
    for (const fs::path &path : {places.ofUser, places.inRecording, places.moved}) {
        if (!isThere(path))
            continue;
        FoundMarks found{path, readMarkFile(path, index, stop), 0};
        const auto *users = std::get_if<MarkFile>(&found.file);
        if (users && path == places.ofUser) {
            const auto others = readMarkFile(places.inRecording, index, stop);
            if (const auto *file = std::get_if<MarkFile>(&others))
                found.hidden = difference(users->marks, file->marks).added.size();
        }
        return found;
    }
    return {places.ofUser, MarkFile{}, 0};
}

SavedMarksResult saveMarks(const MarkPlaces &places, const std::vector<Mark> &marks,
                           const KnownMarks &known, const store::ChunkIndex &index)
{
    const fs::path path = whereNow(places, known);
    auto result =
        saved(write(places, path, {marks, known.file.strays}, known.file, index), path, marks);
    const auto *done = std::get_if<SavedMarks>(&result);
    if (done && path == places.inRecording)
        changeForCopies(places, done->known.file, known.file, index);
    return result;
}

SavedMarksResult moveMarks(const MarkPlaces &places, const std::vector<Mark> &marks,
                           const KnownMarks &from, const fs::path &to,
                           const store::ChunkIndex &index)
{
    const bool isToRecording = to == places.inRecording;
    const bool isToGo = from.path != places.moved;
    const auto lock = isToGo ? lockMarkFile(from.path) : nullptr;
    if (isToGo && !lock)
        return MarkFileError(busy(from.path));
    const auto merged = mergedWithFile(from.path, {marks, from.file.strays}, from.file, index);
    if (const auto *error = std::get_if<MarkFileError>(&merged))
        return *error;
    const auto &table = std::get<MarkTable>(merged);
    auto result = isToRecording ? keepInRecording(places, marks, table, from, index)
                                : makeUsers(places, marks, table, from, index);
    auto *done = std::get_if<SavedMarks>(&result);
    if (!done || !isToGo)
        return result;
    const auto left = leave(from.path, table.saysMore);
    if (!left && isToRecording)
        return MarkFileError(left.error());
    if (!left)
        done->left = left.error();
    return result;
}

} // namespace model
