// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/viewer/timingdialog.h"

#include "app/viewer/viewerpage.h"
#include "model/marks/csvlines.h"
#include "tests/app/window/windowfixture.h"
#include "tests/support/auditedstore.h"
#include "tests/support/liverecording.h"
#include "widgets/timing/timingview.h"

#include <QDoubleSpinBox>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QStatusBar>
#include <QTableView>
#include <QTabWidget>
#include <QTest>

#include <algorithm>

using namespace app;

class TestTimingDialog : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs); }

    void init()
    {
        m_fixture = std::make_unique<WindowFixture>();
        m_fixture->window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_fixture->window));
    }

    void cleanup() { m_fixture.reset(); }

    void aKeyShowsItAndAClickLeadsToTheFrame()
    {
        open("num_skips_png");
        QTest::keyClick(m_fixture->window, Qt::Key_T);
        TimingDialog *dialog = shown();
        QVERIFY(dialog);
        auto *list = dialog->findChild<QTableView *>("frames");
        QCOMPARE(list->model()->rowCount(), 10); // gaps
        const auto index = list->model()->index(2, 0);
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(index).center());
        QCOMPARE(QLocale().toString(qlonglong(page()->playhead().position().value)),
                 index.data().toString());
        QTest::keyClick(m_fixture->window, Qt::Key_T); // the same once more
        QCOMPARE(m_fixture->window->findChildren<TimingDialog *>().size(), 1);
    }

    // However quickly they are gone through.
    void eachFrameGoneToIsAPlaceToComeBackTo()
    {
        open("num_skips_png");
        m_fixture->window->actions().timingReport->trigger();
        auto *list = shown()->findChild<QTableView *>("frames");
        std::vector<store::FrameIndex> places;
        for (const int row : {1, 4, 6}) {
            const auto index = list->model()->index(row, 0);
            list->scrollTo(index);
            QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                              list->visualRect(index).center());
            places.push_back(page()->playhead().position());
        }
        shown()->reject();
        for (const int before : {1, 0}) {
            m_fixture->window->actions().back->trigger();
            QCOMPARE(page()->playhead().position(), places[static_cast<std::size_t>(before)]);
        }
    }

    void savesWhatIsShown_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("begin");
        QTest::addRow("table") << "a report.csv" << QByteArray("item,value,");
        QTest::addRow("document") << "a report.pdf" << QByteArray("%PDF-");
    }

    void savesWhatIsShown()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, begin);
        open("num_skips_png");
        m_fixture->window->actions().timingReport->trigger();
        TimingDialog *dialog = shown();
        QTest::mouseClick(dialog->findChild<QPushButton *>("save"), Qt::LeftButton);
        auto *chooser = dialog->findChild<QFileDialog *>();
        QVERIFY(chooser);
        QSignalSpy saved(dialog, &TimingDialog::saved);
        const QString path = m_fixture->directory.filePath(name);
        emit chooser->fileSelected(path);
        chooser->reject();

        QTRY_COMPARE(saved.size(), 1);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(bytes.startsWith(begin));
        if (begin.startsWith("item"))
            QCOMPARE(droppedIn(bytes), 12);
        QVERIFY(m_fixture->window->statusBar()->currentMessage().contains("a report"));
    }

    void saysWhyItCannotBeSaved()
    {
        open("num_skips_png");
        m_fixture->window->actions().timingReport->trigger();
        QSignalSpy failed(shown(), &TimingDialog::saveFailed);
        shown()->save(m_fixture->directory.filePath("no folder/report.csv"));
        QTRY_COMPARE(failed.size(), 1);
    }

    void hasAPageOfWhatTheRecorderSaid()
    {
        open("num_skips_png");
        m_fixture->window->actions().timingReport->trigger();
        auto *pages = shown()->findChild<QTabWidget *>("pages");
        QCOMPARE(pages->count(), 1); // another program's recording
        const QString path = m_fixture->directory.filePath("audited");
        model::AuditRow row;
        row.droppedByQueue = 5;
        QVERIFY(support::writeAudited(path.toStdString(), {{}, row, row}));
        m_fixture->window->open(path);
        QTRY_COMPARE(pages->count(), 2);

        const auto *late = shown()->findChild<QDoubleSpinBox *>("lateFactor");
        QVERIFY(late->isVisible());
        pages->setCurrentIndex(1);
        QVERIFY(!late->isVisible()); // it is nothing of the recorder's
        const auto labels = pages->currentWidget()->findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
            return label->accessibleName() == "Dropped, queue full" && label->text() == "5";
        }));
        QTRY_VERIFY(view()->recording().report);
        QSignalSpy saved(shown(), &TimingDialog::saved);
        const QString table = m_fixture->directory.filePath("report.csv");
        shown()->save(table);
        QTRY_COMPARE(saved.size(), 1);
        QFile file(table);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("\nrecorder_dropped_queue,5,"));
        m_fixture->window->open(WindowFixture::store("num_skips_png"));
        QTRY_COMPARE(pages->count(), 1);
    }

    void theLimitOfLateFramesIsKept()
    {
        open("video_mp4_bframes");
        m_fixture->window->actions().timingReport->trigger();
        auto *factor = shown()->findChild<QDoubleSpinBox *>("lateFactor");
        QCOMPARE(factor->value(), 1.5);
        factor->setFocus();
        factor->selectAll();
        QTest::keyClicks(factor, "3");
        QTest::keyClick(factor, Qt::Key_Return);
        QVERIFY(shown()->isVisible());
        QTRY_COMPARE(view()->recording().report->lateFactor, 3.0);
        QCOMPARE(m_fixture->settings.lateFactor(), 3.0);
    }

    void aGrowingRecordingIsReportedAnewWhenAsked()
    {
        constexpr int patience = 60'000; // ms; the window looks once in a second
        const QString path = m_fixture->directory.filePath("a recording");
        const auto writer = liverecording::begin(path);
        QVERIFY(writer && liverecording::add(*writer, 0, 4));
        m_fixture->window->open(path);
        QTRY_VERIFY(page()->shownFrame());
        m_fixture->window->actions().timingReport->trigger();
        QTRY_VERIFY(view()->recording().report);
        QCOMPARE(view()->recording().report->frames, 4);
        auto *update = shown()->findChild<QPushButton *>("update");
        QVERIFY(!update->isVisible());

        QVERIFY(liverecording::add(*writer, 4, 8));
        QTRY_VERIFY_WITH_TIMEOUT(update->isVisible(), patience);
        QCOMPARE(view()->recording().report->frames, 4);
        QTest::mouseClick(update, Qt::LeftButton);
        QCOMPARE(view()->recording().report->frames, 8);
        QVERIFY(!update->isVisible());
    }

    void aNumberThatIsBeingTypedIsGivenUpWithTheWindow()
    {
        open("video_mp4_bframes");
        m_fixture->window->actions().timingReport->trigger();
        auto *factor = shown()->findChild<QDoubleSpinBox *>("lateFactor");
        QVERIFY(QTest::qWaitForWindowActive(shown()));
        factor->setFocus();
        factor->selectAll();
        QTest::keyClicks(factor, "7");
        delete m_fixture->window.data();
        QCOMPARE(m_fixture->settings.lateFactor(), 1.5);
    }

    void itGoesWithTheRecording()
    {
        open("num_skips_png");
        m_fixture->window->actions().timingReport->trigger();
        QVERIFY(shown());
        m_fixture->window->actions().close->trigger();
        QTRY_VERIFY(!shown());
        QVERIFY(!m_fixture->window->actions().timingReport->isEnabled());
    }

private:
    void open(const QString &store)
    {
        m_fixture->window->open(WindowFixture::store(store));
        QTRY_VERIFY(page()->shownFrame());
        m_fixture->window->actions().timingReport->trigger();
        QTRY_VERIFY(view()->recording().report);
        shown()->reject();
        QTRY_VERIFY(!shown());
        m_fixture->window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_fixture->window));
    }
    ViewerPage *page() const { return m_fixture->find<ViewerPage>(); }
    TimingDialog *shown() const { return m_fixture->find<TimingDialog>(); }
    widgets::TimingView *view() const { return m_fixture->find<widgets::TimingView>(); }

    static qint64 droppedIn(const QByteArray &csv)
    {
        qint64 sum = 0;
        model::CsvLines lines(csv);
        while (const auto line = lines.next())
            sum += (*line)[0] == "dropped" ? (*line)[1].toLongLong() : 0;
        return sum;
    }

    std::unique_ptr<WindowFixture> m_fixture;
};

QTEST_MAIN(TestTimingDialog)
#include "tst_timingdialog.moc"
