// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/common/exitlimit.h"

#include <QTest>

#include <sys/wait.h>
#include <unistd.h>

#include <array>

using namespace std::chrono_literals;

class TestExitLimit : public QObject
{
    Q_OBJECT

private slots:
    void endsAProgramThatDoesNotEnd()
    {
        const auto [status, said] = run([] {
            app::ExitLimit limit;
            limit.start(1ms, "a disk does not answer\n");
            ::pause();
        });
        QVERIFY(WIFEXITED(status));
        QCOMPARE(WEXITSTATUS(status), EXIT_FAILURE);
        QCOMPARE(said, QByteArray("a disk does not answer\n"));
    }

    void leavesAloneOneThatEnds()
    {
        const auto [status, said] = run([] {
            app::ExitLimit limit;
            limit.start(1h, "a disk does not answer\n");
        });
        QVERIFY(WIFEXITED(status));
        QCOMPARE(WEXITSTATUS(status), 0);
        QCOMPARE(said, QByteArray());
    }

private:
    // How a process ends that does this, and what it says on standard error.
    static std::pair<int, QByteArray> run(void (*program)())
    {
        std::array<int, 2> ends{};
        if (::pipe(ends.data()) != 0)
            return {-1, "no pipe"};
        const pid_t child = ::fork();
        if (child == 0) {
            ::dup2(ends[1], STDERR_FILENO);
            ::close(ends[0]);
            ::close(ends[1]);
            program();
            ::_exit(0);
        }
        ::close(ends[1]);
        QByteArray said;
        std::array<char, 256> bytes{};
        for (ssize_t size = 0; (size = ::read(ends[0], bytes.data(), bytes.size())) > 0;)
            said.append(bytes.data(), size);
        ::close(ends[0]);
        int status = -1;
        ::waitpid(child, &status, 0);
        return {status, said};
    }
};

QTEST_APPLESS_MAIN(TestExitLimit)
#include "tst_exitlimit.moc"
