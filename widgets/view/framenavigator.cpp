// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/view/framenavigator.h"

#include "widgets/common/tints.h"
#include "widgets/view/positionfield.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QSignalBlocker>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace widgets {

namespace {

// Times are shown, and therefore typed, to the millisecond.
constexpr double sameTimeSeconds = 0.0005 + 1e-6;

std::optional<qint64> parsedNumber(const QString &text)
{
    bool ok = false;
    qint64 value = text.trimmed().toLongLong(&ok);
    if (!ok)
        value = QLocale().toLongLong(text.trimmed(), &ok);
    return ok ? std::optional(value) : std::nullopt;
}

QString plain(std::int64_t value)
{
    return QString::number(value);
}

} // namespace

FrameNavigator::FrameNavigator(QWidget *parent)
    : QWidget(parent)
    , m_hintTint(Tint::Information)
{
    auto *all = new QVBoxLayout(this);
    m_row = new QHBoxLayout;
    const int unit = fontMetrics().height();
    all->setContentsMargins(unit / 2, unit / 4, unit / 2, unit / 4);
    all->setSpacing(unit / 4);
    all->addLayout(m_row);
    m_row->setSpacing(unit * 2 / 3);
    m_transport = new QHBoxLayout;
    m_transport->setSpacing(1);
    m_row->addLayout(m_transport);
    buildTransport();
    m_row->addStretch(1);
    buildFields();
    buildHint();
    updateColours();
    retranslate();
}

void FrameNavigator::retranslate()
{
    m_speed->setAccessibleName(tr("Speed"));
    setSpeed(m_shownSpeed);
    const QStringList captions = {tr("&Number"), tr("Inde&x"), tr("&Time"), tr("Mat&ch")};
    for (qsizetype i = 0; i < captions.size(); ++i) {
        m_captions[i]->setText(captions[i]);
        m_captions[i]->buddy()->setAccessibleName(QString(captions[i]).remove(u'&'));
    }
    m_number->setAccessibleDescription(tr("The camera's own count; Enter goes there"));
    m_index->setAccessibleDescription(tr("Position in the recording, from 0; Enter goes there"));
    m_time->setAccessibleDescription(tr("Time of day, or date and time; Enter goes there"));
    m_zoneName->setAccessibleName(tr("Time zone"));
    m_match->setItemText(0, tr("Exact"));
    m_match->setItemText(1, tr("Nearest"));
    m_match->setToolTip(tr("What Enter does where there is no frame with the typed number or "
                           "time: say so, or go to the nearest"));
    m_goToNearest->setText(tr("Go to nearest"));
    clearHint(); // it is in the language before
    updateFields();
}

void FrameNavigator::buildTransport()
{
    m_speed = new QLabel(this);
    m_speed->setObjectName(QStringLiteral("speed"));
    m_speed->setAlignment(Qt::AlignCenter);
    m_row->addWidget(m_speed);
}

void FrameNavigator::addTool(QWidget *tool)
{
    m_row->insertWidget(m_row->indexOf(m_speed) + 1, tool);
}

void FrameNavigator::buildFields()
{
    m_number = new PositionField(QStringLiteral("0000000"), this);
    m_index = new PositionField(QStringLiteral("0000000"), this);
    m_time = new PositionField(QStringLiteral("0000-00-00 00:00:00.000"), this);
    m_count = new QLabel(this);
    m_zoneName = new QLabel(this);
    m_match = new QComboBox(this);
    m_match->addItems({QString(), QString()});

    addCaptioned(m_number);
    addCaptioned(m_index, m_count);
    addCaptioned(m_time, m_zoneName);
    addCaptioned(m_match);

    connect(m_number, &PositionField::entered, this, &FrameNavigator::enterNumber);
    connect(m_index, &PositionField::entered, this, &FrameNavigator::enterIndex);
    connect(m_time, &PositionField::entered, this, &FrameNavigator::enterTime);
    for (auto *field : {m_number, m_index, m_time}) {
        connect(field, &PositionField::restored, this, &FrameNavigator::clearHint);
        connect(field, &QLineEdit::textEdited, this, &FrameNavigator::clearHint);
    }
    connect(m_match, &QComboBox::currentIndexChanged, this,
            [this] { emit seeksNearestChanged(seeksNearest()); });
}

void FrameNavigator::addCaptioned(QWidget *widget, QWidget *behind)
{
    auto *label = new QLabel(this);
    label->setBuddy(widget);
    m_captions.append(label);
    auto *cell = new QGridLayout;
    cell->setHorizontalSpacing(fontMetrics().height() / 3);
    cell->setVerticalSpacing(1);
    cell->addWidget(label, 0, 0, 1, 2);
    cell->addWidget(widget, 1, 0);
    if (behind)
        cell->addWidget(behind, 1, 1);
    m_row->addLayout(cell);
}

void FrameNavigator::buildHint()
{
    m_hintRow = new QWidget(this);
    auto *row = new QHBoxLayout(m_hintRow);
    row->setContentsMargins(0, 0, 0, 0);
    row->addStretch(1);
    m_hint = new QLabel(m_hintRow);
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_hint->setFocusPolicy(Qt::NoFocus);
    row->addWidget(m_hint);
    m_goToNearest = new QToolButton(m_hintRow);
    connect(m_goToNearest, &QToolButton::clicked, this, [this] {
        if (m_offered)
            emit seekRequested(*m_offered);
        clearHint();
    });
    row->addWidget(m_goToNearest);
    layout()->addWidget(m_hintRow);
    m_hintRow->hide();
}

void FrameNavigator::setTransportActions(const QList<QAction *> &actions)
{
    while (QLayoutItem *item = m_transport->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (QAction *action : actions) {
        if (!action) {
            m_transport->addSpacing(fontMetrics().height() / 2);
            continue;
        }
        auto *button = new QToolButton(this);
        button->setDefaultAction(action);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        button->setToolButtonStyle(action->icon().isNull() ? Qt::ToolButtonTextOnly
                                                           : Qt::ToolButtonIconOnly);
        const int side = std::max(24, fontMetrics().height() * 3 / 2);
        button->setMinimumSize(side, side);
        m_transport->addWidget(button);
    }
    // Times run from left to right in every language, and so do these buttons.
    m_transport->setDirection(layoutDirection() == Qt::RightToLeft ? QBoxLayout::RightToLeft
                                                                   : QBoxLayout::LeftToRight);
    QWidget *before = nullptr;
    for (int i = 0; i < m_transport->count(); ++i) {
        QWidget *button = m_transport->itemAt(i)->widget();
        if (button && before)
            setTabOrder(before, button);
        before = button ? button : before;
    }
    if (before)
        setTabOrder(before, m_number);
}

void FrameNavigator::setFrames(const FrameLookup &frames)
{
    m_frames = frames;
    m_position = {};
    clearHint();
    for (auto *field : {m_number, m_index, m_time})
        field->setModified(false);
    updateWidths();
    updateFields();
}

void FrameNavigator::extendFrames(const FrameLookup &frames)
{
    m_frames = frames;
    updateWidths();
    updateFields();
}

void FrameNavigator::setZone(const model::ZoneTime &zone)
{
    m_zone = zone;
    updateFields();
}

void FrameNavigator::setPosition(store::FrameIndex position)
{
    if (position == m_position)
        return;
    m_position = position;
    for (auto *field : {m_number, m_index, m_time}) {
        if (field->isRefused() && !field->hasFocus())
            field->restore();
    }
    if (m_hintTint == Tint::Information)
        clearHint(); // it was about the frame before
    updateFields();
}

void FrameNavigator::setSpeed(double speed)
{
    m_shownSpeed = speed;
    const QLocale locale;
    const bool isWhole = speed == std::round(speed);
    if (m_fixedRate > 0)
        //: Frames per second in playing, where every frame is shown
        m_speed->setText(tr("%1 fps").arg(locale.toString(m_fixedRate * speed, 'g', 4)));
    else
        //: Playing speed, times the real one
        m_speed->setText(
            tr("%1×").arg(locale.toString(speed, isWhole ? 'f' : 'g', isWhole ? 0 : 3)));
    m_speed->setToolTip(m_fixedRate > 0 ? tr("Every frame is shown, not at its true time")
                                        : tr("Playing speed"));
    m_speed->setMinimumWidth(m_speed->fontMetrics().horizontalAdvance(QStringLiteral("−0,125×")));
}

void FrameNavigator::setFixedRate(double framesPerSecond)
{
    m_fixedRate = framesPerSecond;
    setSpeed(m_shownSpeed);
}

bool FrameNavigator::seeksNearest() const
{
    return m_match->currentIndex() == 1;
}

void FrameNavigator::setSeeksNearest(bool nearest)
{
    m_match->setCurrentIndex(nearest ? 1 : 0);
}

QString FrameNavigator::hint() const
{
    return m_hint->text();
}

void FrameNavigator::editNumber()
{
    edit(m_number);
}

void FrameNavigator::editIndex()
{
    edit(m_index);
}

void FrameNavigator::editTime()
{
    edit(m_time);
}

void FrameNavigator::edit(PositionField *field)
{
    if (!isAncestorOf(QApplication::focusWidget()))
        m_focusBefore = QApplication::focusWidget();
    field->setFocus(Qt::ShortcutFocusReason);
    field->selectAll();
}

void FrameNavigator::enterNumber(const QString &text)
{
    const auto value = parsedNumber(text);
    if (!value)
        return refuse(m_number, tr("“%1” is not a frame number").arg(text));
    const store::FrameNumber number{*value};
    if (m_frames.isEmpty())
        return;
    const auto nearest = m_frames.nearestNumber(number);
    const QString nearestText = nearest ? plain(m_frames.frame(*nearest).number.value) : QString();
    seekFound(m_number, m_frames.findNumber(number), nearest,
              tr("There is no frame number %1; the nearest is %2").arg(plain(*value), nearestText));
}

void FrameNavigator::enterIndex(const QString &text)
{
    const auto value = parsedNumber(text);
    if (!value)
        return refuse(m_index, tr("“%1” is not an index").arg(text));
    if (m_frames.isEmpty())
        return;
    const auto nearest = std::clamp<std::int64_t>(*value, 0, m_frames.count - 1);
    const auto exact = nearest == *value ? std::optional(store::FrameIndex{*value}) : std::nullopt;
    seekFound(m_index, exact, store::FrameIndex{nearest},
              tr("There is no index %1; the nearest is %2").arg(plain(*value), plain(nearest)));
}

void FrameNavigator::enterTime(const QString &text)
{
    if (m_frames.isEmpty())
        return;
    const auto time = m_zone.parse(text, m_frames.frame(m_position).time);
    if (!time)
        return refuse(m_time,
                      tr("“%1” is not a time; write 12:03:04 or 2024-05-01 12:03:04.5").arg(text));
    const auto nearest = m_frames.nearestTime(*time);
    if (!nearest)
        return refuse(m_time, tr("The frames of this recording have no times"));
    const store::FrameTime there = m_frames.frame(*nearest).time;
    const bool isExact = std::abs(there.seconds - time->seconds) <= sameTimeSeconds;
    seekFound(m_time, isExact ? nearest : std::nullopt, nearest,
              tr("There is no frame at %1; the nearest is at %2")
                  .arg(m_zone.dateTimeText(*time), m_zone.dateTimeText(there)));
}

void FrameNavigator::seekFound(PositionField *field, std::optional<store::FrameIndex> exact,
                               std::optional<store::FrameIndex> nearest, const QString &notThere)
{
    if (exact)
        return seek(field, *exact);
    if (!nearest || !seeksNearest()) {
        refuse(field, notThere);
        m_offered = nearest;
        m_goToNearest->setVisible(nearest.has_value());
        return;
    }
    seek(field, *nearest);
    showHint(notThere, Tint::Information); // a neighbour is never shown silently
}

void FrameNavigator::seek(PositionField *field, store::FrameIndex index)
{
    field->restore();
    field->selectAll();
    if (m_focusBefore) // who came by a key goes on with keys
        m_focusBefore->setFocus(Qt::OtherFocusReason);
    m_focusBefore.clear();
    emit seekRequested(index);
}

void FrameNavigator::refuse(PositionField *field, const QString &hint)
{
    m_offered.reset();
    field->setRefused(true);
    showHint(hint, Tint::Error);
}

void FrameNavigator::showHint(const QString &hint, Tint tint)
{
    m_hint->setText(hint);
    m_hintTint = tint;
    m_goToNearest->hide();
    m_hintRow->show();
    updateColours();
}

void FrameNavigator::clearHint()
{
    m_offered.reset();
    m_hint->clear();
    m_hintRow->hide();
    for (auto *field : {m_number, m_index, m_time})
        field->setRefused(false);
}

void FrameNavigator::updateFields()
{
    const bool has = !m_frames.isEmpty();
    for (auto *field : {m_number, m_index, m_time})
        field->setEnabled(has);
    m_match->setEnabled(has);
    if (!has) {
        for (auto *field : {m_number, m_index, m_time})
            field->setShown({});
        m_count->clear();
        m_zoneName->clear();
        return;
    }
    const store::FrameId id = m_frames.frame(m_position);
    m_number->setShown(plain(id.number.value));
    m_index->setShown(plain(id.index.value));
    m_time->setShown(m_zone.dateTimeText(id.time));
    //: Behind the index of the frame: how many frames there are
    m_count->setText(tr("of %1").arg(QLocale().toString(qlonglong(m_frames.count))));
    m_zoneName->setText(m_zone.zoneText(id.time));
    m_zoneName->setToolTip(m_zone.zoneName());
}

void FrameNavigator::updateWidths()
{
    if (m_frames.isEmpty())
        return;
    const auto digits = [](std::int64_t one, std::int64_t other) {
        const auto length = std::max(plain(one).size(), plain(other).size());
        return QString(std::max<qsizetype>(length, 5) + 1, u'0');
    };
    m_index->setWidest(digits(m_frames.count, 0));
    m_number->setWidest(digits(m_frames.frame({0}).number.value,
                               m_frames.frame({m_frames.count - 1}).number.value));
}

void FrameNavigator::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        updateColours();
    else if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void FrameNavigator::updateColours()
{
    QPalette muted = palette();
    muted.setColor(QPalette::WindowText, blended(palette().color(QPalette::Window),
                                                 palette().color(QPalette::WindowText), 0.75));
    for (QLabel *caption : std::as_const(m_captions))
        caption->setPalette(muted);
    m_count->setPalette(muted);
    m_zoneName->setPalette(muted);
    QPalette hint = palette();
    hint.setColor(QPalette::WindowText, tint(m_hintTint, palette()));
    m_hint->setPalette(hint);
}

} // namespace widgets
