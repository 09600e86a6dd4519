// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/import/importform.h"

#include "widgets/record/folderfield.h"
#include "widgets/record/targetform.h"
#include "widgets/record/warningtext.h"

#include <QComboBox>
#include <QDir>
#include <QDoubleSpinBox>
#include <QEvent>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <climits>

namespace widgets {

namespace {

enum TimesRow { OwnTimes, EvenTimes };
enum LabelRow {
    SourceLabel,
    FolderLabel,
    NameLabel,
    FormatLabel,
    ChunkLabel,
    TimesLabel,
    StartLabel
};

} // namespace

ImportForm::ImportForm(QWidget *parent)
    : QWidget(parent)
    , m_source(new QLineEdit(this))
    , m_file(new QPushButton(this))
    , m_sourceFolder(new QPushButton(this))
    , m_folder(new FolderField(QStringLiteral("folder"), this))
    , m_name(new QLineEdit(this))
    , m_format(new QComboBox(this))
    , m_chunk(new QSpinBox(this))
    , m_times(new QComboBox(this))
    , m_rate(new QDoubleSpinBox(this))
    , m_start(new QLineEdit(this))
    , m_outlook(new QLabel(this))
{
    build();
    connectAll();
    retranslate();
}

// An editor with what is wrong with it below.
QWidget *ImportForm::withError(Field field, QWidget *editor)
{
    auto *both = new QWidget(this);
    auto *column = new QVBoxLayout(both);
    column->setContentsMargins({});
    column->setSpacing(2);
    column->addWidget(editor);
    QLabel *error = makeWarningText(both);
    error->setObjectName(editor->objectName() + QStringLiteral("Error"));
    column->addWidget(error);
    m_errors[static_cast<std::size_t>(field)] = error;
    return both;
}

void ImportForm::build()
{
    m_source->setObjectName(QStringLiteral("source"));
    m_file->setObjectName(QStringLiteral("sourceFile"));
    m_sourceFolder->setObjectName(QStringLiteral("sourceFolder"));
    m_folder->setObjectName(QStringLiteral("destination"));
    m_name->setObjectName(QStringLiteral("name"));
    m_format->setObjectName(QStringLiteral("format"));
    m_chunk->setObjectName(QStringLiteral("chunkSize"));
    m_times->setObjectName(QStringLiteral("times"));
    m_rate->setObjectName(QStringLiteral("rate"));
    m_start->setObjectName(QStringLiteral("start"));
    m_outlook->setObjectName(QStringLiteral("outlook"));
    m_outlook->setWordWrap(true);
    m_outlook->setTextFormat(Qt::PlainText);
    m_outlook->setMinimumHeight(3 * fontMetrics().lineSpacing()); // so that nothing jumps
    m_outlook->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    for (const QString &format : TargetForm::storeFormats())
        m_format->addItem(QString(), format);
    m_chunk->setRange(0, INT_MAX);
    m_chunk->setGroupSeparatorShown(true);
    m_times->addItems({QString(), QString()});
    m_rate->setRange(0.001, 100'000);
    m_rate->setDecimals(3);
    m_rate->setValue(25);
    auto *sourceRow = new QWidget(this);
    sourceRow->setObjectName(QStringLiteral("sourceRow"));
    auto *source = new QHBoxLayout(sourceRow);
    source->setContentsMargins({});
    source->addWidget(m_source, 1);
    source->addWidget(m_file);
    source->addWidget(m_sourceFolder);
    auto *timesRow = new QWidget(this);
    timesRow->setObjectName(QStringLiteral("timesRow"));
    auto *times = new QHBoxLayout(timesRow);
    times->setContentsMargins({});
    times->addWidget(m_times, 1);
    times->addWidget(m_rate);
    for (QLabel *&label : m_labels)
        label = new QLabel(this);
    auto *form = new QFormLayout;
    form->addRow(m_labels[SourceLabel], withError(Field::Source, sourceRow));
    form->addRow(m_labels[FolderLabel], withError(Field::Folder, m_folder));
    form->addRow(m_labels[NameLabel], withError(Field::Name, m_name));
    form->addRow(m_labels[FormatLabel], withError(Field::Format, m_format));
    form->addRow(m_labels[ChunkLabel], m_chunk);
    form->addRow(m_labels[TimesLabel], withError(Field::Times, timesRow));
    form->addRow(m_labels[StartLabel], withError(Field::Start, m_start));
    QWidget *editors[] = {m_source, m_folder, m_name, m_format, m_chunk, m_times, m_start};
    for (std::size_t i = 0; i < m_labels.size(); ++i)
        m_labels[i]->setBuddy(editors[i]);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addLayout(form);
    column->addWidget(m_outlook);
    column->addStretch(1);
}

void ImportForm::connectAll()
{
    for (QLineEdit *line : {m_source, m_name, m_start})
        connect(line, &QLineEdit::textChanged, this, &ImportForm::changed);
    connect(m_folder, &FolderField::changed, this, &ImportForm::changed);
    connect(m_folder, &FolderField::browseRequested, this, &ImportForm::folderRequested);
    connect(m_file, &QPushButton::clicked, this, &ImportForm::fileRequested);
    connect(m_sourceFolder, &QPushButton::clicked, this, &ImportForm::sourceFolderRequested);
    connect(m_format, &QComboBox::currentIndexChanged, this, &ImportForm::changed);
    connect(m_chunk, &QSpinBox::valueChanged, this, &ImportForm::changed);
    connect(m_rate, &QDoubleSpinBox::valueChanged, this, &ImportForm::changed);
    connect(m_times, &QComboBox::currentIndexChanged, this, [this] {
        updateTimes();
        emit changed();
    });
}

void ImportForm::retranslate()
{
    m_labels[SourceLabel]->setText(tr("&Import:"));
    m_labels[FolderLabel]->setText(tr("Into f&older:"));
    m_labels[NameLabel]->setText(tr("&Name:"));
    m_labels[FormatLabel]->setText(tr("S&tore:"));
    m_labels[ChunkLabel]->setText(tr("C&hunks:"));
    m_labels[TimesLabel]->setText(tr("Ti&mes:"));
    m_labels[StartLabel]->setText(tr("First &frame:"));
    m_source->setAccessibleName(tr("Video, folder of pictures or recording to import"));
    m_source->setPlaceholderText(tr("A video, a folder of pictures or a recording"));
    m_file->setText(tr("&Video…"));
    m_sourceFolder->setText(tr("Fol&der…"));
    m_folder->setTexts(tr("Folder in which the new recording is made"), tr("Choose a folder"));
    m_name->setAccessibleName(tr("Name of the new recording"));
    for (int row = 0; row < m_format->count(); ++row)
        m_format->setItemText(row, TargetForm::formatText(m_format->itemData(row).toString()));
    m_chunk->setSpecialValueText(tr("Usual size"));
    m_chunk->setSuffix(tr(" frames"));
    m_times->setItemText(EvenTimes, tr("Even, by the frame rate"));
    m_rate->setSuffix(tr(" fps"));
    m_rate->setAccessibleName(tr("Frames per second"));
    m_start->setPlaceholderText(tr("2024-05-01 12:00:00, if it is known"));
    m_start->setAccessibleName(tr("When the first frame was taken"));
    updateTimes();
}

void ImportForm::updateTimes()
{
    QString own = tr("The source's own");
    if (m_kind == Source::Video)
        own = tr("As in the video");
    else if (m_kind == Source::Pictures)
        own = m_ownTimes ? tr("When each was taken (EXIF)")
                         : tr("When each was taken (no EXIF: even)");
    else if (m_kind == Source::Recording)
        own = tr("As in the recording");
    m_times->setItemText(OwnTimes, own);
    const bool isRecording = m_kind == Source::Recording;
    m_times->setEnabled(!isRecording);
    m_rate->setEnabled(!isRecording && (hasEvenTimes() || !m_ownTimes));
    m_start->setEnabled(!isRecording && (hasEvenTimes() || !m_absoluteTimes));
}

void ImportForm::setSource(const QString &path)
{
    m_source->setText(QDir::toNativeSeparators(path));
}

QString ImportForm::source() const
{
    return QDir::fromNativeSeparators(m_source->text().trimmed());
}

void ImportForm::setFolder(const QString &folder)
{
    m_folder->setFolder(folder);
}

QString ImportForm::folder() const
{
    return m_folder->folder();
}

void ImportForm::setName(const QString &name)
{
    m_name->setText(name);
}

QString ImportForm::name() const
{
    return m_name->text().trimmed();
}

void ImportForm::setFormat(const QString &format)
{
    if (const int row = m_format->findData(format); row >= 0)
        m_format->setCurrentIndex(row);
}

QString ImportForm::format() const
{
    return m_format->currentData().toString();
}

qint64 ImportForm::chunkSize() const
{
    return m_chunk->value();
}

bool ImportForm::hasEvenTimes() const
{
    return m_times->currentIndex() == EvenTimes && m_kind != Source::Recording;
}

double ImportForm::frameRate() const
{
    return m_rate->isEnabled() ? m_rate->value() : 0.0;
}

QString ImportForm::start() const
{
    return m_start->isEnabled() ? m_start->text().trimmed() : QString();
}

void ImportForm::setKind(Source source)
{
    m_kind = source;
    updateTimes();
}

void ImportForm::setTimesKnown(bool own, bool absolute)
{
    m_ownTimes = own;
    m_absoluteTimes = absolute;
    updateTimes();
}

void ImportForm::setError(Field field, const QString &sentence)
{
    QLabel *error = m_errors[static_cast<std::size_t>(field)];
    error->setText(sentence);
    error->setVisible(!sentence.isEmpty());
}

void ImportForm::setOutlook(const QString &sentence)
{
    m_outlook->setText(sentence);
}

void ImportForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace widgets
