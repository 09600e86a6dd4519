<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>app::AboutDialog</name>
    <message>
        <source>About Framehouse</source>
        <translation>Über Framehouse</translation>
    </message>
    <message>
        <source>Opens imgstore recordings, shows any frame of them exactly, and makes new ones.</source>
        <translation>Öffnet imgstore-Aufnahmen, zeigt jedes Bild daraus exakt und nimmt neue auf.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later, without any warranty.</source>
        <translation>Freie Software unter der GNU General Public License, Version 3 oder neuer, ohne jede Gewährleistung.</translation>
    </message>
    <message>
        <source>It stands on:</source>
        <translation>Beruht auf:</translation>
    </message>
</context>
<context>
    <name>app::Actions</name>
    <message>
        <source>&amp;Open Recording…</source>
        <translation>Aufnahme ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Sa&amp;mple Recording</source>
        <translation>&amp;Beispielaufnahme</translation>
    </message>
    <message>
        <source>Open a sample recording, which is made when it is opened for the first time</source>
        <translation>Eine Beispielaufnahme öffnen, die beim ersten Mal erzeugt wird</translation>
    </message>
    <message>
        <source>&amp;Record…</source>
        <translation>&amp;Aufnehmen…</translation>
    </message>
    <message>
        <source>Record from a camera</source>
        <translation>Von einer Kamera aufnehmen</translation>
    </message>
    <message>
        <source>&amp;Save Frame…</source>
        <translation>Bild &amp;speichern…</translation>
    </message>
    <message>
        <source>Save the frame that is shown as a picture, at its full depth</source>
        <translation>Das gezeigte Bild in voller Tiefe als Datei speichern</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>Close the recording, or the window if there is none</source>
        <translation>Die Aufnahme schließen, oder das Fenster, wenn keine offen ist</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>B&amp;eenden</translation>
    </message>
    <message>
        <source>Close all windows</source>
        <translation>Alle Fenster schließen</translation>
    </message>
    <message>
        <source>&amp;Copy Frame</source>
        <translation>Bild &amp;kopieren</translation>
    </message>
    <message>
        <source>Copy the frame that is shown to the clipboard</source>
        <translation>Das gezeigte Bild in die Zwischenablage kopieren</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>&amp;Einstellungen…</translation>
    </message>
    <message>
        <source>Choose language, theme and memory</source>
        <translation>Sprache, Farbschema und Speicher wählen</translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation>Ver&amp;größern</translation>
    </message>
    <message>
        <source>Show the picture larger</source>
        <translation>Das Bild größer zeigen</translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
        <source>Show the picture smaller</source>
        <translation>Das Bild kleiner zeigen</translation>
    </message>
    <message>
        <source>&amp;Fit to Window</source>
        <translation>Ein&amp;passen</translation>
    </message>
    <message>
        <source>Show the whole picture, as large as it fits</source>
        <translation>Das ganze Bild zeigen, so groß es passt</translation>
    </message>
    <message>
        <source>&amp;Actual Size</source>
        <translation>&amp;Originalgröße</translation>
    </message>
    <message>
        <source>Show each pixel of the picture as one pixel of the screen</source>
        <translation>Jedes Pixel des Bildes als ein Pixel des Bildschirms zeigen</translation>
    </message>
    <message>
        <source>F&amp;ull Screen</source>
        <translation>&amp;Vollbild</translation>
    </message>
    <message>
        <source>Show nothing but the picture; Esc leaves</source>
        <translation>Nur das Bild zeigen; Esc beendet das</translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation>&amp;Wiedergeben</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>Wiedergeben oder anhalten</translation>
    </message>
    <message>
        <source>Play &amp;Backwards</source>
        <translation>&amp;Rückwärts wiedergeben</translation>
    </message>
    <message>
        <source>Play backwards; again: faster</source>
        <translation>Rückwärts wiedergeben; noch einmal: schneller</translation>
    </message>
    <message>
        <source>Play &amp;Forwards</source>
        <translation>&amp;Vorwärts wiedergeben</translation>
    </message>
    <message>
        <source>Play forwards; again: faster</source>
        <translation>Vorwärts wiedergeben; noch einmal: schneller</translation>
    </message>
    <message>
        <source>&amp;Slower</source>
        <translation>&amp;Langsamer</translation>
    </message>
    <message>
        <source>Play slower</source>
        <translation>Langsamer wiedergeben</translation>
    </message>
    <message>
        <source>F&amp;aster</source>
        <translation>&amp;Schneller</translation>
    </message>
    <message>
        <source>Play faster</source>
        <translation>Schneller wiedergeben</translation>
    </message>
    <message>
        <source>&amp;Normal Speed</source>
        <translation>&amp;Normale Geschwindigkeit</translation>
    </message>
    <message>
        <source>Play as fast as it happened</source>
        <translation>So schnell wiedergeben, wie es geschah</translation>
    </message>
    <message>
        <source>&amp;Loop</source>
        <translation>S&amp;chleife</translation>
    </message>
    <message>
        <source>Play again and again, from the in point to the out point</source>
        <translation>Immer wieder wiedergeben, vom Anfangs- bis zum Endpunkt</translation>
    </message>
    <message>
        <source>Set &amp;In Point</source>
        <translation>&amp;Anfangspunkt setzen</translation>
    </message>
    <message>
        <source>Let the range begin at this frame</source>
        <translation>Den Bereich bei diesem Bild beginnen lassen</translation>
    </message>
    <message>
        <source>Set &amp;Out Point</source>
        <translation>&amp;Endpunkt setzen</translation>
    </message>
    <message>
        <source>Let the range end at this frame</source>
        <translation>Den Bereich bei diesem Bild enden lassen</translation>
    </message>
    <message>
        <source>&amp;Clear In and Out</source>
        <translation>Anfang und Ende au&amp;fheben</translation>
    </message>
    <message>
        <source>Forget the in point and the out point</source>
        <translation>Anfangspunkt und Endpunkt vergessen</translation>
    </message>
    <message>
        <source>&amp;Next Frame</source>
        <translation>&amp;Nächstes Bild</translation>
    </message>
    <message>
        <source>Show the next frame</source>
        <translation>Das nächste Bild zeigen</translation>
    </message>
    <message>
        <source>&amp;Previous Frame</source>
        <translation>&amp;Vorheriges Bild</translation>
    </message>
    <message>
        <source>Show the previous frame</source>
        <translation>Das vorherige Bild zeigen</translation>
    </message>
    <message>
        <source>Ten Frames Forward</source>
        <translation>Zehn Bilder vor</translation>
    </message>
    <message>
        <source>Go ten frames forward</source>
        <translation>Zehn Bilder vorgehen</translation>
    </message>
    <message>
        <source>Ten Frames Back</source>
        <translation>Zehn Bilder zurück</translation>
    </message>
    <message>
        <source>Go ten frames back</source>
        <translation>Zehn Bilder zurückgehen</translation>
    </message>
    <message>
        <source>One Second Forward</source>
        <translation>Eine Sekunde vor</translation>
    </message>
    <message>
        <source>Go one second forward</source>
        <translation>Eine Sekunde vorgehen</translation>
    </message>
    <message>
        <source>One Second Back</source>
        <translation>Eine Sekunde zurück</translation>
    </message>
    <message>
        <source>Go one second back</source>
        <translation>Eine Sekunde zurückgehen</translation>
    </message>
    <message>
        <source>One Minute Forward</source>
        <translation>Eine Minute vor</translation>
    </message>
    <message>
        <source>Go one minute forward</source>
        <translation>Eine Minute vorgehen</translation>
    </message>
    <message>
        <source>One Minute Back</source>
        <translation>Eine Minute zurück</translation>
    </message>
    <message>
        <source>Go one minute back</source>
        <translation>Eine Minute zurückgehen</translation>
    </message>
    <message>
        <source>&amp;First Frame</source>
        <translation>&amp;Erstes Bild</translation>
    </message>
    <message>
        <source>Go to the first frame</source>
        <translation>Zum ersten Bild gehen</translation>
    </message>
    <message>
        <source>&amp;Last Frame</source>
        <translation>&amp;Letztes Bild</translation>
    </message>
    <message>
        <source>Go to the last frame</source>
        <translation>Zum letzten Bild gehen</translation>
    </message>
    <message>
        <source>Next &amp;Gap</source>
        <translation>Nächste Lü&amp;cke</translation>
    </message>
    <message>
        <source>P&amp;revious Gap</source>
        <translation>V&amp;orherige Lücke</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>Go back to the place visited before</source>
        <translation>Zur zuvor besuchten Stelle zurückgehen</translation>
    </message>
    <message>
        <source>F&amp;orth</source>
        <translation>Vo&amp;rwärts</translation>
    </message>
    <message>
        <source>Go forth to the place left with Back</source>
        <translation>Zu der mit Zurück verlassenen Stelle gehen</translation>
    </message>
    <message>
        <source>Go &amp;To…</source>
        <translation>&amp;Gehe zu…</translation>
    </message>
    <message>
        <source>Type a frame number, an index or a time to go to</source>
        <translation>Bildnummer, Bildindex oder Zeit eingeben, zu der es gehen soll</translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation>&amp;Handbuch</translation>
    </message>
    <message>
        <source>Read the manual</source>
        <translation>Das Handbuch lesen</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>List all keys</source>
        <translation>Alle Tasten auflisten</translation>
    </message>
    <message>
        <source>&amp;About Framehouse</source>
        <translation>Ü&amp;ber Framehouse</translation>
    </message>
    <message>
        <source>Show the version and the licences</source>
        <translation>Version und Lizenzen zeigen</translation>
    </message>
    <message>
        <source>About &amp;Qt</source>
        <translation>Über &amp;Qt</translation>
    </message>
    <message>
        <source>Show which version of Qt is used</source>
        <translation>Zeigen, welche Version von Qt benutzt wird</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>&amp;More Detail</source>
        <translation>&amp;Mehr Einzelheiten</translation>
    </message>
    <message>
        <source>Show a shorter time in the timeline</source>
        <translation>Eine kürzere Zeit auf der Zeitachse zeigen</translation>
    </message>
    <message>
        <source>&amp;Less Detail</source>
        <translation>&amp;Weniger Einzelheiten</translation>
    </message>
    <message>
        <source>Show a longer time in the timeline</source>
        <translation>Eine längere Zeit auf der Zeitachse zeigen</translation>
    </message>
    <message>
        <source>Zoom to &amp;Range</source>
        <translation>Auf den &amp;Bereich vergrößern</translation>
    </message>
    <message>
        <source>Show the time from the in point to the out point in the timeline</source>
        <translation>Die Zeit vom Anfangspunkt bis zum Endpunkt auf der Zeitachse zeigen</translation>
    </message>
    <message>
        <source>&amp;Whole Recording</source>
        <translation>Ganze A&amp;ufnahme</translation>
    </message>
    <message>
        <source>Show the whole recording in the timeline</source>
        <translation>Die ganze Aufnahme auf der Zeitachse zeigen</translation>
    </message>
    <message>
        <source>Timeline by &amp;Time</source>
        <translation>Zeitachse nach &amp;Zeit</translation>
    </message>
    <message>
        <source>Spread the time evenly over the timeline, by the clock of the recording&apos;s zone</source>
        <translation>Die Zeit gleichmäßig über die Zeitachse verteilen, nach der Uhr in der Zone der Aufnahme</translation>
    </message>
    <message>
        <source>Timeline by Frame Inde&amp;x</source>
        <translation>Zeitachse nach Bildinde&amp;x</translation>
    </message>
    <message>
        <source>Spread the frames evenly over the timeline, counted from 0</source>
        <translation>Die Bilder gleichmäßig über die Zeitachse verteilen, von 0 an gezählt</translation>
    </message>
    <message>
        <source>Timeline by Frame &amp;Number</source>
        <translation>Zeitachse nach Bild&amp;nummer</translation>
    </message>
    <message>
        <source>Spread the frames evenly over the timeline, with the camera&apos;s numbers</source>
        <translation>Die Bilder gleichmäßig über die Zeitachse verteilen, mit den Nummern der Kamera</translation>
    </message>
    <message>
        <source>Timing R&amp;eport…</source>
        <translation>Z&amp;eitbericht…</translation>
    </message>
    <message>
        <source>Timeline by Time without &amp;Gaps</source>
        <translation>Zeitachse nach Zeit ohne &amp;Lücken</translation>
    </message>
    <message>
        <source>Leave out the time in which nothing was recorded</source>
        <translation>Die Zeit weglassen, in der nichts aufgenommen wurde</translation>
    </message>
    <message>
        <source>Shade Nig&amp;hts</source>
        <translation>Näc&amp;hte schattieren</translation>
    </message>
    <message>
        <source>Shade the nights in timeline and plots; the settings say when it is night</source>
        <translation>Die Nächte auf der Zeitachse und in Kurven schattieren; die Einstellungen sagen, wann Nacht ist</translation>
    </message>
    <message>
        <source>Rotate &amp;Right</source>
        <translation>Nach &amp;rechts drehen</translation>
    </message>
    <message>
        <source>Turn the picture a quarter clockwise</source>
        <translation>Das Bild eine Vierteldrehung im Uhrzeigersinn drehen</translation>
    </message>
    <message>
        <source>Rotate &amp;Left</source>
        <translation>Nach &amp;links drehen</translation>
    </message>
    <message>
        <source>Turn the picture a quarter anticlockwise</source>
        <translation>Das Bild eine Vierteldrehung gegen den Uhrzeigersinn drehen</translation>
    </message>
    <message>
        <source>Flip &amp;Horizontally</source>
        <translation>&amp;Waagerecht spiegeln</translation>
    </message>
    <message>
        <source>Mirror the picture left to right</source>
        <translation>Links und rechts vertauschen</translation>
    </message>
    <message>
        <source>Flip &amp;Vertically</source>
        <translation>&amp;Senkrecht spiegeln</translation>
    </message>
    <message>
        <source>Mirror the picture top to bottom</source>
        <translation>Oben und unten vertauschen</translation>
    </message>
    <message>
        <source>&amp;Automatic Levels</source>
        <translation>&amp;Automatische Tonwerte</translation>
    </message>
    <message>
        <source>Spread the brightness of each frame between its percentiles</source>
        <translation>Die Helligkeit jedes Bildes zwischen seinen Perzentilen spreizen</translation>
    </message>
    <message>
        <source>&amp;Invert</source>
        <translation>&amp;Umkehren</translation>
    </message>
    <message>
        <source>Show dark as bright and bright as dark</source>
        <translation>Dunkles hell und Helles dunkel zeigen</translation>
    </message>
    <message>
        <source>Mark &amp;Saturated Pixels</source>
        <translation>&amp;Gesättigte Pixel markieren</translation>
    </message>
    <message>
        <source>Show pixels at the end of their range in red</source>
        <translation>Pixel am Ende ihres Wertebereichs rot zeigen</translation>
    </message>
    <message>
        <source>Raw &amp;Mosaic</source>
        <translation>Roh&amp;mosaik</translation>
    </message>
    <message>
        <source>Show the samples of the sensor before they are made into colours</source>
        <translation>Die Werte des Sensors zeigen, bevor Farben aus ihnen werden</translation>
    </message>
    <message>
        <source>&amp;Number and Time</source>
        <translation>&amp;Nummer und Zeit</translation>
    </message>
    <message>
        <source>Show number and time of the frame on the picture</source>
        <translation>Nummer und Zeit des Bildes im Bild zeigen</translation>
    </message>
    <message>
        <source>Reset &amp;Picture</source>
        <translation>Bild &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>Show the picture as it was recorded</source>
        <translation>Das Bild so zeigen, wie es aufgenommen wurde</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>Take back the last change of the marks</source>
        <translation>Die letzte Änderung der Marken zurücknehmen</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Make the change that was taken back again</source>
        <translation>Die zurückgenommene Änderung wieder vornehmen</translation>
    </message>
    <message>
        <source>&amp;Mark This Frame</source>
        <translation>Dieses Bild &amp;markieren</translation>
    </message>
    <message>
        <source>Set a mark at the frame that is shown</source>
        <translation>Eine Marke am gezeigten Bild setzen</translation>
    </message>
    <message>
        <source>Mark &amp;Range</source>
        <translation>&amp;Bereich markieren</translation>
    </message>
    <message>
        <source>Set a mark from the in point to the out point</source>
        <translation>Eine Marke vom Anfangspunkt bis zum Endpunkt setzen</translation>
    </message>
    <message>
        <source>&amp;Next Mark</source>
        <translation>&amp;Nächste Marke</translation>
    </message>
    <message>
        <source>Go to the next mark</source>
        <translation>Zur nächsten Marke gehen</translation>
    </message>
    <message>
        <source>&amp;Previous Mark</source>
        <translation>&amp;Vorherige Marke</translation>
    </message>
    <message>
        <source>Go to the mark before</source>
        <translation>Zur vorherigen Marke gehen</translation>
    </message>
    <message>
        <source>&amp;Import Marks…</source>
        <translation>Marken &amp;importieren…</translation>
    </message>
    <message>
        <source>Add the marks of a CSV file</source>
        <translation>Die Marken einer CSV-Datei hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Export Marks…</source>
        <translation>Marken &amp;exportieren…</translation>
    </message>
    <message>
        <source>Save all marks as a CSV file</source>
        <translation>Alle Marken als CSV-Datei speichern</translation>
    </message>
    <message>
        <source>&amp;Keep Marks in the Recording</source>
        <translation>Marken in der Aufnahme &amp;aufheben</translation>
    </message>
    <message>
        <source>Keep the marks in the recording&apos;s folder, as marks.csv, so that others have them too</source>
        <translation>Die Marken im Ordner der Aufnahme aufheben, als marks.csv, damit auch andere sie haben</translation>
    </message>
    <message>
        <source>Film &amp;Strip</source>
        <translation>Film&amp;streifen</translation>
    </message>
    <message>
        <source>Show small pictures of the recording along the timeline</source>
        <translation>Kleine Bilder der Aufnahme entlang der Zeitachse zeigen</translation>
    </message>
    <message>
        <source>Open &amp;Beside…</source>
        <translation>&amp;Daneben öffnen…</translation>
    </message>
    <message>
        <source>Open another recording beside the one that is shown, under the same playhead</source>
        <translation>Eine weitere Aufnahme neben der gezeigten öffnen, die derselben Position folgt</translation>
    </message>
    <message>
        <source>Close &amp;View</source>
        <translation>A&amp;nsicht schließen</translation>
    </message>
    <message>
        <source>Close the active one of several views</source>
        <translation>Die aktive von mehreren Ansichten schließen</translation>
    </message>
    <message>
        <source>Ma&amp;ke This the Master</source>
        <translation>Zum &amp;Master machen</translation>
    </message>
    <message>
        <source>Let timeline and playhead follow the recording of the active view</source>
        <translation>Zeitachse und Position nach der Aufnahme der aktiven Ansicht richten</translation>
    </message>
    <message>
        <source>Next &amp;View</source>
        <translation>Nächste Ans&amp;icht</translation>
    </message>
    <message>
        <source>Make the next one of several views the active one</source>
        <translation>Die nächste von mehreren Ansichten zur aktiven machen</translation>
    </message>
    <message>
        <source>Link View&amp;s</source>
        <translation>Ansichten &amp;koppeln</translation>
    </message>
    <message>
        <source>Zoom and move all views together</source>
        <translation>Alle Ansichten gemeinsam vergrößern und verschieben</translation>
    </message>
    <message>
        <source>&amp;Every Frame</source>
        <translation>&amp;Jedes Bild</translation>
    </message>
    <message>
        <source>Skip no frame in playing, at the rate that the settings say, instead of the true times</source>
        <translation>Beim Wiedergeben kein Bild überspringen, mit der Rate aus den Einstellungen statt zu den wahren Zeiten</translation>
    </message>
    <message>
        <source>S&amp;kip Pauses</source>
        <translation>Pausen ü&amp;berspringen</translation>
    </message>
    <message>
        <source>Play on at once where nothing was recorded for a while, instead of waiting</source>
        <translation>Sofort weiter wiedergeben, wo eine Weile nichts aufgenommen wurde, statt zu warten</translation>
    </message>
    <message>
        <source>Open A&amp;gain Beside</source>
        <translation>&amp;Wieder daneben öffnen</translation>
    </message>
    <message>
        <source>Open what was beside this recording when it was looked at last</source>
        <translation>Öffnen, was beim letzten Ansehen neben dieser Aufnahme lag</translation>
    </message>
    <message>
        <source>Show how evenly the frames follow each other, and where some were dropped</source>
        <translation>Zeigen, wie gleichmäßig die Bilder aufeinander folgen und wo welche verloren gingen</translation>
    </message>
    <message>
        <source>Go to the first frame after the next gap: dropped frames, or a pause</source>
        <translation>Zum ersten Bild nach der nächsten Lücke: verlorene Bilder oder eine Pause</translation>
    </message>
    <message>
        <source>Go to the first frame after the last gap: dropped frames, or a pause</source>
        <translation>Zum ersten Bild nach der letzten Lücke: verlorene Bilder oder eine Pause</translation>
    </message>
    <message>
        <source>&amp;Write Note in Recording</source>
        <translation>&amp;Notiz in die Aufnahme schreiben</translation>
    </message>
    <message>
        <source>Type a note that is kept with the frame of now; while recording</source>
        <translation>Eine Notiz eingeben, die beim jetzigen Bild bleibt; während der Aufnahme</translation>
    </message>
    <message>
        <source>Mark Event &amp;1 in Recording</source>
        <translation>Ereignis &amp;1 in der Aufnahme markieren</translation>
    </message>
    <message>
        <source>Mark the frame of now with an event of this name; while recording</source>
        <translation>Das jetzige Bild mit einem Ereignis dieses Namens markieren; während der Aufnahme</translation>
    </message>
    <message>
        <source>Mark Event &amp;2 in Recording</source>
        <translation>Ereignis &amp;2 in der Aufnahme markieren</translation>
    </message>
    <message>
        <source>Mark Event &amp;3 in Recording</source>
        <translation>Ereignis &amp;3 in der Aufnahme markieren</translation>
    </message>
    <message>
        <source>Mark Event &amp;4 in Recording</source>
        <translation>Ereignis &amp;4 in der Aufnahme markieren</translation>
    </message>
    <message>
        <source>Open a recording by its folder; a session of several by “Open Session or File”</source>
        <translation>Eine Aufnahme über ihren Ordner öffnen; eine Sitzung aus mehreren mit „Sitzung oder Datei öffnen“</translation>
    </message>
    <message>
        <source>Open Session or &amp;File…</source>
        <translation>Sitzung oder Da&amp;tei öffnen…</translation>
    </message>
    <message>
        <source>Open all cameras of a session by its .session.json, or a recording by its metadata.yaml</source>
        <translation>Alle Kameras einer Sitzung über ihre .session.json öffnen, oder eine Aufnahme über ihre metadata.yaml</translation>
    </message>
    <message>
        <source>Open Session or File Besi&amp;de…</source>
        <translation>S&amp;itzung oder Datei daneben öffnen…</translation>
    </message>
    <message>
        <source>Open a session&apos;s cameras, or another recording by its metadata.yaml, beside the one that is shown</source>
        <translation>Die Kameras einer Sitzung, oder eine andere Aufnahme über ihre metadata.yaml, neben der gezeigten öffnen</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importieren…</translation>
    </message>
    <message>
        <source>Make a recording of a video, a folder of pictures or another recording</source>
        <translation>Aus einem Video, einem Ordner mit Bildern oder einer anderen Aufnahme eine Aufnahme machen</translation>
    </message>
    <message>
        <source>Ta&amp;ble of Extra Data</source>
        <translation>Ta&amp;belle der Zusatzdaten</translation>
    </message>
    <message>
        <source>Show the rows of extra data, with the frame that each belongs to</source>
        <translation>Die Zeilen der Zusatzdaten zeigen, mit dem Bild, zu dem jede gehört</translation>
    </message>
    <message>
        <source>&amp;Mute</source>
        <translation>&amp;Stumm</translation>
    </message>
    <message>
        <source>Play without the sound that was recorded</source>
        <translation>Ohne den aufgenommenen Ton wiedergeben</translation>
    </message>
    <message>
        <source>Statistics of E&amp;xtra Data</source>
        <translation>Statistik der &amp;Zusatzdaten</translation>
    </message>
    <message>
        <source>Show number, mean, deviation and extremes of the plotted series from in to out</source>
        <translation>Anzahl, Mittelwert, Abweichung und Extreme der gezeigten Reihen vom Anfangs- bis zum Endpunkt zeigen</translation>
    </message>
    <message>
        <source>Find in Extra &amp;Data…</source>
        <translation>In Zusatz&amp;daten suchen…</translation>
    </message>
    <message>
        <source>Look for where a series rises above or falls below a value</source>
        <translation>Suchen, wo eine Reihe über einen Wert steigt oder darunter fällt</translation>
    </message>
    <message>
        <source>Find Ne&amp;xt</source>
        <translation>&amp;Weitersuchen</translation>
    </message>
    <message>
        <source>Go to the next place of what is looked for in the extra data</source>
        <translation>Zur nächsten Stelle des in den Zusatzdaten Gesuchten</translation>
    </message>
    <message>
        <source>Find Previo&amp;us</source>
        <translation>R&amp;ückwärts suchen</translation>
    </message>
    <message>
        <source>Go to the place before of what is looked for in the extra data</source>
        <translation>Zur vorigen Stelle des in den Zusatzdaten Gesuchten</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren…</translation>
    </message>
    <message>
        <source>Export frames as a video, pictures, an array, a table or a recording</source>
        <translation>Bilder als Video, Bilddateien, Array, Tabelle oder Aufnahme exportieren</translation>
    </message>
    <message>
        <source>Ex&amp;ports…</source>
        <translation>Ex&amp;porte…</translation>
    </message>
    <message>
        <source>Show the exports that run, wait and ended</source>
        <translation>Die Exporte zeigen, die laufen, warten und zu Ende sind</translation>
    </message>
</context>
<context>
    <name>app::Arguments</name>
    <message>
        <source>Unknown option %1. --help lists the options.</source>
        <translation>Unbekannte Option %1. --help listet die Optionen auf.</translation>
    </message>
    <message>
        <source>Unknown option %1. Did you mean %2?</source>
        <translation>Unbekannte Option %1. War %2 gemeint?</translation>
    </message>
    <message>
        <source>%1 needs a whole number, not &quot;%2&quot;.</source>
        <translation>%1 braucht eine ganze Zahl, nicht „%2“.</translation>
    </message>
    <message>
        <source>%1 needs a whole number from 1 on, not &quot;%2&quot;.</source>
        <translation>%1 braucht eine ganze Zahl ab 1, nicht „%2“.</translation>
    </message>
    <message>
        <source>%1 needs a number of seconds, not &quot;%2&quot;.</source>
        <translation>%1 braucht eine Anzahl von Sekunden, nicht „%2“.</translation>
    </message>
    <message>
        <source>%1 needs a number above 0, not &quot;%2&quot;.</source>
        <translation>%1 braucht eine Zahl über 0, nicht „%2“.</translation>
    </message>
    <message>
        <source>%1 needs a whole number from 1 to 100, not &quot;%2&quot;.</source>
        <translation>%1 braucht eine ganze Zahl von 1 bis 100, nicht „%2“.</translation>
    </message>
    <message>
        <source>%1 needs a format that &quot;framehouse-cli formats&quot; lists, not &quot;%2&quot;.</source>
        <translation>%1 braucht ein Format, das „framehouse-cli formats“ nennt, nicht „%2“.</translation>
    </message>
    <message>
        <source>%1 needs a time, as seconds since 1970 or as 2024-05-01T12:34:56.789Z, not &quot;%2&quot;.</source>
        <translation>%1 braucht eine Zeit, als Sekunden seit 1970 oder wie 2024-05-01T12:34:56.789Z, nicht „%2“.</translation>
    </message>
    <message>
        <source>%1 needs a range A:B of frame indexes, A not above B, each side may be empty, not &quot;%2&quot;.</source>
        <translation>%1 braucht einen Bereich A:B von Bildindizes, A nicht größer als B, jede Seite darf fehlen, nicht „%2“.</translation>
    </message>
    <message>
        <source>%1 takes no value.</source>
        <translation>%1 nimmt keinen Wert an.</translation>
    </message>
    <message>
        <source>%1 needs a value: %2.</source>
        <translation>%1 braucht einen Wert: %2.</translation>
    </message>
    <message>
        <source>Too few arguments. --help says what is needed.</source>
        <translation>Zu wenige Argumente. --help nennt, was gebraucht wird.</translation>
    </message>
    <message>
        <source>An argument is empty. --help says what is needed.</source>
        <translation>Ein Argument ist leer. --help nennt, was gebraucht wird.</translation>
    </message>
    <message>
        <source>Unexpected argument: %1</source>
        <translation>Unerwartetes Argument: %1</translation>
    </message>
</context>
<context>
    <name>app::BesideViews</name>
    <message>
        <source>This frame cannot be shown</source>
        <translation>Dieses Bild lässt sich nicht zeigen</translation>
    </message>
    <message>
        <source>No frame</source>
        <translation>Kein Bild</translation>
    </message>
    <message>
        <source>This recording has none here.</source>
        <translation>Diese Aufnahme hat hier keines.</translation>
    </message>
    <message>
        <source>No frame yet</source>
        <translation>Noch kein Bild</translation>
    </message>
    <message>
        <source>Opening …</source>
        <translation>Wird geöffnet …</translation>
    </message>
    <message>
        <source>Frame cannot be shown</source>
        <translation>Bild lässt sich nicht zeigen</translation>
    </message>
    <message>
        <source>Late, still at frame %1</source>
        <translation>Verspätet, noch bei Bild %1</translation>
    </message>
    <message>
        <source>Held from frame %1</source>
        <translation>Gehalten von Bild %1</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Frame of %1</source>
        <translation>Bild von %1</translation>
    </message>
    <message>
        <source>Late: %1</source>
        <extracomment>In a narrow caption: the number of a frame that is held, or that a view is still at</extracomment>
        <translation>Verspätet: %1</translation>
    </message>
    <message>
        <source>Held: %1</source>
        <translation>Gehalten: %1</translation>
    </message>
</context>
<context>
    <name>app::CacheFolder</name>
    <message>
        <source>%1 on the disk</source>
        <translation>%1 auf der Platte</translation>
    </message>
</context>
<context>
    <name>app::CachePage</name>
    <message>
        <source>Cache</source>
        <translation>Zwischenspeicher</translation>
    </message>
    <message>
        <source>&amp;Memory for frames:</source>
        <translation>S&amp;peicher für Bilder:</translation>
    </message>
    <message>
        <source>&amp;Index cache:</source>
        <translation>&amp;Index-Cache:</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source>Frames kept in memory show again at once. All windows share it.</source>
        <translation>Bilder im Speicher erscheinen sofort wieder. Alle Fenster teilen ihn sich.</translation>
    </message>
    <message>
        <source>Notes where the frames of long recordings are, so that these open at once. What is cleared is made again when it is needed.</source>
        <translation>Notiert, wo die Bilder langer Aufnahmen liegen, damit diese sofort aufgehen. Was geleert wird, entsteht wieder, sobald es gebraucht wird.</translation>
    </message>
    <message>
        <source>&amp;Clear</source>
        <translation>&amp;Leeren</translation>
    </message>
    <message>
        <source>Remove the indexes that are kept</source>
        <translation>Die aufbewahrten Indexe entfernen</translation>
    </message>
    <message>
        <source>&amp;Film cache:</source>
        <translation>&amp;Filmcache:</translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation>L&amp;eeren</translation>
    </message>
    <message>
        <source>The small pictures of recordings along the timeline, and the curves of their extra data. What is cleared is made again when it is needed.</source>
        <translation>Die kleinen Bilder von Aufnahmen entlang der Zeitleiste und die Kurven ihrer Zusatzdaten. Was geleert wird, entsteht wieder, sobald es gebraucht wird.</translation>
    </message>
    <message>
        <source>Remove the small pictures and the curves that are kept</source>
        <translation>Die aufbewahrten kleinen Bilder und Kurven entfernen</translation>
    </message>
</context>
<context>
    <name>app::CameraDesk</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>app::CameraPanel</name>
    <message>
        <source>The camera does not take the setting “%1” any more. It runs without it.</source>
        <translation>Die Kamera nimmt die Einstellung „%1“ nicht mehr an. Sie läuft ohne sie.</translation>
    </message>
    <message>
        <source>No camera was found. Attach one and search again.</source>
        <translation>Keine Kamera gefunden. Eine anschließen und noch einmal suchen.</translation>
    </message>
    <message>
        <source>Settings of %1</source>
        <translation>Einstellungen von %1</translation>
    </message>
    <message>
        <source>&amp;Preset:</source>
        <translation>&amp;Vorgabe:</translation>
    </message>
    <message>
        <source>Preset of the camera</source>
        <translation>Vorgabe der Kamera</translation>
    </message>
    <message>
        <source>Choose or name</source>
        <translation>Wählen oder benennen</translation>
    </message>
    <message>
        <source>&amp;All Features …</source>
        <translation>&amp;Alle Merkmale …</translation>
    </message>
    <message>
        <source>Everything that this camera lets one see and set</source>
        <translation>Alles, was sich an dieser Kamera ansehen und einstellen lässt</translation>
    </message>
</context>
<context>
    <name>app::CommandLine</name>
    <message>
        <source>Shows, scrubs and makes imgstore recordings.</source>
        <translation>Zeigt imgstore-Aufnahmen Bild für Bild und nimmt neue auf.</translation>
    </message>
    <message>
        <source>Begin at the frame with this number, or the nearest.</source>
        <translation>Beim Bild mit dieser Bildnummer beginnen oder beim nächstgelegenen.</translation>
    </message>
    <message>
        <source>Begin at the frame with this index, from 0.</source>
        <translation>Beim Bild mit diesem Bildindex beginnen, ab 0 gezählt.</translation>
    </message>
    <message>
        <source>Begin at the frame nearest to this time: seconds since 1970, or ISO 8601 in UTC.</source>
        <translation>Beim Bild beginnen, das dieser Zeit am nächsten liegt: Sekunden seit 1970 oder ISO 8601 in UTC.</translation>
    </message>
    <message>
        <source>Begin in full screen.</source>
        <translation>Im Vollbild beginnen.</translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation>Diese Hilfe zeigen.</translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation>Die Version zeigen.</translation>
    </message>
    <message>
        <source>Give only one of --frame-number, --index and --time.</source>
        <translation>Nur eines von --frame-number, --index und --time angeben.</translation>
    </message>
    <message>
        <source>“%1” makes no sense for --%2.</source>
        <translation>„%1“ ergibt für --%2 keinen Sinn.</translation>
    </message>
    <message>
        <source>Open all recordings in one window, side by side under one playhead.</source>
        <translation>Alle Aufnahmen in einem Fenster öffnen, nebeneinander an derselben Position.</translation>
    </message>
    <message>
        <source>A recording: its folder or its metadata.yaml; or a session of several cameras: its NAME.session.json, or NAME.session.json/CAMERA for one of them. Each opens in a window of its own.</source>
        <translation>Eine Aufnahme: ihr Ordner oder ihre metadata.yaml; oder eine Sitzung aus mehreren Kameras: ihre NAME.session.json, oder NAME.session.json/KAMERA für eine davon. Jede bekommt ein eigenes Fenster.</translation>
    </message>
</context>
<context>
    <name>app::Commands</name>
    <message>
        <source>Nothing was recorded.</source>
        <translation>Es wurde nichts aufgenommen.</translation>
    </message>
    <message>
        <source>Lists the attached cameras: ID, name, backend and identity, one per line. Sets one of them.</source>
        <translation>Listet die angeschlossenen Kameras auf: ID, Name, Anbindung und Kennung, eine je Zeile. Stellt eine davon ein.</translation>
    </message>
    <message>
        <source>One JSON array, with every camera&apos;s formats, controls and presets.</source>
        <translation>Ein JSON-Array, mit Formaten, Reglern und Voreinstellungen jeder Kamera.</translation>
    </message>
    <message>
        <source>Only this camera, by its ID or its identity; lists its controls.</source>
        <translation>Nur diese Kamera, nach ihrer ID oder ihrer Kennung; listet ihre Regler auf.</translation>
    </message>
    <message>
        <source>Set the camera as the preset NAME says.</source>
        <translation>Die Kamera so einstellen, wie die Voreinstellung NAME es sagt.</translation>
    </message>
    <message>
        <source>Set a control of the camera; a command needs no value. Repeatable.</source>
        <translation>Einen Regler der Kamera einstellen; ein Befehl braucht keinen Wert. Wiederholbar.</translation>
    </message>
    <message>
        <source>Keep how the camera is set then as its preset NAME.</source>
        <translation>Wie die Kamera dann eingestellt ist, als ihre Voreinstellung NAME behalten.</translation>
    </message>
    <message>
        <source>Forget the camera&apos;s preset NAME.</source>
        <translation>Die Voreinstellung NAME der Kamera vergessen.</translation>
    </message>
    <message>
        <source>--camera is needed: which camera is to be set?</source>
        <translation>--camera fehlt: Welche Kamera soll eingestellt werden?</translation>
    </message>
    <message>
        <source>The camera does not take %1: %2</source>
        <translation>Die Kamera nimmt %1 nicht an: %2</translation>
    </message>
    <message>
        <source>give one JSON document</source>
        <translation>ein JSON-Dokument ausgeben</translation>
    </message>
    <message>
        <source>list every format, with a test of writing and reading it here</source>
        <translation>jedes Format auflisten und hier probeweise schreiben und lesen</translation>
    </message>
    <message>
        <source>Unknown command %1. --help lists the commands.</source>
        <translation>Unbekannter Befehl %1. --help listet die Befehle auf.</translation>
    </message>
    <message>
        <source>Unknown command %1. Did you mean %2?</source>
        <translation>Unbekannter Befehl %1. War %2 gemeint?</translation>
    </message>
    <message>
        <source>No command given. --help lists the commands.</source>
        <translation>Kein Befehl angegeben. --help listet die Befehle auf.</translation>
    </message>
    <message>
        <source>The camera; &quot;framehouse-cli cameras&quot; lists them.</source>
        <translation>Die Kamera; „framehouse-cli cameras“ listet sie auf.</translation>
    </message>
    <message>
        <source>The store&apos;s format; &quot;framehouse-cli formats&quot; lists them.</source>
        <translation>Das Format der Aufnahme; „framehouse-cli formats“ listet alle auf.</translation>
    </message>
    <message>
        <source>Stop after N frames.</source>
        <translation>Nach N Bildern aufhören.</translation>
    </message>
    <message>
        <source>Stop after S seconds; without a limit, at Ctrl+C.</source>
        <translation>Nach S Sekunden aufhören; ohne Grenze bei Strg+C.</translation>
    </message>
    <message>
        <source>Frames per chunk.</source>
        <translation>Bilder je Abschnitt.</translation>
    </message>
    <message>
        <source>Mosaic or colour space of the raw frames, such as cv_bayerbg.</source>
        <translation>Mosaik oder Farbraum der Rohbilder, etwa cv_bayerbg.</translation>
    </message>
    <message>
        <source>User metadata; numbers, true and false keep their type. Repeatable.</source>
        <translation>Eigene Metadaten; Zahlen, true und false behalten ihren Typ. Mehrfach möglich.</translation>
    </message>
    <message>
        <source>The camera&apos;s picture size.</source>
        <translation>Die Bildgröße der Kamera.</translation>
    </message>
    <message>
        <source>The camera&apos;s frames per second.</source>
        <translation>Die Bilder je Sekunde der Kamera.</translation>
    </message>
    <message>
        <source>FAILED: %1</source>
        <translation>FEHLER: %1</translation>
    </message>
    <message>
        <source>works, every pixel exact</source>
        <translation>geht, jedes Pixel exakt</translation>
    </message>
    <message>
        <source>works, every frame exact</source>
        <translation>geht, jedes Bild exakt</translation>
    </message>
    <message>
        <source>read/write</source>
        <translation>lesen/schreiben</translation>
    </message>
    <message>
        <source>read</source>
        <translation>lesen</translation>
    </message>
    <message>
        <source>Usage: framehouse-cli COMMAND [ARGUMENTS]
Looks into imgstore recordings, and makes them, without a display.</source>
        <translation>Aufruf: framehouse-cli BEFEHL [ARGUMENTE]
Liest imgstore-Aufnahmen und nimmt neue auf, ohne Bildschirm.</translation>
    </message>
    <message>
        <source>Commands:</source>
        <translation>Befehle:</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>Optionen:</translation>
    </message>
    <message>
        <source>show this help, or a command&apos;s</source>
        <translation>diese Hilfe zeigen, oder die eines Befehls</translation>
    </message>
    <message>
        <source>show the version</source>
        <translation>die Version zeigen</translation>
    </message>
    <message>
        <source>Results go to standard output, messages to standard error.
Exit status: 0 done, 1 failed or a problem was found, 2 wrong use.</source>
        <translation>Ergebnisse gehen auf die Standardausgabe, Meldungen auf die Standardfehlerausgabe.
Rückgabewert: 0 erledigt, 1 gescheitert oder ein Problem gefunden, 2 falsch aufgerufen.</translation>
    </message>
    <message>
        <source>show this help</source>
        <translation>diese Hilfe zeigen</translation>
    </message>
    <message>
        <source>Usage: framehouse-cli %1 %2</source>
        <translation>Aufruf: framehouse-cli %1 %2</translation>
    </message>
    <message>
        <source>--size wants WIDTHxHEIGHT, not %1.</source>
        <translation>--size braucht BREITExHÖHE, nicht %1.</translation>
    </message>
    <message>
        <source>--metadata wants KEY=VALUE with a key of your own, not %1.</source>
        <translation>--metadata braucht SCHLÜSSEL=WERT mit einem eigenen Schlüssel, nicht %1.</translation>
    </message>
    <message>
        <source>--%1 is needed.</source>
        <translation>--%1 fehlt.</translation>
    </message>
    <message>
        <source>Give --frames or --duration, not both.</source>
        <translation>Entweder --frames oder --duration angeben, nicht beides.</translation>
    </message>
    <message>
        <source>--duration wants a number above 0.</source>
        <translation>--duration braucht eine Zahl über 0.</translation>
    </message>
    <message>
        <source>only the frames with index A up to, not including, B</source>
        <translation>nur die Bilder mit den Bildindizes von A bis vor B</translation>
    </message>
    <message>
        <source>the file&apos;s own samples: true depth, the raw mosaic of an encoded store, the decoder&apos;s planes of a video as one row of bytes</source>
        <translation>die Werte der Datei selbst: volle Tiefe, das rohe Mosaik einer kodierten Aufnahme, die Ebenen des Dekoders eines Videos als eine Zeile von Bytes</translation>
    </message>
    <message numerus="yes">
        <source>%n frame(s) could not be read.</source>
        <translation>
            <numerusform>%n Bild ließ sich nicht lesen.</numerusform>
            <numerusform>%n Bilder ließen sich nicht lesen.</numerusform>
        </translation>
    </message>
    <message>
        <source>SHA-256 of the pixels of every frame, as JSON lines</source>
        <translation>SHA-256 der Pixel jedes Bildes, als JSON-Zeilen</translation>
    </message>
    <message>
        <source>the frame at this place, counted from 0</source>
        <translation>das Bild an dieser Stelle, ab 0 gezählt</translation>
    </message>
    <message>
        <source>the first frame with this frame number</source>
        <translation>das erste Bild mit dieser Bildnummer</translation>
    </message>
    <message>
        <source>with --number: else the frame with the nearest number</source>
        <translation>mit --number: sonst das Bild mit der nächstgelegenen Nummer</translation>
    </message>
    <message>
        <source>the frame nearest to this time</source>
        <translation>das Bild, das dieser Zeit am nächsten liegt</translation>
    </message>
    <message>
        <source>the picture to write: .png .tif .jpg .bmp .npy</source>
        <translation>die Bilddatei, die geschrieben wird: .png .tif .jpg .bmp .npy</translation>
    </message>
    <message>
        <source>Say which frame with one of --index, --number and --time.</source>
        <translation>Das Bild mit einem von --index, --number und --time angeben.</translation>
    </message>
    <message>
        <source>--nearest belongs to --number.</source>
        <translation>--nearest gehört zu --number.</translation>
    </message>
    <message>
        <source>Say where to write the picture with -o FILE.</source>
        <translation>Mit -o DATEI angeben, wohin das Bild geschrieben wird.</translation>
    </message>
    <message>
        <source>%1 must end in .png, .tif, .jpg, .bmp or .npy.</source>
        <translation>%1 muss auf .png, .tif, .jpg, .bmp oder .npy enden.</translation>
    </message>
    <message>
        <source>%1 holds no such frame. Its frames have the indexes 0 to %2.</source>
        <translation>%1 enthält kein solches Bild. Die Bilder haben die Bildindizes 0 bis %2.</translation>
    </message>
    <message>
        <source>Wrote frame index %1, number %2, time %3 to %4.</source>
        <translation>Bild mit Index %1, Nummer %2, Zeit %3 nach %4 geschrieben.</translation>
    </message>
    <message>
        <source>one frame as a picture file, at its true depth</source>
        <translation>ein Bild als Bilddatei, in voller Tiefe</translation>
    </message>
    <message>
        <source>one JSON object per line</source>
        <translation>ein JSON-Objekt je Zeile</translation>
    </message>
    <message>
        <source>the rows of extra data, as CSV with a line of column names</source>
        <translation>die Zeilen der Zusatzdaten als CSV mit einer Kopfzeile</translation>
    </message>
    <message>
        <source>index, number and time of every frame, a line each, as CSV</source>
        <translation>Bildindex, Bildnummer und Zeit jedes Bildes, je eine Zeile, als CSV</translation>
    </message>
    <message>
        <source>one JSON document</source>
        <translation>ein JSON-Dokument</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>%1 (number %2 to %3)</source>
        <translation>%1 (Nummer %2 bis %3)</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Kodierung</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Frame numbers</source>
        <translation>Bildnummern</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1 (gaps: %2)</source>
        <translation>%1 (Lücken: %2)</translation>
    </message>
    <message>
        <source>First frame</source>
        <translation>Erstes Bild</translation>
    </message>
    <message>
        <source>Last frame</source>
        <translation>Letztes Bild</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Frames per second</source>
        <translation>Bilder je Sekunde</translation>
    </message>
    <message>
        <source>Chunks</source>
        <translation>Abschnitte</translation>
    </message>
    <message>
        <source>Frames per chunk</source>
        <translation>Bilder je Abschnitt</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>UUID</source>
        <translation>UUID</translation>
    </message>
    <message>
        <source>Lock file present</source>
        <translation>Sperrdatei vorhanden</translation>
    </message>
    <message>
        <source>Extra data</source>
        <translation>Zusatzdaten</translation>
    </message>
    <message>
        <source>%1: %2 rows of %3</source>
        <translation>%1: %2 Zeilen mit %3</translation>
    </message>
    <message>
        <source>Broken chunk</source>
        <translation>Beschädigter Abschnitt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>what a recording is and what is wrong with it</source>
        <translation>was eine Aufnahme ist und was an ihr nicht stimmt</translation>
    </message>
    <message>
        <source>--%1 needs a range A:B, A not above B, each side may be empty, not &quot;%2&quot;.</source>
        <translation>--%1 braucht einen Bereich A:B, A nicht größer als B, jede Seite darf fehlen, nicht „%2“.</translation>
    </message>
    <message>
        <source>only the frames with number A up to, not including, B</source>
        <translation>nur die Bilder mit den Bildnummern von A bis vor B</translation>
    </message>
    <message>
        <source>only the frames with time A up to, not including, B, in seconds since 1970</source>
        <translation>nur die Bilder mit den Zeiten von A bis vor B, in Sekunden seit 1970</translation>
    </message>
    <message numerus="yes">
        <source>%n frame(s) have no time; they got that of the frame before.</source>
        <translation>
            <numerusform>%n Bild hat keine Zeit; es bekam die des Bildes davor.</numerusform>
            <numerusform>%n Bilder haben keine Zeit; sie bekamen die des Bildes davor.</numerusform>
        </translation>
    </message>
    <message>
        <source>milliseconds since the first frame, a line each (timecode format v2)</source>
        <translation>Millisekunden seit dem ersten Bild, je eine Zeile (timecode format v2)</translation>
    </message>
    <message numerus="yes">
        <source>chunk %1: %n frame(s) recovered</source>
        <translation>
            <numerusform>Abschnitt %1: %n Bild wiederhergestellt</numerusform>
            <numerusform>Abschnitt %1: %n Bilder wiederhergestellt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Chunk %1: %n frame(s) did not reach the disk.</source>
        <translation>
            <numerusform>Abschnitt %1: %n Bild hat die Platte nicht erreicht.</numerusform>
            <numerusform>Abschnitt %1: %n Bilder haben die Platte nicht erreicht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Chunk %1: its journal is of no use and was set aside; all else was left as it was.</source>
        <translation>Abschnitt %1: Sein Journal nützt nichts und wurde beiseitegelegt; alles andere blieb, wie es war.</translation>
    </message>
    <message>
        <source>Chunk %1 could not be recovered; it can be tried again.</source>
        <translation>Abschnitt %1 konnte nicht wiederhergestellt werden; es kann noch einmal versucht werden.</translation>
    </message>
    <message>
        <source>What could not be verified is kept as %1.</source>
        <translation>Was nicht überprüft werden konnte, bleibt als %1 erhalten.</translation>
    </message>
    <message>
        <source>the recording was interrupted, but lacks nothing</source>
        <translation>die Aufnahme wurde unterbrochen, aber ihr fehlt nichts</translation>
    </message>
    <message>
        <source>the recording was closed; nothing was to be done</source>
        <translation>die Aufnahme war abgeschlossen; es war nichts zu tun</translation>
    </message>
    <message>
        <source>Chunk %1 has pictures without an index: nobody wrote down their numbers and times, and none were invented.</source>
        <translation>Abschnitt %1 hat Bilder ohne Index: Nummern und Zeiten hat niemand notiert, und es wurden keine erfunden.</translation>
    </message>
    <message>
        <source>make a recording whole whose recorder was killed or lost its power</source>
        <translation>eine Aufnahme wiederherstellen, deren Programm abgebrochen wurde oder der der Strom ausfiel</translation>
    </message>
    <message>
        <source>of the new recording, as formats lists it</source>
        <translation>der neuen Aufnahme, wie formats es auflistet</translation>
    </message>
    <message>
        <source>the mosaic or colour space of the source&apos;s pictures, cv_bayerbg</source>
        <translation>Mosaik oder Farbraum der Bilder der Quelle, cv_bayerbg</translation>
    </message>
    <message>
        <source>frames per chunk</source>
        <translation>Bilder je Abschnitt</translation>
    </message>
    <message>
        <source>1 (small) to 100 (best), where the format is lossy</source>
        <translation>1 (klein) bis 100 (am besten), wo das Format verlustbehaftet ist</translation>
    </message>
    <message>
        <source>frames per second of pictures that have no times</source>
        <translation>Bilder je Sekunde für Bilder ohne Zeiten</translation>
    </message>
    <message numerus="yes">
        <source>Copied %n frame(s) as they are into %1.</source>
        <translation>
            <numerusform>%n Bild unverändert nach %1 kopiert.</numerusform>
            <numerusform>%n Bilder unverändert nach %1 kopiert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wrote %n frame(s) into %1.</source>
        <translation>
            <numerusform>%n Bild nach %1 geschrieben.</numerusform>
            <numerusform>%n Bilder nach %1 geschrieben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n frame(s) could not be read; their numbers are left out.</source>
        <translation>
            <numerusform>%n Bild ließ sich nicht lesen; seine Nummer ist ausgelassen.</numerusform>
            <numerusform>%n Bilder ließen sich nicht lesen; ihre Nummern sind ausgelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Say what to convert to with --format FORMAT.</source>
        <translation>Mit --format FORMAT angeben, in welches Format.</translation>
    </message>
    <message>
        <source>Nothing can be written as %1. &quot;framehouse-cli formats&quot; lists what can.</source>
        <translation>Als %1 lässt sich nichts schreiben. „framehouse-cli formats“ nennt, was möglich ist.</translation>
    </message>
    <message>
        <source>make a recording of another one, a video or a folder of pictures</source>
        <translation>aus einer Aufnahme, einem Video oder einem Ordner mit Bildern eine Aufnahme machen</translation>
    </message>
    <message>
        <source>Wrote .index.sqlite of %1.</source>
        <translation>.index.sqlite von %1 geschrieben.</translation>
    </message>
    <message>
        <source>Wrote .index.sqlite of %1 without its broken chunks.</source>
        <translation>.index.sqlite von %1 ohne die beschädigten Abschnitte geschrieben.</translation>
    </message>
    <message>
        <source>write .index.sqlite, the index that other programs may ask for</source>
        <translation>.index.sqlite schreiben, den Index, nach dem andere Programme fragen können</translation>
    </message>
    <message>
        <source>none: the recording holds no frames</source>
        <translation>keine: die Aufnahme enthält keine Bilder</translation>
    </message>
    <message>
        <source>the frame number of the first frame</source>
        <translation>die Bildnummer des ersten Bildes</translation>
    </message>
    <message>
        <source>when the first frame was taken</source>
        <translation>wann das erste Bild entstand</translation>
    </message>
    <message>
        <source>frames per second, instead of the recording&apos;s own</source>
        <translation>Bilder je Sekunde, statt denen der Aufnahme</translation>
    </message>
    <message>
        <source>%1 is chunk %2 already, with %3 frames numbered %4 to %5.</source>
        <translation>%1 ist schon Abschnitt %2, mit %3 Bildern und den Nummern %4 bis %5.</translation>
    </message>
    <message>
        <source>%1 is now chunk %2, with %3 frames numbered %4 to %5.</source>
        <translation>%1 ist jetzt Abschnitt %2, mit %3 Bildern und den Nummern %4 bis %5.</translation>
    </message>
    <message>
        <source>copy videos into a recording as its next chunks</source>
        <translation>Videos als nächste Abschnitte in eine Aufnahme kopieren</translation>
    </message>
    <message>
        <source>%1 of %2 frames</source>
        <translation>%1 von %2 Bildern</translation>
    </message>
    <message>
        <source>The frames are numbered about frame index %1 already; nothing was changed.</source>
        <translation>Die Bilder sind schon um den Bildindex %1 nummeriert; nichts wurde verändert.</translation>
    </message>
    <message numerus="yes">
        <source>%n frame(s) got a new number; number 0 is that of frame index %1.</source>
        <translation>
            <numerusform>%n Bild bekam eine neue Nummer; Nummer 0 hat der Bildindex %1.</numerusform>
            <numerusform>%n Bilder bekamen neue Nummern; Nummer 0 hat der Bildindex %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Extra data kept their frame numbers. %1</source>
        <translation>Zusatzdaten behielten ihre Bildnummern. %1</translation>
    </message>
    <message>
        <source>number the frames before the only frame 0 from -1 downwards</source>
        <translation>die Bilder vor dem einzigen Bild 0 ab -1 abwärts nummerieren</translation>
    </message>
    <message>
        <source>recording</source>
        <translation>Aufnahme</translation>
    </message>
    <message>
        <source>chunk %1</source>
        <translation>Abschnitt %1</translation>
    </message>
    <message>
        <source>chunk %1, frame %2</source>
        <translation>Abschnitt %1, Bild %2</translation>
    </message>
    <message>
        <source>chunk %1, frames %2 to %3</source>
        <translation>Abschnitt %1, Bilder %2 bis %3</translation>
    </message>
    <message>
        <source>PROBLEM  %1: %2</source>
        <translation>PROBLEM  %1: %2</translation>
    </message>
    <message>
        <source>remark   %1: %2</source>
        <translation>Hinweis  %1: %2</translation>
    </message>
    <message>
        <source>%1 frames in %2 chunks were decoded; all is well.</source>
        <translation>%1 Bilder in %2 Abschnitten wurden dekodiert; alles ist in Ordnung.</translation>
    </message>
    <message numerus="yes">
        <source>%1 frames in %2 chunks were looked at; %3 of them are bad, and there are %n problem(s).</source>
        <translation>
            <numerusform>%1 Bilder in %2 Abschnitten wurden geprüft; %3 davon sind schlecht, und es gibt %n Problem.</numerusform>
            <numerusform>%1 Bilder in %2 Abschnitten wurden geprüft; %3 davon sind schlecht, und es gibt %n Probleme.</numerusform>
        </translation>
    </message>
    <message>
        <source>decode every frame, compare with the index, and list what is wrong</source>
        <translation>jedes Bild dekodieren, mit dem Index vergleichen und aufzählen, was nicht stimmt</translation>
    </message>
    <message>
        <source>also each place where frames are missing or late, and how often which interval is</source>
        <translation>auch jede Stelle, an der Bilder fehlen oder zu spät kamen, und wie oft welcher Abstand vorkommt</translation>
    </message>
    <message>
        <source>%1, before index %2</source>
        <translation>%1, vor Index %2</translation>
    </message>
    <message>
        <source>Usual interval</source>
        <translation>Üblicher Abstand</translation>
    </message>
    <message>
        <source>Longest interval</source>
        <translation>Längster Abstand</translation>
    </message>
    <message>
        <source>Late frames</source>
        <translation>Zu späte Bilder</translation>
    </message>
    <message>
        <source>%1 (after more than %2 × the usual interval)</source>
        <translation>%1 (nach mehr als dem %2-fachen üblichen Abstand)</translation>
    </message>
    <message>
        <source>Numbers starting anew</source>
        <translation>Neu beginnende Nummern</translation>
    </message>
    <message>
        <source>Times stepping back</source>
        <translation>Zurückspringende Zeiten</translation>
    </message>
    <message>
        <source>%1, at index %2, number %3, %4</source>
        <translation>%1, bei Index %2, Nummer %3, %4</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>Intervals</source>
        <translation>Abstände</translation>
    </message>
    <message>
        <source>below 0 s</source>
        <translation>unter 0 s</translation>
    </message>
    <message>
        <source>from %1 on</source>
        <translation>ab %1</translation>
    </message>
    <message>
        <source>Late frame</source>
        <translation>Zu spätes Bild</translation>
    </message>
    <message>
        <source>Number starting anew</source>
        <translation>Neu beginnende Nummer</translation>
    </message>
    <message>
        <source>after number %1</source>
        <translation>nach Nummer %1</translation>
    </message>
    <message>
        <source>Time stepping back</source>
        <translation>Zurückspringende Zeit</translation>
    </message>
    <message>
        <source>Recorder</source>
        <translation>Rekorder</translation>
    </message>
    <message>
        <source>captured %1, written %2</source>
        <translation>erfasst %1, geschrieben %2</translation>
    </message>
    <message>
        <source>the device %1, the transport %2, the queue %3, the disk %4</source>
        <translation>die Kamera %1, den Transport %2, die Warteschlange %3, den Datenträger %4</translation>
    </message>
    <message>
        <source>Fullest queue</source>
        <translation>Vollste Warteschlange</translation>
    </message>
    <message>
        <source>Least disk space</source>
        <translation>Geringster freier Platz</translation>
    </message>
    <message>
        <source>%1 MiB</source>
        <translation>%1 MiB</translation>
    </message>
    <message>
        <source>Wall clock was off by</source>
        <translation>Wanduhr verstellt um</translation>
    </message>
    <message>
        <source>Camera&apos;s clock drifts by</source>
        <translation>Die Uhr der Kamera geht falsch um</translation>
    </message>
    <message>
        <source>%1 µs per second</source>
        <translation>%1 µs je Sekunde</translation>
    </message>
    <message>
        <source>Camera&apos;s temperature</source>
        <translation>Temperatur der Kamera</translation>
    </message>
    <message>
        <source>%1 to %2 °C</source>
        <translation>%1 bis %2 °C</translation>
    </message>
    <message>
        <source>captured %1
written %2
dropped by the device %3
dropped by the transport %4
dropped by the queue %5
dropped by the disk %6
</source>
        <translation>erfasst %1
geschrieben %2
von der Kamera verloren %3
auf dem Weg verloren %4
von der Warteschlange verworfen %5
vom Datenträger verworfen %6
</translation>
    </message>
    <message>
        <source>Seconds per chunk, instead of frames.</source>
        <translation>Sekunden je Abschnitt, statt Bilder.</translation>
    </message>
    <message>
        <source>Keep each line of standard input with the newest frame, as a note; as a mark if it begins with &quot;!&quot;.</source>
        <translation>Jede Zeile der Standardeingabe beim neuesten Bild aufheben, als Notiz; als Marke, wenn sie mit „!“ beginnt.</translation>
    </message>
    <message>
        <source>--notes goes with a session&apos;s file.</source>
        <translation>--notes gehört zur Datei einer Sitzung.</translation>
    </message>
    <message>
        <source>--%1 is the session file&apos;s business.</source>
        <translation>--%1 ist Sache der Sitzungsdatei.</translation>
    </message>
    <message>
        <source>Give --chunk-size or --chunk-duration, not both.</source>
        <translation>Entweder --chunk-size oder --chunk-duration angeben, nicht beides.</translation>
    </message>
    <message>
        <source>Records a camera into a new store at DEST, or several as a session.</source>
        <translation>Nimmt eine Kamera in einen neuen Store bei ZIEL auf, oder mehrere als Sitzung.</translation>
    </message>
    <message>
        <source>%1 s: captured %2, written %3, dropped by the device %4, by the transport %5, by the queue %6; %7 frames per second</source>
        <translation>%1 s: erfasst %2, geschrieben %3, von der Kamera verloren %4, auf dem Weg %5, von der Warteschlange verworfen %6; %7 Bilder je Sekunde</translation>
    </message>
    <message>
        <source>frames per second %1
</source>
        <translation>Bilder je Sekunde %1
</translation>
    </message>
    <message>
        <source>for ever</source>
        <translation>für immer</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1: the camera is lost and looked for.</source>
        <translation>%1: Die Kamera ist verloren und wird gesucht.</translation>
    </message>
    <message>
        <source>%1: the camera is back; its recording goes on in another store.</source>
        <translation>%1: Die Kamera ist wieder da; ihre Aufnahme geht in einem weiteren Store weiter.</translation>
    </message>
    <message>
        <source>%1: the camera&apos;s pictures became others; the recording goes on in another store.</source>
        <translation>%1: Die Bilder der Kamera sind andere geworden; die Aufnahme geht in einem weiteren Store weiter.</translation>
    </message>
    <message>
        <source>%1: the queue to the disk is half full.</source>
        <translation>%1: Die Warteschlange zum Datenträger ist halb voll.</translation>
    </message>
    <message>
        <source>%1: the disk is nearly full.</source>
        <translation>%1: Der Datenträger ist fast voll.</translation>
    </message>
    <message>
        <source>Recording “%1”. The disk will last about %2.</source>
        <translation>Aufnahme „%1“ läuft. Der Datenträger reicht etwa %2.</translation>
    </message>
    <message>
        <source>That is less than the session is to take.</source>
        <translation>Das ist weniger, als die Sitzung dauern soll.</translation>
    </message>
    <message>
        <source>%1: %2 frames in %3
</source>
        <translation>%1: %2 Bilder in %3
</translation>
    </message>
    <message>
        <source>H.264 that keeps every sample.</source>
        <translation>H.264, das jeden Bildwert erhält.</translation>
    </message>
    <message>
        <source>%1: the recording ended before it went on after the sleep.</source>
        <translation>%1: Die Aufnahme endete, bevor sie nach dem Schlaf weiterging.</translation>
    </message>
    <message>
        <source>%1: the camera did not come back.</source>
        <translation>%1: Die Kamera ist nicht wiedergekommen.</translation>
    </message>
    <message>
        <source>Dropped frames</source>
        <translation>Verlorene Bilder</translation>
    </message>
    <message>
        <source>Dropped by</source>
        <translation>Verloren durch</translation>
    </message>
    <message>
        <source>--pixel-format knows no %1; it knows %2.</source>
        <translation>--pixel-format kennt %1 nicht, nur %2.</translation>
    </message>
    <message>
        <source>%1: frames are dropped; the recording tells which.</source>
        <translation>%1: Bilder gehen verloren; die Aufnahme sagt, welche.</translation>
    </message>
    <message>
        <source>%1: %2 s, written %3, dropped %4, queue %5, %6 frames per second</source>
        <translation>%1: %2 s, geschrieben %3, verloren %4, Warteschlange %5, %6 Bilder je Sekunde</translation>
    </message>
    <message>
        <source>the report on timing and nothing else, as CSV</source>
        <translation>der Zeitbericht als CSV, sonst nichts</translation>
    </message>
    <message>
        <source>the same as a document, into FILE</source>
        <translation>derselbe als Dokument, in die Datei FILE</translation>
    </message>
    <message>
        <source>--csv stands alone: the timing report is all that it writes.</source>
        <translation>--csv steht allein: Es schreibt den Zeitbericht und sonst nichts.</translation>
    </message>
    <message>
        <source>--pdf stands alone: the timing report is all that it writes.</source>
        <translation>--pdf steht allein: Es schreibt den Zeitbericht und sonst nichts.</translation>
    </message>
    <message>
        <source>The camera&apos;s pixels: gray8, gray10, gray12, gray16, bayerrg8, bayergr8, bayergb8, bayerbg8, bayerrg10, bayergr10, bayergb10, bayerbg10, bayerrg12, bayergr12, bayergb12, bayerbg12, bayerrg16, bayergr16, bayergb16, bayerbg16, bgr8, yuyv or mjpeg.</source>
        <translation>Die Pixel der Kamera: gray8, gray10, gray12, gray16, bayerrg8, bayergr8, bayergb8, bayerbg8, bayerrg10, bayergr10, bayergb10, bayerbg10, bayerrg12, bayergr12, bayergb12, bayerbg12, bayerrg16, bayergr16, bayergb16, bayerbg16, bgr8, yuyv oder mjpeg.</translation>
    </message>
    <message>
        <source>%1: the disk refused; the recording goes on in the spare folder.</source>
        <translation>%1: Der Datenträger nimmt nichts mehr an; die Aufnahme geht im Ausweichordner weiter.</translation>
    </message>
    <message>
        <source>%1: the disk has room again.</source>
        <translation>%1: Der Datenträger hat wieder Platz.</translation>
    </message>
    <message>
        <source>The computer slept for %1 s; frames of that time are missing.</source>
        <translation>Der Computer hat %1 s geschlafen; Bilder aus dieser Zeit fehlen.</translation>
    </message>
    <message>
        <source>Camera&apos;s count started anew</source>
        <translation>Kamera zählte von vorn</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>no: it runs, or was interrupted</source>
        <translation>nein: sie läuft oder wurde unterbrochen</translation>
    </message>
    <message>
        <source>Frames belong together by</source>
        <translation>Bilder gehören zusammen nach</translation>
    </message>
    <message>
        <source>their numbers</source>
        <translation>ihren Nummern</translation>
    </message>
    <message>
        <source>their times</source>
        <translation>ihren Zeiten</translation>
    </message>
    <message>
        <source>Cameras</source>
        <translation>Kameras</translation>
    </message>
    <message>
        <source>Camera away</source>
        <translation>Kamera fort</translation>
    </message>
    <message>
        <source>%1, from %2 to %3: %4</source>
        <translation>%1, von %2 bis %3: %4</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>Stücke</translation>
    </message>
    <message>
        <source>%1 is a session, and the report on timing is that of one camera. Give one of them: %2.</source>
        <translation>%1 ist eine Sitzung, und ein Zeitbericht ist der einer Kamera. Eine davon angeben: %2.</translation>
    </message>
    <message>
        <source>%1 is of a session, and this command takes one folder of it: %2.</source>
        <translation>%1 gehört zu einer Sitzung, und dieser Befehl nimmt einen Ordner daraus: %2.</translation>
    </message>
    <message>
        <source>%1: the computer goes to sleep; the recording goes on in another store afterwards.</source>
        <translation>%1: Der Computer geht schlafen; die Aufnahme geht danach in einem weiteren Store weiter.</translation>
    </message>
    <message>
        <source>What was recorded is being closed</source>
        <translation>Das Aufgenommene wird abgeschlossen</translation>
    </message>
    <message>
        <source>A recording is running</source>
        <translation>Eine Aufnahme läuft</translation>
    </message>
    <message>
        <source>%1 says which frame each one is.</source>
        <translation>%1 sagt, welches Bild jedes ist.</translation>
    </message>
    <message>
        <source>Every picture was decoded again and is the one that it should be.</source>
        <translation>Jedes Bild wurde wieder dekodiert und ist das, das es sein soll.</translation>
    </message>
    <message>
        <source>Every picture was decoded again and compared with what was encoded.</source>
        <translation>Jedes Bild wurde wieder dekodiert und mit dem verglichen, was kodiert wurde.</translation>
    </message>
    <message numerus="yes">
        <source>%n frame(s) could not be read and were left out.</source>
        <translation>
            <numerusform>%n Bild war nicht lesbar und wurde ausgelassen.</numerusform>
            <numerusform>%n Bilder waren nicht lesbar und wurden ausgelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>--overwrite replaces it.</source>
        <translation>--overwrite ersetzt es.</translation>
    </message>
    <message>
        <source>The frames with these numbers or times do not follow one another; a store is made of one range.</source>
        <translation>Die Bilder mit diesen Nummern oder Zeiten folgen nicht aufeinander; eine Aufnahme entsteht aus einem Bereich.</translation>
    </message>
    <message>
        <source>Nothing can be written as %1. &quot;framehouse-cli formats&quot; lists what can; choose one with --format.</source>
        <translation>Als %1 lässt sich nichts schreiben. „framehouse-cli formats“ listet auf, was geht; wählen Sie eines davon mit --format.</translation>
    </message>
    <message numerus="yes">
        <source>%1 has no frame in the range that was asked for. It has %n frame(s).</source>
        <translation>
            <numerusform>%1 hat in dem verlangten Bereich kein Bild. Insgesamt ist es %n Bild.</numerusform>
            <numerusform>%1 hat in dem verlangten Bereich kein Bild. Insgesamt sind es %n Bilder.</numerusform>
        </translation>
    </message>
    <message>
        <source>frames as a video, pictures, an array, a table or a recording</source>
        <translation>Bilder als Video, Bilddateien, Array, Tabelle oder Aufnahme</translation>
    </message>
    <message>
        <source>the file or folder to make</source>
        <translation>die Datei oder der Ordner, der entstehen soll</translation>
    </message>
    <message>
        <source>of these only the first and every Nth after it</source>
        <translation>davon nur das erste und jedes N-te danach</translation>
    </message>
    <message>
        <source>of a video: share (small), analysis (every frame once, at a constant rate, checked), lossless, or copy (the recording&apos;s own packets)</source>
        <translation>bei einem Video: share (klein), analysis (jedes Bild einmal, mit fester Rate, geprüft), lossless (verlustlos) oder copy (die Pakete der Aufnahme selbst)</translation>
    </message>
    <message>
        <source>of a video: true, as it was recorded, or frames per second</source>
        <translation>eines Videos: true, wie es aufgenommen wurde, oder Bilder je Sekunde</translation>
    </message>
    <message>
        <source>only this part of each picture, in pixels</source>
        <translation>nur dieser Teil jedes Bildes, in Pixeln</translation>
    </message>
    <message>
        <source>make each picture this large</source>
        <translation>jedes Bild auf diese Größe bringen</translation>
    </message>
    <message>
        <source>of images: their file names, with {frame}, {index}, {number} or {time}, and the format by the end</source>
        <translation>von Bilddateien: ihre Namen, mit {frame}, {index}, {number} oder {time}, und mit der Endung das Format</translation>
    </message>
    <message>
        <source>of a store: its format, as formats lists it; else as before</source>
        <translation>einer Aufnahme: ihr Format, wie formats es auflistet; sonst wie zuvor</translation>
    </message>
    <message>
        <source>where the table goes that says which frame each one is</source>
        <translation>wohin die Tabelle kommt, die sagt, welches Bild jedes ist</translation>
    </message>
    <message>
        <source>replace what is there</source>
        <translation>ersetzen, was schon da ist</translation>
    </message>
    <message>
        <source>at frames that cannot be read: stop, or skip and leave them out</source>
        <translation>bei Bildern, die nicht lesbar sind: stop (abbrechen) oder skip (auslassen)</translation>
    </message>
    <message>
        <source>--%1 needs one of %2, not &quot;%3&quot;.</source>
        <translation>--%1 braucht eines von %2, nicht „%3“.</translation>
    </message>
    <message>
        <source>Say what to make with -o OUT.</source>
        <translation>Sagen Sie mit -o OUT, was entstehen soll.</translation>
    </message>
    <message>
        <source>-o needs the name of a file or folder.</source>
        <translation>-o braucht den Namen einer Datei oder eines Ordners.</translation>
    </message>
    <message>
        <source>%1 must end in .%2 to be written as %2.</source>
        <translation>%1 muss auf .%2 enden, um als %2 geschrieben zu werden.</translation>
    </message>
    <message>
        <source>The end of %1 does not say what to write. Use --as with one of %2.</source>
        <translation>Die Endung von %1 sagt nicht, was geschrieben werden soll. Geben Sie --as mit einem von %2 an.</translation>
    </message>
    <message>
        <source>--rate needs &quot;true&quot; or a number above 0, not &quot;%1&quot;.</source>
        <translation>--rate braucht „true“ oder eine Zahl über 0, nicht „%1“.</translation>
    </message>
    <message>
        <source>--crop needs width, height, left and top as 640x480+10+20, not &quot;%1&quot;.</source>
        <translation>--crop braucht Breite, Höhe, links und oben wie 640x480+10+20, nicht „%1“.</translation>
    </message>
    <message>
        <source>--scale needs width and height as 640x480, not &quot;%1&quot;.</source>
        <translation>--scale braucht Breite und Höhe wie 640x480, nicht „%1“.</translation>
    </message>
    <message>
        <source>--%1 has no meaning for %2.</source>
        <translation>--%1 hat bei %2 keine Bedeutung.</translation>
    </message>
    <message>
        <source>[%1] %2 %, %3 of %4 frames</source>
        <translation>[%1] %2 %, %3 von %4 Bildern</translation>
    </message>
    <message>
        <source>[%1] %2 %, %3 of %4 frames, %5 left</source>
        <translation>[%1] %2 %, %3 von %4 Bildern, noch %5</translation>
    </message>
    <message>
        <source>--broken skip leaves out what cannot be read.</source>
        <translation>--broken skip lässt aus, was nicht lesbar ist.</translation>
    </message>
    <message numerus="yes">
        <source>A copy can begin at key frames only: %n frame(s) before the range are in it, too.</source>
        <translation>
            <numerusform>Eine Kopie kann nur mit einem Schlüsselbild beginnen: Auch %n Bild vor dem Bereich ist darin.</numerusform>
            <numerusform>Eine Kopie kann nur mit einem Schlüsselbild beginnen: Auch %n Bilder vor dem Bereich sind darin.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n frame(s) after the range are in it, too: those before are made from them.</source>
        <translation>
            <numerusform>Auch %n Bild nach dem Bereich ist darin: Die davor entstehen aus ihm.</numerusform>
            <numerusform>Auch %n Bilder nach dem Bereich sind darin: Die davor entstehen aus ihnen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The pictures are as they were recorded; all were read again and compared.</source>
        <translation>Die Bilder sind, wie sie aufgenommen wurden; alle wurden wieder gelesen und verglichen.</translation>
    </message>
    <message>
        <source>only the chunks with number A up to, not including, B</source>
        <translation>nur die Abschnitte mit den Nummern A bis vor B</translation>
    </message>
    <message numerus="yes">
        <source>%n chunk(s) were copied as they are.</source>
        <translation>
            <numerusform>%n Abschnitt wurde kopiert, wie er ist.</numerusform>
            <numerusform>%n Abschnitte wurden kopiert, wie sie sind.</numerusform>
        </translation>
    </message>
    <message>
        <source>put parts, made with --chunks or by export, together again</source>
        <translation>Teile, die mit --chunks oder von export gemacht wurden, wieder zusammensetzen</translation>
    </message>
    <message>
        <source>of --assemble: the recording to make</source>
        <translation>bei --assemble: die Aufnahme, die entstehen soll</translation>
    </message>
    <message>
        <source>%1 has no chunk with frames in the range that was asked for.</source>
        <translation>%1 hat im verlangten Bereich keinen Abschnitt mit Bildern.</translation>
    </message>
    <message>
        <source>Name what to convert, and what to make of it.</source>
        <translation>Nennen Sie, was umgewandelt werden und was daraus werden soll.</translation>
    </message>
    <message>
        <source>--chunks and --range say two different things.</source>
        <translation>--chunks und --range sagen zwei verschiedene Dinge.</translation>
    </message>
    <message>
        <source>of mp4 and mkv: with the recording&apos;s sound</source>
        <translation>bei mp4 und mkv: mit dem Ton der Aufnahme</translation>
    </message>
    <message>
        <source>the extra data that are the sound; else audio</source>
        <translation>die Zusatzdaten, die der Ton sind; sonst audio</translation>
    </message>
    <message numerus="yes">
        <source>Its sound has %1 samples a second and %n channel(s).</source>
        <translation>
            <numerusform>Der Ton hat %1 Werte je Sekunde und %n Kanal.</numerusform>
            <numerusform>Der Ton hat %1 Werte je Sekunde und %n Kanäle.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wrote the sound of %n frame(s) into %1.</source>
        <translation>
            <numerusform>Den Ton von %n Bild nach %1 geschrieben.</numerusform>
            <numerusform>Den Ton von %n Bildern nach %1 geschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>file: the video&apos;s times, or when pictures were taken by their EXIF data; rate: --fps</source>
        <translation>file: die Zeiten des Videos, oder wann die Bilder nach ihren EXIF-Daten entstanden; rate: --fps</translation>
    </message>
    <message>
        <source>of the first frame, where the source does not say it</source>
        <translation>des ersten Bildes, wo die Quelle ihn nicht nennt</translation>
    </message>
    <message>
        <source>of a video or of pictures, such as Europe/Vienna</source>
        <translation>eines Videos oder von Bildern, etwa Europe/Vienna</translation>
    </message>
    <message>
        <source>only if nothing has to be encoded anew</source>
        <translation>nur, wenn nichts neu zu kodieren ist</translation>
    </message>
    <message>
        <source>encode anew what could be copied as it is</source>
        <translation>neu kodieren, was unverändert kopiert werden könnte</translation>
    </message>
    <message>
        <source>--times-from takes file or rate, not &quot;%1&quot;.</source>
        <translation>--times-from nimmt file oder rate, nicht &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no time zone that this computer knows.</source>
        <translation>&quot;%1&quot; ist keine Zeitzone, die dieser Rechner kennt.</translation>
    </message>
    <message>
        <source>--copy and --encode exclude each other.</source>
        <translation>--copy und --encode schließen einander aus.</translation>
    </message>
    <message numerus="yes">
        <source>%n sound track(s): a recording has no place for them.</source>
        <translation>
            <numerusform>%n Tonspur: Dafür hat eine Aufnahme keinen Platz.</numerusform>
            <numerusform>%n Tonspuren: Dafür hat eine Aufnahme keinen Platz.</numerusform>
        </translation>
    </message>
    <message>
        <source>The times are even, by the frame rate, and not the source&apos;s own.</source>
        <translation>Die Zeiten sind gleichmäßig, nach der Bildrate, und nicht die der Quelle.</translation>
    </message>
    <message>
        <source>write them to this file instead</source>
        <translation>sie stattdessen in diese Datei schreiben</translation>
    </message>
    <message>
        <source>--levels needs black and white, and gamma from 0.1 to 10 if you like, as 100:900 or 100:900:1.5, not &quot;%1&quot;.</source>
        <translation>--levels braucht Schwarz und Weiß, wenn gewünscht auch Gamma von 0.1 bis 10, wie 100:900 oder 100:900:1.5, nicht „%1“.</translation>
    </message>
    <message>
        <source>of a video: X times as fast as it was recorded</source>
        <translation>bei Videos: X-mal so schnell, wie aufgenommen wurde</translation>
    </message>
    <message>
        <source>the values that are black and white; pictures have 8 bit then</source>
        <translation>die Werte, die schwarz und weiß sind; Bilder haben dann 8 Bit</translation>
    </message>
    <message>
        <source>make dark what is bright</source>
        <translation>dunkel machen, was hell ist</translation>
    </message>
    <message>
        <source>show grey in colours: viridis, inferno, turbo ...</source>
        <translation>Grau in Farben zeigen: viridis, inferno, turbo ...</translation>
    </message>
    <message>
        <source>mirror pictures left to right, or top to bottom</source>
        <translation>Bilder spiegeln, links nach rechts oder oben nach unten</translation>
    </message>
    <message>
        <source>turn pictures clockwise, after --flip: 90, 180 or 270</source>
        <translation>Bilder im Uhrzeigersinn drehen, nach --flip: 90, 180 oder 270</translation>
    </message>
    <message>
        <source>--speed needs a number from 0.001 to 10000, not &quot;%1&quot;.</source>
        <translation>--speed braucht eine Zahl von 0.001 bis 10000, nicht „%1“.</translation>
    </message>
    <message>
        <source>--speed and a --rate in frames per second exclude each other.</source>
        <translation>--speed und --rate mit Bildern pro Sekunde schließen einander aus.</translation>
    </message>
    <message>
        <source>mp4, mkv, avi, gif, webp, images, npy, csv, wav or store; else as the end of OUT says</source>
        <translation>mp4, mkv, avi, gif, webp, images, npy, csv, wav oder store; sonst, was die Endung von OUT sagt</translation>
    </message>
    <message>
        <source>of several recordings, frames belong together by number or time</source>
        <translation>mehrerer Aufnahmen: Bilder gehören nach number oder time zusammen</translation>
    </message>
    <message>
        <source>what one of several recordings lacks: drop it in all, hold the frame before, or black</source>
        <translation>was einer von mehreren Aufnahmen fehlt: in allen weglassen (drop), das Bild davor halten (hold) oder schwarz (black)</translation>
    </message>
    <message>
        <source>Several recordings are exported into a folder: say with --as what each of them becomes.</source>
        <translation>Mehrere Aufnahmen werden in einen Ordner exportiert: Sagen Sie mit --as, was aus jeder wird.</translation>
    </message>
    <message>
        <source>One recording at a time is exported as %1.</source>
        <translation>Als %1 wird immer nur eine Aufnahme exportiert.</translation>
    </message>
    <message>
        <source>--%1 has no meaning for one recording.</source>
        <translation>--%1 hat bei einer Aufnahme keine Bedeutung.</translation>
    </message>
    <message>
        <source>--%1 has no meaning for several recordings as %2.</source>
        <translation>--%1 hat bei mehreren Aufnahmen als %2 keine Bedeutung.</translation>
    </message>
    <message>
        <source>--numbers needs recordings that are aligned by number.</source>
        <translation>--numbers braucht Aufnahmen, die nach der Nummer nebeneinander stehen.</translation>
    </message>
    <message>
        <source>show several recordings side by side in one picture</source>
        <translation>mehrere Aufnahmen nebeneinander in einem Bild zeigen</translation>
    </message>
    <message numerus="yes">
        <source>%n frame(s) have no time of their own, one that is not later than that of the frame before, or come too soon after it for the format; they follow that one.</source>
        <translation>
            <numerusform>%n Bild hat keine eigene Zeit, eine, die nicht später ist als die des Bildes davor, oder kommt für das Format zu bald danach; es folgt auf jenes.</numerusform>
            <numerusform>%n Bilder haben keine eigene Zeit, eine, die nicht später ist als die des Bildes davor, oder kommen für das Format zu bald danach; sie folgen auf jenes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n frame(s) could not be read; the frame map says what is shown instead.</source>
        <translation>
            <numerusform>%n Bild konnte nicht gelesen werden; die Bildtabelle sagt, was statt dessen zu sehen ist.</numerusform>
            <numerusform>%n Bilder konnten nicht gelesen werden; die Bildtabelle sagt, was statt dessen zu sehen ist.</numerusform>
        </translation>
    </message>
    <message>
        <source>--plot-place needs --plot.</source>
        <translation>--plot-place braucht --plot.</translation>
    </message>
    <message>
        <source>--plot needs the names of extra data with commas between.</source>
        <translation>--plot braucht die Namen von Zusatzdaten, mit Kommas dazwischen.</translation>
    </message>
    <message>
        <source>--overlay needs some of number, index, time, scale with commas between, not &quot;%1&quot;.</source>
        <translation>--overlay braucht einiges aus number, index, time, scale mit Kommas dazwischen, nicht „%1“.</translation>
    </message>
    <message>
        <source>--pixel-size needs a length with its unit, as 0.05mm, not &quot;%1&quot;.</source>
        <translation>--pixel-size braucht eine Länge mit ihrer Einheit, etwa 0.05mm, nicht „%1“.</translation>
    </message>
    <message>
        <source>--overlay scale and --pixel-size go together: a scale bar needs to know how long a pixel is.</source>
        <translation>--overlay scale und --pixel-size gehören zusammen: Ein Maßstab muss wissen, wie lang ein Pixel ist.</translation>
    </message>
    <message>
        <source>write number, index, time, a scale bar (scale) into each picture</source>
        <translation>Nummer (number), Index (index), Zeit (time), einen Maßstab (scale) in jedes Bild schreiben</translation>
    </message>
    <message>
        <source>how long a pixel of the recording is, for the scale bar</source>
        <translation>wie lang ein Pixel der Aufnahme ist, für den Maßstab</translation>
    </message>
    <message>
        <source>plot these extra data with each picture</source>
        <translation>diese Zusatzdaten mit jedem Bild als Kurven zeigen</translation>
    </message>
    <message>
        <source>where the plots go: below, or beside</source>
        <translation>wohin die Kurven kommen: below (darunter) oder beside (daneben)</translation>
    </message>
    <message>
        <source>of several recordings, what is added to the frame numbers, or seconds, of each but the first</source>
        <translation>bei mehreren Aufnahmen, was zu den Bildnummern oder Sekunden jeder außer der ersten addiert wird</translation>
    </message>
    <message>
        <source>--offset needs a number for each recording but the first, with commas between, and whole ones for frame numbers, not &quot;%1&quot;.</source>
        <translation>--offset braucht eine Zahl für jede Aufnahme außer der ersten, mit Kommas dazwischen, und für Bildnummern ganze, nicht „%1“.</translation>
    </message>
</context>
<context>
    <name>app::ErrorText</name>
    <message>
        <source>%1 was not found: %2.</source>
        <translation>%1 wurde nicht gefunden: %2.</translation>
    </message>
    <message>
        <source>Check the path and that the disk is attached.</source>
        <translation>Bitte den Pfad prüfen und ob der Datenträger angeschlossen ist.</translation>
    </message>
    <message>
        <source>%1 is not an imgstore recording: %2.</source>
        <translation>%1 ist keine imgstore-Aufnahme: %2.</translation>
    </message>
    <message>
        <source>Choose the recording&apos;s folder or its metadata.yaml.</source>
        <translation>Den Ordner der Aufnahme oder ihre metadata.yaml wählen.</translation>
    </message>
    <message>
        <source>%1 has a version of the format that this program does not know: %2.</source>
        <translation>%1 hat eine Version des Formats, die dieses Programm nicht kennt: %2.</translation>
    </message>
    <message>
        <source>Look for a newer version of this program.</source>
        <translation>Vielleicht gibt es eine neuere Version dieses Programms.</translation>
    </message>
    <message>
        <source>%1 is a kind of store that this program does not know: %2.</source>
        <translation>%1 ist eine Art von Aufnahme, die dieses Programm nicht kennt: %2.</translation>
    </message>
    <message>
        <source>Known are VideoImgStore and DirectoryImgStore.</source>
        <translation>Bekannt sind VideoImgStore und DirectoryImgStore.</translation>
    </message>
    <message>
        <source>%1 has a picture format that this program does not know: %2.</source>
        <translation>%1 hat ein Bildformat, das dieses Programm nicht kennt: %2.</translation>
    </message>
    <message>
        <source>&quot;framehouse-cli formats&quot; lists the formats that work here.</source>
        <translation>„framehouse-cli formats“ listet die Formate auf, die hier gehen.</translation>
    </message>
    <message>
        <source>%1 holds no frames: %2.</source>
        <translation>%1 enthält keine Bilder: %2.</translation>
    </message>
    <message>
        <source>The recording was stopped before its first frame, or its index is lost.</source>
        <translation>Die Aufnahme endete vor ihrem ersten Bild, oder ihr Index ist verloren.</translation>
    </message>
    <message>
        <source>%1 is damaged: %2.</source>
        <translation>%1 ist beschädigt: %2.</translation>
    </message>
    <message>
        <source>Copy it from the original again if there is one; nothing was changed.</source>
        <translation>Noch einmal vom Original kopieren, falls es eines gibt; nichts wurde verändert.</translation>
    </message>
    <message>
        <source>%1 is valid, but this program cannot do that with it: %2.</source>
        <translation>%1 ist gültig, aber dieses Programm kann das damit nicht: %2.</translation>
    </message>
    <message>
        <source>Choose another format or another setting.</source>
        <translation>Ein anderes Format oder eine andere Einstellung wählen.</translation>
    </message>
    <message>
        <source>%1 needs a codec that this computer lacks: %2.</source>
        <translation>%1 braucht einen Codec, der auf diesem Rechner fehlt: %2.</translation>
    </message>
    <message>
        <source>Install the full FFmpeg libraries, or choose another format.</source>
        <translation>Die vollständigen FFmpeg-Bibliotheken installieren oder ein anderes Format wählen.</translation>
    </message>
    <message>
        <source>The system refused access to %1: %2.</source>
        <translation>Das System verweigert den Zugriff auf %1: %2.</translation>
    </message>
    <message>
        <source>Ask its owner for access, or choose another place.</source>
        <translation>Den Eigentümer um Zugriff bitten oder einen anderen Ort wählen.</translation>
    </message>
    <message>
        <source>%1 exists already: %2.</source>
        <translation>%1 gibt es schon: %2.</translation>
    </message>
    <message>
        <source>Choose another name; nothing was overwritten.</source>
        <translation>Einen anderen Namen wählen; nichts wurde überschrieben.</translation>
    </message>
    <message>
        <source>There is no space left for %1: %2.</source>
        <translation>Für %1 ist kein Platz mehr: %2.</translation>
    </message>
    <message>
        <source>Free some space on that disk, or choose another one.</source>
        <translation>Auf dem Datenträger Platz schaffen oder einen anderen wählen.</translation>
    </message>
    <message>
        <source>%1 is in use by another program: %2.</source>
        <translation>%1 wird von einem anderen Programm benutzt: %2.</translation>
    </message>
    <message>
        <source>Close the other program and try again.</source>
        <translation>Das andere Programm schließen und es noch einmal versuchen.</translation>
    </message>
    <message>
        <source>%1 was disconnected: %2.</source>
        <translation>%1 wurde getrennt: %2.</translation>
    </message>
    <message>
        <source>Check the cable and connect it again.</source>
        <translation>Das Kabel prüfen und neu verbinden.</translation>
    </message>
    <message>
        <source>%1 is more than can be handled safely: %2.</source>
        <translation>%1 ist mehr, als sicher verarbeitet werden kann: %2.</translation>
    </message>
    <message>
        <source>Check that it really is part of a recording, and close other programs if memory is short.</source>
        <translation>Bitte prüfen, ob es wirklich zu einer Aufnahme gehört, und bei knappem Arbeitsspeicher andere Programme schließen.</translation>
    </message>
    <message>
        <source>%1: that cannot be done: %2.</source>
        <translation>%1: Das geht nicht: %2.</translation>
    </message>
    <message>
        <source>Change the request and try again.</source>
        <translation>Die Angaben ändern und es noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The work on %1 was cancelled: %2.</source>
        <translation>Die Arbeit an %1 wurde abgebrochen: %2.</translation>
    </message>
    <message>
        <source>Start it again to finish it.</source>
        <translation>Zum Fertigstellen noch einmal starten.</translation>
    </message>
    <message>
        <source>The system reported a failure at %1: %2.</source>
        <translation>Das System meldet einen Fehler bei %1: %2.</translation>
    </message>
    <message>
        <source>Check the disk and the connection to it, then try again.</source>
        <translation>Den Datenträger und seine Verbindung prüfen und es noch einmal versuchen.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>what happened, then the way out</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>This</source>
        <comment>stands for a missing path</comment>
        <translation>Dies</translation>
    </message>
    <message>
        <source>no reason is known</source>
        <translation>der Grund ist nicht bekannt</translation>
    </message>
    <message>
        <source>%1 was not found.</source>
        <translation>%1 wurde nicht gefunden.</translation>
    </message>
    <message>
        <source>The system refused access to %1.</source>
        <translation>Das System hat den Zugriff auf %1 verweigert.</translation>
    </message>
    <message>
        <source>%1 exists already.</source>
        <translation>%1 gibt es schon.</translation>
    </message>
    <message>
        <source>There is no space left for %1.</source>
        <translation>Für %1 ist kein Platz mehr.</translation>
    </message>
</context>
<context>
    <name>app::ExportDialog</name>
    <message>
        <source>Export of %1</source>
        <translation>Export von %1</translation>
    </message>
    <message>
        <source>&amp;Preset:</source>
        <translation>&amp;Vorlage:</translation>
    </message>
    <message>
        <source>A way to export</source>
        <translation>Eine Art zu exportieren</translation>
    </message>
    <message>
        <source>Manage</source>
        <translation>Verwalten</translation>
    </message>
    <message>
        <source>Keep what is chosen as a preset of your own, rename or remove one</source>
        <translation>Die Auswahl als eigene Vorlage behalten, eine umbenennen oder entfernen</translation>
    </message>
    <message>
        <source>&amp;Save as Preset…</source>
        <translation>Als Vorlage &amp;speichern…</translation>
    </message>
    <message>
        <source>Re&amp;name…</source>
        <translation>&amp;Umbenennen…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>As chosen below</source>
        <translation>Wie unten gewählt</translation>
    </message>
    <message>
        <source>Name of the preset:</source>
        <translation>Name der Vorlage:</translation>
    </message>
    <message>
        <source>No preset can be called “%1”.</source>
        <translation>Keine Vorlage kann „%1“ heißen.</translation>
    </message>
    <message>
        <source>Save as Preset</source>
        <translation>Als Vorlage speichern</translation>
    </message>
    <message>
        <source>Rename Preset</source>
        <translation>Vorlage umbenennen</translation>
    </message>
    <message>
        <source>Export To</source>
        <translation>Exportieren nach</translation>
    </message>
    <message>
        <source>%1 files (*.%1)</source>
        <translation>%1-Dateien (*.%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Make It %1</source>
        <translation>Auf %1 bringen</translation>
    </message>
    <message>
        <source>Lossless mp4 of grey pictures needs even sides, and these have %1 pixels. Choose mkv, or another size.</source>
        <translation>Verlustfreies mp4 grauer Bilder braucht gerade Seiten, und diese haben %1 Pixel. Wählen Sie mkv oder eine andere Größe.</translation>
    </message>
    <message>
        <source>The names need {index}, {number}, {time} or {frame}, so that no two pictures have the same, and no “/”.</source>
        <translation>Die Namen brauchen {index}, {number}, {time} oder {frame}, damit keine zwei Bilder gleich heißen, und kein „/“.</translation>
    </message>
    <message>
        <source>Both have to be whole numbers.</source>
        <translation>Beides müssen ganze Zahlen sein.</translation>
    </message>
    <message>
        <source>The first frame comes after the last one.</source>
        <translation>Das erste Bild kommt nach dem letzten.</translation>
    </message>
    <message>
        <source>There are the frames 0 to %1.</source>
        <translation>Es gibt die Bilder 0 bis %1.</translation>
    </message>
    <message>
        <source>Times are written as 12:03:04.5 or 2024-03-10 12:03, by the clock of the recording.</source>
        <translation>Zeiten werden als 12:03:04.5 oder 2024-03-10 12:03 geschrieben, nach der Uhr der Aufnahme.</translation>
    </message>
    <message>
        <source>The first time comes after the last one.</source>
        <translation>Die erste Zeit kommt nach der letzten.</translation>
    </message>
    <message>
        <source>The part reaches beyond the picture, which has %1 pixels.</source>
        <translation>Der Ausschnitt reicht über das Bild hinaus, das %1 Pixel hat.</translation>
    </message>
    <message>
        <source>Such a video has even sides: of %1 pixels the last row or column is left out, so that it has %2.</source>
        <translation>Ein solches Video hat gerade Seiten: Von %1 Pixeln entfällt die letzte Zeile oder Spalte, sodass es %2 hat.</translation>
    </message>
    <message>
        <source>The video has 8 bit, of each sample the upper ones. “As displayed” uses the levels that you see.</source>
        <translation>Das Video hat 8 Bit, von jedem Wert die oberen. „Wie angezeigt“ nimmt die Tonwerte, die Sie sehen.</translation>
    </message>
    <message>
        <source>Parts of this recording are broken; the export ends if it comes upon one.</source>
        <translation>Teile dieser Aufnahme sind beschädigt; der Export endet, wenn er auf einen trifft.</translation>
    </message>
    <message>
        <source>Say where it goes.</source>
        <translation>Geben Sie an, wohin.</translation>
    </message>
    <message>
        <source>Write the whole path, from the root on.</source>
        <translation>Schreiben Sie den ganzen Pfad, von der Wurzel an.</translation>
    </message>
    <message>
        <source>The name of such a file ends in %1.</source>
        <translation>Der Name einer solchen Datei endet auf %1.</translation>
    </message>
    <message>
        <source>The recording has no frame there.</source>
        <translation>Die Aufnahme hat dort kein Bild.</translation>
    </message>
    <message>
        <source>These frames do not follow one another; a recording is made of one range.</source>
        <translation>Diese Bilder folgen nicht aufeinander; eine Aufnahme wird aus einem Bereich gemacht.</translation>
    </message>
    <message>
        <source>Something else is there already, which is not replaced. Choose another name.</source>
        <translation>Dort ist schon etwas anderes, das nicht ersetzt wird. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>There is no folder “%1”.</source>
        <translation>Es gibt keinen Ordner „%1“.</translation>
    </message>
    <message>
        <source>That lies in the recording, which nothing is written into. Choose another folder.</source>
        <translation>Das liegt in der Aufnahme, in die nichts geschrieben wird. Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>It takes %1, and only %2 are free on this disk.</source>
        <translation>Es braucht %1, und auf diesem Datenträger sind nur %2 frei.</translation>
    </message>
    <message>
        <source>Estimating the size …</source>
        <translation>Größe wird geschätzt …</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>E&amp;xportieren</translation>
    </message>
    <message>
        <source>Replace wha&amp;t is there already</source>
        <translation>E&amp;rsetzen, was schon da ist</translation>
    </message>
    <message>
        <source>Replace &amp;the table that is there already</source>
        <translation>Die Tabelle e&amp;rsetzen, die schon da ist</translation>
    </message>
    <message>
        <source>Another export, which is not finished, is going to be there.</source>
        <translation>Dort wird ein anderer Export sein, der noch nicht fertig ist.</translation>
    </message>
    <message>
        <source>A copy begins at a key frame; a few frames before the range may be in it, too.</source>
        <translation>Eine Kopie beginnt mit einem Schlüsselbild; einige Bilder vor dem Bereich können mit dabei sein.</translation>
    </message>
    <message>
        <source>These frames do not follow one another; sound and copies are of one range.</source>
        <translation>Diese Bilder folgen nicht aufeinander; Ton und Kopien sind von einem Bereich.</translation>
    </message>
    <message>
        <source>By frame number, with the offsets of the views.</source>
        <translation>Nach Bildnummer, mit dem Versatz der Ansichten.</translation>
    </message>
    <message>
        <source>By time, with the offsets of the views.</source>
        <translation>Nach Zeit, mit dem Versatz der Ansichten.</translation>
    </message>
    <message>
        <source>A scale bar needs to know how long a pixel is.</source>
        <translation>Ein Maßstab muss wissen, wie lang ein Pixel ist.</translation>
    </message>
    <message>
        <source>Of several recordings a frame may come more than once: the names need {frame}.</source>
        <translation>Bei mehreren Aufnahmen kann ein Bild mehrmals vorkommen: Die Namen brauchen {frame}.</translation>
    </message>
</context>
<context>
    <name>app::ExportGauge</name>
    <message numerus="yes">
        <source>%n export(s) failed</source>
        <translation>
            <numerusform>%n Export fehlgeschlagen</numerusform>
            <numerusform>%n Exporte fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n export(s), paused</source>
        <translation>
            <numerusform>%n Export, angehalten</numerusform>
            <numerusform>%n Exporte, angehalten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n export(s)</source>
        <translation>
            <numerusform>%n Export</numerusform>
            <numerusform>%n Exporte</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the exports</source>
        <translation>Die Exporte zeigen</translation>
    </message>
    <message>
        <source>The export that runs</source>
        <translation>Der laufende Export</translation>
    </message>
</context>
<context>
    <name>app::ExportPresets</name>
    <message>
        <source>Video to share</source>
        <translation>Video zum Weitergeben</translation>
    </message>
    <message>
        <source>Video to share, as displayed with number and time</source>
        <translation>Video zum Weitergeben, wie angezeigt, mit Nummer und Zeit</translation>
    </message>
    <message>
        <source>Video for analysis</source>
        <translation>Video zur Auswertung</translation>
    </message>
    <message>
        <source>Lossless video</source>
        <translation>Verlustfreies Video</translation>
    </message>
    <message>
        <source>PNG pictures</source>
        <translation>PNG-Bilder</translation>
    </message>
</context>
<context>
    <name>app::ExportText</name>
    <message numerus="yes">
        <source>Wrote %1 frames into %2.</source>
        <translation>
            <numerusform>%1 Bild in %2 geschrieben.</numerusform>
            <numerusform>%1 Bilder in %2 geschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 × %2 pixels, %3.</source>
        <translation>%1 × %2 Pixel, %3.</translation>
    </message>
    <message>
        <source>Every picture was decoded again and is the one it should be.</source>
        <translation>Jedes Bild wurde wieder dekodiert und ist das richtige.</translation>
    </message>
    <message>
        <source>Every picture was decoded again and compared.</source>
        <translation>Jedes Bild wurde wieder dekodiert und verglichen.</translation>
    </message>
    <message>
        <source>What was written was counted again.</source>
        <translation>Was geschrieben wurde, wurde nachgezählt.</translation>
    </message>
    <message>
        <source>%1 says which frame each one is.</source>
        <translation>%1 sagt, welches Bild jedes ist.</translation>
    </message>
    <message numerus="yes">
        <source>%1 frames could not be read and were left out.</source>
        <translation>
            <numerusform>%1 Bild konnte nicht gelesen werden und wurde ausgelassen.</numerusform>
            <numerusform>%1 Bilder konnten nicht gelesen werden und wurden ausgelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>colours “Hot”</source>
        <translation>Farben „Glut“</translation>
    </message>
    <message>
        <source>colours “Bone”</source>
        <translation>Farben „Knochen“</translation>
    </message>
    <message>
        <source>usual levels</source>
        <translation>übliche Tonwerte</translation>
    </message>
    <message>
        <source>full range of levels</source>
        <translation>voller Tonwertumfang</translation>
    </message>
    <message>
        <source>levels of each frame</source>
        <translation>Tonwerte jedes Bildes</translation>
    </message>
    <message>
        <source>levels %1 to %2</source>
        <translation>Tonwerte %1 bis %2</translation>
    </message>
    <message>
        <source>gamma %1</source>
        <translation>Gamma %1</translation>
    </message>
    <message>
        <source>inverted</source>
        <translation>invertiert</translation>
    </message>
    <message>
        <source>saturated pixels red</source>
        <translation>gesättigte Pixel rot</translation>
    </message>
    <message>
        <source>turned by %1°</source>
        <translation>um %1° gedreht</translation>
    </message>
    <message>
        <source>mirrored</source>
        <translation>gespiegelt</translation>
    </message>
    <message>
        <source>Displayed now: %1</source>
        <translation>Jetzt angezeigt: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 frames</source>
        <translation>
            <numerusform>%1 Bild</numerusform>
            <numerusform>%1 Bilder</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, recorded in %2</source>
        <translation>%1, aufgenommen in %2</translation>
    </message>
    <message>
        <source>%1 free</source>
        <translation>%1 frei</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 Pixel</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>etwa %1</translation>
    </message>
    <message>
        <source>The pictures are as they were recorded; all were read again and compared.</source>
        <translation>Die Bilder sind, wie sie aufgenommen wurden; alle wurden wieder gelesen und verglichen.</translation>
    </message>
    <message numerus="yes">
        <source>A copy can begin at key frames only: %1 frames before the range are in it, too.</source>
        <translation>
            <numerusform>Eine Kopie kann nur mit Schlüsselbildern beginnen: %1 Bild vor dem Bereich ist mit dabei.</numerusform>
            <numerusform>Eine Kopie kann nur mit Schlüsselbildern beginnen: %1 Bilder vor dem Bereich sind mit dabei.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 frames after the range are in it, too: those before are made from them.</source>
        <translation>
            <numerusform>%1 Bild nach dem Bereich ist mit dabei: die davor werden daraus gemacht.</numerusform>
            <numerusform>%1 Bilder nach dem Bereich sind mit dabei: die davor werden daraus gemacht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wrote the sound of %1 frames into %2.</source>
        <translation>
            <numerusform>Der Ton von %1 Bild steht in %2.</numerusform>
            <numerusform>Der Ton von %1 Bildern steht in %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Its sound has %1 samples a second and %n channel(s).</source>
        <translation>
            <numerusform>Der Ton hat %1 Werte je Sekunde und %n Kanal.</numerusform>
            <numerusform>Der Ton hat %1 Werte je Sekunde und %n Kanäle.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 frames have no time of their own, one that is not later than that of the frame before, or come too soon after it for the format; they follow that one.</source>
        <translation>
            <numerusform>%1 Bild hat keine eigene Zeit, eine, die nicht später ist als die des Bildes davor, oder kommt für das Format zu bald danach; es folgt auf jenes.</numerusform>
            <numerusform>%1 Bilder haben keine eigene Zeit, eine, die nicht später ist als die des Bildes davor, oder kommen für das Format zu bald danach; sie folgen auf jenes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 frames could not be read; what stands in for them is in the tables.</source>
        <translation>
            <numerusform>%1 Bild konnte nicht gelesen werden; was für es steht, steht in den Tabellen.</numerusform>
            <numerusform>%1 Bilder konnten nicht gelesen werden; was für sie steht, steht in den Tabellen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::ExportsDialog</name>
    <message>
        <source>Exports</source>
        <translation>Exporte</translation>
    </message>
</context>
<context>
    <name>app::FrameExport</name>
    <message>
        <source>Saved %1</source>
        <translation>%1 gespeichert</translation>
    </message>
    <message>
        <source>Save Frame</source>
        <translation>Bild speichern</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG-Bild (*.png)</translation>
    </message>
    <message>
        <source>TIFF picture (*.tif)</source>
        <translation>TIFF-Bild (*.tif)</translation>
    </message>
    <message>
        <source>JPEG picture (*.jpg)</source>
        <translation>JPEG-Bild (*.jpg)</translation>
    </message>
    <message>
        <source>Bitmap (*.bmp)</source>
        <translation>Bitmap (*.bmp)</translation>
    </message>
    <message>
        <source>NumPy array (*.npy)</source>
        <translation>NumPy-Array (*.npy)</translation>
    </message>
    <message>
        <source>Copied frame %1</source>
        <translation>Bild %1 kopiert</translation>
    </message>
</context>
<context>
    <name>app::GeneralPage</name>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>&amp;Theme:</source>
        <translation>&amp;Farbschema:</translation>
    </message>
    <message>
        <source>&amp;Night from:</source>
        <translation>&amp;Nacht ab:</translation>
    </message>
    <message>
        <source>Night &amp;until:</source>
        <translation>Nacht &amp;bis:</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>&amp;Remember the recordings that were open</source>
        <translation>Geöffnete Aufnahmen &amp;merken</translation>
    </message>
</context>
<context>
    <name>app::ImportDialog</name>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Im&amp;port</source>
        <translation>Im&amp;portieren</translation>
    </message>
    <message>
        <source>How far importing is</source>
        <translation>Wie weit das Importieren ist</translation>
    </message>
    <message>
        <source>Not a date with a time, such as 2024-05-01 12:00:00.</source>
        <translation>Kein Datum mit Uhrzeit, etwa 2024-05-01 12:00:00.</translation>
    </message>
    <message>
        <source>Import Video</source>
        <translation>Video importieren</translation>
    </message>
    <message>
        <source>Videos (*.mp4 *.mkv *.avi *.mov *.m4v *.webm *.mpg *.mpeg *.ts *.mts *.m2ts *.wmv *.flv *.3gp *.ogv *.mxf)</source>
        <translation>Videos (*.mp4 *.mkv *.avi *.mov *.m4v *.webm *.mpg *.mpeg *.ts *.mts *.m2ts *.wmv *.flv *.3gp *.ogv *.mxf)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Import Pictures or Recording</source>
        <translation>Bilder oder Aufnahme importieren</translation>
    </message>
    <message>
        <source>Folder of the New Recording</source>
        <translation>Ordner der neuen Aufnahme</translation>
    </message>
</context>
<context>
    <name>app::ImportText</name>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 Pixel</translation>
    </message>
    <message numerus="yes">
        <source>%n frame(s)</source>
        <translation>
            <numerusform>%n Bild</numerusform>
            <numerusform>%n Bilder</numerusform>
        </translation>
    </message>
    <message>
        <source>frames not counted</source>
        <translation>Bilder nicht gezählt</translation>
    </message>
    <message>
        <source>A video (%1), %2, %3.</source>
        <translation>Ein Video (%1), %2, %3.</translation>
    </message>
    <message>
        <source>A folder of pictures, %1, %2.</source>
        <translation>Ein Ordner mit Bildern, %1, %2.</translation>
    </message>
    <message>
        <source>A recording, %1, %2.</source>
        <translation>Eine Aufnahme, %1, %2.</translation>
    </message>
    <message>
        <source>It is copied as it is, without re-encoding.</source>
        <translation>Unverändert kopiert, ohne neu zu kodieren.</translation>
    </message>
    <message>
        <source>Its pictures are encoded anew.</source>
        <translation>Die Bilder werden neu kodiert.</translation>
    </message>
    <message numerus="yes">
        <source>%n sound track(s): a recording has no place for them.</source>
        <translation>
            <numerusform>%n Tonspur: Dafür hat eine Aufnahme keinen Platz.</numerusform>
            <numerusform>%n Tonspuren: Dafür hat eine Aufnahme keinen Platz.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Imported %n frame(s) into %1</source>
        <translation>
            <numerusform>%n Bild nach %1 importiert</numerusform>
            <numerusform>%n Bilder nach %1 importiert</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::Inspector</name>
    <message>
        <source>Problems (%1)</source>
        <translation>Probleme (%1)</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>Metadaten</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
</context>
<context>
    <name>app::LanguagePage</name>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>&amp;Sprache:</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Numbers, dates and the manual follow it.</source>
        <translation>Zahlen, Daten und das Handbuch richten sich danach.</translation>
    </message>
</context>
<context>
    <name>app::MainWindow</name>
    <message>
        <source>The marks are still being written. To leave without waiting for them, close the window again.</source>
        <translation>Die Marken werden noch geschrieben. Um nicht auf sie zu warten, das Fenster noch einmal schließen.</translation>
    </message>
    <message>
        <source>Side panels</source>
        <translation>Seitenbereiche</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s) in this recording. What is whole can be viewed.</source>
        <translation>
            <numerusform>%n Problem in dieser Aufnahme. Was heil ist, lässt sich ansehen.</numerusform>
            <numerusform>%n Probleme in dieser Aufnahme. Was heil ist, lässt sich ansehen.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 — Framehouse</source>
        <translation>%1 — Framehouse</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation>&amp;Wiedergeben</translation>
    </message>
    <message>
        <source>Opening %1 …</source>
        <translation>%1 wird geöffnet …</translation>
    </message>
    <message>
        <source>Decoding</source>
        <translation>Dekodiert</translation>
    </message>
    <message>
        <source>Playing</source>
        <translation>Wiedergabe</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Aufnahme</translation>
    </message>
    <message>
        <source>A recording is running. It is stopped and saved before the window closes.</source>
        <translation>Es wird gerade aufgenommen. Bevor das Fenster schließt, wird die Aufnahme gestoppt und gespeichert.</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Stoppen und schließen</translation>
    </message>
    <message>
        <source>Go on recording</source>
        <translation>Weiter aufnehmen</translation>
    </message>
    <message>
        <source>● Recording — Framehouse</source>
        <translation>● Aufnahme läuft — Framehouse</translation>
    </message>
    <message>
        <source>Show Problems</source>
        <translation>Probleme zeigen</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>%1 gespeichert</translation>
    </message>
    <message numerus="yes">
        <source>No more than %n recording(s) can be open beside another. Close a view first.</source>
        <translation>
            <numerusform>Neben einer Aufnahme kann höchstens %n weitere offen sein. Zuerst eine Ansicht schließen.</numerusform>
            <numerusform>Neben einer Aufnahme können höchstens %n weitere offen sein. Zuerst eine Ansicht schließen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Playing, late: %1</source>
        <translation>Wiedergabe, verspätet: %1</translation>
    </message>
    <message>
        <source>Playing key frames only</source>
        <translation>Nur Schlüsselbilder</translation>
    </message>
    <message numerus="yes">
        <source>When it was looked at last, %n other recording(s) were open beside it: %1</source>
        <translation>
            <numerusform>Beim letzten Ansehen war eine andere Aufnahme daneben offen: %1</numerusform>
            <numerusform>Beim letzten Ansehen waren %n andere Aufnahmen daneben offen: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Decoding; seen is frame %1, near it</source>
        <translation>Dekodiert; zu sehen ist Bild %1 in der Nähe</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s) in %1. What is whole can be viewed.</source>
        <translation>
            <numerusform>%n Problem in %1. Was heil ist, lässt sich ansehen.</numerusform>
            <numerusform>%n Probleme in %1. Was heil ist, lässt sich ansehen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The frame was left before it was there: nothing was saved or copied</source>
        <translation>Das Bild wurde verlassen, bevor es da war: Nichts wurde gespeichert oder kopiert</translation>
    </message>
    <message>
        <source>“%1” is a video. A recording can be made of it.</source>
        <translation>„%1“ ist ein Video. Daraus lässt sich eine Aufnahme machen.</translation>
    </message>
    <message>
        <source>“%1” is a folder of pictures. A recording can be made of it.</source>
        <translation>„%1“ ist ein Ordner mit Bildern. Daraus lässt sich eine Aufnahme machen.</translation>
    </message>
    <message>
        <source>Exported %1</source>
        <translation>%1 exportiert</translation>
    </message>
    <message>
        <source>%1 (frames %2 to %3)</source>
        <translation>%1 (Bilder %2 bis %3)</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Marke</translation>
    </message>
    <message>
        <source>Exports</source>
        <translation>Exporte</translation>
    </message>
    <message numerus="yes">
        <source>%n export(s) are not finished. What was written of them so far is removed if you close the window.</source>
        <translation>
            <numerusform>%n Export ist nicht fertig. Was davon geschrieben ist, wird entfernt, wenn Sie das Fenster schließen.</numerusform>
            <numerusform>%n Exporte sind nicht fertig. Was davon geschrieben ist, wird entfernt, wenn Sie das Fenster schließen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel exports and close</source>
        <translation>Exporte abbrechen und schließen</translation>
    </message>
    <message>
        <source>Go on exporting</source>
        <translation>Weiter exportieren</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>An import is not finished. What was written of the new recording so far is removed if you close the window.</source>
        <translation>Ein Import ist nicht fertig. Was von der neuen Aufnahme geschrieben ist, wird entfernt, wenn Sie das Fenster schließen.</translation>
    </message>
    <message>
        <source>Cancel import and close</source>
        <translation>Import abbrechen und schließen</translation>
    </message>
    <message>
        <source>Go on importing</source>
        <translation>Weiter importieren</translation>
    </message>
</context>
<context>
    <name>app::ManualDialog</name>
    <message>
        <source>Manual</source>
        <translation>Handbuch</translation>
    </message>
    <message>
        <source>:/manual/manual.md</source>
        <comment>the manual&apos;s file in this language</comment>
        <translation>:/manual/manual_de.md</translation>
    </message>
</context>
<context>
    <name>app::MarksDock</name>
    <message>
        <source>Marked frame %1; %2 once more to name it</source>
        <translation>Bild %1 markiert; mit %2 noch einmal benennen</translation>
    </message>
    <message>
        <source>Import Marks</source>
        <translation>Marken importieren</translation>
    </message>
    <message>
        <source>Marks (*.csv)</source>
        <translation>Marken (*.csv)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s) imported</source>
        <translation>
            <numerusform>%n Marke importiert</numerusform>
            <numerusform>%n Marken importiert</numerusform>
        </translation>
    </message>
    <message>
        <source>Export Marks</source>
        <translation>Marken exportieren</translation>
    </message>
    <message>
        <source>%1 marks.csv</source>
        <translation>%1 Marken.csv</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>%1 gespeichert</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Marken</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Undo %1</source>
        <translation>&amp;Rückgängig: %1</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Redo %1</source>
        <translation>&amp;Wiederholen: %1</translation>
    </message>
    <message>
        <source>No marks yet. The key %1 sets one at the frame that is shown, %2 one from the in point to the out point.</source>
        <translation>Noch keine Marken. Die Taste %1 setzt eine am gezeigten Bild, %2 eine vom Anfangspunkt bis zum Endpunkt.</translation>
    </message>
    <message>
        <source>%1 is no table of marks: line %2 names no column frame_index, frame_number or frame_time.</source>
        <translation>%1 ist keine Tabelle von Marken: Zeile %2 nennt keine Spalte frame_index, frame_number oder frame_time.</translation>
    </message>
    <message>
        <source>The marks in %1 cannot be read: line %2 does not say which frame.</source>
        <translation>Die Marken in %1 lassen sich nicht lesen: Zeile %2 sagt nicht, welches Bild.</translation>
    </message>
    <message>
        <source>The marks in %1 cannot be read: line %2 has text where a number is expected.</source>
        <translation>Die Marken in %1 lassen sich nicht lesen: In Zeile %2 steht Text, wo eine Zahl stehen soll.</translation>
    </message>
    <message>
        <source>The marks in %1 cannot be read: a quotation mark in line %2 is never closed.</source>
        <translation>Die Marken in %1 lassen sich nicht lesen: Ein Anführungszeichen in Zeile %2 wird nie geschlossen.</translation>
    </message>
    <message>
        <source>The marks in %1 cannot be read: they are too many, from line %2 on.</source>
        <translation>Die Marken in %1 lassen sich nicht lesen: Ab Zeile %2 sind es zu viele.</translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s) of frames that are not in this recording stay in the file of its marks, and are not shown.</source>
        <translation>
            <numerusform>%n Marke gehört zu einem Bild, das in dieser Aufnahme fehlt. Sie bleibt in der Datei ihrer Marken und wird nicht gezeigt.</numerusform>
            <numerusform>%n Marken gehören zu Bildern, die in dieser Aufnahme fehlen. Sie bleiben in der Datei ihrer Marken und werden nicht gezeigt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The recording&apos;s folder has %n more mark(s), in marks.csv. “Keep Marks in the Recording” joins them with yours.</source>
        <translation>
            <numerusform>Im Ordner der Aufnahme gibt es %n weitere Marke, in marks.csv. „Marken in der Aufnahme aufheben“ vereint sie mit den eigenen.</numerusform>
            <numerusform>Im Ordner der Aufnahme gibt es %n weitere Marken, in marks.csv. „Marken in der Aufnahme aufheben“ vereint sie mit den eigenen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The marks in %1 are not imported: with them there would be more than %2.</source>
        <translation>Die Marken in %1 werden nicht importiert: Mit ihnen wären es mehr als %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n of the imported mark(s) are of frames that are not in this recording. They stand at the frames that come nearest.</source>
        <translation>
            <numerusform>%n der importierten Marken gehört zu einem Bild, das in dieser Aufnahme fehlt. Sie steht beim nächstliegenden.</numerusform>
            <numerusform>%n der importierten Marken gehören zu Bildern, die in dieser Aufnahme fehlen. Sie stehen bei den nächstliegenden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Marked frame %1</source>
        <translation>Bild %1 markiert</translation>
    </message>
    <message>
        <source>Frame %1 is marked already</source>
        <translation>Bild %1 ist schon markiert</translation>
    </message>
    <message>
        <source>No marks yet. “%1” in the menu sets one at the frame that is shown, “%2” one from the in point to the out point.</source>
        <translation>Noch keine Marken. „%1“ im Menü setzt eine am gezeigten Bild, „%2“ eine vom Anfangspunkt bis zum Endpunkt.</translation>
    </message>
    <message>
        <source>Marks of %1</source>
        <translation>Marken von %1</translation>
    </message>
</context>
<context>
    <name>app::Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>Open Re&amp;cent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Playback</source>
        <translation>&amp;Wiedergabe</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Gehe</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Tool Bar</source>
        <translation>Werkzeugleiste</translation>
    </message>
    <message>
        <source>&amp;Clear List</source>
        <translation>&amp;Liste leeren</translation>
    </message>
    <message>
        <source>P&amp;icture</source>
        <translation>B&amp;ild</translation>
    </message>
    <message>
        <source>&amp;Marks</source>
        <translation>&amp;Marken</translation>
    </message>
    <message>
        <source>%1 (not found)</source>
        <translation>%1 (nicht gefunden)</translation>
    </message>
    <message>
        <source>&amp;Remove Those Not Found</source>
        <translation>Nicht &amp;gefundene entfernen</translation>
    </message>
</context>
<context>
    <name>app::OpenRequest</name>
    <message>
        <source>Only files and folders can be dropped here.</source>
        <translation>Hier lassen sich nur Dateien und Ordner ablegen.</translation>
    </message>
    <message>
        <source>“%1” is not on this computer. Copy the recording here first.</source>
        <translation>„%1“ liegt nicht auf diesem Rechner. Die Aufnahme erst hierher kopieren.</translation>
    </message>
</context>
<context>
    <name>app::Opener</name>
    <message>
        <source>Open Recording</source>
        <translation>Aufnahme öffnen</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message numerus="yes">
        <source>Drop to open %n recording(s)</source>
        <translation>
            <numerusform>Zum Öffnen der Aufnahme loslassen</numerusform>
            <numerusform>Zum Öffnen von %n Aufnahmen loslassen</numerusform>
        </translation>
    </message>
    <message>
        <source>Open Beside</source>
        <translation>Daneben öffnen</translation>
    </message>
    <message numerus="yes">
        <source>Drop to open %n recording(s) side by side</source>
        <translation>
            <numerusform>Ablegen öffnet %n Aufnahme daneben</numerusform>
            <numerusform>Ablegen öffnet %n Aufnahmen nebeneinander</numerusform>
        </translation>
    </message>
    <message>
        <source>Sessions and recordings (*.session.json metadata.yaml)</source>
        <translation>Sitzungen und Aufnahmen (*.session.json metadata.yaml)</translation>
    </message>
    <message>
        <source>Sessions (*.session.json)</source>
        <translation>Sitzungen (*.session.json)</translation>
    </message>
    <message>
        <source>Open Session or File</source>
        <translation>Sitzung oder Datei öffnen</translation>
    </message>
    <message>
        <source>Open Session or File Beside</source>
        <translation>Sitzung oder Datei daneben öffnen</translation>
    </message>
</context>
<context>
    <name>app::Output</name>
    <message>
        <source>Standard output cannot be written: %1.</source>
        <translation>In die Standardausgabe lässt sich nicht schreiben: %1.</translation>
    </message>
</context>
<context>
    <name>app::PlaybackPage</name>
    <message>
        <source>Playback</source>
        <translation>Wiedergabe</translation>
    </message>
    <message>
        <source>&amp;Play:</source>
        <translation>&amp;Wiedergeben:</translation>
    </message>
    <message>
        <source>&amp;Rate:</source>
        <translation>&amp;Rate:</translation>
    </message>
    <message>
        <source>By the true times</source>
        <translation>Zu den wahren Zeiten</translation>
    </message>
    <message>
        <source>Every frame, at a fixed rate</source>
        <translation>Jedes Bild, mit fester Rate</translation>
    </message>
    <message>
        <source> frames per second</source>
        <translation> Bilder pro Sekunde</translation>
    </message>
    <message>
        <source>&amp;Skip pauses</source>
        <translation>Pausen ü&amp;berspringen</translation>
    </message>
    <message>
        <source>By the true times, frames that decoding does not keep up with are skipped, and so are more than the screen shows. With every frame none is, however long it takes. A pause is longer than two seconds.</source>
        <translation>Zu den wahren Zeiten werden Bilder übersprungen, mit denen das Dekodieren nicht mitkommt, und solche, die der Bildschirm nicht mehr zeigen könnte. Bei jedem Bild geht keines verloren, wie lange es auch dauert. Eine Pause ist länger als zwei Sekunden.</translation>
    </message>
</context>
<context>
    <name>app::PlotTools</name>
    <message>
        <source>Looking…</source>
        <translation>Wird gesucht …</translation>
    </message>
    <message>
        <source>No extra data of this range was read</source>
        <translation>Von diesem Bereich wurden keine Zusatzdaten gelesen</translation>
    </message>
    <message>
        <source>Measuring begins when all extra data was read</source>
        <translation>Gemessen wird, sobald alle Zusatzdaten gelesen sind</translation>
    </message>
    <message>
        <source>The whole recording</source>
        <translation>Die ganze Aufnahme</translation>
    </message>
    <message>
        <source>Frames %1 to %2</source>
        <translation>Bilder %1 bis %2</translation>
    </message>
    <message>
        <source>%1 · some extra data cannot be read</source>
        <extracomment>What was found, of extra data that is damaged</extracomment>
        <translation>%1 · nicht alle Zusatzdaten sind lesbar</translation>
    </message>
    <message>
        <source>There is no further one.</source>
        <translation>Es gibt keine weitere Stelle.</translation>
    </message>
    <message>
        <source>Frame %1: %2</source>
        <translation>Bild %1: %2</translation>
    </message>
    <message>
        <source>There are more than %1 places; that many marks are not set at once.</source>
        <translation>Es gibt mehr als %1 Stellen; so viele Marken werden nicht auf einmal gesetzt.</translation>
    </message>
    <message>
        <source>There is no such place.</source>
        <translation>Es gibt keine solche Stelle.</translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s) set</source>
        <translation>
            <numerusform>%n Marke gesetzt</numerusform>
            <numerusform>%n Marken gesetzt</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 above %2</source>
        <translation>%1 über %2</translation>
    </message>
    <message>
        <source>%1 below %2</source>
        <translation>%1 unter %2</translation>
    </message>
    <message>
        <source>Looking begins when all extra data was read.</source>
        <translation>Gesucht wird, sobald alle Zusatzdaten gelesen sind.</translation>
    </message>
</context>
<context>
    <name>app::RecordingDefaultsPage</name>
    <message>
        <source>Recording</source>
        <translation>Aufnahme</translation>
    </message>
    <message>
        <source>Folder for recordings</source>
        <translation>Ordner für Aufnahmen</translation>
    </message>
    <message>
        <source>&amp;Folder:</source>
        <translation>&amp;Ordner:</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Name:</translation>
    </message>
    <message>
        <source>&amp;Store:</source>
        <translation>&amp;Format:</translation>
    </message>
    <message>
        <source>…</source>
        <translation>…</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Ordner wählen</translation>
    </message>
    <message>
        <source>What the recording page begins with; what is changed there is remembered.</source>
        <translation>Womit die Aufnahmeseite beginnt; was dort geändert wird, wird gemerkt.</translation>
    </message>
</context>
<context>
    <name>app::RecordingNews</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>“%1” was lost; the recording waits for it.</source>
        <translation>„%1“ ist weg; die Aufnahme wartet darauf.</translation>
    </message>
    <message>
        <source>“%1” is back after %2 and is recorded into a further recording.</source>
        <translation>„%1“ ist nach %2 wieder da und wird in eine weitere Aufnahme geschrieben.</translation>
    </message>
    <message>
        <source>The pictures of “%1” have another size or other pixels; the recording goes on in a further one.</source>
        <translation>Die Bilder von „%1“ haben eine andere Größe oder andere Pixel; es geht in einer weiteren Aufnahme weiter.</translation>
    </message>
    <message>
        <source>The queue of “%1” is half full: coding or disk is too slow. Frames are going to be dropped when it is full.</source>
        <translation>Die Warteschlange von „%1“ ist halb voll: Kodieren oder Datenträger ist zu langsam. Ist sie voll, werden Bilder verworfen.</translation>
    </message>
    <message>
        <source>The disk is getting full. The recording stops by itself before it is.</source>
        <translation>Der Datenträger wird voll. Die Aufnahme endet von selbst, bevor er es ist.</translation>
    </message>
    <message numerus="yes">
        <source>“%1”: %n frame(s) dropped so far.</source>
        <translation>
            <numerusform>„%1“: bisher %n Bild verloren.</numerusform>
            <numerusform>„%1“: bisher %n Bilder verloren.</numerusform>
        </translation>
    </message>
    <message>
        <source>The disk refused to take more of “%1”; the recording goes on in the spare folder. %2</source>
        <translation>Der Datenträger nimmt von „%1“ nichts mehr an; die Aufnahme geht im Ausweichordner weiter. %2</translation>
    </message>
    <message>
        <source>The computer slept for %1; frames of that time are missing.</source>
        <translation>Der Computer hat %1 geschlafen; Bilder aus dieser Zeit fehlen.</translation>
    </message>
    <message>
        <source>The computer goes to sleep. The recording of “%1” is closed and goes on in a further one afterwards.</source>
        <translation>Der Computer geht schlafen. Die Aufnahme von „%1“ wird abgeschlossen und geht danach in einer weiteren weiter.</translation>
    </message>
</context>
<context>
    <name>app::RecordingPage</name>
    <message>
        <source>Opening the camera …</source>
        <translation>Kamera wird geöffnet …</translation>
    </message>
    <message>
        <source>Stop recording?</source>
        <translation>Aufnahme stoppen?</translation>
    </message>
    <message>
        <source>A recording is running. What was recorded is kept.</source>
        <translation>Es wird gerade aufgenommen. Was aufgenommen ist, bleibt erhalten.</translation>
    </message>
    <message>
        <source>Stop recording</source>
        <translation>Aufnahme stoppen</translation>
    </message>
    <message>
        <source>Go on recording</source>
        <translation>Weiter aufnehmen</translation>
    </message>
    <message>
        <source>No camera is running.</source>
        <translation>Keine Kamera läuft.</translation>
    </message>
    <message>
        <source>Recording.</source>
        <translation>Aufnahme läuft.</translation>
    </message>
    <message>
        <source>Writing the last frames …</source>
        <translation>Die letzten Bilder werden geschrieben …</translation>
    </message>
    <message>
        <source>No live picture</source>
        <translation>Kein Livebild</translation>
    </message>
    <message numerus="yes">
        <source>%n frame(s)</source>
        <translation>
            <numerusform>%n Bild</numerusform>
            <numerusform>%n Bilder</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is saved: %2.</source>
        <translation>„%1“ ist gespeichert: %2.</translation>
    </message>
    <message>
        <source>Folder for recordings</source>
        <translation>Ordner für Aufnahmen</translation>
    </message>
    <message>
        <source>Keep the button down to stop the recording.</source>
        <translation>Zum Stoppen der Aufnahme den Knopf gedrückt halten.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>New recording</source>
        <translation>Neue Aufnahme</translation>
    </message>
    <message>
        <source>Open recording</source>
        <translation>Aufnahme öffnen</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Aufnahme</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>Metadaten</translation>
    </message>
    <message>
        <source>Settings of the recording</source>
        <translation>Einstellungen der Aufnahme</translation>
    </message>
    <message>
        <source>Choose another camera, or search for cameras again.</source>
        <translation>Eine andere Kamera wählen oder noch einmal suchen.</translation>
    </message>
    <message>
        <source>The camera is gone</source>
        <translation>Die Kamera ist weg</translation>
    </message>
    <message>
        <source>The recording goes on when it is back.</source>
        <translation>Die Aufnahme geht weiter, wenn sie wieder da ist.</translation>
    </message>
    <message>
        <source>Opening the cameras …</source>
        <translation>Die Kameras werden geöffnet …</translation>
    </message>
    <message>
        <source>No camera is chosen.</source>
        <translation>Keine Kamera ist gewählt.</translation>
    </message>
    <message>
        <source>“%1” does not run.</source>
        <translation>„%1“ läuft nicht.</translation>
    </message>
    <message>
        <source>Live; nothing is recorded.</source>
        <translation>Live; nichts wird aufgenommen.</translation>
    </message>
    <message>
        <source>Starting …</source>
        <translation>Es beginnt …</translation>
    </message>
    <message>
        <source>A recording is running</source>
        <translation>Eine Aufnahme läuft</translation>
    </message>
    <message>
        <source>Asking the computer to stay awake …</source>
        <translation>Der Rechner wird gebeten, wach zu bleiben …</translation>
    </message>
    <message>
        <source>Computer and screen stay awake</source>
        <translation>Rechner und Bildschirm bleiben wach</translation>
    </message>
    <message>
        <source>The computer stays awake</source>
        <translation>Der Rechner bleibt wach</translation>
    </message>
    <message>
        <source>The computer may fall asleep: its system does not take requests</source>
        <translation>Der Rechner kann einschlafen: sein System nimmt keine Bitten an</translation>
    </message>
    <message>
        <source>Stop the live pictures and go back to recordings</source>
        <translation>Die Livebilder beenden und zurück zu den Aufnahmen</translation>
    </message>
    <message>
        <source>Histograms</source>
        <translation>Histogramme</translation>
    </message>
    <message>
        <source>Show how bright the live pictures are</source>
        <translation>Zeigen, wie hell die Livebilder sind</translation>
    </message>
    <message>
        <source>Cameras</source>
        <translation>Kameras</translation>
    </message>
    <message>
        <source>&amp;Events to mark, with commas between:</source>
        <translation>&amp;Ereignisse zum Markieren, mit Kommas dazwischen:</translation>
    </message>
    <message>
        <source>stimulus, reward</source>
        <translation>Reiz, Belohnung</translation>
    </message>
    <message>
        <source>Names of events to mark</source>
        <translation>Namen von Ereignissen zum Markieren</translation>
    </message>
    <message>
        <source>No camera is chosen</source>
        <translation>Keine Kamera ist gewählt</translation>
    </message>
    <message>
        <source>Choose cameras in the list, or search for them.</source>
        <translation>Kameras in der Liste wählen oder nach ihnen suchen.</translation>
    </message>
    <message>
        <source>The recording needs a folder.</source>
        <translation>Die Aufnahme braucht einen Ordner.</translation>
    </message>
    <message>
        <source>“%1” does not run. Choose another camera, or uncheck it.</source>
        <translation>„%1“ läuft nicht. Eine andere Kamera wählen oder den Haken entfernen.</translation>
    </message>
    <message>
        <source>“%1” stands there twice. Remove one.</source>
        <translation>„%1“ steht zweimal da. Eines entfernen.</translation>
    </message>
    <message>
        <source>The name “%1” is the format&apos;s own. Choose another.</source>
        <translation>Der Name „%1“ gehört dem Format. Einen anderen wählen.</translation>
    </message>
    <message>
        <source>Noted at %1</source>
        <translation>Notiert um %1</translation>
    </message>
    <message>
        <source>“%1” at %2</source>
        <translation>„%1“ um %2</translation>
    </message>
    <message>
        <source>Spare folder for recordings</source>
        <translation>Ausweichordner für Aufnahmen</translation>
    </message>
    <message>
        <source>What was recorded is being closed</source>
        <translation>Das Aufgenommene wird abgeschlossen</translation>
    </message>
</context>
<context>
    <name>app::RecordingPlan</name>
    <message>
        <source>The recording needs a name.</source>
        <translation>Die Aufnahme braucht einen Namen.</translation>
    </message>
    <message>
        <source>No name can be made of “%1”: it is empty, or asks for metadata that is not filled in.</source>
        <translation>Aus „%1“ wird kein Name: er ist leer oder fragt nach Metadaten, die nicht ausgefüllt sind.</translation>
    </message>
    <message>
        <source>Two cameras would have the same name, “%1”.</source>
        <translation>Zwei Kameras hätten denselben Namen, „%1“.</translation>
    </message>
</context>
<context>
    <name>app::RecordingText</name>
    <message>
        <source>“%1” must be a number.</source>
        <translation>„%1“ muss eine Zahl sein.</translation>
    </message>
    <message>
        <source>“%1” must be a whole number.</source>
        <translation>„%1“ muss eine ganze Zahl sein.</translation>
    </message>
    <message>
        <source>“%1” must be a day, such as 2026-05-01.</source>
        <translation>„%1“ muss ein Tag sein, etwa 2026-05-01.</translation>
    </message>
    <message>
        <source>“%1” must be yes or no.</source>
        <translation>„%1“ muss Ja oder Nein sein.</translation>
    </message>
    <message>
        <source>“%1” must be a text.</source>
        <translation>„%1“ muss ein Text sein.</translation>
    </message>
    <message>
        <source>“%1” must be at least %2.</source>
        <translation>„%1“ muss mindestens %2 sein.</translation>
    </message>
    <message>
        <source>“%1” must be at most %2.</source>
        <translation>„%1“ darf höchstens %2 sein.</translation>
    </message>
    <message>
        <source>“%1” must lie between %2 and %3.</source>
        <translation>„%1“ muss zwischen %2 und %3 liegen.</translation>
    </message>
    <message>
        <source>The spare folder cannot be used. %1</source>
        <translation>Der Ausweichordner ist nicht zu gebrauchen. %1</translation>
    </message>
    <message>
        <source>The spare folder, %1, is the folder of the recordings, or one of them lies in the other. Choose a spare folder on another disk, or none.</source>
        <translation>Der Ausweichordner, %1, ist der Ordner der Aufnahmen, oder einer von beiden liegt im anderen. Einen Ausweichordner auf einem anderen Datenträger wählen oder keinen.</translation>
    </message>
    <message>
        <source>The spare folder does not take it either. %1</source>
        <translation>Auch der Ausweichordner nimmt es nicht an. %1</translation>
    </message>
    <message>
        <source>“%1” must be one of these: %2.</source>
        <translation>„%1“ muss eines davon sein: %2.</translation>
    </message>
    <message>
        <source>“%1” is required. Fill it in before recording.</source>
        <translation>„%1“ wird gebraucht. Vor der Aufnahme ausfüllen.</translation>
    </message>
    <message>
        <source>The spare folder is on the same disk as the recordings: it does not help when that disk fails or is full. Choose one on another disk.</source>
        <translation>Der Ausweichordner liegt auf demselben Datenträger wie die Aufnahmen: Er hilft nicht, wenn dieser ausfällt oder voll ist. Einen auf einem anderen Datenträger wählen.</translation>
    </message>
</context>
<context>
    <name>app::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
</context>
<context>
    <name>app::ShortcutsDialog</name>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
</context>
<context>
    <name>app::ShortcutsPage</name>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Usually: none</source>
        <translation>Üblich: keine</translation>
    </message>
    <message>
        <source>Usually: %1</source>
        <translation>Üblich: %1</translation>
    </message>
    <message>
        <source>%1:</source>
        <translation>%1:</translation>
    </message>
    <message>
        <source>Take the key %1 away</source>
        <translation>Die Taste %1 wegnehmen</translation>
    </message>
    <message>
        <source>%1 opens the menu “%2”.</source>
        <translation>%1 öffnet das Menü „%2“.</translation>
    </message>
    <message>
        <source>%1 belongs to “%2” already.</source>
        <translation>%1 gehört schon zu „%2“.</translation>
    </message>
    <message>
        <source>%1 belongs to “%2”.</source>
        <translation>%1 gehört zu „%2“.</translation>
    </message>
    <message>
        <source>Search actions or keys</source>
        <translation>Aktionen oder Tasten suchen</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Aktionen</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Press another key here</source>
        <translation>Hier eine weitere Taste drücken</translation>
    </message>
    <message>
        <source>Another key</source>
        <translation>Weitere Taste</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>&amp;Zurücksetzen</translation>
    </message>
    <message>
        <source>Give the action its usual keys back</source>
        <translation>Der Aktion ihre üblichen Tasten zurückgeben</translation>
    </message>
    <message>
        <source>Reset &amp;All</source>
        <translation>&amp;Alle zurücksetzen</translation>
    </message>
    <message>
        <source>Give all actions their usual keys back</source>
        <translation>Allen Aktionen ihre üblichen Tasten zurückgeben</translation>
    </message>
    <message>
        <source>&amp;Take It Away</source>
        <translation>&amp;Wegnehmen</translation>
    </message>
    <message>
        <source>%1 is needed to leave fields, lists and full screen, or to copy lists.</source>
        <translation>%1 wird gebraucht, um Felder, Listen und Vollbild zu verlassen oder Listen zu kopieren.</translation>
    </message>
</context>
<context>
    <name>app::SoundTools</name>
    <message>
        <source>No sound: this computer has no output for it</source>
        <translation>Kein Ton: Dieser Rechner hat keinen Ausgang dafür</translation>
    </message>
</context>
<context>
    <name>app::StartPage</name>
    <message>
        <source>Making the sample recording</source>
        <translation>Beispielaufnahme wird erzeugt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>app::StatusFields</name>
    <message>
        <source> · %1 × %2</source>
        <translation> · %1 × %2</translation>
    </message>
    <message>
        <source> · %1</source>
        <translation> · %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 frames · %2</source>
        <translation>
            <numerusform>%1 Bild · %2</numerusform>
            <numerusform>%1 Bilder · %2</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 % (fit)</source>
        <translation>%1 % (eingepasst)</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>x %1, y %2: %3</source>
        <translation>x %1, y %2: %3</translation>
    </message>
    <message>
        <source>%1 shown · %2 skipped · %3 late · %4 unreadable</source>
        <translation>%1 gezeigt · %2 übersprungen · %3 verspätet · %4 unlesbar</translation>
    </message>
    <message>
        <source>%1 shown · %2 skipped · %3 late</source>
        <translation>%1 gezeigt · %2 übersprungen · %3 verspätet</translation>
    </message>
    <message>
        <source>Frames since playing began. Skipped: their time passed before they could be shown. Late: shown more than %1 ms after their time.</source>
        <translation>Bilder seit dem Beginn der Wiedergabe. Übersprungen: Ihre Zeit verging, ehe sie gezeigt werden konnten. Verspätet: mehr als %1 ms nach ihrer Zeit gezeigt.</translation>
    </message>
    <message numerus="yes">
        <source>%1 frames dropped</source>
        <translation>
            <numerusform>%1 Bild verloren</numerusform>
            <numerusform>%1 Bilder verloren</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::TableDock</name>
    <message numerus="yes">
        <source>Saved %n row(s) as %1</source>
        <translation>
            <numerusform>%n Zeile als %1 gespeichert</numerusform>
            <numerusform>%n Zeilen als %1 gespeichert</numerusform>
        </translation>
    </message>
    <message>
        <source>Save Extra Data</source>
        <translation>Zusatzdaten speichern</translation>
    </message>
    <message>
        <source>%1 extra data.csv</source>
        <translation>%1 Zusatzdaten.csv</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>Table of Extra Data</source>
        <translation>Tabelle der Zusatzdaten</translation>
    </message>
</context>
<context>
    <name>app::TimingDialog</name>
    <message>
        <source>Timing Report</source>
        <translation>Zeitbericht</translation>
    </message>
    <message>
        <source>A frame is la&amp;te after</source>
        <translation>Zu spä&amp;t ist ein Bild nach</translation>
    </message>
    <message>
        <source> × the usual interval</source>
        <translation> × dem üblichen Abstand</translation>
    </message>
    <message>
        <source>How many usual intervals make a frame late</source>
        <translation>Nach wie vielen üblichen Abständen ein Bild zu spät ist</translation>
    </message>
    <message>
        <source>&amp;Update</source>
        <translation>&amp;Aktualisieren</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Speichern…</translation>
    </message>
    <message numerus="yes">
        <source>%n frame(s) were recorded since.</source>
        <translation>
            <numerusform>Seither wurde %n Bild aufgenommen.</numerusform>
            <numerusform>Seither wurden %n Bilder aufgenommen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save Timing Report</source>
        <translation>Zeitbericht speichern</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>Document (*.pdf)</source>
        <translation>Dokument (*.pdf)</translation>
    </message>
    <message>
        <source>%1 timing.csv</source>
        <translation>%1 Zeitbericht.csv</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Recorder</source>
        <translation>Rekorder</translation>
    </message>
    <message>
        <source>Pages of the report</source>
        <translation>Seiten des Berichts</translation>
    </message>
    <message>
        <source>Timing Report of %1</source>
        <translation>Zeitbericht von %1</translation>
    </message>
</context>
<context>
    <name>app::ViewData</name>
    <message>
        <source>Unusual metadata: %1</source>
        <translation>Ungewöhnliche Metadaten: %1</translation>
    </message>
    <message>
        <source>The recording was not closed; whether a program is still recording cannot be found out here.</source>
        <translation>Die Aufnahme wurde nicht beendet; ob noch ein Programm aufnimmt, lässt sich hier nicht herausfinden.</translation>
    </message>
    <message>
        <source>A program is recording here.</source>
        <translation>Hier nimmt gerade ein Programm auf.</translation>
    </message>
    <message>
        <source>The recording was interrupted.</source>
        <translation>Die Aufnahme wurde unterbrochen.</translation>
    </message>
    <message>
        <source>What can be verified is shown; &quot;framehouse-cli recover&quot; makes the recording whole.</source>
        <translation>Gezeigt wird, was sich überprüfen lässt; „framehouse-cli recover“ stellt die Aufnahme wieder her.</translation>
    </message>
    <message>
        <source>What it has written so far is shown.</source>
        <translation>Gezeigt wird, was bisher geschrieben ist.</translation>
    </message>
    <message>
        <source>%1 is no part of the recording.</source>
        <translation>%1 gehört nicht zur Aufnahme.</translation>
    </message>
    <message>
        <source>It was passed over; nothing is missing.</source>
        <translation>Die Datei wurde übergangen; es fehlt nichts.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>The number and the time of a frame</extracomment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>app::ViewerPage</name>
    <message>
        <source>No frames</source>
        <translation>Keine Bilder</translation>
    </message>
    <message>
        <source>This recording holds no frame that can be shown.</source>
        <translation>Diese Aufnahme enthält kein Bild, das sich zeigen lässt.</translation>
    </message>
    <message>
        <source>This frame cannot be shown</source>
        <translation>Dieses Bild lässt sich nicht zeigen</translation>
    </message>
    <message>
        <source>In point set; the out point lay before it and was removed</source>
        <translation>Anfangspunkt gesetzt; der Endpunkt lag davor und wurde entfernt</translation>
    </message>
    <message>
        <source>Out point set; the in point lay behind it and was removed</source>
        <translation>Endpunkt gesetzt; der Anfangspunkt lag dahinter und wurde entfernt</translation>
    </message>
</context>
<context>
    <name>app::ViewsDock</name>
    <message>
        <source>Views</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>%1 opens another recording beside this one.</source>
        <translation>%1 öffnet eine weitere Aufnahme neben dieser.</translation>
    </message>
    <message>
        <source>“%1” in the menu opens another recording beside this one.</source>
        <translation>„%1“ im Menü öffnet eine weitere Aufnahme neben dieser.</translation>
    </message>
</context>
<context>
    <name>app::Windows</name>
    <message>
        <source>The settings cannot be written to %1. What you change holds until the program ends.</source>
        <translation>Die Einstellungen lassen sich nicht in %1 schreiben. Was Sie ändern, gilt, bis das Programm endet.</translation>
    </message>
    <message>
        <source>framehouse: a disk or a device does not answer and is not waited for any longer.</source>
        <translation>framehouse: Ein Datenträger oder ein Gerät antwortet nicht, und es wird nicht länger darauf gewartet.</translation>
    </message>
    <message>
        <source>%1 could not be closed. What is written of it can be viewed; “framehouse-cli recover” makes it whole.</source>
        <translation>%1 ließ sich nicht schließen. Was davon geschrieben ist, lässt sich ansehen; „framehouse-cli recover“ macht es vollständig.</translation>
    </message>
</context>
<context>
    <name>model::AuditFigures</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 s to %2 s</source>
        <extracomment>The least and the most that a clock was off by, in seconds</extracomment>
        <translation>%1 s bis %2 s</translation>
    </message>
    <message>
        <source>Captured</source>
        <translation>Erfasst</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Geschrieben</translation>
    </message>
    <message>
        <source>Numbers repeated or begun anew</source>
        <translation>Wiederholte oder neu begonnene Nummern</translation>
    </message>
    <message>
        <source>Fullest queue</source>
        <translation>Vollste Warteschlange</translation>
    </message>
    <message>
        <source>Least free disk</source>
        <translation>Kleinster freier Speicher</translation>
    </message>
    <message>
        <source>Wall clock off by</source>
        <translation>Abweichung der Wanduhr</translation>
    </message>
    <message>
        <source>Camera&apos;s clock drifts by</source>
        <translation>Gang der Uhr der Kamera</translation>
    </message>
    <message>
        <source>%1 µs per second</source>
        <translation>%1 µs je Sekunde</translation>
    </message>
    <message>
        <source>Camera&apos;s temperature</source>
        <translation>Temperatur der Kamera</translation>
    </message>
    <message>
        <source>%1 to %2 °C</source>
        <extracomment>The lowest and the highest</extracomment>
        <translation>%1 bis %2 °C</translation>
    </message>
    <message>
        <source>Dropped by the camera</source>
        <translation>Von der Kamera verloren</translation>
    </message>
    <message>
        <source>Dropped on the way</source>
        <translation>Unterwegs verloren</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Dropped, queue full</source>
        <translation>Verworfen, Warteschlange voll</translation>
    </message>
    <message>
        <source>Dropped, disk failed</source>
        <translation>Verloren, Datenträger versagte</translation>
    </message>
</context>
<context>
    <name>model::AuditPainter</name>
    <message>
        <source>Dropped frames</source>
        <translation>Verlorene Bilder</translation>
    </message>
    <message>
        <source>Frames in the queue</source>
        <translation>Bilder in der Warteschlange</translation>
    </message>
</context>
<context>
    <name>model::HistogramPainter</name>
    <message>
        <source>Interval in milliseconds</source>
        <translation>Abstand in Millisekunden</translation>
    </message>
    <message>
        <source>Interval in seconds</source>
        <translation>Abstand in Sekunden</translation>
    </message>
    <message>
        <source>late</source>
        <extracomment>Right of a line in a histogram of intervals: these frames are late</extracomment>
        <translation>zu spät</translation>
    </message>
</context>
<context>
    <name>model::IrregularityModel</name>
    <message>
        <source>Index</source>
        <translation>Index</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
</context>
<context>
    <name>model::LagModel</name>
    <message>
        <source>…</source>
        <translation>…</translation>
    </message>
    <message>
        <source>%1 ppm</source>
        <translation>%1 ppm</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Aufnahme</translation>
    </message>
    <message>
        <source>Drift</source>
        <translation>Drift</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Fehlend</translation>
    </message>
    <message>
        <source>Added to its frame numbers to get those of the master</source>
        <translation>Wird zu ihren Bildnummern gezählt, um die des Masters zu erhalten</translation>
    </message>
    <message>
        <source>Added to its times to get those of the master</source>
        <translation>Wird zu ihren Zeiten gezählt, um die des Masters zu erhalten</translation>
    </message>
    <message>
        <source>The offset by which the numbers of frames of the same time differ</source>
        <translation>Der Versatz, um den sich die Nummern von Bildern gleicher Zeit unterscheiden</translation>
    </message>
    <message>
        <source>The offset by which the times of frames of the same number differ</source>
        <translation>Der Versatz, um den sich die Zeiten von Bildern gleicher Nummer unterscheiden</translation>
    </message>
    <message>
        <source>Frames of the master for which it has none</source>
        <translation>Bilder des Masters, zu denen sie keines hat</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>Versatz</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Master</source>
        <translation>Master</translation>
    </message>
    <message>
        <source>needs %1 s</source>
        <translation>braucht %1 s</translation>
    </message>
    <message>
        <source>How much faster its clock runs than that of the master; both need to have recorded for %1 s at the same time to tell</source>
        <translation>Um wie viel ihre Uhr schneller geht als die des Masters; dafür müssen beide %1 s lang gleichzeitig aufgenommen haben</translation>
    </message>
</context>
<context>
    <name>model::MarkList</name>
    <message>
        <source>Add Mark</source>
        <translation>Marke setzen</translation>
    </message>
    <message>
        <source>Add Marks</source>
        <translation>Marken setzen</translation>
    </message>
    <message>
        <source>Import Marks</source>
        <translation>Marken importieren</translation>
    </message>
    <message>
        <source>Remove Marks</source>
        <translation>Marken löschen</translation>
    </message>
    <message>
        <source>Change Marks</source>
        <translation>Marken ändern</translation>
    </message>
</context>
<context>
    <name>model::MarkModel</name>
    <message>
        <source>Label</source>
        <translation>Bezeichnung</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Vermilion</source>
        <translation>Zinnoberrot</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>Purpur</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Orange</translation>
    </message>
    <message>
        <source>Sky Blue</source>
        <translation>Himmelblau</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>Gelb</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>label and colour</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Recorder</source>
        <translation>Rekorder</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Ihnen</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
</context>
<context>
    <name>model::MetadataModel</name>
    <message>
        <source>Store</source>
        <translation>Aufnahme</translation>
    </message>
    <message>
        <source>User metadata</source>
        <translation>Eigene Metadaten</translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n Eintrag</numerusform>
            <numerusform>%n Einträge</numerusform>
        </translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
</context>
<context>
    <name>model::PatternBackend</name>
    <message>
        <source>Test pattern</source>
        <translation>Testbild</translation>
    </message>
</context>
<context>
    <name>model::ProblemModel</name>
    <message>
        <source>Chunk</source>
        <translation>Abschnitt</translation>
    </message>
    <message>
        <source>Chunk %1</source>
        <translation>Abschnitt %1</translation>
    </message>
    <message>
        <source>Whole recording</source>
        <translation>Ganze Aufnahme</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Was nicht stimmt</translation>
    </message>
</context>
<context>
    <name>model::RowTable</name>
    <message>
        <source>Index</source>
        <translation>Index</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
</context>
<context>
    <name>model::TimingFigures</name>
    <message>
        <source>%1, before index %2</source>
        <extracomment>An interval, and the frame behind it</extracomment>
        <translation>%1, vor Index %2</translation>
    </message>
    <message>
        <source>%1 (after more than %2 × the usual interval)</source>
        <translation>%1 (nach mehr als dem %2-fachen üblichen Abstand)</translation>
    </message>
    <message>
        <source>%1 ± %2</source>
        <extracomment>Mean and standard deviation</extracomment>
        <translation>%1 ± %2</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Frames per second</source>
        <translation>Bilder je Sekunde</translation>
    </message>
    <message>
        <source>Usual interval</source>
        <translation>Üblicher Abstand</translation>
    </message>
    <message>
        <source>Mean interval</source>
        <translation>Mittlerer Abstand</translation>
    </message>
    <message>
        <source>Shortest interval</source>
        <translation>Kürzester Abstand</translation>
    </message>
    <message>
        <source>Longest interval</source>
        <translation>Längster Abstand</translation>
    </message>
    <message>
        <source>Repeated times</source>
        <translation>Wiederholte Zeiten</translation>
    </message>
    <message>
        <source>Frames without a time</source>
        <translation>Bilder ohne Zeit</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Late frames</source>
        <translation>Zu späte Bilder</translation>
    </message>
    <message>
        <source>Numbers starting anew</source>
        <translation>Neu beginnende Nummern</translation>
    </message>
    <message>
        <source>Times stepping back</source>
        <translation>Zurückspringende Zeiten</translation>
    </message>
    <message>
        <source>Number before</source>
        <translation>Nummer davor</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>Abstand</translation>
    </message>
    <message numerus="yes">
        <source>%1 at %n place(s)</source>
        <comment>dropped frames</comment>
        <translation>
            <numerusform>%1 an einer Stelle</numerusform>
            <numerusform>%1 an %n Stellen</numerusform>
        </translation>
    </message>
    <message>
        <source>Dropped frames</source>
        <translation>Verlorene Bilder</translation>
    </message>
    <message>
        <source>Dropped</source>
        <extracomment>Heading of a column: how many frames</extracomment>
        <translation>Verloren</translation>
    </message>
    <message>
        <source>No frame was dropped: the numbers follow each other without a hole.</source>
        <translation>Kein Bild ging verloren: Die Nummern folgen lückenlos aufeinander.</translation>
    </message>
    <message>
        <source>No frame came late.</source>
        <translation>Kein Bild kam zu spät.</translation>
    </message>
    <message>
        <source>The numbers never start anew.</source>
        <translation>Die Nummern beginnen nie neu.</translation>
    </message>
    <message>
        <source>The time never steps back.</source>
        <translation>Die Zeit springt nie zurück.</translation>
    </message>
</context>
<context>
    <name>model::TimingPdf</name>
    <message>
        <source>Index</source>
        <translation>Index</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message numerus="yes">
        <source>And %1 more; a CSV lists them all.</source>
        <translation>
            <numerusform>Und %1 weitere; eine CSV-Datei listet alle auf.</numerusform>
            <numerusform>Und %1 weitere; eine CSV-Datei listet alle auf.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to %2, %3</source>
        <translation>%1 bis %2, %3</translation>
    </message>
    <message>
        <source>Timing of %1</source>
        <translation>Zeitbericht zu %1</translation>
    </message>
    <message>
        <source>Recorder</source>
        <translation>Rekorder</translation>
    </message>
    <message>
        <source>Dropped frames by cause</source>
        <translation>Verlorene Bilder nach Ursachen</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Ursache</translation>
    </message>
</context>
<context>
    <name>model::ZoneTime</name>
    <message>
        <source>UTC (zone “%1” is unknown here)</source>
        <translation>UTC (Zeitzone „%1“ ist hier unbekannt)</translation>
    </message>
    <message>
        <source>%1 d %2</source>
        <comment>days, then hours:minutes:seconds</comment>
        <translation>%1 d %2</translation>
    </message>
</context>
<context>
    <name>widgets::AlignmentView</name>
    <message>
        <source>Frame Number</source>
        <translation>Bildnummer</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Hold the Frame Before</source>
        <translation>Bild davor halten</translation>
    </message>
    <message>
        <source>Show Black</source>
        <translation>Schwarz zeigen</translation>
    </message>
    <message>
        <source>Mark as Missing</source>
        <translation>Als fehlend kennzeichnen</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>&amp;Use Found Offset</source>
        <translation>Gefundenen &amp;Versatz verwenden</translation>
    </message>
    <message>
        <source>Make the offset that was found that of the selected recording</source>
        <translation>Den gefundenen Versatz zu dem der gewählten Aufnahme machen</translation>
    </message>
    <message>
        <source>Align by</source>
        <translation>Ausrichten nach</translation>
    </message>
    <message>
        <source>Missing frames</source>
        <translation>Fehlende Bilder</translation>
    </message>
</context>
<context>
    <name>widgets::AuditPlot</name>
    <message>
        <source>Frames in the queue: %1</source>
        <translation>Bilder in der Warteschlange: %1</translation>
    </message>
    <message>
        <source>Dropped frames and the queue over time</source>
        <translation>Verlorene Bilder und Warteschlange im Lauf der Zeit</translation>
    </message>
</context>
<context>
    <name>widgets::AuditView</name>
    <message>
        <source>%1:</source>
        <translation>%1:</translation>
    </message>
</context>
<context>
    <name>widgets::CameraList</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Cameras to record from</source>
        <translation>Kameras, die aufgenommen werden</translation>
    </message>
    <message>
        <source>Searching …</source>
        <translation>Wird gesucht …</translation>
    </message>
    <message>
        <source>&amp;Search for Cameras</source>
        <translation>Kameras &amp;suchen</translation>
    </message>
    <message>
        <source>Searching for cameras</source>
        <translation>Kameras werden gesucht</translation>
    </message>
    <message>
        <source>rtsp://… or pattern:640x480@30</source>
        <translation>rtsp://… oder pattern:640x480@30</translation>
    </message>
    <message>
        <source>Address of a camera</source>
        <translation>Adresse einer Kamera</translation>
    </message>
    <message>
        <source>A stream&apos;s address, a device file or a test pattern</source>
        <translation>Adresse eines Streams, eine Gerätedatei oder ein Testbild</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Add the camera with this address</source>
        <translation>Die Kamera mit dieser Adresse hinzufügen</translation>
    </message>
</context>
<context>
    <name>widgets::ControlTexts</name>
    <message>
        <source>On</source>
        <translation>Ein</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>–</source>
        <translation>–</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>widgets::ControlsForm</name>
    <message>
        <source>Automatic exposure</source>
        <translation>Automatische Belichtung</translation>
    </message>
    <message>
        <source>Exposure</source>
        <translation>Belichtung</translation>
    </message>
    <message>
        <source>Automatic gain</source>
        <translation>Automatische Verstärkung</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>Verstärkung</translation>
    </message>
    <message>
        <source>Wait for trigger</source>
        <translation>Auf Trigger warten</translation>
    </message>
    <message>
        <source>Trigger source</source>
        <translation>Triggerquelle</translation>
    </message>
    <message>
        <source>Trigger edge</source>
        <translation>Triggerflanke</translation>
    </message>
    <message>
        <source>Take a frame</source>
        <translation>Ein Bild aufnehmen</translation>
    </message>
    <message>
        <source>Packet size</source>
        <translation>Paketgröße</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>%1:</source>
        <translation>%1:</translation>
    </message>
</context>
<context>
    <name>widgets::CountedMessages</name>
    <message>
        <source>%1  %2</source>
        <translation>%1  %2</translation>
    </message>
    <message numerus="yes">
        <source>%1  %2 (%n times since %3)</source>
        <translation>
            <numerusform>%1  %2 (%n-mal seit %3)</numerusform>
            <numerusform>%1  %2 (%n-mal seit %3)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>widgets::DiskGauge</name>
    <message>
        <source>Disk: not known yet</source>
        <translation>Datenträger: noch nicht bekannt</translation>
    </message>
    <message>
        <source>Disk: %1 free</source>
        <translation>Datenträger: %1 frei</translation>
    </message>
    <message>
        <source>Disk: %1 free, lasts for %2</source>
        <translation>Datenträger: %1 frei, reicht für %2</translation>
    </message>
    <message>
        <source>Disk: %1 free, lasts for about %2</source>
        <translation>Datenträger: %1 frei, reicht für etwa %2</translation>
    </message>
    <message>
        <source>Disk full: recording stops by itself now</source>
        <translation>Datenträger voll: Die Aufnahme endet jetzt von selbst</translation>
    </message>
    <message>
        <source>Disk full: %1 free is too little to record</source>
        <translation>Datenträger voll: %1 frei ist zu wenig für eine Aufnahme</translation>
    </message>
    <message>
        <source>Disk almost full: recording stops by itself in %1, at %2</source>
        <translation>Datenträger fast voll: Die Aufnahme endet von selbst in %1, um %2</translation>
    </message>
    <message>
        <source>%1 of %2 free; about %3/s are written</source>
        <translation>%1 von %2 frei; etwa %3/s werden geschrieben</translation>
    </message>
</context>
<context>
    <name>widgets::Durations</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>widgets::ExportFormatForm</name>
    <message>
        <source>To share: small</source>
        <translation>Zum Weitergeben: klein</translation>
    </message>
    <message>
        <source>For analysis: quick to seek in, checked</source>
        <translation>Zur Auswertung: schnell im Springen, geprüft</translation>
    </message>
    <message>
        <source>Lossless: every sample as it was</source>
        <translation>Verlustfrei: jeder Wert, wie er war</translation>
    </message>
    <message>
        <source>Video, mp4</source>
        <translation>Video, mp4</translation>
    </message>
    <message>
        <source>Video, mkv</source>
        <translation>Video, mkv</translation>
    </message>
    <message>
        <source>Video, avi (Motion JPEG)</source>
        <translation>Video, avi (Motion JPEG)</translation>
    </message>
    <message>
        <source>Animated picture, gif</source>
        <translation>Bewegtes Bild, gif</translation>
    </message>
    <message>
        <source>Pictures in a folder</source>
        <translation>Bilder in einem Ordner</translation>
    </message>
    <message>
        <source>NumPy array, npy</source>
        <translation>NumPy-Array, npy</translation>
    </message>
    <message>
        <source>Table of the frames, csv</source>
        <translation>Tabelle der Bilder, csv</translation>
    </message>
    <message>
        <source>Recording of its own</source>
        <translation>Eigene Aufnahme</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>&amp;Quality:</source>
        <translation>&amp;Qualität:</translation>
    </message>
    <message>
        <source>Picture f&amp;iles:</source>
        <translation>B&amp;ilddateien:</translation>
    </message>
    <message>
        <source>Timin&amp;g:</source>
        <translation>&amp;Zeiten:</translation>
    </message>
    <message>
        <source>Otherwise the export ends there and leaves nothing</source>
        <translation>Sonst endet der Export dort und lässt nichts zurück</translation>
    </message>
    <message>
        <source> frames/s</source>
        <translation> Bilder/s</translation>
    </message>
    <message>
        <source> × as recorded</source>
        <translation> × wie aufgenommen</translation>
    </message>
    <message>
        <source>What is made</source>
        <translation>Was gemacht wird</translation>
    </message>
    <message>
        <source>Quality of the video</source>
        <translation>Qualität des Videos</translation>
    </message>
    <message>
        <source>Format of the picture files</source>
        <translation>Format der Bilddateien</translation>
    </message>
    <message>
        <source>Format of the new recording</source>
        <translation>Format der neuen Aufnahme</translation>
    </message>
    <message>
        <source>When the frames of the video are shown</source>
        <translation>Wann die Bilder des Videos gezeigt werden</translation>
    </message>
    <message>
        <source>Frames per second of the video</source>
        <translation>Bilder pro Sekunde des Videos</translation>
    </message>
    <message>
        <source>How fast the video is</source>
        <translation>Wie schnell das Video ist</translation>
    </message>
    <message>
        <source>PNG, lossless</source>
        <translation>PNG, verlustfrei</translation>
    </message>
    <message>
        <source>TIFF, lossless</source>
        <translation>TIFF, verlustfrei</translation>
    </message>
    <message>
        <source>JPEG, small</source>
        <translation>JPEG, klein</translation>
    </message>
    <message>
        <source>Bitmap, lossless</source>
        <translation>Bitmap, verlustfrei</translation>
    </message>
    <message>
        <source>NumPy arrays, lossless</source>
        <translation>NumPy-Arrays, verlustfrei</translation>
    </message>
    <message>
        <source>As it is now</source>
        <translation>Wie jetzt</translation>
    </message>
    <message>
        <source>At their true times</source>
        <translation>Zu ihren wahren Zeiten</translation>
    </message>
    <message>
        <source>Evenly, as on average</source>
        <translation>Gleichmäßig, wie im Mittel</translation>
    </message>
    <message>
        <source>Evenly, at</source>
        <translation>Gleichmäßig, mit</translation>
    </message>
    <message>
        <source>Export &amp;as:</source>
        <translation>Ex&amp;portieren als:</translation>
    </message>
    <message>
        <source>Store format:</source>
        <translation>Format der Aufnahme:</translation>
    </message>
    <message>
        <source>Spee&amp;d:</source>
        <translation>&amp;Tempo:</translation>
    </message>
    <message>
        <source>Table that says w&amp;hich frame each one is</source>
        <translation>Tabelle, die sagt, welc&amp;hes Bild jedes ist</translation>
    </message>
    <message>
        <source>&amp;Leave out what cannot be read</source>
        <translation>Aus&amp;lassen, was nicht gelesen werden kann</translation>
    </message>
    <message>
        <source>Copy: as it was recorded, at once</source>
        <translation>Kopie: wie aufgenommen, sofort</translation>
    </message>
    <message>
        <source>Animated picture, webp</source>
        <translation>Bewegtes Bild, webp</translation>
    </message>
    <message>
        <source>Sound alone, wav</source>
        <translation>Nur der Ton, wav</translation>
    </message>
    <message>
        <source>So&amp;und:</source>
        <translation>T&amp;on:</translation>
    </message>
    <message>
        <source>Sound goes with true times, at the speed it was recorded with</source>
        <translation>Ton gibt es zu wahren Zeiten, so schnell wie aufgenommen</translation>
    </message>
    <message>
        <source>The sound of the recording</source>
        <translation>Der Ton der Aufnahme</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keiner</translation>
    </message>
</context>
<context>
    <name>widgets::ExportListView</name>
    <message>
        <source>Exports</source>
        <translation>Exporte</translation>
    </message>
    <message>
        <source>No exports. “Export…” in the menu “File” begins one; it goes on here while you do something else.</source>
        <translation>Keine Exporte. „Exportieren…“ im Menü „Datei“ beginnt einen; er geht hier weiter, während Sie etwas anderes tun.</translation>
    </message>
    <message>
        <source>Remove Those That Ended</source>
        <translation>Beendete entfernen</translation>
    </message>
</context>
<context>
    <name>widgets::ExportPictureForm</name>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Pixels:</source>
        <translation>Pixel:</translation>
    </message>
    <message>
        <source>As &amp;recorded, in their true depth</source>
        <translation>Wie auf&amp;genommen, in voller Tiefe</translation>
    </message>
    <message>
        <source>Write into it:</source>
        <translation>Hineinschreiben:</translation>
    </message>
    <message>
        <source>at</source>
        <translation>bei</translation>
    </message>
    <message>
        <source>Take What Is &amp;Seen Now</source>
        <translation>&amp;Sichtbares übernehmen</translation>
    </message>
    <message>
        <source>The part of the picture that the window shows</source>
        <translation>Der Teil des Bildes, den das Fenster zeigt</translation>
    </message>
    <message>
        <source>x </source>
        <comment>before a coordinate</comment>
        <translation>x </translation>
    </message>
    <message>
        <source>y </source>
        <comment>before a coordinate</comment>
        <translation>y </translation>
    </message>
    <message>
        <source>Width of the part</source>
        <translation>Breite des Ausschnitts</translation>
    </message>
    <message>
        <source>Height of the part</source>
        <translation>Höhe des Ausschnitts</translation>
    </message>
    <message>
        <source>Left of the part</source>
        <translation>Links am Ausschnitt</translation>
    </message>
    <message>
        <source>Top of the part</source>
        <translation>Oben am Ausschnitt</translation>
    </message>
    <message>
        <source>Width of the exported picture</source>
        <translation>Breite des exportierten Bildes</translation>
    </message>
    <message>
        <source>Height of the exported picture</source>
        <translation>Höhe des exportierten Bildes</translation>
    </message>
    <message>
        <source>As displa&amp;yed, in 8 bit</source>
        <translation>Wie angez&amp;eigt, in 8 Bit</translation>
    </message>
    <message>
        <source>Frame number</source>
        <translation>Bildnummer</translation>
    </message>
    <message>
        <source>Frame index</source>
        <translation>Bildindex</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Words of marks</source>
        <translation>Worte der Marken</translation>
    </message>
    <message>
        <source>&amp;Only a part of it:</source>
        <translation>&amp;Nur ein Ausschnitt:</translation>
    </message>
    <message>
        <source>In another si&amp;ze:</source>
        <translation>In anderer Gr&amp;öße:</translation>
    </message>
    <message>
        <source>S&amp;cale bar; a pixel is</source>
        <translation>Maßstab; ein Pixel ist</translation>
    </message>
    <message>
        <source>How long a pixel of the recording is in what it shows</source>
        <translation>Wie lang ein Pixel der Aufnahme in dem ist, was sie zeigt</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Below the picture</source>
        <translation>Unter dem Bild</translation>
    </message>
    <message>
        <source>Beside the picture</source>
        <translation>Neben dem Bild</translation>
    </message>
    <message>
        <source>Length of a pixel</source>
        <translation>Länge eines Pixels</translation>
    </message>
    <message>
        <source>Unit of the length</source>
        <translation>Einheit der Länge</translation>
    </message>
    <message>
        <source>No extra data is plotted. Choose series in the plot panel.</source>
        <translation>Es sind keine Kurven zu sehen. Wählen Sie Reihen im Kurvenfeld.</translation>
    </message>
    <message>
        <source>Those of the plot panel: %1</source>
        <extracomment>A list of series of extra data</extracomment>
        <translation>Die des Kurvenfelds: %1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Plots of extra data:</source>
        <translation>Kurven der Zusatzdaten:</translation>
    </message>
    <message>
        <source>Several recordings are exported without plots.</source>
        <translation>Mehrere Aufnahmen werden ohne Kurven exportiert.</translation>
    </message>
    <message>
        <source>What is plotted is of the master&apos;s recording.</source>
        <translation>Die Kurven gehören zur führenden Aufnahme.</translation>
    </message>
</context>
<context>
    <name>widgets::ExportRangeForm</name>
    <message>
        <source>Frames</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>&amp;Which:</source>
        <translation>&amp;Welche:</translation>
    </message>
    <message>
        <source>&amp;Every:</source>
        <translation>&amp;Jedes:</translation>
    </message>
    <message>
        <source>frame</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>th frame</source>
        <translation>. Bild</translation>
    </message>
    <message>
        <source>Which frames</source>
        <translation>Welche Bilder</translation>
    </message>
    <message>
        <source>The mark whose frames are exported</source>
        <translation>Die Marke, deren Bilder exportiert werden</translation>
    </message>
    <message>
        <source>The first frame</source>
        <translation>Das erste Bild</translation>
    </message>
    <message>
        <source>The last frame</source>
        <translation>Das letzte Bild</translation>
    </message>
    <message>
        <source>Of these the first and every so many further on</source>
        <translation>Davon das erste und jedes so-und-so-vielte danach</translation>
    </message>
    <message>
        <source>Whole recording</source>
        <translation>Ganze Aufnahme</translation>
    </message>
    <message>
        <source>From in to out</source>
        <translation>Von Anfang bis Ende</translation>
    </message>
    <message>
        <source>A mark</source>
        <translation>Eine Marke</translation>
    </message>
    <message>
        <source>By frame index</source>
        <translation>Nach Bildindex</translation>
    </message>
    <message>
        <source>By frame number</source>
        <translation>Nach Bildnummer</translation>
    </message>
    <message>
        <source>By time</source>
        <translation>Nach Zeit</translation>
    </message>
    <message>
        <source>Mar&amp;k:</source>
        <translation>Mar&amp;ke:</translation>
    </message>
    <message>
        <source>Fro&amp;m:</source>
        <translation>Von:</translation>
    </message>
    <message>
        <source>To:</source>
        <translation>&amp;Bis:</translation>
    </message>
</context>
<context>
    <name>widgets::ExportRow</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>Open Folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message numerus="yes">
        <source>Waiting: %1 frames</source>
        <translation>
            <numerusform>Wartet: %1 Bild</numerusform>
            <numerusform>Wartet: %1 Bilder</numerusform>
        </translation>
    </message>
    <message>
        <source>Being cancelled</source>
        <translation>Wird abgebrochen</translation>
    </message>
    <message>
        <source>Paused at %1 of %2 frames</source>
        <translation>Angehalten bei %1 von %2 Bildern</translation>
    </message>
    <message numerus="yes">
        <source>Done: %1 frames written</source>
        <translation>
            <numerusform>Fertig: %1 Bild geschrieben</numerusform>
            <numerusform>Fertig: %1 Bilder geschrieben</numerusform>
        </translation>
    </message>
    <message>
        <source>Failed; nothing was left</source>
        <translation>Fehlgeschlagen; nichts blieb zurück</translation>
    </message>
    <message>
        <source>Cancelled; nothing was left</source>
        <translation>Abgebrochen; nichts blieb zurück</translation>
    </message>
    <message>
        <source>%1 · into %2</source>
        <comment>a recording, a folder</comment>
        <translation>%1 · nach %2</translation>
    </message>
    <message>
        <source>Export of %1</source>
        <translation>Export von %1</translation>
    </message>
    <message>
        <source>Go On</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>%1 per second</source>
        <translation>%1 pro Sekunde</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>Checking what was written</source>
        <translation>Prüft, was geschrieben wurde</translation>
    </message>
    <message>
        <source>%1 of %2 frames</source>
        <translation>%1 von %2 Bildern</translation>
    </message>
</context>
<context>
    <name>widgets::ExportTargetForm</name>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>&amp;File:</source>
        <translation>&amp;Datei:</translation>
    </message>
    <message>
        <source>The folder that is made</source>
        <translation>Der Ordner, der gemacht wird</translation>
    </message>
    <message>
        <source>The file that is made</source>
        <translation>Die Datei, die gemacht wird</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>D&amp;urchsuchen…</translation>
    </message>
    <message>
        <source>How the picture files are called</source>
        <translation>Wie die Bilddateien heißen</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Put what a frame has into the names</source>
        <translation>In die Namen setzen, was ein Bild hat</translation>
    </message>
    <message>
        <source>Frame Index</source>
        <translation>Bildindex</translation>
    </message>
    <message>
        <source>Frame Number</source>
        <translation>Bildnummer</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Place in the Export</source>
        <translation>Stelle im Export</translation>
    </message>
    <message>
        <source>For example %1</source>
        <translation>Zum Beispiel %1</translation>
    </message>
    <message>
        <source>&amp;Folder:</source>
        <translation>&amp;Ordner:</translation>
    </message>
    <message>
        <source>&amp;Names:</source>
        <translation>Na&amp;men:</translation>
    </message>
</context>
<context>
    <name>widgets::ExportTogetherForm</name>
    <message>
        <source>Recordings</source>
        <translation>Aufnahmen</translation>
    </message>
    <message>
        <source>&amp;Joint export:</source>
        <translation>Gemeins&amp;am:</translation>
    </message>
    <message>
        <source>Only this one</source>
        <translation>Nur diese</translation>
    </message>
    <message>
        <source>Each for itself, frame by frame</source>
        <translation>Jede für sich, Bild für Bild</translation>
    </message>
    <message>
        <source>All in one picture</source>
        <translation>Alle in einem Bild</translation>
    </message>
    <message>
        <source>Where one lacks a frame:</source>
        <translation>Wo einer ein Bild fehlt:</translation>
    </message>
    <message>
        <source>Its frame before is held</source>
        <translation>Ihr voriges bleibt stehen</translation>
    </message>
    <message>
        <source>It is black</source>
        <translation>Sie ist schwarz</translation>
    </message>
    <message>
        <source>The others leave theirs out</source>
        <translation>Die anderen lassen ihres weg</translation>
    </message>
    <message>
        <source>With %1. %2</source>
        <extracomment>%1 is a list of recordings, %2 says how they are aligned</extracomment>
        <translation>Mit %1. %2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Each gets a table of its own.</source>
        <translation>Jede bekommt eine eigene Tabelle.</translation>
    </message>
</context>
<context>
    <name>widgets::FeatureDialog</name>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Features of %1</source>
        <translation>Merkmale von %1</translation>
    </message>
    <message>
        <source>Search features</source>
        <translation>Merkmale suchen</translation>
    </message>
    <message>
        <source>Feature</source>
        <translation>Merkmal</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Features of the camera</source>
        <translation>Merkmale der Kamera</translation>
    </message>
    <message>
        <source>What the feature is</source>
        <translation>Was das Merkmal ist</translation>
    </message>
    <message>
        <source>&amp;Read Again</source>
        <translation>&amp;Neu lesen</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
</context>
<context>
    <name>widgets::FieldDialog</name>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>Whole number</source>
        <translation>Ganze Zahl</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation>Ja oder Nein</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>mindestens %1</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>höchstens %1</translation>
    </message>
    <message>
        <source>A recording does not start &amp;without it</source>
        <translation>&amp;Ohne beginnt keine Aufnahme</translation>
    </message>
    <message>
        <source>What may stand in “%1”</source>
        <translation>Was in „%1“ stehen darf</translation>
    </message>
    <message>
        <source>f, m, unknown</source>
        <translation>w, m, unbekannt</translation>
    </message>
    <message>
        <source>What can be chosen, with commas between</source>
        <translation>Was zur Wahl steht, mit Kommas dazwischen</translation>
    </message>
    <message>
        <source>&amp;Kind:</source>
        <translation>&amp;Art:</translation>
    </message>
    <message>
        <source>&amp;Unit:</source>
        <translation>&amp;Einheit:</translation>
    </message>
    <message>
        <source>At &amp;least:</source>
        <translation>&amp;Mindestens:</translation>
    </message>
    <message>
        <source>At &amp;most:</source>
        <translation>&amp;Höchstens:</translation>
    </message>
    <message>
        <source>&amp;Choices:</source>
        <translation>Aus&amp;wahl:</translation>
    </message>
</context>
<context>
    <name>widgets::FilmStrip</name>
    <message>
        <source>Film strip</source>
        <translation>Filmstreifen</translation>
    </message>
</context>
<context>
    <name>widgets::FindBar</name>
    <message>
        <source>Series to look in</source>
        <translation>Reihe, in der gesucht wird</translation>
    </message>
    <message>
        <source>Side of the threshold</source>
        <translation>Seite der Schwelle</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Schwelle</translation>
    </message>
    <message>
        <source>rises above</source>
        <translation>steigt über</translation>
    </message>
    <message>
        <source>falls below</source>
        <translation>fällt unter</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Go to the place before where this happens</source>
        <translation>Zur vorigen Stelle, an der das geschieht</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Go to the next place where this happens</source>
        <translation>Zur nächsten Stelle, an der das geschieht</translation>
    </message>
    <message>
        <source>Mark All</source>
        <translation>Alle markieren</translation>
    </message>
    <message>
        <source>Set a mark at each place where this happens</source>
        <translation>An jede Stelle, an der das geschieht, eine Marke setzen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>The threshold is no number.</source>
        <translation>Die Schwelle ist keine Zahl.</translation>
    </message>
</context>
<context>
    <name>widgets::FormatForm</name>
    <message>
        <source>Grey, 8 bit</source>
        <translation>Grau, 8 Bit</translation>
    </message>
    <message>
        <source>Grey, 10 bit</source>
        <translation>Grau, 10 Bit</translation>
    </message>
    <message>
        <source>Grey, 12 bit</source>
        <translation>Grau, 12 Bit</translation>
    </message>
    <message>
        <source>Grey, 16 bit</source>
        <translation>Grau, 16 Bit</translation>
    </message>
    <message>
        <source>Colour mosaic, 8 bit</source>
        <translation>Farbmosaik, 8 Bit</translation>
    </message>
    <message>
        <source>Colour mosaic, 16 bit</source>
        <translation>Farbmosaik, 16 Bit</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Colour (YUYV)</source>
        <translation>Farbe (YUYV)</translation>
    </message>
    <message>
        <source>Colour (MJPEG)</source>
        <translation>Farbe (MJPEG)</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>%1 frames/s</source>
        <translation>%1 Bilder/s</translation>
    </message>
    <message>
        <source>Size:</source>
        <translation>Bildgröße:</translation>
    </message>
    <message>
        <source>Rate:</source>
        <translation>Bildrate:</translation>
    </message>
    <message>
        <source>Left, top:</source>
        <translation>Links, oben:</translation>
    </message>
    <message>
        <source>Binning:</source>
        <translation>Binning:</translation>
    </message>
    <message>
        <source>Pixels:</source>
        <translation>Pixel:</translation>
    </message>
    <message>
        <source> frames/s</source>
        <translation> Bilder/s</translation>
    </message>
    <message>
        <source>Centred</source>
        <translation>Mittig</translation>
    </message>
    <message>
        <source>Picture size</source>
        <translation>Bildgröße</translation>
    </message>
    <message>
        <source>Frame rate</source>
        <translation>Bildrate</translation>
    </message>
    <message>
        <source>Pixels of the camera</source>
        <translation>Pixel der Kamera</translation>
    </message>
    <message>
        <source>Width in pixels</source>
        <translation>Breite in Pixeln</translation>
    </message>
    <message>
        <source>Height in pixels</source>
        <translation>Höhe in Pixeln</translation>
    </message>
    <message>
        <source>Left edge on the sensor, in pixels</source>
        <translation>Linker Rand auf dem Sensor, in Pixeln</translation>
    </message>
    <message>
        <source>Upper edge on the sensor, in pixels</source>
        <translation>Oberer Rand auf dem Sensor, in Pixeln</translation>
    </message>
    <message>
        <source>Sensor pixels that make one, in each direction</source>
        <translation>Sensorpixel, die eines ergeben, in jeder Richtung</translation>
    </message>
    <message>
        <source>Colour mosaic, 10 bit</source>
        <translation>Farbmosaik, 10 Bit</translation>
    </message>
    <message>
        <source>Colour mosaic, 12 bit</source>
        <translation>Farbmosaik, 12 Bit</translation>
    </message>
</context>
<context>
    <name>widgets::FrameNavigator</name>
    <message>
        <source>Speed</source>
        <translation>Geschwindigkeit</translation>
    </message>
    <message>
        <source>Playing speed</source>
        <translation>Wiedergabegeschwindigkeit</translation>
    </message>
    <message>
        <source>%1 fps</source>
        <extracomment>Frames per second in playing, where every frame is shown</extracomment>
        <translation>%1 B/s</translation>
    </message>
    <message>
        <source>Every frame is shown, not at its true time</source>
        <translation>Jedes Bild wird gezeigt, nicht zu seiner wahren Zeit</translation>
    </message>
    <message>
        <source>The camera&apos;s own count; Enter goes there</source>
        <translation>Die Zählung der Kamera; die Eingabetaste führt dorthin</translation>
    </message>
    <message>
        <source>Position in the recording, from 0; Enter goes there</source>
        <translation>Stelle in der Aufnahme, ab 0; die Eingabetaste führt dorthin</translation>
    </message>
    <message>
        <source>Time of day, or date and time; Enter goes there</source>
        <translation>Uhrzeit oder Datum und Uhrzeit; die Eingabetaste führt dorthin</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Exact</source>
        <translation>Genau</translation>
    </message>
    <message>
        <source>Nearest</source>
        <translation>Nächstes</translation>
    </message>
    <message>
        <source>What Enter does where there is no frame with the typed number or time: say so, or go to the nearest</source>
        <translation>Was die Eingabetaste tut, wenn es kein Bild mit der Bildnummer oder Zeit gibt: es sagen oder zum nächstgelegenen gehen</translation>
    </message>
    <message>
        <source>&amp;Number</source>
        <translation>&amp;Nummer</translation>
    </message>
    <message>
        <source>Inde&amp;x</source>
        <translation>Inde&amp;x</translation>
    </message>
    <message>
        <source>&amp;Time</source>
        <translation>&amp;Zeit</translation>
    </message>
    <message>
        <source>Go to nearest</source>
        <translation>Zum nächsten gehen</translation>
    </message>
    <message>
        <source>%1×</source>
        <extracomment>Playing speed, times the real one</extracomment>
        <translation>%1×</translation>
    </message>
    <message>
        <source>“%1” is not a frame number</source>
        <translation>„%1“ ist keine Bildnummer</translation>
    </message>
    <message>
        <source>There is no frame number %1; the nearest is %2</source>
        <translation>Die Bildnummer %1 gibt es nicht; die nächste ist %2</translation>
    </message>
    <message>
        <source>“%1” is not an index</source>
        <translation>„%1“ ist kein Bildindex</translation>
    </message>
    <message>
        <source>There is no index %1; the nearest is %2</source>
        <translation>Den Bildindex %1 gibt es nicht; der nächste ist %2</translation>
    </message>
    <message>
        <source>“%1” is not a time; write 12:03:04 or 2024-05-01 12:03:04.5</source>
        <translation>„%1“ ist keine Zeit; gültig sind 12:03:04 oder 2024-05-01 12:03:04.5</translation>
    </message>
    <message>
        <source>The frames of this recording have no times</source>
        <translation>Die Bilder dieser Aufnahme haben keine Zeiten</translation>
    </message>
    <message>
        <source>There is no frame at %1; the nearest is at %2</source>
        <translation>Um %1 gibt es kein Bild; das nächste ist um %2</translation>
    </message>
    <message>
        <source>of %1</source>
        <extracomment>Behind the index of the frame: how many frames there are</extracomment>
        <translation>von %1</translation>
    </message>
    <message>
        <source>Mat&amp;ch</source>
        <translation>&amp;Treffer</translation>
    </message>
</context>
<context>
    <name>widgets::FrameView</name>
    <message>
        <source>%1, %2: %3</source>
        <extracomment>Position of a pixel and its value, or values as red, green, blue</extracomment>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Lädt …</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>Bild</translation>
    </message>
</context>
<context>
    <name>widgets::HoverCard</name>
    <message>
        <source>near: number %1 · %2</source>
        <translation>in der Nähe: Nummer %1 · %2</translation>
    </message>
</context>
<context>
    <name>widgets::ImportForm</name>
    <message>
        <source>&amp;Import:</source>
        <translation>&amp;Quelle:</translation>
    </message>
    <message>
        <source>Into f&amp;older:</source>
        <translation>In den &amp;Ordner:</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Name:</translation>
    </message>
    <message>
        <source>S&amp;tore:</source>
        <translation>For&amp;mat:</translation>
    </message>
    <message>
        <source>C&amp;hunks:</source>
        <translation>A&amp;bschnitte:</translation>
    </message>
    <message>
        <source>Ti&amp;mes:</source>
        <translation>&amp;Zeiten:</translation>
    </message>
    <message>
        <source>First &amp;frame:</source>
        <translation>&amp;Erstes Bild:</translation>
    </message>
    <message>
        <source>Video, folder of pictures or recording to import</source>
        <translation>Video, Ordner mit Bildern oder Aufnahme zum Importieren</translation>
    </message>
    <message>
        <source>A video, a folder of pictures or a recording</source>
        <translation>Ein Video, ein Ordner mit Bildern oder eine Aufnahme</translation>
    </message>
    <message>
        <source>&amp;Video…</source>
        <translation>&amp;Video…</translation>
    </message>
    <message>
        <source>Fol&amp;der…</source>
        <translation>O&amp;rdner…</translation>
    </message>
    <message>
        <source>Folder in which the new recording is made</source>
        <translation>Ordner, in dem die neue Aufnahme entsteht</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Einen Ordner wählen</translation>
    </message>
    <message>
        <source>Name of the new recording</source>
        <translation>Name der neuen Aufnahme</translation>
    </message>
    <message>
        <source>Usual size</source>
        <translation>Übliche Länge</translation>
    </message>
    <message>
        <source> frames</source>
        <translation> Bilder</translation>
    </message>
    <message>
        <source>Even, by the frame rate</source>
        <translation>Gleichmäßig, nach der Bildrate</translation>
    </message>
    <message>
        <source> fps</source>
        <translation> B/s</translation>
    </message>
    <message>
        <source>Frames per second</source>
        <translation>Bilder pro Sekunde</translation>
    </message>
    <message>
        <source>2024-05-01 12:00:00, if it is known</source>
        <translation>2024-05-01 12:00:00, wenn bekannt</translation>
    </message>
    <message>
        <source>When the first frame was taken</source>
        <translation>Wann das erste Bild entstand</translation>
    </message>
    <message>
        <source>The source&apos;s own</source>
        <translation>Die der Quelle</translation>
    </message>
    <message>
        <source>As in the video</source>
        <translation>Wie im Video</translation>
    </message>
    <message>
        <source>When each was taken (EXIF)</source>
        <translation>Wann jedes entstand (EXIF)</translation>
    </message>
    <message>
        <source>When each was taken (no EXIF: even)</source>
        <translation>Wann jedes entstand (kein EXIF: gleichmäßig)</translation>
    </message>
    <message>
        <source>As in the recording</source>
        <translation>Wie in der Aufnahme</translation>
    </message>
</context>
<context>
    <name>widgets::IntervalHistogram</name>
    <message>
        <source>Histogram of the intervals between frames</source>
        <translation>Histogramm der Abstände zwischen Bildern</translation>
    </message>
    <message numerus="yes">
        <source>%1 interval(s)</source>
        <translation>
            <numerusform>%1 Abstand</numerusform>
            <numerusform>%1 Abstände</numerusform>
        </translation>
    </message>
    <message>
        <source>Below zero: %1</source>
        <translation>Unter null: %1</translation>
    </message>
    <message>
        <source>From %1: %2</source>
        <translation>Ab %1: %2</translation>
    </message>
    <message>
        <source>From %1 to %2: %3</source>
        <translation>%1 bis %2: %3</translation>
    </message>
    <message>
        <source>There are no intervals to count</source>
        <translation>Es gibt keine Abstände zu zählen</translation>
    </message>
</context>
<context>
    <name>widgets::LevelsView</name>
    <message>
        <source>Histogram with levels</source>
        <translation>Histogramm mit Tonwerten</translation>
    </message>
    <message>
        <source>black</source>
        <translation>Schwarz</translation>
    </message>
    <message>
        <source>gamma</source>
        <translation>Gamma</translation>
    </message>
    <message>
        <source>white</source>
        <translation>Weiß</translation>
    </message>
    <message>
        <source>Black %1, white %2, gamma %3; keys move %4</source>
        <extracomment>%4: the one of them that the keys move</extracomment>
        <translation>Schwarz %1, Weiß %2, Gamma %3; Tasten verschieben %4</translation>
    </message>
</context>
<context>
    <name>widgets::LiveChip</name>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Opening …</source>
        <translation>Wird geöffnet …</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Aufnahme</translation>
    </message>
    <message>
        <source>Camera lost, waiting</source>
        <translation>Kamera weg, wird erwartet</translation>
    </message>
    <message>
        <source>Writing the last frames …</source>
        <translation>Die letzten Bilder werden geschrieben …</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>–/s</source>
        <translation>–/s</translation>
    </message>
    <message numerus="yes">
        <source>%n dropped</source>
        <translation>
            <numerusform>%n verloren</numerusform>
            <numerusform>%n verloren</numerusform>
        </translation>
    </message>
    <message>
        <source>queue %1/%2</source>
        <translation>Warteschlange %1/%2</translation>
    </message>
    <message>
        <source>%1 °C</source>
        <translation>%1 °C</translation>
    </message>
    <message>
        <source>%1 % saturated</source>
        <translation>%1 % gesättigt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Captured: %1</source>
        <translation>Erfasst: %1</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Geschrieben: %1</translation>
    </message>
    <message>
        <source>Dropped by the camera: %1</source>
        <translation>Von der Kamera verloren: %1</translation>
    </message>
    <message>
        <source>Dropped on the way: %1</source>
        <translation>Unterwegs verloren: %1</translation>
    </message>
    <message>
        <source>Dropped, queue full: %1</source>
        <translation>Verworfen, Warteschlange voll: %1</translation>
    </message>
    <message>
        <source>Dropped, disk failed: %1</source>
        <translation>Verloren, Datenträger versagte: %1</translation>
    </message>
    <message>
        <source>Waiting to be written: %1 of %2</source>
        <translation>Warten auf das Schreiben: %1 von %2</translation>
    </message>
</context>
<context>
    <name>widgets::LiveHistogram</name>
    <message>
        <source>Histogram: %1 % saturated</source>
        <translation>Histogramm: %1 % gesättigt</translation>
    </message>
</context>
<context>
    <name>widgets::LivePane</name>
    <message>
        <source>Live picture of %1</source>
        <translation>Livebild von %1</translation>
    </message>
</context>
<context>
    <name>widgets::MarkView</name>
    <message>
        <source>Marks</source>
        <translation>Marken</translation>
    </message>
    <message>
        <source>Search marks</source>
        <translation>Marken suchen</translation>
    </message>
    <message>
        <source>&amp;Go to Mark</source>
        <translation>Zur Marke &amp;gehen</translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>Edit N&amp;ote</source>
        <translation>N&amp;otiz ändern</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Remove the selected marks</source>
        <translation>Die ausgewählten Marken löschen</translation>
    </message>
    <message>
        <source>&amp;Colour</source>
        <translation>&amp;Farbe</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>%1, for the selected marks and new ones</source>
        <translation>%1, für die ausgewählten Marken und für neue</translation>
    </message>
    <message>
        <source>No mark has this text.</source>
        <translation>Keine Marke hat diesen Text.</translation>
    </message>
    <message>
        <source>Whose marks are shown</source>
        <translation>Wessen Marken gezeigt werden</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>Ihre</translation>
    </message>
    <message>
        <source>Recorder&apos;s</source>
        <translation>Rekorder</translation>
    </message>
    <message>
        <source>There is no such mark.</source>
        <translation>Es gibt keine solche Marke.</translation>
    </message>
</context>
<context>
    <name>widgets::MetadataForm</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Metadata of the recording</source>
        <translation>Metadaten der Aufnahme</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Add a row of metadata</source>
        <translation>Eine Zeile Metadaten hinzufügen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove the selected rows of metadata</source>
        <translation>Die ausgewählten Zeilen der Metadaten entfernen</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>Nötig</translation>
    </message>
    <message>
        <source>A recording does not start while a required value is missing</source>
        <translation>Eine Aufnahme beginnt nicht, solange ein nötiger Wert fehlt</translation>
    </message>
    <message>
        <source>&amp;Template:</source>
        <translation>Vor&amp;lage:</translation>
    </message>
    <message>
        <source>Template of metadata</source>
        <translation>Vorlage für Metadaten</translation>
    </message>
    <message>
        <source>Choose or name</source>
        <translation>Wählen oder benennen</translation>
    </message>
    <message>
        <source>Kind …</source>
        <translation>Art …</translation>
    </message>
    <message>
        <source>Say what may stand in the selected row</source>
        <translation>Sagen, was in der gewählten Zeile stehen darf</translation>
    </message>
</context>
<context>
    <name>widgets::MetadataView</name>
    <message>
        <source>Filter</source>
        <translation>Filtern</translation>
    </message>
    <message>
        <source>Filter metadata</source>
        <translation>Metadaten filtern</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>Metadaten</translation>
    </message>
    <message>
        <source>&amp;Copy Value</source>
        <translation>&amp;Wert kopieren</translation>
    </message>
    <message>
        <source>Copy as &amp;YAML</source>
        <translation>Als &amp;YAML kopieren</translation>
    </message>
    <message>
        <source>Copy as &amp;JSON</source>
        <translation>Als &amp;JSON kopieren</translation>
    </message>
    <message>
        <source>&amp;Expand All</source>
        <translation>Alles &amp;ausklappen</translation>
    </message>
    <message>
        <source>C&amp;ollapse All</source>
        <translation>Alles &amp;einklappen</translation>
    </message>
    <message>
        <source>No metadata</source>
        <translation>Keine Metadaten</translation>
    </message>
    <message>
        <source>Nothing matches the filter</source>
        <translation>Nichts passt zum Filter</translation>
    </message>
</context>
<context>
    <name>widgets::NotesBar</name>
    <message>
        <source>Note at this moment, then Enter</source>
        <translation>Notiz zu diesem Moment, dann Enter</translation>
    </message>
    <message>
        <source>Note for the recording</source>
        <translation>Notiz zur Aufnahme</translation>
    </message>
    <message>
        <source>%1 goes to this line</source>
        <translation>%1 führt in diese Zeile</translation>
    </message>
    <message>
        <source>Mark the event “%1” at this frame</source>
        <translation>Das Ereignis „%1“ bei diesem Bild markieren</translation>
    </message>
    <message>
        <source>Mark the event “%1” at this frame (%2)</source>
        <translation>Das Ereignis „%1“ bei diesem Bild markieren (%2)</translation>
    </message>
    <message>
        <source>The recording has ended; what is typed here is not kept</source>
        <translation>Die Aufnahme ist zu Ende; was hier getippt wird, bleibt nicht</translation>
    </message>
</context>
<context>
    <name>widgets::PicturePanel</name>
    <message>
        <source>blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>red</source>
        <translation>Rot</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>Colour and value of a channel of a pixel</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Pixel x %1, y %2
%3</source>
        <translation>Pixel x %1, y %2
%3</translation>
    </message>
    <message>
        <source>Pixel: point at the picture</source>
        <translation>Pixel: auf das Bild zeigen</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>Wie üblich</translation>
    </message>
    <message>
        <source>Full range</source>
        <translation>Voller Bereich</translation>
    </message>
    <message>
        <source>Smallest to largest</source>
        <translation>Kleinster bis größter Wert</translation>
    </message>
    <message>
        <source>Percentiles</source>
        <translation>Perzentile</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>Von Hand</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Grau</translation>
    </message>
    <message>
        <source>Hot</source>
        <translation>Glut</translation>
    </message>
    <message>
        <source>Bone</source>
        <translation>Knochen</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>largest value</source>
        <translation>größtem Wert</translation>
    </message>
    <message>
        <source>Levels</source>
        <translation>Tonwerte</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>Schwarz</translation>
    </message>
    <message>
        <source>White</source>
        <translation>Weiß</translation>
    </message>
    <message>
        <source>Gamma</source>
        <translation>Gamma</translation>
    </message>
    <message>
        <source>Clip at either end</source>
        <translation>Kappen je Ende</translation>
    </message>
    <message>
        <source>Colour map</source>
        <translation>Farbskala</translation>
    </message>
    <message>
        <source>Logarithmic histogram</source>
        <translation>Logarithmisches Histogramm</translation>
    </message>
    <message>
        <source>Invert</source>
        <translation>Umkehren</translation>
    </message>
    <message>
        <source>Mark saturated pixels red</source>
        <translation>Gesättigte Pixel rot markieren</translation>
    </message>
    <message>
        <source>Saturated from</source>
        <translation>Gesättigt ab</translation>
    </message>
    <message>
        <source>Raw mosaic</source>
        <translation>Rohmosaik</translation>
    </message>
    <message>
        <source>Number and time on the picture</source>
        <translation>Nummer und Zeit im Bild</translation>
    </message>
    <message>
        <source>As usual: all values where there are 8 bits, or the recording says how many count; else those of the first frame shown</source>
        <translation>Wie üblich: alle Werte bei 8 Bit, und wo die Aufnahme sagt, wie viele Bits zählen; sonst die des zuerst gezeigten Bildes</translation>
    </message>
    <message>
        <source>The value from which pixels are marked; 0: the largest that they can have. Of 12 bit, as far as the recording says so, that is 4095.</source>
        <translation>Der Wert, ab dem Pixel markiert werden; 0: der größte, den sie haben können. Bei 12 Bit ist das 4095, sofern die Aufnahme es sagt.</translation>
    </message>
</context>
<context>
    <name>widgets::PixelTexts</name>
    <message>
        <source>%1 of %2</source>
        <extracomment>Value of a pixel, and the largest that it can have</extracomment>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>widgets::PlotCanvas</name>
    <message>
        <source>%1: %2</source>
        <extracomment>Name of a series and its value</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Plot of extra data</source>
        <translation>Kurven der Zusatzdaten</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>A value and its unit</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1: %2 (sample %3, frame %4)</source>
        <extracomment>Name of a series, its value, and of which sample and frame that is</extracomment>
        <translation>%1: %2 (Wert %3, Bild %4)</translation>
    </message>
    <message>
        <source>%1 kHz</source>
        <translation>%1 kHz</translation>
    </message>
</context>
<context>
    <name>widgets::PlotPanel</name>
    <message>
        <source>Extra data</source>
        <translation>Zusatzdaten</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Reihen</translation>
    </message>
    <message>
        <source>Reading extra data…</source>
        <translation>Zusatzdaten werden gelesen …</translation>
    </message>
    <message>
        <source>No series is chosen</source>
        <translation>Keine Reihe ist gewählt</translation>
    </message>
    <message>
        <source>Choose which series are shown, in what order and how</source>
        <translation>Wählen, welche Reihen gezeigt werden, in welcher Folge und wie</translation>
    </message>
    <message>
        <source>Delay corrected</source>
        <translation>Verzögerung korrigiert</translation>
    </message>
    <message>
        <source>Samples stand where they were taken: at the noted time less their sample_delay</source>
        <translation>Werte stehen dort, wo sie gemessen wurden: bei der vermerkten Zeit weniger ihr sample_delay</translation>
    </message>
    <message>
        <source>Extra data · reading, %1 %</source>
        <extracomment>How much of the extra data was read, in per cent</extracomment>
        <translation>Zusatzdaten · werden gelesen, %1 %</translation>
    </message>
    <message>
        <source>This recording has no extra data that can be plotted</source>
        <translation>Diese Aufnahme hat keine Zusatzdaten, die sich darstellen lassen</translation>
    </message>
</context>
<context>
    <name>widgets::PresetBar</name>
    <message>
        <source>Save</source>
        <translation>Sichern</translation>
    </message>
    <message>
        <source>Keep what is set now under this name</source>
        <translation>Was jetzt eingestellt ist, unter diesem Namen behalten</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Forget what is kept under this name</source>
        <translation>Vergessen, was unter diesem Namen behalten ist</translation>
    </message>
</context>
<context>
    <name>widgets::ProblemBar</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>widgets::ProblemView</name>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>About this problem</source>
        <translation>Über dieses Problem</translation>
    </message>
    <message>
        <source>No problems were found when the recording was opened.</source>
        <translation>Beim Öffnen der Aufnahme wurden keine Probleme gefunden.</translation>
    </message>
    <message>
        <source>&amp;Go to Chunk</source>
        <translation>&amp;Zum Abschnitt</translation>
    </message>
    <message>
        <source>Show the recording where this chunk begins</source>
        <translation>Die Aufnahme dort zeigen, wo dieser Abschnitt beginnt</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;All</source>
        <translation>&amp;Alles kopieren</translation>
    </message>
    <message>
        <source>Copy all problems as text</source>
        <translation>Alle Probleme als Text kopieren</translation>
    </message>
</context>
<context>
    <name>widgets::RecentDelegate</name>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>widgets::RecentGrid</name>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>Duration and date of a recording</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>A recording&apos;s name, then its duration and date, to be read aloud</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Öffnen</translation>
    </message>
    <message>
        <source>Show in &amp;Folder</source>
        <translation>Im &amp;Ordner zeigen</translation>
    </message>
    <message>
        <source>&amp;Remove from List</source>
        <translation>Aus der &amp;Liste entfernen</translation>
    </message>
    <message>
        <source>Recent recordings</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
</context>
<context>
    <name>widgets::RecordButton</name>
    <message>
        <source>Hold to stop</source>
        <translation>Zum Stoppen halten</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Aufnehmen</translation>
    </message>
    <message>
        <source>Stop recording: hold down</source>
        <translation>Aufnahme stoppen: gedrückt halten</translation>
    </message>
    <message>
        <source>Start recording</source>
        <translation>Aufnahme starten</translation>
    </message>
</context>
<context>
    <name>widgets::RecordingMeter</name>
    <message>
        <source>–</source>
        <translation>–</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>%1 of %2 frames wait to be written</source>
        <translation>%1 von %2 Bildern warten darauf, geschrieben zu werden</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>Captured</source>
        <translation>Erfasst</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Geschrieben</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Fill of the queue</source>
        <translation>Füllstand der Warteschlange</translation>
    </message>
    <message>
        <source>Dropped by camera</source>
        <translation>Verloren</translation>
    </message>
    <message>
        <source>Dropped by queue, disk</source>
        <translation>Verworfen</translation>
    </message>
</context>
<context>
    <name>widgets::RowTablePanel</name>
    <message numerus="yes">
        <source>Copied %n row(s)</source>
        <translation>
            <numerusform>%n Zeile kopiert</numerusform>
            <numerusform>%n Zeilen kopiert</numerusform>
        </translation>
    </message>
    <message>
        <source>Rows of extra data</source>
        <translation>Zeilen der Zusatzdaten</translation>
    </message>
    <message>
        <source>&amp;Data:</source>
        <translation>Date&amp;n:</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Fi&amp;lter:</source>
        <translation>&amp;Filter:</translation>
    </message>
    <message>
        <source>Column that is filtered by</source>
        <translation>Spalte, nach der gefiltert wird</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>enthält</translation>
    </message>
    <message>
        <source>How it is compared</source>
        <translation>Wie verglichen wird</translation>
    </message>
    <message>
        <source>What it is compared with</source>
        <translation>Womit verglichen wird</translation>
    </message>
    <message>
        <source>Return shows the rows that fit</source>
        <translation>Eingabe zeigt die passenden Zeilen</translation>
    </message>
    <message>
        <source>Show All</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>F&amp;ollow the playhead</source>
        <translation>Der &amp;Stelle folgen</translation>
    </message>
    <message>
        <source>Bring the row of the frame that is shown into sight</source>
        <translation>Die Zeile des gezeigten Bildes in Sicht bringen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Copy Rows</source>
        <translation>Zeilen kopieren</translation>
    </message>
    <message>
        <source>How far it is</source>
        <translation>Wie weit es ist</translation>
    </message>
    <message>
        <source>All columns</source>
        <translation>Alle Spalten</translation>
    </message>
    <message>
        <source>Counting the rows…</source>
        <translation>Die Zeilen werden gezählt…</translation>
    </message>
    <message numerus="yes">
        <source>Looking through %n row(s)…</source>
        <translation>
            <numerusform>%n Zeile wird durchgesehen…</numerusform>
            <numerusform>%n Zeilen werden durchgesehen…</numerusform>
        </translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert…</translation>
    </message>
    <message>
        <source>The first %L1 rows that fit, of %L2</source>
        <translation>Die ersten %L1 passenden Zeilen von %L2</translation>
    </message>
    <message>
        <source>%L1 of %L2 rows</source>
        <translation>%L1 von %L2 Zeilen</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Save Range…</source>
        <translation>Bereich s&amp;peichern…</translation>
    </message>
    <message>
        <source>&amp;Save All…</source>
        <translation>Alles s&amp;peichern…</translation>
    </message>
    <message>
        <source>Save the rows from the in point to the out point as CSV</source>
        <translation>Die Zeilen vom Anfangs- bis zum Endpunkt als CSV speichern</translation>
    </message>
    <message>
        <source>Save all rows as CSV</source>
        <translation>Alle Zeilen als CSV speichern</translation>
    </message>
    <message>
        <source>No row fits the filter.</source>
        <translation>Keine Zeile passt zum Filter.</translation>
    </message>
    <message>
        <source>This recording has no extra data.</source>
        <translation>Diese Aufnahme hat keine Zusatzdaten.</translation>
    </message>
    <message>
        <source>“%1” is not a number.</source>
        <translation>„%1“ ist keine Zahl.</translation>
    </message>
    <message>
        <source>This row belongs to no frame</source>
        <translation>Diese Zeile gehört zu keinem Bild</translation>
    </message>
</context>
<context>
    <name>widgets::SeriesTree</name>
    <message>
        <source>Series</source>
        <translation>Reihe</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Hinauf</translation>
    </message>
    <message>
        <source>Move the chosen series one up</source>
        <translation>Die gewählte Reihe um eins nach oben</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Hinunter</translation>
    </message>
    <message>
        <source>Move the chosen series one down</source>
        <translation>Die gewählte Reihe um eins nach unten</translation>
    </message>
    <message>
        <source>Same axis</source>
        <translation>Gleiche Achse</translation>
    </message>
    <message>
        <source>Draw the chosen series on the axis of the one above</source>
        <translation>Die gewählte Reihe auf der Achse der darüber zeichnen</translation>
    </message>
    <message>
        <source>Same scale</source>
        <translation>Gleicher Maßstab</translation>
    </message>
    <message>
        <source>Series on one axis have one scale; otherwise each fills it</source>
        <translation>Reihen auf einer Achse haben einen Maßstab; sonst füllt jede sie aus</translation>
    </message>
    <message>
        <source>Shown as:</source>
        <translation>Gezeigt als:</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>Üblich</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Linie</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Stufen</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Digital</source>
        <translation>Digital</translation>
    </message>
    <message>
        <source>%1 Hz</source>
        <extracomment>A rate of samples, in hertz</extracomment>
        <translation>%1 Hz</translation>
    </message>
    <message>
        <source>Spectrogram</source>
        <translation>Spektrogramm</translation>
    </message>
</context>
<context>
    <name>widgets::SoundControl</name>
    <message>
        <source>Volume</source>
        <translation>Lautstärke</translation>
    </message>
    <message>
        <source>How loud the recorded sound is played</source>
        <translation>Wie laut der aufgenommene Ton wiedergegeben wird</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Ton</translation>
    </message>
    <message>
        <source>Which of the recorded sounds is played</source>
        <translation>Welcher der aufgenommenen Töne wiedergegeben wird</translation>
    </message>
</context>
<context>
    <name>widgets::StartPage</name>
    <message>
        <source>Open a recording, or make one</source>
        <translation>Eine Aufnahme öffnen oder machen</translation>
    </message>
    <message>
        <source>Recent recordings</source>
        <translation>Zuletzt geöffnete Aufnahmen</translation>
    </message>
    <message>
        <source>What you open will be found here again.</source>
        <translation>Was geöffnet wird, steht hier zum Wiederfinden.</translation>
    </message>
    <message>
        <source>Framehouse</source>
        <translation>Framehouse</translation>
    </message>
</context>
<context>
    <name>widgets::StatisticsTable</name>
    <message>
        <source>Statistics of the range</source>
        <translation>Statistik des Bereichs</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Reihe</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittelwert</translation>
    </message>
    <message>
        <source>Standard deviation</source>
        <translation>Standardabweichung</translation>
    </message>
    <message>
        <source>Minimum</source>
        <translation>Minimum</translation>
    </message>
    <message>
        <source>Maximum</source>
        <translation>Maximum</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation>Die Tabelle kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>%1 · reading, %2 %</source>
        <extracomment>What is measured and how much of it was read, in per cent</extracomment>
        <translation>%1 · wird gelesen, %2 %</translation>
    </message>
    <message>
        <source>%1 · some of it cannot be read</source>
        <translation>%1 · nicht alles davon ist lesbar</translation>
    </message>
</context>
<context>
    <name>widgets::TargetForm</name>
    <message>
        <source>H.264 video, mkv</source>
        <translation>H.264-Video, mkv</translation>
    </message>
    <message>
        <source>Motion JPEG video, avi</source>
        <translation>Motion-JPEG-Video, avi</translation>
    </message>
    <message>
        <source>PNG pictures, lossless</source>
        <translation>PNG-Bilder, verlustfrei</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Until stopped</source>
        <translation>Bis zum Stoppen</translation>
    </message>
    <message>
        <source>Number of frames</source>
        <translation>Anzahl der Bilder</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Store:</source>
        <translation>Format:</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Name:</translation>
    </message>
    <message>
        <source>Record:</source>
        <translation>Aufnehmen:</translation>
    </message>
    <message>
        <source>Chunk:</source>
        <translation>Abschnitt:</translation>
    </message>
    <message>
        <source>Add date and time to the name</source>
        <translation>Datum und Zeit anhängen</translation>
    </message>
    <message>
        <source>Usual size</source>
        <translation>Übliche Größe</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Einen Ordner wählen</translation>
    </message>
    <message>
        <source>Store format</source>
        <translation>Format der Aufnahme</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Name of the recording</source>
        <translation>Name der Aufnahme</translation>
    </message>
    <message>
        <source>How long to record</source>
        <translation>Wie lange aufgenommen wird</translation>
    </message>
    <message>
        <source>Frames or seconds to record</source>
        <translation>Bilder oder Sekunden, die aufgenommen werden</translation>
    </message>
    <message>
        <source>F&amp;older:</source>
        <translation>&amp;Ordner:</translation>
    </message>
    <message>
        <source>H.264 video, mp4 (safe to edit)</source>
        <translation>H.264-Video, mp4 (schnittsicher)</translation>
    </message>
    <message>
        <source>JPEG pictures</source>
        <translation>JPEG-Bilder</translation>
    </message>
    <message>
        <source>TIFF pictures, lossless</source>
        <translation>TIFF-Bilder, verlustfrei</translation>
    </message>
    <message>
        <source>Bitmaps, lossless</source>
        <translation>Bitmaps, verlustfrei</translation>
    </message>
    <message>
        <source>NumPy arrays, lossless</source>
        <translation>NumPy-Felder, verlustfrei</translation>
    </message>
    <message>
        <source>Packed arrays (bpk), lossless</source>
        <translation>Gepackte Felder (bpk), verlustfrei</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>What the recording is going to be called: %1</source>
        <translation>Wie die Aufnahme heißen wird: %1</translation>
    </message>
    <message>
        <source>Quality:</source>
        <translation>Qualität:</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>Üblich</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Put date, camera or an entry of the metadata into the name</source>
        <translation>Datum, Kamera oder einen Eintrag der Metadaten in den Namen setzen</translation>
    </message>
    <message>
        <source>Quality of the pictures</source>
        <translation>Qualität der Bilder</translation>
    </message>
    <message>
        <source>From 1, small files, to 100, the best pictures</source>
        <translation>Von 1, kleine Dateien, bis 100, die besten Bilder</translation>
    </message>
    <message>
        <source>How large a chunk is</source>
        <translation>Wie groß ein Abschnitt ist</translation>
    </message>
    <message>
        <source>Frames or seconds per chunk</source>
        <translation>Bilder oder Sekunden je Abschnitt</translation>
    </message>
    <message>
        <source>Encoder:</source>
        <translation>Kodierer:</translation>
    </message>
    <message>
        <source>Key frames:</source>
        <translation>Schlüsselbilder:</translation>
    </message>
    <message>
        <source>Lossless, to the sample</source>
        <translation>Verlustfrei, auf den Wert genau</translation>
    </message>
    <message>
        <source>Usual effort</source>
        <translation>Üblicher Aufwand</translation>
    </message>
    <message>
        <source>Usual distance</source>
        <translation>Üblicher Abstand</translation>
    </message>
    <message>
        <source>every </source>
        <translation>alle </translation>
    </message>
    <message>
        <source> frames</source>
        <translation> Bilder</translation>
    </message>
    <message>
        <source>Effort of the encoder</source>
        <translation>Aufwand des Kodierers</translation>
    </message>
    <message>
        <source>A slower preset of x264 makes smaller files</source>
        <translation>Eine langsamere Voreinstellung von x264 macht kleinere Dateien</translation>
    </message>
    <message>
        <source>Frames from key frame to key frame</source>
        <translation>Bilder von Schlüsselbild zu Schlüsselbild</translation>
    </message>
    <message>
        <source>Fewer make seeking faster, and files larger</source>
        <translation>Weniger machen das Springen schneller und die Dateien größer</translation>
    </message>
    <message>
        <source>Spare folder</source>
        <translation>Ausweichordner</translation>
    </message>
    <message>
        <source>Choose a spare folder</source>
        <translation>Einen Ausweichordner wählen</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>Where the recording goes on when the disk of its folder refuses to take more, best on another disk; without one it ends</source>
        <translation>Wo die Aufnahme weitergeht, wenn der Datenträger ihres Ordners nichts mehr annimmt, am besten auf einem anderen; ohne ihn endet sie</translation>
    </message>
    <message>
        <source>S&amp;pare:</source>
        <translation>&amp;Ausweichordner:</translation>
    </message>
</context>
<context>
    <name>widgets::Ticks</name>
    <message>
        <source>d MMM</source>
        <extracomment>Date at a time axis, a format as QLocale::toString() takes it</extracomment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>At a time axis: a day, then a time of it</extracomment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>widgets::TimeStrip</name>
    <message>
        <source>no recording</source>
        <translation>keine Aufnahme</translation>
    </message>
    <message>
        <source>frame %1 of %2, %3</source>
        <translation>Bild %1 von %2, %3</translation>
    </message>
</context>
<context>
    <name>widgets::Timeline</name>
    <message>
        <source>Timeline</source>
        <translation>Zeitachse</translation>
    </message>
    <message>
        <source>Index %1 · number %2</source>
        <translation>Index %1 · Nummer %2</translation>
    </message>
    <message>
        <source>Chunk %1: %2</source>
        <translation>Abschnitt %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n frame(s) late</source>
        <translation>
            <numerusform>%n Bild kam zu spät</numerusform>
            <numerusform>%n Bilder kamen zu spät</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The frame number starts anew %n time(s)</source>
        <translation>
            <numerusform>Die Bildnummer beginnt %n Mal neu</numerusform>
            <numerusform>Die Bildnummer beginnt %n Mal neu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The time steps back %n time(s)</source>
        <translation>
            <numerusform>Die Zeit springt %n Mal zurück</numerusform>
            <numerusform>Die Zeit springt %n Mal zurück</numerusform>
        </translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Marke</translation>
    </message>
    <message>
        <source>Mark: %1</source>
        <translation>Marke: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n frame(s) dropped here</source>
        <translation>
            <numerusform>Hier ging %n Bild verloren</numerusform>
            <numerusform>Hier gingen %n Bilder verloren</numerusform>
        </translation>
    </message>
    <message>
        <source>Noted: %1</source>
        <translation>Notiert: %1</translation>
    </message>
</context>
<context>
    <name>widgets::TimingView</name>
    <message>
        <source>&amp;List:</source>
        <translation>&amp;Liste:</translation>
    </message>
    <message>
        <source>What is listed</source>
        <translation>Was aufgelistet ist</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>The report is being made…</source>
        <translation>Der Bericht wird erstellt…</translation>
    </message>
    <message>
        <source>%1:</source>
        <translation>%1:</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>A kind of irregularity, and at how many places it is found</extracomment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>widgets::ValueDelegate</name>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>number and unit</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>widgets::ViewCaption</name>
    <message>
        <source>Master</source>
        <translation>Master</translation>
    </message>
    <message>
        <source>Close this view</source>
        <translation>Diese Ansicht schließen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>Of a view: the recording&apos;s name, then its frame</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Master, %1</source>
        <translation>Master, %1</translation>
    </message>
</context>
</TS>
