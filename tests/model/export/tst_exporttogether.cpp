// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/export/exporttogether.h"

#include "model/export/exportoutlook.h"
#include "tests/support/exports.h"

#include <QTest>

#include <opencv2/core.hpp>

using namespace model;
using Code = store::Error::Code;

namespace {

// The numbers that the pictures of a clip of several recordings show; -1: none.
std::vector<std::int64_t> numbersIn(const std::filesystem::path &clip)
{
    std::vector<std::int64_t> numbers;
    for (const cv::Mat &picture : exports::decodeClip(clip)) {
        const auto code = store::readPattern(picture);
        numbers.push_back(code ? code->number : -1);
    }
    return numbers;
}

using Numbers = std::vector<std::int64_t>;

} // namespace

class TestExportTogether : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_one = exports::makeCamera(m_folder.path("one"), {4});
        m_two = exports::makeCamera(m_folder.path("two"), {6}, 10.0);
        QVERIFY(m_one && m_two);
    }

    void eachHasAsManyFrames()
    {
        const StoreCopies copies;
        const ExportTask task = taskOf(copies.path("set"), ExportTogether::Each);
        const auto made = runExport(task, {}, {});
        QVERIFY(made);
        QCOMPARE(made->target, task.target);
        QCOMPARE(made->frames, 6); // of numbers 3 to 8, of which each lacks one
        QCOMPARE(exports::namesIn(task.target),
                 QStringList({"one.mp4", "one.mp4.frames.csv", "two.mp4", "two.mp4.frames.csv"}));
        QCOMPARE(numbersIn(task.target / "one.mp4"), (Numbers{3, 3, 5, 6, 7, 8}));
        QCOMPARE(numbersIn(task.target / "two.mp4"), (Numbers{3, 4, 5, 5, 7, 8}));
    }

    void whatOneLacksIsLeftOutInAll()
    {
        const StoreCopies copies;
        ExportTask task = taskOf(copies.path("set"), ExportTogether::Each);
        task.choice.missing = store::MissingPolicy::Drop;
        QVERIFY(runExport(task, {}, {}));
        QCOMPARE(numbersIn(task.target / "one.mp4"), (Numbers{3, 5, 7, 8}));
        QCOMPARE(numbersIn(task.target / "two.mp4"), (Numbers{3, 5, 7, 8}));
    }

    void theOffsetOfAViewCounts()
    {
        const StoreCopies copies;
        ExportTask task = taskOf(copies.path("set"), ExportTogether::Each);
        task.beside[0].offset.frames = 2; // its 3 is the first one's 5
        QVERIFY(runExport(task, {}, {}));
        QCOMPARE(numbersIn(task.target / "one.mp4"), (Numbers{3, 3, 5, 6, 7, 8}));
        QCOMPARE(numbersIn(task.target / "two.mp4"), (Numbers{1, 2, 3, 4, 5, 5}));
    }

    void byTimeItsSecondsCount()
    {
        const StoreCopies copies;
        ExportTask task = taskOf(copies.path("set"), ExportTogether::Each);
        task.pairBy = PairBy::Time;
        task.beside[0].offset.seconds = -10.0; // its clock is late
        QVERIFY(runExport(task, {}, {}));
        QCOMPARE(numbersIn(task.target / "two.mp4"), (Numbers{3, 4, 5, 5, 7, 8}));
    }

    void allAreInOnePicture()
    {
        const StoreCopies copies;
        const ExportTask task = taskOf(copies.path("x.mp4"), ExportTogether::OnePicture);
        const auto made = runExport(task, {}, {});
        QVERIFY(made);
        QCOMPARE(QSize(made->width, made->height), QSize(2 * exports::width, exports::height));
        const auto pictures = exports::decodeClip(task.target);
        QCOMPARE(pictures.size(), 6U);
        const cv::Rect left(0, 0, exports::width, exports::height);
        const auto first = store::readPattern(pictures[3](left));
        const auto second = store::readPattern(pictures[3](left + cv::Point(exports::width, 0)));
        QVERIFY(first && second);
        QCOMPARE(first->number, 6);
        QCOMPARE(second->number, 5); // held
    }

    void eachIsDisplayedAsItsView()
    {
        const StoreCopies copies;
        ExportTask task = taskOf(copies.path("set"), ExportTogether::Each);
        task.choice.isDisplayed = true;
        task.beside[0].display.development.look.orientation = {1, false};
        QVERIFY(runExport(task, {}, {}));
        QCOMPARE(exports::decodeClip(task.target / "one.mp4")[0].size(),
                 cv::Size(exports::width, exports::height));
        QCOMPARE(exports::decodeClip(task.target / "two.mp4")[0].size(),
                 cv::Size(exports::height, exports::width));
    }

    void whatHasNothingInCommonIsRefused()
    {
        const StoreCopies copies;
        ExportTask task = taskOf(copies.path("set"), ExportTogether::Each);
        task.choice.missing = store::MissingPolicy::Drop;
        task.beside[0].offset.frames = 1000;
        const auto made = runExport(task, {}, {});
        QVERIFY(!made);
        QCOMPARE(made.error().code, Code::InvalidArgument);
        QVERIFY(exports::namesIn(copies.path(".")).isEmpty());
    }

    // Rows that only others have belong to no range at its ends.
    void framesOutsideTheRangeAreNoneOfIt()
    {
        const StoreCopies copies;
        ExportTask task = taskOf(copies.path("set"), ExportTogether::Each);
        task.choice.missing = store::MissingPolicy::Drop;
        task.frames = {{5, 7}}; // numbers 6 and 7, of which the other lacks 6
        QVERIFY(runExport(task, {}, {}));
        QCOMPARE(numbersIn(task.target / "one.mp4"), (Numbers{7}));
        task.frames = {{5, 6}};
        task.target = copies.path("none");
        const auto none = runExport(task, {}, {});
        QVERIFY(!none);
        QCOMPARE(none.error().code, Code::InvalidArgument);
    }

    void numbersThatStartAnewDoNotAlign()
    {
        const StoreCopies copies;
        store::WriterOptions options;
        options.format = "png";
        options.imageShape = {exports::height, exports::width};
        auto writer = store::Writer::create(copies.path("anew"), options);
        QVERIFY(writer);
        for (std::int64_t i = 0; i < 8; ++i)
            QVERIFY((*writer)->add(store::paintPattern(exports::width, exports::height,
                                                       store::PatternPixels::Gray8, {i % 4}, {i}),
                                   {i % 4}, {1700000000.0 + 0.04 * double(i)}));
        QVERIFY((*writer)->close());
        const auto anew = store::Reader::open(copies.path("anew"));
        QVERIFY(anew);
        ExportTask task = taskOf(copies.path("set"), ExportTogether::Each);
        task.beside = {{*anew, {}, {}}};
        const auto made = runExport(task, {}, {});
        QVERIFY(!made);
        QCOMPARE(made.error().code, Code::InvalidArgument);
        QVERIFY(made.error().detail.find("start anew") != std::string::npos);
        task.pairBy = PairBy::Time;
        QVERIFY(runExport(task, {}, {}));
    }

    void itsSizeCanBeEstimated_data()
    {
        QTest::addColumn<ExportTogether>("together");
        QTest::addRow("each") << ExportTogether::Each;
        QTest::addRow("one picture") << ExportTogether::OnePicture;
    }

    void itsSizeCanBeEstimated()
    {
        QFETCH(ExportTogether, together);
        const StoreCopies copies;
        ExportTask task = taskOf(copies.path("x"), together);
        task.choice.hasMap = false;
        task.choice = effective(task.choice);
        const auto size = estimateSize(task, {});
        QVERIFY2(size, size ? "" : size.error().detail.c_str());
        QVERIFY(size->bytes > 0);
    }

    void aTurnedOneIsScaledAsItIsSeen()
    {
        const StoreCopies copies;
        ExportTask task = taskOf(copies.path("set"), ExportTogether::Each);
        task.choice.isDisplayed = true;
        task.choice.scale = QSize(32, 26);
        task.beside[0].display.development.look.orientation = {1, false};
        QVERIFY(runExport(task, {}, {}));
        for (const char *name : {"one.mp4", "two.mp4"})
            QCOMPARE(exports::decodeClip(task.target / name)[0].size(), cv::Size(32, 26));
    }

    void aloneTheOthersDoNotCount()
    {
        const StoreCopies copies;
        const ExportTask task = taskOf(copies.path("x.mp4"), ExportTogether::Alone);
        QVERIFY(runExport(task, {}, {}));
        QCOMPARE(numbersIn(task.target), (Numbers{3, 5, 6, 7, 8}));
    }

private:
    // Frames with the numbers 3 to 8 of the first.
    ExportTask taskOf(const std::filesystem::path &target, ExportTogether together) const
    {
        ExportTask task;
        task.reader = m_one;
        task.choice.as = ExportAs::Mp4;
        task.choice.together = together;
        task.frames = {{3, 8}};
        task.beside = {{m_two, {}, {}}};
        task.target = target;
        return task;
    }

    StoreCopies m_folder;
    std::shared_ptr<const store::Reader> m_one;
    std::shared_ptr<const store::Reader> m_two;
};

QTEST_GUILESS_MAIN(TestExportTogether)
#include "tst_exporttogether.moc"
