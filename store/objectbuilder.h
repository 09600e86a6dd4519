// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/value.h"

#include <cstddef>
#include <string>
#include <unordered_map>
#include <utility>

namespace store {

// Makes an object of many keys in linear time, where Value alone would compare every key with all
// before it. A key that comes twice keeps its first place and its last value, as in Python.
class ObjectBuilder
{
public:
    void add(std::string key, Value value)
    {
        auto &entries = m_object.get_ref<Value::object_t &>();
        const auto [place, isNew] = m_places.emplace(key, entries.size());
        if (isNew)
            static_cast<Value::object_t::Container &>(entries).emplace_back(std::move(key),
                                                                            std::move(value));
        else
            entries.begin()[static_cast<std::ptrdiff_t>(place->second)].second = std::move(value);
    }

    Value take() { return std::move(m_object); }

private:
    Value m_object = Value::object();
    std::unordered_map<std::string, std::size_t> m_places;
};

} // namespace store
