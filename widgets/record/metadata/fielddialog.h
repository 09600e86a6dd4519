// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/record/session/metadatafields.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QDialogButtonBox;
class QFormLayout;
class QLineEdit;

namespace widgets {

// Asks what may stand in a field of metadata: its kind, and what belongs to that.
class FieldDialog : public QDialog
{
    Q_OBJECT

public:
    explicit FieldDialog(const model::MetadataField &field, QWidget *parent = nullptr);

    model::MetadataField field() const; // what does not belong to its kind is left out

    // What is asked of a field, in a line: "Number, g, 10 to 40".
    static QString description(const model::MetadataField &field);

private:
    void build();
    void setField(const model::MetadataField &field);
    void adapt();

    QString m_name;
    QFormLayout *m_form;
    QComboBox *m_kind;
    QCheckBox *m_required;
    QLineEdit *m_unit;
    QLineEdit *m_least;
    QLineEdit *m_most;
    QLineEdit *m_choices;
    QDialogButtonBox *m_buttons;
};

} // namespace widgets
