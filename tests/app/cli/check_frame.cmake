# SPDX-FileCopyrightText: 2026 The Framehouse authors
# SPDX-License-Identifier: GPL-3.0-or-later

# How framehouse-cli answers before a command runs. -DCLI=<the program>.
cmake_minimum_required(VERSION 3.25)

# expect(EXIT PATTERN arguments...): the program ends with EXIT and says what matches PATTERN, on
# standard output for exit 0, on standard error else; the other one stays empty.
function(expect exit pattern)
    execute_process(COMMAND ${CLI} ${ARGN}
        RESULT_VARIABLE result OUTPUT_VARIABLE out ERROR_VARIABLE err)
    set(said "${err}")
    set(quiet "${out}")
    if(exit EQUAL 0)
        set(said "${out}")
        set(quiet "${err}")
    endif()
    if(NOT result STREQUAL exit OR NOT said MATCHES "${pattern}" OR NOT quiet STREQUAL "")
        message(SEND_ERROR "${ARGN}: exit ${result}, output '${out}', error '${err}'")
    endif()
endfunction()

expect(0 "Usage: framehouse-cli COMMAND" --help)
expect(0 "Usage: framehouse-cli COMMAND" -h)
expect(0 "^framehouse-cli [0-9]+\\.[0-9]+" --version)
expect(0 "Usage: framehouse-cli formats" formats --help)
expect(2 "No command given")
expect(2 "Did you mean formats\\?" fromats)
expect(2 "Did you mean --json\\?" formats --jsn)
expect(2 "Unexpected argument: x" formats x)
expect(2 "Did you mean --version\\?" --verison)

if(UNIX)
    execute_process(COMMAND sh -c "\"$0\" --help >/dev/full" ${CLI}
        RESULT_VARIABLE result ERROR_VARIABLE err)
    if(NOT result EQUAL 1 OR NOT err MATCHES "Standard output cannot be written")
        message(SEND_ERROR "full disk behind standard output: exit ${result}, '${err}'")
    endif()
    execute_process(COMMAND sh -c "{ sleep 0.2; \"$0\" --help; echo $? >&2; } | true" ${CLI}
        ERROR_VARIABLE err)
    if(NOT err STREQUAL "0\n")
        message(SEND_ERROR "closed standard output: '${err}'")
    endif()
endif()
