// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/settings/settingspage.h"

class QFormLayout;
class QLabel;

namespace app {

// A page of fields below each other, each with its name before it.
class FormPage : public SettingsPage
{
    Q_OBJECT

public:
    explicit FormPage(QWidget *parent = nullptr);

protected:
    void addField(QWidget *field, const char *objectName);
    void addField(QWidget *field, QWidget *beside, const char *objectName); // a button, say
    void addChoice(QWidget *field, const char *objectName); // that has its text itself
    QLabel *addNote(); // on the field above
    void nameField(QWidget *field, const QString &label); // "&Theme:"

private:
    static QLabel *captionOf(QWidget *field, const char *objectName);

    QFormLayout *m_form;
};

} // namespace app
