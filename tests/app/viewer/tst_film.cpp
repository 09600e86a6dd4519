// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The small pictures along a window's timelines, driven by mouse and keys.

#include "app/viewer/viewerpage.h"
#include "model/frames/frameloader.h"
#include "tests/app/window/windowfixture.h"
#include "widgets/timeline/filmstrip.h"
#include "widgets/timeline/hovercard.h"
#include "widgets/timeline/timeline.h"
#include "widgets/timeline/timelinepanel.h"
#include "widgets/view/frameview.h"

#include <QDir>
#include <QTest>

#include <cmath>
#include <set>

using namespace app;

namespace {

constexpr int patience = WindowFixture::patience;

} // namespace

class TestFilm : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_fixture = std::make_unique<WindowFixture>();
        openWindow();
    }

    void cleanup() { m_fixture.reset(); }

    void aRecordingShowsItsFilm()
    {
        open("video_mp4_bframes");
        QVERIFY(m_panel->filmStrip()->isVisible());
        // Without pictures there are three or four.
        QTRY_VERIFY_WITH_TIMEOUT(colours(strip()) > 20, patience);
    }

    void aClickInTheFilmShowsTheFrameThere()
    {
        open("video_mp4_bframes");
        widgets::FilmStrip *film = m_panel->filmStrip();
        const QPoint at(static_cast<int>(std::lround(film->scale().toX({77}))), film->height() / 2);
        QTest::mouseClick(film, Qt::LeftButton, {}, at);
        QVERIFY(std::abs(m_page->playhead().position().value - 77) <= 1);
        QTRY_VERIFY_WITH_TIMEOUT(m_page->shownFrame(), patience);
        QTRY_COMPARE_WITH_TIMEOUT(m_page->shownFrame()->id.index, m_page->playhead().position(),
                                  patience);
    }

    void aKeyHidesTheFilmAndTheNextWindowKnows()
    {
        open("video_mp4_bframes");
        QTest::keyClick(m_page->view(), Qt::Key_F, Qt::ShiftModifier);
        QVERIFY(!m_panel->filmStrip()->isVisible());
        QVERIFY(!m_fixture->settings.showsFilmStrip());
        delete m_fixture->window.data();
        m_fixture->openWindow();
        openWindow();
        open("video_mp4_bframes");
        QVERIFY(!m_panel->filmStrip()->isVisible());
        QVERIFY(!m_fixture->window->actions().filmStrip->isChecked());
        m_fixture->window->actions().filmStrip->trigger();
        QVERIFY(m_panel->filmStrip()->isVisible());
        QVERIFY(m_fixture->settings.showsFilmStrip());
    }

    void thereIsNoFilmWithoutARecording()
    {
        QVERIFY(!m_fixture->window->actions().filmStrip->isEnabled());
        open("video_mp4_bframes");
        QVERIFY(m_fixture->window->actions().filmStrip->isEnabled());
    }

    void theMouseOverATimelineShowsThePlace()
    {
        open("video_mp4_bframes");
        auto *card = m_fixture->find<widgets::HoverCard>();
        widgets::Timeline *detail = m_panel->detail();
        const auto tellsThePlace = [&] { // also while the page is still being laid out
            const QPoint at(static_cast<int>(std::lround(detail->scale().toX({60}))),
                            detail->height() / 3);
            QTest::mouseMove(detail, at - QPoint(3, 0));
            QTest::mouseMove(detail, at);
            return card->isVisible() && card->text().startsWith("Index 60 ");
        };
        QTRY_VERIFY2_WITH_TIMEOUT(tellsThePlace(), qPrintable(card->text()), patience);
        m_fixture->window->actions().close->trigger();
        QVERIFY(!card->isVisible());
    }

    void theFilmIsTurnedAsThePicture()
    {
        open("video_mp4_bframes"); // wider than high
        const int upright = pictures(strip());
        QTest::keyClick(m_page->view(), Qt::Key_R);
        QTRY_VERIFY_WITH_TIMEOUT(pictures(strip()) > upright, patience);
        QTest::keyClick(m_page->view(), Qt::Key_R, Qt::ShiftModifier);
        QTRY_COMPARE_WITH_TIMEOUT(pictures(strip()), upright, patience);
    }

    void framesInMemoryAreMarkedOnTheDetail()
    {
        open("video_mp4_bframes");
        const model::FrameLoader &loader = m_page->loader();
        QTRY_VERIFY_WITH_TIMEOUT(loader.cached().contains({0}), patience);
        const QImage before = lineAbove({100});
        emit m_panel->seekRequested({100});
        QTRY_VERIFY_WITH_TIMEOUT(loader.cached().contains({100}), patience);
        emit m_panel->seekRequested({0}); // the handle covers no part of it
        QTRY_VERIFY_WITH_TIMEOUT(lineAbove({100}) != before, patience);
    }

    void picturesAreKeptForTheNextTimeButNotInTheRecording()
    {
        const QDir store(WindowFixture::store("video_mp4_bframes"));
        const auto filter = QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot;
        const QStringList before = store.entryList(filter);
        open("video_mp4_bframes");
        const QDir kept(m_fixture->directory.filePath("film"));
        QTRY_COMPARE_WITH_TIMEOUT(kept.entryList(QDir::Files).size(), 2, patience); // of two chunks
        QCOMPARE(store.entryList(filter), before);
    }

    void closingLeavesNothingRunning()
    {
        open("video_mp4_bframes");
        m_fixture->window->actions().close->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(m_fixture->pool.pendingCount(), 0, patience);
        open("dir_png_gray");
        QTRY_COMPARE_WITH_TIMEOUT(m_fixture->pool.pendingCount(), 0, patience);
    }

private:
    void openWindow()
    {
        QVERIFY(m_fixture->show());
        m_page = m_fixture->page();
        m_panel = m_fixture->find<widgets::TimelinePanel>();
    }

    void open(const QString &name) { QVERIFY(m_fixture->open(name)); }

    QImage strip() const { return m_panel->filmStrip()->grab().toImage(); }

    static int colours(const QImage &image)
    {
        std::set<QRgb> found;
        for (int x = 0; x < image.width(); ++x)
            for (int y = 0; y < image.height(); ++y)
                found.insert(image.pixel(x, y));
        return static_cast<int>(found.size());
    }

    // How many stand side by side.
    int pictures(const QImage &image) const
    {
        const QRgb ground = m_panel->palette().color(QPalette::Window).rgb();
        int count = 0;
        for (int x = 1; x < image.width(); ++x) {
            const int y = image.height() / 2;
            count += image.pixel(x - 1, y) == ground && image.pixel(x, y) != ground ? 1 : 0;
        }
        return count;
    }

    // The rim above the track, about where a frame stands.
    QImage lineAbove(store::FrameIndex index) const
    {
        widgets::Timeline *detail = m_panel->detail();
        const auto x = static_cast<int>(detail->scale().toX(index));
        return detail->grab({x - 2, 0, 5, detail->fontMetrics().height() * 3 / 5}).toImage();
    }

    std::unique_ptr<WindowFixture> m_fixture;
    ViewerPage *m_page = nullptr;
    widgets::TimelinePanel *m_panel = nullptr;
};

QTEST_MAIN(TestFilm)
#include "tst_film.moc"
