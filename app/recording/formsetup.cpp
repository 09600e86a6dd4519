// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/recording/formsetup.h"

#include "widgets/record/targetform.h"

#include <QJsonArray>

#include <algorithm>
#include <optional>

namespace app {

namespace {

using Form = widgets::TargetForm;

const QString qualityKey = QStringLiteral("quality");
const QString losslessKey = QStringLiteral("lossless");
const QString presetKey = QStringLiteral("encoderPreset");
const QString groupKey = QStringLiteral("groupFrames");
const QString spareKey = QStringLiteral("spareFolder");
const QString datedKey = QStringLiteral("dated");
const QString untilKey = QStringLiteral("until");
const QString untilAmountKey = QStringLiteral("untilAmount");
const QString chunkKey = QStringLiteral("chunk");
const QString chunkAmountKey = QStringLiteral("chunkAmount");
const QString nameKey = QStringLiteral("name");
const QString valueKey = QStringLiteral("value");
const QString requiredKey = QStringLiteral("required");
const QString kindKey = QStringLiteral("kind");
const QString choicesKey = QStringLiteral("choices");
const QString unitKey = QStringLiteral("unit");
const QString leastKey = QStringLiteral("least");
const QString mostKey = QStringLiteral("most");

// What is usual is left out.
QJsonObject entryToJson(const widgets::MetadataForm::Entry &entry)
{
    QJsonObject json{
        {nameKey, entry.name}, {valueKey, entry.value}, {requiredKey, entry.isRequired}};
    if (entry.kind != model::MetadataField::Kind::Text)
        json[kindKey] = QString::fromStdString(model::kindName(entry.kind));
    if (!entry.choices.isEmpty())
        json[choicesKey] = QJsonArray::fromStringList(entry.choices);
    if (!entry.unit.isEmpty())
        json[unitKey] = entry.unit;
    if (entry.least)
        json[leastKey] = *entry.least;
    if (entry.most)
        json[mostKey] = *entry.most;
    return json;
}

std::optional<double> numberOf(const QJsonValue &json)
{
    return json.isDouble() ? std::optional(json.toDouble()) : std::nullopt;
}

widgets::MetadataForm::Entry entryFromJson(const QJsonObject &json)
{
    return {json[nameKey].toString(),
            json[valueKey].toString(),
            json[requiredKey].toBool(),
            model::kindOfName(json[kindKey].toString().toStdString())
                .value_or(model::MetadataField::Kind::Text),
            json[choicesKey].toVariant().toStringList(),
            json[unitKey].toString(),
            numberOf(json[leastKey]),
            numberOf(json[mostKey])};
}

} // namespace

QJsonObject targetToJson(const widgets::TargetForm &target)
{
    const Form::Limit limit = target.limit();
    const Form::Chunk chunk = target.chunk();
    const Form::Encoder encoder = target.chosenEncoder();
    return {{qualityKey, target.chosenQuality()},
            {losslessKey, encoder.isLossless},
            {presetKey, encoder.preset},
            {groupKey, encoder.groupFrames},
            {spareKey, target.spareFolder()},
            {datedKey, target.addsDate()},
            {untilKey, static_cast<int>(limit.until)},
            {untilAmountKey, static_cast<qint64>(limit.amount)},
            {chunkKey, static_cast<int>(chunk.by)},
            {chunkAmountKey, static_cast<qint64>(chunk.amount)}};
}

void readTarget(widgets::TargetForm &target, const QJsonObject &json)
{
    if (json.isEmpty())
        return;
    target.setQuality(json[qualityKey].toInt());
    target.setEncoder(
        {json[losslessKey].toBool(), json[presetKey].toString(), json[groupKey].toInt()});
    target.setSpareFolder(json[spareKey].toString());
    target.setAddsDate(json[datedKey].toBool(true));
    const auto amount = [&json](const QString &key) {
        return std::max<std::int64_t>(1, json[key].toInt(60));
    };
    target.setLimit({static_cast<Form::Until>(json[untilKey].toInt()), amount(untilAmountKey)});
    target.setChunk({static_cast<Form::ChunkBy>(json[chunkKey].toInt()), amount(chunkAmountKey)});
}

QJsonObject templatesToJson(const MetadataTemplates &templates)
{
    QJsonObject json;
    for (auto it = templates.begin(); it != templates.end(); ++it) {
        QJsonArray entries;
        for (const auto &entry : *it)
            entries.append(entryToJson(entry));
        json[it.key()] = entries;
    }
    return json;
}

MetadataTemplates templatesFromJson(const QJsonObject &json)
{
    MetadataTemplates templates;
    for (auto it = json.begin(); it != json.end(); ++it) {
        widgets::MetadataForm::Entries entries;
        for (const QJsonValue &entry : it.value().toArray())
            entries.append(entryFromJson(entry.toObject()));
        templates[it.key()] = entries;
    }
    return templates;
}

} // namespace app
