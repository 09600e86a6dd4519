// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/export/exporttarget.h"

#include "tests/support/exports.h"

#include <QTest>

using namespace store;
using Code = Error::Code;
using Kind = ExportTarget::Kind;

class TestExportTarget : public QObject
{
    Q_OBJECT

private slots:
    void onePlaceIsMadeByOneAtATime_data()
    {
        QTest::addColumn<Kind>("kind");
        QTest::addRow("file") << Kind::File;
        QTest::addRow("folder") << Kind::Folder;
    }

    void onePlaceIsMadeByOneAtATime()
    {
        QFETCH(Kind, kind);
        const StoreCopies copies;
        const auto place = copies.path("x");
        {
            const auto first = ExportTarget::begin(place, kind, true);
            QVERIFY(first);
            const auto second = ExportTarget::begin(place, kind, true);
            QVERIFY(!second);
            QCOMPARE(second.error().code, Code::AlreadyExists);
            QCOMPARE(second.error().path, place);
            QVERIFY(ExportTarget::begin(copies.path("y"), kind, true));
        }
        QVERIFY(ExportTarget::begin(place, kind, true));
        QVERIFY(exports::namesIn(copies.path("")).isEmpty());
    }

    void aLockThatACrashLeftHoldsNobodyUp()
    {
        const StoreCopies copies;
        writeBytes(copies.path(".exporting.x.lock"), "");
        QVERIFY(ExportTarget::begin(copies.path("x"), Kind::File, false));
        QVERIFY(exports::namesIn(copies.path("")).isEmpty());
    }

    void twoExportsAtOnceDoNotMix()
    {
        const StoreCopies copies;
        const auto reader = exports::makeStore(copies.path("a store"), 10);
        QVERIFY(reader);
        const auto order = exports::orderOf(copies.path("x.npy"), ExportKind::Array, 0, 10);
        Code refusal = Code::Io;
        const auto made = exportFrames(*reader, order, [&](std::int64_t, std::int64_t) {
            const auto second = exportFrames(*reader, order);
            refusal = second ? Code::Io : second.error().code;
        });
        QVERIFY2(made, made ? "" : made.error().detail.c_str());
        QCOMPARE(refusal, Code::AlreadyExists);
        QCOMPARE(exports::namesIn(copies.path("")),
                 QStringList({"a store", "x.npy", "x.npy.frames.csv"}));
    }

    void whatACrashLeftUnnamedIsPutBack()
    {
        const StoreCopies copies;
        writeBytes(copies.path(".replaced.x"), "mine");
        writeBytes(copies.path(".exporting.x"), "half");
        const auto target = ExportTarget::begin(copies.path("x"), Kind::File, false);
        QVERIFY(!target);
        QCOMPARE(target.error().code, Code::AlreadyExists);
        QVERIFY(target.error().detail.find("put back") != std::string::npos);
        QCOMPARE(readBytes(copies.path("x")), std::string("mine"));
    }

    void whatACrashLeftBehindIsRemoved()
    {
        const StoreCopies copies;
        writeBytes(copies.path(".replaced.x"), "old");
        writeBytes(copies.path("x"), "new");
        QVERIFY(!ExportTarget::begin(copies.path("x"), Kind::File, false));
        QCOMPARE(readBytes(copies.path("x")), std::string("new"));
        QCOMPARE(exports::namesIn(copies.path("")), QStringList({"x"}));
    }

    // Cut off when the map had its name, and the clip had not.
    void aMapThatCameAloneIsUndone_data()
    {
        QTest::addColumn<bool>("wasMoved");
        QTest::addRow("the clip was there yet") << false;
        QTest::addRow("the clip was moved away") << true;
    }

    void aMapThatCameAloneIsUndone()
    {
        QFETCH(bool, wasMoved);
        const StoreCopies copies;
        const auto reader = exports::makeStore(copies.path("a store"), 10);
        QVERIFY(reader);
        const auto order = exports::orderOf(copies.path("x.npy"), ExportKind::Array, 0, 10);
        writeBytes(copies.path(wasMoved ? ".replaced.x.npy" : "x.npy"), "old clip");
        writeBytes(copies.path(".exporting.x.npy"), "new clip");
        writeBytes(copies.path(".replaced.x.npy.frames.csv"), "old map");
        writeBytes(copies.path("x.npy.frames.csv"), "new map");
        const auto made = exportFrames(*reader, order);
        QVERIFY(!made);
        QCOMPARE(made.error().code, Code::AlreadyExists);
        QCOMPARE(readBytes(copies.path("x.npy")), std::string("old clip"));
        QCOMPARE(readBytes(copies.path("x.npy.frames.csv")), std::string("old map"));
    }
};

QTEST_GUILESS_MAIN(TestExportTarget)
#include "tst_exporttarget.moc"
