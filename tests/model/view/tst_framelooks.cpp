// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/view/frameloader.h"

#include "model/workerpool.h"
#include "tests/model/view/film.h"

#include <QSignalSpy>
#include <QTest>

using namespace model;

namespace {

ImageLook inverted()
{
    ImageLook look;
    look.inverted = true;
    return look;
}

} // namespace

class TestFrameLooks : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_film = std::make_shared<Film>();
        m_pool = std::make_unique<WorkerPool>(1);
        m_loader = std::make_unique<FrameLoader>(*m_pool, 400 * frameBytes);
        m_loader->setSource(sourceOf(m_film, 10));
        m_loaded.clear();
        connect(m_loader.get(), &FrameLoader::loaded, this,
                [this](const FramePtr &frame) { m_loaded.push_back(frame->id.index.value); });
    }

    void cleanup()
    {
        QVERIFY2(!m_film->shared, "a decoder had two users at a time");
        m_loader.reset();
        m_pool.reset();
        QCOMPARE(m_film->open.load(), 0);
    }

    void anotherLookIsGivenToTheShownFrameWithoutDecoding()
    {
        load(42);
        settle();
        const int decoded = m_film->decoded;
        QSignalSpy redrawn(m_loader.get(), &FrameLoader::redrawn);

        m_loader->setLook(inverted());

        QTRY_COMPARE(redrawn.size(), 1);
        const auto frame = redrawn.at(0).at(0).value<FramePtr>();
        QCOMPARE(frame->id.index.value, 42);
        QCOMPARE(frame->pixels.at<ushort>(0, 0), ushort(42));
        QCOMPARE(frame->image.pixel(0, 0), qRgb(255, 255, 255)); // black, the least of the range
        QCOMPARE(m_film->decoded.load(), decoded);
        m_loader->setLook(inverted());
        settle();
        QCOMPARE(redrawn.size(), 1);
    }

    void cachedFramesAreRedrawnWhenTheyAreAskedFor()
    {
        load(42);
        load(300);
        settle();
        m_loader->setLook(inverted());
        settle();
        const int decoded = m_film->decoded;
        FramePtr frame;
        connect(m_loader.get(), &FrameLoader::loaded, this,
                [&frame](const FramePtr &loaded) { frame = loaded; });

        m_loader->request({42});
        QVERIFY(m_loader->isBusy());
        QTRY_VERIFY(frame);

        QCOMPARE(frame->id.index.value, 42);
        QVERIFY(frame->development->look == inverted());
        QCOMPARE(frame->image.pixel(0, 0), qRgb(255, 255, 255));
        settle();
        QVERIFY(m_film->decoded <= decoded + 32); // ahead of it, at most
        m_loader->request({300}); // drawn anew while it was shown
        QVERIFY(!m_loader->isBusy());
    }

    void ofManyLooksTheNewestIsShownInTheEnd()
    {
        load(42);
        QSignalSpy redrawn(m_loader.get(), &FrameLoader::redrawn);
        ImageLook look;

        for (int i = 1; i <= 100; ++i) {
            look.levels.gamma = 0.1 * i;
            m_loader->setLook(look);
        }

        QTRY_VERIFY(!redrawn.isEmpty() &&
                    redrawn.last().at(0).value<FramePtr>()->development->look == look);
        QVERIFY(redrawn.size() <= 2); // the first one, and the last one
    }

    void aLookChangedWhileDecodingCountsForItsFrame()
    {
        m_film->gated = true;
        m_loader->request({10});
        m_film->entered.acquire();
        FramePtr frame;
        connect(m_loader.get(), &FrameLoader::loaded, this,
                [&frame](const FramePtr &loaded) { frame = loaded; });

        m_loader->setLook(inverted());
        m_film->gated = false;
        m_film->gate.release();

        QTRY_VERIFY(frame);
        QVERIFY(frame->development->look == inverted());
        QCOMPARE(m_loaded, std::vector<std::int64_t>{10});
    }

    void levelsStayThoseOfTheFirstFrameWhenTheLookChanges()
    {
        load(300);
        const auto range = m_loader->valueRange();
        m_loader->setLook(inverted());
        load(800);

        QVERIFY(m_loader->valueRange() == range);
    }

    void otherPixelsAreDecodedAnew()
    {
        load(7);
        settle();
        QCOMPARE(m_film->form.load(), store::PixelForm::Full);

        m_loader->setPixelForm(store::PixelForm::Raw);
        m_loaded.clear();
        m_loader->request({7});

        QVERIFY(m_loaded.empty());
        QTRY_COMPARE(m_loaded, std::vector<std::int64_t>{7});
        QCOMPARE(m_film->form.load(), store::PixelForm::Raw);
    }

    void otherPixelsWhileAFrameIsDecodedTakeItsPlace()
    {
        m_film->gated = true;
        m_loader->request({10});
        m_film->entered.acquire();

        m_loader->setPixelForm(store::PixelForm::Raw);
        m_film->gated = false;
        m_film->gate.release();

        QTRY_COMPARE(m_loaded, std::vector<std::int64_t>{10});
        QCOMPARE(m_film->form.load(), store::PixelForm::Raw);
    }

private:
    void load(std::int64_t index)
    {
        m_loader->request({index});
        QTRY_VERIFY(!m_loaded.empty() && m_loaded.back() == index);
    }

    // Until nothing is decoded any more. The pool has one thread, so what a job of ours overtook is
    // delivered when the job is; what that started shows in the next round.
    void settle()
    {
        int calls = -1;
        while (m_pool->pendingCount() > 0 || calls != m_film->calls) {
            calls = m_film->calls;
            bool done = false;
            m_pool->run(
                this, [](const std::stop_token &) { return true; },
                [&done](bool result) { done = result; });
            QTRY_VERIFY(done);
        }
    }

    std::shared_ptr<Film> m_film;
    std::unique_ptr<WorkerPool> m_pool;
    std::unique_ptr<FrameLoader> m_loader;
    std::vector<std::int64_t> m_loaded;
};

QTEST_GUILESS_MAIN(TestFrameLooks)
#include "tst_framelooks.moc"
