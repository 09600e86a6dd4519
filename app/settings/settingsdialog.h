// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>
#include <QList>

class QAction;
class QListWidget;
class QStackedWidget;

namespace model {
class WorkerPool;
}

namespace app {

class Settings;
class SettingsPage;

// The settings one can choose, on pages; each takes effect, and is kept, as soon as it is changed.
class SettingsDialog : public QDialog
{
    Q_OBJECT

public:
    // All outlive *this. `indexCache`: where indexes of recordings are kept; empty: nowhere.
    // `menus`: of a window's menu bar, with the actions in them.
    SettingsDialog(Settings &settings, model::WorkerPool &pool, const QString &indexCache,
                   const QList<QAction *> &menus, QWidget *parent = nullptr);

signals:
    void themeChanged();
    void languageChanged();
    void recentChanged();
    void nightsChanged();
    void recordingChanged();
    void pacingChanged();
    void keysChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void addPages(model::WorkerPool &pool, const QString &indexCache);
    void addShortcuts(const QList<QAction *> &menus);
    void addPage(SettingsPage *page, const char *objectName);
    void retranslate();

    Settings &m_settings;
    QListWidget *m_titles;
    QStackedWidget *m_stack;
    QList<SettingsPage *> m_pages; // as in the stack, which has them in areas that scroll
};

} // namespace app
