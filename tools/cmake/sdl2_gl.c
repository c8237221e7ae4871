// The GL functions that SDL looks up by name, and no others.
// SPDX-License-Identifier: MIT
//
// Emscripten's own eglGetProcAddress() names every GL function there is, so that none of them can be left out
// of the program: 15 KB of compressed JavaScript. SDL asks for these.

#include <EGL/egl.h>
#include <GLES3/gl3.h>
#include <string.h>

#define EBB_GL(name) {#name, (void*)name}

static const struct {
  const char* name;
  void* function;
} functions[] = {
    EBB_GL(glBindFramebuffer),
    EBB_GL(glGetError),
    EBB_GL(glGetFramebufferAttachmentParameteriv),
    EBB_GL(glGetIntegerv),
    EBB_GL(glGetString),
    EBB_GL(glGetStringi),
};

__eglMustCastToProperFunctionPointerType EGLAPIENTRY eglGetProcAddress(const char* name) {
  for (size_t i = 0; i < sizeof functions / sizeof functions[0]; ++i) {
    if (strcmp(functions[i].name, name) == 0) {
      return (__eglMustCastToProperFunctionPointerType)functions[i].function;
    }
  }
  return NULL;
}
