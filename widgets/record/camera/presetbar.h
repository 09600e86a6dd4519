// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>
#include <QWidget>

class QComboBox;
class QToolButton;

namespace widgets {

// Named sets of settings: to choose, to keep under the name that was typed, to remove.
class PresetBar : public QWidget
{
    Q_OBJECT

public:
    explicit PresetBar(QWidget *parent = nullptr);

    void setNames(const QStringList &names); // what is typed stays
    void setCurrent(const QString &name);
    void setPurpose(const QString &name, const QString &placeholder); // for those who do not see it

signals:
    void chosen(const QString &name);
    void saveRequested(const QString &name);
    void removeRequested(const QString &name);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void updateEnabled();
    QString name() const;

    QComboBox *m_names;
    QToolButton *m_save;
    QToolButton *m_remove;
};

} // namespace widgets
