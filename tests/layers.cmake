# SPDX-FileCopyrightText: 2026 The Framehouse authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Fails when a source file includes a header its folder may not know. -DROOT=<source tree>.
cmake_minimum_required(VERSION 3.25)

set(store_may store)
set(model_may model store)
set(widgets_may widgets model store/frame.h)
set(app_may app widgets model store)

# Of the folders of the application, each includes only those before it.
set(app_order actions settings viewer export recording window)

function(check_app_order source header)
    string(REGEX REPLACE "^.*/app/([a-z]+)/[^/]*$" "\\1" from "${source}")
    string(REGEX REPLACE "^app/([a-z]+)/.*$" "\\1" to "${header}")
    list(FIND app_order "${from}" user)
    list(FIND app_order "${to}" used)
    if(user GREATER_EQUAL 0 AND used GREATER user)
        message(SEND_ERROR "${source}: app/${from} must not include ${header}")
    endif()
endfunction()

foreach(folder store model widgets app)
    file(GLOB_RECURSE sources ${ROOT}/${folder}/*.h ${ROOT}/${folder}/*.cpp)
    list(APPEND all ${sources})
    foreach(source ${sources})
        file(STRINGS ${source} lines REGEX "^[ \t]*#[ \t]*include")
        foreach(line IN LISTS lines)
            if(line MATCHES "include[ \t]*\"([^\"]+)\"")
                set(header ${CMAKE_MATCH_1})
                string(REGEX REPLACE "/.*" "" used "${header}")
                if(NOT used IN_LIST ${folder}_may AND NOT header IN_LIST ${folder}_may
                   AND NOT header MATCHES "\\.moc$")
                    message(SEND_ERROR "${source}: ${folder} must not include ${header}")
                endif()
                if(folder STREQUAL "app")
                    check_app_order(${source} ${header})
                endif()
            elseif(folder STREQUAL "store" AND line MATCHES "<Q[A-Za-z/]+>")
                message(SEND_ERROR "${source}: store knows no Qt: ${line}")
            elseif(folder STREQUAL "model" AND line MATCHES "<(QtWidgets|QWidget|QApplication)")
                message(SEND_ERROR "${source}: model knows no widget: ${line}")
            endif()
        endforeach()
    endforeach()
endforeach()
if(NOT all)
    message(SEND_ERROR "no sources under ${ROOT}: wrong ROOT?")
endif()
