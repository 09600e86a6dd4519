// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/crash/serve.h"

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <iostream>
#include <sstream>
#include <sys/wait.h>
#include <unistd.h>

namespace crash {

namespace {

using Words = std::vector<std::string>;

Words wordsOf(const std::string &line)
{
    Words words;
    std::istringstream text(line);
    for (std::string word; std::getline(text, word, '\t');)
        words.push_back(word);
    return words;
}

// A path begins with a slash, an option with a hyphen.
bool isVariable(const std::string &word)
{
    return !word.empty() && std::isalpha(static_cast<unsigned char>(word[0])) != 0 &&
           word.find('=') != std::string::npos;
}

// The status of a process of its own that runs with these arguments. The environment is there before
// the process is: a preloaded library may look at it when that begins.
int statusOf(Run run, unsigned seconds, const Words &arguments)
{
    const pid_t child = ::fork();
    if (child == 0) {
        ::alarm(seconds);
        std::exit(run(arguments));
    }
    int status = 0;
    if (child < 0 || ::waitpid(child, &status, 0) != child)
        std::abort();
    return WIFSIGNALED(status) ? -WTERMSIG(status) : WEXITSTATUS(status);
}

} // namespace

int serve(Run run, unsigned seconds)
{
    for (std::string line; std::getline(std::cin, line);) {
        const Words words = wordsOf(line);
        const auto arguments = std::find_if_not(words.begin(), words.end(), isVariable);
        for (auto word = words.begin(); word != arguments; ++word)
            ::setenv(word->substr(0, word->find('=')).c_str(), word->c_str() + word->find('=') + 1,
                     1);
        const int status = statusOf(run, seconds, {arguments, words.end()});
        for (auto word = words.begin(); word != arguments; ++word)
            ::unsetenv(word->substr(0, word->find('=')).c_str());
        std::cout << "exit " << status << std::endl;
    }
    return 0;
}

} // namespace crash
