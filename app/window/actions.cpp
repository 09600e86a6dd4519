// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/actions.h"

#include "app/window/icons.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QKeySequence>

namespace app {

namespace {

// clang-format off
constexpr ActionSpec table[] = {
    {&Actions::open, "open", QT_TRANSLATE_NOOP("app::Actions", "&Open Recording…"), "open", "Ctrl+O",
     QT_TRANSLATE_NOOP("app::Actions", "Open a recording by its folder")},
    {&Actions::openFile, "openFile", QT_TRANSLATE_NOOP("app::Actions", "Open &File…"), nullptr, "Ctrl+Shift+O",
     QT_TRANSLATE_NOOP("app::Actions", "Open a recording by its metadata.yaml")},
    {&Actions::sample, "sample", QT_TRANSLATE_NOOP("app::Actions", "Sa&mple Recording"), "sample", "",
     QT_TRANSLATE_NOOP("app::Actions", "Open a sample recording, which is made when it is opened for the first time")},
    {&Actions::record, "record", QT_TRANSLATE_NOOP("app::Actions", "&Record…"), "record", "Ctrl+R",
     QT_TRANSLATE_NOOP("app::Actions", "Record from a camera")},
    {&Actions::saveFrame, "saveFrame", QT_TRANSLATE_NOOP("app::Actions", "&Save Frame…"), "save-frame", "S",
     QT_TRANSLATE_NOOP("app::Actions", "Save the frame that is shown as a picture, at its full depth")},
    {&Actions::close, "close", QT_TRANSLATE_NOOP("app::Actions", "&Close"), "close", "Ctrl+W",
     QT_TRANSLATE_NOOP("app::Actions", "Close the recording, or the window if there is none")},
    {&Actions::quit, "quit", QT_TRANSLATE_NOOP("app::Actions", "&Quit"), "quit", "Ctrl+Q",
     QT_TRANSLATE_NOOP("app::Actions", "Close all windows")},

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

    {&Actions::shadeNights, "shadeNights", QT_TRANSLATE_NOOP("app::Actions", "Shade Nig&hts"), nullptr, "N",
     QT_TRANSLATE_NOOP("app::Actions", "Shade the nights in timeline and plots; the settings say when it is night"), true},
    {&Actions::timingReport, "timingReport", QT_TRANSLATE_NOOP("app::Actions", "Timing R&eport…"), nullptr, "T",
     QT_TRANSLATE_NOOP("app::Actions", "Show how evenly the frames follow each other, and where some are missing")},
    {&Actions::fullScreen, "fullScreen", QT_TRANSLATE_NOOP("app::Actions", "F&ull Screen"), "full-screen", "F",
     QT_TRANSLATE_NOOP("app::Actions", "Show nothing but the picture; Esc leaves"), true},

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
     QT_TRANSLATE_NOOP("app::Actions", "Go to the first frame after the next place where frames are missing")},
    {&Actions::previousGap, "previousGap", QT_TRANSLATE_NOOP("app::Actions", "P&revious Gap"), "gap-previous", "<",
     QT_TRANSLATE_NOOP("app::Actions", "Go to the first frame after the last place where frames are missing")},
    {&Actions::back, "back", QT_TRANSLATE_NOOP("app::Actions", "&Back"), "back", "Alt+Left",
     QT_TRANSLATE_NOOP("app::Actions", "Go back to the place visited before")},
    {&Actions::forth, "forth", QT_TRANSLATE_NOOP("app::Actions", "F&orth"), "forward", "Alt+Right",
     QT_TRANSLATE_NOOP("app::Actions", "Go forth to the place left with Back")},
    {&Actions::goTo, "goTo", QT_TRANSLATE_NOOP("app::Actions", "Go &To…"), "go-to", "G",
     QT_TRANSLATE_NOOP("app::Actions", "Type a frame number, an index or a time to go to")},

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

// "Open Recording… (Ctrl+O)" becomes a tool tip "Open Recording (Ctrl+O)".
QString toolTip(const QAction &action)
{
    QString text = action.text();
    text.remove(QLatin1Char('&')).remove(QChar(0x2026));
    const QString keys = action.shortcut().toString(QKeySequence::NativeText);
    return keys.isEmpty() ? text
                          : QCoreApplication::translate("app::Actions", "%1 (%2)").arg(text, keys);
}

} // namespace

std::span<const ActionSpec> actionSpecs()
{
    return table;
}

Actions::Actions(QObject *parent)
{
    for (const ActionSpec &spec : table) {
        auto *action = new QAction(parent);
        action->setObjectName(QLatin1String(spec.id));
        action->setCheckable(spec.checkable);
        if (*spec.keys)
            action->setShortcuts(QKeySequence::listFromString(QLatin1String(spec.keys)));
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
        action->setToolTip(toolTip(*action));
    }
}

} // namespace app
