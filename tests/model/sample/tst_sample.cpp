// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/sample/sample.h"

#include "store/extra/extradata.h"
#include "store/reader.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace model;
namespace fs = std::filesystem;

class TestSample : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_root = std::make_unique<QTemporaryDir>(QDir::tempPath() + "/the sample XXXXXX");
        m_directory = fs::path(m_root->path().toStdString()) / "data" / "sample";
        m_done = std::make_shared<std::atomic<int>>(0);
        m_options = {160, 120, 20, 700, 300};
    }

    void holdsFramesLossesAndExtraData()
    {
        const auto path = makeSample(m_directory, m_options, m_done, {});
        QVERIFY(path);
        const auto reader = store::Reader::open(*path);
        QVERIFY(reader);
        const store::ChunkIndex &index = (*reader)->index();

        QCOMPARE(index.frameCount(), 700);
        QCOMPARE(m_done->load(), 700);
        QCOMPARE(index.chunks().size(), std::size_t(3));
        QCOMPARE(index.number({640}).value - index.number({639}).value, 13);
        QVERIFY((*reader)->frame({0}, store::PixelForm::Full));
        const auto extra = store::summariseExtra(**reader);
        QVERIFY(extra && extra->broken.empty() && extra->sets.size() == 1);
        const auto &columns = extra->sets[0].columns;
        QVERIFY(std::find(columns.begin(), columns.end(), "temperature") != columns.end());
        QVERIFY(!(*reader)->isLocked());
    }

    void isMadeOnlyOnce()
    {
        QVERIFY(makeSample(m_directory, m_options, m_done, {}));
        *m_done = 0;
        QVERIFY(makeSample(m_directory, m_options, m_done, {}));

        QCOMPARE(m_done->load(), 0);
    }

    void leavesNothingWhenStopped()
    {
        std::stop_source source;
        source.request_stop();
        const auto path = makeSample(m_directory, m_options, m_done, source.get_token());

        QVERIFY(!path);
        QCOMPARE(path.error().code, store::Error::Code::Cancelled);
        QVERIFY(fs::is_empty(m_directory.parent_path()));
    }

    void replacesWhatAKilledProgramLeft()
    {
        fs::create_directories(m_directory.string() + ".unfinished/000000");

        QVERIFY(makeSample(m_directory, m_options, m_done, {}));
        QVERIFY(!fs::exists(m_directory.string() + ".unfinished"));
    }

    void saysWhyItCannotBeMade()
    {
        const fs::path file = fs::path(m_root->path().toStdString()) / "a file";
        QFile(QString::fromStdString(file.string())).open(QIODevice::WriteOnly);

        QVERIFY(!makeSample(file / "sample", m_options, m_done, {}));
    }

private:
    std::unique_ptr<QTemporaryDir> m_root;
    fs::path m_directory;
    std::shared_ptr<std::atomic<int>> m_done;
    SampleOptions m_options;
};

QTEST_GUILESS_MAIN(TestSample)
#include "tst_sample.moc"
