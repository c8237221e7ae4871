### The pages of More about the page itself: its copy, newer versions, the home screen, licenses, traces.

## Opening it offline

# The row of More, and the page: the copy, newer versions, the home screen.
copy = Without a network
copy_line = Opening it offline, newer versions, the home screen.
# The same while a newer version waits.
copy_line_waiting = A newer version is here and waits.
offline_title = Opening it offline
offline_on_its_way = A copy of this page is on its way into this browser. Until it is there, opening the page needs a network. Once it is open it asks nobody for anything.
# A private window, or an address without https.
offline_no_copy = This browser keeps no copy of the page here. A private window, a setting, or an address without https can be the reason. Once it is open, the page needs no network all the same.
# Also while a newer version waits.
offline_kept = The whole page is kept in this browser. It opens without a network, and once it is open it asks nobody for anything.
# The page was saved as a single file.
offline_one_file = This page is one file, and needs no network. Your words are not in the file: this browser keeps them, by its own rules for files. Other files that it opens from a disk can read them in many browsers, and understand them unless you set a passcode. When this file is moved, they may not be found. Hiding leads to an empty page, and newer versions do not come by themselves.

## Newer versions

version_title = Newer versions
version_waits = A newer version is here. Taking it loads the page again; what you wrote stays. If it does not open, this version comes back.
version_unsaved = First, everything has to be saved.
version_none = The page stays as it is until you take a newer version.
version_take = Use the newer version
version_ask = Look for a newer version

## The home screen. The app is called Notes there, so that nobody who sees it knows what it is.

home_title = On the home screen
home_by_menu = The browser’s menu can put this page on the home screen. It is called Notes there.
home_by_press = This page can have a place on the home screen. It is called Notes there.
home_here = You opened it from the home screen, where it is called Notes.
home_apart = On some devices it keeps words of its own there, apart from the browser’s. To take yours along, make a backup in one and restore it in the other. On an iPhone or iPad, the browser removes what pages keep after seven days without a visit; it leaves the home screen alone.
home_put = Put it on the home screen

## Licenses

licenses_title = What it is made of
licenses_line = Free software and free fonts. Their licenses are kept with the page.
licenses_show = Show licenses

## How to remove traces. For somebody whose device another person looks at. Calm, exact, nothing promised.

traces = How to remove traces
traces_line = History, downloads, what is kept here.
traces_history_title = In the history
traces_history = This page has one address, and its title is Notes. In the browser’s history, look for Notes and remove that one entry. A wiped history can stand out more than one missing entry. In a private window there is no entry, but what you write is gone when you close it.
traces_kept_title = What is kept here
traces_kept = Your words are in what the browser keeps for this page. Erase everything, in More, removes them. Removing only the history leaves them. Parts may stay on the disk for a while.
traces_files_title = Files and copies
traces_files = What you saved as a file is among your downloads, with a name such as page or notes and a date. Remove it there, from the trash, and from the browser’s list of downloads. Text that you copied stays in the clipboard until you copy something else.
traces_home_title = The home screen
traces_home = If you put it on the home screen, hold the icon Notes to remove it. Ask the device to remove its data too.
traces_elsewhere_title = Other places
traces_elsewhere = A browser that is signed in may show its history on your other devices. Keyboards can learn words. A backup of the device may hold older words. Whoever runs the network can know the address of the page, never what you write.
traces_limits_title = What this can’t do
traces_limits = If someone watches this device with a program, they see this as well. Then a device they’ve never held is safer, and stalking support services know more.

## What is private. The honest answer to who could read this.

privacy = What is private, and what is not
privacy_line = Where your words are, and who could read them.
privacy_where_title = Where it is
privacy_where = What you write stays in this browser, on this device. The page sends nothing to anyone. There’s no account, and nobody else has a copy.
privacy_protects_title = What protects it
privacy_protects = A passcode, once you set one under More, seals all of it: without it nobody can read a word. The page about the passcode says what that means in this browser for what you wrote before. Four words hold against someone with time; a few digits stop only a glance. The page hides itself at a press of the eye, or of Shift three times. Its title and its address tell nothing about you.
privacy_does_not_title = What doesn’t
privacy_does_not = Without a passcode, anyone using your browser profile can open the page and read it. With one, they still can while it’s open: it locks when it’s hidden or not touched for a while. A copy of the device made before you set it stays as it was.
privacy_host_title = Who gives you the page
privacy_host = Whoever runs the address this page comes from, or has it one day, can change the page, and a changed page could read what you keep and what you type. A passcode holds only until you type it there. Saved as one file, or put at an address of your own, the page changes only when you change it. Which version this is stands above the licenses, under Without a network.
privacy_no_page_title = What no page can do
privacy_no_page = If someone else controls this device, with a program that watches the screen or the keys, no app can keep a secret on it. Use a device they’ve never held. And no page can help if you’re forced to open it.
privacy_stays_title = What stays behind
privacy_stays = Hiding the page doesn’t remove it from the browser’s history. That it was opened can be seen there, and in the list of sites that keep data.
