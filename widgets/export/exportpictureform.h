// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/export/exportchoice.h"
#include "widgets/export/formsection.h"

#include <QRect>
#include <QSize>
#include <QStringList>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QPushButton;
class QRadioButton;
class QSpinBox;

namespace widgets {

// Asks how the pictures of an export are made of the frames.
class ExportPictureForm : public FormSection
{
    Q_OBJECT

public:
    explicit ExportPictureForm(QWidget *parent = nullptr);

    void setPictureSize(const QSize &size); // of the recording; what is kept of a crop lies in it
    // Of the crop as the export's scale sees it: whether sides change places.
    void setTurned(bool turned);
    // What of the recording is seen in its view; null: nobody knows.
    void setSeen(const QRect &seen);
    void setDisplayText(const QString &text); // how it is displayed now
    // The series whose plots can be beside pictures, for people; none: there are none, or those in the
    // window are `ofAnother` recording.
    void setPlots(const QStringList &series, bool ofAnother = false);
    void setTogether(bool together); // several recordings are exported, which have no plots

    void setChoice(const model::ExportChoice &choice);
    void fill(model::ExportChoice &choice) const;
    // What has a meaning for what is made: pictures at all, and whether they can be as displayed.
    void setPossible(bool pictures, bool displayed);

    void setCropProblem(const QString &sentence); // empty: none
    void setScaleBarProblem(const QString &sentence); // likewise
    // A button that takes away what is odd of the sides; empty: none is needed.
    void setEvenOffer(const QString &text);

signals:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void connectAll();
    void retranslate();
    void nameFields();
    void sayPlots();
    void updateEnabled();
    void setCrop(const QRect &crop);
    QRect crop() const;
    QSize unscaled() const; // size of what is exported before it is scaled
    void keepShape(bool byWidth);
    void resetScale();
    void makeEven();

    QSize m_size;
    QRect m_seen;
    bool m_isTurned = false;
    bool m_hasPictures = true;
    bool m_canDisplay = true;
    QRadioButton *m_recorded, *m_displayed;
    QLabel *m_display;
    QCheckBox *m_number, *m_index, *m_time, *m_marks;
    QCheckBox *m_scaleBar;
    QDoubleSpinBox *m_pixelLength;
    QComboBox *m_lengthUnit;
    QLabel *m_scaleBarProblem;
    QWidget *m_overlay;
    QComboBox *m_plots;
    QLabel *m_plotsLabel, *m_plotsNote;
    QStringList m_series; // that can be plotted
    bool m_isOfAnother = false;
    bool m_isTogether = false;
    QCheckBox *m_crops;
    QSpinBox *m_left, *m_top, *m_width, *m_height;
    QLabel *m_sizeSign, *m_placeSign;
    QPushButton *m_asSeen;
    QPushButton *m_even;
    QLabel *m_cropProblem;
    QCheckBox *m_scales;
    QSpinBox *m_toWidth, *m_toHeight;
    QLabel *m_scaleSign;
    QLabel *m_lookLabel, *m_overlayLabel;
};

} // namespace widgets
