// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/write/newdirectory.h"

#include "store/file.h"

#include <utility>

namespace store {

NewDirectory::NewDirectory(std::filesystem::path path)
    : m_path(std::move(path))
    , m_files{m_path / metadataName, m_path / lockName, m_path / reserveName}
{}

NewDirectory::~NewDirectory()
{
    if (m_isKept || !m_isOurs)
        return;
    for (const auto &file : m_files)
        static_cast<void>(removeFile(file));
    if (m_isMade)
        static_cast<void>(removeFile(m_path));
}

Result<void> NewDirectory::make()
{
    const auto status = fileStatus(m_path);
    if (!status && status.error().code != Error::Code::NotFound)
        return status.error();
    if (!status) {
        auto made = createDirectory(m_path);
        m_isMade = m_isOurs = static_cast<bool>(made);
        return made;
    }
    if (status->kind != FileKind::Directory)
        return Error{Error::Code::AlreadyExists, m_path, "it is not a folder"};
    const auto entries = listDirectory(m_path);
    if (!entries)
        return entries.error();
    if (!entries->empty())
        return Error{Error::Code::AlreadyExists, m_path, "the folder is not empty"};
    m_isOurs = true;
    return {};
}

} // namespace store
