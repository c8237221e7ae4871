# Holds who calls what stands in for functions of the libraries (stand_ins.md) against stand_ins.txt, before a program is
# linked. It reads what LLVM's own compiler writes, so only with the pinned one.
# SPDX-License-Identifier: MIT
include_guard(GLOBAL)

# ebb_check_stand_ins(PROGRAM)
function(ebb_check_stand_ins program)
  find_program(EBB_LLVM_DIS llvm-dis-${EBB_VERSION_LLVM})
  find_program(EBB_LLVM_CXXFILT llvm-cxxfilt-${EBB_VERSION_LLVM})
  find_program(EBB_NODE node)
  mark_as_advanced(EBB_LLVM_DIS EBB_LLVM_CXXFILT EBB_NODE)
  if(NOT EMSCRIPTEN_VERSION VERSION_EQUAL EBB_VERSION_EMSCRIPTEN OR NOT EBB_LLVM_DIS OR NOT EBB_LLVM_CXXFILT OR NOT EBB_NODE)
    message(STATUS "Another compiler than the pinned one: who calls the stand-ins is not checked.")
    return()
  endif()
  set(known ${CMAKE_SOURCE_DIR}/tools/cmake/stand_ins.txt)
  set(look ${EBB_NODE} ${CMAKE_SOURCE_DIR}/tools/stand_ins.mjs
    --dis ${EBB_LLVM_DIS} --filt ${EBB_LLVM_CXXFILT} --objects ${CMAKE_BINARY_DIR} --known ${known})
  set(stamp ${CMAKE_BINARY_DIR}/stand_ins.stamp)
  add_custom_command(OUTPUT ${stamp} COMMAND ${look} COMMAND ${CMAKE_COMMAND} -E touch ${stamp} VERBATIM
    DEPENDS imgui imgui_backends sdl2 sodium ${known} ${CMAKE_SOURCE_DIR}/tools/stand_ins.mjs)
  add_custom_target(stand_ins DEPENDS ${stamp})
  add_dependencies(${program} stand_ins)
  add_custom_target(accept_stand_ins COMMAND ${look} --accept VERBATIM DEPENDS imgui imgui_backends sdl2 sodium)
endfunction()
