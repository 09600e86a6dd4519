// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QLabel;
class QWidget;

namespace widgets {

// A sentence at a field about what is wrong with it, in the colour of warnings; hidden at first.
QLabel *makeWarningText(QWidget *parent); // owns it

} // namespace widgets
