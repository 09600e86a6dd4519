// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/helpdialogs.h"

#include "app/actions/icons.h"
#include "app/version.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QEvent>
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

#include <utility>

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

void HelpDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

ManualDialog::ManualDialog(QWidget *parent)
    : HelpDialog(parent)
    , m_browser(new QTextBrowser)
{
    m_browser->setOpenExternalLinks(true);
    m_browser->document()->setDocumentMargin(QFontMetrics(font()).height());
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_browser);
    addCloseButton(this, layout);
    resize(characters(this, 100, 40));
    ManualDialog::retranslate();
}

void ManualDialog::retranslate()
{
    setWindowTitle(tr("Manual"));
    m_browser->setAccessibleName(windowTitle());
    m_browser->setMarkdown(manualText());
}

ShortcutsDialog::ShortcutsDialog(const QList<QAction *> &menus, QWidget *parent)
    : HelpDialog(parent)
    , m_menus(menus)
    , m_tree(new QTreeWidget)
{
    m_tree->setRootIsDecorated(false);
    m_tree->setSelectionMode(QAbstractItemView::SingleSelection);
    m_tree->setItemsExpandable(false);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_tree);
    addCloseButton(this, layout);
    resize(characters(this, 70, 40));
    ShortcutsDialog::retranslate();
    fill();
}

void ShortcutsDialog::retranslate()
{
    setWindowTitle(tr("Keyboard Shortcuts"));
    m_tree->setAccessibleName(windowTitle());
    m_tree->setHeaderLabels({tr("Action"), tr("Keys")});
    // Later: the menus, which belong to the window, may be in the language before.
    QMetaObject::invokeMethod(this, &ShortcutsDialog::fill, Qt::QueuedConnection);
}

void ShortcutsDialog::fill()
{
    m_tree->clear();
    for (const QAction *menu : std::as_const(m_menus)) {
        auto *group = new QTreeWidgetItem({plain(menu->text())});
        QFont bold = m_tree->font();
        bold.setBold(true);
        group->setFont(0, bold);
        for (const QAction *action : menu->menu()->actions()) {
            if (!action->shortcuts().isEmpty())
                group->addChild(new QTreeWidgetItem({plain(action->text()), keysOf(*action)}));
        }
        if (group->childCount() > 0)
            m_tree->addTopLevelItem(group);
        else
            delete group;
    }
    m_tree->expandAll();
    m_tree->resizeColumnToContents(0);
    m_tree->setColumnWidth(0, m_tree->columnWidth(0) + QFontMetrics(font()).height() * 2);
}

AboutDialog::AboutDialog(QWidget *parent)
    : HelpDialog(parent)
    , m_text(new QLabel)
{
    auto *picture = new QLabel;
    picture->setPixmap(
        icon(QStringLiteral("framehouse")).pixmap(QSize(96, 96), devicePixelRatioF()));
    picture->setAlignment(Qt::AlignHCenter);
    m_text->setTextInteractionFlags(Qt::TextBrowserInteraction);
    m_text->setOpenExternalLinks(true);
    m_text->setWordWrap(true);
    m_text->setMinimumWidth(characters(this, 60, 1).width());
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(picture);
    layout->addWidget(m_text);
    addCloseButton(this, layout);
    AboutDialog::retranslate();
}

void AboutDialog::retranslate()
{
    setWindowTitle(tr("About Framehouse"));
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
    m_text->setText(text + QStringLiteral("</table>"));
    m_text->setAccessibleName(windowTitle());
}

} // namespace app
