// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/record/framenumbering.h"

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
        QCOMPARE(numbers({-3, -2, 7, 7, 5, 6}), (std::vector<std::int64_t>{-3, -2, 7, 7, 5, 6}));
    }

    void goesOnCountingWhereTheDeviceFallsSilent()
    {
        QCOMPARE(numbers({40, {}, {}}), (std::vector<std::int64_t>{40, 41, 42}));
    }

    void countsHolesButNeitherRepeatsNorSteps()
    {
        FrameNumbering numbering;
        for (const std::int64_t number : {10, 11, 15, 15, 12, 14})
            next(numbering, number);

        QCOMPARE(numbering.lost(), 3 + 1);
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
