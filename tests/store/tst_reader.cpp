// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/reader.h"

#include "store/meta/civiltime.h"
#include "tests/support/testdata.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <bit>
#include <fstream>
#include <unistd.h>

using namespace store;

namespace {

namespace fs = std::filesystem;

const fs::path stores = TEST_DATA "/stores";

Value truthOf(const std::string &name)
{
    std::ifstream file(stores / (name + ".json"));
    return Value::parse(file);
}

// What the metadata says, in the words of the truth files.
Value described(const Metadata &metadata)
{
    return {{"class", metadata.className},
            {"format", metadata.format},
            {"imgdtype", metadata.dtype},
            {"imgshape", metadata.imageShape},
            {"image_shape", metadata.shownShape()},
            {"chunksize", metadata.chunkSize},
            {"version", metadata.version},
            {"created_utc", isoText(*civilUtc(*metadata.createdUtc))},
            {"timezone", metadata.timezone},
            {"uuid", metadata.uuid.empty() ? Value() : Value(metadata.uuid)}};
}

Value described(const ChunkIndex &index)
{
    Value chunks = Value::array();
    for (const ChunkIndex::Chunk &chunk : index.chunks())
        chunks.push_back(chunk.number);
    Value description = {{"frame_count", index.frameCount()}, {"chunks", chunks}};
    if (const auto range = index.range()) {
        description["frame_min"] = range->minNumber.value;
        description["frame_max"] = range->maxNumber.value;
        description["frame_time_min"] = range->minTime.seconds;
        description["frame_time_max"] = range->maxTime.seconds;
        description["duration"] = range->maxTime.seconds - range->minTime.seconds;
    }
    return description;
}

// The truth's user metadata with its {"$date": text} as the text.
Value plainDates(const Value &value)
{
    if (value.is_object() && value.size() == 1 && value.contains("$date"))
        return value["$date"];
    Value plain = value;
    if (plain.is_structured())
        for (auto &child : plain)
            child = plainDates(child);
    return plain;
}

std::string indexOf(const std::optional<FrameIndex> &found)
{
    return found ? std::to_string(found->value) : "null";
}

// Old stores take their date from here; Git keeps no modification times.
void setModified(const fs::path &file, qint64 epochSeconds)
{
    QFile opened(QString::fromStdString(file.string()));
    QVERIFY(opened.open(QIODevice::ReadWrite));
    QVERIFY(opened.setFileTime(QDateTime::fromSecsSinceEpoch(epochSeconds),
                               QFileDevice::FileModificationTime));
}

// A copy of a fixture that a test may change.
fs::path copyOf(const std::string &name, const QTemporaryDir &directory)
{
    const fs::path copy = fs::path(directory.path().toStdString()) / name;
    fs::copy(stores / name, copy, fs::copy_options::recursive);
    return copy;
}

} // namespace

class TestReader : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { qputenv("TZ", "UTC"); }

    void agreesWithTheReference_data()
    {
        QTest::addColumn<QByteArray>("name");

        for (const auto &entry : fs::directory_iterator(stores)) {
            const std::string name = entry.path().filename().string();
            if (entry.is_directory() && truthOf(name).contains("frame_count"))
                QTest::addRow("%s", name.c_str()) << QByteArray::fromStdString(name);
        }
    }

    void agreesWithTheReference()
    {
        QFETCH(QByteArray, name);
        const QTemporaryDir directory(QDir::tempPath() + "/frame house XXXXXX");
        const fs::path copy = copyOf(name.toStdString(), directory);
        setModified(copy / "metadata.yaml", 1'500'000'000);
        const Value truth = truthOf(name.toStdString());
        const auto reader = Reader::open(copy);

        QVERIFY(reader);
        for (const Value &described :
             {described((*reader)->metadata()), described((*reader)->index())})
            for (const auto &[key, value] : described.items())
                QVERIFY2(truth[key] == value,
                         (key + " is " + value.dump() + ", not " + truth[key].dump()).c_str());
        QCOMPARE((*reader)->metadata().user.dump(), plainDates(truth["user_metadata"]).dump());
        compareFrames((*reader)->index(), truth);
        compareSearches((*reader)->index(), truth);
    }

    void saysThatAChunksFolderMayNotBeLookedInto()
    {
        QTemporaryDir parent(QDir::tempPath() + QStringLiteral("/a reader XXXXXX"));
        const fs::path store = fs::path(parent.path().toStdString()) / "store";
        fs::copy(stores / "dir_png_gray", store, fs::copy_options::recursive);
        fs::permissions(store.parent_path(), fs::perms::all);
        fs::permissions(store / "000000", fs::perms::none);
        const bool isRoot = ::geteuid() == 0; // to whom nothing is closed
        constexpr uid_t nobody = 65534;
        QVERIFY(!isRoot || ::seteuid(nobody) == 0);
        const auto reader = Reader::open(store);
        QVERIFY(!isRoot || ::seteuid(0) == 0);
        fs::permissions(store / "000000", fs::perms::owner_all);

        QVERIFY(reader);
        QVERIFY(!(*reader)->problems().empty());
        QCOMPARE((*reader)->problems()[0].error.code, Error::Code::PermissionDenied);
    }

private:
    static void compareFrames(const ChunkIndex &index, const Value &truth)
    {
        QCOMPARE(index.frameCount(), std::int64_t(truth["frames"].size()));
        for (const Value &frame : truth["frames"]) {
            const FrameId id = index.frame({frame["index"].get<std::int64_t>()});
            const auto place = index.locate(id.index);
            QCOMPARE(id.number.value, frame["number"].get<std::int64_t>());
            QCOMPARE(std::bit_cast<quint64>(id.time.seconds),
                     std::bit_cast<quint64>(frame["time"].get<double>()));
            QCOMPARE(place.chunk, frame["chunk"].get<int>());
            QCOMPARE(place.offset, frame["idx"].get<int>());
        }
    }

    static void compareSearches(const ChunkIndex &index, const Value &truth)
    {
        for (const Value &pair : truth.value("nearest_time", Value::array()))
            QCOMPARE(indexOf(index.nearest(FrameTime{pair[0].get<double>()})), pair[1].dump());
        for (const Value &pair : truth.value("nearest_number", Value::array()))
            QCOMPARE(indexOf(index.nearest(FrameNumber{pair[0].get<std::int64_t>()})),
                     pair[1].dump());
        for (const Value &pair : truth.value("exact_number", Value::array()))
            QCOMPARE(indexOf(index.find(FrameNumber{pair[0].get<std::int64_t>()})), pair[1].dump());
    }
};

QTEST_GUILESS_MAIN(TestReader)
#include "tst_reader.moc"
