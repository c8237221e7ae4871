// What ImGui's renderer asks WebGL before each picture, so that it can put everything back: answered here, since nobody
// else paints on this canvas. Each question to WebGL waits for the browser's graphics process, at the start for long.
// SPDX-License-Identifier: MIT
#include <GLES3/gl3.h>

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
    default:
      *values = 0;
  }
}

/// Stands in for glIsEnabled.
GLboolean ebb_gl_enabled(GLenum name) {
  (void)name;
  return GL_FALSE;
}

/// Stands in for glGetString: the version is asked for, and a maker with errors of its own.
const GLubyte* ebb_gl_string(GLenum name) { return (const GLubyte*)(name == GL_VERSION ? "OpenGL ES 3.0" : ""); }
