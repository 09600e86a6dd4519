// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QWidget>

#include <cstdint>
#include <optional>

namespace widgets {

// How full the disk is, and how long it lasts. Warns in time of the end of a recording by a full disk.
class DiskGauge : public QWidget
{
    Q_OBJECT

public:
    enum class Level { Calm, Low, Critical };
    Q_ENUM(Level)

    struct Reading
    {
        std::uint64_t bytesFree = 0; // 0: not known
        std::uint64_t bytesTotal = 0;
        double bytesPerSecond = 0; // that are or would be written
        std::optional<double> secondsLeft = {}; // until recording stops by itself
        bool isLow = false; // as who writes says it
        bool isRecording = false;
        QDateTime now = {};
    };

    explicit DiskGauge(QWidget *parent = nullptr);

    void setReading(const Reading &reading);
    Level level() const { return levelOf(m_reading); }
    QString text() const; // the sentence

    static Level levelOf(const Reading &reading);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QColor colour() const;
    void describe();

    Reading m_reading;
};

} // namespace widgets
