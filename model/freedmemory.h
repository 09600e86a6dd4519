// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdlib> // defines __GLIBC__ where it is

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace model {

// What decoders and pictures leave stays with the program, for the next ones: a decoder is made for
// each chunk that a drag comes to, and half of its time went into fresh pages from the system. To be
// called once, before there are threads.
inline void keepFreedMemory()
{
#ifdef __GLIBC__
    mallopt(M_MMAP_THRESHOLD, 32 << 20); // the most there is
    mallopt(M_TRIM_THRESHOLD, 64 << 20);
#endif
}

} // namespace model
