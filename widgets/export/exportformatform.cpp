// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/export/exportformatform.h"

#include "widgets/record/targetform.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QEvent>
#include <QLabel>
#include <QSignalBlocker>

#include <algorithm>

namespace widgets {

namespace {

using model::ExportAs;
using store::ClipPreset;

struct NamedPreset
{
    ClipPreset preset;
    const char *text;
};

constexpr NamedPreset namedPresets[] = {
    {ClipPreset::Share, QT_TRANSLATE_NOOP("widgets::ExportFormatForm", "To share: small")},
    {ClipPreset::Analysis,
     QT_TRANSLATE_NOOP("widgets::ExportFormatForm", "For analysis: quick to seek in, checked")},
    {ClipPreset::Lossless,
     QT_TRANSLATE_NOOP("widgets::ExportFormatForm", "Lossless: every sample as it was")},
    {ClipPreset::Copy,
     QT_TRANSLATE_NOOP("widgets::ExportFormatForm", "Copy: as it was recorded, at once")},
};

struct NamedKind
{
    ExportAs as;
    const char *text;
};

constexpr NamedKind namedKinds[] = {
    {ExportAs::Mp4, QT_TRANSLATE_NOOP("widgets::ExportFormatForm", "Video, mp4")},
    {ExportAs::Mkv, QT_TRANSLATE_NOOP("widgets::ExportFormatForm", "Video, mkv")},
    {ExportAs::Avi, QT_TRANSLATE_NOOP("widgets::ExportFormatForm", "Video, avi (Motion JPEG)")},
    {ExportAs::Gif, QT_TRANSLATE_NOOP("widgets::ExportFormatForm", "Animated picture, gif")},
    {ExportAs::Webp, QT_TRANSLATE_NOOP("widgets::ExportFormatForm", "Animated picture, webp")},
    {ExportAs::Pictures, QT_TRANSLATE_NOOP("widgets::ExportFormatForm", "Pictures in a folder")},
    {ExportAs::Array, QT_TRANSLATE_NOOP("widgets::ExportFormatForm", "NumPy array, npy")},
    {ExportAs::Table, QT_TRANSLATE_NOOP("widgets::ExportFormatForm", "Table of the frames, csv")},
    {ExportAs::Wav, QT_TRANSLATE_NOOP("widgets::ExportFormatForm", "Sound alone, wav")},
    {ExportAs::Store, QT_TRANSLATE_NOOP("widgets::ExportFormatForm", "Recording of its own")},
};

constexpr double leastRate = 0.01;
constexpr double mostRate = 1000.0;

void selectData(QComboBox *box, const QVariant &value)
{
    box->setCurrentIndex(std::max(0, box->findData(value)));
}

void setItemPossible(QComboBox *box, int row, bool possible)
{
    box->setItemData(row, possible ? QVariant() : QVariant(0), Qt::UserRole - 1); // enabled
}

} // namespace

ExportFormatForm::ExportFormatForm(QWidget *parent)
    : FormSection(parent)
    , m_as(new QComboBox)
    , m_preset(new QComboBox)
    , m_pictures(new QComboBox)
    , m_store(new QComboBox)
    , m_rate(new QComboBox)
    , m_perSecond(new QDoubleSpinBox)
    , m_rateRow(inRow({m_rate, m_perSecond}))
    , m_speed(new QDoubleSpinBox)
    , m_sound(new QComboBox)
    , m_map(new QCheckBox)
    , m_skip(new QCheckBox)
{
    build();
    connectAll();
    retranslate();
    setChoice({});
}

void ExportFormatForm::build()
{
    for (const NamedKind &kind : namedKinds)
        m_as->addItem(QString(), static_cast<int>(kind.as));
    for (const NamedPreset &preset : namedPresets)
        m_preset->addItem(QString(), static_cast<int>(preset.preset));
    for (const QString &format : model::pictureFormats())
        m_pictures->addItem(QString(), format);
    m_sound->addItem(QString(), QString());
    m_store->addItem(QString(), QString());
    for (const QString &format : TargetForm::storeFormats())
        m_store->addItem(QString(), format);
    m_rate->addItems({QString(), QString(), QString()});
    m_asLabel = addField(m_as, "as");
    m_presetLabel = addField(m_preset, "quality");
    m_picturesLabel = addField(m_pictures, "pictureFormat");
    m_storeLabel = addField(m_store, "storeFormat");
    m_problem = addProblem("formatProblem");
    m_note = addNote("formatNote");
    m_rateLabel = addField(m_rateRow, "rateRow");
    m_speedLabel = addField(m_speed, "speed");
    m_soundLabel = addField(m_sound, "sound");
    addWide(m_map, "map");
    addWide(m_skip, "skipBroken");
    m_rate->setObjectName(QStringLiteral("rate"));
    m_perSecond->setObjectName(QStringLiteral("framesPerSecond"));
    for (QComboBox *box : {m_as, m_preset, m_store, m_rate, m_sound}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(20);
    }
    m_perSecond->setRange(leastRate, mostRate);
    m_perSecond->setDecimals(3);
    m_perSecond->setValue(25);
    m_speed->setRange(0.01, 1000);
    m_speed->setDecimals(2);
    m_speed->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
}

void ExportFormatForm::connectAll()
{
    for (QComboBox *box : {m_as, m_preset, m_pictures, m_store, m_rate})
        connect(box, &QComboBox::currentIndexChanged, this, [this] {
            updateShown();
            emit changed();
        });
    connect(m_sound, &QComboBox::currentIndexChanged, this, [this] {
        m_wantedSound = m_sound->currentData().toString();
        emit changed();
    });
    for (QDoubleSpinBox *box : {m_perSecond, m_speed})
        connect(box, &QDoubleSpinBox::valueChanged, this, [this] {
            updateSound();
            emit changed();
        });
    for (QCheckBox *box : {m_map, m_skip})
        connect(box, &QCheckBox::toggled, this, &ExportFormatForm::changed);
}

void ExportFormatForm::retranslate()
{
    setHeading(tr("Format"));
    m_asLabel->setText(tr("Export &as:"));
    m_presetLabel->setText(tr("&Quality:"));
    m_picturesLabel->setText(tr("Picture f&iles:"));
    m_storeLabel->setText(tr("Store format:"));
    m_rateLabel->setText(tr("Timin&g:"));
    m_speedLabel->setText(tr("Spee&d:"));
    m_soundLabel->setText(tr("So&und:"));
    m_sound->setToolTip(tr("Sound goes with true times, at the speed it was recorded with"));
    m_sound->setAccessibleName(tr("The sound of the recording"));
    m_sound->setItemText(0, tr("None"));
    m_map->setText(tr("Table that says w&hich frame each one is"));
    m_skip->setText(tr("&Leave out what cannot be read"));
    m_skip->setToolTip(tr("Otherwise the export ends there and leaves nothing"));
    m_perSecond->setSuffix(tr(" frames/s"));
    m_speed->setSuffix(tr(" × as recorded"));
    m_as->setAccessibleName(tr("What is made"));
    m_preset->setAccessibleName(tr("Quality of the video"));
    m_pictures->setAccessibleName(tr("Format of the picture files"));
    m_store->setAccessibleName(tr("Format of the new recording"));
    m_rate->setAccessibleName(tr("When the frames of the video are shown"));
    m_perSecond->setAccessibleName(tr("Frames per second of the video"));
    m_speed->setAccessibleName(tr("How fast the video is"));
    nameItems();
}

void ExportFormatForm::nameItems()
{
    for (int i = 0; i < m_as->count(); ++i)
        m_as->setItemText(i, tr(namedKinds[i].text));
    for (int i = 0; i < m_preset->count(); ++i)
        m_preset->setItemText(i, tr(namedPresets[i].text));
    const QStringList pictures{tr("PNG, lossless"), tr("TIFF, lossless"), tr("JPEG, small"),
                               tr("Bitmap, lossless"), tr("NumPy arrays, lossless")};
    for (int i = 0; i < m_pictures->count(); ++i)
        m_pictures->setItemText(i, pictures.value(i));
    m_store->setItemText(0, tr("As it is now"));
    for (int i = 1; i < m_store->count(); ++i)
        m_store->setItemText(i, TargetForm::formatText(m_store->itemData(i).toString()));
    m_rate->setItemText(TrueTimes, tr("At their true times"));
    m_rate->setItemText(RecordedRate, tr("Evenly, as on average"));
    m_rate->setItemText(ChosenRate, tr("Evenly, at"));
}

model::ExportAs ExportFormatForm::as() const
{
    return static_cast<ExportAs>(m_as->currentData().toInt());
}

store::ClipPreset ExportFormatForm::preset() const
{
    return static_cast<ClipPreset>(m_preset->currentData().toInt());
}

bool ExportFormatForm::isSteady() const
{
    model::ExportChoice choice;
    choice.as = as();
    choice.preset = preset();
    return model::effective(choice).isConstant;
}

void ExportFormatForm::setChoice(const model::ExportChoice &choice)
{
    {
        const QSignalBlocker quiet(this);
        selectData(m_as, static_cast<int>(choice.as));
        selectData(m_preset, static_cast<int>(choice.preset));
        selectData(m_pictures, choice.pictureFormat);
        selectData(m_store, choice.storeFormat);
        const bool isChosen = choice.isConstant && choice.frameRate > 0;
        m_rate->setCurrentIndex(isChosen            ? ChosenRate
                                : choice.isConstant ? RecordedRate
                                                    : TrueTimes);
        if (choice.frameRate > 0)
            m_perSecond->setValue(choice.frameRate);
        m_speed->setValue(choice.speed);
        m_wantedSound = choice.sound;
        m_map->setChecked(choice.hasMap);
        m_skip->setChecked(choice.skipsBroken);
        updateShown();
    }
    emit changed();
}

void ExportFormatForm::fill(model::ExportChoice &choice) const
{
    choice.as = as();
    choice.preset = preset();
    choice.pictureFormat = m_pictures->currentData().toString();
    choice.storeFormat = m_store->currentData().toString();
    choice.isConstant = m_rate->currentIndex() != TrueTimes;
    choice.frameRate = m_rate->currentIndex() == ChosenRate ? m_perSecond->value() : 0.0;
    choice.speed = m_speed->value();
    choice.sound = m_knowsSounds ? m_sound->currentData().toString() : m_wantedSound;
    choice.hasMap = m_map->isChecked();
    choice.skipsBroken = m_skip->isChecked();
}

void ExportFormatForm::setStorePossible(bool possible)
{
    const int row = m_as->findData(static_cast<int>(ExportAs::Store));
    setItemPossible(m_as, row, possible);
    if (!possible && m_as->currentIndex() == row)
        m_as->setCurrentIndex(0);
}

void ExportFormatForm::setCopyPossible(bool possible)
{
    m_canCopy = possible;
    updatePresets();
}

void ExportFormatForm::setSounds(const QStringList &names)
{
    {
        const QSignalBlocker quiet(m_sound);
        while (m_sound->count() > 1)
            m_sound->removeItem(1);
        for (const QString &name : names)
            m_sound->addItem(name, name);
    }
    m_knowsSounds = true;
    updateShown();
    emit changed();
}

// Sound alone is one of those there are.
void ExportFormatForm::selectSound()
{
    const QSignalBlocker quiet(m_sound);
    selectData(m_sound, m_wantedSound);
    const bool isNeeded = as() == ExportAs::Wav;
    setItemPossible(m_sound, 0, !isNeeded);
    if (isNeeded && m_sound->currentIndex() == 0 && m_sound->count() > 1)
        m_sound->setCurrentIndex(1);
}

void ExportFormatForm::updatePresets()
{
    for (int i = 0; i < m_preset->count(); ++i) {
        const auto preset = static_cast<ClipPreset>(m_preset->itemData(i).toInt());
        setItemPossible(m_preset, i,
                        model::hasPreset(as(), preset) &&
                            (preset != ClipPreset::Copy || m_canCopy));
    }
    if (!m_preset->itemData(m_preset->currentIndex(), Qt::UserRole - 1).isNull())
        m_preset->setCurrentIndex(0);
}

void ExportFormatForm::setTogether(model::ExportTogether together)
{
    m_together = together;
    updateSound();
}

void ExportFormatForm::updateSound()
{
    model::ExportChoice now;
    fill(now);
    now.together = m_together;
    m_map->setEnabled(model::effective(now).together != model::ExportTogether::Each);
    m_sound->setEnabled(model::canSound(model::effective(now)));
}

void ExportFormatForm::updateShown()
{
    const bool hasSound = m_sound->count() > 1;
    if (as() == ExportAs::Wav && m_knowsSounds && !hasSound) {
        const QSignalBlocker quiet(m_as);
        m_as->setCurrentIndex(0);
    }
    const model::ExportAsTraits &traits = model::traitsOf(as());
    updatePresets();
    setRowShown(m_preset, traits.isVideo);
    setRowShown(m_pictures, as() == ExportAs::Pictures);
    setRowShown(m_store, as() == ExportAs::Store);
    setRowShown(m_rateRow, traits.isVideo);
    setItemPossible(m_rate, TrueTimes, !isSteady());
    if (isSteady() && m_rate->currentIndex() == TrueTimes)
        m_rate->setCurrentIndex(RecordedRate);
    m_perSecond->setVisible(m_rate->currentIndex() == ChosenRate);
    setRowShown(m_speed, traits.isVideo && m_rate->currentIndex() != ChosenRate);
    m_speed->setEnabled(preset() != ClipPreset::Copy);
    setItemPossible(m_as, m_as->findData(static_cast<int>(ExportAs::Wav)), hasSound);
    setRowShown(m_sound, traits.takesSound && hasSound);
    selectSound();
    updateSound();
    setRowShown(m_map, as() != ExportAs::Table && as() != ExportAs::Store);
    setRowShown(m_skip, as() != ExportAs::Store);
}

void ExportFormatForm::setNote(const QString &sentence)
{
    say(m_note, sentence);
}

void ExportFormatForm::setProblem(const QString &sentence)
{
    say(m_problem, sentence);
}

void ExportFormatForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    FormSection::changeEvent(event);
}

} // namespace widgets
