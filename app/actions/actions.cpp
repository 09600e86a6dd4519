// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/actions/actions.h"

#include "app/actions/icons.h"
#include "app/actions/keymap.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QKeySequence>

namespace app {

namespace {

// clang-format off
constexpr ActionSpec table[] = {
    {&Actions::open, "open", QT_TRANSLATE_NOOP("app::Actions", "&Open Recording…"), "open", "Ctrl+O",
     QT_TRANSLATE_NOOP("app::Actions", "Open a recording by its folder; a session of several by “Open Session or File”")},
    {&Actions::openFile, "openFile", QT_TRANSLATE_NOOP("app::Actions", "Open Session or &File…"), nullptr, "Ctrl+Shift+O",
     QT_TRANSLATE_NOOP("app::Actions", "Open all cameras of a session by its .session.json, or a recording by its metadata.yaml")},
    {&Actions::openBeside, "openBeside", QT_TRANSLATE_NOOP("app::Actions", "Open &Beside…"), nullptr, "Ctrl+Shift+B",
     QT_TRANSLATE_NOOP("app::Actions", "Open another recording beside the one that is shown, under the same playhead")},
    {&Actions::openFileBeside, "openFileBeside", QT_TRANSLATE_NOOP("app::Actions", "Open Session or File Besi&de…"), nullptr, "Ctrl+Alt+O",
     QT_TRANSLATE_NOOP("app::Actions", "Open a session's cameras, or another recording by its metadata.yaml, beside the one that is shown")},
    {&Actions::openBesideAgain, "openBesideAgain", QT_TRANSLATE_NOOP("app::Actions", "Open A&gain Beside"), nullptr, "Ctrl+Alt+B",
     QT_TRANSLATE_NOOP("app::Actions", "Open what was beside this recording when it was looked at last")},
    {&Actions::sample, "sample", QT_TRANSLATE_NOOP("app::Actions", "Sa&mple Recording"), "sample", "",
     QT_TRANSLATE_NOOP("app::Actions", "Open a sample recording, which is made when it is opened for the first time")},
    {&Actions::importRecording, "importRecording", QT_TRANSLATE_NOOP("app::Actions", "&Import…"), nullptr, "Ctrl+I",
     QT_TRANSLATE_NOOP("app::Actions", "Make a recording of a video, a folder of pictures or another recording")},
    {&Actions::record, "record", QT_TRANSLATE_NOOP("app::Actions", "&Record…"), "record", "Ctrl+R",
     QT_TRANSLATE_NOOP("app::Actions", "Record from a camera")},
    {&Actions::saveFrame, "saveFrame", QT_TRANSLATE_NOOP("app::Actions", "&Save Frame…"), "save-frame", "S",
     QT_TRANSLATE_NOOP("app::Actions", "Save the frame that is shown as a picture, at its full depth")},
    {&Actions::exportFrames, "export", QT_TRANSLATE_NOOP("app::Actions", "&Export…"), "export", "Ctrl+E",
     QT_TRANSLATE_NOOP("app::Actions", "Export frames as a video, pictures, an array, a table or a recording")},
    {&Actions::closeView, "closeView", QT_TRANSLATE_NOOP("app::Actions", "Close &View"), nullptr, "Ctrl+Shift+W",
     QT_TRANSLATE_NOOP("app::Actions", "Close the active one of several views")},
    {&Actions::close, "close", QT_TRANSLATE_NOOP("app::Actions", "&Close"), "close", "Ctrl+W",
     QT_TRANSLATE_NOOP("app::Actions", "Close the recording, or the window if there is none")},
    {&Actions::quit, "quit", QT_TRANSLATE_NOOP("app::Actions", "&Quit"), "quit", "Ctrl+Q",
     QT_TRANSLATE_NOOP("app::Actions", "Close all windows")},

    {&Actions::undo, "undo", QT_TRANSLATE_NOOP("app::Actions", "&Undo"), nullptr, "Ctrl+Z",
     QT_TRANSLATE_NOOP("app::Actions", "Take back the last change of the marks")},
    {&Actions::redo, "redo", QT_TRANSLATE_NOOP("app::Actions", "&Redo"), nullptr, "Ctrl+Shift+Z; Ctrl+Y",
     QT_TRANSLATE_NOOP("app::Actions", "Make the change that was taken back again")},
    {&Actions::copyFrame, "copyFrame", QT_TRANSLATE_NOOP("app::Actions", "&Copy Frame"), "copy", "Ctrl+C",
     QT_TRANSLATE_NOOP("app::Actions", "Copy the frame that is shown to the clipboard")},
    {&Actions::settings, "settings", QT_TRANSLATE_NOOP("app::Actions", "Se&ttings…"), "settings", "Ctrl+,",
     QT_TRANSLATE_NOOP("app::Actions", "Choose language, theme and memory")},

    {&Actions::zoomIn, "zoomIn", QT_TRANSLATE_NOOP("app::Actions", "Zoom &In"), "zoom-in", "Ctrl++",
     QT_TRANSLATE_NOOP("app::Actions", "Show the picture larger")},
    {&Actions::zoomOut, "zoomOut", QT_TRANSLATE_NOOP("app::Actions", "Zoom &Out"), "zoom-out", "Ctrl+-",
     QT_TRANSLATE_NOOP("app::Actions", "Show the picture smaller")},
    {&Actions::zoomFit, "zoomFit", QT_TRANSLATE_NOOP("app::Actions", "&Fit to Window"), "zoom-fit", "Ctrl+=",
     QT_TRANSLATE_NOOP("app::Actions", "Show the whole picture, as large as it fits")},
    {&Actions::zoomActual, "zoomActual", QT_TRANSLATE_NOOP("app::Actions", "&Actual Size"), "zoom-actual", "Ctrl+0",
     QT_TRANSLATE_NOOP("app::Actions", "Show each pixel of the picture as one pixel of the screen")},
    {&Actions::timeZoomIn, "timeZoomIn", QT_TRANSLATE_NOOP("app::Actions", "&More Detail"), nullptr, "+",
     QT_TRANSLATE_NOOP("app::Actions", "Show a shorter time in the timeline")},
    {&Actions::timeZoomOut, "timeZoomOut", QT_TRANSLATE_NOOP("app::Actions", "&Less Detail"), nullptr, "-",
     QT_TRANSLATE_NOOP("app::Actions", "Show a longer time in the timeline")},
    {&Actions::timeZoomRange, "timeZoomRange", QT_TRANSLATE_NOOP("app::Actions", "Zoom to &Range"), nullptr, "Z",
     QT_TRANSLATE_NOOP("app::Actions", "Show the time from the in point to the out point in the timeline")},
    {&Actions::timeZoomAll, "timeZoomAll", QT_TRANSLATE_NOOP("app::Actions", "&Whole Recording"), nullptr, "Shift+Z",
     QT_TRANSLATE_NOOP("app::Actions", "Show the whole recording in the timeline")},
    {&Actions::byTime, "byTime", QT_TRANSLATE_NOOP("app::Actions", "Timeline by &Time"), nullptr, "",
     QT_TRANSLATE_NOOP("app::Actions", "Spread the time evenly over the timeline, by the clock of the recording's zone"), true},
    {&Actions::byRecorded, "byRecorded", QT_TRANSLATE_NOOP("app::Actions", "Timeline by Time without &Gaps"), nullptr, "",
     QT_TRANSLATE_NOOP("app::Actions", "Leave out the time in which nothing was recorded"), true},
    {&Actions::byIndex, "byIndex", QT_TRANSLATE_NOOP("app::Actions", "Timeline by Frame Inde&x"), nullptr, "",
     QT_TRANSLATE_NOOP("app::Actions", "Spread the frames evenly over the timeline, counted from 0"), true},
    {&Actions::byNumber, "byNumber", QT_TRANSLATE_NOOP("app::Actions", "Timeline by Frame &Number"), nullptr, "",
     QT_TRANSLATE_NOOP("app::Actions", "Spread the frames evenly over the timeline, with the camera's numbers"), true},

    {&Actions::shadeNights, "shadeNights", QT_TRANSLATE_NOOP("app::Actions", "Shade Nig&hts"), nullptr, "D",
     QT_TRANSLATE_NOOP("app::Actions", "Shade the nights in timeline and plots; the settings say when it is night"), true},
    {&Actions::filmStrip, "filmStrip", QT_TRANSLATE_NOOP("app::Actions", "Film &Strip"), nullptr, "Shift+F",
     QT_TRANSLATE_NOOP("app::Actions", "Show small pictures of the recording along the timeline"), true},
    {&Actions::timingReport, "timingReport", QT_TRANSLATE_NOOP("app::Actions", "Timing R&eport…"), nullptr, "T",
     QT_TRANSLATE_NOOP("app::Actions", "Show how evenly the frames follow each other, and where some were dropped")},
    {&Actions::exports, "exports", QT_TRANSLATE_NOOP("app::Actions", "Ex&ports…"), nullptr, "Ctrl+Shift+E",
     QT_TRANSLATE_NOOP("app::Actions", "Show the exports that run, wait and ended")},
    {&Actions::seriesStatistics, "seriesStatistics", QT_TRANSLATE_NOOP("app::Actions", "Statistics of E&xtra Data"), nullptr, "Shift+T",
     QT_TRANSLATE_NOOP("app::Actions", "Show number, mean, deviation and extremes of the plotted series from in to out"), true},
    {&Actions::extraTable, "extraTable", QT_TRANSLATE_NOOP("app::Actions", "Ta&ble of Extra Data"), nullptr, "X",
     QT_TRANSLATE_NOOP("app::Actions", "Show the rows of extra data, with the frame that each belongs to"), true},
    {&Actions::makeMaster, "makeMaster", QT_TRANSLATE_NOOP("app::Actions", "Ma&ke This the Master"), nullptr, "Ctrl+Shift+M",
     QT_TRANSLATE_NOOP("app::Actions", "Let timeline and playhead follow the recording of the active view")},
    {&Actions::nextView, "nextView", QT_TRANSLATE_NOOP("app::Actions", "Next &View"), nullptr, "F6",
     QT_TRANSLATE_NOOP("app::Actions", "Make the next one of several views the active one")},
    {&Actions::linkViews, "linkViews", QT_TRANSLATE_NOOP("app::Actions", "Link View&s"), nullptr, "Ctrl+Shift+L",
     QT_TRANSLATE_NOOP("app::Actions", "Zoom and move all views together"), true},
    {&Actions::fullScreen, "fullScreen", QT_TRANSLATE_NOOP("app::Actions", "F&ull Screen"), "full-screen", "F",
     QT_TRANSLATE_NOOP("app::Actions", "Show nothing but the picture; Esc leaves"), true},

    {&Actions::rotateRight, "rotateRight", QT_TRANSLATE_NOOP("app::Actions", "Rotate &Right"), nullptr, "R",
     QT_TRANSLATE_NOOP("app::Actions", "Turn the picture a quarter clockwise")},
    {&Actions::rotateLeft, "rotateLeft", QT_TRANSLATE_NOOP("app::Actions", "Rotate &Left"), nullptr, "Shift+R",
     QT_TRANSLATE_NOOP("app::Actions", "Turn the picture a quarter anticlockwise")},
    {&Actions::flipHorizontally, "flipHorizontally", QT_TRANSLATE_NOOP("app::Actions", "Flip &Horizontally"), nullptr, "H",
     QT_TRANSLATE_NOOP("app::Actions", "Mirror the picture left to right")},
    {&Actions::flipVertically, "flipVertically", QT_TRANSLATE_NOOP("app::Actions", "Flip &Vertically"), nullptr, "V",
     QT_TRANSLATE_NOOP("app::Actions", "Mirror the picture top to bottom")},
    {&Actions::autoLevels, "autoLevels", QT_TRANSLATE_NOOP("app::Actions", "&Automatic Levels"), nullptr, "A",
     QT_TRANSLATE_NOOP("app::Actions", "Spread the brightness of each frame between its percentiles"), true},
    {&Actions::invert, "invert", QT_TRANSLATE_NOOP("app::Actions", "&Invert"), nullptr, "Shift+I",
     QT_TRANSLATE_NOOP("app::Actions", "Show dark as bright and bright as dark"), true},
    {&Actions::markSaturated, "markSaturated", QT_TRANSLATE_NOOP("app::Actions", "Mark &Saturated Pixels"), nullptr, "U",
     QT_TRANSLATE_NOOP("app::Actions", "Show pixels at the end of their range in red"), true},
    {&Actions::rawMosaic, "rawMosaic", QT_TRANSLATE_NOOP("app::Actions", "Raw &Mosaic"), nullptr, "B",
     QT_TRANSLATE_NOOP("app::Actions", "Show the samples of the sensor before they are made into colours"), true},
    {&Actions::overlay, "overlay", QT_TRANSLATE_NOOP("app::Actions", "&Number and Time"), nullptr, "Y",
     QT_TRANSLATE_NOOP("app::Actions", "Show number and time of the frame on the picture"), true},
    {&Actions::resetLook, "resetLook", QT_TRANSLATE_NOOP("app::Actions", "Reset &Picture"), nullptr, "",
     QT_TRANSLATE_NOOP("app::Actions", "Show the picture as it was recorded")},

    {&Actions::playPause, "playPause", QT_TRANSLATE_NOOP("app::Actions", "&Play"), "play", "Space; K",
     QT_TRANSLATE_NOOP("app::Actions", "Play or pause")},
    {&Actions::shuttleBackward, "shuttleBackward", QT_TRANSLATE_NOOP("app::Actions", "Play &Backwards"), "play-backward", "J",
     QT_TRANSLATE_NOOP("app::Actions", "Play backwards; again: faster")},
    {&Actions::shuttleForward, "shuttleForward", QT_TRANSLATE_NOOP("app::Actions", "Play &Forwards"), "jump-forward", "L",
     QT_TRANSLATE_NOOP("app::Actions", "Play forwards; again: faster")},
    {&Actions::slower, "slower", QT_TRANSLATE_NOOP("app::Actions", "&Slower"), "slower", "[",
     QT_TRANSLATE_NOOP("app::Actions", "Play slower")},
    {&Actions::faster, "faster", QT_TRANSLATE_NOOP("app::Actions", "F&aster"), "faster", "]",
     QT_TRANSLATE_NOOP("app::Actions", "Play faster")},
    {&Actions::normalSpeed, "normalSpeed", QT_TRANSLATE_NOOP("app::Actions", "&Normal Speed"), "normal-speed", "Backspace",
     QT_TRANSLATE_NOOP("app::Actions", "Play as fast as it happened")},
    {&Actions::everyFrame, "everyFrame", QT_TRANSLATE_NOOP("app::Actions", "&Every Frame"), nullptr, "E",
     QT_TRANSLATE_NOOP("app::Actions", "Skip no frame in playing, at the rate that the settings say, instead of the true times"), true},
    {&Actions::skipPauses, "skipPauses", QT_TRANSLATE_NOOP("app::Actions", "S&kip Pauses"), nullptr, "P",
     QT_TRANSLATE_NOOP("app::Actions", "Play on at once where nothing was recorded for a while, instead of waiting"), true},
    {&Actions::mute, "mute", QT_TRANSLATE_NOOP("app::Actions", "&Mute"), "sound", "Ctrl+M",
     QT_TRANSLATE_NOOP("app::Actions", "Play without the sound that was recorded"), true},
    {&Actions::loop, "loop", QT_TRANSLATE_NOOP("app::Actions", "&Loop"), "loop", "\\",
     QT_TRANSLATE_NOOP("app::Actions", "Play again and again, from the in point to the out point"), true},
    {&Actions::markIn, "markIn", QT_TRANSLATE_NOOP("app::Actions", "Set &In Point"), "mark-in", "I",
     QT_TRANSLATE_NOOP("app::Actions", "Let the range begin at this frame")},
    {&Actions::markOut, "markOut", QT_TRANSLATE_NOOP("app::Actions", "Set &Out Point"), "mark-out", "O",
     QT_TRANSLATE_NOOP("app::Actions", "Let the range end at this frame")},
    {&Actions::clearMarks, "clearMarks", QT_TRANSLATE_NOOP("app::Actions", "&Clear In and Out"), "mark-clear", "",
     QT_TRANSLATE_NOOP("app::Actions", "Forget the in point and the out point")},

    {&Actions::nextFrame, "nextFrame", QT_TRANSLATE_NOOP("app::Actions", "&Next Frame"), "step-forward", ".; Right",
     QT_TRANSLATE_NOOP("app::Actions", "Show the next frame")},
    {&Actions::previousFrame, "previousFrame", QT_TRANSLATE_NOOP("app::Actions", "&Previous Frame"), "step-backward", ",; Left",
     QT_TRANSLATE_NOOP("app::Actions", "Show the previous frame")},
    {&Actions::tenForward, "tenForward", QT_TRANSLATE_NOOP("app::Actions", "Ten Frames Forward"), nullptr, "Shift+Right",
     QT_TRANSLATE_NOOP("app::Actions", "Go ten frames forward")},
    {&Actions::tenBackward, "tenBackward", QT_TRANSLATE_NOOP("app::Actions", "Ten Frames Back"), nullptr, "Shift+Left",
     QT_TRANSLATE_NOOP("app::Actions", "Go ten frames back")},
    {&Actions::secondForward, "secondForward", QT_TRANSLATE_NOOP("app::Actions", "One Second Forward"), nullptr, "Ctrl+Right",
     QT_TRANSLATE_NOOP("app::Actions", "Go one second forward")},
    {&Actions::secondBackward, "secondBackward", QT_TRANSLATE_NOOP("app::Actions", "One Second Back"), nullptr, "Ctrl+Left",
     QT_TRANSLATE_NOOP("app::Actions", "Go one second back")},
    {&Actions::minuteForward, "minuteForward", QT_TRANSLATE_NOOP("app::Actions", "One Minute Forward"), nullptr, "PgDown",
     QT_TRANSLATE_NOOP("app::Actions", "Go one minute forward")},
    {&Actions::minuteBackward, "minuteBackward", QT_TRANSLATE_NOOP("app::Actions", "One Minute Back"), nullptr, "PgUp",
     QT_TRANSLATE_NOOP("app::Actions", "Go one minute back")},
    {&Actions::toStart, "toStart", QT_TRANSLATE_NOOP("app::Actions", "&First Frame"), "to-start", "Home",
     QT_TRANSLATE_NOOP("app::Actions", "Go to the first frame")},
    {&Actions::toEnd, "toEnd", QT_TRANSLATE_NOOP("app::Actions", "&Last Frame"), "to-end", "End",
     QT_TRANSLATE_NOOP("app::Actions", "Go to the last frame")},
    {&Actions::nextGap, "nextGap", QT_TRANSLATE_NOOP("app::Actions", "Next &Gap"), "gap-next", ">",
     QT_TRANSLATE_NOOP("app::Actions", "Go to the first frame after the next gap: dropped frames, or a pause")},
    {&Actions::previousGap, "previousGap", QT_TRANSLATE_NOOP("app::Actions", "P&revious Gap"), "gap-previous", "<",
     QT_TRANSLATE_NOOP("app::Actions", "Go to the first frame after the last gap: dropped frames, or a pause")},
    {&Actions::back, "back", QT_TRANSLATE_NOOP("app::Actions", "&Back"), "back", "Alt+Left",
     QT_TRANSLATE_NOOP("app::Actions", "Go back to the place visited before")},
    {&Actions::forth, "forth", QT_TRANSLATE_NOOP("app::Actions", "F&orth"), "forward", "Alt+Right",
     QT_TRANSLATE_NOOP("app::Actions", "Go forth to the place left with Back")},
    {&Actions::goTo, "goTo", QT_TRANSLATE_NOOP("app::Actions", "Go &To…"), "go-to", "G",
     QT_TRANSLATE_NOOP("app::Actions", "Type a frame number, an index or a time to go to")},
    {&Actions::findInSeries, "findInSeries", QT_TRANSLATE_NOOP("app::Actions", "Find in Extra &Data…"), nullptr, "Ctrl+F",
     QT_TRANSLATE_NOOP("app::Actions", "Look for where a series rises above or falls below a value")},
    {&Actions::nextFinding, "nextFinding", QT_TRANSLATE_NOOP("app::Actions", "Find Ne&xt"), nullptr, "F3",
     QT_TRANSLATE_NOOP("app::Actions", "Go to the next place of what is looked for in the extra data")},
    {&Actions::previousFinding, "previousFinding", QT_TRANSLATE_NOOP("app::Actions", "Find Previo&us"), nullptr, "Shift+F3",
     QT_TRANSLATE_NOOP("app::Actions", "Go to the place before of what is looked for in the extra data")},

    {&Actions::addMark, "addMark", QT_TRANSLATE_NOOP("app::Actions", "&Mark This Frame"), nullptr, "M",
     QT_TRANSLATE_NOOP("app::Actions", "Set a mark at the frame that is shown")},
    {&Actions::addRangeMark, "addRangeMark", QT_TRANSLATE_NOOP("app::Actions", "Mark &Range"), nullptr, "Shift+M",
     QT_TRANSLATE_NOOP("app::Actions", "Set a mark from the in point to the out point")},
    {&Actions::nextMark, "nextMark", QT_TRANSLATE_NOOP("app::Actions", "&Next Mark"), nullptr, "N",
     QT_TRANSLATE_NOOP("app::Actions", "Go to the next mark")},
    {&Actions::previousMark, "previousMark", QT_TRANSLATE_NOOP("app::Actions", "&Previous Mark"), nullptr, "Shift+N",
     QT_TRANSLATE_NOOP("app::Actions", "Go to the mark before")},
    {&Actions::importMarks, "importMarks", QT_TRANSLATE_NOOP("app::Actions", "&Import Marks…"), nullptr, "",
     QT_TRANSLATE_NOOP("app::Actions", "Add the marks of a CSV file")},
    {&Actions::exportMarks, "exportMarks", QT_TRANSLATE_NOOP("app::Actions", "&Export Marks…"), nullptr, "",
     QT_TRANSLATE_NOOP("app::Actions", "Save all marks as a CSV file")},
    {&Actions::marksInRecording, "marksInRecording", QT_TRANSLATE_NOOP("app::Actions", "&Keep Marks in the Recording"), nullptr, "",
     QT_TRANSLATE_NOOP("app::Actions", "Keep the marks in the recording's folder, as marks.csv, so that others have them too"), true},
    {&Actions::writeNote, "writeNote", QT_TRANSLATE_NOOP("app::Actions", "&Write Note in Recording"), nullptr, "Ctrl+Shift+N",
     QT_TRANSLATE_NOOP("app::Actions", "Type a note that is kept with the frame of now; while recording")},
    {&Actions::markEvent1, "markEvent1", QT_TRANSLATE_NOOP("app::Actions", "Mark Event &1 in Recording"), nullptr, "Ctrl+1",
     QT_TRANSLATE_NOOP("app::Actions", "Mark the frame of now with an event of this name; while recording")},
    {&Actions::markEvent2, "markEvent2", QT_TRANSLATE_NOOP("app::Actions", "Mark Event &2 in Recording"), nullptr, "Ctrl+2",
     QT_TRANSLATE_NOOP("app::Actions", "Mark the frame of now with an event of this name; while recording")},
    {&Actions::markEvent3, "markEvent3", QT_TRANSLATE_NOOP("app::Actions", "Mark Event &3 in Recording"), nullptr, "Ctrl+3",
     QT_TRANSLATE_NOOP("app::Actions", "Mark the frame of now with an event of this name; while recording")},
    {&Actions::markEvent4, "markEvent4", QT_TRANSLATE_NOOP("app::Actions", "Mark Event &4 in Recording"), nullptr, "Ctrl+4",
     QT_TRANSLATE_NOOP("app::Actions", "Mark the frame of now with an event of this name; while recording")},

    {&Actions::manual, "manual", QT_TRANSLATE_NOOP("app::Actions", "&Manual"), "manual", "F1",
     QT_TRANSLATE_NOOP("app::Actions", "Read the manual")},
    {&Actions::shortcuts, "shortcuts", QT_TRANSLATE_NOOP("app::Actions", "&Keyboard Shortcuts"), "keyboard", "?; Ctrl+/",
     QT_TRANSLATE_NOOP("app::Actions", "List all keys")},
    {&Actions::about, "about", QT_TRANSLATE_NOOP("app::Actions", "&About Framehouse"), "about", "",
     QT_TRANSLATE_NOOP("app::Actions", "Show the version and the licences")},
    {&Actions::aboutQt, "aboutQt", QT_TRANSLATE_NOOP("app::Actions", "About &Qt"), nullptr, "",
     QT_TRANSLATE_NOOP("app::Actions", "Show which version of Qt is used")},
};
// clang-format on

QString translated(const char *text)
{
    return QCoreApplication::translate("app::Actions", text);
}

QString plain(QString text)
{
    return text.remove(QLatin1Char('&')).remove(QChar(0x2026));
}

// "Open Recording (Ctrl+O)".
QString toolTip(const ActionSpec &spec, const QAction &action)
{
    const QString text = actionName(spec);
    const QString keys = action.shortcut().toString(QKeySequence::NativeText);
    return keys.isEmpty() ? text
                          : QCoreApplication::translate("app::Actions", "%1 (%2)").arg(text, keys);
}

} // namespace

std::span<const ActionSpec> actionSpecs()
{
    return table;
}

QString actionName(const ActionSpec &spec)
{
    return plain(translated(spec.text));
}

QString actionName(const QAction &action)
{
    return plain(action.text());
}

Actions::Actions(QObject *parent)
{
    for (const ActionSpec &spec : table) {
        auto *action = new QAction(parent);
        action->setObjectName(QLatin1String(spec.id));
        action->setCheckable(spec.checkable);
        action->setShortcuts(Keymap::usualKeys(spec));
        if (spec.icon)
            action->setIcon(icon(QLatin1String(spec.icon)));
        this->*spec.action = action;
    }
    auto *rulers = new QActionGroup(parent); // one of them is checked
    for (QAction *ruler : {byTime, byRecorded, byIndex, byNumber})
        rulers->addAction(ruler);
    byTime->setChecked(true);
    quit->setMenuRole(QAction::QuitRole);
    settings->setMenuRole(QAction::PreferencesRole);
    about->setMenuRole(QAction::AboutRole);
    aboutQt->setMenuRole(QAction::AboutQtRole);
    retranslate();
}

void Actions::retranslate()
{
    for (const ActionSpec &spec : table) {
        QAction *action = this->*spec.action;
        action->setText(translated(spec.text));
        action->setStatusTip(translated(spec.tip));
        action->setToolTip(toolTip(spec, *action));
    }
}

void Actions::setKeys(const Keymap &keymap)
{
    for (const ActionSpec &spec : table) {
        QAction *action = this->*spec.action;
        action->setShortcuts(keymap.keys(spec));
        action->setToolTip(toolTip(spec, *action));
    }
}

} // namespace app
