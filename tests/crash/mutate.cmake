# SPDX-FileCopyrightText: 2026 The Framehouse authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Writes a copy of -DSOURCE=<file> with a mistake in it to -DTARGET=<file>: the first <<< ... === ... >>>
# of -DMISTAKE=<file> says which text, that must be there once, becomes which.
cmake_minimum_required(VERSION 3.25)

file(READ "${SOURCE}" source)
file(READ "${MISTAKE}" mistake)
string(REGEX MATCH "<<<\n(.*)\n===\n(.*)>>>" found "${mistake}")
set(right "${CMAKE_MATCH_1}")
string(REGEX REPLACE "\n$" "" wrong "${CMAKE_MATCH_2}")
string(FIND "${source}" "${right}" first)
string(FIND "${source}" "${right}" last REVERSE)
if(NOT found OR first EQUAL -1 OR NOT first EQUAL last)
    message(FATAL_ERROR "${MISTAKE}: ${SOURCE} does not have that text once")
endif()
string(REPLACE "${right}" "${wrong}" source "${source}")
file(WRITE "${TARGET}" "${source}")
