// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/place/storepath.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace model;
namespace fs = std::filesystem;

class TestStorePath : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        const QDir dir(m_dir.path());
        QVERIFY(dir.mkpath("my store/000000"));
        QVERIFY(dir.mkpath("my store/notes"));
        for (const char *name :
             {"my store/metadata.yaml", "my store/000000.mp4", "my store/000000.npz",
              "my store/000000/index.npz", "my store/000000/000003.png", "my store/notes/a.txt",
              "stray.txt"}) {
            QFile file(dir.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
        }
        fs::create_directory_symlink(at("my store"), at("link"));
    }

    void findsTheStoreOfAPath_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("store");

        QTest::addRow("directory") << "my store"
                                   << "my store";
        QTest::addRow("trailing slash") << "my store/"
                                        << "my store";
        QTest::addRow("dots") << "my store/./000000/.."
                              << "my store";
        QTest::addRow("metadata") << "my store/metadata.yaml"
                                  << "my store";
        QTest::addRow("video") << "my store/000000.mp4"
                               << "my store";
        QTest::addRow("index") << "my store/000000.npz"
                               << "my store";
        QTest::addRow("chunk folder") << "my store/000000"
                                      << "my store";
        QTest::addRow("image") << "my store/000000/000003.png"
                               << "my store";
        QTest::addRow("index of a folder") << "my store/000000/index.npz"
                                           << "my store";
        QTest::addRow("link") << "link"
                              << "link";
        QTest::addRow("through a link") << "link/000000.mp4"
                                        << "link";
        QTest::addRow("folder of something else") << "my store/notes"
                                                  << "my store/notes";
        QTest::addRow("no store around") << "stray.txt"
                                         << "stray.txt";
        QTest::addRow("not there") << "my store/000009.mp4"
                                   << "my store/000009.mp4";
    }

    void findsTheStoreOfAPath()
    {
        QFETCH(QString, path);
        QFETCH(QString, store);

        QCOMPARE(findStore(at(path)), at(store));
    }

private:
    fs::path at(const QString &name) const
    {
        return m_dir.path().toStdString() + '/' + name.toStdString();
    }

    QTemporaryDir m_dir{QDir::tempPath() + "/store path XXXXXX"};
};

QTEST_GUILESS_MAIN(TestStorePath)
#include "tst_storepath.moc"
