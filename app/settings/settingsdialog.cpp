// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/settings/settingsdialog.h"

#include "app/settings/cachepage.h"
#include "app/settings/generalpage.h"
#include "app/settings/languagepage.h"
#include "app/settings/playbackpage.h"
#include "app/settings/recordingdefaultspage.h"
#include "app/settings/shortcutspage.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace app {

SettingsDialog::SettingsDialog(Settings &settings, model::WorkerPool &pool,
                               const DiskCaches &caches, const QList<QAction *> &menus,
                               QWidget *parent)
    : QDialog(parent)
    , m_settings(settings)
    , m_titles(new QListWidget)
    , m_stack(new QStackedWidget)
{
    build();
    addPages(pool, caches);
    addShortcuts(menus);
    retranslate();
    m_titles->setCurrentRow(0);
}

void SettingsDialog::build()
{
    m_titles->setObjectName(QStringLiteral("pages"));
    connect(m_titles, &QListWidget::currentRowChanged, m_stack, &QStackedWidget::setCurrentIndex);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false); // Return is the fields' own
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *middle = new QHBoxLayout;
    middle->addWidget(m_titles);
    middle->addWidget(m_stack, 1);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(middle, 1);
    layout->addWidget(buttons);
    const QSize aim(fontMetrics().averageCharWidth() * 110, fontMetrics().lineSpacing() * 32);
    resize(aim.boundedTo(screen()->availableSize() * 0.9));
}

void SettingsDialog::addPages(model::WorkerPool &pool, const DiskCaches &caches)
{
    auto *general = new GeneralPage(m_settings);
    addPage(general, "general");
    connect(general, &GeneralPage::themeChanged, this, &SettingsDialog::themeChanged);
    connect(general, &GeneralPage::recentChanged, this, &SettingsDialog::recentChanged);
    connect(general, &GeneralPage::nightsChanged, this, &SettingsDialog::nightsChanged);
    auto *language = new LanguagePage(m_settings);
    addPage(language, "languages");
    connect(language, &LanguagePage::languageChanged, this, &SettingsDialog::languageChanged);
    auto *playback = new PlaybackPage(m_settings);
    addPage(playback, "playback");
    connect(playback, &PlaybackPage::pacingChanged, this, &SettingsDialog::pacingChanged);
    auto *cache = new CachePage(m_settings, pool, caches);
    addPage(cache, "caches");
    connect(cache, &CachePage::cacheChanged, this, &SettingsDialog::cacheChanged);
    auto *recording = new RecordingDefaultsPage(m_settings);
    addPage(recording, "recording");
    connect(recording, &RecordingDefaultsPage::recordingChanged, this,
            &SettingsDialog::recordingChanged);
}

void SettingsDialog::addShortcuts(const QList<QAction *> &menus)
{
    auto *shortcuts = new ShortcutsPage(m_settings, menus);
    addPage(shortcuts, "shortcuts");
    connect(shortcuts, &ShortcutsPage::keysChanged, this, &SettingsDialog::keysChanged);
}

// A page scrolls where it is larger than the screen leaves room for.
void SettingsDialog::addPage(SettingsPage *page, const char *objectName)
{
    page->setObjectName(QLatin1String(objectName));
    auto *area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(page);
    m_titles->addItem(QString());
    m_stack->addWidget(area);
    m_pages.append(page);
}

void SettingsDialog::retranslate()
{
    setWindowTitle(tr("Settings"));
    m_titles->setAccessibleName(tr("Pages"));
    for (int i = 0; i < m_pages.size(); ++i)
        m_titles->item(i)->setText(m_pages[i]->title());
    const int room = fontMetrics().averageCharWidth() * 4;
    m_titles->setFixedWidth(m_titles->sizeHintForColumn(0) + room);
}

void SettingsDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

} // namespace app
