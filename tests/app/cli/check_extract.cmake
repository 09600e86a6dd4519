# SPDX-FileCopyrightText: 2026 The Framehouse authors
# SPDX-License-Identifier: GPL-3.0-or-later

# How `extract` answers. -DCLI=<the program> -DSTORES=<tests/data/stores> -DDIRECTORY=<one of our own>.
cmake_minimum_required(VERSION 3.25)

file(REMOVE_RECURSE "${DIRECTORY}")
file(MAKE_DIRECTORY "${DIRECTORY}/folder.png")
file(COPY "${STORES}/num_skips_png" DESTINATION "${DIRECTORY}")
set(store "${DIRECTORY}/num_skips_png")
set(picture "${DIRECTORY}/picture.png")

# expect(EXIT PATTERN arguments...): `extract` ends with EXIT, says what matches PATTERN on standard
# error and leaves a picture only with exit 0.
function(expect exit pattern)
    file(REMOVE "${picture}")
    execute_process(COMMAND "${CLI}" extract ${ARGN}
        RESULT_VARIABLE result OUTPUT_VARIABLE out ERROR_VARIABLE err)
    set(is_left_out TRUE)
    if(EXISTS "${picture}")
        set(is_left_out FALSE)
    endif()
    if(NOT result STREQUAL exit OR NOT err MATCHES "${pattern}" OR NOT out STREQUAL ""
       OR (exit EQUAL 0 AND is_left_out) OR (NOT exit EQUAL 0 AND NOT is_left_out))
        message(SEND_ERROR "${ARGN}: exit ${result}, output '${out}', error '${err}'")
    endif()
endfunction()

expect(0 "frame index 0, number 2000" "${store}" --index 0 -o "${picture}")
expect(0 "frame index 0, number 2000" "${store}/metadata.yaml" --number 2000 -o "${picture}")
expect(0 "frame index 0, number 2000" "${store}" --number -1000 --nearest -o "${picture}")
expect(0 "frame index 0, number 2000" "${store}" --time 0 "-o${picture}")

# The nearest frame, where a nearer one may be in the broken chunk 1, is saved, and is a failure.
function(expect_doubt exit)
    file(REMOVE "${picture}")
    execute_process(COMMAND "${CLI}" extract "${STORES}/corrupt_npz_png" -o "${picture}" ${ARGN}
        RESULT_VARIABLE result ERROR_VARIABLE err)
    if(NOT result STREQUAL exit OR NOT EXISTS "${picture}")
        message(SEND_ERROR "${ARGN}: exit ${result}, error '${err}'")
    endif()
endfunction()
expect_doubt(0 --number 6)
expect_doubt(0 --number 6 --nearest)
expect_doubt(1 --number 7 --nearest)
expect_doubt(1 --number 13 --nearest)
expect_doubt(0 --number 99 --nearest)
expect_doubt(1 --time 1710061687.6)

expect(1 "extract %2 test/num_skips_png holds no such frame. Its frames have the indexes 0 to [0-9]+\\."
    "${store}" --index 100000 -o "${picture}")
expect(1 "holds no such frame" "${store}" --index -1 -o "${picture}")
expect(1 "holds no such frame" "${store}" --number -1000 -o "${picture}")
expect(1 "holds no frames: its index is empty" "${STORES}/empty_npy" --index 0 -o "${picture}")
expect(1 "is not an imgstore recording" "${DIRECTORY}" --index 0 -o "${picture}")
expect(1 "was not found" "${DIRECTORY}/nothing" --index 0 -o "${picture}")
expect(1 "was not found" "${store}" --index 0 -o "${DIRECTORY}/no folder/picture.png")
expect(1 "folder.png exists already" "${store}" --index 0 -o "${DIRECTORY}/folder.png")

expect(2 "one of --index, --number and --time" "${store}" -o "${picture}")
expect(2 "one of --index, --number and --time" "${store}" --index 0 --time 0 -o "${picture}")
expect(2 "--nearest belongs to --number" "${store}" --index 0 --nearest -o "${picture}")
expect(2 "with -o FILE" "${store}" --index 0)
expect(2 "must end in" "${store}" --index 0 -o "${DIRECTORY}/picture.gif")
expect(2 "needs a whole number" "${store}" --index 1.5 -o "${picture}")
expect(2 "needs a time" "${store}" --time 2024-05-01T12:00:00 -o "${picture}")
expect(2 "Too few arguments" --index 0 -o "${picture}")
expect(2 "Unexpected argument" "${store}" "${store}" --index 0 -o "${picture}")
file(REMOVE_RECURSE "${DIRECTORY}")
