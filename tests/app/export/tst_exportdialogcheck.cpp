// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/export/exportfixture.h"

#include <opencv2/core.hpp>

using namespace app;

class TestExportDialogCheck : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_fixture = std::make_unique<ExportFixture>();
        QVERIFY(m_fixture->open());
        std::filesystem::create_directory(m_fixture->copies.path("folder.mp4"));
    }

    void init()
    {
        QVERIFY(m_fixture->ask());
        QVERIFY(m_fixture->becomesReady());
    }

    void cleanup()
    {
        delete m_fixture->dialog();
        m_fixture->base.settings.setLastExport({});
        for (const QString &name : m_fixture->written())
            std::filesystem::remove_all(m_fixture->copies.path("out") / name.toStdString());
    }

    void cleanupTestCase() { m_fixture.reset(); }

    void aWrongRangeIsSaidAtOnce_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("said");
        QTest::addRow("words") << "By frame index"
                               << "one"
                               << "5"
                               << "whole numbers";
        QTest::addRow("nothing") << "By frame index"
                                 << ""
                                 << "5"
                                 << "whole numbers";
        QTest::addRow("backwards") << "By frame index"
                                   << "9"
                                   << "5"
                                   << "after the last one";
        QTest::addRow("beyond") << "By frame index"
                                << "30"
                                << "50"
                                << "frames 0 to 29";
        QTest::addRow("no number") << "By frame number"
                                   << "8"
                                   << "9"
                                   << "no frame there";
        QTest::addRow("no time") << "By time"
                                 << "noon"
                                 << "later"
                                 << "12:03:04.5";
        QTest::addRow("time backwards") << "By time"
                                        << "12:00"
                                        << "11:00"
                                        << "after the last one";
        QTest::addRow("no frame then") << "By time"
                                       << "1970-01-01"
                                       << "1970-01-02"
                                       << "no frame there";
    }

    void aWrongRangeIsSaidAtOnce()
    {
        QFETCH(QString, what);
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(QString, said);
        m_fixture->choose("what", what.toUtf8());
        m_fixture->field<QLineEdit>("from")->setText(from);
        m_fixture->field<QLineEdit>("to")->setText(to);
        QVERIFY(!m_fixture->start()->isEnabled());
        QTRY_VERIFY(m_fixture->shownText("rangeProblem").contains(said));
        QVERIFY(!m_fixture->start()->isEnabled());
        m_fixture->choose("what", "Whole");
        QCOMPARE(m_fixture->shownText("rangeProblem"), QString());
        QVERIFY(m_fixture->becomesReady());
    }

    void aWrongPlaceIsSaid_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("said");
        QTest::addRow("none") << ""
                              << "Say where";
        QTest::addRow("half a path") << "x.mp4"
                                     << "from the root";
        QTest::addRow("another end") << "/out/x.avi"
                                     << "ends in .mp4";
        QTest::addRow("no name") << "/out/.mp4"
                                 << "ends in .mp4";
        QTest::addRow("no folder") << "/no/x.mp4"
                                   << "There is no folder";
        QTest::addRow("in the recording") << "/bees/x.mp4"
                                          << "lies in the recording";
        QTest::addRow("a folder") << "/folder.mp4"
                                  << "is not replaced";
    }

    void aWrongPlaceIsSaid()
    {
        QFETCH(QString, path);
        QFETCH(QString, said);
        const QString whole = path.startsWith('/') ? m_fixture->path(".").chopped(2) + path : path;
        m_fixture->field<QLineEdit>("path")->setText(whole);
        QTRY_VERIFY(m_fixture->shownText("targetProblem").contains(said));
        QTest::qWait(300); // longer than it waits with looking
        QVERIFY(!m_fixture->start()->isEnabled());
    }

    void whatIsThereIsReplacedIfTheUserSaysSo()
    {
        writeBytes(m_fixture->copies.path("out") / "bees.mp4", "mine");
        m_fixture->field<QSpinBox>("every")->setValue(2); // looks again
        auto *overwrite = m_fixture->field<QCheckBox>("overwrite");
        QTRY_VERIFY(overwrite->isVisible());
        QVERIFY(!m_fixture->start()->isEnabled());
        overwrite->click();
        QVERIFY(m_fixture->carryOut());
        QCOMPARE(m_fixture->lastJob().summary.frames, 15);
    }

    void oddSidesAreMadeEven()
    {
        m_fixture->choose("quality", "Lossless");
        m_fixture->field<QCheckBox>("crop")->setChecked(true);
        m_fixture->field<QSpinBox>("cropWidth")->setValue(33);
        m_fixture->field<QSpinBox>("cropHeight")->setValue(21);
        QVERIFY(m_fixture->shownText("formatProblem").contains("33 × 21"));
        QVERIFY(!m_fixture->start()->isEnabled());
        auto *even = m_fixture->field<QPushButton>("makeEven");
        QCOMPARE(even->text(), "Make It 32 × 20");
        QTest::mouseClick(even, Qt::LeftButton);
        QCOMPARE(m_fixture->shownText("formatProblem"), QString());
        QVERIFY(even->isHidden());
        QVERIFY(m_fixture->carryOut());
        QCOMPARE(m_fixture->lastJob().summary.width, 32);
        QCOMPARE(m_fixture->lastJob().summary.height, 20);
    }

    void whatIsLeftOutOfOddSidesIsSaid()
    {
        m_fixture->field<QCheckBox>("crop")->setChecked(true);
        m_fixture->field<QSpinBox>("cropWidth")->setValue(33);
        QVERIFY(m_fixture->shownText("formatNote").contains("33 × 50"));
        QVERIFY(m_fixture->shownText("formatNote").contains("32 × 50"));
        QVERIFY(m_fixture->becomesReady());
    }

    void aPartLiesInThePicture()
    {
        m_fixture->field<QCheckBox>("crop")->setChecked(true);
        m_fixture->field<QSpinBox>("cropLeft")->setValue(20);
        QVERIFY(m_fixture->shownText("cropProblem").contains("64 × 50"));
        QVERIFY(!m_fixture->start()->isEnabled());
        m_fixture->field<QSpinBox>("cropWidth")->setValue(44);
        QCOMPARE(m_fixture->shownText("cropProblem"), QString());
    }

    void theScaleKeepsTheShape()
    {
        m_fixture->field<QCheckBox>("scale")->setChecked(true);
        QCOMPARE(m_fixture->field<QSpinBox>("scaleHeight")->value(), 50);
        m_fixture->field<QSpinBox>("scaleWidth")->setValue(128);
        QCOMPARE(m_fixture->field<QSpinBox>("scaleHeight")->value(), 100);
        m_fixture->field<QSpinBox>("scaleHeight")->setValue(25);
        QCOMPARE(m_fixture->field<QSpinBox>("scaleWidth")->value(), 32);
    }

    void namesTellPicturesApart()
    {
        m_fixture->choose("as", "Pictures");
        QTRY_COMPARE(m_fixture->shownText("nameExample"), "For example 000000.png");
        m_fixture->field<QLineEdit>("pictureName")->setText("bee");
        QVERIFY(m_fixture->shownText("nameProblem").contains("{index}"));
        QVERIFY(!m_fixture->start()->isEnabled());
        m_fixture->field<QLineEdit>("pictureName")->setText("bee {number}");
        QTRY_COMPARE(m_fixture->shownText("nameExample"), "For example bee 000007.png");
        QCOMPARE(m_fixture->shownText("nameProblem"), QString());
    }

    void anAviHasAConstantRate()
    {
        m_fixture->choose("as", "Video, avi");
        QCOMPARE(m_fixture->field<QComboBox>("rate")->currentText(), "Evenly, as on average");
        QVERIFY(m_fixture->becomesReady());
    }

    void everyKeyStandsForOneField()
    {
        auto *as = m_fixture->field<QComboBox>("as");
        m_fixture->field<QComboBox>("what")->setCurrentIndex(3); // with its bounds
        for (int kind = 0; kind < as->count(); ++kind) {
            as->setCurrentIndex(kind);
            QStringList keys;
            for (const QLabel *label : m_fixture->dialog()->findChildren<QLabel *>())
                if (label->buddy() && label->isVisibleTo(m_fixture->dialog()))
                    keys << QKeySequence::mnemonic(label->text()).toString();
            for (const auto *button : m_fixture->dialog()->findChildren<QAbstractButton *>())
                if (button->isVisibleTo(m_fixture->dialog()))
                    keys << QKeySequence::mnemonic(button->text()).toString();
            keys.removeAll(QString());
            QVERIFY(keys.size() > 8);
            QStringList sorted = keys;
            sorted.removeDuplicates();
            QVERIFY2(sorted == keys, qPrintable(as->currentText() + ": " + keys.join(' ')));
        }
    }

private:
    std::unique_ptr<ExportFixture> m_fixture;
};

QTEST_MAIN(TestExportDialogCheck)
#include "tst_exportdialogcheck.moc"
