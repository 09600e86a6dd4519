// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/marks/csvlines.h"

namespace model {

namespace {

constexpr QByteArrayView byteOrderMark("\xEF\xBB\xBF");

} // namespace

CsvLines::CsvLines(QByteArrayView csv)
    : m_csv(csv.startsWith(byteOrderMark) ? csv.sliced(byteOrderMark.size()) : csv)
{}

std::optional<std::vector<QByteArray>> CsvLines::next()
{
    while (!atEnd() && (m_csv[m_at] == '\n' || m_csv[m_at] == '\r'))
        m_line += m_csv[m_at++] == '\n';
    if (atEnd())
        return std::nullopt;
    m_startLine = m_line;
    std::vector<QByteArray> fields;
    for (;;) {
        const bool isQuoted = !atEnd() && m_csv[m_at] == '"';
        fields.push_back(isQuoted ? quoted() : plain());
        if (m_hasOpenQuote)
            return std::nullopt;
        if (atEnd() || m_csv[m_at] != ',')
            return fields;
        ++m_at;
    }
}

QByteArray CsvLines::plain()
{
    const auto start = m_at;
    while (!atEnd() && m_csv[m_at] != ',' && m_csv[m_at] != '\n' && m_csv[m_at] != '\r')
        ++m_at;
    return m_csv.sliced(start, m_at - start).toByteArray();
}

// What stands between the closing quote and the comma belongs to the field.
QByteArray CsvLines::quoted()
{
    QByteArray text;
    for (++m_at; !atEnd(); ++m_at) {
        if (m_csv[m_at] == '"') {
            if (m_at + 1 >= m_csv.size() || m_csv[m_at + 1] != '"') {
                ++m_at;
                return text + plain();
            }
            ++m_at;
        }
        m_line += m_csv[m_at] == '\n';
        text.append(m_csv[m_at]);
    }
    m_hasOpenQuote = true;
    return text;
}

QByteArray csvField(const QByteArray &text)
{
    const bool needsQuotes =
        text.contains(',') || text.contains('"') || text.contains('\n') || text.contains('\r');
    if (!needsQuotes)
        return text;
    QByteArray doubled = text;
    doubled.replace('"', "\"\"");
    return '"' + doubled + '"';
}

} // namespace model
