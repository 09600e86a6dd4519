// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/common/recordingtext.h"

#include <QTest>

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
};

QTEST_GUILESS_MAIN(TestRecordingText)
#include "tst_recordingtext.moc"
