// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/recording/recordingplan.h"

#include "app/common/metadatavalue.h"
#include "model/record/session/storename.h"
#include "widgets/record/metadata/metadataform.h"
#include "widgets/record/targetform.h"

#include <QCoreApplication>
#include <QTimeZone>

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

namespace app {

namespace {

struct RecordingPlan
{
    Q_DECLARE_TR_FUNCTIONS(app::RecordingPlan)
};

// What makes no sense for its kind stays the text it is: then a check finds it.
store::Value valueOf(const widgets::MetadataForm::Entry &entry)
{
    using Kind = model::MetadataField::Kind;
    if (entry.kind == Kind::Choice || entry.kind == Kind::Date)
        return entry.value.toStdString();
    bool isNumber = false;
    const double number = entry.value.toDouble(&isNumber);
    if (entry.kind == Kind::Number && isNumber && std::isfinite(number))
        return number;
    return metadataValue(entry.value);
}

// The smaller one of what is known.
std::optional<double> least(const std::optional<double> &one, const std::optional<double> &other)
{
    if (!one || !other)
        return one ? one : other;
    return std::min(*one, *other);
}

} // namespace

model::SessionPlan planOf(const widgets::TargetForm &target, const widgets::MetadataForm &metadata,
                          std::vector<model::PlannedCamera> cameras)
{
    using Form = widgets::TargetForm;
    model::SessionPlan plan;
    plan.folder = target.folder();
    plan.failoverFolder = target.spareFolder();
    plan.name = target.pattern();
    plan.cameras = std::move(cameras);
    for (model::PlannedCamera &camera : plan.cameras) {
        camera.writer.format = target.storeFormat().toStdString();
        camera.writer.quality = target.quality();
        const Form::Encoder encoder = target.encoder();
        camera.writer.isLossless = encoder.isLossless;
        camera.writer.preset = encoder.preset.toStdString();
        camera.writer.groupFrames = encoder.groupFrames;
        camera.writer.timezone = QTimeZone::systemTimeZoneId().toStdString();
        const Form::Chunk chunk = target.chunk();
        if (chunk.by == Form::ChunkBy::Frames)
            camera.writer.chunkSize = chunk.amount;
        else if (chunk.by == Form::ChunkBy::Seconds)
            camera.chunkSeconds = static_cast<double>(chunk.amount);
    }
    for (const auto &entry : metadata.entries()) {
        plan.metadata[entry.name.toStdString()] = valueOf(entry);
        plan.fields.push_back(entry.field());
    }
    const Form::Limit limit = target.limit();
    if (limit.until == Form::Until::Frames)
        plan.maxFrames = limit.amount;
    else if (limit.until == Form::Until::Seconds)
        plan.maxSeconds = static_cast<double>(limit.amount);
    return plan;
}

PlannedNames namesOf(const model::SessionPlan &plan, const QDateTime &now)
{
    const model::StoreNames names(plan.name, now, plan.metadata);
    PlannedNames planned;
    if (plan.name.isEmpty()) {
        planned.problem = RecordingPlan::tr("The recording needs a name.");
        return planned;
    }
    for (const model::PlannedCamera &camera : plan.cameras) {
        const auto name = names.store(camera.label, plan.cameras.size() == 1, 1);
        if (!name) {
            planned.problem = RecordingPlan::tr("No name can be made of “%1”: it is empty, or asks "
                                                "for metadata that is not filled in.")
                                  .arg(plan.name);
            return planned;
        }
        if (planned.names.contains(*name))
            planned.problem =
                RecordingPlan::tr("Two cameras would have the same name, “%1”.").arg(*name);
        planned.names.append(*name);
    }
    return planned;
}

model::RecordingCounters totalOf(const model::RecordingSession &session)
{
    model::RecordingCounters total;
    for (const auto &camera : session.cameras()) {
        const model::RecordingCounters counters = camera->counters();
        total.addFrames(counters);
        total.queued += counters.queued;
        total.queueSize += counters.queueSize;
        total.fps += camera->recorder().counters().fps;
        total.seconds = std::max(total.seconds, counters.seconds);
        if (counters.bytesFree > 0)
            total.bytesFree = total.bytesFree == 0 ? counters.bytesFree
                                                   : std::min(total.bytesFree, counters.bytesFree);
        total.secondsLeft = least(total.secondsLeft, counters.secondsLeft);
        total.diskLow = total.diskLow || counters.diskLow;
    }
    return total;
}

} // namespace app
