### What could not be read of what is stored. Calm: most of it is there, and nothing is lost by looking.

# The row of More, the page, and its list.
not_read = What could not be read
not_read_line = Which part it is, and what you can do.

## Over every page, until it was read

# $part (words) Your boundaries and their days
notice = Not everything that is stored here can be read: { $part }.
# $part (words)
# $second (words)
notice_two = Not everything that is stored here can be read: { $part }; { $second }.
# $part (words)
# $second (words)
notice_more = Not everything that is stored here can be read: { $part }; { $second } and more.
not_read_open = See what it is

## The page

not_read_about = Storage on a device can go bad by itself. You didn’t cause it. All the rest is here, and nothing is written over what can’t be read.
not_read_none = Everything that is stored here can be read.
part_of_page = A part that only this page needs
# $letter (text) Its title, or its first words.
# $part (words) A letter.
part_letter = { $part }: { $letter }

## What stands in the place of a part

part_partly = What can be read of it is here. The rest was left out.
# $moment (words) Sunday 22 November, 21:05
part_replaced = In its place is how it was on { $moment }. What came after that is missing.
part_older = In its place is an earlier version of it.
part_list = The letters that can be read are all here.
part_missing = It can’t be read, and no earlier state of it is kept here.

## When a part was saved

# $day (day)
part_saved_on = It was last saved on { $day }.
# $after (day)
# $before (day)
part_saved_between = It was last saved between { $after } and { $before }.
# $before (day)
part_saved_before = It was last saved no later than on { $before }.

## What can be done

not_read_past = You can look at how everything was before, and put it back.
kept_title = Kept as it is
kept_soon = What can’t be read stays where it is on this device. A backup has it too: a later version of this page, or someone who knows about such things, may still read it. A new passcode may shut it for good, so make the backup first.
kept_now = What can’t be read is put aside on this device, exactly as it was. A backup has it too: a later version of this page, or someone who knows about such things, may still read it. A new passcode may shut it for good, so make the backup first.
kept_remove = Remove what can’t be read
not_read_settle = I have read this
