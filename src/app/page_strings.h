// Every sentence about the page itself: its copy, newer versions, the home screen, traces.
// SPDX-License-Identifier: MIT
#pragma once

#include "app/strings.h"

namespace ebb::app::strings {

inline constexpr std::string_view copy = "Without a network";
inline constexpr std::string_view copy_line =
    "Opening it offline, newer versions, the home screen.";
inline constexpr std::string_view copy_line_waiting = "A newer version is here and waits.";

inline constexpr std::string_view offline_title = "Opening it offline";
/// In the order of `Copy`.
inline constexpr std::array<std::string_view, 5> offline{
    "A copy of this page is on its way into this browser. Until it is there, opening the page "
    "needs a network. Once it is open it asks nobody for anything.",
    "This browser keeps no copy of the page here. A private window, a setting, or an address "
    "without https can be the reason. Once it is open, the page needs no network all the same.",
    "The whole page is kept in this browser. It opens without a network, and once it is open it "
    "asks nobody for anything.",
    "The whole page is kept in this browser. It opens without a network, and once it is open it "
    "asks nobody for anything.",
    "This page is one file, and needs no network. Your words are not in the file: this browser "
    "keeps them, by its own rules for files. Other files that it opens may be able to read them, "
    "and when this file is moved, they may not be found. Hiding leads to an empty page, and newer "
    "versions do not come by themselves."};

inline constexpr std::string_view version_title = "Newer versions";
inline constexpr std::string_view version_waits =
    "A newer version is here. Taking it loads the page again; what you wrote stays. If it does not "
    "open, this version comes back.";
inline constexpr std::string_view version_unsaved = "First, everything has to be saved.";
inline constexpr std::string_view version_none =
    "The page stays as it is until you take a newer version.";
inline constexpr std::string_view version_take = "Use the newer version";
inline constexpr std::string_view version_ask = "Look for a newer version";

inline constexpr std::string_view home_title = "On the home screen";
inline constexpr std::string_view home_by_menu =
    "The browser\xE2\x80\x99s menu can put this page on the home screen. It is called Notes there.";
inline constexpr std::string_view home_by_press =
    "This page can have a place on the home screen. It is called Notes there.";
inline constexpr std::string_view home_here =
    "You opened it from the home screen, where it is called Notes.";
inline constexpr std::string_view home_apart =
    "On some devices it keeps words of its own there, apart from the browser\xE2\x80\x99s. To take "
    "yours along, make a backup in one and restore it in the other. On an iPhone or iPad, the "
    "browser removes what pages keep after seven days without a visit; it leaves the home screen "
    "alone.";
inline constexpr std::string_view home_put = "Put it on the home screen";

inline constexpr std::string_view licenses_title = "What it is made of";
inline constexpr std::string_view licenses_line =
    "Free software and free fonts. Their licenses are kept with the page.";
inline constexpr std::string_view licenses_show = "Show licenses";

inline constexpr std::string_view traces = "How to remove traces";
inline constexpr std::string_view traces_line = "History, downloads, what is kept here.";
inline constexpr std::array<Passage, 6> traces_passages{
    Passage{
        "In the history",
        "This page has one address, and its title is Notes. In the browser\xE2\x80\x99s history, "
        "look for Notes and remove that one entry. An empty history can stand out more than "
        "one entry less. In a private window there is no entry, but what you write is gone "
        "when you close it."},
    Passage{"What is kept here",
            "Your words lie in what the browser keeps for this page. Erase everything, in More, "
            "removes "
            "them. Removing only the history leaves them. Parts may stay on the disk for a while."},
    Passage{
        "Files and copies",
        "What you saved as a file lies among your downloads, with a name such as page or "
        "notes and a date. Remove it there, in the bin, and from the browser\xE2\x80\x99s list of "
        "downloads. Text that you copied stays in the clipboard until you copy something "
        "else."},
    Passage{"The home screen",
            "If you put it on the home screen, hold the icon Notes to remove it. Ask the device to "
            "remove its data too."},
    Passage{
        "Other places",
        "A browser that is signed in may show its history on your other devices. Keyboards can "
        "learn words. A backup of the device may hold older words. Whoever runs the network can "
        "know the address of the page, never what you write."},
    Passage{"What this can\xE2\x80\x99t do",
            "If somebody watches this device with a program, they see this as well. Then a device "
            "that they have never held is safer, and people who help with stalking know more."}};

} // namespace ebb::app::strings
