// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/index/bitpack.h"

#include <QTest>

#include <algorithm>
#include <random>
#include <vector>

using namespace store;

class TestBitPack : public QObject
{
    Q_OBJECT

private slots:
    void givesBackNumbersOfEveryWidthAndCount()
    {
        std::mt19937_64 random(3);
        for (int width = 0; width <= 64; ++width) {
            for (const std::size_t count : {1, 7, 8, 9, 63, 64, 65, 272, 511, 512}) {
                std::vector<std::uint64_t> values(bitpack::rowsOf(count) * bitpack::lanes);
                for (std::size_t i = 0; i < count; ++i)
                    values[i] = width == 0 ? 0 : random() >> (64 - width);
                std::vector<std::uint64_t> words(bitpack::wordsOf(count, width) + 1, 0xdead);
                bitpack::pack(values.data(), count, width, words.data());
                std::vector<std::uint64_t> unpacked(values.size(), 1);
                bitpack::unpack(words.data(), count, width, unpacked.data());

                QCOMPARE(unpacked, values);
                QCOMPARE(words.back(), std::uint64_t(0xdead));
                for (std::size_t i = 0; i < count; ++i)
                    QCOMPARE(bitpack::at(words.data(), i, width), values[i]);
            }
        }
    }

    void takesNoMoreThanTheBitsNeed()
    {
        QCOMPARE(bitpack::wordsOf(512, 14), std::size_t(512 * 14 / 64));
        QCOMPARE(bitpack::wordsOf(512, 0), std::size_t(0));
        QCOMPARE(bitpack::wordsOf(1, 64), bitpack::lanes);
    }
};

QTEST_GUILESS_MAIN(TestBitPack)
#include "tst_bitpack.moc"
