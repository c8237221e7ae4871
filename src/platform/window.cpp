// The canvas: SDL's window, the WebGL context, ImGui's renderer.
// SPDX-License-Identifier: MIT
#include "platform/window.h"

#include <GLES3/gl3.h>
#include <SDL.h>
#include <emscripten/html5.h>
#include <imgui.h>
#include <imgui_impl_opengl3.h>

namespace ebb::platform {

bool Window::open() {
    if (open_context()) {
        return true;
    }
    SDL_Quit();
    window_ = nullptr;
    return false;
}

bool Window::open_context() {
    if (SDL_Init(SDL_INIT_VIDEO) != 0) {
        return false;
    }
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, SDL_GL_CONTEXT_PROFILE_ES);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, 3);
    SDL_GL_SetAttribute(SDL_GL_DEPTH_SIZE, 0);
    // SDL makes its title the page's, and the page's is neutral.
    window_ =
        SDL_CreateWindow("Notes", 0, 0, 320, 480, SDL_WINDOW_OPENGL | SDL_WINDOW_ALLOW_HIGHDPI);
    if (window_ == nullptr || SDL_GL_CreateContext(window_) == nullptr) {
        return false;
    }
    return ImGui_ImplOpenGL3_Init("#version 300 es");
}

void Window::resize(int device_width, int device_height) {
    if (window_ == nullptr) {
        return;
    }
    if (device_width == device_width_ && device_height == device_height_) {
        return;
    }
    emscripten_set_canvas_element_size("#canvas", device_width, device_height);
    device_width_ = device_width;
    device_height_ = device_height;
}

void Window::begin_frame() {
    if (window_ != nullptr) {
        ImGui_ImplOpenGL3_NewFrame();
    }
}

void Window::paint(ImDrawData& drawn, float red, float green, float blue) {
    if (window_ == nullptr) {
        return;
    }
    glViewport(0, 0, device_width_, device_height_);
    glClearColor(red, green, blue, 1);
    glClear(GL_COLOR_BUFFER_BIT);
    ImGui_ImplOpenGL3_RenderDrawData(&drawn);
}

void Window::restore() {
    if (window_ != nullptr) {
        ImGui_ImplOpenGL3_DestroyDeviceObjects();
    }
}

} // namespace ebb::platform
