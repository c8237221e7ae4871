// The part of ImGui's frame that draw lists and the atlas need.
// SPDX-License-Identifier: MIT
#include "ui/imgui_frame.h"

#include <imgui_internal.h>

namespace ebb::ui {

ImguiFrame::ImguiFrame(std::size_t layers) {
    IMGUI_CHECKVERSION();
    // Not ImGui::CreateContext: it prepares windows, tables, settings and the clipboard besides.
    context_ = IM_NEW(ImGuiContext)(nullptr);
    ImGui::SetCurrentContext(context_);
    ImGui::RegisterFontAtlas(context_->IO.Fonts);
    // Text is measured with the atlas before there is a renderer, and where there is none.
    context_->IO.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
    ImDrawListSharedData& shared = context_->DrawListSharedData;
    shared.Context = context_;
    shared.SetCircleTessellationMaxError(0.2f);
    shared.CurveTessellationTol = 0.6f;
    for (std::size_t layer = 0; layer < layers; ++layer)
        lists_.push_back(std::make_unique<ImDrawList>(&shared));
}

ImguiFrame::~ImguiFrame() {
    lists_.clear();
    ImGuiContext* const current = ImGui::GetCurrentContext();
    ImGui::SetCurrentContext(context_);
    ImFontAtlas* const atlas = context_->IO.Fonts;
    ImGui::UnregisterFontAtlas(atlas);
    IM_DELETE(atlas);
    IM_DELETE(context_);
    ImGui::SetCurrentContext(current == context_ ? nullptr : current);
}

void ImguiFrame::begin(float width, float height) {
    ImGui::SetCurrentContext(context_);
    const ImGuiIO& io = context_->IO;
    const bool has_textures = (io.BackendFlags & ImGuiBackendFlags_RendererHasTextures) != 0;
    ImFontAtlas& atlas = *io.Fonts;
    ImFontAtlasUpdateNewFrame(&atlas, ++context_->FrameCount, has_textures);
    ImDrawListSharedData& shared = context_->DrawListSharedData;
    shared.FontAtlas = &atlas;
    shared.TexUvWhitePixel = atlas.TexUvWhitePixel;
    shared.TexUvLines = atlas.TexUvLines;
    shared.ClipRectFullscreen = {0, 0, width, height};
    // Lines are drawn, not taken from a texture: that is sampled with blur at odd widths.
    shared.InitialFlags = ImDrawListFlags_AntiAliasedLines | ImDrawListFlags_AntiAliasedFill |
                          ImDrawListFlags_AllowVtxOffset;
    for (const auto& list : lists_) {
        list->_ResetForNewFrame();
        list->PushTexture(atlas.TexRef);
        list->PushClipRectFullScreen();
    }
}

void ImguiFrame::end() {
    ImFontAtlas& atlas = *context_->IO.Fonts;
    ImVector<ImTextureData*>& textures = context_->PlatformIO.Textures;
    textures.resize(0);
    for (ImTextureData* texture : atlas.TexList) {
        texture->RefCount = static_cast<unsigned short>(atlas.RefCount);
        textures.push_back(texture);
    }
    drawn_.Clear();
    drawn_.Valid = true;
    const ImVec4& full = context_->DrawListSharedData.ClipRectFullscreen;
    drawn_.DisplaySize = {full.z, full.w};
    drawn_.FramebufferScale = {1, 1};
    drawn_.Textures = &textures;
    for (const auto& list : lists_)
        drawn_.AddDrawList(list.get());
}

// ImGui 1.92.8 exchanged flags and thickness.

void stroke_path(ImDrawList& list, std::uint32_t color, float thickness, bool closed) {
    const ImDrawFlags flags = closed ? ImDrawFlags_Closed : ImDrawFlags_None;
#if IMGUI_VERSION_NUM >= 19280
    list.PathStroke(color, thickness, flags);
#else
    list.PathStroke(color, flags, thickness);
#endif
}

void stroke_rect(ImDrawList& list,
                 const ImVec2& from,
                 const ImVec2& to,
                 std::uint32_t color,
                 float rounding,
                 float thickness) {
#if IMGUI_VERSION_NUM >= 19280
    list.AddRect(from, to, color, rounding, thickness);
#else
    list.AddRect(from, to, color, rounding, ImDrawFlags_None, thickness);
#endif
}

} // namespace ebb::ui
