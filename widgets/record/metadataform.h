// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QPair>
#include <QWidget>

class QTableWidget;
class QToolButton;

namespace widgets {

// A table of names and values that go with a recording as user metadata.
class MetadataForm : public QWidget
{
    Q_OBJECT

public:
    using Entries = QList<QPair<QString, QString>>;

    explicit MetadataForm(QWidget *parent = nullptr);
    ~MetadataForm() override;

    void setEntries(const Entries &entries);
    Entries entries() const; // rows with a name, in order; texts as typed, trimmed

    // A name that stands in two rows; empty: none does.
    QString repeatedName() const;

signals:
    void changed();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void retranslate();
    void addRow();
    void removeRows();

    QTableWidget *m_table;
    QToolButton *m_add;
    QToolButton *m_remove;
};

} // namespace widgets
