// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/endquestion.h"

#include <QPushButton>

namespace app {

bool asksToEnd(QWidget *window, const EndQuestion &question)
{
    QMessageBox box(question.icon, question.title, question.text, {}, window);
    QPushButton *end = box.addButton(question.end, QMessageBox::DestructiveRole);
    QPushButton *stay = box.addButton(question.stay, QMessageBox::RejectRole);
    box.setDefaultButton(stay);
    box.setEscapeButton(stay);
    box.exec();
    return box.clickedButton() == end;
}

} // namespace app
