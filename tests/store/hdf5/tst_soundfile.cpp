// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/hdf5/soundfile.h"

#include "store/file.h"
#include "tests/support/testdata.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <array>
#include <cstring>
#include <hdf5.h>

using namespace store;
using namespace store::hdf5;

namespace {

namespace fs = std::filesystem;
using Code = Error::Code;

constexpr hsize_t levels = 300;

struct Making
{
    bool isNewest = false; // the newest formats of all parts
    hsize_t userBlock = 0;
    H5D_layout_t layout = H5D_CONTIGUOUS;
    bool isPacked = false;
    int remarks = 0; // further attributes, so that the header goes on elsewhere
    bool hasLink = false; // to another file, for which the root group has to be of the newer kind
};

void writeAttribute(hid_t object, const std::string &name, hid_t type, const void *value)
{
    const hid_t space = H5Screate(H5S_SCALAR);
    const hid_t made = H5Acreate2(object, name.c_str(), type, space, H5P_DEFAULT, H5P_DEFAULT);
    QVERIFY(H5Awrite(made, type, value) >= 0);
    H5Aclose(made);
    H5Sclose(space);
}

void writeAttributes(hid_t set, const Making &making)
{
    const double rate = 250;
    writeAttribute(set, "samplerate", H5T_NATIVE_DOUBLE, &rate);
    const hid_t type = H5Tcopy(H5T_C_S1);
    H5Tset_size(type, H5T_VARIABLE);
    const char *text = "a long text";
    writeAttribute(set, "column_names", type, static_cast<const void *>(&text));
    H5Tclose(type);
    for (int i = 0; i < making.remarks; ++i)
        writeAttribute(set, "remark" + std::to_string(i), H5T_NATIVE_DOUBLE, &rate);
}

// Writes a data set with attributes; its header's address.
haddr_t writeFile(const fs::path &path, const Making &making)
{
    const hid_t access = H5Pcreate(H5P_FILE_ACCESS);
    if (making.isNewest)
        H5Pset_libver_bounds(access, H5F_LIBVER_LATEST, H5F_LIBVER_LATEST);
    const hid_t creation = H5Pcreate(H5P_FILE_CREATE);
    H5Pset_userblock(creation, making.userBlock);
    const hid_t file = H5Fcreate(path.c_str(), H5F_ACC_TRUNC, creation, access);
    const hsize_t count = levels;
    const hsize_t chunk = 40;
    const hid_t space = H5Screate_simple(1, &count, nullptr);
    const hid_t plan = H5Pcreate(H5P_DATASET_CREATE);
    H5Pset_layout(plan, making.layout);
    if (making.layout == H5D_CHUNKED)
        H5Pset_chunk(plan, 1, &chunk);
    if (making.isPacked)
        H5Pset_deflate(plan, 6);
    const hid_t set =
        H5Dcreate2(file, "levels", H5T_NATIVE_INT32, space, H5P_DEFAULT, plan, H5P_DEFAULT);
    const std::array<int, levels> values{};
    H5Dwrite(set, H5T_NATIVE_INT32, H5S_ALL, H5S_ALL, H5P_DEFAULT, values.data());
    writeAttributes(set, making);
    H5Dclose(set);
    if (making.hasLink)
        H5Lcreate_external("another.h5", "/x", file, "elsewhere", H5P_DEFAULT, H5P_DEFAULT);
    H5L_info_t link = {};
    H5Lget_info(file, "levels", &link, H5P_DEFAULT);
    for (const auto close :
         {H5Pclose(access), H5Pclose(creation), H5Pclose(plan), H5Sclose(space), H5Fclose(file)})
        if (close < 0)
            qWarning("the file was not closed");
    return link.u.address;
}

// Empty if all of it may be read.
std::optional<Error> faultIn(const fs::path &path, haddr_t address)
{
    const auto file = SoundFile::open(path);
    if (!file)
        return file.error();
    const auto set = file->dataSet(address);
    if (!set)
        return set.error();
    const auto text = set->texts.find("column_names");
    if (text == set->texts.end())
        return Error{Code::NotFound, path, "no text"};
    const auto checked = file->checkText(text->second);
    return checked ? std::nullopt : std::optional(checked.error());
}

QString describe(const std::optional<Error> &error)
{
    return error ? QString::fromStdString(error->detail) : QString();
}

} // namespace

class TestSoundFile : public QObject
{
    Q_OBJECT

private slots:
    void acceptsWhatTheLibraryWrites_data()
    {
        QTest::addColumn<Making>("making");
        for (const bool isNewest : {false, true}) {
            const char *age = isNewest ? "newest" : "oldest";
            const auto add = [&](const char *name, Making making) {
                making.isNewest = isNewest;
                QTest::addRow("%s, %s", age, name) << making;
            };
            add("in one piece", {});
            add("compact", {.layout = H5D_COMPACT});
            add("in chunks", {.layout = H5D_CHUNKED});
            add("packed", {.layout = H5D_CHUNKED, .isPacked = true});
            add("after another's bytes", {.userBlock = 1024, .layout = H5D_CHUNKED});
            add("with a header in pieces", {.remarks = 5});
            add("with a link to another file", {.hasLink = true});
        }
        QTest::addRow("oldest, with many attributes") << Making{.remarks = 200};
    }

    void acceptsWhatTheLibraryWrites()
    {
        QFETCH(Making, making);
        const haddr_t address = writeFile(m_file, making);

        const auto fault = faultIn(m_file, address);
        QVERIFY2(!fault, qPrintable(describe(fault)));
    }

    void acceptsFilesOfMotif()
    {
        int files = 0;
        for (const auto &entry : fs::recursive_directory_iterator(TEST_DATA "/stores")) {
            if (entry.path().extension() != ".h5")
                continue;
            ++files;
            const auto file = SoundFile::open(entry.path());
            QVERIFY2(file, file ? "" : file.error().detail.c_str());
        }
        QVERIFY(files > 0);
    }

    void leavesAttributesThatAreKeptElsewhere()
    {
        const haddr_t address = writeFile(m_file, {.isNewest = true, .remarks = 20});

        const auto fault = faultIn(m_file, address);
        QVERIFY(fault);
        QCOMPARE(fault->code, Code::Unsupported);
    }

    void refusesDamage_data()
    {
        QTest::addColumn<QByteArray>("near"); // the first place of these bytes
        QTest::addColumn<int>("offset"); // from there
        QTest::addColumn<QByteArray>("bytes"); // to be put there
        QTest::addColumn<Making>("making");
        const Making chunked{.layout = H5D_CHUNKED};
        const auto add = [](const char *name, const QByteArray &near, int offset,
                            const QByteArray &bytes, const Making &making = {}) {
            QTest::addRow("%s", name) << near << offset << bytes << making;
        };
        const QByteArray rate("samplerate\0", 11);
        const QByteArray level("levels\0\0", 8);
        const QByteArray far("\xf0\xff\xff\xff\xff\xff\xff\x7f", 8);

        // Eight bytes before its name an attribute says how long its parts are.
        add("an attribute's name without an end", rate, 10, QByteArray(200, 'x'));
        add("a longer name than its attribute", rate, -6, "\xff\x7f");
        add("a longer type than its attribute", rate, -4, "\xff\x7f");
        add("a longer space than its attribute", rate, -2, "\xff\x7f");
        add("a name that does not end in the heap", level, 0, QByteArray(500, 'x'));
        add("a tree of another kind", "TREE", 4, QByteArray(1, '\7'));
        add("a tree of too many leaves", "TREE", 6, "\xff\x7f");
        add("a leaf that is elsewhere", "TREE", 32, far);
        add("a leaf of too many names", "SNOD", 6, "\xff\x7f");
        add("a name that is elsewhere", "SNOD", 8, far);
        add("a heap of another version", "HEAP", 4, QByteArray(1, '\7'));
        add("a heap beyond the end", "HEAP", 8, far);
        add("free room that is elsewhere", "HEAP", 16, QByteArray("\xf0\0\0\0\0\0\0\0", 8));
        add("a heap of texts beyond the end", "GCOL", 8, far);
        add("a text of another size", "GCOL", 24, QByteArray(1, '\7'));
        add("texts beyond their heap", "GCOL", 24, far);
        add("another number of the text", "GCOL", 16, QByteArray(1, '\7'));
        add("chunks of another size", QByteArray("\xa0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0", 16), 0,
            QByteArray(1, '\x10'), chunked);
    }

    void refusesDamage()
    {
        QFETCH(QByteArray, near);
        QFETCH(int, offset);
        QFETCH(QByteArray, bytes);
        QFETCH(Making, making);
        const haddr_t address = writeFile(m_file, making);
        QVERIFY(!faultIn(m_file, address));
        auto whole = *readFile(m_file, 1 << 20);
        const auto *wanted = reinterpret_cast<const std::byte *>(near.constData());
        const auto found = std::search(whole.begin(), whole.end(), wanted, wanted + near.size());
        QVERIFY(found != whole.end());
        std::memcpy(&*found + offset, bytes.constData(), std::size_t(bytes.size()));
        QVERIFY(writeFileWhole(m_file, whole));

        const auto fault = faultIn(m_file, address);
        QVERIFY(fault);
        QCOMPARE(fault->code, Code::Corrupt);
    }

    void survivesEveryCut_data()
    {
        QTest::addColumn<Making>("making");
        QTest::addRow("oldest") << Making{.layout = H5D_CHUNKED};
        QTest::addRow("newest") << Making{.isNewest = true};
    }

    void survivesEveryCut()
    {
        QFETCH(Making, making);
        const haddr_t address = writeFile(m_file, making);
        const auto whole = *readFile(m_file, 1 << 20);
        int refused = 0;
        for (std::size_t size = 0; size < whole.size(); size += 31) {
            QVERIFY(writeFileWhole(m_file, std::span(whole).first(size)));
            refused += faultIn(m_file, address) ? 1 : 0;
        }
        QVERIFY(refused > 0);
    }

    void aFillValueThatLiesElsewhereIsNotFollowed()
    {
        const hid_t file = H5Fcreate(m_file.c_str(), H5F_ACC_TRUNC, H5P_DEFAULT, H5P_DEFAULT);
        const hid_t type = H5Tcopy(H5T_C_S1);
        H5Tset_size(type, H5T_VARIABLE);
        const hid_t plan = H5Pcreate(H5P_DATASET_CREATE);
        const char *text = "a long text";
        H5Pset_fill_value(plan, type, static_cast<const void *>(&text));
        const hsize_t count = levels;
        const hid_t space = H5Screate_simple(1, &count, nullptr);
        const hid_t set = H5Dcreate2(file, "texts", type, space, H5P_DEFAULT, plan, H5P_DEFAULT);
        H5O_info_t info = {};
        H5Oget_info(set, &info);
        for (const auto close :
             {H5Dclose(set), H5Sclose(space), H5Pclose(plan), H5Tclose(type), H5Fclose(file)})
            QVERIFY(close >= 0);

        const auto fault = faultIn(m_file, info.addr);
        QVERIFY(fault);
        QCOMPARE(describe(fault), QString("a damaged fill value"));
    }

    void aHeaderThatGoesOnInCirclesIsRefused()
    {
        const haddr_t address = writeFile(m_file, {.remarks = 30});
        auto whole = *readFile(m_file, 1 << 20);
        // The first block's own address, as where it goes on: type 16, 16 bytes, no flags.
        const std::array<unsigned char, 8> head{16, 0, 16, 0, 0, 0, 0, 0};
        const auto *wanted = reinterpret_cast<const std::byte *>(head.data());
        const auto found = std::search(whole.begin() + std::ptrdiff_t(address), whole.end(), wanted,
                                       wanted + head.size());
        QVERIFY(found != whole.end());
        const haddr_t first = address + 16;
        std::memcpy(&*found + 8, &first, sizeof first);
        QVERIFY(writeFileWhole(m_file, whole));

        const auto fault = faultIn(m_file, address);
        QVERIFY(fault);
        QCOMPARE(fault->code, Code::Corrupt);
    }

private:
    QTemporaryDir m_directory{QDir::tempPath() + "/sound file XXXXXX"};
    fs::path m_file = fs::path(m_directory.path().toStdString()) / "000000.extra_data.h5";
};

QTEST_GUILESS_MAIN(TestSoundFile)
#include "tst_soundfile.moc"
