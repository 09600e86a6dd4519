// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/export/marklist.h"

#include "store/file.h"

#include <span>
#include <type_traits>
#include <utility>

namespace store {

namespace {

constexpr std::int64_t marksPerBlock = 1 << 14;
constexpr std::uint64_t markBlockBytes = marksPerBlock * sizeof(PictureMark);
static_assert(std::is_trivially_copyable_v<PictureMark>);

} // namespace

MarkList::MarkList(std::filesystem::path file)
    : m_path(std::move(file))
{}

MarkList::~MarkList()
{
    if (!m_file)
        return;
    m_file.reset();
    static_cast<void>(removeFile(m_path)); // else the next export to this place does
}

Result<void> MarkList::add(const PictureMark &mark)
{
    m_last.push_back(mark);
    ++m_count;
    if (std::ssize(m_last) < marksPerBlock)
        return {};
    if (!m_file) {
        auto file = FileHandle::open(m_path, FileHandle::Mode::Create);
        if (!file)
            return file.error();
        m_file = *std::move(file);
    }
    const auto block = static_cast<std::uint64_t>(m_count / marksPerBlock - 1);
    auto written = m_file->write(block * markBlockBytes, std::as_bytes(std::span(m_last)));
    m_last.clear();
    return written;
}

Result<MarkList::Block *> MarkList::load(std::int64_t number)
{
    Block &block = m_read[static_cast<std::size_t>(number % 2)];
    if (block.number == number)
        return &block;
    block.number = -1;
    block.marks.resize(marksPerBlock);
    const auto bytes = std::as_writable_bytes(std::span(block.marks));
    const auto got = m_file->read(static_cast<std::uint64_t>(number) * markBlockBytes, bytes);
    if (!got)
        return got.error();
    if (*got != bytes.size())
        return Error{Error::Code::Io, m_path, "it is shorter than what was written"};
    block.number = number;
    return &block;
}

Result<PictureMark> MarkList::at(std::int64_t place)
{
    const std::int64_t number = place / marksPerBlock;
    const auto offset = static_cast<std::size_t>(place % marksPerBlock);
    if (number == m_count / marksPerBlock)
        return m_last[offset];
    const auto block = load(number);
    return block ? Result<PictureMark>((*block)->marks[offset]) : block.error();
}

} // namespace store
