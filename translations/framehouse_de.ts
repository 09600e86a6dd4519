<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>Ticks</name>
    <message>
        <source>d MMM</source>
        <extracomment>Date at a time axis, a format as QLocale::toString() takes it</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::AboutDialog</name>
    <message>
        <source>About Framehouse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens imgstore recordings, shows any frame of them exactly, and makes new ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later, without any warranty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stands on:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::Arguments</name>
    <message>
        <source>Unknown option %1. --help lists the options.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown option %1. Did you mean %2?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 needs a whole number, not &quot;%2&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 needs a whole number from 1 on, not &quot;%2&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 needs a number of seconds, not &quot;%2&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 needs a time, as seconds since 1970 or as 2024-05-01T12:34:56.789Z, not &quot;%2&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 needs a range A:B of frame indexes, A not above B, each side may be empty, not &quot;%2&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 takes no value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 needs a value: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too few arguments. --help says what is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unexpected argument: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::CommandLine</name>
    <message>
        <source>Shows, scrubs and makes imgstore recordings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin at the frame with this number, or the nearest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin at the frame with this index, from 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin at the frame nearest to this time: seconds since 1970, or ISO 8601 in UTC.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin in full screen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A recording: its folder or its metadata.yaml. Each opens in a window of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give only one of --frame-number, --index and --time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” makes no sense for --%2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::Commands</name>
    <message>
        <source>One JSON array, with every camera&apos;s formats.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists the attached cameras: ID, name and backend, one per line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>give one JSON document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>list every format, with a test of writing and reading it here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown command %1. --help lists the commands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown command %1. Did you mean %2?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No command given. --help lists the commands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The camera; &quot;framehouse-cli cameras&quot; lists them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store&apos;s format; &quot;framehouse-cli formats&quot; lists them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop after N frames.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop after S seconds; without a limit, at Ctrl+C.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frames per chunk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mosaic or colour space of the raw frames, such as cv_bayerbg.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User metadata; numbers, true and false keep their type. Repeatable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The camera&apos;s picture size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The camera&apos;s frames per second.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The camera&apos;s pixels: gray8, gray16, bgr8, yuyv or mjpeg.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records a camera into a new store at DEST.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FAILED: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>works, every pixel exact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>works, every frame exact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read/write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage: framehouse-cli COMMAND [ARGUMENTS]
Looks into imgstore recordings, and makes them, without a display.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Options:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>show this help, or a command&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>show the version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results go to standard output, messages to standard error.
Exit status: 0 done, 1 failed or a problem was found, 2 wrong use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>show this help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage: framehouse-cli %1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--size wants WIDTHxHEIGHT, not %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--fps wants a number above 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--pixel-format knows no %1; it knows gray8, gray16, bgr8, yuyv and mjpeg.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--metadata wants KEY=VALUE with a key of your own, not %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--%1 is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give --frames or --duration, not both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--duration wants a number above 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s: captured %2, written %3, dropped by the device %4, by the queue %5; %6 frames per second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1
captured %2
written %3
dropped by the device %4
dropped by the queue %5
dropped by the disk %6
frames per second %7
</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::ErrorText</name>
    <message>
        <source>%1 was not found: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the path and that the disk is attached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not an imgstore recording: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the recording&apos;s folder or its metadata.yaml.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has a version of the format that this program does not know: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for a newer version of this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a kind of store that this program does not know: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known are VideoImgStore and DirectoryImgStore.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has a picture format that this program does not know: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;framehouse-cli formats&quot; lists the formats that work here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds no frames: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recording was stopped before its first frame, or its index is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is damaged: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy it from the original again if there is one; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is valid, but this program cannot do that with it: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another format or another setting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 needs a codec that this computer lacks: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the full FFmpeg libraries, or choose another format.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system refused access to %1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask its owner for access, or choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 exists already: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name; nothing was overwritten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no space left for %1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space on that disk, or choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is in use by another program: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the other program and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was disconnected: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the cable and connect it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is larger than is safe to handle: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that it really is part of a recording.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: that cannot be done: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the request and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The work on %1 was cancelled: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start it again to finish it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system reported a failure at %1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the disk and the connection to it, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>what happened, then the way out</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This</source>
        <comment>stands for a missing path</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no reason is known</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::FrameExport</name>
    <message>
        <source>Saved %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save Frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TIFF picture (*.tif)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JPEG picture (*.jpg)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bitmap (*.bmp)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NumPy array (*.npy)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied frame %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::MainWindow</name>
    <message numerus="yes">
        <source>%n problem(s) in this recording. What is whole can be viewed.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 — Framehouse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening %1 …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decoding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Playing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::ManualDialog</name>
    <message>
        <source>Manual</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::Menus</name>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Re&amp;cent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Playback</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tool Bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (missing)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove Missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Clear List</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::OpenRequest</name>
    <message>
        <source>Only files and folders can be dropped here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not on this computer. Copy the recording here first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::Opener</name>
    <message>
        <source>Open Recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recordings (metadata.yaml)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Drop to open %n recording(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::Output</name>
    <message>
        <source>Standard output cannot be written: %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Theme:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Memory for frames:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frames kept in memory show again at once. Holds for recordings that are opened in new windows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remember the recordings that were open</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::ShortcutsDialog</name>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::StartPage</name>
    <message>
        <source>Making the sample recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::StatusFields</name>
    <message>
        <source> · %1 × %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 frames missing</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 frames · %2</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 % (fit)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>x %1, y %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::ViewerPage</name>
    <message>
        <source>No frames</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This recording holds no frame that can be shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This frame cannot be shown</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>model::MetadataModel</name>
    <message>
        <source>Store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User metadata</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>model::PatternBackend</name>
    <message>
        <source>Test pattern</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>model::ProblemModel</name>
    <message>
        <source>Chunk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>model::ZoneTime</name>
    <message>
        <source>UTC (zone “%1” is unknown here)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 d %2</source>
        <comment>days, then hours:minutes:seconds</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::CameraForm</name>
    <message>
        <source>Grey, 8 bit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grey, 16 bit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour (YUYV)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour (MJPEG)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No camera found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 frames/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Camera:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pixels:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>↻</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for cameras again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frame rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pixel format</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::FrameNavigator</name>
    <message>
        <source>Speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Playing speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The camera&apos;s own count; Enter goes there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Position in the recording, from 0; Enter goes there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time of day, or date and time; Enter goes there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nearest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What Enter does where there is no frame with the typed number or time: say so, or go to the nearest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inde&amp;x</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to nearest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1×</source>
        <extracomment>Playing speed, times the real one</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a frame number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no frame number %1; the nearest is %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not an index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no index %1; the nearest is %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a time; write 12:03:04 or 2024-05-01 12:03:04.5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The frames of this recording have no times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no frame at %1; the nearest is at %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of %1</source>
        <extracomment>Behind the index of the frame: how many frames there are</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::FrameView</name>
    <message>
        <source>Frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <extracomment>Position of a pixel and its value, or values as red, green, blue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::MetadataForm</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metadata of the recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a row of metadata</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the selected rows of metadata</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::MetadataView</name>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter metadata</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as &amp;YAML</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as &amp;JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Expand All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;ollapse All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No metadata</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing matches the filter</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::PlotCanvas</name>
    <message>
        <source>Plot of extra data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>Name of a series and its value</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::PlotPanel</name>
    <message>
        <source>Extra data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose which series are shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading extra data…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This recording has no numeric extra data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No series is chosen</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::ProblemBar</name>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::RecentDelegate</name>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::RecentGrid</name>
    <message>
        <source>Not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>Duration and date of a recording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>A recording&apos;s name, then its duration and date, to be read aloud</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent recordings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in &amp;Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove from List</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::RecordButton</name>
    <message>
        <source>Hold to stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop recording: hold down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start recording</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::RecordingMeter</name>
    <message>
        <source>–</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 frames wait to be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Captured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost by camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dropped, queue full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disk left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill of the queue</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::StartPage</name>
    <message>
        <source>Framehouse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a recording, or make one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent recordings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you open will be found here again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::TargetForm</name>
    <message>
        <source>H.264 video, mp4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>H.264 video, mkv</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Motion JPEG video, avi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PNG pictures, lossless</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the recording a name without / \ : * ? &quot; &lt; &gt; |.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of frames</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Store:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Folder:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chunk:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add date and time to the name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> frames</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Store format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long to record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frames or seconds to record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frames per chunk</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::Timeline</name>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>frame %1 of %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Index %1 · number %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chunk %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n frame number(s) missing before this frame</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
</TS>
