// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/helpdialogs.h"

#include "app/actions/icons.h"
#include "app/version.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QFile>
#include <QFontMetrics>
#include <QHeaderView>
#include <QKeySequence>
#include <QLabel>
#include <QMenu>
#include <QRegularExpression>
#include <QTextBrowser>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace app {

namespace {

// Where third-party code that is linked stands, and under what licence.
struct Library
{
    const char *name;
    const char *licence;
    const char *address;
};

constexpr Library libraries[] = {
    {"Qt", "LGPL 3", "https://www.qt.io"},
    {"FFmpeg", "LGPL 2.1+ / GPL 2+", "https://ffmpeg.org"},
    {"OpenCV", "Apache 2.0", "https://opencv.org"},
    {"yaml-cpp", "MIT", "https://github.com/jbeder/yaml-cpp"},
    {"nlohmann/json", "MIT", "https://json.nlohmann.me"},
    {"date", "MIT", "https://github.com/HowardHinnant/date"},
    {"libzip", "BSD 3-Clause", "https://libzip.org"},
};

void addCloseButton(QDialog *dialog, QVBoxLayout *layout)
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    layout->addWidget(buttons);
}

QSize characters(const QWidget *widget, int columns, int rows)
{
    const QFontMetrics metrics(widget->font());
    return {metrics.averageCharWidth() * columns, metrics.lineSpacing() * rows};
}

QString manualText()
{
    QFile file(ManualDialog::tr(":/manual/manual.md", "the manual's file in this language"));
    QString text = file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    static const QRegularExpression comment(QStringLiteral("<!--.*?-->"),
                                            QRegularExpression::DotMatchesEverythingOption);
    return text.remove(comment); // a browser would show it
}

QString plain(QString text)
{
    return text.remove(QLatin1Char('&')).remove(QChar(0x2026));
}

QString keysOf(const QAction &action)
{
    QStringList keys;
    for (const QKeySequence &key : action.shortcuts())
        keys.append(key.toString(QKeySequence::NativeText));
    return keys.join(QStringLiteral("   "));
}

} // namespace

ManualDialog::ManualDialog(QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Manual"));
    auto *browser = new QTextBrowser;
    browser->setAccessibleName(windowTitle());
    browser->setOpenExternalLinks(true);
    browser->document()->setDocumentMargin(QFontMetrics(font()).height());
    browser->setMarkdown(manualText());
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(browser);
    addCloseButton(this, layout);
    resize(characters(this, 100, 40));
}

ShortcutsDialog::ShortcutsDialog(const QList<QAction *> &menus, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Keyboard Shortcuts"));
    auto *tree = new QTreeWidget;
    tree->setAccessibleName(windowTitle());
    tree->setHeaderLabels({tr("Action"), tr("Keys")});
    tree->setRootIsDecorated(false);
    tree->setSelectionMode(QAbstractItemView::SingleSelection);
    for (const QAction *menu : menus) {
        auto *group = new QTreeWidgetItem({plain(menu->text())});
        QFont bold = tree->font();
        bold.setBold(true);
        group->setFont(0, bold);
        for (const QAction *action : menu->menu()->actions()) {
            if (!action->shortcuts().isEmpty())
                group->addChild(new QTreeWidgetItem({plain(action->text()), keysOf(*action)}));
        }
        if (group->childCount() > 0)
            tree->addTopLevelItem(group);
        else
            delete group;
    }
    tree->expandAll();
    tree->setItemsExpandable(false);
    tree->resizeColumnToContents(0);
    tree->setColumnWidth(0, tree->columnWidth(0) + QFontMetrics(font()).height() * 2);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(tree);
    addCloseButton(this, layout);
    resize(characters(this, 70, 40));
}

AboutDialog::AboutDialog(QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("About Framehouse"));
    auto *picture = new QLabel;
    picture->setPixmap(
        icon(QStringLiteral("framehouse")).pixmap(QSize(96, 96), devicePixelRatioF()));
    picture->setAlignment(Qt::AlignHCenter);

    QString text = QStringLiteral("<h2>Framehouse %1</h2>").arg(QLatin1String(version));
    text +=
        QStringLiteral("<p>%1</p>")
            .arg(tr(
                "Opens imgstore recordings, shows any frame of them exactly, and makes new ones."));
    text += QStringLiteral("<p>© 2026 The Framehouse authors<br>%1</p>")
                .arg(tr("Free software under the GNU General Public License, version 3 or later, "
                        "without any warranty."));
    text += QStringLiteral("<p>%1</p><table cellspacing='4'>").arg(tr("It stands on:"));
    for (const Library &library : libraries)
        text += QStringLiteral("<tr><td><a href='%3'>%1</a></td><td>%2</td></tr>")
                    .arg(QLatin1String(library.name), QLatin1String(library.licence),
                         QLatin1String(library.address));
    text += QStringLiteral("</table>");
    auto *label = new QLabel(text);
    label->setAccessibleName(windowTitle());
    label->setTextInteractionFlags(Qt::TextBrowserInteraction);
    label->setOpenExternalLinks(true);
    label->setWordWrap(true);
    label->setMinimumWidth(characters(this, 60, 1).width());

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(picture);
    layout->addWidget(label);
    addCloseButton(this, layout);
}

} // namespace app
