// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/axis/zonetime.h"
#include "widgets/common/framelookup.h"

#include <QList>
#include <QPointer>
#include <QWidget>

#include <optional>

class QAction;
class QComboBox;
class QHBoxLayout;
class QLabel;
class QToolButton;

namespace widgets {

class PositionField;
enum class Tint;

// Transport buttons, and the position as frame number, index and wall-clock time, each of which
// can be typed in. What is not in the recording is said in place, with the nearest that is.
//
// Shows what it is told; Enter asks by seekRequested().
class FrameNavigator : public QWidget
{
    Q_OBJECT

public:
    explicit FrameNavigator(QWidget *parent = nullptr);

    // Buttons in this order, a null action makes a gap. The actions outlive *this.
    void setTransportActions(const QList<QAction *> &actions);

    void addTool(QWidget *tool); // behind the speed; becomes its child

    void setFrames(const FrameLookup &frames); // position 0
    // The same store with more frames behind those there were: all else stays.
    void extendFrames(const FrameLookup &frames);
    void setZone(const model::ZoneTime &zone);
    void setPosition(store::FrameIndex position);
    void setSpeed(double speed); // negative: backwards
    // Of playing at normal speed, where every frame is shown; 0, as at first: the true times.
    void setFixedRate(double framesPerSecond);

    // Whether Enter takes the nearest frame where there is none with the typed number or time.
    bool seeksNearest() const;
    void setSeeksNearest(bool nearest);

    QString hint() const; // what is said about the last entry; empty if all is well

public slots:
    void editNumber(); // gives the field the focus and selects its text
    void editIndex();
    void editTime();

signals:
    void seekRequested(store::FrameIndex index);
    void seeksNearestChanged(bool nearest);

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildTransport();
    void buildFields();
    void buildHint();
    void addCaptioned(QWidget *widget, QWidget *behind = nullptr);
    void retranslate();
    void edit(PositionField *field);
    void updateColours();

    void enterNumber(const QString &text);
    void enterIndex(const QString &text);
    void enterTime(const QString &text);
    void seekFound(PositionField *field, std::optional<store::FrameIndex> exact,
                   std::optional<store::FrameIndex> nearest, const QString &notThere);
    void refuse(PositionField *field, const QString &hint);
    void showHint(const QString &hint, Tint tint);
    void seek(PositionField *field, store::FrameIndex index);
    void clearHint();
    void updateFields();
    void updateWidths();

    FrameLookup m_frames;
    model::ZoneTime m_zone;
    store::FrameIndex m_position;
    std::optional<store::FrameIndex> m_offered; // the nearest, where the typed one is not there
    QPointer<QWidget> m_focusBefore; // who had the keyboard when a key led into a field

    QHBoxLayout *m_row;
    QHBoxLayout *m_transport;
    QLabel *m_speed;
    PositionField *m_number;
    PositionField *m_index;
    PositionField *m_time;
    QLabel *m_count;
    QLabel *m_zoneName;
    QComboBox *m_match;
    QWidget *m_hintRow;
    QLabel *m_hint;
    Tint m_hintTint;
    QToolButton *m_goToNearest;
    double m_shownSpeed = 1.0;
    double m_fixedRate = 0.0;
    QList<QLabel *> m_captions; // of number, index, time and match
};

} // namespace widgets
