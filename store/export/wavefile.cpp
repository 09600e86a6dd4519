// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/export/wavefile.h"

#include "store/checksum.h"
#include "store/inputfile.h"

#include <algorithm>
#include <limits>
#include <string_view>
#include <utility>
#include <vector>

namespace store {

namespace {

constexpr std::size_t waveHead = 80; // bytes before the samples
constexpr std::uint16_t wholeNumbers = 1;
constexpr std::uint16_t floatingNumbers = 3;

void putText(std::vector<std::uint8_t> &to, std::string_view text)
{
    to.insert(to.end(), text.begin(), text.end());
}

template<typename T>
void putLittle(std::vector<std::uint8_t> &to, T value)
{
    for (std::size_t i = 0; i < sizeof(T); ++i)
        to.push_back(static_cast<std::uint8_t>(value >> (8U * i)));
}

} // namespace

WaveFile::WaveFile(std::filesystem::path path, const SoundFormat &format)
    : m_path(std::move(path))
    , m_format(format)
{}

Result<std::unique_ptr<WaveFile>> WaveFile::create(const std::filesystem::path &path,
                                                   const SoundFormat &format)
{
    std::unique_ptr<WaveFile> wave(new WaveFile(path, format));
    auto file = OutputFile::create(path, wave->m_noReserve);
    if (!file)
        return file.error();
    wave->m_file = std::move(*file);
    if (!wave->m_file->write(wave->head())) // until the sizes are known
        return *wave->m_file->error();
    return wave;
}

Result<void> WaveFile::add(std::span<const std::byte> samples)
{
    m_bytes += samples.size();
    m_checksum = crc32(samples, m_checksum);
    const auto *bytes = reinterpret_cast<const std::uint8_t *>(samples.data());
    return m_file->write({bytes, samples.size()}) ? Result<void>() : *m_file->error();
}

// RIFF with room for the sizes of an RF64: a chunk "ds64", or "JUNK" of the same length.
std::vector<std::uint8_t> WaveFile::head() const
{
    constexpr std::uint64_t most = std::numeric_limits<std::uint32_t>::max();
    const std::uint64_t riffBytes = waveHead - 8 + m_bytes + m_bytes % 2;
    const bool isLarge = riffBytes > most;
    const auto channels = static_cast<std::uint16_t>(m_format.channels);
    const auto rate = static_cast<std::uint32_t>(m_format.rate);
    const auto frameBytes = static_cast<std::uint32_t>(m_format.frameBytes());
    std::vector<std::uint8_t> head;
    putText(head, isLarge ? "RF64" : "RIFF");
    putLittle(head, static_cast<std::uint32_t>(std::min(riffBytes, most)));
    putText(head, "WAVE");
    putText(head, isLarge ? "ds64" : "JUNK");
    putLittle(head, std::uint32_t(28));
    putLittle(head, isLarge ? riffBytes : 0);
    putLittle(head, isLarge ? m_bytes : 0);
    putLittle(head, isLarge ? m_bytes / frameBytes : 0);
    putLittle(head, std::uint32_t(0)); // further sizes
    putText(head, "fmt ");
    putLittle(head, std::uint32_t(16));
    putLittle(head, m_format.sample.isFloat ? floatingNumbers : wholeNumbers);
    putLittle(head, channels);
    putLittle(head, rate);
    putLittle(head, rate * frameBytes);
    putLittle(head, static_cast<std::uint16_t>(frameBytes));
    putLittle(head, static_cast<std::uint16_t>(8 * m_format.sample.bytes));
    putText(head, "data");
    putLittle(head, static_cast<std::uint32_t>(std::min(m_bytes, most)));
    return head;
}

Result<void> WaveFile::finish()
{
    const std::uint8_t none = 0;
    const bool isOdd = m_bytes % 2 != 0;
    if (isOdd && !m_file->write({&none, 1}))
        return *m_file->error();
    m_file->seek(0);
    if (!m_file->write(head()) || !m_file->sync() || !m_file->close())
        return *m_file->error();
    return check();
}

Result<void> WaveFile::check() const
{
    const auto file = InputFile::open(m_path);
    if (!file)
        return file.error();
    std::vector<std::byte> bytes(std::size_t(1) << 20U);
    std::uint32_t checksum = 0;
    for (std::uint64_t done = 0; done < m_bytes;) {
        const std::span here(bytes.data(), std::min<std::uint64_t>(bytes.size(), m_bytes - done));
        if (auto read = file->readAt(waveHead + done, here); !read)
            return Error{Error::Code::Io, m_path, "what was written cannot be read again"};
        checksum = crc32(here, checksum);
        done += here.size();
    }
    return checksum == m_checksum
               ? Result<void>()
               : Error{Error::Code::Io, m_path, "what was written is not what was given"};
}

} // namespace store
