// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/checksum.h"

#include <zlib.h>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace store {

namespace {

std::uint32_t plainCrc(std::uint32_t crc, std::span<const std::byte> bytes)
{
    return static_cast<std::uint32_t>(
        ::crc32_z(crc, reinterpret_cast<const Bytef *>(bytes.data()), bytes.size()));
}

#if defined(__x86_64__)

constexpr std::size_t lane = 16; // bytes
constexpr std::size_t lanes = 4;

// x^(n+32) and x^(n-32) modulo the polynomial, bits reversed, for n of 512 and of 128: what a lane
// is multiplied with to stand n bits further on.
constexpr long long by512Low = 0x0154442bd4;
constexpr long long by512High = 0x01c6e41596;
constexpr long long by128Low = 0x01751997d0;
constexpr long long by128High = 0x00ccaa009e;

__attribute__((target("pclmul,sse2"))) __m128i load(const std::byte *bytes)
{
    return _mm_loadu_si128(reinterpret_cast<const __m128i *>(bytes));
}

__attribute__((target("pclmul,sse2"))) __m128i folded(__m128i value, __m128i factors, __m128i next)
{
    const __m128i low = _mm_clmulepi64_si128(value, factors, 0x00);
    const __m128i high = _mm_clmulepi64_si128(value, factors, 0x11);
    return _mm_xor_si128(_mm_xor_si128(low, high), next);
}

// Folds the bytes, four lanes at a time, into one lane that has the same checksum as all of them;
// zlib computes that one's, and the rest. REQUIRES: at least four lanes.
__attribute__((target("pclmul,sse2"))) std::uint32_t foldingCrc(std::uint32_t start,
                                                                std::span<const std::byte> bytes)
{
    const __m128i by512 = _mm_set_epi64x(by512High, by512Low);
    const __m128i by128 = _mm_set_epi64x(by128High, by128Low);
    const std::byte *next = bytes.data();
    const std::byte *end = next + bytes.size() / (lane * lanes) * (lane * lanes);
    __m128i a = _mm_xor_si128(load(next), _mm_cvtsi32_si128(static_cast<int>(~start)));
    __m128i b = load(next + lane);
    __m128i c = load(next + 2 * lane);
    __m128i d = load(next + 3 * lane);
    for (next += lane * lanes; next != end; next += lane * lanes) {
        a = folded(a, by512, load(next));
        b = folded(b, by512, load(next + lane));
        c = folded(c, by512, load(next + 2 * lane));
        d = folded(d, by512, load(next + 3 * lane));
    }
    b = folded(a, by128, b);
    c = folded(b, by128, c);
    d = folded(c, by128, d);
    std::byte last[lane];
    _mm_storeu_si128(reinterpret_cast<__m128i *>(last), d);
    constexpr std::uint32_t nothingBefore = 0xffffffff; // zlib's complement of an empty register
    return plainCrc(plainCrc(nothingBefore, last),
                    bytes.subspan(static_cast<std::size_t>(end - bytes.data())));
}

#endif

} // namespace

std::uint32_t crc32(std::span<const std::byte> bytes, std::uint32_t start)
{
#if defined(__x86_64__)
    static const bool canFold = __builtin_cpu_supports("pclmul") != 0;
    if (canFold && bytes.size() >= lane * lanes)
        return foldingCrc(start, bytes);
#endif
    return plainCrc(start, bytes);
}

} // namespace store
