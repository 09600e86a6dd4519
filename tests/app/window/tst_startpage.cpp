// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/startpage.h"

#include "app/actions/actions.h"
#include "model/sample/samplerecording.h"
#include "tests/app/window/windowfixture.h"

#include <QFileInfo>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace app;

class TestStartPage : public QObject
{
    Q_OBJECT

private slots:
    void showsHowFarTheSampleIsAndCancelsIt()
    {
        WindowFixture fixture;
        const QString directory = fixture.directory.filePath("a sample");
        QObject owner;
        Actions actions(&owner);
        model::SampleRecording sample(fixture.pool, directory);
        StartPage page(actions, fixture.recent, sample);
        page.show();
        auto *progress = page.findChild<QProgressBar *>("sampleProgress");
        QVERIFY(!progress->isVisible());
        QSignalSpy ready(&sample, &model::SampleRecording::ready);
        sample.prepare();
        QTRY_VERIFY(progress->isVisible());
        QTest::mouseClick(page.findChild<QPushButton *>("cancelSample"), Qt::LeftButton);

        QTRY_VERIFY(!sample.isRunning());
        QTRY_VERIFY(!progress->isVisible());
        QCOMPARE(ready.size(), 0);
        QVERIFY(!QFileInfo::exists(directory));
    }
};

QTEST_MAIN(TestStartPage)
#include "tst_startpage.moc"
