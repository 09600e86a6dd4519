// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// The only header that includes Aravis, and with it GLib, whose names clash with Qt's keywords: for the
// .cpp files of this folder, which are compiled without those.

#include "store/error.h"

#include <arv.h>

#include <memory>
#include <string>

namespace model {

struct GObjectUnref
{
    void operator()(gpointer object) const { g_object_unref(object); }
};
template<typename T>
using GObjectPtr = std::unique_ptr<T, GObjectUnref>;

struct GFree
{
    void operator()(gconstpointer data) const { g_free(const_cast<gpointer>(data)); }
};
template<typename T>
using GFreePtr = std::unique_ptr<T, GFree>;

// Takes the error of one call into Aravis after the other: pass it where a GError** is wanted.
class AravisError
{
public:
    AravisError() = default;
    ~AravisError() { g_clear_error(&m_error); }
    AravisError(const AravisError &) = delete;
    AravisError &operator=(const AravisError &) = delete;

    // Forgets the last error.
    GError **out()
    {
        g_clear_error(&m_error);
        return &m_error;
    }

    explicit operator bool() const { return m_error != nullptr; }

    // REQUIRES: there is one. `camera` is its ID.
    store::Error toError(const std::string &camera) const;

private:
    GError *m_error = nullptr;
};

} // namespace model
