// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QWidget>

class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace widgets {

// The cameras there are, with a box for each that is to be used.
class CameraList : public QWidget
{
    Q_OBJECT

public:
    struct Entry
    {
        QString id;
        QString label; // what the user calls it
        QString device; // what it says itself
        bool isChosen = false;
        bool operator==(const Entry &) const = default;
    };

    explicit CameraList(QWidget *parent = nullptr);
    ~CameraList() override; // what is being typed is given up

    void setEntries(const QList<Entry> &entries); // the current one stays so by its id
    QList<Entry> entries() const;
    void setSearching(bool searching);
    void setProblem(const QString &sentence); // empty: none

    QString current() const; // its id; empty: there is none
    void setCurrent(const QString &id);

signals:
    void chosenChanged(); // by the user
    void currentChanged(const QString &id); // by the user
    void renamed(const QString &id, const QString &label);
    void searchRequested();
    void addressEntered(const QString &address);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void retranslate();
    static void showEntry(QTreeWidgetItem *item, const Entry &entry);
    void itemChanged(QTreeWidgetItem *item, int column);
    void enterAddress();

    QTreeWidget *m_list;
    QProgressBar *m_busy;
    QPushButton *m_search;
    QLabel *m_problem;
    QLineEdit *m_address;
    QPushButton *m_add;
    bool m_isSearching = false;
};

} // namespace widgets
