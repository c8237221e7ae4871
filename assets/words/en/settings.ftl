### The page More: how the app looks and how it behaves.

heading = More

## How it looks

look = How it looks
colors = Colors
theme_as_device = As the device
theme_day = Day
theme_night = Night
theme_black = Black
text_size = Text size
# $size (number) Of the text, 100 is the usual one. Read aloud too.
percent = { $size } percent
less_motion = Less motion
less_motion_hint = Things fade instead of moving.

## Writing

writing = Writing
spell_check = Check spelling
spell_check_hint = Off at first, because some browsers send words away to check them.

## Days

days = Your days
# After it stands midnight, or a time.
day_start = A new day begins at
midnight = midnight
day_start_hint = For late evenings: until then it’s still yesterday.

## Elsewhere

# What a part of what is stored holds, where it can’t be read.
object = How this page is set
