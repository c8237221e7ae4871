// Every sentence about what could not be read.
// SPDX-License-Identifier: MIT
#pragma once

#include "app/strings.h"

namespace ebb::app::strings {

inline constexpr std::string_view not_read = "What could not be read";
inline constexpr std::string_view not_read_line = "Which part it is, and what you can do.";
inline constexpr std::string_view not_read_notice =
    "Not everything that is stored here can be read: ";
inline constexpr std::string_view not_read_more = " and more";
inline constexpr std::string_view not_read_open = "See what it is";
inline constexpr std::string_view not_read_about =
    "Storage on a device can go bad by itself; nothing that you did has caused it. All the rest is "
    "here, and nothing is written over what can\xE2\x80\x99t be read.";
inline constexpr std::string_view not_read_none = "Everything that is stored here can be read.";

inline constexpr std::string_view part_of_page = "A part that only this page needs";

inline constexpr std::string_view part_partly =
    "What can be read of it is here. The rest was left out.";
inline constexpr std::string_view part_replaced = "In its place is how it was on ";
inline constexpr std::string_view part_replaced_end = ". What came after that is missing.";
inline constexpr std::string_view part_older = "In its place is an earlier version of it.";
inline constexpr std::string_view part_list = "The letters that can be read are all here.";
inline constexpr std::string_view part_missing =
    "It can\xE2\x80\x99t be read, and no earlier state of it is kept here.";
inline constexpr std::string_view part_saved_on = "It was last saved on ";
inline constexpr std::string_view part_saved_between = "It was last saved between ";
inline constexpr std::string_view part_saved_before = "It was last saved no later than on ";

inline constexpr std::string_view not_read_past =
    "You can look at how everything was before, and put it back.";
inline constexpr std::string_view kept_title = "Kept as it is";
inline constexpr std::string_view kept_soon =
    "What can\xE2\x80\x99t be read stays where it is on this device. A backup has it too: a later "
    "version of this page, or somebody who knows about such things, may still read it. A new "
    "passcode may shut it for good, so make the backup first.";
inline constexpr std::string_view kept_now =
    "What can\xE2\x80\x99t be read is put aside on this device, exactly as it was. A backup has it "
    "too: a later version of this page, or somebody who knows about such things, may still read "
    "it. A new passcode may shut it for good, so make the backup first.";
inline constexpr std::string_view kept_remove = "Remove what can\xE2\x80\x99t be read";
inline constexpr std::string_view not_read_settle = "I have read this";

} // namespace ebb::app::strings
