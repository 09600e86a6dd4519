// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/picture/picturepanel.h"

#include "widgets/view/pixelvalue.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QEvent>
#include <QFormLayout>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPixmap>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

namespace widgets {

namespace {

using model::ColourMap;
using model::Levels;

QDoubleSpinBox *numberField(const QString &name, double least, double most, int decimals)
{
    auto *field = new QDoubleSpinBox;
    field->setObjectName(name);
    field->setRange(least, most);
    field->setDecimals(decimals);
    field->setKeyboardTracking(false);
    return field;
}

template<typename Widget>
Widget *named(const QString &name)
{
    auto *widget = new Widget;
    widget->setObjectName(name);
    return widget;
}

QIcon preview(ColourMap map, const QSize &size)
{
    QImage image(256, 1, QImage::Format_RGB32);
    const model::ColourTable &table = model::colourTable(map);
    std::copy(table.begin(), table.end(), reinterpret_cast<QRgb *>(image.scanLine(0)));
    return QPixmap::fromImage(image.scaled(size));
}

} // namespace

PicturePanel::PicturePanel(QWidget *parent)
    : QScrollArea(parent)
{
    build();
    connectAll();
    retranslate();
    showLook(m_look);
}

void PicturePanel::build()
{
    constexpr double most = 1e12;
    m_levels = named<LevelsView>(QStringLiteral("levels"));
    m_logarithmic = named<QCheckBox>(QStringLiteral("logarithmic"));
    m_logarithmic->setChecked(true);
    m_mode = named<QComboBox>(QStringLiteral("mode"));
    m_black = numberField(QStringLiteral("black"), -most, most, 6);
    m_white = numberField(QStringLiteral("white"), -most, most, 6);
    m_gamma = numberField(QStringLiteral("gamma"), Levels::minGamma, Levels::maxGamma, 2);
    m_gamma->setSingleStep(0.1);
    m_clip = numberField(QStringLiteral("clip"), 0, Levels::maxClipPercent, 2);
    m_clip->setSingleStep(0.1);
    m_map = named<QComboBox>(QStringLiteral("map"));
    m_map->setIconSize({fontMetrics().height() * 4, fontMetrics().height()});
    m_inverted = named<QCheckBox>(QStringLiteral("inverted"));
    m_saturated = named<QCheckBox>(QStringLiteral("saturated"));
    m_saturatedFrom = numberField(QStringLiteral("saturatedFrom"), 0, most, 6);
    m_mosaic = named<QCheckBox>(QStringLiteral("mosaic"));
    m_overlay = named<QCheckBox>(QStringLiteral("overlay"));
    m_turns = new QWidget;
    m_pixel = named<QLabel>(QStringLiteral("pixelValues"));
    m_pixel->setWordWrap(true);
    m_pixel->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_reset = named<QPushButton>(QStringLiteral("resetLook"));
    m_reset->setFocusPolicy(Qt::TabFocus);

    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    m_form = new QFormLayout;
    for (QWidget *field : {static_cast<QWidget *>(m_mode), static_cast<QWidget *>(m_black),
                           static_cast<QWidget *>(m_white), static_cast<QWidget *>(m_gamma),
                           static_cast<QWidget *>(m_clip), static_cast<QWidget *>(m_map)})
        m_form->addRow(QStringLiteral(" "), field);
    m_form->addRow(m_inverted);
    m_form->addRow(m_saturated);
    m_form->addRow(QStringLiteral(" "), m_saturatedFrom);
    layout->addWidget(m_levels);
    layout->addWidget(m_logarithmic);
    layout->addLayout(m_form);
    for (QWidget *widget : {static_cast<QWidget *>(m_mosaic), static_cast<QWidget *>(m_overlay),
                            m_turns, static_cast<QWidget *>(m_reset)})
        layout->addWidget(widget);
    layout->addWidget(m_pixel);
    layout->addStretch(1);
    setWidget(content);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    content->installEventFilter(this);
}

void PicturePanel::setTurnActions(const QList<QAction *> &actions)
{
    auto *rows = new QGridLayout(m_turns); // two in a row: words are long
    rows->setContentsMargins(0, 0, 0, 0);
    for (QAction *action : actions) {
        auto *button = new QToolButton;
        button->setDefaultAction(action);
        button->setFocusPolicy(Qt::TabFocus); // a click leaves the keys where they are
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        rows->addWidget(button, rows->count() / 2, rows->count() % 2);
    }
}

void PicturePanel::connectAll()
{
    connect(m_levels, &LevelsView::asked, this, &PicturePanel::askLevels);
    connect(m_logarithmic, &QCheckBox::toggled, m_levels, &LevelsView::setLogarithmic);
    connect(m_mode, &QComboBox::currentIndexChanged, this, &PicturePanel::askFields);
    connect(m_map, &QComboBox::currentIndexChanged, this, &PicturePanel::askFields);
    connect(m_clip, &QDoubleSpinBox::valueChanged, this, &PicturePanel::askFields);
    connectLevels();
    connectTyping();
    connect(m_saturatedFrom, &QDoubleSpinBox::valueChanged, this, [this](double value) {
        model::PictureLook look = m_look;
        look.image.saturatedFrom = value > 0 ? std::optional(value) : std::nullopt;
        if (!m_showing)
            ask(look);
    });
    for (QCheckBox *box : {m_inverted, m_saturated, m_mosaic, m_overlay})
        connect(box, &QCheckBox::toggled, this, &PicturePanel::askFields);
    connect(m_reset, &QPushButton::clicked, this, [this] { ask({}); });
}

// The fields show rounded values: what is not edited stays as it is.
void PicturePanel::connectLevels()
{
    const auto ask = [this](QDoubleSpinBox *field, auto replace) {
        connect(field, &QDoubleSpinBox::valueChanged, this, [this, replace](double value) {
            LevelsScale::Chosen levels = chosen();
            replace(levels, value);
            if (!m_showing)
                askLevels(levels);
        });
    };
    using Chosen = LevelsScale::Chosen;
    ask(m_black, [](Chosen &levels, double value) { levels.range.black = value; });
    ask(m_white, [](Chosen &levels, double value) { levels.range.white = value; });
    ask(m_gamma, [](Chosen &levels, double value) { levels.gamma = value; });
}

// What is typed is not replaced by what the next frame brings.
void PicturePanel::connectTyping()
{
    for (QDoubleSpinBox *field : {m_black, m_white, m_gamma, m_clip, m_saturatedFrom}) {
        connect(field->findChild<QLineEdit *>(), &QLineEdit::textEdited, this,
                [this, field] { m_typed = field; });
        connect(field, &QDoubleSpinBox::editingFinished, this, [this, field] {
            if (std::exchange(m_typed, nullptr) != field)
                return;
            const double typed = field->value(); // also if it is as before the frames went on
            showLook(m_look);
            field->setValue(typed);
        });
    }
}

void PicturePanel::showValue(QDoubleSpinBox *field, double value)
{
    if (field != m_typed)
        field->setValue(value);
}

void PicturePanel::setLook(const model::PictureLook &look)
{
    m_look = look;
    showLook(look);
}

void PicturePanel::setMosaicAvailable(bool available)
{
    m_mosaic->setEnabled(available);
}

void PicturePanel::setFrame(const model::ValueRange &range, bool isGrey)
{
    m_map->setEnabled(isGrey);
    if (range == m_range)
        return;
    m_range = range;
    showLook(m_look);
}

void PicturePanel::setHistogram(const LevelsView::Histogram &histogram)
{
    m_levels->setHistogram(histogram);
    updateSteps();
}

void PicturePanel::updateSteps()
{
    const double step = m_levels->step();
    const int fine = std::clamp(static_cast<int>(std::ceil(-std::log10(step))), 6, 15);
    const int decimals = step >= 1 ? 0 : fine;
    bool isOther = false;
    for (QDoubleSpinBox *field : {m_black, m_white, m_saturatedFrom}) {
        if (field == m_typed)
            continue; // until the next histogram
        const QScopedValueRollback showing(m_showing, true);
        isOther |= field->decimals() != decimals;
        field->setSingleStep(step);
        field->setDecimals(decimals);
    }
    if (isOther)
        showLook(m_look);
}

void PicturePanel::setPixel(const QPoint &pixel, const PixelSamples &samples)
{
    const QLocale locale;
    QStringList texts;
    const QStringList names = samples.values.size() == 3
                                  ? QStringList{tr("blue"), tr("green"), tr("red")}
                                  : QStringList();
    for (qsizetype i = samples.values.size() - 1; i >= 0; --i) {
        const QString value = limitedText(pixelText(samples.values[i]), samples.most);
        //: Colour and value of a channel of a pixel
        texts.append(names.isEmpty() ? value : tr("%1 %2").arg(names[i], value));
    }
    m_pixel->setText(tr("Pixel x %1, y %2\n%3")
                         .arg(locale.toString(pixel.x()), locale.toString(pixel.y()),
                              texts.join(QLatin1Char('\n'))));
}

void PicturePanel::clearPixel()
{
    m_pixel->setText(tr("Pixel: point at the picture"));
}

LevelsScale::Chosen PicturePanel::chosen() const
{
    const Levels &levels = m_look.image.levels;
    return {levels.mode == Levels::Mode::Manual ? levels.range : m_range, levels.gamma};
}

void PicturePanel::showLook(const model::PictureLook &look)
{
    const QScopedValueRollback showing(m_showing, true);
    const LevelsScale::Chosen levels = chosen();
    m_levels->setChosen(levels);
    showValue(m_black, levels.range.black);
    showValue(m_white, levels.range.white);
    showValue(m_gamma, levels.gamma);
    m_mode->setCurrentIndex(static_cast<int>(look.image.levels.mode));
    showValue(m_clip, look.image.levels.clipPercent);
    m_clip->setEnabled(look.image.levels.mode == Levels::Mode::Percentile);
    m_map->setCurrentIndex(static_cast<int>(look.image.map));
    m_inverted->setChecked(look.image.inverted);
    m_saturated->setChecked(look.image.marksSaturated);
    showValue(m_saturatedFrom, look.image.saturatedFrom.value_or(0));
    m_saturatedFrom->setEnabled(look.image.marksSaturated);
    m_mosaic->setChecked(look.rawMosaic);
    m_overlay->setChecked(look.overlay);
    m_reset->setEnabled(look != model::PictureLook{});
}

void PicturePanel::ask(const model::PictureLook &look)
{
    if (look != m_look)
        emit lookRequested(look);
}

// Another gamma leaves the mode as it is; black and white that are chosen are chosen by hand.
void PicturePanel::askLevels(const LevelsScale::Chosen &asked)
{
    model::PictureLook look = m_look;
    Levels &levels = look.image.levels;
    levels.gamma = asked.gamma;
    if (asked.range != chosen().range) {
        levels.mode = Levels::Mode::Manual;
        levels.range = asked.range;
    }
    ask(look);
}

void PicturePanel::askFields()
{
    if (m_showing)
        return;
    model::PictureLook look = m_look;
    const auto mode = static_cast<Levels::Mode>(std::max(0, m_mode->currentIndex()));
    if (mode == Levels::Mode::Manual && mode != look.image.levels.mode)
        look.image.levels.range = m_range; // from where it stands
    look.image.levels.mode = mode;
    look.image.levels.clipPercent = m_clip->value();
    look.image.map = static_cast<ColourMap>(std::max(0, m_map->currentIndex()));
    look.image.inverted = m_inverted->isChecked();
    look.image.marksSaturated = m_saturated->isChecked();
    look.rawMosaic = m_mosaic->isChecked();
    look.overlay = m_overlay->isChecked();
    ask(look);
}

void PicturePanel::fillModes()
{
    m_mode->clear();
    m_mode->addItems({tr("As usual"), tr("Full range"), tr("Smallest to largest"),
                      tr("Percentiles"), tr("By hand")});
    m_mode->setToolTip(
        tr("As usual: all values where there are 8 bits, or the recording says how many "
           "count; else those of the first frame shown"));
}

void PicturePanel::fillMaps()
{
    m_map->clear();
    const QStringList names{tr("Grey"),
                            QStringLiteral("Viridis"),
                            QStringLiteral("Cividis"),
                            QStringLiteral("Plasma"),
                            QStringLiteral("Inferno"),
                            QStringLiteral("Magma"),
                            QStringLiteral("Turbo"),
                            tr("Hot"),
                            tr("Bone")};
    for (int map = 0; map < model::colourMapCount; ++map)
        m_map->addItem(preview(static_cast<ColourMap>(map), m_map->iconSize()), names[map]);
}

void PicturePanel::retranslate()
{
    const QScopedValueRollback showing(m_showing, true);
    fillModes();
    fillMaps();
    // Without mnemonics: the letters are those of the menus and the navigator.
    const auto label = [this](QWidget *field, const QString &text) {
        static_cast<QLabel *>(m_form->labelForField(field))->setText(text);
    };
    label(m_mode, tr("Levels"));
    label(m_black, tr("Black"));
    label(m_white, tr("White"));
    label(m_gamma, tr("Gamma"));
    label(m_clip, tr("Clip at either end"));
    label(m_map, tr("Colour map"));
    m_clip->setSuffix(tr(" %"));
    m_logarithmic->setText(tr("Logarithmic histogram"));
    m_inverted->setText(tr("Invert"));
    m_saturated->setText(tr("Mark saturated pixels red"));
    label(m_saturatedFrom, tr("Saturated from"));
    m_saturatedFrom->setSpecialValueText(tr("largest value")); // of 0, which is not
    m_saturatedFrom->setToolTip(tr("The value from which pixels are marked; 0: the largest that "
                                   "they can have. Of 12 bit, as far as the recording says so, "
                                   "that is 4095."));
    m_mosaic->setText(tr("Raw mosaic"));
    m_overlay->setText(tr("Number and time on the picture"));
    m_reset->setText(tr("Reset"));
    clearPixel();
    showLook(m_look);
    fitWidth();
}

// A scroll bar must not cover the right edge of what cannot be narrower.
void PicturePanel::fitWidth()
{
    setMinimumWidth(widget()->minimumSizeHint().width() + verticalScrollBar()->sizeHint().width());
}

bool PicturePanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest)
        fitWidth();
    return QScrollArea::eventFilter(watched, event);
}

void PicturePanel::showEvent(QShowEvent *event)
{
    QScrollArea::showEvent(event);
    emit shown();
}

void PicturePanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QScrollArea::changeEvent(event);
}

} // namespace widgets
