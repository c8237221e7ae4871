# Target imgui_backends: Dear ImGui's renderer on WebGL 2. For the web only; include imgui.cmake first.
# SPDX-License-Identifier: MIT
include_guard(GLOBAL)
include(${CMAKE_CURRENT_LIST_DIR}/library.cmake)

add_library(imgui_backends STATIC
  ${EBB_IMGUI_SOURCE}/backends/imgui_impl_opengl3.cpp
  ${CMAKE_CURRENT_LIST_DIR}/gl_state.c
)
target_include_directories(imgui_backends SYSTEM PUBLIC ${EBB_IMGUI_SOURCE}/backends)
target_compile_options(imgui_backends PRIVATE -fno-exceptions $<$<COMPILE_LANGUAGE:CXX>:-fno-rtti>)
target_compile_definitions(imgui_backends PUBLIC IMGUI_IMPL_OPENGL_ES3)
# The headers of GL declare them by these names too.
set_source_files_properties(${EBB_IMGUI_SOURCE}/backends/imgui_impl_opengl3.cpp PROPERTIES COMPILE_DEFINITIONS
  "glGetIntegerv=ebb_gl_integer;glGetString=ebb_gl_string;glIsEnabled=ebb_gl_enabled;sscanf=ebb_scan;fprintf=ebb_print_nothing")
target_link_libraries(imgui_backends PUBLIC imgui)
ebb_library(imgui_backends)
