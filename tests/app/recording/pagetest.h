// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/recording/recordingpage.h"
#include "model/camera/reaper.h"
#include "model/workerpool.h"
#include "widgets/record/countedmessages.h"
#include "widgets/record/recordbutton.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <memory>
#include <vector>

// The recording page with a test pattern for a camera, into a directory of its own, on a computer that
// sleeps when it is told to.
class RecordingPageTest : public QObject
{
protected:
    // Until the camera runs.
    void enter(const QString &camera, app::CameraSeams seams = {})
    {
        m_dir = std::make_unique<QTemporaryDir>(
            QDir::temp().filePath(QStringLiteral("framehouse record XXXXXX")));
        QVERIFY(m_dir->isValid());
        m_pool = std::make_unique<model::WorkerPool>(2);
        seams.list = [] { return std::vector<model::CameraInfo>{}; };
        seams.presetFile = m_dir->filePath(QStringLiteral("cameras.json"));
        s_slept = 0;
        seams.session.sleepClocks = [] {
            return model::SleepOffset::Reading{100 + s_slept, 100, 0};
        };
        m_page = std::make_unique<app::RecordingPage>(*m_pool, seams);
        m_page->setDefaults(
            {m_dir->path(), QStringLiteral("mouse"), QStringLiteral("mjpeg/avi"), camera});
        m_page->resize(1280, 800);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        m_page->enter();
        QTRY_VERIFY(button()->isEnabled());
    }

    void tearDown()
    {
        m_page.reset();
        model::Reaper::instance().awaitAll(); // what asks for the disk
        m_pool.reset();
    }

    widgets::RecordButton *button() { return m_page->findChild<widgets::RecordButton *>(); }

    bool says(const QString &words) const // a message
    {
        const auto *messages = m_page->findChild<widgets::CountedMessages *>();
        return messages->messages().join(QLatin1Char('\n')).contains(words);
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<model::WorkerPool> m_pool;
    std::unique_ptr<app::RecordingPage> m_page;
    static inline std::atomic<double> s_slept = 0; // seconds
};
