// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/export/exportdialog.h"
#include "app/window/language.h"
#include "model/export/exportqueue.h"
#include "tests/app/window/windowfixture.h"
#include "tests/support/exports.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>

#include <memory>

// A window with a recording of test patterns, 64 x 50, and a folder that exports go to.
struct ExportFixture
{
    static constexpr int frames = 30;

    [[nodiscard]] bool open(store::PatternPixels pixels = store::PatternPixels::Gray8,
                            const char *format = "png")
    {
        language.set(QStringLiteral("en"));
        if (!exports::makeStore(copies.path("bees"), frames, format, pixels))
            return false;
        std::filesystem::create_directory(copies.path("out"));
        base.settings.setExportFolder(path("out"));
        if (!base.show())
            return false;
        base.window->open(path("bees"));
        return QTest::qWaitFor([this] { return base.page()->shownFrame() != nullptr; },
                               WindowFixture::patience);
    }

    // Another recording, of those of all tests.
    [[nodiscard]] bool openFixture(const QString &name) const { return base.open(name); }

    QString path(const char *name) const
    {
        return QString::fromStdString(copies.path(name).string());
    }
    QStringList written() const { return exports::namesIn(copies.path("out")); }

    // The dialog as the key opens it; null: it does not.
    app::ExportDialog *ask() const
    {
        const auto asks = [this] {
            base.window->activateWindow(); // from the list of exports
            QTest::keyClick(base.window, Qt::Key_E, Qt::ControlModifier);
            return dialog() != nullptr;
        };
        return QTest::qWaitFor(asks, WindowFixture::patience) ? dialog() : nullptr;
    }
    app::ExportDialog *dialog() const { return base.find<app::ExportDialog>(); }

    template<typename T>
    T *field(const char *name) const
    {
        return dialog()->findChild<T *>(QLatin1String(name));
    }
    QString shownText(const char *label) const
    {
        const auto *found = field<QLabel>(label);
        return found->isVisibleTo(dialog()) ? found->text() : QString();
    }
    void choose(const char *box, const char *item) const
    {
        auto *found = field<QComboBox>(box);
        found->setCurrentIndex(found->findText(QLatin1String(item), Qt::MatchStartsWith));
    }
    QPushButton *start() const { return field<QPushButton>("start"); }
    [[nodiscard]] bool becomesReady() const
    {
        return QTest::qWaitFor([this] { return start()->isEnabled(); }, WindowFixture::patience);
    }

    // Whether the export is done then.
    [[nodiscard]] bool carryOut()
    {
        if (!becomesReady())
            return false;
        QTest::mouseClick(start(), Qt::LeftButton);
        return QTest::qWaitFor(
                   [this] { return base.exports.count() > 0 && !base.exports.isBusy(); },
                   WindowFixture::patience) &&
               lastJob().state == model::ExportQueue::State::Done;
    }
    const model::ExportQueue::Job &lastJob() const
    {
        return base.exports.at(base.exports.count() - 1);
    }

    app::Language language; // for plurals
    StoreCopies copies;
    WindowFixture base;
};
