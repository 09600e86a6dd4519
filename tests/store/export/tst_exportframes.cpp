// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/export/exportframes.h"

#include "tests/support/exports.h"

#include <QTest>

#include <csignal>
#include <sys/resource.h>

using namespace store;
using Code = Error::Code;

namespace {

struct Target
{
    const char *name;
    ExportKind kind;
};

constexpr Target targets[] = {
    {"x.mp4", ExportKind::Mp4},   {"x.mkv", ExportKind::Mkv},   {"x.avi", ExportKind::Avi},
    {"x.gif", ExportKind::Gif},   {"x.webp", ExportKind::Webp}, {"x images", ExportKind::Pictures},
    {"x.npy", ExportKind::Array}, {"x.csv", ExportKind::Table},
};

void addTargets()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<ExportKind>("kind");
    for (const Target &target : targets)
        QTest::addRow("%s", target.name) << QString(target.name) << target.kind;
}

std::vector<std::int64_t> indexesIn(const std::filesystem::path &map)
{
    std::vector<std::int64_t> indexes;
    for (const auto &line : exports::readMap(map))
        indexes.push_back(line.index);
    return indexes;
}

// No file may be larger, as where the disk is full.
class FileLimit
{
public:
    explicit FileLimit(rlim_t bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit{bytes, m_before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FileLimit() { ::setrlimit(RLIMIT_FSIZE, &m_before); }
    FileLimit(const FileLimit &) = delete;
    FileLimit &operator=(const FileLimit &) = delete;

private:
    rlimit m_before{};
};

} // namespace

class TestExportFrames : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_reader = exports::makeStore(m_folder.path("a store"), 30);
        QVERIFY(m_reader);
    }

    void aTableListsTheFrames()
    {
        const StoreCopies copies;
        const auto order = exports::orderOf(copies.path("x.csv"), ExportKind::Table, 4, 20, 3);
        const auto made = exportFrames(*m_reader, order);
        QVERIFY(made);
        QCOMPARE(made->frames, 6);
        QVERIFY(made->map.empty());
        const auto map = exports::readMap(order.target);
        QCOMPARE(map.size(), 6U);
        for (std::size_t k = 0; k < map.size(); ++k) {
            const auto index = std::int64_t(4 + 3 * k);
            QCOMPARE(map[k].index, index);
            QCOMPARE(map[k].number, exports::numberOf(index).value);
            QCOMPARE(map[k].time, exports::timeOf(index).seconds);
            QVERIFY(std::isnan(map[k].shown));
        }
    }

    void stretchesFollowOneAnother()
    {
        const StoreCopies copies;
        auto order = exports::orderOf(copies.path("x.mp4"), ExportKind::Mp4, 0, 0);
        order.frames = FrameChoice({{20, 23}, {5, 8}});
        const auto made = exportFrames(*m_reader, order);
        QVERIFY(made);
        QCOMPARE(indexesIn(made->map), std::vector<std::int64_t>({20, 21, 22, 5, 6, 7}));
        const auto pictures = exports::decodeClip(order.target);
        QCOMPARE(pictures.size(), 6U);
        QCOMPARE(int(readPattern(pictures[3])->index), 5);
        QCOMPARE(made->bentTimes, 1); // the one that steps back
    }

    void theMapGoesWhereItIsToldTo()
    {
        const StoreCopies copies;
        auto order = exports::orderOf(copies.path("x.mp4"), ExportKind::Mp4, 0, 5);
        order.map = copies.path("table.csv");
        QVERIFY(exportFrames(*m_reader, order));
        QCOMPARE(exports::namesIn(order.target.parent_path()), QStringList({"table.csv", "x.mp4"}));
        QCOMPARE(indexesIn(order.map).size(), 5U);
    }

    void aMapIsATable()
    {
        const StoreCopies copies;
        for (const char *map : {"map.png", "pics/map.png", "pics/.csv", "x.mp4"}) {
            auto order = exports::orderOf(copies.path("pics"), ExportKind::Pictures, 0, 3);
            order.map = copies.path(map);
            const auto made = exportFrames(*m_reader, order);
            QVERIFY(!made);
            QCOMPARE(made.error().code, Code::InvalidArgument);
            QVERIFY(exports::namesIn(copies.path(".")).isEmpty());
        }
    }

    void anEmptyRangeIsRefused_data() { addTargets(); }
    void anEmptyRangeIsRefused()
    {
        QFETCH(QString, name);
        QFETCH(ExportKind, kind);
        const StoreCopies copies;
        const auto made =
            exportFrames(*m_reader, exports::orderOf(copies.path(name.toStdString()), kind, 5, 5));
        QVERIFY(!made);
        QCOMPARE(made.error().code, Code::InvalidArgument);
        QVERIFY(exports::namesIn(copies.path(".")).isEmpty());
    }

    void cancellingLeavesNothing_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<ExportKind>("kind");
        QTest::addColumn<ClipPreset>("preset");
        QTest::addColumn<int>("when");
        for (const Target &target : targets)
            QTest::addRow("%s", target.name)
                << QString(target.name) << target.kind << ClipPreset::Share << 7;
        QTest::addRow("while it is decoded again")
            << "x.mkv" << ExportKind::Mkv << ClipPreset::Lossless << 35;
    }

    void cancellingLeavesNothing()
    {
        QFETCH(QString, name);
        QFETCH(ExportKind, kind);
        QFETCH(ClipPreset, preset);
        QFETCH(int, when);
        const StoreCopies copies;
        auto order = exports::orderOf(copies.path(name.toStdString()), kind, 0, 30);
        order.preset = preset;
        std::stop_source stop;
        std::int64_t last = 0;
        const auto made = exportFrames(
            *m_reader, order,
            [&](std::int64_t done, std::int64_t) {
                last = done;
                if (done == when)
                    stop.request_stop();
            },
            stop.get_token());
        QVERIFY(!made);
        QCOMPARE(made.error().code, Code::Cancelled);
        QCOMPARE(made.error().path, order.target);
        QCOMPARE(last, when);
        QVERIFY(exports::namesIn(copies.path(".")).isEmpty());
    }

    void whatIsThereStays_data() { addTargets(); }
    void whatIsThereStays()
    {
        QFETCH(QString, name);
        QFETCH(ExportKind, kind);
        const StoreCopies copies;
        auto order = exports::orderOf(copies.path(name.toStdString()), kind, 0, 5);
        if (kind == ExportKind::Pictures)
            std::filesystem::create_directory(order.target);
        const auto file = kind == ExportKind::Pictures ? order.target / "mine.png" : order.target;
        writeBytes(file, "mine");
        bool isAsked = false;
        const auto refused =
            exportFrames(*m_reader, order, [&](std::int64_t, std::int64_t) { isAsked = true; });
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, Code::AlreadyExists);
        QCOMPARE(refused.error().path, order.target);
        QVERIFY(!isAsked); // before a frame is read
        QCOMPARE(readBytes(file), std::string("mine"));
        QCOMPARE(exports::namesIn(copies.path(".")).size(), 1);

        order.overwrites = true;
        const auto made = exportFrames(*m_reader, order);
        QVERIFY2(made, made ? "" : made.error().detail.c_str());
        QVERIFY(readBytes(file) != "mine");
        const bool isAlone = kind == ExportKind::Pictures || kind == ExportKind::Table;
        QCOMPARE(exports::namesIn(copies.path(".")).size(), isAlone ? 1 : 2);
    }

    void aMapThatIsThereStays()
    {
        const StoreCopies copies;
        auto order = exports::orderOf(copies.path("x.mp4"), ExportKind::Mp4, 0, 5);
        writeBytes(copies.path("x.mp4.frames.csv"), "mine");
        const auto refused = exportFrames(*m_reader, order);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, Code::AlreadyExists);
        QCOMPARE(exports::namesIn(copies.path(".")), QStringList({"x.mp4.frames.csv"}));
        order.overwrites = true;
        QVERIFY(exportFrames(*m_reader, order));
        QCOMPARE(indexesIn(copies.path("x.mp4.frames.csv")).size(), 5U);
    }

    void aFailureAtTheEndPutsTheOldMapBack()
    {
        const StoreCopies copies;
        auto order = exports::orderOf(copies.path("x.npy"), ExportKind::Array, 0, 5);
        order.overwrites = true;
        writeBytes(copies.path("x.npy.frames.csv"), "mine");
        const auto made = exportFrames(*m_reader, order, [&](std::int64_t, std::int64_t) {
            std::filesystem::create_directory(order.target); // comes while it is made
        });
        QVERIFY(!made);
        QCOMPARE(made.error().code, Code::AlreadyExists);
        QCOMPARE(readBytes(copies.path("x.npy.frames.csv")), std::string("mine"));
        QCOMPARE(exports::namesIn(copies.path(".")), QStringList({"x.npy", "x.npy.frames.csv"}));
    }

    void aRunThatIsRefusedLeavesAnotherAlone_data() { addTargets(); }
    void aRunThatIsRefusedLeavesAnotherAlone()
    {
        QFETCH(QString, name);
        QFETCH(ExportKind, kind);
        const StoreCopies copies;
        auto order = exports::orderOf(copies.path(name.toStdString()), kind, 0, 5);
        QVERIFY(exportFrames(*m_reader, order));
        const auto second = order;
        order.overwrites = true;
        int refused = 0;
        const auto made = exportFrames(*m_reader, order, [&](std::int64_t, std::int64_t) {
            refused += exportFrames(*m_reader, second) ? 0 : 1;
        });
        QVERIFY2(made, made ? "" : made.error().detail.c_str());
        QVERIFY(refused >= 5);
        QCOMPARE(indexesIn(made->map.empty() ? order.target : made->map).size(), 5U);
    }

    void aFailureLeavesWhatWasToBeOverwritten()
    {
        const StoreCopies copies;
        auto order = exports::orderOf(copies.path("x.npy"), ExportKind::Array, 0, 30);
        order.overwrites = true;
        writeBytes(order.target, "mine");
        const FileLimit limit(20000);
        const auto made = exportFrames(*m_reader, order);
        QVERIFY(!made);
        QCOMPARE(readBytes(order.target), std::string("mine"));
        QCOMPARE(exports::namesIn(copies.path(".")), QStringList({"x.npy"}));
    }

    void aDiskThatTakesNoMoreLeavesNothing_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<ExportKind>("kind");
        QTest::addColumn<int>("limit");
        QTest::addRow("mp4") << "x.mp4" << ExportKind::Mp4 << 1000;
        QTest::addRow("mkv") << "x.mkv" << ExportKind::Mkv << 1000;
        QTest::addRow("avi") << "x.avi" << ExportKind::Avi << 5000;
        QTest::addRow("images") << "x" << ExportKind::Pictures << 100;
        QTest::addRow("npy") << "x.npy" << ExportKind::Array << 20000;
        QTest::addRow("csv") << "x.csv" << ExportKind::Table << 100;
    }

    void aDiskThatTakesNoMoreLeavesNothing()
    {
        QFETCH(QString, name);
        QFETCH(ExportKind, kind);
        QFETCH(int, limit);
        const StoreCopies copies;
        const auto order = exports::orderOf(copies.path(name.toStdString()), kind, 0, 30);
        const FileLimit full(static_cast<rlim_t>(limit));
        const auto made = exportFrames(*m_reader, order);
        QVERIFY(!made);
        QCOMPARE(made.error().code, Code::TooLarge); // EFBIG
        QVERIFY(made.error().path.string().starts_with(order.target.parent_path().string() + "/x"));
        QVERIFY(exports::namesIn(copies.path(".")).isEmpty());
    }

    void aDiskThatIsSureNotToSufficeIsToldAtOnce()
    {
        const StoreCopies copies;
        auto order = exports::orderOf(copies.path("x.npy"), ExportKind::Array, 0, 0);
        order.frames = FrameChoice(std::vector<FrameStretch>(200'000, FrameStretch{0, 30}));
        order.cut.scale = cv::Size(10000, 10000);
        const auto made = exportFrames(*m_reader, order); // 600 TB
        QVERIFY(!made);
        QCOMPARE(made.error().code, Code::DiskFull);
        QVERIFY(exports::namesIn(copies.path(".")).isEmpty());
    }

    void aPlaceThatCannotBeWrittenIsNamed()
    {
        const StoreCopies copies;
        for (const char *place : {"/proc/x.mp4", "/proc/self/x.mp4"}) {
            const auto made =
                exportFrames(*m_reader, exports::orderOf(place, ExportKind::Mp4, 0, 5));
            QVERIFY(!made);
            QCOMPARE(made.error().path.parent_path(), std::filesystem::path(place).parent_path());
        }
        const auto nowhere = exportFrames(
            *m_reader, exports::orderOf(copies.path("none") / "x.mp4", ExportKind::Mp4, 0, 5));
        QVERIFY(!nowhere);
        QCOMPARE(nowhere.error().code, Code::NotFound);
        QCOMPARE(nowhere.error().path, copies.path("none"));
    }

    void nothingIsWrittenIntoTheRecording_data() { addTargets(); }
    void nothingIsWrittenIntoTheRecording()
    {
        QFETCH(QString, name);
        QFETCH(ExportKind, kind);
        const StoreCopies copies;
        const auto before = tree(m_folder.path("a store"));
        auto order = exports::orderOf(m_folder.path("a store") / name.toStdString(), kind, 0, 5);
        const auto inside = exportFrames(*m_reader, order);
        QVERIFY(!inside);
        QCOMPARE(inside.error().code, Code::InvalidArgument);
        order.target = copies.path(name.toStdString());
        order.map = m_folder.path("a store") / "000001" / "map.csv";
        const auto map = exportFrames(*m_reader, order);
        QVERIFY(!map);
        QCOMPARE(map.error().path, order.map);
        QVERIFY(tree(m_folder.path("a store")) == before);
        QVERIFY(exports::namesIn(copies.path(".")).isEmpty());
    }

    void nothingIsWrittenIntoAnotherRecording()
    {
        const StoreCopies copies;
        const auto other = copies.path("other");
        QVERIFY(exports::makeStore(other, 14));
        const auto before = tree(other);
        const auto refused = [&](ExportOrder order) {
            order.overwrites = true;
            const auto made = exportFrames(*m_reader, order);
            return !made && made.error().code == Code::InvalidArgument;
        };
        QVERIFY(refused(exports::orderOf(other / "000000", ExportKind::Pictures, 0, 5)));
        QVERIFY(refused(exports::orderOf(other / "x.mp4", ExportKind::Mp4, 0, 5)));
        QVERIFY(refused(exports::orderOf(other / "000000" / "x.npy", ExportKind::Array, 0, 5)));
        auto order = exports::orderOf(copies.path("x.mp4"), ExportKind::Mp4, 0, 5);
        order.map = other / "map.csv";
        QVERIFY(refused(order));
        QVERIFY(tree(other) == before);
        QCOMPARE(exports::namesIn(copies.path(".")), QStringList({"other"}));
    }

    void picturesAreNotTheirOwnMap()
    {
        const StoreCopies copies;
        auto order = exports::orderOf(copies.path("x.csv"), ExportKind::Pictures, 0, 5);
        order.map = copies.path("y") / ".." / "x.csv";
        const auto made = exportFrames(*m_reader, order);
        QVERIFY(!made);
        QCOMPARE(made.error().code, Code::InvalidArgument);
        QVERIFY(exports::namesIn(copies.path(".")).isEmpty());
    }

    void aBrokenPictureStopsOrIsLeftOut_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<ExportKind>("kind");
        for (const Target &target : targets)
            if (target.kind != ExportKind::Table)
                QTest::addRow("%s", target.name) << QString(target.name) << target.kind;
    }

    void aBrokenPictureStopsOrIsLeftOut()
    {
        QFETCH(QString, name);
        QFETCH(ExportKind, kind);
        const StoreCopies copies;
        const auto reader = exports::makeStore(copies.path("a store"), 20);
        QVERIFY(reader);
        writeBytes(copies.path("a store") / "000001" / "000002.png", "no picture"); // index 9
        std::filesystem::create_directory(copies.path("out"));
        auto order = exports::orderOf(copies.path("out") / name.toStdString(), kind, 4, 15);
        const auto stopped = exportFrames(*reader, order);
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().code, Code::Corrupt);
        QCOMPARE(stopped.error().path, copies.path("a store") / "000001" / "000002.png");
        QVERIFY(exports::namesIn(copies.path("out")).isEmpty());

        order.whenBroken = WhenBroken::Skip;
        const auto made = exportFrames(*reader, order);
        QVERIFY(made);
        QCOMPARE(made->frames, 10);
        QCOMPARE(made->missing, 1);
        QCOMPARE(made->problems.size(), 1U);
        QCOMPARE(indexesIn(made->map),
                 std::vector<std::int64_t>({4, 5, 6, 7, 8, 10, 11, 12, 13, 14}));
        if (kind == ExportKind::Mp4) {
            const auto map = exports::readMap(made->map);
            QVERIFY(std::abs(map[5].shown -
                             (exports::timeOf(10).seconds - exports::timeOf(4).seconds)) < 1e-4);
            const auto pictures = exports::decodeClip(order.target);
            for (std::size_t k = 0; k < 10; ++k)
                QCOMPARE(std::int64_t(readPattern(pictures[k])->index), map[k].index);
        }
    }

    void aBrokenChunkCountsOnlyWithinTheRange()
    {
        const StoreCopies copies;
        exports::makeStore(copies.path("a store"), 21);
        writeBytes(copies.path("a store") / "000001" / "index.npz", "no index");
        const auto reader = Reader::open(copies.path("a store"));
        QVERIFY(reader);
        QCOMPARE((*reader)->index().frameCount(), 14);
        QCOMPARE((*reader)->problems().size(), 1U);

        QVERIFY(
            exportFrames(**reader, exports::orderOf(copies.path("a.mp4"), ExportKind::Mp4, 0, 7)));
        QVERIFY(
            exportFrames(**reader, exports::orderOf(copies.path("b.mp4"), ExportKind::Mp4, 7, 14)));
        auto order = exports::orderOf(copies.path("c.mp4"), ExportKind::Mp4, 3, 10);
        const auto stopped = exportFrames(**reader, order);
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().path, copies.path("a store") / "000001" / "index.npz");
        order.whenBroken = WhenBroken::Skip;
        const auto made = exportFrames(**reader, order);
        QVERIFY(made);
        QCOMPARE(made->frames, 7);
        QCOMPARE(made->problems.size(), 1U);
    }

    void aChunkWhoseCountsDisagreeStopsOrIsTold()
    {
        const StoreCopies copies;
        const auto reader = Reader::open(copies.take("mismatch_mp4_long"));
        QVERIFY(reader);
        std::filesystem::create_directory(copies.path("out"));
        auto order = exports::orderOf(copies.path("out") / "x.npy", ExportKind::Array, 0,
                                      (*reader)->index().frameCount());
        const auto stopped = exportFrames(**reader, order);
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().code, Code::Corrupt);
        QVERIFY(exports::namesIn(copies.path("out")).isEmpty());
        order.whenBroken = WhenBroken::Skip;
        const auto made = exportFrames(**reader, order);
        QVERIFY(made);
        QCOMPARE(made->problems.size(), 1U);
    }

    void framesOfWhichNoneCanBeReadMakeNothing()
    {
        const StoreCopies copies;
        const auto reader = exports::makeStore(copies.path("a store"), 7);
        QVERIFY(reader);
        for (int i = 0; i < 7; ++i)
            std::filesystem::remove(copies.path("a store") / "000000" /
                                    ("00000" + std::to_string(i) + ".png"));
        std::filesystem::create_directory(copies.path("out"));
        auto order = exports::orderOf(copies.path("out") / "x.mp4", ExportKind::Mp4, 0, 7);
        order.whenBroken = WhenBroken::Skip;
        const auto made = exportFrames(*reader, order);
        QVERIFY(!made);
        QCOMPARE(made.error().code, Code::NotFound);
        QVERIFY(exports::namesIn(copies.path("out")).isEmpty());
    }

private:
    StoreCopies m_folder;
    std::shared_ptr<const Reader> m_reader;
};

QTEST_GUILESS_MAIN(TestExportFrames)
#include "tst_exportframes.moc"
