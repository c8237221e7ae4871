// What Dear ImGui calls of its tables and its settings file at each frame or at the start. Ebb has neither, and
// the linker can't know that; so these do nothing.
// SPDX-License-Identifier: MIT

#include "imgui.h"
#include "imgui_internal.h"

/// Stands in for sscanf (imgui.cmake): only settings would be read with it.
extern "C" int ebb_no_settings(const char*, const char*, ...) { return 0; }

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
