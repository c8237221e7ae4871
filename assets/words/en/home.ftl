### The first thing that somebody sees: the page of today before there is anything on it.

# A heading, alone on a dark page, often read at night.
welcome = One day is enough.
what_it_is = Keep a promise to yourself, one day at a time. A slip takes nothing away from the days before.
# Only on the first visit.
where_data_is = What you write stays in this browser, on this device. Nothing is ever sent anywhere.
