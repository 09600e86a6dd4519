// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/picture/picturelook.h"
#include "widgets/picture/levelsview.h"
#include "widgets/view/pixelvalue.h"

#include <QPoint>
#include <QScrollArea>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QPushButton;
class QToolButton;
class QAction;

namespace widgets {

// Where one chooses how the pictures of a recording are looked at.
//
// Shows the look it is told; what is changed is only asked for.
class PicturePanel : public QScrollArea
{
    Q_OBJECT

public:
    explicit PicturePanel(QWidget *parent = nullptr);

    // What turns and flips, as buttons in this order. The actions outlive *this.
    void setTurnActions(const QList<QAction *> &actions);

    void setLook(const model::PictureLook &look);
    void setMosaicAvailable(bool available); // the store's samples are encoded

    // Of the frame that is shown: what is black and white in it, and whether it has one channel.
    void setFrame(const model::ValueRange &range, bool isGrey);
    void setHistogram(const LevelsView::Histogram &histogram); // null: none
    void setPixel(const QPoint &pixel, const PixelSamples &samples);
    void clearPixel();

signals:
    void lookRequested(const model::PictureLook &look);
    void shown(); // there is somebody now to look at a histogram

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void connectAll();
    void connectLevels();
    void connectTyping();
    void retranslate();
    void fillModes();
    void fillMaps();
    void showLook(const model::PictureLook &look); // in the fields
    void showValue(QDoubleSpinBox *field, double value);
    void ask(const model::PictureLook &look);
    void askLevels(const LevelsScale::Chosen &chosen);
    void askFields();
    LevelsScale::Chosen chosen() const;
    void updateSteps();
    void fitWidth();

    model::PictureLook m_look;
    model::ValueRange m_range;
    bool m_showing = false; // the fields are being set, not used
    const QDoubleSpinBox *m_typed = nullptr; // the text in it is not its value yet; null: none
    QFormLayout *m_form;
    LevelsView *m_levels;
    QCheckBox *m_logarithmic;
    QComboBox *m_mode;
    QDoubleSpinBox *m_black, *m_white, *m_gamma, *m_clip, *m_saturatedFrom;
    QComboBox *m_map;
    QCheckBox *m_inverted, *m_saturated, *m_mosaic, *m_overlay;
    QWidget *m_turns;
    QLabel *m_pixel;
    QPushButton *m_reset;
};

} // namespace widgets
