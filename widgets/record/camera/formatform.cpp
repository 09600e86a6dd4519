// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/record/camera/formatform.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QEvent>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QSignalBlocker>
#include <QSpinBox>

#include <algorithm>

namespace widgets {

namespace {

QString pixelName(model::PixelFormat pixels)
{
    switch (pixels) {
    case model::PixelFormat::Gray8:
        return FormatForm::tr("Grey, 8 bit");
    case model::PixelFormat::Gray10:
        return FormatForm::tr("Grey, 10 bit");
    case model::PixelFormat::Gray12:
        return FormatForm::tr("Grey, 12 bit");
    case model::PixelFormat::Gray16:
        return FormatForm::tr("Grey, 16 bit");
    case model::PixelFormat::BayerRg8:
    case model::PixelFormat::BayerGr8:
    case model::PixelFormat::BayerGb8:
    case model::PixelFormat::BayerBg8:
        return FormatForm::tr("Colour mosaic, 8 bit");
    case model::PixelFormat::BayerRg10:
    case model::PixelFormat::BayerGr10:
    case model::PixelFormat::BayerGb10:
    case model::PixelFormat::BayerBg10:
        return FormatForm::tr("Colour mosaic, 10 bit");
    case model::PixelFormat::BayerRg12:
    case model::PixelFormat::BayerGr12:
    case model::PixelFormat::BayerGb12:
    case model::PixelFormat::BayerBg12:
        return FormatForm::tr("Colour mosaic, 12 bit");
    case model::PixelFormat::BayerRg16:
    case model::PixelFormat::BayerGr16:
    case model::PixelFormat::BayerGb16:
    case model::PixelFormat::BayerBg16:
        return FormatForm::tr("Colour mosaic, 16 bit");
    case model::PixelFormat::Bgr8:
        return FormatForm::tr("Colour");
    case model::PixelFormat::Yuyv:
        return FormatForm::tr("Colour (YUYV)");
    case model::PixelFormat::Mjpeg:
        return FormatForm::tr("Colour (MJPEG)");
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

QWidget *pair(QWidget *one, QWidget *other)
{
    auto *both = new QWidget;
    auto *row = new QHBoxLayout(both);
    row->setContentsMargins({});
    row->addWidget(one, 1);
    row->addWidget(other, 1);
    return both;
}

} // namespace

FormatForm::FormatForm(QWidget *parent)
    : QWidget(parent)
    , m_form(new QFormLayout(this))
    , m_size(new QComboBox(this))
    , m_rate(new QComboBox(this))
    , m_pixels(new QComboBox(this))
    , m_width(new QSpinBox(this))
    , m_height(new QSpinBox(this))
    , m_left(new QSpinBox(this))
    , m_top(new QSpinBox(this))
    , m_binning(new QSpinBox(this))
    , m_fps(new QDoubleSpinBox(this))
    , m_sizeRow(pair(m_width, m_height))
    , m_placeRow(pair(m_left, m_top))
    , m_sizeLabel(new QLabel(this))
    , m_rateLabel(new QLabel(this))
    , m_pixelsLabel(new QLabel(this))
    , m_freeSizeLabel(new QLabel(this))
    , m_placeLabel(new QLabel(this))
    , m_binningLabel(new QLabel(this))
    , m_fpsLabel(new QLabel(this))
{
    build();
    connectAll();
    retranslate();
    setOffer({});
}

void FormatForm::build()
{
    m_size->setObjectName(QStringLiteral("size"));
    m_rate->setObjectName(QStringLiteral("rate"));
    m_pixels->setObjectName(QStringLiteral("pixels"));
    m_width->setObjectName(QStringLiteral("width"));
    m_height->setObjectName(QStringLiteral("height"));
    m_left->setObjectName(QStringLiteral("left"));
    m_top->setObjectName(QStringLiteral("top"));
    m_binning->setObjectName(QStringLiteral("binning"));
    m_fps->setObjectName(QStringLiteral("fps"));
    for (QComboBox *box : {m_size, m_rate, m_pixels}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(12);
    }
    for (QSpinBox *box : {m_width, m_height, m_left, m_top, m_binning})
        box->setKeyboardTracking(false); // half a number is none to set a camera to
    m_fps->setKeyboardTracking(false);
    m_fps->setDecimals(2);
    m_form->setContentsMargins({});
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->addRow(m_sizeLabel, m_size);
    m_form->addRow(m_rateLabel, m_rate);
    m_form->addRow(m_freeSizeLabel, m_sizeRow);
    m_form->addRow(m_placeLabel, m_placeRow);
    m_form->addRow(m_binningLabel, m_binning);
    m_form->addRow(m_fpsLabel, m_fps);
    m_form->addRow(m_pixelsLabel, m_pixels);
}

void FormatForm::connectAll()
{
    connect(m_size, &QComboBox::activated, this, [this] {
        fillRates();
        chosen();
    });
    connect(m_rate, &QComboBox::activated, this, [this] {
        fillPixels();
        chosen();
    });
    connect(m_pixels, &QComboBox::activated, this, &FormatForm::chosen);
    for (QSpinBox *box : {m_width, m_height, m_left, m_top, m_binning})
        connect(box, &QSpinBox::valueChanged, this, &FormatForm::chosen);
    connect(m_fps, &QDoubleSpinBox::valueChanged, this, &FormatForm::chosen);
}

void FormatForm::setOffer(const std::vector<model::CameraFormat> &formats,
                          const std::optional<model::CameraLimits> &limits)
{
    m_formats = formats;
    m_limits = limits;
    const bool isFree = limits.has_value();
    const auto show = [](bool shown, QLabel *label, QWidget *field) {
        label->setVisible(shown);
        field->setVisible(shown);
    };
    show(!isFree, m_sizeLabel, m_size);
    show(!isFree, m_rateLabel, m_rate);
    show(isFree, m_freeSizeLabel, m_sizeRow);
    show(isFree, m_placeLabel, m_placeRow);
    show(isFree && limits->maxBinning > 1, m_binningLabel, m_binning);
    show(isFree, m_fpsLabel, m_fps);
    setEnabled(!formats.empty());
    boundFreely();
    fillSizes();
}

void FormatForm::boundFreely()
{
    if (!m_limits)
        return;
    const auto bound = [](QSpinBox *box, int min, int max, int step) {
        const QSignalBlocker quiet(box);
        box->setRange(min, max);
        box->setSingleStep(std::max(1, step));
    };
    bound(m_width, m_limits->minWidth, m_limits->maxWidth, m_limits->widthStep);
    bound(m_height, m_limits->minHeight, m_limits->maxHeight, m_limits->heightStep);
    bound(m_left, -1, m_limits->maxWidth - m_limits->minWidth, m_limits->leftStep);
    bound(m_top, -1, m_limits->maxHeight - m_limits->minHeight, m_limits->topStep);
    bound(m_binning, 1, m_limits->maxBinning, 1);
    const QSignalBlocker quiet(m_fps);
    m_fps->setRange(m_limits->minFps, m_limits->maxFps);
}

void FormatForm::setFormat(const model::CameraFormat &format)
{
    if (std::find(m_formats.begin(), m_formats.end(), format) == m_formats.end())
        m_formats.push_back(format);
    fillSizes();
    select(m_size, QSize(format.width, format.height));
    fillRates();
    select(m_rate, format.fps);
    fillPixels();
    select(m_pixels, static_cast<int>(format.pixels));
    showFreely(format);
}

void FormatForm::showFreely(const model::CameraFormat &format)
{
    const auto show = [](auto *box, auto value) {
        const QSignalBlocker quiet(box);
        box->setValue(value);
    };
    show(m_width, format.width);
    show(m_height, format.height);
    show(m_left, format.left);
    show(m_top, format.top);
    show(m_binning, format.binning);
    show(m_fps, format.fps);
}

std::optional<model::CameraFormat> FormatForm::format() const
{
    if (m_formats.empty())
        return std::nullopt;
    return m_limits ? freeFormat() : listedFormat();
}

model::CameraFormat FormatForm::listedFormat() const
{
    const QSize size = m_size->currentData().toSize();
    model::CameraFormat format;
    format.width = size.width();
    format.height = size.height();
    format.fps = m_rate->currentData().toDouble();
    format.pixels = static_cast<model::PixelFormat>(m_pixels->currentData().toInt());
    return format;
}

// Sizes keep to the camera's steps.
model::CameraFormat FormatForm::freeFormat() const
{
    const auto stepped = [](int value, int min, int step) {
        return min + (value - min) / std::max(1, step) * std::max(1, step);
    };
    const auto placed = [](int value, int step) {
        return value < 0 ? -1 : value / std::max(1, step) * std::max(1, step);
    };
    model::CameraFormat format;
    format.width = stepped(m_width->value(), m_limits->minWidth, m_limits->widthStep);
    format.height = stepped(m_height->value(), m_limits->minHeight, m_limits->heightStep);
    format.left = placed(m_left->value(), m_limits->leftStep);
    format.top = placed(m_top->value(), m_limits->topStep);
    format.binning = m_binning->value();
    format.fps = m_fps->value();
    format.pixels = static_cast<model::PixelFormat>(m_pixels->currentData().toInt());
    return format;
}

void FormatForm::fillSizes()
{
    const QVariant before = m_size->currentData();
    m_size->clear();
    for (const model::CameraFormat &format : m_formats)
        addOnce(m_size, tr("%1 × %2").arg(format.width).arg(format.height),
                QSize(format.width, format.height));
    select(m_size, before);
    fillRates();
}

void FormatForm::fillRates()
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

// Within limits every size and rate comes with all of them.
void FormatForm::fillPixels()
{
    const QVariant before = m_pixels->currentData();
    const QSize size = m_size->currentData().toSize();
    const double fps = m_rate->currentData().toDouble();
    m_pixels->clear();
    for (const model::CameraFormat &format : m_formats)
        if (m_limits || (QSize(format.width, format.height) == size && format.fps == fps))
            addOnce(m_pixels, pixelName(format.pixels), static_cast<int>(format.pixels));
    select(m_pixels, before);
}

void FormatForm::chosen()
{
    if (const auto now = format())
        emit formatChosen(*now);
}

void FormatForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        fillSizes();
    }
    QWidget::changeEvent(event);
}

void FormatForm::retranslate()
{
    m_sizeLabel->setText(tr("Size:"));
    m_freeSizeLabel->setText(tr("Size:"));
    m_rateLabel->setText(tr("Rate:"));
    m_fpsLabel->setText(tr("Rate:"));
    m_placeLabel->setText(tr("Left, top:"));
    m_binningLabel->setText(tr("Binning:"));
    m_pixelsLabel->setText(tr("Pixels:"));
    m_fps->setSuffix(tr(" frames/s"));
    for (QSpinBox *box : {m_left, m_top})
        box->setSpecialValueText(tr("Centred"));
    m_size->setAccessibleName(tr("Picture size"));
    m_rate->setAccessibleName(tr("Frame rate"));
    m_fps->setAccessibleName(tr("Frame rate"));
    m_pixels->setAccessibleName(tr("Pixels of the camera"));
    m_width->setAccessibleName(tr("Width in pixels"));
    m_height->setAccessibleName(tr("Height in pixels"));
    m_left->setAccessibleName(tr("Left edge on the sensor, in pixels"));
    m_top->setAccessibleName(tr("Upper edge on the sensor, in pixels"));
    m_binning->setAccessibleName(tr("Sensor pixels that make one, in each direction"));
}

} // namespace widgets
