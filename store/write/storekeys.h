// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/error.h"
#include "store/value.h"
#include "store/write/formatplan.h"
#include "store/write/npzwriter.h"

#include <cstdint>
#include <span>
#include <string>

namespace store {

struct WriterOptions;

// The __store map of a new store, made now: with a new uuid.
Value storeKeys(const FormatPlan &plan, const WriterOptions &options);

// A random uuid as they stand there: 32 hex digits.
std::string newUuid();

// The text of metadata.yaml. InvalidArgument if the user metadata cannot be said in it.
Result<std::string> metadataText(const Value &storeKeys, const Value &user);

// A chunk's index file. The columns are equally long; without frames both are float64. `before`: the
// numbers before the frames were re-numbered; empty: they were not.
Result<Bytes> indexFile(std::span<const std::int64_t> numbers, std::span<const double> times,
                        const Value &storeKeys, std::span<const std::int64_t> before = {});

} // namespace store
