// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/camera/camera.h"

#include <QWidget>

#include <optional>
#include <vector>

class QComboBox;
class QLabel;
class QToolButton;

namespace widgets {

// Chooses a camera of a list, and one of the formats that it offers.
class CameraForm : public QWidget
{
    Q_OBJECT

public:
    explicit CameraForm(QWidget *parent = nullptr);

    // The chosen camera stays chosen where it is in the list again; else the first is.
    void setCameras(const std::vector<model::CameraInfo> &cameras);
    void setSearching(bool searching);
    void setCamera(const QString &id); // if it is in the list
    QString cameraId() const; // empty: there is none

    // Formats of the chosen camera; the chosen one stays where it is offered again.
    void setFormats(const std::vector<model::CameraFormat> &formats);
    // Shows what the camera granted, where it is not what was asked for.
    void setFormat(const model::CameraFormat &format);
    std::optional<model::CameraFormat> format() const;

signals:
    void cameraChosen(const QString &id);
    void formatChosen(const model::CameraFormat &format); // by the user
    void refreshRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void fillSizes();
    void fillRates();
    void fillPixels();
    void chosen();

    std::vector<model::CameraFormat> m_formats;
    QComboBox *m_camera;
    QToolButton *m_refresh;
    QComboBox *m_size;
    QComboBox *m_rate;
    QComboBox *m_pixels;
    QLabel *m_cameraLabel, *m_sizeLabel, *m_rateLabel, *m_pixelsLabel;
};

} // namespace widgets
