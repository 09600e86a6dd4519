// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>
#include <vector>

namespace model {

// The records of a CSV (RFC 4180; lines may end in LF alone), one after the other.
class CsvLines
{
public:
    explicit CsvLines(QByteArrayView csv); // outlives *this

    // The fields of the next record that is not empty; none at the end, or where a quote stays open.
    std::optional<std::vector<QByteArray>> next();
    int line() const { return m_startLine; } // of the record that next() gave last, from 1
    bool hasOpenQuote() const { return m_hasOpenQuote; }

private:
    QByteArray quoted();
    QByteArray plain();
    bool atEnd() const { return m_at >= m_csv.size(); }

    QByteArrayView m_csv;
    qsizetype m_at = 0;
    int m_line = 1;
    int m_startLine = 1;
    bool m_hasOpenQuote = false;
};

// `text` as a field: in quotes where it must be.
QByteArray csvField(const QByteArray &text);

} // namespace model
