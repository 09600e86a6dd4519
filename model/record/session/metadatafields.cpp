// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/record/session/metadatafields.h"

#include <QDate>

#include <array>
#include <cmath>
#include <optional>
#include <utility>

namespace model {

namespace {

using Kind = MetadataField::Kind;

constexpr std::array kinds{std::pair(Kind::Text, "text"),   std::pair(Kind::Number, "number"),
                           std::pair(Kind::Whole, "whole"), std::pair(Kind::Choice, "choice"),
                           std::pair(Kind::Date, "date"),   std::pair(Kind::YesNo, "yes-no")};

bool isDay(const QString &text)
{
    const QDate day = QDate::fromString(text, Qt::ISODate);
    return day.isValid() && day.toString(Qt::ISODate) == text;
}

bool isInRange(const MetadataField &field, const store::Value &value)
{
    if (!value.is_number())
        return true;
    const auto number = value.get<double>();
    return number >= field.least.value_or(number) && number <= field.most.value_or(number);
}

// A number may well be the answer to a question for text.
bool isOfKind(const store::Value &value, MetadataField::Kind kind)
{
    switch (kind) {
    case MetadataField::Kind::Number:
        return value.is_number() && std::isfinite(value.get<double>());
    case MetadataField::Kind::Whole:
        return value.is_number_integer();
    case MetadataField::Kind::Date:
        return value.is_string() && isDay(QString::fromStdString(value.get<std::string>()));
    case MetadataField::Kind::YesNo:
        return value.is_boolean();
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
    if (!isInRange(field, *found))
        return Reason::OutOfRange;
    return std::nullopt;
}

} // namespace

std::string kindName(MetadataField::Kind kind)
{
    for (const auto &[known, name] : kinds) {
        if (known == kind)
            return name;
    }
    return {};
}

std::optional<MetadataField::Kind> kindOfName(const std::string &name)
{
    for (const auto &[kind, known] : kinds) {
        if (name == known)
            return kind;
    }
    return std::nullopt;
}

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

store::Value unitsOf(const std::vector<MetadataField> &fields, const store::Value &metadata)
{
    store::Value units = store::Value::object();
    for (const MetadataField &field : fields) {
        if (!field.unit.isEmpty() && metadata.contains(field.name.toStdString()))
            units[field.name.toStdString()] = field.unit.toStdString();
    }
    return units;
}

} // namespace model
