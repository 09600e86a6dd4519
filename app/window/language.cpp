// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace app {

namespace {

QLocale localeFor(const QString &language)
{
    if (!language.isEmpty() && QLocale::system().language() != QLocale(language).language())
        return QLocale(language);
    return QLocale::system();
}

} // namespace

Language::Language(QObject *parent)
    : QObject(parent)
{}

void Language::set(const QString &language)
{
    QCoreApplication::removeTranslator(&m_ours);
    QCoreApplication::removeTranslator(&m_qts);
    const QLocale locale = localeFor(language);
    QLocale::setDefault(locale);
    if (m_qts.load(locale, QStringLiteral("qtbase"), QStringLiteral("_"),
                   QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qts);
    // English texts have plural forms of their own and serve every language we do not speak.
    if (m_ours.load(locale, QStringLiteral("framehouse"), QStringLiteral("_"),
                    QStringLiteral(":/i18n")) ||
        m_ours.load(QStringLiteral(":/i18n/framehouse_en.qm")))
        QCoreApplication::installTranslator(&m_ours);
}

} // namespace app
