// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/camera/camera.h"

#include <QWidget>

#include <optional>
#include <vector>

class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QSpinBox;

namespace widgets {

// Chooses what pictures a camera makes: of the formats that it lists, or freely within its limits.
class FormatForm : public QWidget
{
    Q_OBJECT

public:
    explicit FormatForm(QWidget *parent = nullptr);

    // Of another camera; what is chosen stays where it is offered again.
    void setOffer(const std::vector<model::CameraFormat> &formats,
                  const std::optional<model::CameraLimits> &limits = {});
    // Shows what the camera granted, where it is not what was asked for.
    void setFormat(const model::CameraFormat &format);
    std::optional<model::CameraFormat> format() const; // empty: nothing is offered

signals:
    void formatChosen(const model::CameraFormat &format); // by the user

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void connectAll();
    void retranslate();
    void fillSizes();
    void fillRates();
    void fillPixels();
    void boundFreely();
    void showFreely(const model::CameraFormat &format);
    model::CameraFormat listedFormat() const;
    model::CameraFormat freeFormat() const;
    void chosen();

    std::vector<model::CameraFormat> m_formats;
    std::optional<model::CameraLimits> m_limits;
    QFormLayout *m_form;
    QComboBox *m_size;
    QComboBox *m_rate;
    QComboBox *m_pixels;
    QSpinBox *m_width, *m_height, *m_left, *m_top, *m_binning; // within limits
    QDoubleSpinBox *m_fps; // likewise
    QWidget *m_sizeRow, *m_placeRow;
    QLabel *m_sizeLabel, *m_rateLabel, *m_pixelsLabel;
    QLabel *m_freeSizeLabel, *m_placeLabel, *m_binningLabel, *m_fpsLabel;
};

} // namespace widgets
