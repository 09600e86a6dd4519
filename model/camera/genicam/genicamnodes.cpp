// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/camera/genicam/genicamnodes.h"

#include "model/camera/genicam/aravis.h"
#include "model/camera/genicam/genicamconnection.h"
#include "model/camera/genicam/genicamroles.h"

#include <QSet>

#include <cmath>

namespace model {

namespace {

using Code = store::Error::Code;
using Kind = CameraControl::Kind;
using Role = CameraControl::Role;

constexpr int deepest = 16; // categories within each other; a description may go in circles

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8).trimmed(); // null is empty
}

QString nameOf(ArvGcFeatureNode *node)
{
    const QString shown = text(arv_gc_feature_node_get_display_name(node));
    return shown.isEmpty() ? text(arv_gc_feature_node_get_name(node)) : shown;
}

QString descriptionOf(ArvGcFeatureNode *node)
{
    const QString full = text(arv_gc_feature_node_get_description(node));
    return full.isEmpty() ? text(arv_gc_feature_node_get_tooltip(node)) : full;
}

void readInteger(ArvGcInteger *node, CameraControl &control, AravisError &error)
{
    control.kind = Kind::Integer;
    control.unit = text(arv_gc_integer_get_unit(node));
    control.min = static_cast<double>(arv_gc_integer_get_min(node, error.out()));
    control.max = static_cast<double>(arv_gc_integer_get_max(node, error.out()));
    control.step = static_cast<double>(arv_gc_integer_get_inc(node, error.out()));
    const std::int64_t value = arv_gc_integer_get_value(node, error.out());
    if (!error)
        control.value = value;
}

void readReal(ArvGcFloat *node, CameraControl &control, AravisError &error)
{
    control.kind = Kind::Real;
    control.unit = text(arv_gc_float_get_unit(node));
    control.min = arv_gc_float_get_min(node, error.out());
    control.max = arv_gc_float_get_max(node, error.out());
    const double step = arv_gc_float_get_inc(node, error.out());
    control.step = error || step <= 1e-300 ? 0 : step; // the least of all numbers: none
    const double value = arv_gc_float_get_value(node, error.out());
    if (!error)
        control.value = value;
}

void readChoice(ArvGcEnumeration *node, CameraControl &control, AravisError &error)
{
    control.kind = Kind::Choice;
    guint count = 0;
    const GFreePtr<const char *> names(
        arv_gc_enumeration_dup_available_string_values(node, &count, error.out()));
    for (guint i = 0; names && i < count; ++i)
        control.choices.push_back(text(names.get()[i]));
    control.choices.removeDuplicates();
    const char *const value = arv_gc_enumeration_get_string_value(node, error.out());
    if (!error && value)
        control.value = text(value);
}

// False if the node is of a kind that has no value to show.
bool readValue(ArvGcNode *node, CameraControl &control, AravisError &error)
{
    if (ARV_IS_GC_COMMAND(node)) {
        control.kind = Kind::Command;
    } else if (ARV_IS_GC_ENUMERATION(node)) { // before the integer that it is, too
        readChoice(ARV_GC_ENUMERATION(node), control, error);
    } else if (ARV_IS_GC_BOOLEAN(node)) {
        control.kind = Kind::Boolean;
        const bool value = arv_gc_boolean_get_value(ARV_GC_BOOLEAN(node), error.out());
        if (!error)
            control.value = value;
    } else if (ARV_IS_GC_FLOAT(node)) {
        readReal(ARV_GC_FLOAT(node), control, error);
    } else if (ARV_IS_GC_INTEGER(node)) {
        readInteger(ARV_GC_INTEGER(node), control, error);
    } else if (ARV_IS_GC_STRING(node)) {
        control.kind = Kind::Text;
        const char *const value = arv_gc_string_get_value(ARV_GC_STRING(node), error.out());
        if (!error)
            control.value = text(value);
    } else {
        return false;
    }
    return true;
}

// Whether the camera sets the value itself, as its fellow says.
bool isAutomatic(ArvDevice *device, Role role)
{
    if (role != Role::Exposure && role != Role::Gain)
        return false;
    AravisError error;
    const char *const mode = arv_device_get_string_feature_value(
        device, role == Role::Exposure ? "ExposureAuto" : "GainAuto", error.out());
    return !error && mode && std::string(mode) != "Off";
}

// Empty if the node is none to be shown.
std::optional<CameraControl> controlOf(ArvDevice *device, ArvGcNode *node, const QString &group)
{
    if (!node || !ARV_IS_GC_FEATURE_NODE(node))
        return std::nullopt;
    auto *const feature = ARV_GC_FEATURE_NODE(node);
    AravisError error;
    const bool isHidden =
        arv_gc_feature_node_get_visibility(feature) == ARV_GC_VISIBILITY_INVISIBLE ||
        !arv_gc_feature_node_is_implemented(feature, error.out());
    if (isHidden)
        return std::nullopt;

    CameraControl control;
    control.id = text(arv_gc_feature_node_get_name(feature));
    control.name = nameOf(feature);
    control.group = group;
    control.description = descriptionOf(feature);
    control.role = roleOfGenicamName(control.id.toStdString());
    if (!readValue(node, control, error))
        return std::nullopt;
    control.isAvailable = arv_gc_feature_node_is_available(feature, error.out());
    control.isReadOnly =
        arv_gc_feature_node_get_actual_access_mode(feature) == ARV_GC_ACCESS_MODE_RO ||
        arv_gc_feature_node_is_locked(feature, error.out());
    control.isAutomatic = isAutomatic(device, control.role);
    return control;
}

// Collects the controls below a category, each once, until the camera is lost.
class Tree
{
public:
    explicit Tree(const GenicamConnection &connection)
        : m_connection(connection)
        , m_device(arv_camera_get_device(connection.camera()))
        , m_description(arv_device_get_genicam(m_device))
    {}

    void addCategory(const char *name, const QString &path, int depth = 0)
    {
        ArvGcNode *const node = arv_gc_get_node(m_description, name);
        if (!node || !ARV_IS_GC_CATEGORY(node) || depth > deepest)
            return;
        for (const GSList *each = arv_gc_category_get_features(ARV_GC_CATEGORY(node)); each;
             each = each->next)
            addFeature(static_cast<const char *>(each->data), path, depth);
    }

    void addNode(ArvGcNode *node, const QString &path)
    {
        if (!node || m_connection.isLost() || m_seen.contains(node))
            return;
        m_seen.insert(node);
        if (const auto control = controlOf(m_device, node, path))
            m_controls.push_back(*control);
    }
    void addNode(const std::string &name)
    {
        addNode(arv_gc_get_node(m_description, name.c_str()), {});
    }

    std::vector<CameraControl> take() { return std::move(m_controls); }

private:
    void addFeature(const char *name, const QString &path, int depth)
    {
        ArvGcNode *const node = arv_gc_get_node(m_description, name);
        if (node && ARV_IS_GC_CATEGORY(node)) {
            const QString shown = nameOf(ARV_GC_FEATURE_NODE(node));
            addCategory(name, path.isEmpty() ? shown : path + QLatin1String(" / ") + shown,
                        depth + 1);
        } else {
            addNode(node, path);
        }
    }

    const GenicamConnection &m_connection;
    ArvDevice *m_device;
    ArvGc *m_description;
    std::vector<CameraControl> m_controls;
    QSet<ArvGcNode *> m_seen; // asked already: each costs a way to the device
};

store::Error wrongValue(const std::string &camera, const char *detail)
{
    return {Code::InvalidArgument, camera, detail};
}

std::optional<double> numberOf(const ControlValue &value)
{
    if (const auto *const integer = std::get_if<std::int64_t>(&value))
        return static_cast<double>(*integer);
    if (const auto *const real = std::get_if<double>(&value))
        return *real;
    return std::nullopt;
}

// Whether the value is of the control's kind.
bool fits(const CameraControl &control, const ControlValue &value)
{
    switch (control.kind) {
    case Kind::Command:
        return true;
    case Kind::Boolean:
        return std::holds_alternative<bool>(value);
    case Kind::Choice:
    case Kind::Text:
        return std::holds_alternative<QString>(value);
    case Kind::Integer:
    case Kind::Real:
        break;
    }
    return numberOf(value).has_value();
}

store::Result<void> check(const CameraControl &control, const ControlValue &value,
                          const std::string &camera)
{
    if (!fits(control, value))
        return wrongValue(camera, "a value of another kind is wanted");
    const auto number = numberOf(value);
    const bool isOutside =
        number && !(*number >= control.min && *number <= control.max); // what is no number, too
    if (isOutside)
        return wrongValue(camera, "the number is out of range");
    if (control.kind == Kind::Choice && !control.choices.contains(std::get<QString>(value)))
        return wrongValue(camera, "there is no such choice");
    return {};
}

// REQUIRES: the node is of the control's kind, and the value has been checked.
void write(ArvGcNode *node, Kind kind, const ControlValue &value, AravisError &error)
{
    const auto *const words = std::get_if<QString>(&value);
    const QByteArray utf8 = words ? words->toUtf8() : QByteArray();
    switch (kind) {
    case Kind::Command:
        return arv_gc_command_execute(ARV_GC_COMMAND(node), error.out());
    case Kind::Boolean:
        return arv_gc_boolean_set_value(ARV_GC_BOOLEAN(node), std::get<bool>(value), error.out());
    case Kind::Real:
        return arv_gc_float_set_value(ARV_GC_FLOAT(node), *numberOf(value), error.out());
    case Kind::Integer:
        return arv_gc_integer_set_value(ARV_GC_INTEGER(node), std::llround(*numberOf(value)),
                                        error.out());
    case Kind::Text:
        return arv_gc_string_set_value(ARV_GC_STRING(node), utf8.constData(), error.out());
    case Kind::Choice:
        arv_gc_enumeration_set_string_value(ARV_GC_ENUMERATION(node), utf8.constData(),
                                            error.out());
    }
}

} // namespace

store::Result<std::vector<CameraControl>> readGenicamNodes(GenicamConnection &connection)
{
    Tree tree(connection);
    tree.addCategory("Root", {});
    for (const std::string &name : genicamNamesWithRoles()) // some are in no category
        tree.addNode(name);
    if (connection.isLost())
        return store::Error{Code::Disconnected, connection.deviceId(), "the camera is gone"};
    auto controls = tree.take();
    keepOneOfEachRole(controls);
    return controls;
}

store::Result<CameraControl> readGenicamNode(ArvDevice *device, const std::string &name,
                                             const std::string &camera)
{
    const auto control = controlOf(device, arv_device_get_feature(device, name.c_str()), {});
    if (!control)
        return store::Error{Code::NotFound, camera, "the camera has no control " + name};
    return *control;
}

store::Result<CameraControl> setGenicamNode(ArvDevice *device, const std::string &name,
                                            const ControlValue &value, const std::string &camera)
{
    const auto before = readGenicamNode(device, name, camera);
    if (!before)
        return before.error();
    if (before->isReadOnly || !before->isAvailable)
        return store::Error{Code::Unsupported, camera, name + " cannot be set now"};
    if (const auto checked = check(*before, value, camera); !checked)
        return checked.error();
    AravisError error;
    write(arv_device_get_feature(device, name.c_str()), before->kind, value, error);
    if (error)
        return error.toError(camera);
    return readGenicamNode(device, name, camera);
}

} // namespace model
