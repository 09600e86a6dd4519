// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/recording/recordingnews.h"

#include "app/window/language.h"
#include "tests/app/recording/pagetest.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

#include <algorithm>

// What the page tells of a recording.
class TestRecordingNews : public RecordingPageTest
{
    Q_OBJECT

private slots:
    void init()
    {
        m_language.set(QStringLiteral("en"));
        enter("pattern:64x48@100");
    }

    void cleanup()
    {
        tearDown();
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

    bool shows(const char *words) const
    {
        const auto labels = m_page->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [words](const QLabel *label) {
            return label->text().contains(QString::fromUtf8(words));
        });
    }

    app::Language m_language;
};

QTEST_MAIN(TestRecordingNews)
#include "tst_recordingnews.moc"
