# SPDX-FileCopyrightText: 2026 The Framehouse authors
# SPDX-License-Identifier: GPL-3.0-or-later

# The layer check reports a violation planted in a copy of the tree, and only then.
# -DROOT=<source tree> -DSCRATCH=<a folder to work in>.
cmake_minimum_required(VERSION 3.25)

function(check_layers result output)
    execute_process(
        COMMAND ${CMAKE_COMMAND} -DROOT=${SCRATCH} -P ${ROOT}/tests/layers.cmake
        RESULT_VARIABLE status ERROR_VARIABLE message OUTPUT_QUIET)
    set(${result} ${status} PARENT_SCOPE)
    set(${output} "${message}" PARENT_SCOPE)
endfunction()

# plant(FOLDER LINE): the check must fail, and name the file, once LINE stands in FOLDER.
function(plant folder line)
    set(file ${SCRATCH}/${folder}/planted.h)
    file(WRITE ${file} "#pragma once\n\n${line}\n")
    check_layers(status message)
    file(REMOVE ${file})
    if(status EQUAL 0 OR NOT message MATCHES "planted\\.h")
        message(SEND_ERROR "not reported in ${folder}: ${line}\n${message}")
    endif()
endfunction()

file(REMOVE_RECURSE ${SCRATCH})
foreach(folder store model widgets app)
    file(COPY ${ROOT}/${folder} DESTINATION ${SCRATCH})
endforeach()

check_layers(status message)
if(NOT status EQUAL 0)
    message(SEND_ERROR "the tree itself is reported:\n${message}")
endif()
plant(store "#include \"model/workerpool.h\"")
plant(store/meta "#include \"app/version.h\"")
plant(store "#include <QString>")
plant(store "#include <QtCore/QString>")
plant(model "#include \"widgets/timeline/timeline.h\"")
plant(model/frames "#include <QWidget>")
plant(model "#include <QtWidgets/QLabel>")
plant(widgets "#include \"app/version.h\"")
plant(widgets/view "#include \"store/reader.h\"")
plant(widgets "#  include \"store/error.h\"")
plant(app "#include \"tests/data.h\"")
plant(app/settings "#include \"app/window/menus.h\"")
plant(app/viewer "#include \"app/recording/recordingpage.h\"")
file(REMOVE_RECURSE ${SCRATCH})
