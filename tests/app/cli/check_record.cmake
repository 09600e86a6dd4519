# SPDX-FileCopyrightText: 2026 The Framehouse authors
# SPDX-License-Identifier: GPL-3.0-or-later

# How `record` and `cameras` answer. -DCLI=<the program> -DDIRECTORY=<one of our own>.
cmake_minimum_required(VERSION 3.25)

file(REMOVE_RECURSE "${DIRECTORY}")
file(MAKE_DIRECTORY "${DIRECTORY}/taken")
file(WRITE "${DIRECTORY}/taken/something" "")

include("${CMAKE_CURRENT_LIST_DIR}/expect.cmake")

# expect_no("directory"): nothing was left behind there.
function(expect_no name)
    if(EXISTS "${DIRECTORY}/${name}")
        message(SEND_ERROR "${name} was left behind")
    endif()
endfunction()

set(small --camera pattern:64x40@100,fast --format png)

expect(0 "pattern:640x480@30\t" cameras)
expect(0 "\"id\": \"pattern:640x480@30\"" cameras --json)
expect(2 "" cameras extra)

expect(0 "captured 7\nwritten 7\ndropped by the device 0\n" record "${DIRECTORY}/seven" ${small}
    --frames 7 --metadata animal=007 --metadata arena.width=3.5 --metadata firmware=1.10)
file(READ "${DIRECTORY}/seven/metadata.yaml" metadata)
if(NOT metadata MATCHES "animal: \"007\"" OR NOT metadata MATCHES "arena.width: 3.5"
   OR NOT metadata MATCHES "firmware: \"1.10\"")
    message(SEND_ERROR "metadata: ${metadata}")
endif()
expect(0 "captured 250\n" record "${DIRECTORY}/duration" ${small} --duration 2.5 --chunk-size 100)
if(NOT EXISTS "${DIRECTORY}/duration/000002" OR EXISTS "${DIRECTORY}/duration/000003")
    message(SEND_ERROR "250 frames in chunks of 100 are not three chunks")
endif()
expect(0 "captured 25\n" record "${DIRECTORY}/chunks" ${small} --frames 25 --chunk-duration 0.1)
if(NOT EXISTS "${DIRECTORY}/chunks/000002" OR EXISTS "${DIRECTORY}/chunks/000003")
    message(SEND_ERROR "25 frames in chunks of a tenth of a second are not three chunks")
endif()
expect(0 "dropped by the device 2\n" record "${DIRECTORY}/holes"
    --camera pattern:64x40@100,fast,drop=4 --format png --frames 9)

expect(1 "taken exists already: it is not an empty folder; taken_[0-9]+_[0-9]+ is free" record "${DIRECTORY}/taken" ${small} --frames 1)
expect(1 "no such camera" record "${DIRECTORY}/none" --camera v4l2:/dev/none --format png)
expect(2 "nosuch" record "${DIRECTORY}/none" --camera pattern:64x40@100 --format nosuch)
expect(1 "was not found" record "${DIRECTORY}/no/parent" ${small} --frames 1)
expect(1 "no such size" record "${DIRECTORY}/none" ${small} --size 65x40)
expect(1 "expected pattern" record "${DIRECTORY}/none" --camera pattern:1x1@1 --format png)
expect(2 "--camera is needed" record "${DIRECTORY}/none" --format png)
expect(2 "--format is needed" record "${DIRECTORY}/none" --camera pattern:64x40@100)
expect(2 "not both" record "${DIRECTORY}/none" ${small} --frames 1 --duration 1)
expect(2 "not both" record "${DIRECTORY}/none" ${small} --chunk-size 9 --chunk-duration 1)
expect(2 "above 0" record "${DIRECTORY}/none" ${small} --duration 0)
expect(2 "KEY=VALUE" record "${DIRECTORY}/none" ${small} --metadata novalue)
expect(2 "KEY=VALUE" record "${DIRECTORY}/none" ${small} --metadata __store=1)
expect(2 "WIDTHxHEIGHT" record "${DIRECTORY}/none" ${small} --size big)
expect(2 "" record ${small})
expect_no(none)
expect_no(no)

file(REMOVE_RECURSE "${DIRECTORY}")
