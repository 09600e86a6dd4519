// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/viewer/viewmemory.h"

#include "app/viewer/viewdata.h"
#include "app/viewer/viewerpage.h"
#include "tests/app/window/windowfixture.h"
#include "tests/support/storecopy.h"
#include "widgets/plot/plotpanel.h"
#include "widgets/timeline/timeline.h"
#include "widgets/timeline/timelinepanel.h"
#include "widgets/view/frameview.h"

#include <QJsonArray>
#include <QTest>
#include <QTreeWidget>

using namespace app;
using store::FrameIndex;

namespace {

constexpr int patience = WindowFixture::patience;

} // namespace

class TestViewMemory : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_fixture = std::make_unique<WindowFixture>(); }
    void cleanup() { m_fixture.reset(); }

    void aRecordingIsFoundAsItWasLeft()
    {
        open("video_mp4_bframes");
        seek(20);
        key(Qt::Key_I);
        seek(60);
        key(Qt::Key_O);
        key(Qt::Key_Backslash);
        m_fixture->window->actions().byIndex->trigger();
        key(Qt::Key_Z); // zoom to the range
        auto &window = page()->timelines()->window();
        QTRY_VERIFY_WITH_TIMEOUT(window.begin() > 18 && window.end() < 63, patience);
        seek(33);
        const double begin = window.begin();
        openAnew("video_mp4_bframes");

        QTRY_COMPARE_WITH_TIMEOUT(shown(), 33, patience);
        const model::Playhead &playhead = page()->playhead();
        QCOMPARE(playhead.inPoint(), FrameIndex{20});
        QCOMPARE(playhead.outPoint(), FrameIndex{60});
        QVERIFY(playhead.isLooping());
        QVERIFY(m_fixture->window->actions().loop->isChecked());
        QVERIFY(m_fixture->window->actions().byIndex->isChecked());
        QCOMPARE(page()->timelines()->window().begin(), begin);
        QVERIFY(!page()->playhead().isPlaying());
    }

    void aPageIsUntouchedUntilTheUserMoves()
    {
        open("video_mp4_bframes");
        QVERIFY(page()->isUntouched());
        seek(33);
        QVERIFY(!page()->isUntouched());
        seek(0);
        QVERIFY(!page()->isUntouched());
        open("video_avc1mp4_gray");
        QVERIFY(page()->isUntouched());
        key(Qt::Key_O);
        QVERIFY(!page()->isUntouched());
    }

    void anotherRecordingIsAsUsual()
    {
        open("video_mp4_bframes");
        seek(33);
        openAnew("video_avc1mp4_gray");

        QCOMPARE(shown(), 0);
        QVERIFY(!page()->playhead().isLooping());
    }

    void anotherRecordingInTheSameWindowIsAsUsual()
    {
        open("video_mp4_bframes");
        key(Qt::Key_Backslash);
        m_fixture->window->actions().byIndex->trigger();
        open("video_avc1mp4_gray");

        QVERIFY(!page()->playhead().isLooping());
        QVERIFY(!m_fixture->window->actions().loop->isChecked());
        QCOMPARE(page()->ruler(), widgets::Ruler::Time);
        QVERIFY(m_fixture->window->actions().byTime->isChecked());
        open("video_mp4_bframes"); // and keeps its own
        QVERIFY(page()->playhead().isLooping());
        QCOMPARE(page()->ruler(), widgets::Ruler::Index);
    }

    void eachKeepsItsOwnInOneWindow()
    {
        open("video_mp4_bframes");
        seek(33);
        open("video_avc1mp4_gray");
        seek(4);
        open("video_mp4_bframes");
        QTRY_COMPARE_WITH_TIMEOUT(shown(), 33, patience);
        m_fixture->window->actions().close->trigger();
        open("video_avc1mp4_gray");
        QTRY_COMPARE_WITH_TIMEOUT(shown(), 4, patience);
    }

    void aCopyIsTheSameRecording()
    {
        const StoreCopies copies;
        open("video_mp4_bframes");
        seek(33);
        m_fixture->window->open(QString::fromStdString(copies.take("video_mp4_bframes").string()));

        QTRY_VERIFY_WITH_TIMEOUT(m_fixture->window->windowTitle().startsWith("a copy of"),
                                 patience);
        QTRY_COMPARE_WITH_TIMEOUT(shown(), 33, patience);
    }

    void aPositionThatIsAskedForGoesFirst()
    {
        open("video_mp4_bframes");
        seek(20);
        key(Qt::Key_I);
        seek(33);
        m_fixture->window->actions().close->trigger();
        m_fixture->window->open(WindowFixture::store("video_mp4_bframes"), FrameIndex{7});

        QTRY_COMPARE_WITH_TIMEOUT(shown(), 7, patience);
        QCOMPARE(page()->playhead().inPoint(), FrameIndex{20});
    }

    void seriesStayChosen()
    {
        open("motif_json_mp4");
        auto *plots = m_fixture->find<widgets::PlotPanel>();
        QTRY_VERIFY_WITH_TIMEOUT(plots->seriesNames().size() > 1, patience);
        const QStringList usual = plots->shownSeries();
        auto *tree = plots->findChild<QTreeWidget *>();
        tree->topLevelItem(0)->setCheckState(0, Qt::Unchecked); // the first one off
        const QStringList chosen = plots->shownSeries();
        QVERIFY(chosen != usual);
        openAnew("motif_json_mp4");

        QTRY_COMPARE_WITH_TIMEOUT(m_fixture->find<widgets::PlotPanel>()->shownSeries(), chosen,
                                  patience);
        open("video_mp4_bframes");
        open("motif_json_mp4");
        QTRY_COMPARE_WITH_TIMEOUT(m_fixture->find<widgets::PlotPanel>()->shownSeries(), chosen,
                                  patience);
    }

    void whatIsKeptBeyondTheEndIsPassedOver()
    {
        const QJsonObject far{{"position", 1'000'000},
                              {"in", 900'000},
                              {"out", 950'000},
                              {"ruler", "index"},
                              {"window", QJsonArray{800'000, 1'000'000}}};
        const auto reader = store::Reader::open(TEST_DATA "/stores/video_avc1mp4_gray");
        QVERIFY(reader);
        m_fixture->settings.setView(recordingKey(**reader), far);
        open("video_avc1mp4_gray");

        QTRY_VERIFY_WITH_TIMEOUT(page()->playhead().isAtEnd(), patience);
        QTRY_COMPARE_WITH_TIMEOUT(shown(), page()->playhead().position().value, patience);
    }

private:
    ViewerPage *page() const { return m_fixture->page(); }

    std::int64_t shown() const
    {
        const model::FramePtr frame = page()->shownFrame();
        return frame ? frame->id.index.value : -1;
    }

    void open(const char *store) const
    {
        QVERIFY(m_fixture->show());
        QVERIFY(m_fixture->open(store));
    }

    // In a program that was started again.
    void openAnew(const char *store) const
    {
        QVERIFY(m_fixture->window->close());
        delete m_fixture->window.data();
        m_fixture->openWindow();
        open(store);
    }

    void seek(std::int64_t index) const
    {
        emit m_fixture->find<widgets::Timeline>("timeline")->seekRequested({index});
        QTRY_COMPARE_WITH_TIMEOUT(shown(), index, patience);
    }

    void key(Qt::Key key) const { QTest::keyClick(page()->view(), key); }

    std::unique_ptr<WindowFixture> m_fixture;
};

QTEST_MAIN(TestViewMemory)
#include "tst_viewmemory.moc"
