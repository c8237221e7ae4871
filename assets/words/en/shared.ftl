### What several features say in the same words.

not_now = This can’t be changed here right now.

## What set a pull or a slip off, as an answer that can be chosen

trigger_lonely = Lonely
trigger_tired = Tired
trigger_reminded = A song or a place
trigger_saw_them = Saw something of them
trigger_drink = A drink
trigger_argument = An argument
trigger_nothing_to_do = Nothing to do
trigger_good_news = Good news

## The same as the beginning of a plan, which goes on with what the person will do then. In English it stands after “when”.

# Where it is not known what sets it off.
cue_not_said = it pulls at me again
cue_lonely = I feel lonely
cue_tired = I am tired
cue_reminded = a song or a place reminds me
cue_saw_them = I saw something of them
cue_drink = I had a drink
cue_argument = there was an argument
cue_nothing_to_do = there is nothing to do
cue_good_news = there is good news to tell
