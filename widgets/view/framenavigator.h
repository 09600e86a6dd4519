// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/view/zonetime.h"
#include "widgets/view/framelookup.h"

#include <QWidget>

class QAction;
class QComboBox;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QToolButton;

namespace widgets {

class PositionField;

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

    void setFrames(const FrameLookup &frames); // position 0
    void setZone(const model::ZoneTime &zone);
    void setPosition(store::FrameIndex position);
    void setSpeed(double speed); // negative: backwards

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

private:
    enum class Coordinate { Number, Index, Time };

    void build();
    void buildFields(QHBoxLayout *row);
    PositionField *addField(QHBoxLayout *row, const QString &label, const QString &name);
    void enter(Coordinate coordinate);
    void enterNumber(const QString &text);
    void enterIndex(const QString &text);
    void enterTime(const QString &text);
    void seekFound(std::optional<store::FrameIndex> exact, std::optional<store::FrameIndex> nearest,
                   const QString &notThere);
    void showHint(PositionField *field, const QString &hint);
    void clearHint();
    void updateFields();
    void updateZone();

    FrameLookup m_frames;
    model::ZoneTime m_zone;
    store::FrameIndex m_position;
    QList<QToolButton *> m_buttons;
    QHBoxLayout *m_transport;
    QLabel *m_speed;
    PositionField *m_number;
    PositionField *m_index;
    PositionField *m_time;
    PositionField *m_editing = nullptr; // the field the last entry was made in
    QLabel *m_count;
    QLabel *m_zoneLabel;
    QComboBox *m_match;
    QLabel *m_hint;
};

} // namespace widgets
