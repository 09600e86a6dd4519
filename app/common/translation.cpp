// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/common/translation.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QTranslator>

#include <memory>

namespace app {

namespace {

QTranslator *install(QCoreApplication &application, const QLocale &locale, const QString &name,
                     const QString &directory)
{
    auto translator = std::make_unique<QTranslator>(&application);
    if (!translator->load(locale, name, QStringLiteral("_"), directory))
        return nullptr;
    application.installTranslator(translator.get());
    return translator.release();
}

} // namespace

QTranslator *installTranslation(QCoreApplication &application, const QLocale &locale)
{
    install(application, locale, QStringLiteral("qtbase"),
            QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    return install(application, locale, QStringLiteral("framehouse"), QStringLiteral(":/i18n"));
}

} // namespace app
