// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/chunk/nalcheck.h"

#include <QByteArray>
#include <QTest>

#include <array>

using namespace store;

namespace {

QByteArray bytes(const char *hex)
{
    return QByteArray::fromHex(hex);
}

NalCheck::Finding look(AVCodecID codec, QByteArray extradata, QByteArray packet)
{
    AVCodecParameters parameters{};
    parameters.codec_id = codec;
    parameters.extradata = reinterpret_cast<std::uint8_t *>(extradata.data());
    parameters.extradata_size = static_cast<int>(extradata.size());
    AVPacket given{};
    given.data = reinterpret_cast<std::uint8_t *>(packet.data());
    given.size = static_cast<int>(packet.size());
    return NalCheck(parameters).look(given);
}

NalCheck::Finding lookAtUnits(const QByteArray &packet)
{
    return look(AV_CODEC_ID_H264, bytes("01640016ffe10000"), packet);
}

NalCheck::Finding lookAtStream(const QByteArray &packet)
{
    return look(AV_CODEC_ID_H264, {}, packet);
}

} // namespace

class TestNalCheck : public QObject
{
    Q_OBJECT

private slots:
    void findsDamage_data()
    {
        QTest::addColumn<QByteArray>("packet");
        QTest::addColumn<bool>("isStream");
        QTest::addColumn<bool>("isDamaged");

        QTest::addRow("sound") << bytes("00000004 41 9a0203") << false << false;
        QTest::addRow("two units") << bytes("00000002 0605 00000003 41 9a02") << false << false;
        QTest::addRow("protected zeros") << bytes("00000008 41 9a000003 000003") << false << false;
        QTest::addRow("three zeros") << bytes("00000006 41 9a000000 05") << false << true;
        QTest::addRow("a start code inside") << bytes("00000006 41 9a000001 05") << false << true;
        QTest::addRow("a forbidden two") << bytes("00000006 41 9a000002 05") << false << true;
        QTest::addRow("zeros in what is no picture")
            << bytes("00000006 06 9a000000 05 00000002 419a") << false << false;
        QTest::addRow("a length too long") << bytes("00000009 41 9a0203") << false << true;
        QTest::addRow("a length too short") << bytes("00000003 41 9a0203") << false << true;
        QTest::addRow("no length") << bytes("00000000 41 9a0203") << false << true;
        QTest::addRow("padding") << bytes("00000002 419a 000000000000") << false << false;
        QTest::addRow("a length like a start code")
            << bytes("00000141") + bytes("419a000000") + QByteArray(0x13c, 'x') << false << true;
        QTest::addRow("a stream in spite of the head")
            << bytes("00000001 41 9a0203 00000001 419a") << false << false;
        QTest::addRow("stream") << bytes("00000001 06050405 000001 41 9a0203") << true << false;
        QTest::addRow("stream, padded")
            << bytes("000001 41 9a02 0000000000000001 419a0000") << true << false;
        QTest::addRow("stream, zeros") << bytes("000001 41 9a02 000000 0504") << true << true;
        QTest::addRow("stream, a forbidden two")
            << bytes("000001 41 9a02 000002 04") << true << true;
        QTest::addRow("nothing") << QByteArray() << false << false;
    }

    void findsDamage()
    {
        QFETCH(QByteArray, packet);
        QFETCH(bool, isStream);
        QFETCH(bool, isDamaged);
        const auto finding = isStream ? lookAtStream(packet) : lookAtUnits(packet);
        QCOMPARE(finding.isDamaged, isDamaged);
    }

    void tellsZerosAtTheEnd()
    {
        QVERIFY(lookAtUnits(bytes("00000004 41 9a0200")).endsInZeros);
        QVERIFY(lookAtStream(bytes("000001 41 9a0200")).endsInZeros);
        QVERIFY(!lookAtUnits(bytes("00000004 41 9a0001")).endsInZeros);
    }

    void tellsWhatNothingIsBuiltOn()
    {
        QVERIFY(lookAtUnits(bytes("00000003 01 9a02")).maySkip);
        QVERIFY(!lookAtUnits(bytes("00000003 41 9a02")).maySkip);
        QVERIFY(!lookAtUnits(bytes("00000003 65 9a02")).maySkip);
        QVERIFY(
            !lookAtUnits(bytes("00000003 06 9a02")).maySkip); // no picture that it could say it of
        QVERIFY(lookAtStream(bytes("000001 01 9a02")).maySkip);
    }

    void readsHevc()
    {
        const QByteArray head = bytes("0101") + QByteArray(19, '\0') + bytes("ff00");
        const auto lookAt = [&](const char *hex) {
            return look(AV_CODEC_ID_HEVC, head, bytes(hex));
        };
        QVERIFY(!lookAt("00000004 0201 d009").isDamaged);
        QVERIFY(lookAt("00000007 0201 d0000000 09").isDamaged);
        QVERIFY(!lookAt("00000007 4e01 d0000000 09").isDamaged); // no picture
        QVERIFY(lookAt("00000004 0001 d009").maySkip);
        QVERIFY(!lookAt("00000004 0201 d009").maySkip);
        QVERIFY(!lookAt("00000004 2601 d009").maySkip);
    }

    void saysNothingOfOtherCodecs()
    {
        const auto finding = look(AV_CODEC_ID_MJPEG, {}, bytes("ffd80000000000ffd900"));
        QVERIFY(!finding.isDamaged);
        QVERIFY(!finding.endsInZeros);
        QVERIFY(finding.maySkip);
    }
};

QTEST_GUILESS_MAIN(TestNalCheck)
#include "tst_nalcheck.moc"
