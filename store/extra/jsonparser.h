// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/extra/jsontext.h"
#include "store/value.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace store {

constexpr std::size_t bytesPerValue = 64; // of memory, with its share of what holds it

// Reads one value after the other off a text, as Python writes them. Throws JsonRefusal at what no
// JSON has, or is nested too deeply or too large, and JsonCut as the text does.
class JsonParser
{
public:
    explicit JsonParser(JsonText &text)
        : m_text(text)
    {}

    Value row();

private:
    void charge(std::size_t bytes);
    Value value(int depth);
    Value word(std::string_view word, Value value);
    Value object(int depth);
    Value array(int depth);
    std::string text();
    void escape(std::string &value, std::uint32_t &lead);
    void unicode(std::string &value, std::uint32_t &lead);
    std::uint32_t hexUnit();
    Value number();

    JsonText &m_text;
    std::size_t m_memory = 0; // of the row
};

} // namespace store
