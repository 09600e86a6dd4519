// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/error.h"
#include "store/operate/newstore.h"
#include "store/operate/targetlock.h"

#include <filesystem>
#include <optional>

namespace store {

// A file or folder that is made under a hidden name beside its own, `.exporting.NAME`, and gets that
// once it is whole. Gone with the object otherwise.
class ExportTarget
{
public:
    enum class Kind { File, Folder };

    // Whether nothing but picture files and tables lies in a folder, so that an export may replace it.
    static Result<bool> holdsOnlyPictures(const std::filesystem::path &folder);

    // Undoes as a whole what was cut off, by a crash, between giving `map` and `target` their names, in
    // this order: what was there before is put back. Busy if another export makes `target` now.
    static Result<void> undoEarlier(const std::filesystem::path &target,
                                    const std::filesystem::path &map);

    // Removes what an earlier run left, and makes the folder; what that had moved away to replace it is
    // put back where nothing is at its place. AlreadyExists if `target` is there, unless
    // it is to be overwritten: a file, or a folder of picture files and tables and nothing else. An empty
    // folder may be there. NotFound if its parent is missing, InvalidArgument if it lies in a store,
    // Busy if another export is making it.
    static Result<ExportTarget> begin(const std::filesystem::path &target, Kind kind,
                                      bool overwrites);
    ~ExportTarget();
    ExportTarget(ExportTarget &&other) noexcept;
    ExportTarget &operator=(ExportTarget &&) = delete;

    const std::filesystem::path &target() const { return m_target; }
    const std::filesystem::path &workplace() const { return m_workplace; }

    // An error in the workplace as one at the target, whose name the caller knows.
    Error seenFromOutside(Error error) const
    {
        return renamed(std::move(error), m_workplace, m_target);
    }

    // Gives it its name, durably: what it holds is on the disk already. What was there is kept until
    // settle(). After a failure undo() is due. REQUIRES: not called before.
    Result<void> complete();

    // Puts back what was there before complete(), however far that got.
    void undo();

    // Removes what was there before complete(), as far as it can be.
    void settle();

private:
    ExportTarget(std::filesystem::path target, Kind kind, bool overwrites);
    Result<void> checkPlace() const;
    Result<void> settleEarlier();

    std::optional<TargetLock> m_lock; // from begin() on
    std::filesystem::path m_target;
    std::filesystem::path m_workplace; // empty: nothing to remove
    std::filesystem::path m_replaced; // where complete() moved what was there; empty: nothing was
    Kind m_kind;
    bool m_overwrites;
    bool m_hasPutBack = false; // what an earlier run had begun to replace
    bool m_isNamed = false; // complete() gave it its name
};

} // namespace store
