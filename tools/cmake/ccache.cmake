# What was compiled once is found again, by another clone too, if ccache is there. For emcc it sits between emcc and clang,
# where it sees the compiler itself.
# SPDX-License-Identifier: MIT
#
# Set before including:
#   EBB_CCACHE_FOLDER  where the objects are kept, unless CCACHE_DIR says so (build/setup.cmake sets it)
include_guard(GLOBAL)
find_program(EBB_CCACHE ccache)
mark_as_advanced(EBB_CCACHE)
if(NOT EBB_CCACHE)
  return()
endif()

# Paths inside the clone count relative to it.
set(ebb_launcher env CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} CCACHE_NOHASHDIR=1)
if(NOT DEFINED ENV{CCACHE_DIR} AND EBB_CCACHE_FOLDER)
  list(APPEND ebb_launcher CCACHE_DIR=${EBB_CCACHE_FOLDER})
endif()
if(EMSCRIPTEN)
  list(APPEND ebb_launcher EM_COMPILER_WRAPPER=${EBB_CCACHE})
else()
  list(APPEND ebb_launcher ${EBB_CCACHE})
endif()
set(CMAKE_C_COMPILER_LAUNCHER ${ebb_launcher})
set(CMAKE_CXX_COMPILER_LAUNCHER ${ebb_launcher})
