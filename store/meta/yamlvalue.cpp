// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/meta/yamlvalue.h"

#include "store/meta/yamlscalar.h"
#include "store/objectbuilder.h"

#include <istream>
#include <new>
#include <optional>
#include <streambuf>
#include <string>
#include <vector>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

namespace store {

namespace {

// Thrown by the builder through the parser, caught in parseYaml().
struct Refusal
{
    Error::Code code;
    const char *reason;
    YAML::Mark mark;
};

// A stream over memory that is not copied.
class MemoryBuffer : public std::streambuf
{
public:
    explicit MemoryBuffer(std::string_view text)
    {
        char *first = const_cast<char *>(text.data()); // streambuf reads only
        setg(first, first, first + text.size());
    }
};

// Builds a Value from the parser's events, so that no tree of the library's is ever made.
class Builder : public YAML::EventHandler
{
public:
    explicit Builder(const YamlLimits &limits)
        : m_limits(limits)
    {}

    Value takeResult() { return std::move(m_result); }

    void OnDocumentStart(const YAML::Mark &) override {}
    void OnDocumentEnd() override {}

    void OnNull(const YAML::Mark &mark, YAML::anchor_t anchor) override
    {
        check(mark, anchor);
        add(nullptr, "null");
    }

    void OnAlias(const YAML::Mark &mark, YAML::anchor_t) override
    {
        throw Refusal{Error::Code::Unsupported, "aliases are not read for safety", mark};
    }

    void OnScalar(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                  const std::string &value) override
    {
        check(mark, anchor);
        if (!inMap() || m_open.back().key)
            add(isTyped(tag) ? typedScalar(value) : Value(value), value);
        else
            add(nullptr, value);
    }

    void OnSequenceStart(const YAML::Mark &mark, const std::string &, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value) override
    {
        open(mark, anchor, false);
    }
    void OnSequenceEnd() override { close(); }

    void OnMapStart(const YAML::Mark &mark, const std::string &, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value) override
    {
        open(mark, anchor, true);
    }
    void OnMapEnd() override { close(); }

private:
    struct Open
    {
        bool isMap = false;
        Value list = Value::array();
        ObjectBuilder map;
        std::optional<std::string> key; // of a map, once it is read
    };

    // "?": unquoted. Other tags name Python's own types; only the numbers' matter.
    static bool isTyped(const std::string &tag)
    {
        for (const char *name : {"?", ":int", ":float", ":bool", ":null", ":timestamp", "/long"})
            if (tag.ends_with(name))
                return true;
        return false;
    }

    bool inMap() const { return !m_open.empty() && m_open.back().isMap; }

    void check(const YAML::Mark &mark, YAML::anchor_t anchor)
    {
        if (anchor != 0)
            throw Refusal{Error::Code::Unsupported, "anchors are not read for safety", mark};
        if (++m_nodes > m_limits.maxNodes)
            throw Refusal{Error::Code::TooLarge, "too many values", mark};
    }

    void open(const YAML::Mark &mark, YAML::anchor_t anchor, bool isMap)
    {
        check(mark, anchor);
        if (static_cast<int>(m_open.size()) >= m_limits.maxDepth)
            throw Refusal{Error::Code::TooLarge, "nested too deeply", mark};
        if (inMap() && !m_open.back().key)
            throw Refusal{Error::Code::Corrupt, "a bracket that is not closed, or a list as a key",
                          mark};
        m_open.emplace_back().isMap = isMap;
    }

    void close()
    {
        Value value = inMap() ? m_open.back().map.take() : std::move(m_open.back().list);
        m_open.pop_back();
        add(std::move(value), {});
    }

    // `text`: the scalar as it was written, for the case that it is a key.
    void add(Value value, const std::string &text)
    {
        if (m_open.empty()) {
            m_result = std::move(value);
            return;
        }
        Open &parent = m_open.back();
        if (!parent.isMap) {
            parent.list.push_back(std::move(value));
        } else if (!parent.key) {
            parent.key = text;
        } else {
            parent.map.add(*std::move(parent.key), std::move(value));
            parent.key.reset();
        }
    }

    const YamlLimits m_limits;
    int m_nodes = 0;
    std::vector<Open> m_open;
    Value m_result;
};

std::string at(const YAML::Mark &mark, const std::string &reason)
{
    return "line " + std::to_string(mark.line + 1) + ", column " + std::to_string(mark.column + 1) +
           ": " + reason;
}

} // namespace

Result<Value> parseYaml(std::string_view text, const YamlLimits &limits)
{
    try {
        MemoryBuffer buffer(text);
        std::istream stream(&buffer);
        Builder builder(limits);
        YAML::Parser(stream).HandleNextDocument(builder);
        return builder.takeResult();
    } catch (const Refusal &refusal) {
        return Error{refusal.code, {}, at(refusal.mark, refusal.reason)};
    } catch (const YAML::Exception &error) {
        return Error{Error::Code::Corrupt, {}, at(error.mark, error.msg)};
    } catch (const std::bad_alloc &) {
        return Error{Error::Code::TooLarge, {}, "not enough memory"};
    }
}

} // namespace store
