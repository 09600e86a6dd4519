// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/record/session/metadatafields.h"

#include <optional>

namespace model {

namespace {

// A number may well be the answer to a question for text.
bool isOfKind(const store::Value &value, MetadataField::Kind kind)
{
    switch (kind) {
    case MetadataField::Kind::Number:
        return value.is_number();
    case MetadataField::Kind::Whole:
        return value.is_number_integer();
    case MetadataField::Kind::Text:
    case MetadataField::Kind::Choice:
        break;
    }
    return value.is_primitive();
}

QString textOf(const store::Value &value)
{
    return QString::fromStdString(value.is_string() ? value.get<std::string>() : value.dump());
}

std::optional<MetadataProblem::Reason> problemOf(const MetadataField &field,
                                                 const store::Value &metadata)
{
    using Reason = MetadataProblem::Reason;
    const auto found = metadata.find(field.name.toStdString());
    const bool isGiven = found != metadata.end() && !found->is_null() && *found != "";
    if (!isGiven)
        return field.isRequired ? std::optional(Reason::Missing) : std::nullopt;
    if (!isOfKind(*found, field.kind))
        return Reason::WrongKind;
    if (field.kind == MetadataField::Kind::Choice && !field.choices.contains(textOf(*found)))
        return Reason::NoChoice;
    return std::nullopt;
}

} // namespace

std::vector<MetadataProblem> checkMetadata(const std::vector<MetadataField> &fields,
                                           const store::Value &metadata)
{
    std::vector<MetadataProblem> problems;
    for (const MetadataField &field : fields) {
        if (const auto reason = problemOf(field, metadata))
            problems.push_back({field.name, *reason});
    }
    return problems;
}

} // namespace model
