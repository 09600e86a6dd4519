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
struct DiskCaches;

// The settings one can choose, on pages; each takes effect, and is kept, as soon as it is changed.
class SettingsDialog : public QDialog
{
    Q_OBJECT

public:
    // All outlive *this. `menus`: of a window's menu bar, with the actions in them.
    SettingsDialog(Settings &settings, model::WorkerPool &pool, const DiskCaches &caches,
                   const QList<QAction *> &menus, QWidget *parent = nullptr);

signals:
    void themeChanged();
    void languageChanged();
    void recentChanged();
    void nightsChanged();
    void recordingChanged();
    void pacingChanged();
    void cacheChanged();
    void keysChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void addPages(model::WorkerPool &pool, const DiskCaches &caches);
    void addShortcuts(const QList<QAction *> &menus);
    void addPage(SettingsPage *page, const char *objectName);
    void retranslate();

    Settings &m_settings;
    QListWidget *m_titles;
    QStackedWidget *m_stack;
    QList<SettingsPage *> m_pages; // as in the stack, which has them in areas that scroll
};

} // namespace app
