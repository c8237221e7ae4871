// What SDL calls of its events, its software pictures, its messages and its hints. The page's own elements take the
// input (src/README.md), and WebGL paints; so SDL puts no listener on the page, keeps no queue, and these do nothing.
// SPDX-License-Identifier: MIT

#include "SDL_internal.h"
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "SDL_render.h"
#include "events/SDL_events_c.h"
#include "video/SDL_sysvideo.h"

#include "video/emscripten/SDL_emscriptenvideo.h"

#include "video/emscripten/SDL_emscriptenevents.h"
#include "video/emscripten/SDL_emscriptenframebuffer.h"
#include "video/emscripten/SDL_emscriptenmouse.h"

/// Stands in for fprintf in SDL and in ImGui's renderer: nobody sees what a page prints, and with all its formats it
/// is 4 KB of the page.
int ebb_print_nothing(FILE* file, const char* format, ...) {
  (void)file, (void)format;
  return 0;
}

/// Stands in for vsnprintf in SDL, whose messages nobody sees either: the format itself will do.
int ebb_format_nothing(char* text, size_t size, const char* format, va_list arguments) {
  (void)arguments;
  if (size > 0) {
    strncpy(text, format, size - 1);
    text[size - 1] = 0;
  }
  return (int)strlen(format);
}

/// Stands in for what sets the canvas's size: the page knows its exact pixels, and each setting is a new picture for
/// the browser (platform/window.cpp).
EMSCRIPTEN_RESULT ebb_leave_canvas(const char* canvas, int width, int height) {
  (void)canvas, (void)width, (void)height;
  return EMSCRIPTEN_RESULT_SUCCESS;
}

// No message of SDL's is read: that something failed is enough.
int SDL_SetError(const char* format, ...) {
  (void)format;
  return -1;
}
int SDL_Error(SDL_errorcode code) {
  (void)code;
  return -1;
}
void SDL_ClearError(void) {}
void SDL_LogInit(void) {}
void SDL_LogQuit(void) {}
void SDL_AssertionsQuit(void) {}
void SDL_Log(const char* format, ...) { (void)format; }
void SDL_LogWarn(int category, const char* format, ...) { (void)category, (void)format; }

// A page has no environment that could give hints, and the page gives none.
const char* SDL_GetHint(const char* name) {
  (void)name;
  return NULL;
}
SDL_bool SDL_GetHintBoolean(const char* name, SDL_bool otherwise) {
  (void)name;
  return otherwise;
}
SDL_bool SDL_SetHint(const char* name, const char* value) {
  (void)name, (void)value;
  return SDL_FALSE;
}
void SDL_ClearHints(void) {}
char* SDL_getenv(const char* name) {
  (void)name;
  return NULL;
}

// The window has no pictures that SDL would paint.
void SDL_FreeSurface(SDL_Surface* surface) { (void)surface; }
SDL_Renderer* SDL_GetRenderer(SDL_Window* window) {
  (void)window;
  return NULL;
}
void SDL_DestroyTexture(SDL_Texture* texture) { (void)texture; }
void SDL_DestroyRenderer(SDL_Renderer* renderer) { (void)renderer; }
void SDL_DestroyRendererWithoutFreeing(SDL_Renderer* renderer) { (void)renderer; }

int SDL_EventsInit(void) { return 0; }
void SDL_EventsQuit(void) {}
int SDL_KeyboardInit(void) { return 0; }
void SDL_KeyboardQuit(void) {}
int SDL_MousePreInit(void) { return 0; }
void SDL_MousePostInit(void) {}
void SDL_MouseQuit(void) {}
int SDL_TouchInit(void) { return 0; }
void SDL_TouchQuit(void) {}
int SDL_QuitInit(void) { return 0; }
void SDL_QuitQuit(void) {}

Uint8 SDL_EventState(Uint32 type, int state) {
  (void)type, (void)state;
  return SDL_DISABLE;
}
void SDL_DelEventWatch(SDL_EventFilter filter, void* data) { (void)filter, (void)data; }
SDL_Window* SDL_GetKeyboardFocus(void) { return NULL; }
void SDL_SetKeyboardFocus(SDL_Window* window) { (void)window; }
SDL_Window* SDL_GetMouseFocus(void) { return NULL; }
void SDL_SetMouseFocus(SDL_Window* window) { (void)window; }
int SDL_UpdateMouseCapture(SDL_bool release) {
  (void)release;
  return 0;
}
Uint32 SDL_GetMouseState(int* x, int* y) {
  if (x) *x = 0;
  if (y) *y = 0;
  return 0;
}
SDL_Mouse* SDL_GetMouse(void) {
  static SDL_Mouse none;
  return &none;
}
SDL_bool SDL_GetRelativeMouseMode(void) { return SDL_FALSE; }
int SDL_SetRelativeMouseMode(SDL_bool on) {
  (void)on;
  return 0;
}
int SDL_ShowCursor(int toggle) {
  (void)toggle;
  return 0;
}
void SDL_ResetKeyboard(void) {}
void SDL_WarpMouseInWindow(SDL_Window* window, int x, int y) { (void)window, (void)x, (void)y; }

int SDL_SendDisplayEvent(SDL_VideoDisplay* display, Uint8 event, int data) {
  (void)display, (void)event, (void)data;
  return 0;
}
int SDL_SendWindowEvent(SDL_Window* window, Uint8 event, int data1, int data2) {
  (void)window, (void)event, (void)data1, (void)data2;
  return 0;
}

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
