### What the page says by itself, without the program: before it runs, when it can’t, and around it. web/sentences.js is made of
### this file (tools/words page). No forms and no choices: numbers go in as they are.

try_again = Try again
load_again = Load again
close = Close
# Read aloud: the line above everything on a device that draws no pictures.
note = About this page

## Instead of the app: what is the matter, what to do, what has happened to the words

safe = Nothing you saved is lost: it stays in this browser.
no_wasm = This browser doesn’t run WebAssembly, which this page is made with.
no_wasm_todo = It may be turned off, for example by Lockdown Mode on an iPhone, or the browser may be too old. Allow it for this page, or open the page in another browser.
no_storage = This browser offers no storage (IndexedDB) to this page, so nothing could be kept.
no_storage_todo = Allow site data for this page, leave the private window if it is one, or open the page in another browser.
no_download = A part of the page didn’t arrive.
no_download_todo = Check the connection, then try again.
no_start = The page couldn’t start.
no_start_todo = Try again. If that doesn’t help, open the page in an up-to-date browser.
held = Another page has opened this one
held_todo = It could put something else in this place later, which looks the same. What you keep here opens in a tab that no other page has a hand on.
open_here = Open it here
erasing = This page is closed
erasing_todo = What was kept here is being erased.
erased = It’s all gone
erased_todo = What was kept here has been removed from this browser, and the copy of this page too.
erased_stays = What stays: the entry Notes in the browser’s history, an icon on the home screen, and files that you saved. Parts may lie on the disk for a while; their key is gone, so nobody can read them. You can close this page.
erased_stays_in_part = What stays: the entry Notes in the browser’s history, an icon on the home screen, and files that you saved. Parts, readable ones too, may lie on the disk for a while. You can close this page.
not_erased = Not everything is gone yet
not_erased_todo = The browser didn’t remove all of it. Close other tabs of this page, then try again.
not_erased_stays = If it stays like this, remove the data of this page in the browser’s settings.

## While it loads

loading_app = Still loading the app itself.
loading_fonts = Still loading its fonts.
loading_notes = Still loading what you kept here.
almost = Almost there.
# It stands behind one of those above.
# $here (number) Thousands of bytes.
# $all (number)
bytes_here = { $here } of { $all } KB are here.
# $here (number) The app itself, its fonts, what was kept.
# $all (number)
parts_here = { $here } of { $all } parts are here.
no_pictures = This browser draws no pictures here, because WebGL is missing or turned off. Everything works and is kept all the same.

## In a bar over the page, when something stumbled

# “Saved” is the word at the head of the page.
fault = Something in this page went wrong. What says “Saved” is safe. If the page behaves oddly, copy what you just wrote and load it again.
stopped = The app has stopped. What says “Saved” is safe. Copy what you just wrote if it is not, then load the page again.
no_picture = The browser has lost the picture of this page. Load it again to see it.
no_answer = The storage isn’t answering. What is on this page stays here. Try again in a moment.
not_copied = This browser didn’t copy the words. Select and copy them yourself.
# The page is one file, opened from a disk, and there is no passcode.
file_is_read = Any other page this browser opens from a disk can read what’s kept here. With a passcode (More, Passcode) it can’t understand a word. Set one before you write.
no_words = The words to choose from didn’t arrive. Words of your own will do.

## Files that become letters

file_other = Only text files (.txt or .md) can be opened here.
file_too_long = This file is longer than one letter can be. Divide it, then open the parts.
file_taken = The file is now a letter.
file_not_kept = This file could not be kept as a letter here.

## Newer versions

version_waits = A newer version is here and waits.
version_newest = This is the newest version there is.
version_broken = The newer version didn’t arrive whole. This one goes on.
version_silent = The host didn’t answer. Everything goes on without it.

## Licenses

licenses = Licenses
# $version (words)
version = Version: { $version }
# README tells how to compare it.
# $sum (words)
version_sum = SHA-256 of its files: { $sum }
no_licenses = The licenses didn’t arrive. They’re in licenses.txt beside this page.
