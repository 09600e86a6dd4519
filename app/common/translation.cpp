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
    const auto name = QStringLiteral("framehouse");
    const auto directory = QStringLiteral(":/i18n");
    if (QTranslator *translator = install(application, locale, name, directory))
        return translator;
    // English has its plurals from there.
    return install(application, QLocale(QLocale::English), name, directory);
}

} // namespace app
