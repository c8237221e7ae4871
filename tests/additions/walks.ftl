### Walks.

heading = Ways that do you good
add = Add a short way
# A walk that is proposed.
short_way = Around the block

## Why a wish was not carried out

refused_blank = A way needs a name.
refused_too_long = This is too long to be kept.
refused_out_of_range = A day has 24 hours.
refused_too_many = There are too many ways to add one.
refused_not_there = It is not there any more.
