// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/exportsdialog.h"

#include "tests/app/export/exportfixture.h"

#include <QApplication>
#include <QMessageBox>
#include <QProgressBar>
#include <QTimer>
#include <QToolButton>

using namespace app;
using State = model::ExportQueue::State;

class TestExportsDialog : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_fixture = std::make_unique<ExportFixture>();
        QVERIFY(m_fixture->open());
    }

    void cleanup()
    {
        queue().cancelAll();
        QTRY_VERIFY(!queue().isBusy());
        m_fixture.reset();
    }

    void isShownWhenAnExportBegins()
    {
        QVERIFY(m_fixture->ask());
        QVERIFY(m_fixture->carryOut());
        QVERIFY(dialog() && dialog()->isVisible());
        QCOMPARE(row<QLabel>("name")->text(), "bees.mp4");
        QCOMPARE(row<QLabel>("state")->text(), "Done: 30 frames written");
        auto *summary = row<QPushButton>("summary");
        QVERIFY(row<QLabel>("details")->isHidden());
        QTest::mouseClick(summary, Qt::LeftButton);
        QVERIFY(row<QLabel>("details")->text().contains("Wrote 30 frames"));
        QVERIFY(row<QLabel>("details")->isVisible());
        QTest::mouseClick(row<QPushButton>("remove"), Qt::LeftButton);
        QCOMPARE(queue().count(), 0);
    }

    void aKeyShowsIt()
    {
        QTest::keyClick(m_fixture->base.window, Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(dialog() && dialog()->isVisible());
    }

    void pausesGoesOnAndCancels()
    {
        m_fixture->base.window->actions().exports->trigger();
        const auto id = addPaused();
        QCOMPARE(row<QPushButton>("pause")->text(), "Go On");
        QVERIFY(row<QLabel>("state")->text().startsWith("Paused at"));
        QTest::mouseClick(row<QPushButton>("pause"), Qt::LeftButton);
        QVERIFY(queue().at(0).state != State::Paused);
        queue().pause(id);
        QTest::mouseClick(row<QPushButton>("cancel"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(queue().at(0).isEnded(), WindowFixture::patience);
        QVERIFY(row<QPushButton>("remove")->isVisible());
    }

    void anErrorStaysUntilItIsRemoved()
    {
        m_fixture->base.window->actions().exports->trigger();
        writeBytes(m_fixture->copies.path("out") / "x.mp4", "mine");
        queue().add("bees", task());
        QTRY_COMPARE_WITH_TIMEOUT(queue().at(0).state, State::Failed, WindowFixture::patience);
        QVERIFY(row<QLabel>("details")->isVisible());
        QVERIFY(row<QLabel>("details")->text().contains("x.mp4"));
        QVERIFY(gauge()->isVisible());
        QCOMPARE(gauge()->text(), "1 export failed");
        QTest::mouseClick(dialog()->findChild<QPushButton *>("removeEnded"), Qt::LeftButton);
        QCOMPARE(queue().count(), 0);
        QVERIFY(!gauge()->isVisible());
    }

    void theStatusBarSaysThatOneRuns()
    {
        QVERIFY(!gauge()->isVisible());
        addPaused();
        QVERIFY(gauge()->isVisible());
        QCOMPARE(gauge()->text(), "1 export, paused");
        QTest::mouseClick(gauge(), Qt::LeftButton);
        QVERIFY(dialog() && dialog()->isVisible());
    }

    void goesOnWhileAnotherRecordingIsOpened()
    {
        const auto id = addPaused();
        QVERIFY(m_fixture->base.open("num_skips_png"));
        queue().resume(id);
        QTRY_COMPARE_WITH_TIMEOUT(queue().at(0).state, State::Done, WindowFixture::patience);
        QCOMPARE(queue().at(0).summary.frames, 30);
    }

    void twoDoNotGoToTheSamePlace()
    {
        addPaused(); // to x.mp4
        QVERIFY(m_fixture->ask());
        QVERIFY(m_fixture->becomesReady());
        m_fixture->field<QLineEdit>("path")->setText(m_fixture->path("out/x.mp4"));
        QVERIFY(m_fixture->shownText("targetProblem").contains("Another export"));
        QVERIFY(!m_fixture->start()->isEnabled());
    }

    void closingTheLastWindowAsks_data()
    {
        QTest::addColumn<bool>("stays");
        QTest::addRow("stay") << true;
        QTest::addRow("close") << false;
    }

    void closingTheLastWindowAsks()
    {
        QFETCH(bool, stays);
        addPaused();
        QString question;
        QTimer::singleShot(0, this, [&] {
            auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
            if (!box)
                return;
            question = box->text();
            for (QAbstractButton *button : box->buttons())
                if (button->text().startsWith("Go on") == stays)
                    button->click();
        });
        m_fixture->base.window->close();
        QVERIFY2(question.startsWith("1 export is not finished"), qPrintable(question));
        if (stays) {
            QVERIFY(m_fixture->base.window && m_fixture->base.window->isVisible());
            QCOMPARE(queue().at(0).state, State::Paused);
        } else {
            QTRY_COMPARE_WITH_TIMEOUT(queue().at(0).state, State::Cancelled,
                                      WindowFixture::patience);
            QTRY_VERIFY(!m_fixture->base.window);
            QVERIFY(m_fixture->written().isEmpty());
        }
    }

    void aWindowThatIsNotTheLastOneAsksNothing()
    {
        MainWindow other(m_fixture->base.services());
        other.setAttribute(Qt::WA_DeleteOnClose, false);
        other.show();
        addPaused();
        QVERIFY(other.close());
        QCOMPARE(queue().at(0).state, State::Paused);
    }

private:
    model::ExportQueue &queue() { return m_fixture->base.exports; }
    ExportsDialog *dialog() const { return m_fixture->base.find<ExportsDialog>(); }
    QToolButton *gauge() const { return m_fixture->base.find<QToolButton>("exports"); }

    template<typename T>
    T *row(const char *name) const
    {
        auto *list = dialog()->findChild<widgets::ExportRow *>();
        return list ? list->findChild<T *>(QLatin1String(name)) : nullptr;
    }

    model::ExportTask task() const
    {
        model::ExportTask task;
        task.reader = m_fixture->base.page()->reader();
        task.frames = {{0, 30}};
        task.target = m_fixture->copies.path("out") / "x.mp4";
        return task;
    }

    model::ExportQueue::Id addPaused()
    {
        const auto id = queue().add("bees", task());
        queue().pause(id);
        return id;
    }

    std::unique_ptr<ExportFixture> m_fixture;
};

QTEST_MAIN(TestExportsDialog)
#include "tst_exportsdialog.moc"
