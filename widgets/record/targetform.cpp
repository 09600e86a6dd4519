// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/record/targetform.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTime>
#include <QDir>
#include <QEvent>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QToolButton>

#include <limits>

namespace widgets {

namespace {

struct FormatChoice
{
    const char *format;
    const char *text;
};

// What the recording page offers; the command line writes more.
constexpr FormatChoice choices[] = {
    {"avc1/mp4", QT_TRANSLATE_NOOP("widgets::TargetForm", "H.264 video, mp4")},
    {"h264/mkv", QT_TRANSLATE_NOOP("widgets::TargetForm", "H.264 video, mkv")},
    {"mjpeg/avi", QT_TRANSLATE_NOOP("widgets::TargetForm", "Motion JPEG video, avi")},
    {"png", QT_TRANSLATE_NOOP("widgets::TargetForm", "PNG pictures, lossless")},
};

// Whether every system takes it as the name of one folder.
bool isFileName(const QString &name)
{
    static const QString forbidden = QStringLiteral("/\\:*?\"<>|");
    if (name.isEmpty() || name == QLatin1String(".") || name == QLatin1String(".."))
        return false;
    for (const QChar c : name)
        if (c.unicode() < 32 || forbidden.contains(c))
            return false;
    return true;
}

} // namespace

TargetForm::TargetForm(QWidget *parent)
    : QWidget(parent)
    , m_formatLabel(new QLabel(this))
    , m_folderLabel(new QLabel(this))
    , m_nameLabel(new QLabel(this))
    , m_chunkLabel(new QLabel(this))
    , m_untilLabel(new QLabel(this))
    , m_format(new QComboBox(this))
    , m_folder(new QLineEdit(this))
    , m_browse(new QToolButton(this))
    , m_name(new QLineEdit(this))
    , m_addDate(new QCheckBox(this))
    , m_path(new QLabel(this))
    , m_chunkSize(new QSpinBox(this))
    , m_until(new QComboBox(this))
    , m_amount(new QSpinBox(this))
    , m_hint(new QLabel(this))
{
    build();
    connectAll();
    retranslate();
    updateLimit();
    updatePath();
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
    for (QComboBox *box : {m_format, m_until}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(12);
    }
    m_format->setObjectName(QStringLiteral("storeFormat"));
    m_folder->setObjectName(QStringLiteral("folder"));
    m_name->setObjectName(QStringLiteral("name"));
    m_addDate->setObjectName(QStringLiteral("addDate"));
    m_until->setObjectName(QStringLiteral("until"));
    m_amount->setObjectName(QStringLiteral("amount"));
    m_chunkSize->setObjectName(QStringLiteral("chunkSize"));
    m_chunkSize->setRange(0, std::numeric_limits<int>::max());
    m_chunkSize->setGroupSeparatorShown(true);
    m_amount->setRange(1, std::numeric_limits<int>::max());
    m_amount->setGroupSeparatorShown(true);
    m_amount->setValue(60);
    m_addDate->setChecked(true);
    m_path->setTextFormat(Qt::PlainText);
    m_path->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_path->setWordWrap(true);
    m_path->setForegroundRole(QPalette::PlaceholderText);
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setWordWrap(true);
    m_hint->hide();

    auto *folderRow = new QHBoxLayout;
    folderRow->addWidget(m_folder, 1);
    folderRow->addWidget(m_browse);
    auto *untilRow = new QHBoxLayout;
    untilRow->addWidget(m_until, 1);
    untilRow->addWidget(m_amount, 1);
    auto *form = new QFormLayout(this);
    form->setContentsMargins({});
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(m_formatLabel, m_format);
    form->addRow(nullptr, m_hint);
    form->addRow(m_folderLabel, folderRow);
    form->addRow(m_nameLabel, m_name);
    form->addRow(nullptr, m_addDate);
    form->addRow(nullptr, m_path);
    form->addRow(m_untilLabel, untilRow);
    form->addRow(m_chunkLabel, m_chunkSize);
    m_folderLabel->setBuddy(m_folder);
}

void TargetForm::connectAll()
{
    const auto pathChanged = [this] {
        updatePath();
        emit changed();
    };
    connect(m_format, &QComboBox::currentIndexChanged, this, &TargetForm::changed);
    connect(m_folder, &QLineEdit::textChanged, this, pathChanged);
    connect(m_name, &QLineEdit::textChanged, this, pathChanged);
    connect(m_addDate, &QCheckBox::toggled, this, pathChanged);
    connect(m_until, &QComboBox::currentIndexChanged, this, &TargetForm::updateLimit);
    connect(m_browse, &QToolButton::clicked, this, &TargetForm::browseRequested);
}

void TargetForm::setFolder(const QString &folder)
{
    m_folder->setText(QDir::toNativeSeparators(folder));
}

QString TargetForm::folder() const
{
    return QDir::fromNativeSeparators(m_folder->text().trimmed());
}

void TargetForm::setName(const QString &name)
{
    m_name->setText(name);
}

QString TargetForm::name() const
{
    return m_name->text().trimmed();
}

QString TargetForm::directory(const QDateTime &now) const
{
    if (!isFileName(name()) || folder().isEmpty())
        return {};
    QString leaf = name();
    if (m_addDate->isChecked())
        leaf += now.toString(QStringLiteral("'_'yyyyMMdd'_'HHmmss"));
    return QDir(folder()).filePath(leaf);
}

void TargetForm::setStoreFormat(const QString &format)
{
    const int row = m_format->findData(format);
    if (row >= 0)
        m_format->setCurrentIndex(row);
}

QString TargetForm::storeFormat() const
{
    return m_format->currentData().toString();
}

std::int64_t TargetForm::chunkSize() const
{
    return m_chunkSize->value();
}

TargetForm::Limit TargetForm::limit() const
{
    return {m_until->currentData().value<Until>(), m_amount->value()};
}

void TargetForm::setHint(const QString &sentence)
{
    m_hint->setText(sentence);
    m_hint->setVisible(!sentence.isEmpty());
}

void TargetForm::updateLimit()
{
    const Until until = m_until->currentData().value<Until>();
    m_amount->setEnabled(until != Until::Stopped);
    m_amount->setSuffix(until == Until::Seconds ? tr(" s") : QString());
}

void TargetForm::updatePath()
{
    const QString path = directory(QDateTime::currentDateTime());
    m_path->setText(path.isEmpty() ? tr("Give the recording a name without / \\ : * ? \" < > |.")
                                   : QDir::toNativeSeparators(path));
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
    m_formatLabel->setText(tr("Store:"));
    m_folderLabel->setText(tr("F&older:"));
    m_nameLabel->setText(tr("&Name:"));
    m_nameLabel->setBuddy(m_name);
    m_untilLabel->setText(tr("Record:"));
    m_chunkLabel->setText(tr("Chunk:"));
    m_addDate->setText(tr("Add date and time to the name"));
    m_chunkSize->setSpecialValueText(tr("Usual size"));
    m_chunkSize->setSuffix(tr(" frames"));
    m_browse->setText(tr("…"));
    m_browse->setToolTip(tr("Choose a folder"));
    m_browse->setAccessibleName(m_browse->toolTip());
    m_format->setAccessibleName(tr("Store format"));
    m_folder->setAccessibleName(tr("Folder"));
    m_name->setAccessibleName(tr("Name of the recording"));
    m_until->setAccessibleName(tr("How long to record"));
    m_amount->setAccessibleName(tr("Frames or seconds to record"));
    m_chunkSize->setAccessibleName(tr("Frames per chunk"));
    updateLimit();
    updatePath();
}

} // namespace widgets
