# SPDX-FileCopyrightText: 2026 The Framehouse authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Makes a store with -DMAKE=<make_store> -DARGUMENTS=<format;width;height;frames;chunksize;pixels>
# and reads it with -DPYTHON=<python> -DCHECK=<check_store.py> in -DSTORE=<a directory of our own>.
cmake_minimum_required(VERSION 3.25)

file(REMOVE_RECURSE "${STORE}")
execute_process(COMMAND "${MAKE}" "${STORE}" ${ARGUMENTS} COMMAND_ERROR_IS_FATAL ANY)
list(GET ARGUMENTS 3 frames)
execute_process(COMMAND "${PYTHON}" -B "${CHECK}" "${STORE}" ${frames} COMMAND_ERROR_IS_FATAL ANY)
file(REMOVE_RECURSE "${STORE}")
