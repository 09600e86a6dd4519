// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/recentrecordings.h"

#include "app/settings/settings.h"
#include "model/workerpool.h"
#include "tests/support/testdata.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace app;

class TestRecentRecordings : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>(QDir::tempPath() + "/recent in XXXXXX");
        m_settings = std::make_unique<Settings>(m_directory->filePath("framehouse.ini"));
        m_recent = std::make_unique<RecentRecordings>(*m_settings, m_pool, QString());
    }

    void cleanup() { m_recent.reset(); }

    void holdsEachOnceTheNewestFirst()
    {
        for (const char *path : {"/a", "/b", "/a"})
            m_recent->add(path);

        QCOMPARE(paths(), (QStringList{"/a", "/b"}));
        QCOMPARE(m_settings->recent(), paths());
    }

    void holdsTenAtMost()
    {
        for (int i = 0; i < 12; ++i)
            m_recent->add(QString("/store %1").arg(i));

        QCOMPARE(paths().size(), 10);
        QCOMPARE(paths().first(), QString("/store 11"));
    }

    void forgetsWhatIsRemovedAndAllWhenCleared()
    {
        m_recent->add("/a");
        m_recent->add("/b");
        m_recent->remove("/a");
        QCOMPARE(paths(), QStringList("/b"));
        m_recent->clear();
        QVERIFY(m_settings->recent().isEmpty());
    }

    void recordsNothingWhenSwitchedOff()
    {
        m_settings->setRemembersRecent(false);
        m_recent->add("/a");

        QVERIFY(paths().isEmpty());
    }

    void greysWhatIsMissing()
    {
        m_recent->add(m_directory->filePath("gone"));
        m_recent->refresh();

        QTRY_VERIFY(m_recent->cards().first().missing);
    }

    void describesWhatIsThere()
    {
        m_recent->add(TEST_DATA "/stores/video_avc1mp4_gray");
        m_recent->refresh();

        QTRY_VERIFY(!m_recent->cards().first().thumbnail.isNull());
        QVERIFY(!m_recent->cards().first().missing);
        QVERIFY(m_recent->cards().first().durationSeconds.value_or(0) > 0);
    }

private:
    QStringList paths() const
    {
        QStringList paths;
        for (const widgets::RecentCard &card : m_recent->cards())
            paths.append(card.path);
        return paths;
    }

    model::WorkerPool m_pool{1};
    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<RecentRecordings> m_recent;
};

QTEST_MAIN(TestRecentRecordings)
#include "tst_recentrecordings.moc"
