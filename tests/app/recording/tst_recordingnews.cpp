// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/recording/recordingnews.h"

#include "app/recording/recordingpage.h"
#include "app/window/language.h"
#include "model/camera/reaper.h"
#include "model/workerpool.h"
#include "widgets/record/countedmessages.h"
#include "widgets/record/recordbutton.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <atomic>
#include <memory>

using app::RecordingPage;

// What the page tells of a recording.
class TestRecordingNews : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_language.set(QStringLiteral("en"));
        m_dir = std::make_unique<QTemporaryDir>();
        m_pool = std::make_unique<model::WorkerPool>(2);
        app::CameraSeams seams;
        seams.list = [] { return std::vector<model::CameraInfo>{}; };
        seams.presetFile = m_dir->filePath("cameras.json");
        s_slept = 0;
        seams.session.sleepClocks = [] {
            return model::SleepOffset::Reading{100 + s_slept, 100, 0};
        };
        m_page = std::make_unique<RecordingPage>(*m_pool, seams);
        m_page->setDefaults({m_dir->path(), "mouse", "mjpeg/avi", "pattern:64x48@100"});
        m_page->show();
        m_page->enter();
        QTRY_VERIFY(button()->isEnabled());
    }

    void cleanup()
    {
        m_page.reset();
        model::Reaper::instance().awaitAll();
        m_pool.reset();
        m_language.set(QStringLiteral("en"));
    }

    void isSpokenAgainInAnotherLanguage()
    {
        record();
        s_slept = 7200;
        QTRY_VERIFY(says("slept for 2:00:00"));
        m_language.set(QStringLiteral("de"));
        QTRY_VERIFY(says("hat 2:00:00 geschlafen"));

        stop();
        auto *result = m_page->findChild<QPushButton *>("openResult");
        QTRY_VERIFY(result->isVisible());
        QVERIFY(!shows(" is saved: "));
        m_language.set(QStringLiteral("en"));
        QTRY_VERIFY(shows(" is saved: "));
        QTRY_VERIFY(says("slept for 2:00:00"));
    }

    void warnsOfASpareFolderOnTheSameDisk()
    {
        m_page->findChild<QLineEdit *>("folder")->setText(m_dir->filePath("videos"));
        m_page->findChild<QLineEdit *>("spareFolder")->setText(m_dir->filePath("spare"));
        record();
        QTRY_VERIFY(says("on the same disk"));
        stop();
        QTRY_VERIFY(!says("on the same disk"));
    }

private:
    widgets::RecordButton *button() { return m_page->findChild<widgets::RecordButton *>(); }

    void record()
    {
        QTest::mouseClick(button(), Qt::LeftButton);
        QTRY_VERIFY(m_page->counters().written > 3);
    }

    void stop()
    {
        m_page->stopRecording();
        QTRY_VERIFY_WITH_TIMEOUT(!m_page->isRecording(), 20000);
    }

    bool says(const char *words) const // a message
    {
        const auto *messages = m_page->findChild<widgets::CountedMessages *>();
        return messages->messages().join('\n').contains(QString::fromUtf8(words));
    }

    bool shows(const char *words) const
    {
        const auto labels = m_page->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [words](const QLabel *label) {
            return label->text().contains(QString::fromUtf8(words));
        });
    }

    app::Language m_language;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<model::WorkerPool> m_pool;
    std::unique_ptr<RecordingPage> m_page;

    static inline std::atomic<double> s_slept = 0; // seconds
};

QTEST_MAIN(TestRecordingNews)
#include "tst_recordingnews.moc"
