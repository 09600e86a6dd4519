// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/frames/frameloader.h"

#include "model/frames/framedeveloper.h"
#include "tests/model/frames/loadertest.h"

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

class TestFrameLooks : public LoaderTest
{
    Q_OBJECT

private slots:
    void init() { begin(); }
    void cleanup() { end(); }

    void allValuesCountWhereItIsKnownHowManyBitsDo()
    {
        const ValueRange twelveBits{0, 4095};
        FrameSource source = sourceOf(m_film, 10);
        source.values = twelveBits;
        m_loader->setSource(source);
        FramePtr frame;
        connect(m_loader.get(), &FrameLoader::loaded, this,
                [&frame](const FramePtr &loaded) { frame = loaded; });
        load(42);
        QCOMPARE(frame->range, twelveBits);

        ImageLook look;
        look.levels.mode = Levels::Mode::Full;
        look.marksSaturated = true;
        auto how = std::make_shared<const Development>(Development{look, {}, twelveBits});
        const cv::Mat pixels = (cv::Mat_<ushort>(1, 2) << 4094, 4095);
        frame = developed({}, pixels, how);
        QCOMPARE(frame->range, twelveBits);
        QVERIFY(frame->image.pixel(0, 0) != qRgb(255, 0, 0));
        QCOMPARE(frame->image.pixel(1, 0), qRgb(255, 0, 0));
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
};

QTEST_GUILESS_MAIN(TestFrameLooks)
#include "tst_framelooks.moc"
