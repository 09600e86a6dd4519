# SPDX-FileCopyrightText: 2026 The Framehouse authors
# SPDX-License-Identifier: GPL-3.0-or-later

# How `record SESSION.yaml` answers. -DCLI=<the program> -DDIRECTORY=<one of our own>.
cmake_minimum_required(VERSION 3.25)

file(REMOVE_RECURSE "${DIRECTORY}")
file(MAKE_DIRECTORY "${DIRECTORY}")

include("${CMAKE_CURRENT_LIST_DIR}/expect.cmake")

function(expect_frames store count)
    execute_process(COMMAND "${CLI}" info "${DIRECTORY}/recordings/${store}" --json
        RESULT_VARIABLE result OUTPUT_VARIABLE out)
    string(JSON frames GET "${out}" frame_count)
    string(JSON written GET "${out}" recorder written)
    if(NOT frames EQUAL count OR NOT written EQUAL count)
        message(SEND_ERROR "${store}: ${frames} frames, the recorder wrote ${written}")
    endif()
endfunction()

set(head "folder: recordings
name: \"{animal}_{camera}\"
metadata: {animal: m7}
fields: [{name: animal, required: true}]
cameras:
")
set(top "  - {camera: \"pattern:64x40@100\", name: top, format: png, chunk-duration: 0.1}
")
set(side "  - {camera: \"pattern:48x40@50,color\", name: side, format: mjpeg/avi}
")
file(WRITE "${DIRECTORY}/both.yaml" "${head}${top}${side}frames: 30\n")

expect(0 "top: 30 frames in m7_top\ncaptured 30\nwritten 30\n.*side: 30 frames in m7_side\n"
    record "${DIRECTORY}/both.yaml")
if(NOT err MATCHES "Recording .*m7.*The disk will last")
    message(SEND_ERROR "no word of the disk: ${err}")
endif()
expect_frames(m7_top 30)
expect_frames(m7_side 30)
# A tenth of a second at 100 frames a second is a chunk.
if(NOT EXISTS "${DIRECTORY}/recordings/m7_top/000002" OR EXISTS "${DIRECTORY}/recordings/m7_top/000003")
    message(SEND_ERROR "30 frames in chunks of a tenth of a second are not three chunks")
endif()
file(READ "${DIRECTORY}/recordings/m7.session.json" session)
string(JSON second GET "${session}" cameras 1 stores 0 directory)
string(JSON ended GET "${session}" end_time)
if(NOT second STREQUAL "m7_side" OR ended EQUAL 0)
    message(SEND_ERROR "the session's record: ${session}")
endif()

expect(1 "m7_top exists already: a recording lies there; m7_top_[0-9]+_[0-9]+ is free"
    record "${DIRECTORY}/both.yaml")
# What the call says goes before what the file says.
expect(0 "5 frames in m8_top" record "${DIRECTORY}/both.yaml" --metadata animal=m8 --frames 5)
expect(1 "metadata .animal. is missing" record "${DIRECTORY}/both.yaml" --metadata animal=)
expect(2 "--camera is the session file's business" record "${DIRECTORY}/both.yaml" --camera x)
expect(2 "--notes goes with" record "${DIRECTORY}/none" --camera pattern:64x40@9 --format png --notes)

file(WRITE "${DIRECTORY}/notes.txt" "it sneezed\n!light on\n\n")
execute_process(COMMAND "${CLI}" record "${DIRECTORY}/both.yaml" --metadata animal=m9 --duration 1 --notes
    INPUT_FILE "${DIRECTORY}/notes.txt" RESULT_VARIABLE result OUTPUT_VARIABLE out ERROR_VARIABLE err)
execute_process(COMMAND "${CLI}" extra "${DIRECTORY}/recordings/m9_top" --json OUTPUT_VARIABLE rows)
if(NOT result EQUAL 0 OR NOT rows MATCHES "\"note\": ?\"it sneezed\"" OR NOT rows MATCHES "\"mark\": ?\"light on\"")
    message(SEND_ERROR "notes: ${result} ${err} ${rows}")
endif()

file(WRITE "${DIRECTORY}/gone.yaml" "${head}${top}  - {camera: \"v4l2:/dev/none\", name: none}\n")
expect(1 "no such camera" record "${DIRECTORY}/gone.yaml" --metadata animal=m10)
if(EXISTS "${DIRECTORY}/recordings/m10_top")
    message(SEND_ERROR "one of two cameras was recorded")
endif()
file(WRITE "${DIRECTORY}/wrong.yaml" "${head}${top}dration: 5\n")
expect(1 "knows no .dration." record "${DIRECTORY}/wrong.yaml")
expect(1 "was not found" record "${DIRECTORY}/missing.yaml")

file(REMOVE_RECURSE "${DIRECTORY}")
