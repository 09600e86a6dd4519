// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/record/targetform.h"

#include "widgets/record/folderfield.h"
#include "widgets/record/warningtext.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QToolButton>

#include <algorithm>
#include <limits>

namespace widgets {

namespace {

struct FormatChoice
{
    const char *format;
    const char *text;
    bool isLossy;
    bool isH264 = false;
};

constexpr const char *x264Presets[] = {"ultrafast", "superfast", "veryfast", "faster",  "fast",
                                       "medium",    "slow",      "slower",   "veryslow"};

// What the recording page offers; the command line writes more. The first one is safe to edit: short
// groups of pictures, none that refer to later ones.
constexpr FormatChoice choices[] = {
    {"avc1/mp4", QT_TRANSLATE_NOOP("widgets::TargetForm", "H.264 video, mp4 (safe to edit)"), true,
     true},
    {"h264/mkv", QT_TRANSLATE_NOOP("widgets::TargetForm", "H.264 video, mkv"), true, true},
    {"mjpeg/avi", QT_TRANSLATE_NOOP("widgets::TargetForm", "Motion JPEG video, avi"), true},
    {"jpg", QT_TRANSLATE_NOOP("widgets::TargetForm", "JPEG pictures"), true},
    {"png", QT_TRANSLATE_NOOP("widgets::TargetForm", "PNG pictures, lossless"), false},
    {"tif", QT_TRANSLATE_NOOP("widgets::TargetForm", "TIFF pictures, lossless"), false},
    {"bmp", QT_TRANSLATE_NOOP("widgets::TargetForm", "Bitmaps, lossless"), false},
    {"npy", QT_TRANSLATE_NOOP("widgets::TargetForm", "NumPy arrays, lossless"), false},
    {"bpk", QT_TRANSLATE_NOOP("widgets::TargetForm", "Packed arrays (bpk), lossless"), false},
};

bool isLossy(const QString &format)
{
    return std::any_of(std::begin(choices), std::end(choices), [&](const FormatChoice &choice) {
        return choice.isLossy && format == QLatin1String(choice.format);
    });
}

bool isH264(const QString &format)
{
    return std::any_of(std::begin(choices), std::end(choices), [&](const FormatChoice &choice) {
        return choice.isH264 && format == QLatin1String(choice.format);
    });
}

void select(QComboBox *box, const QVariant &value)
{
    if (const int row = box->findData(value); row >= 0)
        box->setCurrentIndex(row);
}

} // namespace

TargetForm::TargetForm(QWidget *parent)
    : QWidget(parent)
    , m_form(new QFormLayout(this))
    , m_formatLabel(new QLabel(this))
    , m_qualityLabel(new QLabel(this))
    , m_presetLabel(new QLabel(this))
    , m_groupLabel(new QLabel(this))
    , m_folderLabel(new QLabel(this))
    , m_spareLabel(new QLabel(this))
    , m_nameLabel(new QLabel(this))
    , m_chunkLabel(new QLabel(this))
    , m_untilLabel(new QLabel(this))
    , m_format(new QComboBox(this))
    , m_quality(new QSpinBox(this))
    , m_lossless(new QCheckBox(this))
    , m_preset(new QComboBox(this))
    , m_group(new QSpinBox(this))
    , m_folder(new FolderField(QStringLiteral("folder"), this))
    , m_spare(new FolderField(QStringLiteral("spareFolder"), this))
    , m_name(new QLineEdit(this))
    , m_insert(new QToolButton(this))
    , m_fields(new QMenu(this))
    , m_addDate(new QCheckBox(this))
    , m_preview(new QLabel(this))
    , m_nameProblem(makeWarningText(this))
    , m_chunkBy(new QComboBox(this))
    , m_chunkAmount(new QSpinBox(this))
    , m_until(new QComboBox(this))
    , m_amount(new QSpinBox(this))
    , m_hint(makeWarningText(this))
{
    build();
    buildForm();
    connectAll();
    retranslate();
}

QString TargetForm::usualName()
{
    return QStringLiteral("recording");
}

QStringList TargetForm::storeFormats()
{
    QStringList formats;
    for (const FormatChoice &choice : choices)
        formats.append(QString::fromLatin1(choice.format));
    return formats;
}

QString TargetForm::formatText(const QString &format)
{
    for (const FormatChoice &choice : choices) {
        if (format == QLatin1String(choice.format))
            return tr(choice.text);
    }
    return format;
}

void TargetForm::build()
{
    for (const QString &format : storeFormats())
        m_format->addItem(QString(), format);
    for (const Until until : {Until::Stopped, Until::Frames, Until::Seconds})
        m_until->addItem(QString(), QVariant::fromValue(until));
    for (const ChunkBy by : {ChunkBy::Usual, ChunkBy::Frames, ChunkBy::Seconds})
        m_chunkBy->addItem(QString(), QVariant::fromValue(by));
    for (QComboBox *box : {m_format, m_until, m_chunkBy, m_preset}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(12);
    }
    m_format->setObjectName(QStringLiteral("storeFormat"));
    m_quality->setObjectName(QStringLiteral("quality"));
    m_name->setObjectName(QStringLiteral("name"));
    m_insert->setObjectName(QStringLiteral("insertField"));
    m_addDate->setObjectName(QStringLiteral("addDate"));
    m_preview->setObjectName(QStringLiteral("namePreview"));
    m_nameProblem->setObjectName(QStringLiteral("nameProblem"));
    m_hint->setObjectName(QStringLiteral("formatHint"));
    m_until->setObjectName(QStringLiteral("until"));
    m_amount->setObjectName(QStringLiteral("amount"));
    m_chunkBy->setObjectName(QStringLiteral("chunkBy"));
    m_chunkAmount->setObjectName(QStringLiteral("chunkSize"));
    m_lossless->setObjectName(QStringLiteral("lossless"));
    m_preset->setObjectName(QStringLiteral("encoderPreset"));
    m_group->setObjectName(QStringLiteral("groupFrames"));
    m_quality->setRange(0, 100);
    m_group->setRange(0, 1000);
    m_preset->addItem(QString(), QString());
    for (const char *preset : x264Presets)
        m_preset->addItem(QString::fromLatin1(preset), QString::fromLatin1(preset));
    for (QSpinBox *box : {m_amount, m_chunkAmount}) {
        box->setRange(1, std::numeric_limits<int>::max());
        box->setGroupSeparatorShown(true);
        box->setValue(60);
    }
    m_insert->setMenu(m_fields);
    m_insert->setPopupMode(QToolButton::InstantPopup);
    m_addDate->setChecked(true);
    m_preview->setTextFormat(Qt::PlainText);
    m_preview->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_preview->setFocusPolicy(Qt::NoFocus);
    m_preview->setWordWrap(true);
    m_preview->setForegroundRole(QPalette::PlaceholderText);
}

void TargetForm::buildForm()
{
    const auto inRow = [](QWidget *one, QWidget *other, int stretch) {
        auto *row = new QHBoxLayout;
        row->addWidget(one, 1);
        row->addWidget(other, stretch);
        return row;
    };
    m_form->setContentsMargins({});
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->addRow(m_formatLabel, m_format);
    m_form->addRow(nullptr, m_hint);
    m_form->addRow(m_qualityLabel, m_quality);
    m_form->addRow(nullptr, m_lossless);
    m_form->addRow(m_presetLabel, m_preset);
    m_form->addRow(m_groupLabel, m_group);
    m_form->addRow(m_folderLabel, m_folder);
    m_form->addRow(m_spareLabel, m_spare);
    m_form->addRow(m_nameLabel, inRow(m_name, m_insert, 0));
    m_form->addRow(nullptr, m_addDate);
    m_form->addRow(nullptr, m_preview);
    m_form->addRow(nullptr, m_nameProblem);
    m_form->addRow(m_untilLabel, inRow(m_until, m_amount, 1));
    m_form->addRow(m_chunkLabel, inRow(m_chunkBy, m_chunkAmount, 1));
    m_folderLabel->setBuddy(m_folder);
    m_spareLabel->setBuddy(m_spare);
    m_nameLabel->setBuddy(m_name);
}

void TargetForm::connectAll()
{
    for (QComboBox *box : {m_format, m_until, m_chunkBy, m_preset}) {
        connect(box, &QComboBox::currentIndexChanged, this, &TargetForm::updateUnits);
        connect(box, &QComboBox::currentIndexChanged, this, &TargetForm::changed);
    }
    for (FolderField *field : {m_folder, m_spare})
        connect(field, &FolderField::changed, this, &TargetForm::changed);
    connect(m_name, &QLineEdit::textChanged, this, &TargetForm::changed);
    connect(m_lossless, &QCheckBox::toggled, this, &TargetForm::updateEncoder);
    connect(m_lossless, &QCheckBox::toggled, this, &TargetForm::changed);
    for (QSpinBox *box : {m_quality, m_group, m_amount, m_chunkAmount})
        connect(box, &QSpinBox::valueChanged, this, &TargetForm::changed);
    connect(m_addDate, &QCheckBox::toggled, this, &TargetForm::changed);
    connect(m_folder, &FolderField::browseRequested, this, &TargetForm::browseRequested);
    connect(m_spare, &FolderField::browseRequested, this, &TargetForm::browseSpareRequested);
    connect(m_fields, &QMenu::triggered, this, [this](const QAction *action) {
        m_name->insert(QLatin1Char('{') + action->data().toString() + QLatin1Char('}'));
        m_name->setFocus(Qt::OtherFocusReason);
    });
}

void TargetForm::setFolder(const QString &folder)
{
    m_folder->setFolder(folder);
}

QString TargetForm::folder() const
{
    return m_folder->folder();
}

void TargetForm::setSpareFolder(const QString &folder)
{
    m_spare->setFolder(folder);
}

QString TargetForm::spareFolder() const
{
    return m_spare->folder();
}

void TargetForm::setName(const QString &name)
{
    m_name->setText(name);
}

QString TargetForm::name() const
{
    return m_name->text().trimmed();
}

bool TargetForm::addsDate() const
{
    return m_addDate->isChecked();
}

void TargetForm::setAddsDate(bool adds)
{
    m_addDate->setChecked(adds);
}

QString TargetForm::pattern() const
{
    const bool hasDate = name().contains(QLatin1String("{date}")) ||
                         name().contains(QLatin1String("{time}")) || name().isEmpty();
    return addsDate() && !hasDate ? name() + QStringLiteral("_{date}_{time}") : name();
}

void TargetForm::setFields(const QStringList &names)
{
    if (names == m_fieldNames)
        return;
    m_fieldNames = names;
    fillFields();
}

void TargetForm::fillFields()
{
    m_fields->clear();
    const auto add = [this](const QString &text, const QString &field) {
        m_fields->addAction(text)->setData(field);
    };
    add(tr("Date"), QStringLiteral("date"));
    add(tr("Time"), QStringLiteral("time"));
    add(tr("Camera"), QStringLiteral("camera"));
    if (!m_fieldNames.isEmpty())
        m_fields->addSeparator();
    for (const QString &name : m_fieldNames)
        add(QString(name).replace(QLatin1Char('&'), QLatin1String("&&")), name);
}

void TargetForm::setPreview(const QStringList &names)
{
    m_preview->setText(names.join(QLatin1Char('\n')));
    m_preview->setVisible(!names.isEmpty());
    m_preview->setAccessibleName(
        tr("What the recording is going to be called: %1").arg(names.join(QStringLiteral(", "))));
}

void TargetForm::setNameProblem(const QString &sentence)
{
    m_nameProblem->setText(sentence);
    m_nameProblem->setVisible(!sentence.isEmpty());
}

void TargetForm::setStoreFormat(const QString &format)
{
    select(m_format, format);
}

QString TargetForm::storeFormat() const
{
    return m_format->currentData().toString();
}

TargetForm::Encoder TargetForm::encoder() const
{
    return isH264(storeFormat()) ? chosenEncoder() : Encoder();
}

TargetForm::Encoder TargetForm::chosenEncoder() const
{
    return {m_lossless->isChecked(), m_preset->currentData().toString(), m_group->value()};
}

void TargetForm::setEncoder(const Encoder &encoder)
{
    m_lossless->setChecked(encoder.isLossless);
    select(m_preset, encoder.preset);
    m_group->setValue(encoder.groupFrames);
}

int TargetForm::quality() const
{
    return isLossy(storeFormat()) && !encoder().isLossless ? chosenQuality() : 0;
}

int TargetForm::chosenQuality() const
{
    return m_quality->value();
}

void TargetForm::setQuality(int quality)
{
    m_quality->setValue(quality);
}

TargetForm::Chunk TargetForm::chunk() const
{
    return {m_chunkBy->currentData().value<ChunkBy>(), m_chunkAmount->value()};
}

void TargetForm::setChunk(const Chunk &chunk)
{
    select(m_chunkBy, QVariant::fromValue(chunk.by));
    m_chunkAmount->setValue(static_cast<int>(chunk.amount));
}

TargetForm::Limit TargetForm::limit() const
{
    return {m_until->currentData().value<Until>(), m_amount->value()};
}

void TargetForm::setLimit(const Limit &limit)
{
    select(m_until, QVariant::fromValue(limit.until));
    m_amount->setValue(static_cast<int>(limit.amount));
}

void TargetForm::setHint(const QString &sentence)
{
    m_hint->setText(sentence);
    m_hint->setVisible(!sentence.isEmpty());
}

void TargetForm::focusName()
{
    m_name->setFocus(Qt::OtherFocusReason);
}

void TargetForm::focusFolder()
{
    m_folder->setFocus(Qt::OtherFocusReason);
}

void TargetForm::updateUnits()
{
    const Until until = limit().until;
    m_amount->setEnabled(until != Until::Stopped);
    m_amount->setSuffix(until == Until::Seconds ? tr(" s") : QString());
    const ChunkBy by = chunk().by;
    m_chunkAmount->setEnabled(by != ChunkBy::Usual);
    m_chunkAmount->setSuffix(by == ChunkBy::Seconds ? tr(" s") : QString());
    updateEncoder();
}

void TargetForm::updateEncoder()
{
    const bool hasEncoder = isH264(storeFormat());
    const std::initializer_list<QWidget *> fields{m_lossless, m_presetLabel, m_preset, m_groupLabel,
                                                  m_group};
    for (QWidget *field : fields)
        field->setVisible(hasEncoder);
    m_quality->setEnabled(isLossy(storeFormat()) && !encoder().isLossless);
}

void TargetForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void TargetForm::retranslate()
{
    for (int row = 0; row < m_format->count(); ++row)
        m_format->setItemText(row, formatText(m_format->itemData(row).toString()));
    m_until->setItemText(0, tr("Until stopped"));
    m_until->setItemText(1, tr("Number of frames"));
    m_until->setItemText(2, tr("Duration"));
    m_chunkBy->setItemText(0, tr("Usual size"));
    m_chunkBy->setItemText(1, tr("Number of frames"));
    m_chunkBy->setItemText(2, tr("Duration"));
    m_formatLabel->setText(tr("Store:"));
    m_qualityLabel->setText(tr("Quality:"));
    m_presetLabel->setText(tr("Encoder:"));
    m_groupLabel->setText(tr("Key frames:"));
    m_lossless->setText(tr("Lossless, to the sample"));
    m_preset->setItemText(0, tr("Usual effort"));
    m_group->setSpecialValueText(tr("Usual distance"));
    m_group->setPrefix(tr("every "));
    m_group->setSuffix(tr(" frames"));
    m_folderLabel->setText(tr("F&older:"));
    m_spareLabel->setText(tr("S&pare:"));
    m_nameLabel->setText(tr("&Name:"));
    m_untilLabel->setText(tr("Record:"));
    m_chunkLabel->setText(tr("Chunk:"));
    m_addDate->setText(tr("Add date and time to the name"));
    m_quality->setSpecialValueText(tr("Usual"));
    nameControls();
    fillFields();
    updateUnits();
}

void TargetForm::nameControls()
{
    m_folder->setTexts(tr("Folder"), tr("Choose a folder"));
    m_spare->setTexts(tr("Spare folder"), tr("Choose a spare folder"));
    m_spare->setHelp(tr("none"), tr("Where the recording goes on when the disk of its folder "
                                    "refuses to take more, best on another disk; without one it "
                                    "ends"));
    m_insert->setText(tr("Insert"));
    m_insert->setToolTip(tr("Put date, camera or an entry of the metadata into the name"));
    m_format->setAccessibleName(tr("Store format"));
    m_quality->setAccessibleName(tr("Quality of the pictures"));
    m_quality->setToolTip(tr("From 1, small files, to 100, the best pictures"));
    m_preset->setAccessibleName(tr("Effort of the encoder"));
    m_preset->setToolTip(tr("A slower preset of x264 makes smaller files"));
    m_group->setAccessibleName(tr("Frames from key frame to key frame"));
    m_group->setToolTip(tr("Fewer make seeking faster, and files larger"));
    m_name->setAccessibleName(tr("Name of the recording"));
    m_until->setAccessibleName(tr("How long to record"));
    m_amount->setAccessibleName(tr("Frames or seconds to record"));
    m_chunkBy->setAccessibleName(tr("How large a chunk is"));
    m_chunkAmount->setAccessibleName(tr("Frames or seconds per chunk"));
}

} // namespace widgets
