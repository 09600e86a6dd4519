// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/frames/framesave.h"

#include "model/workerpool.h"

#include <QDir>
#include <QImage>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace model;

class TestFrameSave : public QObject
{
    Q_OBJECT

private slots:
    void writesTheTruePixels()
    {
        WorkerPool pool(1);
        FrameSave save(pool);
        QSignalSpy saved(&save, &FrameSave::saved);
        const QString path = m_dir.filePath("deep.png");

        save.save(deepFrame(), path);

        QTRY_COMPARE(saved.size(), 1);
        QCOMPARE(saved[0][0].toString(), path);
        const QImage image(path);
        QCOMPARE(image.format(), QImage::Format_Grayscale16);
        QCOMPARE(reinterpret_cast<const quint16 *>(image.constScanLine(0))[1], quint16(40000));
    }

    void saysWhyItCannot()
    {
        WorkerPool pool(1);
        FrameSave save(pool);
        QSignalSpy failed(&save, &FrameSave::failed);
        const QString path = m_dir.filePath("none/deep.png");

        save.save(deepFrame(), path);

        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(failed[0][0].toString(), path);
    }

    void savesDoNotCancelEachOther()
    {
        WorkerPool pool(2);
        FrameSave save(pool);
        QSignalSpy saved(&save, &FrameSave::saved);

        for (int i = 0; i < 5; ++i)
            save.save(deepFrame(), m_dir.filePath(QStringLiteral("%1.npy").arg(i)));

        QTRY_COMPARE(saved.size(), 5);
    }

private:
    static FramePtr deepFrame()
    {
        auto frame = std::make_shared<ShownFrame>();
        frame->pixels = (cv::Mat_<ushort>(2, 2) << 1, 40000, 3, 4);
        return frame;
    }

    QTemporaryDir m_dir{QDir::tempPath() + "/frame save XXXXXX"};
};

QTEST_GUILESS_MAIN(TestFrameSave)
#include "tst_framesave.moc"
