// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/index/indexfile.h"

#include "store/file.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <fstream>
#include <zip.h>

using namespace store;

namespace {

namespace fs = std::filesystem;

std::string npy(const std::string &descr, const std::string &shape, const std::string &data)
{
    const std::string dictionary =
        "{'descr': '" + descr + "', 'fortran_order': False, 'shape': " + shape + ", }\n";
    std::string file("\x93NUMPY\1\0", 8);
    file += static_cast<char>(dictionary.size());
    file += '\0';
    return file + dictionary + data;
}

template<typename T>
std::string column(const std::string &descr, const std::vector<T> &values)
{
    const std::string data(reinterpret_cast<const char *>(values.data()),
                           values.size() * sizeof(T));
    return npy(descr, "(" + std::to_string(values.size()) + ",)", data);
}

using Members = std::vector<std::pair<std::string, std::string>>;

} // namespace

class TestIndexFile : public QObject
{
    Q_OBJECT

private slots:
    void readsColumnsOfOtherTypes()
    {
        zip({{"frame_number.npy", column<std::int32_t>("<i4", {-3, 7})},
             {"encoding.npy", npy("|O", "()", "pickle")},
             {"frame_time.npy", column<float>("<f4", {0.5f, 2.0f})}});
        const auto columns = readIndexFile(m_file);

        QVERIFY(columns);
        QCOMPARE(columns->numbers, (std::vector<std::int64_t>{-3, 7}));
        QCOMPARE(columns->times, (std::vector{0.5, 2.0}));
    }

    void readsFloatNumbersBigEndianAndDeflated()
    {
        zip({{"frame_number.npy", column<double>("<f8", {1, 2})},
             {"frame_time.npy",
              npy(">f8", "(2,)", std::string("\x3f\xf0\0\0\0\0\0\0\x40\0\0\0\0\0\0\0", 16))}},
            ZIP_CM_DEFLATE);
        const auto columns = readIndexFile(m_file);

        QVERIFY(columns);
        QCOMPARE(columns->numbers, (std::vector<std::int64_t>{1, 2}));
        QCOMPARE(columns->times, (std::vector{1.0, 2.0}));
    }

    void emptyFloatColumnsAreAnEmptyChunk()
    {
        zip({{"frame_number.npy", column<double>("<f8", {})},
             {"frame_time.npy", column<double>("<f8", {})}});

        QVERIFY(readIndexFile(m_file)->numbers.empty());
    }

    void refusesWhatWouldShiftFrames_data()
    {
        QTest::addColumn<QByteArray>("numbers");
        QTest::addColumn<QByteArray>("times");
        QTest::addColumn<int>("code");

        const auto row = [](const char *name, const std::string &numbers, const std::string &times,
                            Error::Code code) {
            QTest::addRow("%s", name) << QByteArray::fromStdString(numbers)
                                      << QByteArray::fromStdString(times) << int(code);
        };
        const std::string two = column<double>("<f8", {1, 2});
        row("lengths", column<std::int64_t>("<i8", {1, 2, 3}), two, Error::Code::Corrupt);
        row("half a frame", column<double>("<f8", {1, 2.5}), two, Error::Code::Corrupt);
        row("uint64 beyond int64", column<std::uint64_t>("<u8", {1, UINT64_MAX}), two,
            Error::Code::Corrupt);
        row("objects", npy("|O", "(2,)", "0123456789abcdef"), two, Error::Code::Unsupported);
        row("two dimensions", npy("<f8", "(1, 2)", std::string(16, '\0')), two,
            Error::Code::Corrupt);
        row("one number", npy("<f8", "()", std::string(8, '\0')), two, Error::Code::Corrupt);
        row("bytes left over", two + "x", two, Error::Code::Corrupt);
        row("cut", two.substr(0, two.size() - 1), two, Error::Code::Corrupt);
    }

    void refusesWhatWouldShiftFrames()
    {
        QFETCH(QByteArray, numbers);
        QFETCH(QByteArray, times);
        QFETCH(int, code);
        zip({{"frame_number.npy", numbers.toStdString()}, {"frame_time.npy", times.toStdString()}});
        const auto columns = readIndexFile(m_file);

        QVERIFY(!columns);
        QCOMPARE(int(columns.error().code), code);
        QCOMPARE(columns.error().path, m_file);
    }

    void sizeThatNoPackingMakesIsRefusedBeforeItIsAllocated()
    {
        zip({{"frame_number.npy", column<std::int64_t>("<i8", {1})},
             {"frame_time.npy", column<double>("<f8", {1})}});
        QFile file(QString::fromStdString(m_file.string()));
        QVERIFY(file.open(QIODevice::ReadWrite));
        const QByteArray bytes = file.readAll();
        constexpr qsizetype sizeInEntry = 24; // of a member unpacked, in the central directory
        file.seek(bytes.indexOf("PK\x01\x02") + sizeInEntry);
        QCOMPARE(file.write("\x00\x00\x00\x08", 4), 4); // 128 MiB
        file.close();
        const auto index = readIndexFile(m_file);

        QVERIFY(!index);
        QCOMPARE(index.error().code, Error::Code::Corrupt);
        QVERIFY(QByteArray::fromStdString(index.error().detail).contains("claims 134217728 bytes"));
    }

    void missingColumnIsSaid()
    {
        zip({{"frame_number.npy", column<double>("<f8", {})}});

        const auto index = readIndexFile(m_file);

        QVERIFY(QByteArray::fromStdString(index.error().detail).contains("frame_time.npy"));
        QCOMPARE(index.error().code, Error::Code::Corrupt); // not that the file is not there
    }

    void refusesEveryFileCutShort()
    {
        zip({{"frame_number.npy", column<std::int64_t>("<i8", {1, 2})},
             {"frame_time.npy", column<double>("<f8", {1, 2})}});
        const auto whole = *readFile(m_file, 10'000);
        for (std::size_t size = 0; size < whole.size(); ++size) {
            write(std::span(whole).first(size));
            QVERIFY(!readIndexFile(m_file));
        }
    }

    void noFlippedByteGivesOtherNumbers()
    {
        zip({{"frame_number.npy", column<std::int64_t>("<i8", {1, 2})},
             {"frame_time.npy", column<double>("<f8", {1, 2})}});
        const auto whole = *readFile(m_file, 10'000);
        for (std::size_t i = 0; i < whole.size(); ++i) {
            auto bytes = whole;
            bytes[i] ^= std::byte{0x41};
            write(bytes);
            const auto columns = readIndexFile(m_file);
            QVERIFY(!columns || (columns->numbers == std::vector<std::int64_t>{1, 2} &&
                                 columns->times == std::vector{1.0, 2.0}));
        }
    }

    void readsYaml()
    {
        m_file.replace_extension(".yaml");
        std::ofstream(m_file) << "frame_number: [1, 2.0, -3]\nframe_time:\n- 1.5\n- .nan\n- 2\n";
        const auto columns = readIndexFile(m_file);

        QVERIFY(columns);
        QCOMPARE(columns->numbers, (std::vector<std::int64_t>{1, 2, -3}));
        QCOMPARE(columns->times[0], 1.5);
        QVERIFY(std::isnan(columns->times[1]));
    }

    void refusesSenselessYaml_data()
    {
        QTest::addColumn<QByteArray>("text");

        for (const char *text :
             {"", "[1]", "frame_number: [1]", "frame_number: 1\nframe_time: 1",
              "frame_number: [1.5]\nframe_time: [1]", "frame_number: [a]\nframe_time: [1]",
              "frame_number: [1]\nframe_time: [x]", "frame_number: [1, 2]\nframe_time: [1]"})
            QTest::addRow("'%s'", text) << QByteArray(text);
    }

    void refusesSenselessYaml()
    {
        QFETCH(QByteArray, text);
        m_file.replace_extension(".yaml");
        std::ofstream(m_file) << text.toStdString();

        QCOMPARE(readIndexFile(m_file).error().code, Error::Code::Corrupt);
    }

    void init() { m_file = fs::path(m_directory.path().toStdString()) / "000000.npz"; }

private:
    void write(std::span<const std::byte> bytes) { QVERIFY(writeFileWhole(m_file, bytes)); }

    void zip(const Members &members, int method = ZIP_CM_STORE)
    {
        int error = 0;
        zip_t *archive = zip_open(m_file.c_str(), ZIP_CREATE | ZIP_TRUNCATE, &error);
        QVERIFY(archive != nullptr);
        for (const auto &[name, data] : members) {
            zip_source_t *source = zip_source_buffer(archive, data.data(), data.size(), 0);
            const auto place = zip_file_add(archive, name.c_str(), source, 0);
            QVERIFY(place >= 0);
            zip_set_file_compression(archive, static_cast<zip_uint64_t>(place), method, 0);
        }
        QCOMPARE(zip_close(archive), 0);
    }

    QTemporaryDir m_directory{QDir::tempPath() + "/frame house XXXXXX"};
    fs::path m_file;
};

QTEST_GUILESS_MAIN(TestIndexFile)
#include "tst_indexfile.moc"
