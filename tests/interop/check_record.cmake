# SPDX-FileCopyrightText: 2026 The Framehouse authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Records with -DCLI=<framehouse-cli> -DARGUMENTS=<its arguments after DEST> and reads all FRAMES of it
# with -DPYTHON=<python> -DCHECK=<check_store.py> in -DSTORE=<a directory of our own>.
cmake_minimum_required(VERSION 3.25)

file(REMOVE_RECURSE "${STORE}")
execute_process(COMMAND "${CLI}" record "${STORE}" ${ARGUMENTS} --frames ${FRAMES}
    ERROR_VARIABLE said OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)
if(said)
    message(SEND_ERROR "a recording without a problem says: ${said}")
endif()
execute_process(COMMAND "${PYTHON}" -B "${CHECK}" "${STORE}" ${FRAMES} COMMAND_ERROR_IS_FATAL ANY)
file(REMOVE_RECURSE "${STORE}")
