// Dear ImGui's compile-time choices for this app.
// SPDX-License-Identifier: MIT
#pragma once

// One letter list can hold more than 65,536 corners; WebGL 2 has 32-bit indices.
#define ImDrawIdx unsigned int
