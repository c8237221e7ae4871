// What SDL calls of its input and its software pictures. The page's own elements take the input (src/README.md), and
// WebGL paints; so SDL puts no listener on the page, and these do nothing.
// SPDX-License-Identifier: MIT

#include "SDL_internal.h"
#include "video/SDL_sysvideo.h"

#include "video/emscripten/SDL_emscriptenvideo.h"

#include "video/emscripten/SDL_emscriptenevents.h"
#include "video/emscripten/SDL_emscriptenframebuffer.h"
#include "video/emscripten/SDL_emscriptenmouse.h"

void Emscripten_RegisterEventHandlers(SDL_WindowData* data) { (void)data; }
void Emscripten_UnregisterEventHandlers(SDL_WindowData* data) { (void)data; }

EM_BOOL Emscripten_HandleCanvasResize(int type, const void* reserved, void* data) {
  (void)type, (void)reserved, (void)data;
  return EM_FALSE;
}

void Emscripten_InitMouse(void) {}
void Emscripten_FiniMouse(void) {}

int Emscripten_CreateWindowFramebuffer(_THIS, SDL_Window* window, Uint32* format, void** pixels, int* pitch) {
  (void)_this, (void)window, (void)format, (void)pixels, (void)pitch;
  return SDL_Unsupported();
}
int Emscripten_UpdateWindowFramebuffer(_THIS, SDL_Window* window, const SDL_Rect* rects, int count) {
  (void)_this, (void)window, (void)rects, (void)count;
  return SDL_Unsupported();
}
void Emscripten_DestroyWindowFramebuffer(_THIS, SDL_Window* window) { (void)_this, (void)window; }
