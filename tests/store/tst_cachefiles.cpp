// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/cachefiles.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <chrono>
#include <filesystem>

namespace fs = std::filesystem;

class TestCacheFiles : public QObject
{
    Q_OBJECT

private slots:
    void removesThoseNotUsedForLongest()
    {
        add("new.film", 1);
        add("old.film", 30);
        add("older.film", 60);
        add("oldest.film", 90);

        store::removeOldest(m_dir.path().toStdString(), ".film", 250);

        QCOMPARE(left(), QStringList({"new.film", "old.film"}));
    }

    void leavesWhatIsNotItsOwn()
    {
        add("other.index", 90);
        add("notes.txt", 90);
        add("a.film", 1);
        QVERIFY(QDir(m_dir.path()).mkdir("folder.film"));

        store::removeOldest(m_dir.path().toStdString(), ".film", 0);

        QCOMPARE(left(), QStringList({"folder.film", "notes.txt", "other.index"}));
    }

    void aDirectoryThatIsNotThereIsNoHarm()
    {
        store::removeOldest("/no such directory", ".film", 0);
        QVERIFY(left().isEmpty());
    }

    void cleanup()
    {
        for (const auto &entry : fs::directory_iterator(m_dir.path().toStdString()))
            fs::remove(entry);
    }

private:
    // Of 100 bytes, used that many minutes ago.
    void add(const QString &name, int minutes)
    {
        QFile file(m_dir.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(QByteArray(100, 'x')) == 100);
        file.close();
        fs::last_write_time(file.fileName().toStdString(),
                            fs::file_time_type::clock::now() - std::chrono::minutes(minutes));
    }

    QStringList left() const
    {
        return QDir(m_dir.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot, QDir::Name);
    }

    QTemporaryDir m_dir{QDir::tempPath() + "/cache files XXXXXX"};
};

QTEST_GUILESS_MAIN(TestCacheFiles)
#include "tst_cachefiles.moc"
