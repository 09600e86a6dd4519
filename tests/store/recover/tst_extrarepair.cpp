// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/extra/extradata.h"
#include "store/recover/recover.h"
#include "tests/support/patternstore.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <filesystem>
#include <optional>

using namespace store;
namespace fs = std::filesystem;

// What becomes of the rows of extra data when the recorder is killed.
class TestExtraRepair : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_parent.emplace(QDir::tempPath() + QStringLiteral("/recover test XXXXXX"));
        m_recorded = m_parent->filePath(QStringLiteral("a recording")).toStdString();
        m_killed = m_parent->filePath(QStringLiteral("a killed one")).toStdString();
    }

    void recoversRows()
    {
        auto writer = create("mjpeg/avi");
        QVERIFY(writer);
        QVERIFY(support::fill(*writer, 0, 2));
        QVERIFY(writer->addExtra(Value{{"door", "open"}}));
        QVERIFY(support::fill(*writer, 2, 4));
        fs::copy(m_recorded, m_killed, fs::copy_options::recursive);

        QVERIFY(recover(m_killed));

        QFile file(QString::fromStdString(m_killed / "000000.extra.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("[{\"door\": \"open\", \"frame_time\": 1700000000.225, "
                                            "\"frame_number\": 2, \"frame_index\": 1}]"));
    }

    void recoversRowsThatCameBeforeTheFirstFrame_data()
    {
        QTest::addColumn<QString>("format");
        for (const char *format : {"avc1/mp4", "h264/mkv", "mjpeg/avi", "png", "npy", "jpg"})
            QTest::addRow("%s", format) << QString::fromLatin1(format);
    }

    void recoversRowsThatCameBeforeTheFirstFrame()
    {
        QFETCH(QString, format);
        auto writer = create(format.toStdString());
        QVERIFY(writer);
        QVERIFY(writer->addExtra(Value{{"door", "open"}}));
        fs::copy(m_recorded, m_killed, fs::copy_options::recursive);

        const auto recovery = recover(m_killed);

        QVERIFY2(recovery, recovery ? "" : recovery.error().detail.c_str());
        QVERIFY(hasTheRow());
    }

    // Its name was not on the disk yet when the power failed; the journal was.
    void recoversRowsWhoseFolderIsGone()
    {
        auto writer = create("png");
        QVERIFY(writer);
        QVERIFY(writer->addExtra(Value{{"door", "open"}}));
        fs::copy(m_recorded, m_killed, fs::copy_options::recursive);
        QVERIFY(fs::remove_all(m_killed / "000000") > 0);

        const auto recovery = recover(m_killed);

        QVERIFY2(recovery, recovery ? "" : recovery.error().detail.c_str());
        QVERIFY(hasTheRow());
        QVERIFY(!fs::exists(m_killed / ".000000.extra.wal"));
    }

private:
    std::unique_ptr<Writer> create(const std::string &format) const
    {
        auto options = support::gray(format);
        options.syncIntervalMs = 0; // what was added is on the disk
        auto writer = Writer::create(m_recorded, options);
        return writer ? *std::move(writer) : nullptr;
    }

    // And nothing else.
    bool hasTheRow() const
    {
        const auto reader = Reader::open(m_killed);
        if (!reader || !support::isExact(**reader, 0) || (*reader)->isLocked())
            return false;
        const auto rows = readExtraRows(**reader, 0);
        return rows && rows->rows.size() == 1 &&
               rows->rows[0].value("door", std::string()) == "open" &&
               std::isnan(rows->rows[0]["frame_time"].get<double>());
    }

    std::optional<QTemporaryDir> m_parent;
    fs::path m_recorded;
    fs::path m_killed;
};

QTEST_GUILESS_MAIN(TestExtraRepair)
#include "tst_extrarepair.moc"
