// The browser's host: messages out through one port, files in its memory file system.
// SPDX-License-Identifier: MIT
#pragma once

#include "app/action.h"
#include "platform/host.h"
#include "ui/shaper.h"

namespace ebb::platform {

/// Where the vault lies in the program's file system; web/store.js mirrors it into the browser.
inline constexpr const char* vault_folder = "/ebb/vault";

class WebHost final : public Host, public ui::Shaper {
public:
    Now now() const override;
    double seconds() const override;
    void show(const ui::Tree& tree) override;
    void wear(const ui::Theme& theme) override;
    void perform(const app::Effect& effect) override;
    void tell(const app::Session& session) override;
    void wake() override;

    ui::ShapedText shape(const ui::ShapeRequest& request) override;
    void release(std::uint64_t texture) override;

    /// Device pixels per CSS pixel, for shaped text.
    void set_density(float density) { density_ = density; }
    /// Reads every file of the vault. False: a file could not be read whole.
    bool read_vault(app::Objects& objects) const;

private:
    float density_ = 1;
};

} // namespace ebb::platform
