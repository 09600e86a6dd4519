// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/common/recordingtext.h"

#include <QLocale>
#include <QTest>

#include <optional>

using namespace app;
using About = model::StartRefusal::About;
using Code = store::Error::Code;

class TestRecordingText : public QObject
{
    Q_OBJECT

private slots:
    void saysWhichFolderIsMeant()
    {
        const store::Error error{Code::PermissionDenied, "/mnt/b", "Permission denied"};
        const QString plain = RecordingText::refused({error});
        QVERIFY(!plain.contains("spare"));
        const QString spare = RecordingText::refused({error, About::SpareFolder});
        QVERIFY(spare.startsWith("The spare folder cannot be used. "));
        QVERIFY(spare.endsWith(plain));
        const QString same = RecordingText::refused({error, About::SameFolder});
        QVERIFY(same.startsWith("The spare folder, /mnt/b, is the folder of the recordings"));
        const QString later = RecordingText::failedInSpare(error);
        QVERIFY(later.startsWith("The spare folder does not take it either. "));
        QVERIFY(later.endsWith(plain));
    }

    void saysWhatIsWrongWithTheMetadata_data()
    {
        using Kind = model::MetadataField::Kind;
        using Reason = model::MetadataProblem::Reason;
        QTest::addColumn<model::MetadataField>("field");
        QTest::addColumn<Reason>("reason");
        QTest::addColumn<QString>("sentence");

        const auto field = [](Kind kind, std::optional<double> least = {},
                              std::optional<double> most = {}) {
            return model::MetadataField{"a", kind, true, {"f", "m"}, {}, least, most};
        };
        QTest::addRow("missing") << field(Kind::Text) << Reason::Missing
                                 << "“a” is required. Fill it in before recording.";
        QTest::addRow("number") << field(Kind::Number) << Reason::WrongKind
                                << "“a” must be a number.";
        QTest::addRow("whole") << field(Kind::Whole) << Reason::WrongKind
                               << "“a” must be a whole number.";
        QTest::addRow("day") << field(Kind::Date) << Reason::WrongKind
                             << "“a” must be a day, such as 2026-05-01.";
        QTest::addRow("yes or no")
            << field(Kind::YesNo) << Reason::WrongKind << "“a” must be yes or no.";
        QTest::addRow("choice") << field(Kind::Choice) << Reason::NoChoice
                                << "“a” must be one of these: f, m.";
        QTest::addRow("too small")
            << field(Kind::Number, 1.5) << Reason::OutOfRange << "“a” must be at least 1.5.";
        QTest::addRow("too great")
            << field(Kind::Number, {}, 4) << Reason::OutOfRange << "“a” must be at most 4.";
        QTest::addRow("outside") << field(Kind::Number, 1, 4) << Reason::OutOfRange
                                 << "“a” must lie between 1 and 4.";
    }

    void saysWhatIsWrongWithTheMetadata()
    {
        QFETCH(model::MetadataField, field);
        QFETCH(model::MetadataProblem::Reason, reason);
        QFETCH(QString, sentence);

        QLocale::setDefault(QLocale(QLocale::English));
        QCOMPARE(RecordingText::metadata(field, reason), sentence);
    }
};

QTEST_GUILESS_MAIN(TestRecordingText)
#include "tst_recordingtext.moc"
