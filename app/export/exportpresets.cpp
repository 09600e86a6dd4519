// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/exportpresets.h"

#include "app/settings/settings.h"
#include "model/export/exportjson.h"

#include <algorithm>

namespace app {

using model::ExportAs;
using model::ExportChoice;

ExportPresets::ExportPresets(Settings &settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
{}

QList<ExportPresets::Preset> ExportPresets::usual()
{
    ExportChoice share;
    ExportChoice shown;
    shown.isDisplayed = true;
    shown.overlay.number = shown.overlay.time = true;
    ExportChoice analysis;
    analysis.preset = store::ClipPreset::Analysis;
    analysis.isConstant = true;
    ExportChoice lossless;
    lossless.as = ExportAs::Mkv;
    lossless.preset = store::ClipPreset::Lossless;
    ExportChoice pictures;
    pictures.as = ExportAs::Pictures;
    return {{tr("Video to share"), share, false},
            {tr("Video to share, as displayed with number and time"), shown, false},
            {tr("Video for analysis"), analysis, false},
            {tr("Lossless video"), lossless, false},
            {tr("PNG pictures"), pictures, false}};
}

QList<ExportPresets::Preset> ExportPresets::all() const
{
    QList<Preset> presets = usual();
    const QJsonObject own = m_settings.exportPresets();
    for (auto each = own.begin(); each != own.end(); ++each)
        presets.append({each.key(), model::exportChoiceFromJson(each.value().toObject()), true});
    return presets;
}

bool ExportPresets::canSave(const QString &name) const
{
    const QList<Preset> fixed = usual();
    return !name.trimmed().isEmpty() &&
           std::none_of(fixed.begin(), fixed.end(),
                        [&name](const Preset &preset) { return preset.name == name.trimmed(); });
}

void ExportPresets::save(const QString &name, const ExportChoice &choice)
{
    QJsonObject own = m_settings.exportPresets();
    own[name.trimmed()] = model::toJson(choice);
    m_settings.setExportPresets(own);
    emit changed();
}

void ExportPresets::rename(const QString &from, const QString &to)
{
    QJsonObject own = m_settings.exportPresets();
    if (!own.contains(from))
        return;
    const QJsonValue choice = own.take(from);
    own[to.trimmed()] = choice;
    m_settings.setExportPresets(own);
    emit changed();
}

void ExportPresets::remove(const QString &name)
{
    QJsonObject own = m_settings.exportPresets();
    own.remove(name);
    m_settings.setExportPresets(own);
    emit changed();
}

} // namespace app
