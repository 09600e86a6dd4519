// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/index/storedmember.h"

#include "store/write/npzwriter.h"

#include <QTest>

using namespace store;

namespace {

Bytes archiveOf(std::initializer_list<const char *> names)
{
    std::vector<NpzMember> members;
    for (const char *name : names)
        members.push_back({name, npyIntegers(std::vector<std::int64_t>(20, 7))});
    return *packNpz(members);
}

} // namespace

class TestStoredMember : public QObject
{
    Q_OBJECT

private slots:
    void findsTheBytesWhereTheyLie()
    {
        const Bytes archive = archiveOf({"other", "frame_number", "last"});
        const auto member = storedMember(archive, "frame_number.npy");

        QVERIFY(member);
        QCOMPARE(Bytes(member->begin(), member->end()),
                 npyIntegers(std::vector<std::int64_t>(20, 7)));
        QVERIFY(member->data() >= archive.data());
    }

    void leavesWhatIsNotThereOrTwice()
    {
        QVERIFY(!storedMember(archiveOf({"other"}), "frame_number.npy"));
        // libzip makes no doubles, so one is renamed in both of its records.
        Bytes archive = archiveOf({"frame_numbeX", "frame_number"});
        const std::string_view old = "frame_numbeX";
        for (std::size_t i = 0; i + old.size() < archive.size(); ++i)
            if (std::string_view(reinterpret_cast<const char *>(&archive[i]), old.size()) == old)
                archive[i + old.size() - 1] = std::byte{'r'};
        QVERIFY(!storedMember(archive, "frame_number.npy"));
    }

    void leavesEveryArchiveCutShort()
    {
        const Bytes archive = archiveOf({"frame_number", "last"});
        for (std::size_t size = 0; size < archive.size(); ++size)
            QVERIFY(!storedMember(std::span(archive).first(size), "frame_number.npy"));
    }

    void givesNoOtherBytesForAnyFlippedOne()
    {
        const Bytes archive = archiveOf({"frame_number", "last"});
        const Bytes right = npyIntegers(std::vector<std::int64_t>(20, 7));
        for (std::size_t i = 0; i < archive.size(); ++i) {
            for (const int flip : {0x01, 0x80, 0xff}) {
                Bytes damaged = archive;
                damaged[i] ^= static_cast<std::byte>(flip);
                const auto member = storedMember(damaged, "frame_number.npy");
                QVERIFY(!member || Bytes(member->begin(), member->end()) == right);
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestStoredMember)
#include "tst_storedmember.moc"
