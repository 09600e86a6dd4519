// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <cstddef>
#include <string>

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
    // Writes `text` as UTF-8 as it is. False once nothing can be written any more: the command
    // stops then and returns Done; finish() makes of it what it was.
    bool write(const QString &text);
    bool write(const std::string &utf8);

    Exit fail(const store::Error &error); // says the sentence, returns Failed
    Exit usage(const QString &message); // says what was wrong with the call, returns Usage
    void say(const QString &message); // progress and remarks

    // A line at the end of a terminal's standard error that the next one replaces.
    void showStatus(const QString &line);
    void clearStatus();

    // Flushes. A reader that closed its end is no failure; a full disk is one, and is said.
    Exit finish(Exit exit);

private:
    bool put(const char *bytes, std::size_t size);

    int m_errno = 0; // of the first write that failed
};

} // namespace app
