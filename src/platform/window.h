// The canvas: SDL's window, the WebGL context, ImGui's renderer.
// SPDX-License-Identifier: MIT
#pragma once

struct SDL_Window;

struct ImDrawData;

namespace ebb::platform {

/// One canvas for the life of the page. An ImGui context must exist before it.
class Window {
public:
    /// Makes the window and the context. False: this browser gives no WebGL 2. Then screens can be
    /// laid out and described all the same; every other call does nothing.
    bool open();
    /// In device pixels: what is painted.
    void resize(int device_width, int device_height);
    /// Makes what the renderer needs; before the first layout of a frame.
    void begin_frame();
    /// Paints ImGui's draw data.
    void paint(ImDrawData& drawn, float red, float green, float blue);
    /// The context was lost and is new: everything on the graphics device is made again.
    void restore();

private:
    bool open_context();

    SDL_Window* window_ = nullptr; ///< Null while there is nothing to paint on.
    int device_width_ = 0;         ///< Of the canvas, once it was sized.
    int device_height_ = 0;
};

} // namespace ebb::platform
