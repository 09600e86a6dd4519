// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/openrequest.h"

#include <QDir>
#include <QMimeData>
#include <QTest>
#include <QUrl>

using namespace app;

class TestOpenRequest : public QObject
{
    Q_OBJECT

private slots:
    void takesFilesAndFolders()
    {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile("/data/one store/"),
                      QUrl::fromLocalFile("/data/two/metadata.yaml")});
        const OpenRequest request = OpenRequest::fromMimeData(data);

        QVERIFY(request.isAccepted());
        QCOMPARE(request.paths(), (QStringList{"/data/one store", "/data/two/metadata.yaml"}));
    }

    void refusesTextWithAReason()
    {
        QMimeData data;
        data.setText("hello");
        const OpenRequest request = OpenRequest::fromMimeData(data);

        QVERIFY(!request.isAccepted());
        QVERIFY(!request.reason()().isEmpty());
    }

    void refusesWhatIsElsewhereAndNamesIt()
    {
        QMimeData data;
        data.setUrls({QUrl("https://example.org/store")});
        const OpenRequest request = OpenRequest::fromMimeData(data);

        QVERIFY(!request.isAccepted());
        QVERIFY(request.reason()().contains("https://example.org/store"));
    }

    void makesArgumentsAbsolute_data()
    {
        QTest::addColumn<QString>("argument");
        QTest::addColumn<QString>("path");
        QTest::addRow("absolute") << "/a/b"
                                  << "/a/b";
        QTest::addRow("relative") << "b" << QDir::current().absoluteFilePath("b");
        QTest::addRow("with a dot") << "./b/" << QDir::current().absoluteFilePath("b");
        QTest::addRow("file URL") << "file:///a/b%20c"
                                  << "/a/b c";
    }

    void makesArgumentsAbsolute()
    {
        QFETCH(QString, argument);
        QFETCH(QString, path);

        QCOMPARE(OpenRequest::fromArgument(argument).paths(), QStringList(path));
    }
};

QTEST_GUILESS_MAIN(TestOpenRequest)
#include "tst_openrequest.moc"
