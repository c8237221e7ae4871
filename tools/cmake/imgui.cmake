# Target imgui: Dear ImGui's core, without its default font, demo and debug tools.
# SPDX-License-Identifier: MIT
#
# Set before including:
#   EBB_IMGUI_SOURCE  folder of the sources (build/setup.cmake sets it)
#   EBB_IMGUI_CONFIG  optional: a header that is used beside imconfig.h, as it is included
include_guard(GLOBAL)
include(${CMAKE_CURRENT_LIST_DIR}/library.cmake)

add_library(imgui STATIC
  ${EBB_IMGUI_SOURCE}/imgui.cpp
  ${EBB_IMGUI_SOURCE}/imgui_draw.cpp
  ${EBB_IMGUI_SOURCE}/imgui_tables.cpp
  ${EBB_IMGUI_SOURCE}/imgui_widgets.cpp
)
target_include_directories(imgui SYSTEM PUBLIC ${EBB_IMGUI_SOURCE})
target_compile_features(imgui PUBLIC cxx_std_20)
target_compile_options(imgui PRIVATE -fno-exceptions -fno-rtti)
target_compile_definitions(imgui PUBLIC
  IMGUI_DISABLE_DEBUG_TOOLS
  IMGUI_DISABLE_DEFAULT_FONT
  IMGUI_DISABLE_DEMO_WINDOWS
  IMGUI_DISABLE_OBSOLETE_FUNCTIONS
  IMGUI_USE_WCHAR32
  $<$<BOOL:${EBB_IMGUI_CONFIG}>:IMGUI_USER_CONFIG="${EBB_IMGUI_CONFIG}">
)
ebb_library(imgui)
