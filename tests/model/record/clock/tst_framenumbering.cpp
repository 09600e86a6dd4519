// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/record/clock/framenumbering.h"

#include <QTest>

#include <optional>
#include <vector>

using namespace model;

class TestFrameNumbering : public QObject
{
    Q_OBJECT

private slots:
    void countsWhereTheDeviceDoesNot()
    {
        QCOMPARE(numbers({{}, {}, {}}), (std::vector<std::int64_t>{0, 1, 2}));
    }

    void takesTheDevicesNumbersAsTheyAre()
    {
        QCOMPARE(numbers({-3, -2, 7, 8, 12}), (std::vector<std::int64_t>{-3, -2, 7, 8, 12}));
    }

    void givesALateFrameItsOwnNumber()
    {
        FrameNumbering numbering;
        std::vector<std::int64_t> given;
        for (const std::int64_t number : {1, 2, 5, 4, 6})
            given.push_back(next(numbering, number));

        QCOMPARE(given, (std::vector<std::int64_t>{1, 2, 5, 4, 6}));
        QCOMPARE(numbering.lost(), 1); // 3
        QCOMPARE(numbering.restarts(), 0);
    }

    void givesNoNumberTwice_data()
    {
        QTest::addColumn<std::vector<std::int64_t>>("counts");
        QTest::addColumn<std::vector<std::int64_t>>("given");
        QTest::addColumn<int>("restarts");
        using Numbers = std::vector<std::int64_t>;
        QTest::addRow("repeated") << Numbers{7, 7, 8} << Numbers{7, 8, 9} << 1;
        QTest::addRow("always the same") << Numbers{0, 0, 0} << Numbers{0, 1, 2} << 2;
        QTest::addRow("begun anew") << Numbers{90, 91, 0, 1, 3} << Numbers{90, 91, 92, 93, 95} << 1;
        QTest::addRow("one back") << Numbers{5, 6, 5, 6} << Numbers{5, 6, 7, 8} << 1;
    }

    void givesNoNumberTwice()
    {
        QFETCH(std::vector<std::int64_t>, counts);
        QFETCH(std::vector<std::int64_t>, given);
        QFETCH(int, restarts);
        FrameNumbering numbering;
        std::vector<std::int64_t> numbers;
        for (const std::int64_t count : counts)
            numbers.push_back(next(numbering, count));

        QCOMPARE(numbers, given);
        QCOMPARE(numbering.restarts(), restarts);
    }

    void goesOnCountingWhereTheDeviceFallsSilent()
    {
        QCOMPARE(numbers({40, {}, {}, 43, 45}), (std::vector<std::int64_t>{40, 41, 42, 43, 45}));
    }

    void countsHolesButNeitherRepeatsNorSteps()
    {
        FrameNumbering numbering;
        for (const std::int64_t number : {10, 11, 15, 15, 2, 4})
            next(numbering, number);

        QCOMPARE(numbering.lost(), 3 + 1);
    }

    void countsALossWithoutEnd()
    {
        FrameNumbering numbering;
        for (const std::int64_t number : {std::int64_t(0), std::int64_t(1) << 40})
            next(numbering, number);

        QCOMPARE(numbering.lost(), (std::int64_t(1) << 40) - 1);
    }

private:
    static std::int64_t next(FrameNumbering &numbering, std::optional<std::int64_t> number)
    {
        CameraFrame frame;
        frame.deviceNumber = number;
        return numbering.next(frame);
    }

    static std::vector<std::int64_t>
    numbers(const std::vector<std::optional<std::int64_t>> &deviceNumbers)
    {
        FrameNumbering numbering;
        std::vector<std::int64_t> result;
        for (const auto number : deviceNumbers)
            result.push_back(next(numbering, number));
        return result;
    }
};

QTEST_GUILESS_MAIN(TestFrameNumbering)
#include "tst_framenumbering.moc"
