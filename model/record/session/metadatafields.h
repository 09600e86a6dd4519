// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/value.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace model {

// Entries of metadata that are the program's own.
inline constexpr const char *reservedMetadata[] = {"__store", "session"};

// What a template asks of an entry of user metadata.
struct MetadataField
{
    enum class Kind { Text, Number, Whole, Choice };

    QString name;
    Kind kind = Kind::Text;
    bool isRequired = false;
    QStringList choices = {}; // Choice only

    bool operator==(const MetadataField &) const = default;
};

struct MetadataProblem
{
    enum class Reason { Missing, WrongKind, NoChoice };

    QString field;
    Reason reason = Reason::Missing;

    bool operator==(const MetadataProblem &) const = default;
};

// What keeps the metadata from being what the fields ask for, in the fields' order. An empty text is
// a missing one; entries without a field are nobody's business.
std::vector<MetadataProblem> checkMetadata(const std::vector<MetadataField> &fields,
                                           const store::Value &metadata);

} // namespace model
