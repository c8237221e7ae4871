# Target sdl2: the part of SDL2 that a window and a GL context need in a browser.
# SPDX-License-Identifier: MIT
#
# SDL's own CMake takes minutes to configure under emcc; this takes its ready configuration for Emscripten instead.
# Sound, joysticks, haptics, sensors, power and renderers are switched off.
#
# Set before including: EBB_SDL2_SOURCE, folder of the sources (build/setup.cmake sets it).
include_guard(GLOBAL)
include(${CMAKE_CURRENT_LIST_DIR}/library.cmake)

set(ebb_sdl2_files
  SDL.c
  SDL_utils.c
  atomic/SDL_atomic.c
  atomic/SDL_spinlock.c
  cpuinfo/SDL_cpuinfo.c
  loadso/dummy/SDL_sysloadso.c
  stdlib/SDL_malloc.c
  stdlib/SDL_qsort.c
  stdlib/SDL_stdlib.c
  stdlib/SDL_string.c
  thread/SDL_thread.c
  thread/generic/SDL_sysmutex.c
  thread/generic/SDL_syssem.c
  thread/generic/SDL_systhread.c
  thread/generic/SDL_systls.c
  timer/SDL_timer.c
  timer/unix/SDL_systimer.c
  video/SDL_egl.c
  video/SDL_rect.c
  video/SDL_video.c
  video/emscripten/SDL_emscriptenopengles.c
  video/emscripten/SDL_emscriptenvideo.c
)
list(TRANSFORM ebb_sdl2_files PREPEND ${EBB_SDL2_SOURCE}/src/)

add_library(sdl2 STATIC
  ${ebb_sdl2_files}
  ${CMAKE_CURRENT_LIST_DIR}/sdl2_gl.c
  ${CMAKE_CURRENT_LIST_DIR}/sdl2_unused.c
)
# Emscripten would answer any SDL function that is missing here with its own SDL 1 in JavaScript, and say nothing:
# only the JavaScript libraries that SDL 2 needs are linked.
target_link_options(sdl2 INTERFACE
  -sGL_ENABLE_GET_PROC_ADDRESS=0
  -sGL_SUPPORT_AUTOMATIC_ENABLE_EXTENSIONS=0
  -sAUTO_JS_LIBRARIES=0
  -lasync.js
  -legl.js
  -lhtml5_webgl.js
  -lwebgl.js
)
target_include_directories(sdl2 SYSTEM PUBLIC ${EBB_SDL2_SOURCE}/include PRIVATE ${EBB_SDL2_SOURCE}/src)
target_compile_definitions(sdl2 PRIVATE
  emscripten_set_canvas_element_size=ebb_leave_canvas
  fprintf=ebb_print_nothing
  vsnprintf=ebb_format_nothing
  SDL_ASSERT_LEVEL=0
  SDL_AUDIO_DISABLED
  SDL_HAPTIC_DISABLED
  SDL_HIDAPI_DISABLED
  SDL_LEAN_AND_MEAN=1
  SDL_LOADSO_DUMMY
  SDL_JOYSTICK_DISABLED
  SDL_POWER_DISABLED
  SDL_RENDER_DISABLED
  SDL_SENSOR_DISABLED
)
ebb_library(sdl2)
