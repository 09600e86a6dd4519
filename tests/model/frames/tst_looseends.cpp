// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/frames/frameloader.h"
#include "store/reader.h"
#include "tests/model/frames/loadertest.h"
#include "tests/support/liverecording.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <functional>
#include <new>
#include <semaphore>

using namespace model;

Q_DECLARE_METATYPE(std::function<void(std::unique_ptr<FrameLoader> &)>)

// What a loader leaves behind when it is done with it: memory, files, jobs that went wrong.
class TestLooseEnds : public LoaderTest
{
    Q_OBJECT

private slots:
    void init() { begin(); }
    void cleanup() { end(); }

    void closesNoFileItselfWhereItGoesInTheMidstOfAJob()
    {
        m_film->gated = true;
        m_loader->request({5});
        m_film->entered.acquire();

        m_loader.reset();

        QTRY_COMPARE(m_film->open.load(), 0);
        QVERIFY(!m_film->closedByWindow);
    }

    void leavesItToAWorkerToFreeManyFrames_data()
    {
        using Drop = std::function<void(std::unique_ptr<FrameLoader> &)>;
        QTest::addColumn<Drop>("drop");
        QTest::addRow("other pixels")
            << Drop([](auto &loader) { loader->setPixelForm(store::PixelForm::Mosaic); });
        QTest::addRow("another recording") << Drop([](auto &loader) { loader->setSource({}); });
        QTest::addRow("a small cache") << Drop([](auto &loader) { loader->setCacheBytes(1); });
        QTest::addRow("no loader") << Drop([](auto &loader) { loader.reset(); });
    }

    void leavesItToAWorkerToFreeManyFrames()
    {
        using Drop = std::function<void(std::unique_ptr<FrameLoader> &)>;
        QFETCH(Drop, drop);
        std::vector<std::weak_ptr<const ShownFrame>> frames;
        connect(m_loader.get(), &FrameLoader::loaded, this,
                [&frames](const FramePtr &frame) { frames.push_back(frame); });
        for (const std::int64_t index : {10, 20, 30})
            load(index);
        settle();
        frames.pop_back(); // in any cache the newest stays
        std::binary_semaphore gate{0};
        m_pool->run(
            this, [&gate](const std::stop_token &) { return gate.acquire(), true; }, [](bool) {});

        drop(m_loader);
        const auto areLeft = std::none_of(frames.begin(), frames.end(),
                                          [](const auto &frame) { return frame.expired(); });
        gate.release();

        QVERIFY(areLeft);
        for (const auto &frame : frames)
            QTRY_VERIFY(frame.expired());
    }

    void tellsOfAJobThatHadNoMemoryAndGoesOn()
    {
        FrameSource source = sourceOf(m_film, 10);
        source.openChunk = [](int, const std::stop_token &)
            -> store::Result<std::unique_ptr<store::ChunkDecoder>> { throw std::bad_alloc(); };
        m_loader->setSource(source);
        QSignalSpy failed(m_loader.get(), &FrameLoader::failed);

        m_loader->request({5});

        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(failed.first().at(1).value<store::Error>().code == store::Error::Code::TooLarge);
        QVERIFY(!m_loader->isBusy());
        m_loader->setSource(sourceOf(m_film, 10));
        load(5);
    }

    // In the time of one job on a slow disk.
    void closesADecoderAfterASecondGrowthThatIsNotOfItsChunk()
    {
        const QTemporaryDir directory;
        const QString path = directory.filePath(QStringLiteral("a recording"));
        const auto writer = liverecording::begin(path);
        QVERIFY(writer && liverecording::add(*writer, 0, 4));
        const auto begun = store::Reader::open(path.toStdString());
        QVERIFY(begun);
        FrameSource source = sourceOf(m_film, 1);
        source.index = std::shared_ptr<const store::ChunkIndex>(*begun, &(*begun)->index());
        m_loader->setSource(source);
        m_film->gated = true;
        m_loader->request({2});
        m_film->entered.acquire();

        QVERIFY(liverecording::add(*writer, 4, 14));
        const auto grown = (*begun)->refreshed();
        QVERIFY(grown);
        m_loader->extendReader(*grown);
        QVERIFY(liverecording::add(*writer, 14, 17));
        const auto again = (*grown)->refreshed();
        QVERIFY(again && (*again)->index().frameCount() > (*grown)->index().frameCount());
        m_loader->extendReader(*again);
        m_film->gate.release();

        QTRY_VERIFY(!m_loaded.empty());
        QTRY_COMPARE(m_film->open.load(), 0);
    }
};

QTEST_GUILESS_MAIN(TestLooseEnds)
#include "tst_looseends.moc"
