// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/export/exportrangeform.h"

#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSpinBox>

#include <algorithm>

namespace widgets {

namespace {

constexpr int mostEveryFrame = 1'000'000'000;

} // namespace

ExportRangeForm::ExportRangeForm(QWidget *parent)
    : FormSection(parent)
    , m_what(new QComboBox)
    , m_mark(new QComboBox)
    , m_from(new QLineEdit)
    , m_to(new QLineEdit)
    , m_every(new QSpinBox)
{
    m_whatLabel = addField(m_what, "what");
    m_markLabel = addField(m_mark, "mark");
    m_fromLabel = addField(m_from, "from");
    m_toLabel = addField(m_to, "to");
    m_problem = addProblem("rangeProblem");
    m_everyLabel = addField(m_every, "every");
    m_count = addNote("count");
    m_every->setRange(1, mostEveryFrame);
    m_every->setGroupSeparatorShown(true);
    m_mark->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_mark->setMinimumContentsLength(12);
    for (const What what :
         {What::All, What::InOut, What::Mark, What::Index, What::Number, What::Time})
        m_what->addItem(QString(), QVariant::fromValue(what));
    connect(m_what, &QComboBox::currentIndexChanged, this, [this] {
        updateShown();
        emit whatChanged(what());
        emit changed();
    });
    connect(m_mark, &QComboBox::currentIndexChanged, this, &ExportRangeForm::changed);
    for (QLineEdit *edit : {m_from, m_to})
        connect(edit, &QLineEdit::textChanged, this, &ExportRangeForm::changed);
    connect(m_every, &QSpinBox::valueChanged, this, &ExportRangeForm::changed);
    retranslate();
    setInOut(false);
    setMarks({});
}

void ExportRangeForm::retranslate()
{
    setHeading(tr("Frames"));
    m_whatLabel->setText(tr("&Which:"));
    m_markLabel->setText(tr("Mar&k:"));
    m_fromLabel->setText(tr("Fro&m:"));
    m_toLabel->setText(tr("To:"));
    m_everyLabel->setText(tr("&Every:"));
    m_every->setSpecialValueText(tr("frame"));
    m_every->setSuffix(tr("th frame"));
    m_what->setAccessibleName(tr("Which frames"));
    m_mark->setAccessibleName(tr("The mark whose frames are exported"));
    m_from->setAccessibleName(tr("The first frame"));
    m_to->setAccessibleName(tr("The last frame"));
    m_every->setAccessibleName(tr("Of these the first and every so many further on"));
    const QStringList texts{tr("Whole recording"), tr("From in to out"),  tr("A mark"),
                            tr("By frame index"),  tr("By frame number"), tr("By time")};
    for (int i = 0; i < texts.size(); ++i)
        m_what->setItemText(i, texts[i]);
}

void ExportRangeForm::fillWhat()
{
    const auto setThere = [this](What what, bool there) {
        const int row = static_cast<int>(what);
        m_what->setItemData(row, there ? QVariant() : QVariant(0), Qt::UserRole - 1); // enabled
    };
    setThere(What::InOut, m_hasInOut);
    setThere(What::Mark, m_mark->count() > 0);
}

void ExportRangeForm::setInOut(bool there)
{
    m_hasInOut = there;
    fillWhat();
    if (!there && what() == What::InOut)
        setWhat(What::All);
    updateShown();
}

void ExportRangeForm::setMarks(const QStringList &names)
{
    const QSignalBlocker quiet(m_mark);
    const int before = m_mark->currentIndex();
    m_mark->clear();
    m_mark->addItems(names);
    m_mark->setCurrentIndex(
        std::clamp(before, names.isEmpty() ? -1 : 0, static_cast<int>(names.size()) - 1));
    fillWhat();
    if (names.isEmpty() && what() == What::Mark)
        setWhat(What::All);
    updateShown();
}

void ExportRangeForm::setWhat(What what)
{
    const bool isThere =
        (what != What::InOut || m_hasInOut) && (what != What::Mark || m_mark->count() > 0);
    m_what->setCurrentIndex(static_cast<int>(isThere ? what : What::All));
}

ExportRangeForm::What ExportRangeForm::what() const
{
    return static_cast<What>(m_what->currentIndex());
}

void ExportRangeForm::setMark(int mark)
{
    m_mark->setCurrentIndex(mark);
}

int ExportRangeForm::mark() const
{
    return m_mark->currentIndex();
}

void ExportRangeForm::setBounds(const QString &from, const QString &to)
{
    m_from->setText(from);
    m_to->setText(to);
}

QString ExportRangeForm::from() const
{
    return m_from->text().trimmed();
}

QString ExportRangeForm::to() const
{
    return m_to->text().trimmed();
}

void ExportRangeForm::setEvery(std::int64_t every)
{
    m_every->setValue(static_cast<int>(std::clamp<std::int64_t>(every, 1, mostEveryFrame)));
}

std::int64_t ExportRangeForm::every() const
{
    return m_every->value();
}

void ExportRangeForm::setCount(const QString &text)
{
    say(m_count, text);
}

void ExportRangeForm::setProblem(const QString &sentence)
{
    say(m_problem, sentence);
}

void ExportRangeForm::updateShown()
{
    setRowShown(m_mark, what() == What::Mark);
    setRowShown(m_from, what() >= What::Index);
    setRowShown(m_to, what() >= What::Index);
}

void ExportRangeForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    FormSection::changeEvent(event);
}

} // namespace widgets
