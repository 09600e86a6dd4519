// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/viewer/exactframe.h"

#include "app/actions/actions.h"
#include "store/reader.h"
#include "tests/app/window/windowfixture.h"
#include "widgets/view/frameview.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QScopeGuard>
#include <QSemaphore>
#include <QStatusBar>
#include <QTest>

using namespace app;

namespace {

constexpr int patience = WindowFixture::patience;

} // namespace

// What is saved and copied while a picture stands in for the one that is wanted.
class TestExactFrame : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs); }

    void init()
    {
        m_fixture = std::make_unique<WindowFixture>();
        QVERIFY(m_fixture->show());
        QVERIFY(m_fixture->open("video_mp4_bframes"));
        QGuiApplication::clipboard()->clear();
        m_door = std::make_shared<QSemaphore>();
    }

    void cleanup()
    {
        m_door->release(2);
        m_fixture.reset();
    }

    void aFrameIsCopiedWhenItIsThere()
    {
        standInFor(115);
        press(Qt::Key_C, Qt::ControlModifier);
        QVERIFY(QGuiApplication::clipboard()->image().isNull());
        m_door->release(2);
        QTRY_VERIFY_WITH_TIMEOUT(!QGuiApplication::clipboard()->image().isNull(), patience);
        QCOMPARE(page()->shownFrame()->id.index.value, 115);
        QCOMPARE(QGuiApplication::clipboard()->image(), page()->shownFrame()->image);
    }

    void aFrameIsSavedWhenItIsThere()
    {
        standInFor(115);
        press(Qt::Key_S);
        QVERIFY(!m_fixture->find<QFileDialog>());
        m_door->release(2);
        QTRY_VERIFY_WITH_TIMEOUT(m_fixture->find<QFileDialog>(), patience);
        QVERIFY(page()->shownFrame());
    }

    void whoGoesElsewhereIsToldThatNothingIsCopied()
    {
        standInFor(115);
        press(Qt::Key_C, Qt::ControlModifier);
        page()->playhead().seek({0}); // in memory
        QCOMPARE(page()->shownFrame()->id.index.value, 0);
        QVERIFY(QGuiApplication::clipboard()->image().isNull());
        QVERIFY(m_fixture->window->statusBar()->currentMessage().contains("was left"));
        m_door->release(2);
        page()->playhead().seek({115});
        QTRY_VERIFY_WITH_TIMEOUT(page()->shownFrame()->id.index.value == 115, patience);
        QVERIFY(QGuiApplication::clipboard()->image().isNull());
    }

    void anotherRecordingsFrameIsNotTakenForIt()
    {
        standInFor(115);
        press(Qt::Key_C, Qt::ControlModifier);
        m_door->release(2);
        QVERIFY(m_fixture->open("video_avc1mp4_gray"));
        QVERIFY(page()->shownFrame());
        const QImage copied = QGuiApplication::clipboard()->image();
        QVERIFY(copied != page()->shownFrame()->image);
    }

private:
    ViewerPage *page() const { return m_fixture->page(); }

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::keyClick(page()->view(), key, modifiers);
    }

    // As in a drag that outruns decoding: the frame at `index` comes when the door is opened.
    void standInFor(std::int64_t index)
    {
        for (int i = 0; i < 2; ++i)
            m_fixture->pool.run(
                m_fixture->window,
                [door = m_door](const std::stop_token &) {
                    door->acquire();
                    return true;
                },
                [](bool) {});
        const model::FramePtr near = page()->shownFrame();
        page()->playhead().seek({index});
        emit const_cast<model::FrameLoader &>(page()->loader()).nearby(near);
        QVERIFY(page()->awaitsExact());
        QVERIFY(m_fixture->window->actions().saveFrame->isEnabled());
    }

    std::unique_ptr<WindowFixture> m_fixture;
    std::shared_ptr<QSemaphore> m_door;
};

QTEST_MAIN(TestExactFrame)
#include "tst_exactframe.moc"
