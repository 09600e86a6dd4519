// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/viewer/viewerpage.h"
#include "app/window/language.h"
#include "store/reader.h"
#include "tests/app/window/windowfixture.h"
#include "widgets/message/messagestack.h"
#include "widgets/view/frameview.h"

#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLocale>
#include <QScopeGuard>
#include <QSemaphore>
#include <QStatusBar>
#include <QTest>

#include <memory>

using namespace app;

// What a window says of what happens, in its status bar and its messages.
class TestSaying : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs); }

    void init()
    {
        m_fixture = std::make_unique<WindowFixture>();
        QVERIFY(m_fixture->show());
    }

    void cleanup() { m_fixture.reset(); }

    void whatCouldNotBeSavedIsForgottenOnceItIs()
    {
        QVERIFY(m_fixture->open("video_avc1mp4_gray"));
        auto *messages = m_fixture->find<widgets::MessageStack>();
        const auto save = [this](const QString &path) {
            window()->actions().saveFrame->trigger();
            auto *dialog = m_fixture->find<QFileDialog>();
            QVERIFY(dialog);
            emit dialog->fileSelected(path);
            delete dialog;
        };
        save(m_fixture->directory.filePath("no such folder/frame.png"));
        QTRY_COMPARE(messages->messages().size(), 1);
        save(m_fixture->directory.filePath("frame.png"));
        QTRY_VERIFY(messages->messages().isEmpty());
        QVERIFY(QFile::exists(m_fixture->directory.filePath("frame.png")));
    }

    void whatWentWrongIsSaidInTheLanguageOfTheMoment()
    {
        Language language;
        language.set(QStringLiteral("en"));
        const auto english = qScopeGuard([&language] { language.set(QStringLiteral("en")); });
        QVERIFY(m_fixture->open("video_avc1mp4_gray"));
        QTRY_VERIFY(window()->actions().importMarks->isEnabled());
        const auto choose = [this](QAction *action, const QString &path) {
            action->trigger();
            auto *dialog = m_fixture->find<QFileDialog>();
            QVERIFY(dialog);
            emit dialog->fileSelected(path);
            delete dialog;
        };
        const auto *messages = m_fixture->find<widgets::MessageStack>();
        QFile marks(m_fixture->directory.filePath("marks.csv"));
        QVERIFY(marks.open(QIODevice::WriteOnly) && marks.write("a,b\n1,2\n") > 0);
        marks.close();
        choose(window()->actions().importMarks, marks.fileName());
        QTRY_COMPARE(messages->messages().size(), 1);
        choose(window()->actions().saveFrame, m_fixture->directory.filePath("nowhere/frame.png"));
        QTRY_COMPARE(messages->messages().size(), 2);
        const QStringList before = messages->messages();

        language.set(QStringLiteral("de"));
        QTRY_VERIFY(messages->messages()[0] != before[0] && messages->messages()[1] != before[1]);
        language.set(QStringLiteral("en"));
        QTRY_COMPARE(messages->messages(), before);
    }

    void aPointThatGoesWithTheOtherIsSaid()
    {
        QVERIFY(m_fixture->open("video_avc1mp4_gray"));
        auto &playhead = m_fixture->page()->playhead();
        const auto keyAt = [&](Qt::Key key, std::int64_t index) {
            playhead.seek({index});
            QTest::keyClick(m_fixture->page()->view(), key);
        };
        keyAt(Qt::Key_I, 1);
        keyAt(Qt::Key_O, 3);
        QVERIFY(!window()->statusBar()->currentMessage().contains("removed"));
        keyAt(Qt::Key_I, 5);
        QVERIFY(!playhead.outPoint());
        QVERIFY(window()->statusBar()->currentMessage().contains("out point"));
        keyAt(Qt::Key_O, 2);
        QVERIFY(!playhead.inPoint());
        QVERIFY(window()->statusBar()->currentMessage().contains("in point lay behind"));
    }

    // In a drag, for instance.
    void aPictureThatStandsInForAnotherIsSaidToBe()
    {
        QVERIFY(m_fixture->open("video_mp4_bframes"));
        const auto door = std::make_shared<QSemaphore>();
        const auto open = qScopeGuard([door] { door->release(2); });
        for (int i = 0; i < 2; ++i) // nothing is decoded meanwhile
            m_fixture->pool.run(
                window(),
                [door](const std::stop_token &) {
                    door->acquire();
                    return true;
                },
                [](bool) {});
        const auto *state = m_fixture->find<QLabel>("status-state");
        const model::FramePtr near = m_fixture->page()->shownFrame();
        const std::int64_t last = m_fixture->page()->reader()->index().frameCount() - 1;
        m_fixture->page()->playhead().seek({last});
        QCOMPARE(state->text(), "Decoding");
        emit const_cast<model::FrameLoader &>(m_fixture->page()->loader()).nearby(near);
        QVERIFY2(state->text().contains(QLocale().toString(qlonglong(near->id.number.value))),
                 qPrintable(state->text()));
        door->release(2);
        QTRY_COMPARE(state->text(), "Ready");
    }

private:
    MainWindow *window() const { return m_fixture->window; }

    std::unique_ptr<WindowFixture> m_fixture;
};

QTEST_MAIN(TestSaying)
#include "tst_saying.moc"
