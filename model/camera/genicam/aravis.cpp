// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/camera/genicam/aravis.h"

namespace model {

namespace {

using Code = store::Error::Code;

Code codeOfDevice(int code)
{
    switch (code) {
    case ARV_DEVICE_ERROR_NOT_FOUND:
        return Code::NotFound;
    case ARV_DEVICE_ERROR_NOT_CONNECTED:
    case ARV_DEVICE_ERROR_TIMEOUT:
        return Code::Disconnected;
    case ARV_DEVICE_ERROR_NOT_CONTROLLER:
    case ARV_DEVICE_ERROR_PROTOCOL_ERROR_ACCESS_DENIED:
    case ARV_DEVICE_ERROR_PROTOCOL_ERROR_BUSY:
        return Code::Busy;
    case ARV_DEVICE_ERROR_INVALID_PARAMETER:
    case ARV_DEVICE_ERROR_PROTOCOL_ERROR_INVALID_PARAMETER:
        return Code::InvalidArgument;
    case ARV_DEVICE_ERROR_WRONG_FEATURE:
    case ARV_DEVICE_ERROR_FEATURE_NOT_FOUND:
    case ARV_DEVICE_ERROR_GENICAM_NOT_FOUND:
    case ARV_DEVICE_ERROR_NO_STREAM_CHANNEL:
    case ARV_DEVICE_ERROR_PROTOCOL_ERROR_NOT_IMPLEMENTED:
    case ARV_DEVICE_ERROR_PROTOCOL_ERROR_WRITE_PROTECT:
        return Code::Unsupported;
    default:
        return Code::Io;
    }
}

Code codeOfFeature(int code)
{
    switch (code) {
    case ARV_GC_ERROR_OUT_OF_RANGE:
    case ARV_GC_ERROR_ENUM_ENTRY_NOT_FOUND:
    case ARV_GC_ERROR_INVALID_LENGTH:
    case ARV_GC_ERROR_INVALID_SYNTAX:
        return Code::InvalidArgument;
    default:
        return Code::Unsupported;
    }
}

} // namespace

store::Error AravisError::toError(const std::string &camera) const
{
    const bool isOfDevice = m_error->domain == ARV_DEVICE_ERROR;
    const bool isOfFeature = m_error->domain == ARV_GC_ERROR;
    const Code code = isOfDevice    ? codeOfDevice(m_error->code)
                      : isOfFeature ? codeOfFeature(m_error->code)
                                    : Code::Io;
    return {code, camera, m_error->message};
}

} // namespace model
