// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/record/session/planfile.h"

#include "model/camera/pixelname.h"
#include "model/paths.h"
#include "store/file.h"
#include "store/meta/yamlvalue.h"
#include "store/meta/zone.h"

#include <QDir>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <initializer_list>
#include <string>
#include <string_view>

namespace model {

namespace {

using store::Value;

constexpr std::uint64_t mostBytes = 1 << 20; // of a plan's file

// What is wrong with a plan; thrown within this file only.
struct Mistake
{
    std::string text;
};

std::string listOf(std::initializer_list<std::string_view> words)
{
    std::string list;
    for (const std::string_view word : words)
        list += (list.empty() ? " " : ", ") + std::string(word);
    return list;
}

// A map of the plan, of which every key must be known. Looks up what it is asked for, or throws.
class Section
{
public:
    Section(const Value &value, std::string place, std::initializer_list<std::string_view> keys)
        : m_value(value)
        , m_place(std::move(place))
    {
        if (!value.is_object())
            fail("is no map");
        for (const auto &[key, entry] : value.items()) {
            if (std::find(keys.begin(), keys.end(), key) == keys.end())
                fail("knows no \"" + key + "\", only" + listOf(keys));
        }
    }

    const Value *find(const char *key) const
    {
        const auto found = m_value.find(key);
        return found == m_value.end() || found->is_null() ? nullptr : &*found;
    }

    QString text(const char *key) const
    {
        const Value *value = find(key);
        if (value == nullptr)
            return {};
        if (!value->is_primitive())
            fail("wants a text for \"" + std::string(key) + "\"");
        return QString::fromStdString(value->is_string() ? value->get<std::string>()
                                                         : value->dump());
    }

    QString needed(const char *key) const
    {
        QString result = text(key);
        if (result.isEmpty())
            fail("needs \"" + std::string(key) + "\"");
        return result;
    }

    std::optional<double> number(const char *key) const
    {
        const Value *value = find(key);
        if (value != nullptr && !value->is_number())
            fail("wants a number for \"" + std::string(key) + "\"");
        return value != nullptr ? std::optional(value->get<double>()) : std::nullopt;
    }

    std::optional<double> positive(const char *key) const
    {
        const Value *value = find(key);
        if (value == nullptr)
            return std::nullopt;
        if (!value->is_number() || !(value->get<double>() > 0))
            fail("wants a number above 0 for \"" + std::string(key) + "\"");
        return value->get<double>();
    }

    std::optional<std::int64_t> count(const char *key) const
    {
        const Value *value = find(key);
        if (value != nullptr && !value->is_number_integer())
            fail("wants a whole number for \"" + std::string(key) + "\"");
        return positive(key) ? std::optional(value->get<std::int64_t>()) : std::nullopt;
    }

    bool flag(const char *key, bool otherwise) const
    {
        const Value *value = find(key);
        if (value != nullptr && !value->is_boolean())
            fail("wants true or false for \"" + std::string(key) + "\"");
        return value != nullptr ? value->get<bool>() : otherwise;
    }

    const Value &list(const char *key) const
    {
        static const Value none = Value::array();
        const Value *value = find(key);
        if (value != nullptr && !value->is_array())
            fail("wants a list for \"" + std::string(key) + "\"");
        return value != nullptr ? *value : none;
    }

    [[noreturn]] void fail(const std::string &what) const { throw Mistake{m_place + " " + what}; }

private:
    const Value &m_value;
    std::string m_place; // as a user finds it
};

FormatWish wishOf(const Section &section)
{
    static const QRegularExpression shape(
        QStringLiteral("\\A([1-9][0-9]{0,4})x([1-9][0-9]{0,4})\\z"));
    FormatWish wish;
    if (const QString size = section.text("size"); !size.isEmpty()) {
        const auto match = shape.match(size);
        if (!match.hasMatch())
            section.fail("wants WIDTHxHEIGHT for \"size\"");
        wish.width = match.captured(1).toInt();
        wish.height = match.captured(2).toInt();
    }
    wish.fps = section.positive("fps");
    if (const QString pixels = section.text("pixel-format"); !pixels.isEmpty()) {
        wish.pixels = pixelsOfName(pixels.toStdString());
        if (!wish.pixels)
            section.fail("knows no pixel format " + pixels.toStdString());
    }
    return wish;
}

std::vector<std::pair<QString, ControlValue>> controlsOf(const Section &section)
{
    std::vector<std::pair<QString, ControlValue>> controls;
    const Value *given = section.find("controls");
    if (given == nullptr)
        return controls;
    if (!given->is_object())
        section.fail("wants a map for \"controls\"");
    for (const auto &[key, value] : given->items()) {
        const QString name = QString::fromStdString(key);
        if (value.is_boolean())
            controls.emplace_back(name, value.get<bool>());
        else if (value.is_number_integer())
            controls.emplace_back(name, value.get<std::int64_t>());
        else if (value.is_number())
            controls.emplace_back(name, value.get<double>());
        else if (value.is_string())
            controls.emplace_back(name, QString::fromStdString(value.get<std::string>()));
        else
            section.fail("wants a plain value for the control \"" + key + "\"");
    }
    return controls;
}

store::WriterOptions writerOf(const Section &section)
{
    store::WriterOptions writer;
    if (const QString format = section.text("format"); !format.isEmpty())
        writer.format = format.toStdString();
    const auto known = store::writableFormats();
    if (std::find(known.begin(), known.end(), writer.format) == known.end())
        section.fail("knows no format " + writer.format);
    writer.encoding = section.text("encoding").toStdString();
    writer.quality =
        static_cast<int>(std::min<std::int64_t>(section.count("quality").value_or(0), 101));
    if (writer.quality > 100)
        section.fail("wants 1 to 100 for \"quality\"");
    writer.isLossless = section.flag("lossless", false);
    writer.preset = section.text("preset").toStdString();
    writer.groupFrames = static_cast<int>(
        std::min<std::int64_t>(section.count("group-frames").value_or(0), 1 << 20));
    writer.chunkSize = section.count("chunk-frames").value_or(0);
    writer.timezone = store::localZone();
    return writer;
}

PlannedCamera cameraOf(const Value &value, std::size_t index)
{
    const Section section(value, "camera " + std::to_string(index + 1),
                          {"camera", "name", "format", "encoding", "quality", "lossless", "preset",
                           "group-frames", "chunk-frames", "chunk-duration", "size", "fps",
                           "pixel-format", "queue-frames", "triggered", "controls"});
    PlannedCamera camera;
    camera.id = section.needed("camera");
    camera.label = section.text("name");
    if (camera.label.isEmpty())
        camera.label = QStringLiteral("camera%1").arg(index + 1);
    camera.wish = wishOf(section);
    camera.controls = controlsOf(section);
    camera.writer = writerOf(section);
    camera.chunkSeconds = section.positive("chunk-duration");
    if (camera.chunkSeconds && camera.writer.chunkSize > 0)
        section.fail("wants \"chunk-frames\" or \"chunk-duration\", not both");
    camera.queueFrames = static_cast<int>(std::min<std::int64_t>(
        section.count("queue-frames").value_or(camera.queueFrames), 1 << 20));
    camera.isTriggered = section.flag("triggered", false);
    return camera;
}

MetadataField fieldOf(const Value &value, std::size_t index)
{
    using Kind = MetadataField::Kind;
    const Section section(value, "field " + std::to_string(index + 1),
                          {"name", "required", "kind", "choices", "unit", "min", "max"});
    MetadataField field;
    field.name = section.needed("name");
    field.isRequired = section.flag("required", false);
    const QString kind = section.text("kind");
    const auto known = kindOfName(kind.toStdString());
    if (!kind.isEmpty() && !known)
        section.fail("knows no kind " + kind.toStdString());
    field.kind = known.value_or(Kind::Text);
    for (const Value &choice : section.list("choices"))
        field.choices << QString::fromStdString(choice.is_string() ? choice.get<std::string>()
                                                                   : choice.dump());
    if (field.kind == Kind::Choice && field.choices.isEmpty())
        section.fail("needs \"choices\"");
    field.unit = section.text("unit");
    field.least = section.number("min");
    field.most = section.number("max");
    const bool isNumber = field.isNumber();
    if (!isNumber && (!field.unit.isEmpty() || field.least || field.most))
        section.fail("is no number, and has no unit, min or max");
    if (field.least && field.most && *field.least > *field.most)
        section.fail("has a min above its max");
    return field;
}

SessionPlan planOf(const Value &value)
{
    const Section section(value, "the session",
                          {"folder", "name", "cameras", "frames", "duration", "metadata", "fields",
                           "reconnect", "failover-folder"});
    SessionPlan plan;
    plan.folder = section.needed("folder");
    plan.name = section.needed("name");
    plan.maxFrames = section.count("frames");
    plan.maxSeconds = section.positive("duration");
    plan.reconnects = section.flag("reconnect", true);
    plan.failoverFolder = section.text("failover-folder");
    if (const Value *metadata = section.find("metadata"))
        plan.metadata = *metadata;
    if (!plan.metadata.is_object())
        section.fail("wants a map for \"metadata\"");
    for (const Value &camera : section.list("cameras"))
        plan.cameras.push_back(cameraOf(camera, plan.cameras.size()));
    for (const Value &field : section.list("fields"))
        plan.fields.push_back(fieldOf(field, plan.fields.size()));
    if (plan.cameras.empty())
        section.fail("needs \"cameras\"");
    return plan;
}

} // namespace

store::Result<SessionPlan> sessionPlan(const Value &value)
try {
    return planOf(value);
} catch (const Mistake &mistake) {
    return store::Error{store::Error::Code::InvalidArgument, {}, mistake.text};
}

store::Result<SessionPlan> readPlan(const std::filesystem::path &file)
{
    const auto bytes = store::readFile(file, mostBytes);
    if (!bytes)
        return bytes.error();
    const auto value =
        store::parseYaml({reinterpret_cast<const char *>(bytes->data()), bytes->size()});
    auto plan = value ? sessionPlan(*value) : value.error();
    if (!plan) {
        store::Error error = plan.error();
        error.path = file;
        return error;
    }
    const QDir beside(toText(std::filesystem::absolute(file).parent_path()));
    plan->folder = beside.absoluteFilePath(plan->folder);
    if (!plan->failoverFolder.isEmpty())
        plan->failoverFolder = beside.absoluteFilePath(plan->failoverFolder);
    return plan;
}

} // namespace model
