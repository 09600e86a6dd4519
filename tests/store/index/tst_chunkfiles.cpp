// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/index/chunkfiles.h"

#include "store/meta/metadata.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <fstream>
#include <memory>

using namespace store;

namespace {

Metadata metadataOf(StoreClass storeClass)
{
    Metadata metadata;
    metadata.storeClass = storeClass;
    metadata.extension = storeClass == StoreClass::Video ? ".mp4" : ".png";
    return metadata;
}

} // namespace

class TestChunkFiles : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>(QDir::tempPath() + "/frame house XXXXXX");
        QVERIFY(m_directory->isValid());
        m_root = m_directory->path().toStdString();
    }

    void listsChunksInOrderOfTheirNumbers()
    {
        for (const char *name : {"1000000.mp4", "1000000.npz", "999999.npz", "999999.mp4",
                                 "000002.mp4", "000002.npz", "000010.npz", "000010.mp4"})
            QVERIFY(make(name));
        const auto listing = listStore(m_root, metadataOf(StoreClass::Video));

        QVERIFY(listing);
        QCOMPARE(listing->chunks.size(), std::size_t(4));
        const int numbers[] = {2, 10, 999999, 1000000};
        for (std::size_t i = 0; i < 4; ++i) {
            QCOMPARE(listing->chunks[i].number, numbers[i]);
            QVERIFY(listing->chunks[i].mediaKind == FileKind::Regular);
            QVERIFY(listing->chunks[i].index == IndexKind::Npz);
        }
    }

    void takesTheNpzWhereThereIsAYamlToo()
    {
        for (const char *name : {"000001.yaml", "000001.npz", "000002.yaml", "000002.mp4"})
            QVERIFY(make(name));
        const auto listing = listStore(m_root, metadataOf(StoreClass::Video));

        QVERIFY(listing);
        QCOMPARE(listing->chunks.size(), std::size_t(2));
        QVERIFY(listing->chunks[0].index == IndexKind::Npz);
        QVERIFY(!listing->chunks[0].mediaKind);
        QVERIFY(listing->chunks[1].index == IndexKind::Yaml);
    }

    void namesWhatBelongsToNoChunkInOrder()
    {
        for (const char *name : {"notes", "00001.mp4", "000001.mp4", "000001.txt",
                                 "000001.extra.json", ".hidden", ".lock", "metadata.yaml",
                                 "marks.csv", "marks.csv.old", "marks.csv.old2", "000002.avi"})
            QVERIFY(make(name));
        const auto listing = listStore(m_root, metadataOf(StoreClass::Video));

        QVERIFY(listing);
        const std::vector<std::string> ignored{"000001.txt", "000002.avi", "00001.mp4", "notes"};
        QVERIFY(listing->ignored == ignored);
        QCOMPARE(listing->chunks.size(), std::size_t(1));
        QVERIFY(listing->chunks[0].index == IndexKind::None);
        QVERIFY(listing->isLocked);
    }

    void takesFoldersForChunksOfImages()
    {
        std::filesystem::create_directory(m_root / "000003");
        QVERIFY(make("000004"));
        const auto listing = listStore(m_root, metadataOf(StoreClass::Directory));

        QVERIFY(listing);
        QCOMPARE(listing->chunks.size(), std::size_t(1));
        QCOMPARE(listing->chunks[0].number, 3);
        QVERIFY(listing->chunks[0].index == IndexKind::LookedFor);
        QVERIFY(listing->ignored == std::vector<std::string>{"000004"});
    }

private:
    bool make(const char *name) const { return std::ofstream(m_root / name).good(); }

    std::unique_ptr<QTemporaryDir> m_directory;
    std::filesystem::path m_root;
};

QTEST_GUILESS_MAIN(TestChunkFiles)
#include "tst_chunkfiles.moc"
