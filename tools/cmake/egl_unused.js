// What Emscripten's EGL and SDL's window name of full screen and of a main loop, which the page has not (stand_ins.md).
// Given to the linker as a JavaScript library; with the pinned Emscripten only.
// SPDX-License-Identifier: MIT
addToLibrary({
  // Of the library for full screen, locked pointers and preloaded files, EGL uses these two.
  $Browser__deps: [],
  $Browser__postset: '',
  $Browser: { useWebGL: false, moduleContextCreatedCallbacks: [] },

  // Frames are asked for by the page; there is no loop to time.
  emscripten_set_main_loop_timing__deps: [],
  emscripten_set_main_loop_timing: (mode, value) => 0,

  // EMSCRIPTEN_RESULT_NOT_SUPPORTED
  emscripten_request_fullscreen_strategy__deps: [],
  emscripten_request_fullscreen_strategy: (target, deferUntilInEventHandler, strategy) => -1,
  emscripten_exit_fullscreen__deps: [],
  emscripten_exit_fullscreen: () => -1,
});
