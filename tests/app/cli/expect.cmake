# SPDX-FileCopyrightText: 2026 The Framehouse authors
# SPDX-License-Identifier: GPL-3.0-or-later

# expect(EXIT PATTERN arguments...): the program ends with EXIT and says what matches PATTERN, on
# standard output for exit 0, on standard error else; that is in `err` then.
function(expect exit pattern)
    execute_process(COMMAND "${CLI}" ${ARGN}
        RESULT_VARIABLE result OUTPUT_VARIABLE out ERROR_VARIABLE err)
    set(said "${err}")
    if(exit EQUAL 0)
        set(said "${out}")
    endif()
    if(NOT result STREQUAL exit OR NOT said MATCHES "${pattern}")
        message(SEND_ERROR "${ARGN}: exit ${result}, output '${out}', error '${err}'")
    endif()
    set(err "${err}" PARENT_SCOPE)
endfunction()
