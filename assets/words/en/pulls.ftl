### Pulls: moments in which somebody wants to write, to look or to go there, what helps to stay with them, and what is made for them ahead of time. Read at night, in pain: short, calm, nothing to get wrong.

## Around every page

back = Back
# Closes the pull; what was told stays.
leave = Leave this for now
next = Next
# Leaves a question open.
skip = Not now
done = Done

## What is asked first

what = What is pulling?
how_strong = How strong is it?
# The name of a slider.
strength = From 0 to 10
need = What do you need right now?
# Three ways on. Buttons.
stay_with_me = Just stay with me
talk_through = Talk me through
only_note = Only note it
# Over a person's own words, where the pull is strong.
strong = What you told yourself
# A button.
# $minutes (number)
stay_with_me_for = { $minutes ->
    [one] Stay with me, { $minutes } minute
   *[other] Stay with me, { $minutes } minutes
}
help_lines = Help lines

## What a pull draws to. Buttons, and the names of pulls. "Them" is whoever is missed.

kind_write = Write to them
kind_their_page = Look at their page
kind_messages = Read old messages
kind_photos = Look at photos
kind_pass_by = Go past their place
kind_ask_friend = Ask a friend about them
kind_replay = Replay it in my head
kind_other = Something else
# Stand for some of them each, and lead to a page on which they are told apart.
kind_look = Look at something of theirs
kind_go = Go there, or ask about them
kind_mind = Something in my head

## What is needed in that moment

need_reassurance = To be reassured
need_understanding = To be understood
need_safety = To feel safe
need_touch = To be held
need_company = Company
need_rest = Rest

## What was made on calmer days, shown in a pull

card = Your plan
card_yes = I will do this
another = Another one
note = From you, on a calmer day

## Two questions

first_question = Does it help me heal, or does it keep me where I am?
helps_heals = It helps me heal
helps_keeps = It keeps me here
helps_unsure = I don’t know
heals = If it helps you heal, it can wait.
heals_line = What is good for you now will still be good for you in the morning. Waiting takes nothing away.
unsure = You don’t have to know now.
unsure_line = Not knowing is a good reason to wait a little. Look again in a few minutes.
second_question = Picture the you who has healed from this. What would they want for you right now?
wish = What I would want
wish_hint = A few words, or none.
# Only while the field is empty.
# $wish (text) What was written last time.
# $end (one of open, closed) Closed: these words end a sentence themselves.
last_time = { $end ->
    [closed] Last time you wrote: { $wish }
   *[open] Last time you wrote: { $wish }.
}

## Staying with it

choose = Stay with it for a while?
choose_hint = A pull moves like a wave. You can choose while it’s here.
# A button.
# $minutes (number)
stay_for = { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}
move = Move my body
# A short one among others.
move_too = Move
be_still = Be still
someone = Someone safe
breathe = Breathe
# Words to the other person wait for the morning.
park = Park the words
wave = Ride the wave
# What is said in the first minute; then the others, another one each minute. They keep company and never command.
wave_1 = It may rise, it may fall. You don’t have to do anything with it.
wave_2 = One more minute. How strong is it now?
wave_3 = Still here with you. Stronger, softer, the same?
wave_4 = Your feet are on the ground. And now?
wave_5 = You’re here, and not there. That’s already a lot.
wave_6 = A wave doesn’t ask to be stopped. It only moves.
wave_7 = This is what missing feels like from the inside. It isn’t an order.
wave_8 = Your breath has gone on all this time, without being asked.
wave_9 = Wanting it is allowed. Waiting is allowed, too.
wave_10 = It’s real work, and it doesn’t show from outside.
wave_11 = The phone can lie there. It isn’t in a hurry.
wave_12 = Some minutes are longer than others. This may be one of them.
wave_13 = What you want to say doesn’t get lost. It can wait as long as you do.
wave_14 = There’s the pull, and there’s you, watching it. You’re the larger one.
wave_15 = It may be loud. Loud isn’t the same as right.
wave_16 = A feeling this strong has a reason. The reason needs no answer right now.
wave_17 = Perhaps it sits in your chest. Perhaps in your hands. How is it there now?
wave_18 = Nobody is keeping score here.
wave_19 = The sea does this all day, and nobody calls it weak.
wave_20 = You could stop any time. So far you’ve stayed.
wave_21 = This may be the top of it. Nobody can tell from here.
wave_22 = Under a pull there’s often a plain wish: to be held, to be heard, to know.
wave_23 = Perhaps it’s a little different from a minute ago. Perhaps it isn’t.
wave_24 = There’s nothing to win. Staying is enough.
wave_25 = Someone else, somewhere, is very likely sitting with this too.
wave_26 = The room is as it was: the walls, the light, the air.
wave_27 = It’s a kind thing you’re doing for the you of tomorrow.
wave_28 = Love can be real and still not need a message.
wave_29 = If tears come, they’re welcome here.
wave_30 = Restless is fine. Bored is fine, too.
wave_31 = The words you’d most like to hear could also be yours.
wave_32 = A minute is sixty small moments, and you’re in one of them.
wave_33 = Everything in you wants to do something. Doing nothing is something.
wave_34 = It’s all right to be tired of this.
wave_35 = Tomorrow you may be glad about this minute.
wave_36 = Shoulders carry a lot. Yours may be up at your ears by now.
wave_37 = Waves come close together at times. There’s water between them, too.
wave_38 = Each time you stay, you know a little more about how it moves.
wave_39 = It matters to you. That’s why it pulls.
wave_40 = Whatever you choose after this, these minutes stay yours.
strength_now = How strong now?
enough = That’s enough
# What the body can do, a minute each. They stand large, so they are short.
move_walk = Walk to a window and back.
move_shake = Shake out your hands, then your arms.
move_stretch = Stretch up as far as you can reach.
move_water = Run cold water over your wrists.
move_press = Press both feet into the floor, let go.
move_carry = Carry something heavy once around.
move_shoulders = Roll your shoulders, back and down.
move_fists = Make two fists, then open them slowly.
move_palms = Push your palms together, then let go.
move_toes = Go up on your toes and down again.
move_wall = Push a wall away with both hands.
move_sway = Sway from one foot to the other.
move_head = Turn your head slowly, left and right.
move_hug = Wrap your arms around yourself.
move_hum = Hum one long low note.
move_yawn = Yawn, even if it’s a false one.
move_face = Scrunch up your face, then let it go soft.
move_march = March on the spot, softly.
move_twist = Turn to one side, then to the other.
move_hang = Bend forward and let your arms hang.
move_rub = Rub your hands until they’re warm.
move_tap = Tap your arms from wrist to shoulder.
move_fold = Fold one thing, or wash one cup.
move_floor = Lie down and let the floor hold you.
# Only by day.
move_sky = Go outside and look up at the sky.
move_corner = Go to the next corner and back.
move_stairs = Take the stairs, down and up again.
move_door = Stand in the doorway and feel the air.
move_block = Go around the block, a little slowly.
move_leaf = Touch something that grows.

## Somebody safe

person_hint = Copy these words and send them yourself. Nothing is sent from here.
# The name of the field that holds `ask_words` at first.
ask = A short ask
ask_words = I’m having a hard moment. Could you talk with me for ten minutes? Anything is fine.
copy = Copy the words
copied = Copied.
people = People who are safe
person_name = Name
person_helps = How they help
person_add = Add a person
person_save = Save person

## Words that wait for the morning

# $due (time) From then on they are offered again.
park_hint = Write it here as you would send it. It goes nowhere. After { $due } you can read it again.
park_words = The words
# $due (time)
parked = They wait until { $due }.
offer = Words from the night wait for you.
offer_read = Read them
read = From the night
read_hint = Still true? Still useful?
to_letter = Keep as a letter
again_tomorrow = Park until tomorrow
let_go = Let them go

## A pull that was left open

staying = You were staying with a pull.
go_on = Go on
let_be = Let it be

## How it went. No answer is better than another.

again = And now, how strong is it?
outcome = How did it go?
outcome_hint = Any answer is okay.
# Endings. Buttons.
quieter = It’s quieter
still_here = It’s still here, and I’m not acting on it
reached_out = I reached out, or looked
dont_know = I don’t know yet
# As it stands in a list of pulls.
outcome_rode = I didn’t act on it
outcome_acted = I reached out, or looked
outcome_unsure = I don’t know
# A pull that was strong all along.
not_alone = This is a lot to carry. You don’t have to carry it alone.
# A question; the answers are the names of boundaries, and the one below.
slipped = Which boundary was it?
slipped_hint = It’s written down with one press. Nothing you kept goes away.
slipped_none = None of these
slip_noted = Nothing else is asked of you now. Be gentle with yourself.
# $kept (number) One or more.
# $counted (number)
days_stay = { $counted ->
    [one] { $kept } of { $counted } day stays yours.
   *[other] { $kept } of { $counted } days stay yours.
}
begin_again = You can begin again from here, today or tomorrow.
end = You stopped and looked. That matters.
end_hint = It’s saved. Be gentle with yourself.
# $first (number) How strong it was at first, from 0 to 10.
# $last (number) How strong it is now.
went = It went from { $first } to { $last }.
# $first (number)
# $last (number)
# $minutes (number)
went_in = { $minutes ->
    [one] { $first } to { $last } in a minute.
   *[other] { $first } to { $last } in { $minutes } minutes.
}
# $strength (number)
# $minutes (number)
stayed_for = { $minutes ->
    [one] { $strength }, and still { $strength }. You stayed a minute.
   *[other] { $strength }, and still { $strength }. You stayed { $minutes } minutes.
}
# On the page of today, after a pull.
stayed_with_it = You stayed with a pull. That counts.
# $minutes (number)
stayed_with = { $minutes ->
    [one] You stayed with a pull for a minute.
   *[other] You stayed with a pull for { $minutes } minutes.
}
acted_told = It happened, and you looked at it.
only_noted = A pull, noted.
# $strength (number)
stayed = It stayed at { $strength }.
still_strong = What would help now?
trigger = What set it off?
make_card = Make a plan for next time
forget = Don’t keep this one

## What is made for hard moments ahead of time

cards = For hard moments
cards_line = Plans, kind words, people. Made when you’re calm.
cards_intro = Made on a calmer day. They come up when you feel a pull.
# "If I ..., then I ...": what somebody will do.
plans = Plans
plan_add = Add a plan
plan_new = If this, then that
plan_hint = One moment, and one thing you’ll do with your hands or feet.
# A field's name. It and `act` make up `plan`.
cue = If
cue_example = it’s after ten and I reach for the phone
act = then
act_example = I put it in the kitchen and make tea
# $cue (text)
# $act (text)
# $end (one of open, closed) Closed: these words end the sentence themselves.
plan = { $end ->
    [closed] If { $cue }, { $act }
   *[open] If { $cue }, { $act }.
}
# Of a plan. Without a stop: it stands alone.
# $used (number) Pulls in which it was used.
# $held (number) Those of them that were ridden out.
record = { $used ->
    [0] Not used yet
    [one] Used once, held { $held }
   *[other] Used { $used } times, held { $held }
}
# Under a plan.
# $for_which (words) The pull that it is for: one of the above, or `for_each`.
# $used (number) As in `record`.
# $held (number)
plan_about = { $used ->
    [0] { $for_which }. Not used yet.
    [one] { $for_which }. Used once, held { $held }.
   *[other] { $for_which }. Used { $used } times, held { $held }.
}
for_which = For which pull
# Each pull, each need.
for_each = For each
plan_save = Save plan
notes = Letters from calmer days
note_add = Write a few words to yourself
note_words = What you want to hear then
# Followed by a choice of needs.
for_need = For when you need
note_save = Save words
# Under words that the reader wrote to themselves.
# $written (day)
from = You, on { DATETIME($written, weekday: "long", day: "numeric", month: "long") }
# $need (words) The need that they are for: one of the above, or `for_each`.
# $written (day)
note_about = { $need }. You, on { DATETIME($written, weekday: "long", day: "numeric", month: "long") }.
leave_form = Leave it
remove = Remove
change = Change
removed = Removed.

## Why something was not kept

refused_blank = A few words are needed here.
refused_too_long = This is too long to be kept here. Shorten it a little; nothing is lost meanwhile.
refused_not_text = Some of these characters can’t be kept.
refused_too_many = There’s no room for more of these. Remove one you no longer need.
refused = This could not be kept. What you wrote is still here.

## Elsewhere

# What a stored object of this feature holds.
object = Your pulls, and what you keep for hard moments
