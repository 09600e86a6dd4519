// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/record/metadata/metadataform.h"

#include <QJsonObject>
#include <QMap>
#include <QStringList>

namespace widgets {
class TargetForm;
}

namespace app {

// Templates of metadata by their names: which entries there are, and which of them are required.
using MetadataTemplates = QMap<QString, widgets::MetadataForm::Entries>;

// How the forms are remembered between runs. Reading is tolerant: what makes no sense is passed over.
QJsonObject targetToJson(const widgets::TargetForm &target);
void readTarget(widgets::TargetForm &target, const QJsonObject &json);

QJsonObject templatesToJson(const MetadataTemplates &templates);
MetadataTemplates templatesFromJson(const QJsonObject &json);

} // namespace app
