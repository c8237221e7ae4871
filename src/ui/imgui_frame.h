// What Ebb takes of Dear ImGui: draw lists, the atlas of glyphs, and what its renderer paints.
// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <imgui.h>
#include <memory>
#include <vector>

namespace ebb::ui {

/// Draw lists that lie over one another, in device pixels. The page's own elements are the windows
/// and the input, so ImGui's context is never initialized and no frame of its own is begun
/// (`ImGui::NewFrame`). This does the part of both that draw lists and the atlas need, with names
/// of `imgui_internal.h`: what a newer ImGui changes there is changed here, and nowhere else.
class ImguiFrame {
public:
    /// Makes a context, which is the current one from then on: `ImGui::GetIO` works, widgets do
    /// not.
    explicit ImguiFrame(std::size_t layers);
    ~ImguiFrame();
    ImguiFrame(const ImguiFrame&) = delete;
    ImguiFrame& operator=(const ImguiFrame&) = delete;

    /// Makes its context the current one and empties the lists, for a picture of this size.
    void begin(float width, float height);
    /// The list of a layer; layer 0 lies below the others.
    ImDrawList& list(std::size_t layer) const { return *lists_[layer]; }
    /// Hands what is on the lists over to the renderer.
    void end();
    /// What `end` handed over last.
    ImDrawData& drawn() { return drawn_; }

private:
    ImGuiContext* context_;
    std::vector<std::unique_ptr<ImDrawList>> lists_;
    ImDrawData drawn_;
};

/// Strokes the path that the list holds, and forgets it.
void stroke_path(ImDrawList& list, std::uint32_t color, float thickness, bool closed = false);

/// Strokes a rectangle, half of the thickness to each side of its edges.
void stroke_rect(ImDrawList& list,
                 const ImVec2& from,
                 const ImVec2& to,
                 std::uint32_t color,
                 float rounding,
                 float thickness);

} // namespace ebb::ui
