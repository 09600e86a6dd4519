// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/common/errortext.h"

#include <QSet>
#include <QTest>

#include <system_error>

using namespace app;
using Code = store::Error::Code;

class TestErrorText : public QObject
{
    Q_OBJECT

private slots:
    void everyCodeHasASentenceOfItsOwn()
    {
        QSet<QString> sentences;
        for (int i = 0; i <= static_cast<int>(Code::Io); ++i) {
            const auto code = static_cast<Code>(i);
            const QString sentence = ErrorText::sentence({code, "/data/a b/rec", "the reason"});

            QVERIFY2(sentence.contains(QStringLiteral("/data/a b/rec")), qPrintable(sentence));
            QVERIFY2(sentence.contains(QStringLiteral("the reason")), qPrintable(sentence));
            QVERIFY2(sentence.endsWith(QLatin1Char('.')), qPrintable(sentence));
            QVERIFY2(!sentence.contains(QLatin1Char('%')), qPrintable(sentence));
            sentences.insert(sentence);
        }
        QCOMPARE(sentences.size(), static_cast<int>(Code::Io) + 1);
    }

    void theSystemsWordsForTheSameAreNotAdded_data()
    {
        QTest::addColumn<Code>("code");
        QTest::addColumn<std::errc>("system");

        QTest::addRow("not found") << Code::NotFound << std::errc::no_such_file_or_directory;
        QTest::addRow("refused") << Code::PermissionDenied << std::errc::permission_denied;
        QTest::addRow("exists") << Code::AlreadyExists << std::errc::file_exists;
        QTest::addRow("full") << Code::DiskFull << std::errc::no_space_on_device;
    }

    void theSystemsWordsForTheSameAreNotAdded()
    {
        QFETCH(Code, code);
        QFETCH(std::errc, system);
        const std::string words = std::make_error_code(system).message();
        const QString sentence = ErrorText::sentence({code, "/data/rec", words});

        QVERIFY(sentence.contains(QStringLiteral("/data/rec")));
        QVERIFY2(!sentence.contains(QString::fromStdString(words)), qPrintable(sentence));
        QVERIFY2(!sentence.contains(QLatin1Char(':')), qPrintable(sentence));
    }

    void escapesControlCharacters()
    {
        const QString sentence =
            ErrorText::sentence({Code::NotFound, "/data/\x1b[31mred\nline", "odd\tname"});

        QVERIFY(sentence.contains(QStringLiteral("/data/\\u001b[31mred\\u000aline")));
        QVERIFY(sentence.contains(QStringLiteral("odd\\u0009name")));
    }

    void escapesCharactersThatTurnTheTextAround()
    {
        QCOMPARE(ErrorText::escaped(QStringLiteral("a\u202egnp.b")),
                 QStringLiteral("a\\u202egnp.b"));
    }

    void keepsUnicodeAndMarkupAsTheyAre()
    {
        const QString sentence =
            ErrorText::sentence({Code::Io, "/data/M\xc3\xa4use <b>1</b>", "x"});

        QVERIFY(sentence.contains(QString::fromUtf8("/data/M\xc3\xa4use <b>1</b>")));
    }

    void aPathThatLooksLikeAPlaceholderStaysWhatItIs()
    {
        const QString sentence = ErrorText::sentence({Code::Corrupt, "/data/%2%1", "bad %1"});

        QVERIFY2(sentence.contains(QStringLiteral("/data/%2%1 is damaged: bad %1.")),
                 qPrintable(sentence));
    }

    void worksWithoutPathAndReason()
    {
        const QString sentence = ErrorText::sentence({Code::Busy, {}, {}});

        QVERIFY(sentence.startsWith(QStringLiteral("This is in use")));
        QVERIFY(!sentence.contains(QStringLiteral(": .")));
    }

    void aReasonThatEndsInAFullStopGetsNoSecondOne()
    {
        const QString sentence = ErrorText::sentence({Code::Io, "/x", "no such device."});

        QVERIFY(!sentence.contains(QStringLiteral("..")));
    }
};

QTEST_GUILESS_MAIN(TestErrorText)
#include "tst_errortext.moc"
