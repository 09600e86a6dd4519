// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/value.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <string>
#include <vector>

namespace model {

// Entries of metadata that are the program's own.
inline constexpr const char *reservedMetadata[] = {"__store", "session"};

// What a template asks of an entry of user metadata.
struct MetadataField
{
    enum class Kind {
        Text,
        Number,
        Whole, // a number without decimals
        Choice, // one of some texts
        Date, // a day, as ISO 8601 has it: 2026-05-01
        YesNo, // true or false
    };

    QString name;
    Kind kind = Kind::Text;
    bool isRequired = false;
    QStringList choices = {}; // Choice only
    QString unit = {}; // Number and Whole only, as the next
    std::optional<double> least = {};
    std::optional<double> most = {};

    bool isNumber() const { return kind == Kind::Number || kind == Kind::Whole; }
    bool operator==(const MetadataField &) const = default;
};

// How files name a kind: "text", "number", "whole", "choice", "date", "yes-no".
std::string kindName(MetadataField::Kind kind);
std::optional<MetadataField::Kind> kindOfName(const std::string &name);

struct MetadataProblem
{
    enum class Reason { Missing, WrongKind, NoChoice, OutOfRange };

    QString field;
    Reason reason = Reason::Missing;

    bool operator==(const MetadataProblem &) const = default;
};

// What keeps the metadata from being what the fields ask for, in the fields' order. An empty text is
// a missing one; entries without a field are nobody's business.
std::vector<MetadataProblem> checkMetadata(const std::vector<MetadataField> &fields,
                                           const store::Value &metadata);

// The units of what the metadata has, by name; empty if there are none.
store::Value unitsOf(const std::vector<MetadataField> &fields, const store::Value &metadata);

} // namespace model
