// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include <cassert>
#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <variant>

namespace store {

// Why an operation failed. `path` is the file or directory it is about (may be empty), `detail` is
// English, for the log and for experts; the sentence a user reads is made from `code` and `path`
// in app.
struct Error
{
    enum class Code {
        NotFound, // no such file, chunk or frame
        NotAStore, // the path is there, but is no imgstore
        WrongVersion, // __store.version is not 2
        UnknownClass, // __store.class is none we know
        UnknownFormat, // __store.format is none we know
        NoFrames, // the store is whole, but holds no frame
        Corrupt, // the bytes contradict the format
        Unsupported, // valid, but this program cannot do it
        MissingCodec, // this machine's FFmpeg or OpenCV lacks the decoder or encoder
        PermissionDenied, // the system refused access
        AlreadyExists, // the target is there already
        DiskFull, // no space, or the quota is used up
        Busy, // another program holds it
        Disconnected, // the device went away
        TooLarge, // beyond what we read or write for safety
        InvalidArgument, // the caller's request makes no sense
        Cancelled, // the caller asked to stop
        Io, // the system refused for another reason; `detail` has it
    };

    Code code = Code::Io;
    std::filesystem::path path;
    std::string detail;
};

// A value, or the Error that kept us from it. Has the shape of C++23's std::expected and is to be
// replaced by it.
template<typename T>
class [[nodiscard]] Result
{
public:
    Result(T value)
        : m_state(std::in_place_index<0>, std::move(value))
    {}
    Result(Error error)
        : m_state(std::in_place_index<1>, std::move(error))
    {}

    explicit operator bool() const { return m_state.index() == 0; }

    // REQUIRES: *this holds a value.
    T &operator*() &
    {
        assert(m_state.index() == 0);
        return *std::get_if<0>(&m_state);
    }
    const T &operator*() const &
    {
        assert(m_state.index() == 0);
        return *std::get_if<0>(&m_state);
    }
    T &&operator*() &&
    {
        assert(m_state.index() == 0);
        return std::move(*std::get_if<0>(&m_state));
    }
    T *operator->() { return &**this; }
    const T *operator->() const { return &**this; }

    // REQUIRES: *this holds an error.
    const Error &error() const
    {
        assert(m_state.index() == 1);
        return *std::get_if<1>(&m_state);
    }

private:
    std::variant<T, Error> m_state;
};

template<>
class [[nodiscard]] Result<void>
{
public:
    Result() = default;
    Result(Error error)
        : m_error(std::move(error))
    {}

    explicit operator bool() const { return !m_error.has_value(); }

    // REQUIRES: *this holds an error.
    const Error &error() const
    {
        assert(m_error.has_value());
        return *m_error;
    }

private:
    std::optional<Error> m_error;
};

} // namespace store
