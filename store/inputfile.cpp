// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/inputfile.h"

#include <utility>

namespace store {

InputFile::InputFile(FileHandle file, std::uint64_t sizeBytes)
    : m_file(std::move(file))
    , m_sizeBytes(sizeBytes)
{}

Result<InputFile> InputFile::open(const std::filesystem::path &path)
{
    auto file = FileHandle::open(path, FileHandle::Mode::Read);
    if (!file)
        return file.error();
    const auto size = file->size();
    if (!size)
        return size.error();
    return InputFile(*std::move(file), *size);
}

Result<void> InputFile::readAt(std::uint64_t offset, std::span<std::byte> bytes) const
{
    const auto got = m_file.read(offset, bytes);
    if (!got)
        return got.error();
    if (*got < bytes.size())
        return Error{Error::Code::Corrupt, path(), "the file ends too early"};
    return {};
}

} // namespace store
