# How the libraries of others are compiled: no warnings, small for the web. Included by the files beside it.
# SPDX-License-Identifier: MIT
include_guard(GLOBAL)

# ebb_library(TARGET): settings that every library of others shares.
function(ebb_library target)
  target_compile_options(${target} PRIVATE -w)
  if(EMSCRIPTEN)
    target_compile_options(${target} PRIVATE $<$<NOT:$<CONFIG:Debug>>:-Oz;-flto;-mbulk-memory;-mnontrapping-fptoint>)
  endif()
endfunction()
