// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/record/cameraform.h"

#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QSignalBlocker>
#include <QToolButton>

#include <algorithm>

namespace widgets {

namespace {

QString pixelName(model::PixelFormat pixels)
{
    switch (pixels) {
    case model::PixelFormat::Gray8:
        return CameraForm::tr("Grey, 8 bit");
    case model::PixelFormat::Gray16:
        return CameraForm::tr("Grey, 16 bit");
    case model::PixelFormat::Bgr8:
        return CameraForm::tr("Colour");
    case model::PixelFormat::Yuyv:
        return CameraForm::tr("Colour (YUYV)");
    case model::PixelFormat::Mjpeg:
        return CameraForm::tr("Colour (MJPEG)");
    }
    return {};
}

// Adds an entry unless it is there already.
void addOnce(QComboBox *box, const QString &text, const QVariant &value)
{
    if (box->findData(value) < 0)
        box->addItem(text, value);
}

void select(QComboBox *box, const QVariant &value)
{
    const int row = box->findData(value);
    box->setCurrentIndex(row >= 0 ? row : 0);
}

} // namespace

CameraForm::CameraForm(QWidget *parent)
    : QWidget(parent)
    , m_camera(new QComboBox(this))
    , m_refresh(new QToolButton(this))
    , m_size(new QComboBox(this))
    , m_rate(new QComboBox(this))
    , m_pixels(new QComboBox(this))
    , m_cameraLabel(new QLabel(this))
    , m_sizeLabel(new QLabel(this))
    , m_rateLabel(new QLabel(this))
    , m_pixelsLabel(new QLabel(this))
{
    m_camera->setObjectName(QStringLiteral("camera"));
    m_size->setObjectName(QStringLiteral("size"));
    m_rate->setObjectName(QStringLiteral("rate"));
    m_pixels->setObjectName(QStringLiteral("pixels"));
    m_refresh->setObjectName(QStringLiteral("refresh"));
    for (QComboBox *box : {m_camera, m_size, m_rate, m_pixels}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(12);
    }
    auto *cameraRow = new QHBoxLayout;
    cameraRow->addWidget(m_camera, 1);
    cameraRow->addWidget(m_refresh);
    auto *form = new QFormLayout(this);
    form->setContentsMargins({});
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(m_cameraLabel, cameraRow);
    form->addRow(m_sizeLabel, m_size);
    form->addRow(m_rateLabel, m_rate);
    form->addRow(m_pixelsLabel, m_pixels);
    m_cameraLabel->setBuddy(m_camera);

    connect(m_camera, &QComboBox::activated, this, [this] { emit cameraChosen(cameraId()); });
    connect(m_refresh, &QToolButton::clicked, this, &CameraForm::refreshRequested);
    connect(m_size, &QComboBox::activated, this, [this] {
        fillRates();
        chosen();
    });
    connect(m_rate, &QComboBox::activated, this, [this] {
        fillPixels();
        chosen();
    });
    connect(m_pixels, &QComboBox::activated, this, &CameraForm::chosen);
    retranslate();
}

void CameraForm::setCameras(const std::vector<model::CameraInfo> &cameras)
{
    const QString before = cameraId();
    m_camera->clear();
    for (const model::CameraInfo &camera : cameras) {
        const QString both = tr("%1 (%2)").arg(camera.name, camera.backend);
        const bool isMadeUp =
            camera.id.startsWith(QLatin1String("pattern:")); // nothing to tell apart
        m_camera->addItem(isMadeUp ? camera.name : both, camera.id);
        m_camera->setItemData(m_camera->count() - 1, camera.id, Qt::ToolTipRole);
    }
    if (cameras.empty())
        m_camera->addItem(tr("No camera found"), QString());
    select(m_camera, before);
}

void CameraForm::setSearching(bool searching)
{
    m_refresh->setEnabled(!searching);
    m_camera->setEnabled(!searching);
}

void CameraForm::setCamera(const QString &id)
{
    if (const int row = m_camera->findData(id); row >= 0)
        m_camera->setCurrentIndex(row);
}

QString CameraForm::cameraId() const
{
    return m_camera->currentData().toString();
}

void CameraForm::setFormats(const std::vector<model::CameraFormat> &formats)
{
    m_formats = formats;
    fillSizes();
}

void CameraForm::setFormat(const model::CameraFormat &format)
{
    if (std::find(m_formats.begin(), m_formats.end(), format) == m_formats.end())
        m_formats.push_back(format);
    fillSizes();
    select(m_size, QSize(format.width, format.height));
    fillRates();
    select(m_rate, format.fps);
    fillPixels();
    select(m_pixels, static_cast<int>(format.pixels));
}

std::optional<model::CameraFormat> CameraForm::format() const
{
    if (m_formats.empty())
        return std::nullopt;
    const QSize size = m_size->currentData().toSize();
    return model::CameraFormat{size.width(), size.height(), m_rate->currentData().toDouble(),
                               static_cast<model::PixelFormat>(m_pixels->currentData().toInt())};
}

void CameraForm::fillSizes()
{
    const QVariant before = m_size->currentData();
    m_size->clear();
    for (const model::CameraFormat &format : m_formats)
        addOnce(m_size, tr("%1 × %2").arg(format.width).arg(format.height),
                QSize(format.width, format.height));
    select(m_size, before);
    fillRates();
}

void CameraForm::fillRates()
{
    const QVariant before = m_rate->currentData();
    const QSize size = m_size->currentData().toSize();
    m_rate->clear();
    for (const model::CameraFormat &format : m_formats)
        if (QSize(format.width, format.height) == size)
            addOnce(m_rate, tr("%1 frames/s").arg(QLocale().toString(format.fps, 'g', 4)),
                    format.fps);
    select(m_rate, before);
    fillPixels();
}

void CameraForm::fillPixels()
{
    const QVariant before = m_pixels->currentData();
    const QSize size = m_size->currentData().toSize();
    const double fps = m_rate->currentData().toDouble();
    m_pixels->clear();
    for (const model::CameraFormat &format : m_formats)
        if (QSize(format.width, format.height) == size && format.fps == fps)
            addOnce(m_pixels, pixelName(format.pixels), static_cast<int>(format.pixels));
    select(m_pixels, before);
}

void CameraForm::chosen()
{
    if (const auto now = format())
        emit formatChosen(*now);
}

void CameraForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        fillSizes();
    }
    QWidget::changeEvent(event);
}

void CameraForm::retranslate()
{
    m_cameraLabel->setText(tr("&Camera:"));
    m_sizeLabel->setText(tr("Size:"));
    m_rateLabel->setText(tr("Rate:"));
    m_pixelsLabel->setText(tr("Pixels:"));
    m_refresh->setText(tr("↻"));
    m_refresh->setToolTip(tr("Look for cameras again"));
    m_refresh->setAccessibleName(m_refresh->toolTip());
    m_camera->setAccessibleName(tr("Camera"));
    m_size->setAccessibleName(tr("Picture size"));
    m_rate->setAccessibleName(tr("Frame rate"));
    m_pixels->setAccessibleName(tr("Pixel format"));
}

} // namespace widgets
