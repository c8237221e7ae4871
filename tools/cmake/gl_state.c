// What ImGui's renderer asks WebGL before each picture, so that it can put everything back: answered here, since nobody
// else paints on this canvas. Each question to WebGL waits for the browser's graphics process, at the start for long.
// SPDX-License-Identifier: MIT
// Each stops the program at a question that it does not know.
#include <GLES3/gl3.h>

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

/// Stands in for glGetIntegerv: what WebGL 2 promises, and its state as it is at first.
void ebb_gl_integer(GLenum name, GLint* values) {
  switch (name) {
    case GL_MAJOR_VERSION:
      *values = 3;
      break;
    case GL_MAX_TEXTURE_SIZE:
      *values = 2048;
      break;
    case GL_ACTIVE_TEXTURE:
      *values = GL_TEXTURE0;
      break;
    case GL_BLEND_SRC_RGB:
    case GL_BLEND_SRC_ALPHA:
      *values = GL_ONE;
      break;
    case GL_BLEND_EQUATION_RGB:
    case GL_BLEND_EQUATION_ALPHA:
      *values = GL_FUNC_ADD;
      break;
    case GL_SCISSOR_BOX:
    case GL_VIEWPORT:
      values[0] = values[1] = values[2] = values[3] = 0;
      break;
    case GL_MINOR_VERSION:
    case GL_CURRENT_PROGRAM:
    case GL_TEXTURE_BINDING_2D:
    case GL_SAMPLER_BINDING:
    case GL_ARRAY_BUFFER_BINDING:
    case GL_PIXEL_UNPACK_BUFFER_BINDING:
    case GL_VERTEX_ARRAY_BINDING:
    case GL_BLEND_DST_RGB:
    case GL_BLEND_DST_ALPHA:
      *values = 0;
      break;
    default:
      abort();
  }
}

/// Stands in for glIsEnabled.
GLboolean ebb_gl_enabled(GLenum name) {
  (void)name;
  return GL_FALSE;
}

/// Stands in for glGetString: the version is asked for, and a maker with errors of its own.
const GLubyte* ebb_gl_string(GLenum name) {
  if (name != GL_VERSION && name != GL_VENDOR) abort();
  return (const GLubyte*)(name == GL_VERSION ? "OpenGL ES 3.0" : "");
}

/// Stands in for sscanf: what is read is the number in "#version 300 es".
int ebb_scan(const char* text, const char* format, ...) {
  static const char version[] = "#version ";
  const size_t length = sizeof version - 1;
  if (strcmp(format, "#version %d") != 0 || strncmp(text, version, length) != 0) abort();
  va_list arguments;
  va_start(arguments, format);
  *va_arg(arguments, int*) = atoi(text + length);
  va_end(arguments);
  return 1;
}
