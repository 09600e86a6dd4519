// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/extra/hdf5turn.h"

#include <hdf5.h>

namespace store {

Hdf5Turn::Hdf5Turn()
    : m_lock(mutex())
{
    H5Eset_auto2(H5E_DEFAULT, nullptr, nullptr);
    H5PLset_loading_state(0);
}

std::mutex &Hdf5Turn::mutex()
{
    static std::mutex one;
    return one;
}

Hdf5Reason lastHdf5Reason()
{
    Hdf5Reason reason;
    const H5E_walk2_t take = [](unsigned, const H5E_error2_t *error, void *target) -> herr_t {
        auto &found = *static_cast<Hdf5Reason *>(target);
        const bool isRead = error->maj_num == H5E_IO && error->min_num == H5E_READERROR;
        found.isSystem = isRead || error->min_num == H5E_CANTOPENFILE;
        if (error->desc != nullptr && *error->desc != '\0')
            found.text = error->desc;
        return 1;
    };
    H5Ewalk2(H5E_DEFAULT, H5E_WALK_UPWARD, take, &reason);
    return reason;
}

} // namespace store
