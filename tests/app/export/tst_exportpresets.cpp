// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/exportpresets.h"

#include "app/settings/settings.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace app;

class TestExportPresets : public QObject
{
    Q_OBJECT

private slots:
    void someAreAlwaysThere()
    {
        Settings settings(m_folder.filePath("a.ini"));
        const ExportPresets presets(settings);
        QVERIFY(presets.all().size() >= 4);
        for (const auto &preset : presets.all()) {
            QVERIFY(!preset.isOwn);
            QVERIFY(!presets.canSave(preset.name));
            QCOMPARE(model::effective(preset.choice), preset.choice); // found again by its choice
        }
        QVERIFY(!presets.canSave("  "));
    }

    void ownOnesComeAfterThem()
    {
        Settings settings(m_folder.filePath("b.ini"));
        ExportPresets presets(settings);
        const auto before = presets.all().size();
        QSignalSpy changed(&presets, &ExportPresets::changed);
        model::ExportChoice choice;
        choice.every = 7;
        presets.save(" thin ", choice);
        presets.save("thin", choice); // in its place
        QCOMPARE(presets.all().size(), before + 1);
        QCOMPARE(presets.all().last().name, "thin");
        QCOMPARE(presets.all().last().choice, choice);
        presets.rename("thin", "thinner");
        QCOMPARE(presets.all().last().name, "thinner");
        presets.remove("thinner");
        QCOMPARE(presets.all().size(), before);
        QCOMPARE(changed.size(), 4);
        presets.rename("gone", "found");
        QCOMPARE(presets.all().size(), before);
    }

private:
    QTemporaryDir m_folder;
};

QTEST_MAIN(TestExportPresets)
#include "tst_exportpresets.moc"
