// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/viewer/viewstate.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <limits>

using namespace app;
using store::FrameIndex;

class TestViewState : public QObject
{
    Q_OBJECT

private slots:
    void whatIsWrittenIsReadAgain_data()
    {
        QTest::addColumn<ViewState>("state");

        QTest::addRow("as usual") << ViewState{.position = FrameIndex{0}};
        QTest::addRow("all of it") << ViewState{FrameIndex{(std::int64_t(1) << 53) + 1},
                                                FrameIndex{1},
                                                FrameIndex{20},
                                                true,
                                                widgets::Ruler::Number,
                                                std::pair(0.1, 1710061687.2512345),
                                                QStringList{"temperature", "°C"}};
        QTest::addRow("of a session")
            << ViewState{.beside = {{"/s.session.json/side", {3, 0.5}, true, true}}};
        QTest::addRow("no series at all") << ViewState{.series = QStringList()};
    }

    void whatIsWrittenIsReadAgain()
    {
        QFETCH(ViewState, state);
        const QByteArray written = QJsonDocument(toJson(state)).toJson();

        QCOMPARE(viewStateFromJson(QJsonDocument::fromJson(written).object()), state);
    }

    void whatMakesNoSenseIsAsUsual()
    {
        const QJsonObject object{
            {"position", -5},    {"in", "a while ago"},        {"out", 2.5},  {"loop", "yes"},
            {"ruler", "inches"}, {"window", QJsonArray{7, 3}}, {"series", 12}};

        QCOMPARE(viewStateFromJson(object), ViewState());
    }
};

QTEST_GUILESS_MAIN(TestViewState)
#include "tst_viewstate.moc"
