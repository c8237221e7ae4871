# Toolchain file of the presets for the web: the Emscripten that tools/setup found or put together.
# SPDX-License-Identifier: MIT
if(NOT EXISTS ${CMAKE_CURRENT_LIST_DIR}/../../build/setup.cmake)
  message(FATAL_ERROR "Type tools/setup first: it gets the toolchain and the library sources.")
endif()
include(${CMAKE_CURRENT_LIST_DIR}/../../build/setup.cmake)
include(${EBB_EMSCRIPTEN_TOOLCHAIN_FILE})
