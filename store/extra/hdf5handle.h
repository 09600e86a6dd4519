// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include <utility>

#include <hdf5.h>

namespace store {

// What the HDF5 library knows by a number, given back with the object.
//
// To be used by hdf5file.cpp only, in its turns.
class Hdf5Handle
{
public:
    using Close = herr_t (*)(hid_t);

    Hdf5Handle() = default;
    Hdf5Handle(hid_t id, Close close)
        : m_id(id)
        , m_close(close)
    {}
    ~Hdf5Handle() { reset(); }
    Hdf5Handle(Hdf5Handle &&other) noexcept
        : m_id(std::exchange(other.m_id, H5I_INVALID_HID))
        , m_close(other.m_close)
    {}
    Hdf5Handle &operator=(Hdf5Handle &&other) noexcept
    {
        reset();
        m_id = std::exchange(other.m_id, H5I_INVALID_HID);
        m_close = other.m_close;
        return *this;
    }

    explicit operator bool() const { return m_id >= 0; }
    hid_t get() const { return m_id; }

    void reset()
    {
        if (m_id >= 0)
            m_close(m_id);
        m_id = H5I_INVALID_HID;
    }

private:
    hid_t m_id = H5I_INVALID_HID;
    Close m_close = nullptr;
};

} // namespace store
