// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/program.h"
#include "tests/hostile/limits.h"

#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <string>

namespace {

[[noreturn]] void answer(const std::string &output, char *command, char *path)
{
    limitProcess();
    char program[] = "framehouse-cli";
    char *arguments[] = {program, command, path, nullptr};
    if (std::freopen((output + ".out").c_str(), "w", stdout) == nullptr ||
        std::freopen((output + ".err").c_str(), "w", stderr) == nullptr)
        std::abort();
    std::exit(app::runProgram(3, arguments));
}

} // namespace

// ask DIRECTORY [COMMAND STORE]...: what framehouse-cli does when it is called so, each time in a
// process of its own with little memory and time; only the loading of the libraries is shared, which
// takes longer than most answers. The Nth answer's texts become DIRECTORY/N.out and N.err, its exit
// code is the Nth line printed; that of a signal is negative.
int main(int argc, char *argv[])
{
    for (int i = 2; i + 1 < argc; i += 2) {
        const pid_t child = ::fork();
        if (child == 0)
            answer(std::string(argv[1]) + '/' + std::to_string(i / 2 - 1), argv[i], argv[i + 1]);
        int status = 0;
        if (child < 0 || ::waitpid(child, &status, 0) != child)
            return EXIT_FAILURE;
        std::printf("%d\n", WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status));
        std::fflush(stdout);
    }
    return EXIT_SUCCESS;
}
