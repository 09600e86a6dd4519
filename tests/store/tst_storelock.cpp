// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/storelock.h"

#include "store/operate/reindex.h"
#include "store/reader.h"
#include "store/write/writer.h"
#include "tests/support/storecopy.h"

#include <QTest>

#include <cerrno>
#include <sys/syscall.h>
#include <unistd.h>

using namespace store;
using Code = Error::Code;

namespace {

bool hasLocks = true;

} // namespace

// The system's, or that of a network file system that knows no locks.
extern "C" int flock(int file, int operation) noexcept
{
    if (hasLocks)
        return static_cast<int>(::syscall(SYS_flock, file, operation));
    errno = ENOLCK;
    return -1;
}

class TestStoreLock : public QObject
{
    Q_OBJECT

private slots:
    void init() { hasLocks = true; }

    void whatCannotBeAskedIsNotCalledInterrupted()
    {
        const StoreCopies copies;
        WriterOptions options;
        options.format = "png";
        options.imageShape = {50, 64};
        const auto writer = Writer::create(copies.path("recorded"), options);
        QVERIFY(writer);
        QVERIFY(lockState(copies.path("recorded")) == LockState::Held);
        hasLocks = false;

        QVERIFY(lockState(copies.path("recorded")) == LockState::Unknown);
        const auto reader = Reader::open(copies.path("recorded"));
        QVERIFY(reader);
        QVERIFY((*reader)->isLocked());
        hasLocks = true;
    }

    void nothingIsChangedWithoutALock()
    {
        const StoreCopies copies;
        const auto store = copies.take("num_wrap_npy");
        const auto before = tree(store);
        hasLocks = false;
        const auto refused = reindex(store);

        QVERIFY(!refused);
        QCOMPARE(refused.error().code, Code::Io);
        QVERIFY(tree(store) == before);
    }
};

QTEST_GUILESS_MAIN(TestStoreLock)
#include "tst_storelock.moc"
