// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/recording/recordingpage.h"
#include "app/viewer/viewerpage.h"
#include "tests/app/window/windowfixture.h"
#include "tests/support/liverecording.h"
#include "widgets/message/problembar.h"
#include "widgets/timeline/filmstrip.h"
#include "widgets/timeline/timeline.h"
#include "widgets/view/metadataview.h"

#include <QTest>
#include <QTreeView>

using namespace app;

namespace {

constexpr int patience = WindowFixture::patience; // the window looks once in a second

} // namespace

// A window that shows a recording while it is being made.
class TestGrowing : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_fixture = std::make_unique<WindowFixture>();
        m_fixture->window->resize(1200, 900);
        QVERIFY(m_fixture->show());
        const QString path = m_fixture->directory.filePath("a recording");
        m_writer = liverecording::begin(path);
        QVERIFY(m_writer && liverecording::add(*m_writer, 0, 4));
        m_fixture->window->open(path);
        QTRY_VERIFY_WITH_TIMEOUT(page()->shownFrame(), patience);
    }

    void cleanup()
    {
        m_fixture.reset();
        m_writer.reset();
    }

    void whatIsBeingReadStaysAsItIs()
    {
        auto *banner = m_fixture->find<widgets::ProblemBar>("problems");
        QVERIFY(banner->isVisible()); // a program is recording
        banner->dismiss();
        auto *metadata = m_fixture->find<widgets::MetadataView>()->findChild<QTreeView *>();
        metadata->setCurrentIndex(metadata->model()->index(1, 0));
        QVERIFY(metadata->currentIndex().isValid());
        grow(8);

        QVERIFY(!banner->isVisible());
        QCOMPARE(metadata->currentIndex().row(), 1);
    }

    void theStripsAreOfAllThatIsThere()
    {
        page()->setFilmStripShown(true);
        auto *timeline = m_fixture->find<widgets::Timeline>("timeline");
        auto *film = m_fixture->find<widgets::FilmStrip>("filmStrip");
        const std::initializer_list<const widgets::TimeStrip *> strips{timeline, film};
        for (const widgets::TimeStrip *strip : strips)
            QCOMPARE(lastOf(*strip), 3);
        const QImage before = timeline->grab().toImage();
        grow(20);

        for (const widgets::TimeStrip *strip : strips) {
            QCOMPARE(lastOf(*strip), 19);
            const double middle = (strip->scale().left() + strip->scale().right()) / 2.0;
            QVERIFY(strip->scale().toX({3}) < middle);
        }
        QVERIFY(timeline->grab().toImage() != before);
        QVERIFY(!page()->playhead().isAtEnd());
    }

    void theRecordingPageStaysWhenTheFirstFramesCome()
    {
        const QString path = m_fixture->directory.filePath("an empty recording");
        const auto writer = liverecording::begin(path);
        QVERIFY(writer);
        m_fixture->window->open(path);
        QTRY_VERIFY_WITH_TIMEOUT(m_fixture->window->windowTitle().startsWith("an empty recording"),
                                 patience);
        QVERIFY(!page()->hasFrames());
        m_fixture->window->actions().record->trigger();
        auto *recording = m_fixture->find<RecordingPage>();
        QVERIFY(recording->isVisible());
        QVERIFY(liverecording::add(*writer, 0, 4));
        QTRY_VERIFY_WITH_TIMEOUT(page()->hasFrames(), patience);

        QVERIFY(recording->isVisible());
        emit recording->leaveRequested();
        QVERIFY(page()->isVisible());
    }

private:
    ViewerPage *page() const { return m_fixture->page(); }

    static std::int64_t lastOf(const widgets::TimeStrip &strip)
    {
        return strip.scale().toIndex(strip.scale().right()).value;
    }

    void grow(int frames)
    {
        const auto before = static_cast<int>(page()->reader()->index().frameCount());
        QVERIFY(liverecording::add(*m_writer, before, frames));
        QTRY_COMPARE_WITH_TIMEOUT(page()->reader()->index().frameCount(), frames, patience);
    }

    std::unique_ptr<WindowFixture> m_fixture;
    decltype(liverecording::begin({})) m_writer;
};

QTEST_MAIN(TestGrowing)
#include "tst_growing.moc"
