// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/export/exportpictureform.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalBlocker>
#include <QSpinBox>

#include <algorithm>
#include <cmath>
#include <utility>

namespace widgets {

namespace {

constexpr int mostScaled = 16384; // pixels of a side
constexpr int lengthDecimals = 6;
constexpr double mostPixelLength = 1e6;
constexpr int mostUnitLetters = 8;

constexpr model::PlotPlace plotPlaces[] = {model::PlotPlace::None, model::PlotPlace::Below,
                                           model::PlotPlace::Beside}; // as the list has them

} // namespace

ExportPictureForm::ExportPictureForm(QWidget *parent)
    : FormSection(parent)
    , m_recorded(new QRadioButton)
    , m_displayed(new QRadioButton)
    , m_number(new QCheckBox)
    , m_index(new QCheckBox)
    , m_time(new QCheckBox)
    , m_marks(new QCheckBox)
    , m_scaleBar(new QCheckBox)
    , m_pixelLength(new QDoubleSpinBox)
    , m_lengthUnit(new QComboBox)
    , m_overlay(new QWidget)
    , m_plots(new QComboBox)
    , m_crops(new QCheckBox)
    , m_left(new QSpinBox)
    , m_top(new QSpinBox)
    , m_width(new QSpinBox)
    , m_height(new QSpinBox)
    , m_sizeSign(new QLabel(QStringLiteral("×")))
    , m_placeSign(new QLabel)
    , m_asSeen(new QPushButton)
    , m_even(new QPushButton)
    , m_scales(new QCheckBox)
    , m_toWidth(new QSpinBox)
    , m_toHeight(new QSpinBox)
    , m_scaleSign(new QLabel(QStringLiteral("×")))
{
    build();
    connectAll();
    retranslate();
    setPictureSize({1, 1});
    setChoice({});
}

void ExportPictureForm::build()
{
    m_lookLabel = addField(m_recorded, "asRecorded");
    addWide(m_displayed, "asDisplayed");
    m_display = addNote("displayText");
    auto *grid = new QGridLayout(m_overlay);
    grid->setContentsMargins({});
    grid->addWidget(m_number, 0, 0);
    grid->addWidget(m_index, 0, 1);
    grid->addWidget(m_time, 1, 0);
    grid->addWidget(m_marks, 1, 1);
    grid->addWidget(m_scaleBar, 2, 0);
    grid->addWidget(inRow({m_pixelLength, m_lengthUnit}, -1), 2, 1);
    m_overlayLabel = addField(m_overlay, "overlay");
    m_overlayLabel->setBuddy(m_number);
    m_scaleBarProblem = addProblem("scaleBarProblem");
    m_plotsLabel = addField(m_plots, "plots");
    m_plotsNote = addNote("plotsNote");
    addWide(m_crops, "crop");
    addWide(inRow({m_width, m_sizeSign, m_height, m_placeSign, m_left, m_top}, -1));
    addWide(inRow({m_asSeen}, -1));
    m_cropProblem = addProblem("cropProblem");
    addWide(m_scales, "scale");
    addWide(inRow({m_toWidth, m_scaleSign, m_toHeight}, -1));
    addWide(inRow({m_even}, -1));
    m_even->setObjectName(QStringLiteral("makeEven"));
    m_even->setAutoDefault(false);
    m_even->hide();
    m_pixelLength->setDecimals(lengthDecimals);
    m_pixelLength->setRange(0, mostPixelLength);
    m_pixelLength->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
    m_pixelLength->setObjectName(QStringLiteral("pixelLength"));
    m_lengthUnit->setEditable(true);
    m_lengthUnit->lineEdit()->setMaxLength(mostUnitLetters);
    m_lengthUnit->addItems({QStringLiteral("nm"), QStringLiteral("µm"), QStringLiteral("mm"),
                            QStringLiteral("cm"), QStringLiteral("m")});
    m_lengthUnit->setCurrentText(model::PictureOverlay().lengthUnit);
    m_lengthUnit->setMinimumContentsLength(3);
    m_lengthUnit->setObjectName(QStringLiteral("lengthUnit"));
    m_plots->addItems({QString(), QString(), QString()});
    m_scaleBar->setObjectName(QStringLiteral("scaleBar"));
    m_number->setObjectName(QStringLiteral("writeNumber"));
    m_index->setObjectName(QStringLiteral("writeIndex"));
    m_time->setObjectName(QStringLiteral("writeTime"));
    m_marks->setObjectName(QStringLiteral("writeMarks"));
    m_left->setObjectName(QStringLiteral("cropLeft"));
    m_top->setObjectName(QStringLiteral("cropTop"));
    m_width->setObjectName(QStringLiteral("cropWidth"));
    m_height->setObjectName(QStringLiteral("cropHeight"));
    m_asSeen->setObjectName(QStringLiteral("cropAsSeen"));
    m_asSeen->setAutoDefault(false);
    m_toWidth->setObjectName(QStringLiteral("scaleWidth"));
    m_toHeight->setObjectName(QStringLiteral("scaleHeight"));
    for (QSpinBox *box : {m_toWidth, m_toHeight})
        box->setRange(1, mostScaled);
}

void ExportPictureForm::connectAll()
{
    const auto update = [this] {
        updateEnabled();
        emit changed();
    };
    for (QAbstractButton *button :
         QList<QAbstractButton *>{m_number, m_index, m_time, m_marks, m_scaleBar})
        connect(button, &QAbstractButton::toggled, this, update);
    connect(m_pixelLength, &QDoubleSpinBox::valueChanged, this, update);
    connect(m_lengthUnit, &QComboBox::currentTextChanged, this, update);
    connect(m_plots, &QComboBox::currentIndexChanged, this, update);
    const auto updateCrop = [this, update] {
        keepShape(true);
        update();
    };
    for (QAbstractButton *button : QList<QAbstractButton *>{m_displayed, m_crops}) // a turn shows
        connect(button, &QAbstractButton::toggled, this, updateCrop);
    for (QSpinBox *box : {m_left, m_top, m_width, m_height})
        connect(box, &QSpinBox::valueChanged, this, updateCrop);
    connect(m_asSeen, &QPushButton::clicked, this, [this] { setCrop(m_seen); });
    connect(m_even, &QPushButton::clicked, this, &ExportPictureForm::makeEven);
    connect(m_scales, &QCheckBox::toggled, this, [this, update](bool scales) {
        if (scales && m_toWidth->value() == 1)
            resetScale();
        update();
    });
    for (QSpinBox *box : {m_toWidth, m_toHeight})
        connect(box, &QSpinBox::valueChanged, this, [this, box, update] {
            keepShape(box == m_toWidth);
            update();
        });
}

void ExportPictureForm::retranslate()
{
    setHeading(tr("Picture"));
    m_lookLabel->setText(tr("Pixels:"));
    m_recorded->setText(tr("As &recorded, in their true depth"));
    m_displayed->setText(tr("As displa&yed, in 8 bit"));
    m_overlayLabel->setText(tr("Write into it:"));
    m_number->setText(tr("Frame number"));
    m_index->setText(tr("Frame index"));
    m_time->setText(tr("Time"));
    m_marks->setText(tr("Words of marks"));
    m_scaleBar->setText(tr("S&cale bar; a pixel is"));
    m_scaleBar->setToolTip(tr("How long a pixel of the recording is in what it shows"));
    m_plotsLabel->setText(tr("Plots of extra data:"));
    m_plots->setItemText(0, tr("None"));
    m_plots->setItemText(1, tr("Below the picture"));
    m_plots->setItemText(2, tr("Beside the picture"));
    sayPlots();
    m_crops->setText(tr("&Only a part of it:"));
    m_placeSign->setText(tr("at"));
    m_asSeen->setText(tr("Take What Is &Seen Now"));
    m_asSeen->setToolTip(tr("The part of the picture that the window shows"));
    m_scales->setText(tr("In another si&ze:"));
    nameFields();
}

void ExportPictureForm::nameFields()
{
    m_left->setPrefix(tr("x ", "before a coordinate"));
    m_top->setPrefix(tr("y ", "before a coordinate"));
    m_pixelLength->setAccessibleName(tr("Length of a pixel"));
    m_lengthUnit->setAccessibleName(tr("Unit of the length"));
    m_width->setAccessibleName(tr("Width of the part"));
    m_height->setAccessibleName(tr("Height of the part"));
    m_left->setAccessibleName(tr("Left of the part"));
    m_top->setAccessibleName(tr("Top of the part"));
    m_toWidth->setAccessibleName(tr("Width of the exported picture"));
    m_toHeight->setAccessibleName(tr("Height of the exported picture"));
}

void ExportPictureForm::setPictureSize(const QSize &size)
{
    const QSignalBlocker quiet(this);
    const bool wasWhole = crop() == QRect({}, m_size);
    m_size = size;
    m_width->setRange(1, size.width());
    m_height->setRange(1, size.height());
    m_left->setRange(0, size.width() - 1);
    m_top->setRange(0, size.height() - 1);
    if (wasWhole)
        setCrop(QRect({}, size));
    updateEnabled();
}

void ExportPictureForm::setTurned(bool turned)
{
    if (turned == m_isTurned)
        return;
    m_isTurned = turned;
    keepShape(true);
    updateEnabled();
}

void ExportPictureForm::setSeen(const QRect &seen)
{
    m_seen = seen;
    updateEnabled();
}

void ExportPictureForm::setDisplayText(const QString &text)
{
    say(m_display, text);
}

void ExportPictureForm::setPlots(const QStringList &series, bool ofAnother)
{
    m_series = series;
    m_isOfAnother = ofAnother;
    sayPlots();
    updateEnabled();
}

void ExportPictureForm::setTogether(bool together)
{
    m_isTogether = together;
    sayPlots();
    updateEnabled();
}

void ExportPictureForm::sayPlots()
{
    if (m_isTogether)
        say(m_plotsNote, tr("Several recordings are exported without plots."));
    else if (m_isOfAnother)
        say(m_plotsNote, tr("What is plotted is of the master's recording."));
    else if (m_series.isEmpty())
        say(m_plotsNote, tr("No extra data is plotted. Choose series in the plot panel."));
    else //: A list of series of extra data
        say(m_plotsNote, tr("Those of the plot panel: %1").arg(m_series.join(tr(", "))));
}

void ExportPictureForm::setCrop(const QRect &crop)
{
    if (!crop.isValid())
        return;
    m_width->setValue(crop.width());
    m_height->setValue(crop.height());
    m_left->setValue(crop.x());
    m_top->setValue(crop.y());
}

QRect ExportPictureForm::crop() const
{
    return {m_left->value(), m_top->value(), m_width->value(), m_height->value()};
}

QSize ExportPictureForm::unscaled() const
{
    const QSize size = m_crops->isChecked() ? crop().size() : m_size;
    return m_isTurned && m_canDisplay && m_displayed->isChecked() ? size.transposed() : size;
}

void ExportPictureForm::resetScale()
{
    const QSignalBlocker quiet(m_toWidth);
    m_toWidth->setValue(unscaled().width());
    keepShape(true);
}

// Neither wider nor higher than what is exported.
void ExportPictureForm::keepShape(bool byWidth)
{
    const QSize shape = unscaled();
    QSpinBox *given = byWidth ? m_toWidth : m_toHeight;
    QSpinBox *other = byWidth ? m_toHeight : m_toWidth;
    const double ratio =
        byWidth ? double(shape.height()) / shape.width() : double(shape.width()) / shape.height();
    const QSignalBlocker quiet(other);
    other->setValue(static_cast<int>(std::lround(given->value() * ratio)));
}

void ExportPictureForm::setChoice(const model::ExportChoice &choice)
{
    {
        const QSignalBlocker quiet(this);
        m_recorded->setChecked(!choice.isDisplayed);
        m_displayed->setChecked(choice.isDisplayed);
        m_number->setChecked(choice.overlay.number);
        m_index->setChecked(choice.overlay.index);
        m_time->setChecked(choice.overlay.time);
        m_marks->setChecked(choice.overlay.marks);
        m_scaleBar->setChecked(choice.overlay.scaleBar);
        if (choice.overlay.scaleBar) { // else the length stays for the next time
            m_pixelLength->setValue(choice.overlay.pixelLength);
            m_lengthUnit->setCurrentText(choice.overlay.lengthUnit);
        }
        m_plots->setCurrentIndex(static_cast<int>(
            std::find(std::begin(plotPlaces), std::end(plotPlaces), choice.plotPlace) -
            std::begin(plotPlaces)));
        m_crops->setChecked(choice.crop.has_value());
        setCrop(choice.crop.value_or(QRect({}, m_size)));
        m_scales->setChecked(choice.scale.has_value());
        if (choice.scale)
            m_toWidth->setValue(choice.scale->width());
        updateEnabled();
    }
    emit changed();
}

void ExportPictureForm::fill(model::ExportChoice &choice) const
{
    choice.isDisplayed = m_displayed->isChecked();
    choice.overlay = {m_number->isChecked(),      m_index->isChecked(),    m_time->isChecked(),
                      m_marks->isChecked(),       m_scaleBar->isChecked(), m_pixelLength->value(),
                      m_lengthUnit->currentText()};
    choice.plotPlace = m_series.isEmpty() ? model::PlotPlace::None
                                          : plotPlaces[std::max(m_plots->currentIndex(), 0)];
    choice.crop = m_crops->isChecked() ? std::optional(crop()) : std::nullopt;
    choice.scale = m_scales->isChecked()
                       ? std::optional(QSize(m_toWidth->value(), m_toHeight->value()))
                       : std::nullopt;
}

void ExportPictureForm::setPossible(bool pictures, bool displayed)
{
    m_hasPictures = pictures;
    if (std::exchange(m_canDisplay, displayed) != displayed && m_isTurned)
        keepShape(true);
    updateEnabled();
}

void ExportPictureForm::updateEnabled()
{
    const bool isDisplayed = m_canDisplay && m_displayed->isChecked();
    m_recorded->setEnabled(m_hasPictures);
    m_displayed->setEnabled(m_canDisplay);
    m_display->setEnabled(isDisplayed);
    m_overlay->setEnabled(isDisplayed);
    m_overlayLabel->setEnabled(isDisplayed);
    m_pixelLength->setEnabled(m_scaleBar->isChecked());
    m_lengthUnit->setEnabled(m_scaleBar->isChecked());
    for (QWidget *widget : QList<QWidget *>{m_plots, m_plotsLabel, m_plotsNote})
        widget->setEnabled(isDisplayed && !m_series.isEmpty() && !m_isTogether);
    m_crops->setEnabled(m_hasPictures);
    m_scales->setEnabled(m_hasPictures);
    const bool crops = m_hasPictures && m_crops->isChecked();
    for (QWidget *field :
         QList<QWidget *>{m_width, m_sizeSign, m_height, m_placeSign, m_left, m_top})
        field->setEnabled(crops);
    m_asSeen->setEnabled(crops && m_seen.isValid());
    const bool scales = m_hasPictures && m_scales->isChecked();
    for (QWidget *field : QList<QWidget *>{m_toWidth, m_scaleSign, m_toHeight})
        field->setEnabled(scales);
    if (!m_scales->isChecked())
        resetScale();
}

void ExportPictureForm::setCropProblem(const QString &sentence)
{
    say(m_cropProblem, sentence);
}

void ExportPictureForm::setScaleBarProblem(const QString &sentence)
{
    say(m_scaleBarProblem, sentence);
}

void ExportPictureForm::setEvenOffer(const QString &text)
{
    m_even->setText(text);
    m_even->setVisible(!text.isEmpty());
}

void ExportPictureForm::makeEven()
{
    if (m_scales->isChecked()) {
        const QSize size(m_toWidth->value() & ~1, m_toHeight->value() & ~1);
        m_toWidth->setValue(size.width());
        const QSignalBlocker quiet(m_toHeight); // else the width follows
        m_toHeight->setValue(size.height());
    } else {
        const QSize size(m_width->value() & ~1, m_height->value() & ~1);
        m_crops->setChecked(true);
        setCrop({crop().topLeft(), size});
    }
    emit changed();
}

void ExportPictureForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    FormSection::changeEvent(event);
}

} // namespace widgets
