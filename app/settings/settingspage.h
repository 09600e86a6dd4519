// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

namespace app {

// One page of the settings. It says its texts in retranslate(), which it also calls when it is built.
class SettingsPage : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    virtual QString title() const = 0; // in the language of now

protected:
    virtual void retranslate() = 0;
    void changeEvent(QEvent *event) override;
};

} // namespace app
