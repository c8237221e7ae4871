### What the widgets say by themselves.

# Of a slider that nobody has moved yet. Read aloud.
not_said = Not said yet

# Under a field that holds more than it takes.
# $most (number) Characters.
too_long = This is longer than the { $most } characters that can be kept here. Your words are still in the field, but the last change is not saved.

# The button that takes the last change back.
undo = Undo
