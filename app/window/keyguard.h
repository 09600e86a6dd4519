// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QKeyEvent;
class QWidget;

namespace app {

// Whether a key is the focus widget's own although it is also a shortcut: moving about in a tree,
// pressing a focused button. (Text fields say so themselves.)
bool belongsToFocus(const QWidget &focus, const QKeyEvent &key);

} // namespace app
