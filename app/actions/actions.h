// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAction>

#include <span>

class QObject;

namespace app {

class Keymap;

// Everything one can do in a window. Menus and toolbars only list these; what they do is connected
// by whoever can do it, and MainWindow::updateEnabled() alone says which are enabled.
struct Actions
{
    explicit Actions(QObject *parent); // owns the QActions

    void retranslate();
    void setKeys(const Keymap &keymap); // at first they are the table's

    // Recording
    QAction *open, *openFile, *openBeside, *openFileBeside, *openBesideAgain, *sample,
        *importRecording, *record, *saveFrame, *exportFrames;
    QAction *closeView, *close, *quit;
    // Edit
    QAction *undo, *redo, *copyFrame, *settings;
    // View
    QAction *zoomIn, *zoomOut, *zoomFit, *zoomActual, *fullScreen;
    QAction *timeZoomIn, *timeZoomOut, *timeZoomRange, *timeZoomAll;
    QAction *byTime, *byRecorded, *byIndex, *byNumber, *shadeNights, *filmStrip;
    QAction *timingReport, *extraTable, *seriesStatistics, *exports;
    QAction *makeMaster, *nextView, *linkViews;
    // Picture
    QAction *rotateRight, *rotateLeft, *flipHorizontally, *flipVertically;
    QAction *autoLevels, *invert, *markSaturated, *rawMosaic, *overlay, *resetLook;
    // Playback
    QAction *playPause, *shuttleBackward, *shuttleForward;
    QAction *slower, *faster, *normalSpeed, *everyFrame, *skipPauses, *mute;
    QAction *loop, *markIn, *markOut, *clearMarks;
    // Go
    QAction *nextFrame, *previousFrame, *tenForward, *tenBackward;
    QAction *secondForward, *secondBackward, *minuteForward, *minuteBackward;
    QAction *toStart, *toEnd, *nextGap, *previousGap, *back, *forth, *goTo;
    QAction *findInSeries, *nextFinding, *previousFinding;
    // Marks
    QAction *addMark, *addRangeMark, *nextMark, *previousMark;
    QAction *importMarks, *exportMarks, *marksInRecording;
    QAction *writeNote, *markEvent1, *markEvent2, *markEvent3, *markEvent4;
    // Help
    QAction *manual, *shortcuts, *about, *aboutQt;
};

// One line of the table of all actions. Texts are English, marked for the context "app::Actions".
struct ActionSpec
{
    QAction *Actions::*action;
    const char *id; // also the action's objectName
    const char *text;
    const char *icon; // of resources/icons; null: none
    const char *keys; // default keys, "; " between alternatives
    const char *tip; // a sentence for the status bar
    bool checkable = false;
};

std::span<const ActionSpec> actionSpecs();

// What the action is called where it stands alone, in the language of now: "Open Recording".
QString actionName(const ActionSpec &spec);
QString actionName(const QAction &action); // by its text

} // namespace app
