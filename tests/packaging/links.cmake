# SPDX-FileCopyrightText: 2026 The Framehouse authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Every file that a document of ours links to is there. -DROOT=<source tree>.
cmake_minimum_required(VERSION 3.25)

file(GLOB documents ${ROOT}/*.md)
foreach(folder store model widgets app resources packaging tests)
    file(GLOB_RECURSE found ${ROOT}/${folder}/*.md)
    list(APPEND documents ${found})
endforeach()

set(links 0)
foreach(document IN LISTS documents)
    cmake_path(GET document PARENT_PATH folder)
    file(READ ${document} text)
    # Square brackets and semicolons mean something in CMake's lists.
    string(REPLACE "](" "\nLINK(" text "${text}")
    string(REGEX REPLACE "[][;]" "" text "${text}")
    string(REGEX MATCHALL "\nLINK\\([^)#: ]+[)#]" targets "${text}")
    foreach(target IN LISTS targets)
        string(REGEX REPLACE "^\nLINK\\(|[)#]$" "" target "${target}")
        math(EXPR links "${links} + 1")
        if(NOT EXISTS ${folder}/${target})
            message(SEND_ERROR "${document}: there is no ${target}")
        endif()
    endforeach()
endforeach()
if(links EQUAL 0)
    message(SEND_ERROR "no links under ${ROOT}: wrong ROOT?")
endif()
message(STATUS "${links} links lead somewhere")
