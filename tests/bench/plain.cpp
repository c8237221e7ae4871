// What Ebb is compared with: the same kind of screen as Dear ImGui's own SDL2 example for the web
// draws it, frame after frame, with ImGui's own widgets and look.
// SPDX-License-Identifier: MIT
#include <SDL.h>
#include <SDL_opengles2.h>
#include <emscripten/emscripten.h>
#include <imgui.h>
#include <imgui_impl_opengl3.h>
#include <imgui_impl_sdl2.h>

// ImGui's SDL2 backend asks for these; there is no joystick on the page.
extern "C" {
int SDL_NumJoysticks() {
    return 0;
}
SDL_bool SDL_IsGameController(int) {
    return SDL_FALSE;
}
SDL_GameController* SDL_GameControllerOpen(int) {
    return nullptr;
}
void SDL_GameControllerClose(SDL_GameController*) {}
Uint8 SDL_GameControllerGetButton(SDL_GameController*, SDL_GameControllerButton) {
    return 0;
}
Sint16 SDL_GameControllerGetAxis(SDL_GameController*, SDL_GameControllerAxis) {
    return 0;
}
}

namespace {

constexpr int boundaries = 20;
SDL_Window* window = nullptr;
char names[boundaries][64];

void draw_screen() {
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize(ImGui::GetIO().DisplaySize);
    ImGui::Begin("Boundaries");
    for (int i = 0; i < boundaries; ++i) {
        ImGui::PushID(i);
        ImGui::InputText("Name", names[i], sizeof names[i]);
        ImGui::Text("Daily, %d of 7 days", i % 7);
        static_cast<void>(ImGui::Button("Kept today"));
        ImGui::SameLine();
        static_cast<void>(ImGui::Button("Log a slip"));
        ImGui::SameLine();
        static_cast<void>(ImGui::Button("Pause today"));
        ImGui::ProgressBar(static_cast<float>(i % 7) / 7);
        ImGui::Separator();
        ImGui::PopID();
    }
    ImGui::End();
}

void frame() {
    SDL_Event event;
    while (SDL_PollEvent(&event) != 0)
        ImGui_ImplSDL2_ProcessEvent(&event);
    ImGui_ImplOpenGL3_NewFrame();
    ImGui_ImplSDL2_NewFrame();
    ImGui::NewFrame();
    draw_screen();
    ImGui::Render();
    const ImVec2 size = ImGui::GetIO().DisplaySize;
    glViewport(0, 0, static_cast<int>(size.x), static_cast<int>(size.y));
    glClearColor(0.45f, 0.55f, 0.60f, 1);
    glClear(GL_COLOR_BUFFER_BIT);
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
    SDL_GL_SwapWindow(window);
}

} // namespace

/// One frame, for the clock of the benchmark.
extern "C" EMSCRIPTEN_KEEPALIVE int ebb_frame(double /*milliseconds*/) {
    frame();
    return 0;
}

int main() {
    SDL_Init(SDL_INIT_VIDEO);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, SDL_GL_CONTEXT_PROFILE_ES);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, 3);
    window = SDL_CreateWindow("plain", 0, 0, 1280, 800, SDL_WINDOW_OPENGL | SDL_WINDOW_RESIZABLE);
    SDL_GLContext context = SDL_GL_CreateContext(window);
    SDL_GL_MakeCurrent(window, context);
    ImGui::CreateContext();
    ImGui::GetIO().IniFilename = nullptr;
    ImGui::GetIO().Fonts->AddFontDefault();
    ImGui_ImplSDL2_InitForOpenGL(window, context);
    ImGui_ImplOpenGL3_Init("#version 300 es");
    emscripten_set_main_loop(frame, 0, 1);
    return 0;
}
