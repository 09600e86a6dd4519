// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/viewer/tabledock.h"

#include "app/viewer/soundtools.h"
#include "app/viewer/viewerpage.h"
#include "tests/app/window/windowfixture.h"
#include "tests/support/liverecording.h"
#include "tests/support/storecopy.h"
#include "widgets/table/rowview.h"
#include "widgets/view/soundcontrol.h"

#include <QSlider>
#include <QTest>

using namespace app;

namespace {

constexpr int patience = WindowFixture::patience;

} // namespace

// What a window shows of a recording's extra data beside the plots: its rows, and whether there is sound.
class TestTableDock : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_fixture = std::make_unique<WindowFixture>();
        QVERIFY(m_fixture->show());
    }

    void aKeyShowsTheRowsAndEnterGoesToTheFrame()
    {
        QVERIFY(m_fixture->open("motif_h5_audio"));
        auto *dock = m_fixture->find<TableDock>();
        QVERIFY(dock->isHidden());
        QCOMPARE(dock->table().totalRows(), 0); // not counted until it is seen
        QTest::keyClick(m_fixture->window, Qt::Key_X);
        QVERIFY(dock->isVisible());
        QVERIFY(m_fixture->window->actions().extraTable->isChecked());
        QTRY_COMPARE_WITH_TIMEOUT(dock->table().totalRows(), 2000, patience);
        auto *rows = dock->findChild<widgets::RowView *>();
        rows->select(1500);
        QTest::keyClick(rows, Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(m_fixture->page()->playhead().position().value, 18, patience);
        const auto markedFrame = [dock, rows] {
            const auto frame =
                rows->marked() < 0 ? std::nullopt : dock->table().frameOf(rows->marked());
            return frame ? frame->value : -1;
        };
        QTRY_COMPARE_WITH_TIMEOUT(markedFrame(), 18, patience);
        m_fixture->window->actions().extraTable->trigger();
        QVERIFY(dock->isHidden());
    }

    void rowsFollowARecordingThatGrows()
    {
        const QString path = m_fixture->directory.filePath("a recording");
        const auto writer = liverecording::begin(path);
        QVERIFY(writer && liverecording::add(*writer, 0, 10) && writer->addExtra({{"v", 7}}));
        QVERIFY(liverecording::add(*writer, 10, 12)); // rows are there once their chunk is ended
        m_fixture->window->open(path);
        QTRY_VERIFY_WITH_TIMEOUT(m_fixture->page()->shownFrame(), patience);
        auto *dock = m_fixture->find<TableDock>();
        m_fixture->window->actions().extraTable->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(dock->table().totalRows(), 1, patience);
        auto *rows = dock->findChild<widgets::RowView *>();
        rows->select(0);

        QVERIFY(liverecording::add(*writer, 12, 20) && writer->addExtra({{"v", 8}}));
        QVERIFY(liverecording::add(*writer, 20, 22));
        QTRY_COMPARE_WITH_TIMEOUT(rows->rowCount(), 2, patience);
        QCOMPARE(rows->current(), 0); // what is looked at stays
        QVERIFY(liverecording::add(*writer, 22, 30) && writer->addExtra({{"w", 9}}));
        QVERIFY(liverecording::add(*writer, 30, 32));
        QTRY_COMPARE_WITH_TIMEOUT(rows->rowCount(), 3, patience);
        QCOMPARE(dock->table().columnNames().last(), QString("w"));
    }

    void theRangeIsSaved()
    {
        const StoreCopies copies;
        QVERIFY(m_fixture->open("extra_sparse_mp4"));
        auto *dock = m_fixture->find<TableDock>();
        m_fixture->window->actions().extraTable->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(dock->table().totalRows() > 0, patience);
        m_fixture->page()->playhead().setInPoint(store::FrameIndex{5});
        m_fixture->page()->playhead().setOutPoint(store::FrameIndex{5});
        const auto file = copies.path("rows.csv");
        dock->save(QString::fromStdString(file.string()));
        QTRY_VERIFY_WITH_TIMEOUT(std::filesystem::exists(file), patience);
        QVERIFY(readBytes(file).ends_with("5,5,1710061687.45,,,1710061687.45,5,5,door\n"));
    }

    void soundIsOfferedWhereThereIsSome()
    {
        QVERIFY(m_fixture->open("extra_sparse_mp4"));
        auto *control = m_fixture->find<widgets::SoundControl>();
        QVERIFY(control->isHidden());
        QVERIFY(m_fixture->open("motif_h5_audio"));
        QTRY_VERIFY_WITH_TIMEOUT(control->isVisible(), patience);
        control->findChild<QSlider *>("volume")->setValue(40);
        QCOMPARE(m_fixture->settings.soundVolume(), 0.4);
        QTest::keyClick(m_fixture->window, Qt::Key_M, Qt::ControlModifier);
        QVERIFY(m_fixture->settings.isMuted());
        QVERIFY(m_fixture->window->actions().mute->isChecked());
    }

    // There may be no output for sound: playing goes on by the clock.
    void playsWithSound()
    {
        QVERIFY(m_fixture->open("motif_h5_audio"));
        auto *control = m_fixture->find<widgets::SoundControl>();
        QTRY_VERIFY_WITH_TIMEOUT(control->isVisible(), patience);
        QTest::keyClick(m_fixture->window, Qt::Key_Space);
        QTRY_COMPARE_WITH_TIMEOUT(m_fixture->page()->playhead().position().value, 24, patience);
    }

private:
    std::unique_ptr<WindowFixture> m_fixture;
};

QTEST_MAIN(TestTableDock)
#include "tst_tabledock.moc"
