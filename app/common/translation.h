// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLocale>

class QCoreApplication;
class QTranslator;

namespace app {

// Makes the program speak the language of `locale`, as far as there is a translation: our own texts
// (:/i18n/framehouse_LL.qm) and Qt's. English needs one too, for plurals. The translator belongs to
// `application`; null if there is none for the language.
QTranslator *installTranslation(QCoreApplication &application, const QLocale &locale);

} // namespace app
