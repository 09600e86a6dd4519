// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/actions/icons.h"
#include "app/settings/theme.h"
#include "tests/app/window/windowfixture.h"
#include "widgets/common/tints.h"
#include "widgets/view/frameview.h"

#include <QApplication>
#include <QCheckBox>
#include <QRadioButton>
#include <QScopeGuard>
#include <QTest>

#include <algorithm>

using namespace app;

namespace {

// The window when all that a change has set off is done.
QImage settled(QWidget &window)
{
    QImage last;
    int same = 0; // lists are laid out, and what is cached is told, a little later
    for (int tries = 0; same < 9 && tries < 100; ++tries) {
        QTest::qWait(50);
        const QImage now = window.grab().toImage();
        same = now == last ? same + 1 : 0;
        last = now;
    }
    return last;
}

} // namespace

class TestTheme : public QObject
{
    Q_OBJECT

private slots:
    void textCanBeRead_data()
    {
        QTest::addColumn<QPalette>("palette");
        QTest::addColumn<QPalette::ColorRole>("text");
        QTest::addColumn<QPalette::ColorRole>("ground");
        using Role = QPalette::ColorRole;
        const std::pair<Role, Role> pairs[] = {
            {Role::WindowText, Role::Window},
            {Role::Text, Role::Base},
            {Role::Text, Role::AlternateBase},
            {Role::ButtonText, Role::Button},
            {Role::ToolTipText, Role::ToolTipBase},
            {Role::HighlightedText, Role::Highlight},
            {Role::PlaceholderText, Role::Base},
            {Role::PlaceholderText, Role::Window},
            {Role::Link, Role::Base},
            {Role::Link, Role::Window},
            {Role::LinkVisited, Role::Base},
        };
        const std::pair<const char *, QPalette> palettes[] = {{"light", lightPalette()},
                                                              {"dark", darkPalette()}};
        for (const auto &[name, palette] : palettes) {
            for (const auto &[text, ground] : pairs)
                QTest::addRow("%s, role %d on %d", name, int(text), int(ground))
                    << palette << text << ground;
        }
    }

    void textCanBeRead()
    {
        QFETCH(QPalette, palette);
        QFETCH(QPalette::ColorRole, text);
        QFETCH(QPalette::ColorRole, ground);
        const double reached = widgets::contrast(palette.color(text), palette.color(ground));

        QVERIFY2(reached >= 4.5, qPrintable(QString::number(reached)));
    }

    void boxesToTickCanBeSeenInTheDark()
    {
        const auto back = qScopeGuard([] { applyTheme(Theme::System); });
        applyTheme(Theme::Dark);
        for (const bool isEnabled : {true, false}) {
            QCheckBox box;
            QRadioButton button;
            for (QWidget *widget :
                 {static_cast<QWidget *>(&box), static_cast<QWidget *>(&button)}) {
                widget->setEnabled(isEnabled);
                const QImage picture = widget->grab().toImage();
                double seen = 0;
                for (int x = 0; x < picture.width(); ++x)
                    for (int y = 0; y < picture.height(); ++y)
                        seen = std::max(seen,
                                        widgets::contrast(picture.pixelColor(x, y),
                                                          darkPalette().color(QPalette::Window)));
                QVERIFY2(seen >= (isEnabled ? 3 : 2), qPrintable(QString::number(seen)));
            }
        }
    }

    void themesChangeTheApplicationAndBack()
    {
        const QColor before = QApplication::palette().color(QPalette::Window);
        applyTheme(Theme::System);
        applyTheme(Theme::Dark);
        QVERIFY(QApplication::palette().color(QPalette::Window).lightness() < 100);
        applyTheme(Theme::Light);
        QVERIFY(QApplication::palette().color(QPalette::Window).lightness() > 200);
        applyTheme(Theme::System);
        QCOMPARE(QApplication::palette().color(QPalette::Window), before);
    }

    void nothingStaysBehindWhenAThemeIsLeft_data()
    {
        QTest::addColumn<bool>("recording");
        QTest::addColumn<int>("theme");

        QTest::addRow("start page, light") << false << int(Theme::Light);
        QTest::addRow("start page, system") << false << int(Theme::System);
        QTest::addRow("recording, light") << true << int(Theme::Light);
        QTest::addRow("recording, system") << true << int(Theme::System);
    }

    void nothingStaysBehindWhenAThemeIsLeft()
    {
        QFETCH(bool, recording);
        QFETCH(int, theme);
        applyTheme(static_cast<Theme>(theme));
        WindowFixture fixture;
        delete fixture.window.data();
        fixture.settings.setShowsFilmStrip(false); // it fills in its own time
        fixture.openWindow();
        fixture.recent.add(WindowFixture::store("dir_png_gray"));
        fixture.recent.add(fixture.directory.filePath("not there"));
        fixture.window->resize(1000, 700);
        fixture.window->show();
        if (recording)
            fixture.window->open(WindowFixture::store("extra_sparse_mp4"));
        const auto *view = fixture.find<widgets::FrameView>("frameView");
        QTRY_VERIFY(!recording || (view->frame() && view->isSharp()));
        QTRY_COMPARE(fixture.pool.pendingCount(), 0);
        const QImage before = settled(*fixture.window);
        applyTheme(Theme::Dark);
        QVERIFY(settled(*fixture.window) != before);
        applyTheme(static_cast<Theme>(theme));

        QCOMPARE(settled(*fixture.window), before);
    }

    void iconsFollowThePalette()
    {
        const QIcon play = icon("play");
        const QPoint middle(10, 12);
        applyTheme(Theme::Dark);
        const QColor dark = play.pixmap(24).toImage().pixelColor(middle);
        applyTheme(Theme::Light);
        const QColor light = play.pixmap(24).toImage().pixelColor(middle);

        QCOMPARE(dark.rgb(), darkPalette().color(QPalette::ButtonText).rgb());
        QCOMPARE(light.rgb(), lightPalette().color(QPalette::ButtonText).rgb());
        QCOMPARE(play.pixmap(QSize(24, 24), 2.0).size(), QSize(48, 48));
    }

    void disabledIconsAreGreyed()
    {
        applyTheme(Theme::Light);
        const QImage record = icon("record").pixmap(24, QIcon::Disabled).toImage();

        QCOMPARE(record.pixelColor(12, 12).rgb(),
                 lightPalette().color(QPalette::Disabled, QPalette::ButtonText).rgb());
    }
};

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
