// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/common/metadatavalue.h"

#include <QByteArray>
#include <QLocale>

namespace app {

store::Value metadataValue(const QString &typed)
{
    const QByteArray text = typed.toUtf8();
    if (text == "true" || text == "false")
        return text == "true";
    bool isNumber = false;
    if (text == "nan" || text == "inf" || text == "-inf")
        return text.toStdString();
    const qlonglong whole = text.toLongLong(&isNumber);
    if (isNumber && QByteArray::number(whole) == text)
        return static_cast<std::int64_t>(whole);
    const double decimal = text.toDouble(&isNumber);
    if (isNumber && QByteArray::number(decimal, 'g', QLocale::FloatingPointShortest) == text)
        return decimal;
    return text.toStdString();
}

} // namespace app
