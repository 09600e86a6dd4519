// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/viewer/marksdock.h"

#include "app/actions/actions.h"
#include "app/common/errortext.h"
#include "app/viewer/savedialog.h"
#include "model/paths.h"
#include "model/place/sessionrecording.h"
#include "model/record/audit/audittrail.h"
#include "model/view/playhead.h"
#include "model/workerpool.h"
#include "store/reader.h"
#include "widgets/marks/markview.h"
#include "widgets/timeline/markspans.h"

#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QLocale>
#include <QStandardPaths>

namespace app {

using model::ImportedMarks;
using model::MarkFileError;
using model::MarkKeeper;
using model::MarkList;
using Reason = model::MarkCsvError::Reason;

namespace {

QString keyText(const QAction &action) // empty: it has none
{
    return action.shortcut().toString(QKeySequence::NativeText);
}

bool isSameEnd(const model::Mark &one, const model::Mark &other)
{
    const auto index = [](const model::Mark &mark) {
        return mark.end ? mark.end->index.value : -1;
    };
    return index(one) == index(other);
}

} // namespace

MarksDock::MarksDock(model::WorkerPool &pool, model::Playhead &playhead, Actions &actions,
                     const QString &directory, QWidget *parent)
    : QDockWidget(parent)
    , m_pool(pool)
    , m_playhead(playhead)
    , m_actions(actions)
    , m_model(m_list)
    , m_keeper(pool, m_list, directory)
    , m_folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation))
    , m_view(new widgets::MarkView)
{
    m_view->setModel(&m_model);
    m_view->setFileActions({actions.importMarks, actions.exportMarks, actions.marksInRecording});
    m_view->setMinimumWidth(fontMetrics().averageCharWidth() * 39);
    setWidget(m_view);
    connect(m_view, &widgets::MarkView::seekRequested, this, &MarksDock::seekRequested);
    connectList();
    connectKeeper();
    connectActions();
    retranslate();
}

// An undo stack tells of being cleared when it goes, too; then half of *this is gone.
MarksDock::~MarksDock()
{
    m_list.undoStack().disconnect(this);
}

void MarksDock::connectList()
{
    m_spansTimer.setSingleShot(true);
    m_spansTimer.setInterval(0);
    const auto later = [this] { m_spansTimer.start(); };
    connect(&m_list, &MarkList::edited, this, later);
    connect(&m_list, &MarkList::wasReset, this, later);
    connect(&m_spansTimer, &QTimer::timeout, this, [this] {
        emit spansChanged(std::make_shared<const widgets::MarkSpans>(m_list.entries()));
        updateEnabled();
    });
    QUndoStack &undo = m_list.undoStack();
    connect(&undo, &QUndoStack::indexChanged, this, &MarksDock::retranslate);
    connect(m_actions.undo, &QAction::triggered, &undo, &QUndoStack::undo);
    connect(m_actions.redo, &QAction::triggered, &undo, &QUndoStack::redo);
}

void MarksDock::connectKeeper()
{
    connect(&m_keeper, &MarkKeeper::ready, this, &MarksDock::updateEnabled);
    connect(&m_keeper, &MarkKeeper::placeChanged, this, &MarksDock::updateEnabled);
    connect(&m_keeper, &MarkKeeper::failed, this,
            [this](const QString &path, const store::Error &error) { complain(path, error); });
    connect(
        &m_keeper, &MarkKeeper::refused, this,
        [this](const QString &path, const model::MarkCsvError &error) { complain(path, error); });
    connect(&m_keeper, &MarkKeeper::strayed, this, [this](int count) {
        emit remarked([count] {
            return tr("%n mark(s) of frames that are not in this recording stay in the file of "
                      "its marks, and are not shown.",
                      nullptr, count);
        });
    });
    connect(&m_keeper, &MarkKeeper::foundMore, this, [this](int count) {
        emit remarked([count] {
            return tr("The recording's folder has %n more mark(s), in marks.csv. “Keep Marks in "
                      "the Recording” joins them with yours.",
                      nullptr, count);
        });
    });
}

void MarksDock::connectActions()
{
    connect(m_actions.addRangeMark, &QAction::triggered, this, &MarksDock::addRange);
    connect(m_actions.nextMark, &QAction::triggered, this,
            [this] { go(m_list.next(m_playhead.position())); });
    connect(m_actions.previousMark, &QAction::triggered, this,
            [this] { go(m_list.previous(m_playhead.position())); });
    connect(m_actions.importMarks, &QAction::triggered, this, &MarksDock::importMarks);
    connect(m_actions.exportMarks, &QAction::triggered, this, &MarksDock::exportMarks);
    connect(m_actions.marksInRecording, &QAction::triggered, this, [this](bool inRecording) {
        m_keeper.setPlace(inRecording ? MarkKeeper::Place::Recording : MarkKeeper::Place::User);
    });
}

void MarksDock::setReader(const std::shared_ptr<const store::Reader> &reader)
{
    m_reader = reader;
    if (reader)
        m_model.setZone(model::ZoneTime(QString::fromStdString(reader->metadata().timezone)));
    m_keeper.setReader(reader);
    updateEnabled();
}

void MarksDock::extendReader(const std::shared_ptr<const store::Reader> &reader)
{
    m_reader = reader;
    m_keeper.extendReader(reader);
}

void MarksDock::setRecorded(const std::shared_ptr<const model::AuditTrail> &trail)
{
    if (!trail)
        return m_list.setRecorded({});
    std::vector<model::Mark> marks;
    for (const model::RecordedNote &note : trail->notes) {
        model::Mark mark{note.frame, {}, 0, {}, {}};
        (note.isEvent ? mark.label : mark.text) = note.text;
        marks.push_back(mark);
    }
    m_list.setRecorded(marks);
}

void MarksDock::setRecordingName(const QString &name)
{
    if (name == m_recordingName)
        return;
    m_recordingName = name;
    retranslate();
}

void MarksDock::setActive(bool active)
{
    m_isActive = active;
    updateEnabled();
}

void MarksDock::updateEnabled()
{
    const bool isReady = m_isActive && m_keeper.isReady();
    const bool hasMarks = isReady && m_list.count() > 0;
    const bool hasOwn = isReady && m_list.count() > m_list.recordedCount();
    m_actions.addMark->setEnabled(isReady);
    m_actions.addRangeMark->setEnabled(isReady && m_playhead.inPoint() && m_playhead.outPoint());
    m_actions.nextMark->setEnabled(hasMarks);
    m_actions.previousMark->setEnabled(hasMarks);
    m_actions.importMarks->setEnabled(isReady);
    m_actions.exportMarks->setEnabled(hasOwn);
    m_actions.marksInRecording->setEnabled(isReady);
    m_actions.marksInRecording->setChecked(m_keeper.place() == MarkKeeper::Place::Recording);
    m_actions.undo->setEnabled(isReady && m_list.undoStack().canUndo());
    m_actions.redo->setEnabled(isReady && m_list.undoStack().canRedo());
    nameUndo();
}

void MarksDock::go(std::optional<store::FrameIndex> begin)
{
    if (!begin)
        return;
    emit seekRequested(*begin);
    m_view->select(m_list.at(m_list.rowsBetween(*begin, {begin->value + 1}).first).id);
}

void MarksDock::addPoint(store::FrameIndex index)
{
    add({m_reader->index().frame(index), {}, m_view->colour(), {}, {}});
}

void MarksDock::addPoints(const std::vector<store::FrameIndex> &frames, const QString &label)
{
    if (!m_reader || !m_keeper.isReady())
        return;
    std::vector<model::Mark> marks;
    for (const store::FrameIndex frame : frames) {
        const auto [from, to] = m_list.rowsBetween(frame, {frame.value + 1});
        bool isThere = false;
        for (int row = from; row < to; ++row)
            isThere = isThere || m_list.at(row).mark.label == label;
        if (!isThere)
            marks.push_back({m_reader->index().frame(frame), {}, m_view->colour(), label, {}});
    }
    if (!marks.empty())
        m_list.add(marks, model::MarkList::Origin::Search);
}

void MarksDock::addRange()
{
    const store::ChunkIndex &index = m_reader->index();
    add({index.frame(*m_playhead.inPoint()),
         index.frame(*m_playhead.outPoint()),
         m_view->colour(),
         {},
         {}});
}

// A second mark of the same frames would hide the first: that is named instead.
void MarksDock::add(const model::Mark &mark)
{
    const store::FrameIndex begin = mark.begin.index;
    const auto [from, to] = m_list.rowsBetween(begin, {begin.value + 1});
    for (int row = from; row < to; ++row)
        if (!m_list.at(row).isRecorded && isSameEnd(m_list.at(row).mark, mark))
            return name(m_list.at(row).id);
    m_view->select(m_list.add(mark));
    const QString key = keyText(mark.end ? *m_actions.addRangeMark : *m_actions.addMark);
    const QString number = QLocale().toString(qlonglong(mark.begin.number.value));
    if (key.isEmpty() || window()->isFullScreen()) // where it cannot be named
        emit said(tr("Marked frame %1").arg(number));
    else
        emit said(tr("Marked frame %1; %2 once more to name it").arg(number, key));
}

void MarksDock::name(MarkList::Id id)
{
    if (window()->isFullScreen()) { // nothing but the picture is shown
        const model::Mark &mark = m_list.at(*m_list.rowOf(id)).mark;
        const QString number = QLocale().toString(qlonglong(mark.begin.number.value));
        return emit said(tr("Frame %1 is marked already").arg(number));
    }
    show();
    raise();
    m_view->editLabel(id);
}

void MarksDock::importMarks()
{
    auto *dialog = new QFileDialog(this, tr("Import Marks"), m_folder);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Marks (*.csv)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &MarksDock::read);
    dialog->open();
}

void MarksDock::read(const QString &path)
{
    m_folder = QFileInfo(path).path();
    if (!m_keeper.isReady())
        return; // the recording was closed under the dialog
    auto job = [file = model::toPath(path), marks = m_list.marks(),
                reader = m_reader](const std::stop_token &stop) {
        return model::importMarks(file, marks, reader->index(), stop);
    };
    using Result = std::variant<ImportedMarks, MarkFileError>;
    m_pool.run(this, std::move(job), [this, path, reader = m_reader](const Result &result) {
        if (const auto *error = std::get_if<MarkFileError>(&result))
            complain(path, *error);
        else if (m_keeper.isReady() && reader->directory() == m_reader->directory())
            take(path, std::get<ImportedMarks>(result)); // else another recording is open now
    });
}

void MarksDock::take(const QString &path, const ImportedMarks &imported)
{
    const std::size_t count = imported.added.size();
    if (static_cast<std::size_t>(m_list.count()) + count > model::maxMarks)
        return emit complained([path] {
            return tr("The marks in %1 are not imported: with them there would be more "
                      "than %2.")
                .arg(ErrorText::escaped(path), QLocale().toString(qulonglong(model::maxMarks)));
        });
    m_list.add(imported.added);
    emit said(tr("%n mark(s) imported", nullptr, static_cast<int>(count)));
    if (imported.near > 0)
        emit remarked([near = static_cast<int>(imported.near)] {
            return tr("%n of the imported mark(s) are of frames that are not in this recording. "
                      "They stand at the frames that come nearest.",
                      nullptr, near);
        });
}

void MarksDock::exportMarks()
{
    const QString name = model::recordingName(model::toText(m_reader->directory()));
    auto *dialog = makeSaveDialog(this, tr("Export Marks"), m_folder, tr("%1 marks.csv").arg(name),
                                  {tr("Marks (*.csv)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &MarksDock::write);
    dialog->open();
}

void MarksDock::write(const QString &path)
{
    m_folder = QFileInfo(path).path();
    auto job = [file = model::toPath(path), marks = m_list.marks()](const std::stop_token &) {
        const QByteArray csv = model::marksToCsv({marks, {}});
        return store::writeFileAtomically(file, std::as_bytes(std::span(csv)));
    };
    m_pool.run(this, std::move(job), [this, path](const store::Result<void> &written) {
        if (written)
            emit said(tr("Saved %1").arg(path));
        else
            complain(path, written.error());
    });
}

void MarksDock::complain(const QString &path, const MarkFileError &error)
{
    if (const auto *failure = std::get_if<store::Error>(&error))
        return emit complained([failure = *failure] { return ErrorText::sentence(failure); });
    emit complained([path, csvError = std::get<model::MarkCsvError>(error)] {
        return refusal(csvError).arg(ErrorText::escaped(path), QString::number(csvError.line));
    });
}

// With places for the path and the line.
QString MarksDock::refusal(const model::MarkCsvError &error)
{
    switch (error.reason) {
    case Reason::NoColumn:
        return tr("%1 is no table of marks: line %2 names no column frame_index, frame_number or "
                  "frame_time.");
    case Reason::NoPlace:
        return tr("The marks in %1 cannot be read: line %2 does not say which frame.");
    case Reason::BadNumber:
        return tr("The marks in %1 cannot be read: line %2 has text where a number is expected.");
    case Reason::OpenQuote:
        return tr("The marks in %1 cannot be read: a quotation mark in line %2 is never closed.");
    case Reason::TooMany:
        return tr("The marks in %1 cannot be read: they are too many, from line %2 on.");
    }
    return {};
}

void MarksDock::nameUndo()
{
    const auto rename = [](QAction *action, const QString &plain, const QString &with,
                           const QString &what) {
        action->setText(what.isEmpty() ? plain : with.arg(what));
    };
    rename(m_actions.undo, tr("&Undo"), tr("&Undo %1"), m_list.undoText());
    rename(m_actions.redo, tr("&Redo"), tr("&Redo %1"), m_list.redoText());
}

void MarksDock::retranslate()
{
    setWindowTitle(m_recordingName.isEmpty() ? tr("Marks")
                                             : tr("Marks of %1").arg(m_recordingName));
    nameKeys();
    updateEnabled();
}

void MarksDock::nameKeys()
{
    const QString point = keyText(*m_actions.addMark);
    const QString range = keyText(*m_actions.addRangeMark);
    if (point.isEmpty() || range.isEmpty())
        m_view->setHint(
            tr("No marks yet. “%1” in the menu sets one at the frame that is shown, "
               "“%2” one from the in point to the out point.")
                .arg(actionName(*m_actions.addMark), actionName(*m_actions.addRangeMark)));
    else
        m_view->setHint(tr("No marks yet. The key %1 sets one at the frame that is shown, %2 one "
                           "from the in point to the out point.")
                            .arg(point, range));
}

void MarksDock::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDockWidget::changeEvent(event);
}

} // namespace app
