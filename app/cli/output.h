// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <cstdio>

namespace store {
struct Error;
}

namespace app {

// Exit codes of both programs.
enum class Exit { Done = 0, Failed = 1, Usage = 2 };

// Where a command writes: results to standard output, all else to standard error.
class Output
{
public:
    // Writes `text` as UTF-8 as it is. False once the reader of our output is gone.
    bool write(const QString &text);
    bool write(const std::string &utf8);

    Exit fail(const store::Error &error); // says the sentence, returns Failed
    Exit usage(const QString &message); // says what was wrong with the call, returns Usage
    void say(const QString &message); // progress and remarks
};

} // namespace app
