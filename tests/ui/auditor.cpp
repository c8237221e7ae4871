// The hooks that Dear ImGui calls in test builds.
// SPDX-License-Identifier: MIT
#include "ui/auditor.h"

#include <imgui.h>
#include <imgui_internal.h>

namespace {

std::vector<std::uint32_t>& seen() {
    static std::vector<std::uint32_t> ids;
    return ids;
}

} // namespace

void ImGuiTestEngineHook_ItemAdd(ImGuiContext*,
                                 ImGuiID id,
                                 const ImRect&,
                                 const ImGuiLastItemData*) {
    seen().push_back(id);
}
void ImGuiTestEngineHook_ItemInfo(ImGuiContext*, ImGuiID, const char*, ImGuiItemStatusFlags) {}
void ImGuiTestEngineHook_Log(ImGuiContext*, const char*, ...) {}
const char* ImGuiTestEngine_FindItemDebugLabel(ImGuiContext*, ImGuiID) {
    return nullptr;
}

namespace ebb::ui {

void start_audit() {
    seen().clear();
    ImGui::GetCurrentContext()->TestEngineHookItems = true;
}

std::vector<std::uint32_t> finish_audit() {
    ImGui::GetCurrentContext()->TestEngineHookItems = false;
    return seen();
}

} // namespace ebb::ui
