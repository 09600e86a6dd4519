<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>app::Commands</name>
    <message numerus="yes">
        <source>%n frame(s) could not be read.</source>
        <translation>
            <numerusform>%n frame could not be read.</numerusform>
            <numerusform>%n frames could not be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n frame(s) have no time; they got that of the frame before.</source>
        <translation>
            <numerusform>%n frame has no time; it got that of the frame before.</numerusform>
            <numerusform>%n frames have no time; they got that of the frame before.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>chunk %1: %n frame(s) recovered</source>
        <translation>
            <numerusform>chunk %1: %n frame recovered</numerusform>
            <numerusform>chunk %1: %n frames recovered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Chunk %1: %n frame(s) did not reach the disk.</source>
        <translation>
            <numerusform>Chunk %1: %n frame did not reach the disk.</numerusform>
            <numerusform>Chunk %1: %n frames did not reach the disk.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied %n frame(s) as they are into %1.</source>
        <translation>
            <numerusform>Copied %n frame as it is into %1.</numerusform>
            <numerusform>Copied %n frames as they are into %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wrote %n frame(s) into %1.</source>
        <translation>
            <numerusform>Wrote %n frame into %1.</numerusform>
            <numerusform>Wrote %n frames into %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n frame(s) could not be read; their numbers are left out.</source>
        <translation>
            <numerusform>%n frame could not be read; its number is left out.</numerusform>
            <numerusform>%n frames could not be read; their numbers are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n frame(s) got a new number; number 0 is that of frame index %1.</source>
        <translation>
            <numerusform>%n frame got a new number; number 0 is that of frame index %1.</numerusform>
            <numerusform>%n frames got new numbers; number 0 is that of frame index %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 frames in %2 chunks were looked at; %3 of them are bad, and there are %n problem(s).</source>
        <translation>
            <numerusform>%1 frames in %2 chunks were looked at; %3 of them are bad, and there is %n problem.</numerusform>
            <numerusform>%1 frames in %2 chunks were looked at; %3 of them are bad, and there are %n problems.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n frame(s) could not be read and were left out.</source>
        <translation>
            <numerusform>%n frame could not be read and was left out.</numerusform>
            <numerusform>%n frames could not be read and were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 has no frame in the range that was asked for. It has %n frame(s).</source>
        <translation>
            <numerusform>%1 has no frame in the range that was asked for. It has %n frame.</numerusform>
            <numerusform>%1 has no frame in the range that was asked for. It has %n frames.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A copy can begin at key frames only: %n frame(s) before the range are in it, too.</source>
        <translation>
            <numerusform>A copy can begin at key frames only: %n frame before the range is in it, too.</numerusform>
            <numerusform>A copy can begin at key frames only: %n frames before the range are in it, too.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n frame(s) after the range are in it, too: those before are made from them.</source>
        <translation>
            <numerusform>%n frame after the range is in it, too: those before are made from it.</numerusform>
            <numerusform>%n frames after the range are in it, too: those before are made from them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chunk(s) were copied as they are.</source>
        <translation>
            <numerusform>%n chunk was copied as it is.</numerusform>
            <numerusform>%n chunks were copied as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Its sound has %1 samples a second and %n channel(s).</source>
        <translation>
            <numerusform>Its sound has %1 samples a second and %n channel.</numerusform>
            <numerusform>Its sound has %1 samples a second and %n channels.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wrote the sound of %n frame(s) into %1.</source>
        <translation>
            <numerusform>Wrote the sound of %n frame into %1.</numerusform>
            <numerusform>Wrote the sound of %n frames into %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sound track(s): a recording has no place for them.</source>
        <translation>
            <numerusform>%n sound track: a recording has no place for it.</numerusform>
            <numerusform>%n sound tracks: a recording has no place for them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n frame(s) have no time of their own, one that is not later than that of the frame before, or come too soon after it for the format; they follow that one.</source>
        <translation>
            <numerusform>%n frame has no time of its own, one that is not later than that of the frame before, or comes too soon after it for the format; it follows that one.</numerusform>
            <numerusform>%n frames have no time of their own, one that is not later than that of the frame before, or come too soon after it for the format; they follow that one.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n frame(s) could not be read; the frame map says what is shown instead.</source>
        <translation>
            <numerusform>%n frame could not be read; the frame map says what is shown instead.</numerusform>
            <numerusform>%n frames could not be read; the frame map says what is shown instead.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::ExportGauge</name>
    <message numerus="yes">
        <source>%n export(s) failed</source>
        <translation>
            <numerusform>%n export failed</numerusform>
            <numerusform>%n exports failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n export(s), paused</source>
        <translation>
            <numerusform>%n export, paused</numerusform>
            <numerusform>%n exports, paused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n export(s)</source>
        <translation>
            <numerusform>%n export</numerusform>
            <numerusform>%n exports</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::ExportText</name>
    <message numerus="yes">
        <source>Wrote %1 frames into %2.</source>
        <translation>
            <numerusform>Wrote %1 frame into %2.</numerusform>
            <numerusform>Wrote %1 frames into %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 frames could not be read and were left out.</source>
        <translation>
            <numerusform>%1 frame could not be read and was left out.</numerusform>
            <numerusform>%1 frames could not be read and were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 frames</source>
        <translation>
            <numerusform>%1 frame</numerusform>
            <numerusform>%1 frames</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A copy can begin at key frames only: %1 frames before the range are in it, too.</source>
        <translation>
            <numerusform>A copy can begin at key frames only: %1 frame before the range is in it, too.</numerusform>
            <numerusform>A copy can begin at key frames only: %1 frames before the range are in it, too.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 frames after the range are in it, too: those before are made from them.</source>
        <translation>
            <numerusform>%1 frame after the range is in it, too: those before are made from it.</numerusform>
            <numerusform>%1 frames after the range are in it, too: those before are made from them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wrote the sound of %1 frames into %2.</source>
        <translation>
            <numerusform>Wrote the sound of %1 frame into %2.</numerusform>
            <numerusform>Wrote the sound of %1 frames into %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Its sound has %1 samples a second and %n channel(s).</source>
        <translation>
            <numerusform>Its sound has %1 samples a second and %n channel.</numerusform>
            <numerusform>Its sound has %1 samples a second and %n channels.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 frames have no time of their own, one that is not later than that of the frame before, or come too soon after it for the format; they follow that one.</source>
        <translation>
            <numerusform>%1 frame has no time of its own, one that is not later than that of the frame before, or comes too soon after it for the format; it follows that one.</numerusform>
            <numerusform>%1 frames have no time of their own, one that is not later than that of the frame before, or come too soon after it for the format; they follow that one.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 frames could not be read; what stands in for them is in the tables.</source>
        <translation>
            <numerusform>%1 frame could not be read; what stands in for it is in the tables.</numerusform>
            <numerusform>%1 frames could not be read; what stands in for them is in the tables.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::ImportText</name>
    <message numerus="yes">
        <source>%n frame(s)</source>
        <translation>
            <numerusform>%n frame</numerusform>
            <numerusform>%n frames</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sound track(s): a recording has no place for them.</source>
        <translation>
            <numerusform>%n sound track: a recording has no place for it.</numerusform>
            <numerusform>%n sound tracks: a recording has no place for them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Imported %n frame(s) into %1</source>
        <translation>
            <numerusform>Imported %n frame into %1</numerusform>
            <numerusform>Imported %n frames into %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::MainWindow</name>
    <message numerus="yes">
        <source>%n problem(s) in this recording. What is whole can be viewed.</source>
        <translation>
            <numerusform>%n problem in this recording. What is whole can be viewed.</numerusform>
            <numerusform>%n problems in this recording. What is whole can be viewed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No more than %n recording(s) can be open beside another. Close a view first.</source>
        <translation>
            <numerusform>No more than %n recording can be open beside another. Close a view first.</numerusform>
            <numerusform>No more than %n recordings can be open beside another. Close a view first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>When it was looked at last, %n other recording(s) were open beside it: %1</source>
        <translation>
            <numerusform>When it was looked at last, another recording was open beside it: %1</numerusform>
            <numerusform>When it was looked at last, %n other recordings were open beside it: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s) in %1. What is whole can be viewed.</source>
        <translation>
            <numerusform>%n problem in %1. What is whole can be viewed.</numerusform>
            <numerusform>%n problems in %1. What is whole can be viewed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n export(s) are not finished. What was written of them so far is removed if you close the window.</source>
        <translation>
            <numerusform>%n export is not finished. What was written of it so far is removed if you close the window.</numerusform>
            <numerusform>%n exports are not finished. What was written of them so far is removed if you close the window.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::MarksDock</name>
    <message numerus="yes">
        <source>%n mark(s) imported</source>
        <translation>
            <numerusform>%n mark imported</numerusform>
            <numerusform>%n marks imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s) of frames that are not in this recording stay in the file of its marks, and are not shown.</source>
        <translation>
            <numerusform>%n mark of a frame that is not in this recording stays in the file of its marks, and is not shown.</numerusform>
            <numerusform>%n marks of frames that are not in this recording stay in the file of its marks, and are not shown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The recording&apos;s folder has %n more mark(s), in marks.csv. “Keep Marks in the Recording” joins them with yours.</source>
        <translation>
            <numerusform>The recording&apos;s folder has %n more mark, in marks.csv. “Keep Marks in the Recording” joins it with yours.</numerusform>
            <numerusform>The recording&apos;s folder has %n more marks, in marks.csv. “Keep Marks in the Recording” joins them with yours.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the imported mark(s) are of frames that are not in this recording. They stand at the frames that come nearest.</source>
        <translation>
            <numerusform>%n of the imported marks is of a frame that is not in this recording. It stands at the frame that comes nearest.</numerusform>
            <numerusform>%n of the imported marks are of frames that are not in this recording. They stand at the frames that come nearest.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::Opener</name>
    <message numerus="yes">
        <source>Drop to open %n recording(s)</source>
        <translation>
            <numerusform>Drop to open the recording</numerusform>
            <numerusform>Drop to open %n recordings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Drop to open %n recording(s) side by side</source>
        <translation>
            <numerusform>Drop to open %n recording beside</numerusform>
            <numerusform>Drop to open %n recordings side by side</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::PlotTools</name>
    <message numerus="yes">
        <source>%n mark(s) set</source>
        <translation>
            <numerusform>%n mark set</numerusform>
            <numerusform>%n marks set</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::RecordingNews</name>
    <message numerus="yes">
        <source>“%1”: %n frame(s) dropped so far.</source>
        <translation>
            <numerusform>“%1”: %n frame dropped so far.</numerusform>
            <numerusform>“%1”: %n frames dropped so far.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::RecordingPage</name>
    <message numerus="yes">
        <source>%n frame(s)</source>
        <translation>
            <numerusform>%n frame</numerusform>
            <numerusform>%n frames</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::StatusFields</name>
    <message numerus="yes">
        <source>%1 frames · %2</source>
        <translation>
            <numerusform>%1 frame · %2</numerusform>
            <numerusform>%1 frames · %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 frames dropped</source>
        <translation>
            <numerusform>%1 frame dropped</numerusform>
            <numerusform>%1 frames dropped</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::TableDock</name>
    <message numerus="yes">
        <source>Saved %n row(s) as %1</source>
        <translation>
            <numerusform>Saved %n row as %1</numerusform>
            <numerusform>Saved %n rows as %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::TimingDialog</name>
    <message numerus="yes">
        <source>%n frame(s) were recorded since.</source>
        <translation>
            <numerusform>%n frame was recorded since.</numerusform>
            <numerusform>%n frames were recorded since.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>model::MetadataModel</name>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>model::TimingFigures</name>
    <message numerus="yes">
        <source>%1 at %n place(s)</source>
        <comment>dropped frames</comment>
        <translation>
            <numerusform>%1 at %n place</numerusform>
            <numerusform>%1 at %n places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>model::TimingPdf</name>
    <message numerus="yes">
        <source>And %1 more; a CSV lists them all.</source>
        <translation>
            <numerusform>And %1 more; a CSV lists them all.</numerusform>
            <numerusform>And %1 more; a CSV lists them all.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>widgets::CountedMessages</name>
    <message numerus="yes">
        <source>%1  %2 (%n times since %3)</source>
        <translation>
            <numerusform>%1  %2 (%n time since %3)</numerusform>
            <numerusform>%1  %2 (%n times since %3)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>widgets::Durations</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>widgets::ExportRow</name>
    <message numerus="yes">
        <source>Waiting: %1 frames</source>
        <translation>
            <numerusform>Waiting: %1 frame</numerusform>
            <numerusform>Waiting: %1 frames</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Done: %1 frames written</source>
        <translation>
            <numerusform>Done: %1 frame written</numerusform>
            <numerusform>Done: %1 frames written</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>widgets::IntervalHistogram</name>
    <message numerus="yes">
        <source>%1 interval(s)</source>
        <translation>
            <numerusform>%1 interval</numerusform>
            <numerusform>%1 intervals</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>widgets::LiveChip</name>
    <message numerus="yes">
        <source>%n dropped</source>
        <translation>
            <numerusform>%n dropped</numerusform>
            <numerusform>%n dropped</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>widgets::RowTablePanel</name>
    <message numerus="yes">
        <source>Copied %n row(s)</source>
        <translation>
            <numerusform>Copied %n row</numerusform>
            <numerusform>Copied %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Looking through %n row(s)…</source>
        <translation>
            <numerusform>Looking through %n row…</numerusform>
            <numerusform>Looking through %n rows…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>widgets::Timeline</name>
    <message numerus="yes">
        <source>%n frame(s) late</source>
        <translation>
            <numerusform>%n frame late</numerusform>
            <numerusform>%n frames late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The frame number starts anew %n time(s)</source>
        <translation>
            <numerusform>The frame number starts anew here</numerusform>
            <numerusform>The frame number starts anew %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The time steps back %n time(s)</source>
        <translation>
            <numerusform>The time steps back here</numerusform>
            <numerusform>The time steps back %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n frame(s) dropped here</source>
        <translation>
            <numerusform>%n frame dropped here</numerusform>
            <numerusform>%n frames dropped here</numerusform>
        </translation>
    </message>
</context>
</TS>
