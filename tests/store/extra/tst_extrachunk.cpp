// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/extra/extrachunk.h"

#include "store/extra/extradata.h"
#include "store/reader.h"
#include "tests/support/storecopy.h"
#include "tests/support/testdata.h"

#include <QTest>

#include <algorithm>
#include <optional>

using namespace store;
using Code = Error::Code;

namespace {

namespace fs = std::filesystem;

// A column of the chunk with what it was found in; empty if it is not there.
struct Found
{
    ExtraChunk::Block block;
    std::vector<double> values;
    std::vector<ExtraChunk::Text> texts;
};

Found find(ExtraChunk &chunk, const std::string &name, bool isText = false)
{
    const auto &tracks = chunk.tracks();
    for (std::size_t i = 0; i < tracks.size(); ++i) {
        const auto &columns = tracks[i].columns;
        const auto column = std::ranges::find_if(columns, [&](const ExtraChunk::Column &each) {
            return each.name == name && each.isText == isText;
        });
        if (column == columns.end())
            continue;
        if (isText)
            return {{}, {}, chunk.texts(i)};
        auto block = chunk.read(i, 0, tracks[i].rows);
        if (block) {
            auto values = block->columns[std::size_t(column - columns.begin())];
            return {*std::move(block), std::move(values), {}};
        }
    }
    return {};
}

} // namespace

class TestExtraChunk : public QObject
{
    Q_OBJECT

private slots:
    void holdsNumbersWithTheirTimes()
    {
        const auto reader = Reader::open(TEST_DATA "/stores/extra_sparse_mp4");
        QVERIFY(reader);
        std::vector<double> values, times;
        for (const int number : extraChunks(**reader)) {
            const auto chunk = ExtraChunk::open(**reader, number);
            QVERIFY(chunk);
            if (!*chunk)
                continue;
            QVERIFY(!(*chunk)->flaw());
            const Found found = find(**chunk, "temperature");
            values.insert(values.end(), found.values.begin(), found.values.end());
            times.insert(times.end(), found.block.times.begin(), found.block.times.end());
            QVERIFY(find(**chunk, "event").values.empty());
            QVERIFY(find(**chunk, "frame_number").values.empty());
        }
        QCOMPARE(values, (std::vector{21.5, 25.5, 29.5, 33.5, 37.5}));
        QCOMPARE(times.front(), 1710061687.29);
    }

    void aRowWithoutATimeTakesThatOfItsFrame()
    {
        const auto chunk = changed("[{\"frame_index\": 2, \"v\": 7}, {\"v\": 8}]");
        QVERIFY(chunk);
        const Found found = find(*chunk, "v");
        QCOMPARE(found.values, std::vector{7.0});
        QCOMPARE(found.block.times, std::vector{m_reader->index().time({2}).seconds});
        QVERIFY(chunk->isByFrames());
    }

    void textsAreApartFromNumbersOfTheirKey()
    {
        const auto chunk =
            changed("[{\"frame_time\": 1, \"v\": \"a\"}, {\"frame_time\": 2, \"v\": true},"
                    " {\"frame_time\": 3, \"v\": \"b\"}]");
        QVERIFY(chunk);
        QCOMPARE(find(*chunk, "v").values, std::vector{1.0});
        QCOMPARE(find(*chunk, "v", true).texts,
                 (std::vector<ExtraChunk::Text>{{1.0, "a"}, {3.0, "b"}}));
        QVERIFY(!chunk->isByFrames());
    }

    void whatWasCutCountsAsFarAsItGoes()
    {
        const auto chunk = changed("[{\"frame_index\": 0, \"v\": 1}, {\"v\"");
        QVERIFY(chunk);
        QCOMPARE(find(*chunk, "v").values, std::vector{1.0});
        QVERIFY(chunk->flaw());
        QCOMPARE(chunk->flaw()->code, Code::Corrupt);
    }

    void ofKeysWithoutEndTheFirstAreThere()
    {
        std::string rows = "[";
        for (int i = 0; i < 2000; ++i)
            rows += (i > 0 ? ",{\"frame_index\": 0, \"k" : "{\"frame_index\": 0, \"k") +
                    std::to_string(i) + "\": 1}";
        const auto chunk = changed(rows + "]");
        QVERIFY(chunk);
        QCOMPARE(chunk->tracks().size(), std::size_t(1024));
        QVERIFY(chunk->flaw());
        QCOMPARE(chunk->flaw()->code, Code::TooLarge);
    }

    void samplesHaveTheTimeOfTheirFrameAndTheirDelay()
    {
        const auto reader = Reader::open(TEST_DATA "/stores/motif_h5_daq");
        QVERIFY(reader);
        const auto rows = readExtraRows(**reader, 0);
        const auto chunk = ExtraChunk::open(**reader, 0);
        QVERIFY(rows && chunk && *chunk);
        QCOMPARE((*chunk)->tracks().size(), std::size_t(1));
        const Found found = find(**chunk, "ai1");
        QCOMPARE(found.values.size(), rows->rows.size());
        for (std::size_t i = 0; i < rows->rows.size(); ++i) {
            const Value &row = rows->rows[i];
            QCOMPARE(found.values[i], row["ai1"].get<double>());
            QCOMPARE(found.block.times[i], row["frame_time"].get<double>());
            QCOMPARE(found.block.delays[i], row["sample_delay"].get<double>());
        }
    }

    void whatIsNoFileIsAnError()
    {
        const auto reader = broken();
        const auto chunk = ExtraChunk::open(*reader, 0);
        QVERIFY(!chunk);
        QCOMPARE(chunk.error().code, Code::Corrupt);
        QVERIFY(chunk.error().path.extension() == ".h5");
    }

private:
    // The first chunk of a copy that has this extra data; null if it cannot be opened.
    std::unique_ptr<ExtraChunk> changed(const std::string &extra)
    {
        const fs::path copy = m_copies.emplace().take("extra_sparse_mp4");
        writeBytes(copy / "000000.extra.json", extra);
        m_reader = *Reader::open(copy);
        auto chunk = ExtraChunk::open(*m_reader, 0);
        return chunk ? *std::move(chunk) : nullptr;
    }

    std::shared_ptr<const Reader> broken()
    {
        const fs::path copy = m_copies.emplace().take("extra_sparse_mp4");
        writeBytes(copy / "000000.extra_data.h5", "HDF");
        return *Reader::open(copy);
    }

    std::optional<StoreCopies> m_copies;
    std::shared_ptr<const Reader> m_reader;
};

QTEST_GUILESS_MAIN(TestExtraChunk)
#include "tst_extrachunk.moc"
