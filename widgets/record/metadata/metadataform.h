// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/record/session/metadatafields.h"
#include "widgets/message/sentence.h"

#include <QList>
#include <QStringList>
#include <QWidget>

#include <optional>

class QLabel;
class QTableWidget;
class QTableWidgetItem;
class QToolButton;

namespace widgets {

class PresetBar;

// A table of names and values that go with a recording as user metadata; some may be required.
class MetadataForm : public QWidget
{
    Q_OBJECT

public:
    // A row: what is asked for, and what stands there. As ValueDelegate says, in no language.
    struct Entry
    {
        QString name;
        QString value = {};
        bool isRequired = false;
        model::MetadataField::Kind kind = model::MetadataField::Kind::Text;
        QStringList choices = {};
        QString unit = {};
        std::optional<double> least = {};
        std::optional<double> most = {};

        model::MetadataField field() const
        {
            return {name, kind, isRequired, choices, unit, least, most};
        }
        bool operator==(const Entry &) const = default;
    };
    using Entries = QList<Entry>;

    explicit MetadataForm(QWidget *parent = nullptr);
    ~MetadataForm() override;

    void setEntries(const Entries &entries);
    Entries entries() const; // rows with a name, in order; texts as typed, trimmed

    // A name that stands in two rows; empty: none does.
    QString repeatedName() const;

    // Says what is wrong with the entry of that name, and goes there; an empty sentence: nothing.
    void setProblem(const QString &name, const Sentence &sentence);

    void setTemplates(const QStringList &names); // that can be chosen

signals:
    void changed();
    void templateChosen(const QString &name);
    void templateSaveRequested(const QString &name); // of the rows that there are
    void templateRemoveRequested(const QString &name);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void connectAll();
    void retranslate();
    void setRow(int row, const Entry &entry);
    void addRow();
    void removeRows();
    Entry entry(int row) const;
    void setField(int row, const model::MetadataField &field);
    void editField();
    void updateButtons();

    QLabel *m_templateLabel;
    PresetBar *m_templates;
    QTableWidget *m_table;
    QLabel *m_problem;
    Sentence m_problemSentence; // null: none
    QToolButton *m_kind;
    QToolButton *m_add;
    QToolButton *m_remove;
};

} // namespace widgets
