// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/actions.h"

#include "app/window/icons.h"

#include <QCoreApplication>
#include <QKeySequence>

namespace app {

namespace {

#define TEXT(text) QT_TRANSLATE_NOOP("app::Actions", text)

// clang-format off
constexpr ActionSpec table[] = {
    {&Actions::open, "open", TEXT("&Open Recording…"), "open", "Ctrl+O",
     TEXT("Open a recording by its folder")},
    {&Actions::openFile, "openFile", TEXT("Open &File…"), nullptr, "Ctrl+Shift+O",
     TEXT("Open a recording by its metadata.yaml")},
    {&Actions::sample, "sample", TEXT("Sa&mple Recording"), "sample", "",
     TEXT("Open a sample recording, which is made when it is opened for the first time")},
    {&Actions::record, "record", TEXT("&Record…"), "record", "Ctrl+R",
     TEXT("Record from a camera")},
    {&Actions::saveFrame, "saveFrame", TEXT("&Save Frame…"), "save-frame", "S",
     TEXT("Save the frame that is shown as a picture, at its full depth")},
    {&Actions::close, "close", TEXT("&Close"), "close", "Ctrl+W",
     TEXT("Close the recording, or the window if there is none")},
    {&Actions::quit, "quit", TEXT("&Quit"), "quit", "Ctrl+Q", TEXT("Close all windows")},

    {&Actions::copyFrame, "copyFrame", TEXT("&Copy Frame"), "copy", "Ctrl+C",
     TEXT("Copy the frame that is shown to the clipboard")},
    {&Actions::settings, "settings", TEXT("Se&ttings…"), "settings", "Ctrl+,",
     TEXT("Choose language, theme and memory")},

    {&Actions::zoomIn, "zoomIn", TEXT("Zoom &In"), "zoom-in", "Ctrl++",
     TEXT("Show the picture larger")},
    {&Actions::zoomOut, "zoomOut", TEXT("Zoom &Out"), "zoom-out", "Ctrl+-",
     TEXT("Show the picture smaller")},
    {&Actions::zoomFit, "zoomFit", TEXT("&Fit to Window"), "zoom-fit", "Ctrl+=",
     TEXT("Show the whole picture, as large as it fits")},
    {&Actions::zoomActual, "zoomActual", TEXT("&Actual Size"), "zoom-actual", "Ctrl+0",
     TEXT("Show each pixel of the picture as one pixel of the screen")},
    {&Actions::fullScreen, "fullScreen", TEXT("F&ull Screen"), "full-screen", "F",
     TEXT("Show nothing but the picture; Esc leaves"), true},

    {&Actions::playPause, "playPause", TEXT("&Play"), "play", "Space; K",
     TEXT("Play or pause")},
    {&Actions::shuttleBackward, "shuttleBackward", TEXT("Play &Backwards"), "play-backward", "J",
     TEXT("Play backwards; again: faster")},
    {&Actions::shuttleForward, "shuttleForward", TEXT("Play &Forwards"), "jump-forward", "L",
     TEXT("Play forwards; again: faster")},
    {&Actions::slower, "slower", TEXT("&Slower"), "slower", "[", TEXT("Play slower")},
    {&Actions::faster, "faster", TEXT("F&aster"), "faster", "]", TEXT("Play faster")},
    {&Actions::normalSpeed, "normalSpeed", TEXT("&Normal Speed"), "normal-speed", "Backspace",
     TEXT("Play as fast as it happened")},
    {&Actions::loop, "loop", TEXT("&Loop"), "loop", "\\",
     TEXT("Play again and again, from the in point to the out point"), true},
    {&Actions::markIn, "markIn", TEXT("Set &In Point"), "mark-in", "I",
     TEXT("Let the range begin at this frame")},
    {&Actions::markOut, "markOut", TEXT("Set &Out Point"), "mark-out", "O",
     TEXT("Let the range end at this frame")},
    {&Actions::clearMarks, "clearMarks", TEXT("&Clear In and Out"), "mark-clear", "",
     TEXT("Forget the in point and the out point")},

    {&Actions::nextFrame, "nextFrame", TEXT("&Next Frame"), "step-forward", ".; Right",
     TEXT("Show the next frame")},
    {&Actions::previousFrame, "previousFrame", TEXT("&Previous Frame"), "step-backward", ",; Left",
     TEXT("Show the previous frame")},
    {&Actions::tenForward, "tenForward", TEXT("Ten Frames Forward"), nullptr, "Shift+Right",
     TEXT("Go ten frames forward")},
    {&Actions::tenBackward, "tenBackward", TEXT("Ten Frames Back"), nullptr, "Shift+Left",
     TEXT("Go ten frames back")},
    {&Actions::secondForward, "secondForward", TEXT("One Second Forward"), nullptr, "Ctrl+Right",
     TEXT("Go one second forward")},
    {&Actions::secondBackward, "secondBackward", TEXT("One Second Back"), nullptr, "Ctrl+Left",
     TEXT("Go one second back")},
    {&Actions::minuteForward, "minuteForward", TEXT("One Minute Forward"), nullptr, "PgDown",
     TEXT("Go one minute forward")},
    {&Actions::minuteBackward, "minuteBackward", TEXT("One Minute Back"), nullptr, "PgUp",
     TEXT("Go one minute back")},
    {&Actions::toStart, "toStart", TEXT("&First Frame"), "to-start", "Home",
     TEXT("Go to the first frame")},
    {&Actions::toEnd, "toEnd", TEXT("&Last Frame"), "to-end", "End",
     TEXT("Go to the last frame")},
    {&Actions::nextGap, "nextGap", TEXT("Next &Gap"), "gap-next", ">",
     TEXT("Go to the first frame after the next place where frames are missing")},
    {&Actions::previousGap, "previousGap", TEXT("P&revious Gap"), "gap-previous", "<",
     TEXT("Go to the first frame after the last place where frames are missing")},
    {&Actions::back, "back", TEXT("&Back"), "back", "Alt+Left",
     TEXT("Go back to the place visited before")},
    {&Actions::forth, "forth", TEXT("F&orth"), "forward", "Alt+Right",
     TEXT("Go forth to the place left with Back")},
    {&Actions::goTo, "goTo", TEXT("Go &To…"), "go-to", "G",
     TEXT("Type a frame number, an index or a time to go to")},

    {&Actions::manual, "manual", TEXT("&Manual"), "manual", "F1", TEXT("Read the manual")},
    {&Actions::shortcuts, "shortcuts", TEXT("&Keyboard Shortcuts"), "keyboard", "?; Ctrl+/",
     TEXT("List all keys")},
    {&Actions::about, "about", TEXT("&About Framehouse"), "about", "",
     TEXT("Show the version and the licences")},
    {&Actions::aboutQt, "aboutQt", TEXT("About &Qt"), nullptr, "",
     TEXT("Show which version of Qt is used")},
};
// clang-format on

#undef TEXT

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
    return keys.isEmpty() ? text : translated("%1 (%2)").arg(text, keys);
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
