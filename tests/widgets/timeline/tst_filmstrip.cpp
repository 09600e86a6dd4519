// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/timeline/filmstrip.h"

#include "model/film/filmmaker.h"
#include "model/workerpool.h"
#include "tests/model/frames/film.h"
#include "tests/widgets/common/madeupframes.h"

#include <QAccessible>
#include <QScreen>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <cmath>

using model::FilmMaker;
using widgets::FilmStrip;

// A thousand frames, the brighter the later.
class TestFilmStrip : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_film = std::make_shared<Film>();
        m_pool = std::make_unique<model::WorkerPool>(2);
        m_maker = std::make_unique<FilmMaker>(*m_pool);
        m_maker->setSource(sourceOf(m_film, 10));
        m_maker->setLook({}, model::ValueRange{0, 1000});
        m_strip = std::make_unique<FilmStrip>();
        m_strip->setFilm(m_maker.get());
        m_strip->setFrames(madeUpFrames(1000));
        m_strip->resize(std::min(800, m_strip->screen()->availableSize().width()),
                        m_strip->sizeHint().height());
    }

    void picturesStandAtTheirPlaces()
    {
        m_strip->show();
        QTRY_VERIFY(isDone());
        const QImage picture = m_strip->grab().toImage();
        int before = 0; // of the picture further left
        for (const std::int64_t index : {100, 300, 500, 700, 900}) {
            const double x = m_strip->scale().toX({index});
            // Between two pictures is a little room; right of it is one of them.
            const bool isBetween = redAt(picture, x) == redAt(picture, 0);
            const int shown = redAt(picture, isBetween ? x + 16 : x);
            QVERIFY2(shown > before && std::abs(shown - index * 255 / 1000.0) < 45,
                     qPrintable(QString::number(shown)));
            before = shown;
        }
    }

    void theyComeCoarseFirst()
    {
        m_film->gated = true;
        m_strip->show();
        m_film->gate.release(3);
        QTRY_COMPARE(m_film->decoded.load(), 3);
        QTRY_VERIFY(m_maker->nearest({750}) && m_maker->nearest({750})->id.index.value > 600);
        QVERIFY(std::abs(m_maker->nearest({500})->id.index.value - 500) < 100);
        QVERIFY(std::abs(m_maker->nearest({250})->id.index.value - 250) < 100);
        m_film->gated = false;
        m_film->gate.release();
    }

    void aHiddenStripWishesNothing()
    {
        m_strip->show();
        QTRY_VERIFY(isDone());
        m_strip->hide();
        const int decoded = m_film->decoded;
        m_maker->setSource(sourceOf(m_film, 10));
        QCOMPARE(m_pool->pendingCount(), 0);
        m_strip->show();
        QTRY_VERIFY(m_film->decoded > decoded);
    }

    void aWiderStripUsesWhatIsThere()
    {
        m_strip->resize(400, m_strip->height());
        m_strip->show();
        QTRY_VERIFY(isDone());
        const int before = m_film->decoded;
        m_strip->resize(440, m_strip->height());
        QTRY_VERIFY(isDone());
        QVERIFY(m_film->decoded - before < before);
    }

    void mouseAndKeysAskForFrames()
    {
        m_strip->show();
        QSignalSpy asked(m_strip.get(), &FilmStrip::seekRequested);
        const auto last = [&] { return asked.last().at(0).value<store::FrameIndex>().value; };
        const auto at = [&](std::int64_t index) {
            return QPoint(static_cast<int>(std::lround(m_strip->scale().toX({index}))), 20);
        };
        QTest::mousePress(m_strip.get(), Qt::LeftButton, {}, at(400));
        QVERIFY(std::abs(last() - 400) <= 3);
        QTest::mouseMove(m_strip.get(), at(700));
        QVERIFY(std::abs(last() - 700) <= 3);
        QTest::mouseRelease(m_strip.get(), Qt::LeftButton, {}, at(700));
        m_strip->setPosition({50});
        QTest::keyClick(m_strip.get(), Qt::Key_Right);
        QCOMPARE(last(), 51);
        QTest::keyClick(m_strip.get(), Qt::Key_End);
        QCOMPARE(last(), 999);
        QVERIFY(!m_strip->accessibleName().isEmpty());
    }

    void isASliderWithAValueInWords()
    {
        m_strip->setPosition({200});
        auto *access = QAccessible::queryAccessibleInterface(m_strip.get());
        QCOMPARE(access->role(), QAccessible::Slider);
        QVERIFY(access->text(QAccessible::Value).startsWith("frame 200 of "));
        QVERIFY(access->valueInterface());
        QCOMPARE(access->valueInterface()->currentValue().toInt(), 200);
        const QSignalSpy asked(m_strip.get(), &FilmStrip::seekRequested);
        access->valueInterface()->setCurrentValue(300);
        QCOMPARE(asked.size(), 1);
    }

    void thePositionIsSeen()
    {
        m_strip->show();
        QTRY_VERIFY(isDone());
        const QImage before = m_strip->grab().toImage();
        m_strip->setPosition({600});
        QVERIFY(m_strip->grab().toImage() != before);
    }

    void worksWithoutARecording()
    {
        m_strip->setFrames({});
        m_strip->show();
        QVERIFY(!m_strip->grab().isNull());
        m_maker.reset();
        QVERIFY(!m_strip->grab().isNull());
    }

    void cleanup()
    {
        m_strip.reset();
        m_maker.reset();
        m_pool.reset();
    }

private:
    // At half the height.
    int redAt(const QImage &picture, double x) const
    {
        const QPointF place(x, m_strip->height() / 2.0);
        return qRed(picture.pixel((place * picture.devicePixelRatio()).toPoint()));
    }

    // Nothing is left to be decoded, and the file was closed.
    bool isDone() const
    {
        return m_film->decoded > 0 && m_film->open == 0 && m_pool->pendingCount() == 0;
    }

    std::shared_ptr<Film> m_film;
    std::unique_ptr<model::WorkerPool> m_pool;
    std::unique_ptr<FilmMaker> m_maker;
    std::unique_ptr<FilmStrip> m_strip;
};

QTEST_MAIN(TestFilmStrip)
#include "tst_filmstrip.moc"
