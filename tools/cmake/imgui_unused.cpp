// What Dear ImGui calls of its tables, its settings file and its windows' names at each frame or at the start. Ebb has
// none of them, and the linker can't know that; so these do nothing.
// SPDX-License-Identifier: MIT

#include "imgui.h"
#include "imgui_internal.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

/// Stands in for sscanf (imgui.cmake), which with all its formats is 5 KB of the page. Settings are never read; what
/// the renderer reads is the number in "#version 300 es".
extern "C" int ebb_scan(const char* text, const char* format, ...) {
  static const char version[] = "#version ";
  const size_t length = sizeof version - 1;
  if (strncmp(format, version, length) != 0 || strncmp(text, version, length) != 0) return 0;
  va_list arguments;
  va_start(arguments, format);
  *va_arg(arguments, int*) = atoi(text + length);
  va_end(arguments);
  return 1;
}

/// Stands in for strstr in ImGui, whose settings are never written, and in SDL, which looks for extensions of EGL where
/// Emscripten has none: for more, 1.4 KB of the page.
extern "C" char* ebb_find(const char*, const char*) { return nullptr; }

/// Only names of windows that Ebb does not have would be put together: the format itself will do.
int ImFormatStringV(char* buffer, size_t size, const char* format, va_list) {
  if (buffer != nullptr && size > 0) ImStrncpy(buffer, format, size);
  return static_cast<int>(strlen(format));
}
int ImFormatString(char* buffer, size_t size, const char* format, ...) {
  va_list arguments;
  va_start(arguments, format);
  const int length = ImFormatStringV(buffer, size, format, arguments);
  va_end(arguments);
  return length;
}

namespace ImGui {

void EndColumns() {}
void EndTable() {}
void PopColumnsBackground() {}
void PushColumnsBackground() {}
void TableEndCell(ImGuiTable*) {}
void TableEndRow(ImGuiTable*) {}
void TableGcCompactSettings() {}
void TableGcCompactTransientBuffers(ImGuiTable*) {}
void TableGcCompactTransientBuffers(ImGuiTableTempData*) {}
void TablePopBackgroundChannel() {}
void TablePopColumnChannel() {}
void TablePushBackgroundChannel() {}
void TablePushColumnChannel(int) {}
void TableSettingsAddSettingsHandler() {}

} // namespace ImGui
