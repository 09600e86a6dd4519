# SPDX-FileCopyrightText: 2026 The Framehouse authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Writes .index.sqlite with -DCLI=<framehouse-cli> into copies of stores of -DSTORES=<tests/data/stores>
# in -DDIRECTORY=<one of our own>, and reads it with -DPYTHON=<python> -DCHECK=<check_sqlite.py>.
cmake_minimum_required(VERSION 3.25)

file(REMOVE_RECURSE "${DIRECTORY}")
foreach(store num_skips_png num_reindexed_png exact_mjpeg index_sqlite_mp4 empty_npy)
    file(COPY "${STORES}/${store}" DESTINATION "${DIRECTORY}")
    execute_process(COMMAND "${CLI}" index "${DIRECTORY}/${store}"
        OUTPUT_VARIABLE said COMMAND_ERROR_IS_FATAL ANY)
    if(NOT said MATCHES "^Wrote .index.sqlite of [^\n]*${store}.\n$")
        message(SEND_ERROR "${store}: ${said}")
    endif()
    execute_process(COMMAND "${PYTHON}" "${CHECK}" "${DIRECTORY}/${store}"
        "${STORES}/index_sqlite_png/.index.sqlite" COMMAND_ERROR_IS_FATAL ANY)
endforeach()

# A recording that was interrupted is left alone.
file(COPY "${STORES}/killed_mp4" DESTINATION "${DIRECTORY}")
execute_process(COMMAND "${CLI}" index "${DIRECTORY}/killed_mp4" RESULT_VARIABLE exit ERROR_VARIABLE said)
if(NOT exit EQUAL 1 OR NOT said MATCHES "interrupted" OR EXISTS "${DIRECTORY}/killed_mp4/.index.sqlite")
    message(SEND_ERROR "killed_mp4: exit ${exit}, ${said}")
endif()
file(REMOVE_RECURSE "${DIRECTORY}")
