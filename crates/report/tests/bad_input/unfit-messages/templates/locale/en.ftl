### The words of a small partnership, for tests.

locale = en-GB

## Dates

date-years = { $from }–{ $to }
date-months = { $from-in-year } to { $to }
date-days = { $from-in-month }–{ $to }
date-days-year = { $from-in-year } to { $to }
date-span = { $from } to { $to }
date-since = since { $date }
date-by = by { $date }
date-uncertain = { $date } (uncertain)
date-approximate = about { $date }
date-uncertain-approximate = about { $date } (uncertain)
date-unknown = date unknown
date-across = { $first }/{ $last }

date-on-day = on { $date }
date-on-month = in { $date }
date-on-year = in { $date }
date-on-years = from { $from } to { $to }
date-on-months = from { $from-in-year } to { $to }
date-on-days = from { $from-in-month } to { $to }
date-on-days-year = from { $from-in-year } to { $to }
date-on-span = from { $from } to { $to }
date-on-since = since { $date }
date-on-by = by { $date }

## Lists and names

actor-with-acronym = { $name } ({ $acronym })

## The page

issuer = French-Japanese partnership desk
document-id = FJIP/{ $briefing }/{ $language }
edition = Edition { $number }
as-of = As of { $date }
marking-public = Public
marking-internal = Internal
marking-restricted = Restricted
page-number = Page { $page } of { $pages }
contents = Contents
continued = (continued)

## Sources

# Notes as in the Chicago Manual of Style: the author or publisher, the title as it stands in its own language, the
# place in it, the date, when it was read, the address. A page without a date is dated by when it was read (17th edition,
# 14.207), a text that is no page has n.d. (14.145). Later notes of a source are short, and say which one is full (14.29).
# Two things are our own. The comma stands behind the closing quotation mark, as in British use: what is quoted is the
# source's, in its language, and nothing of ours. And the kind of source is said, for readers must know who speaks.
# Words in brackets in place of a title ($description) are the register's, so they are not quoted.
source = { $publisher ->
    [none] { "" }
   *[other] { $publisher },{ " " }
}{ $description ->
    [none] “{ $title }”
   *[other] { $description }
}{ $locator ->
    [none] { "" }
   *[other] , { $locator }
}{ $published ->
    [none] { $url ->
        [none] , n.d.
       *[other] { "" }
    }
   *[other] , { $published }
}{ $kind ->
    [none] { "" }
   *[other] { " " }({ $kind })
}{ $accessed ->
    [none] { "" }
   *[other] , accessed { $accessed }
}{ $url ->
    [none] .
   *[other] , { $url }.
}{ $note ->
    [none] { "" }
   *[other] { " " }{ $note }
}
source-again = { $description ->
    [none] “{ $title }”
   *[other] { $description }
} (note { $first }){ $locator ->
    [none] { "" }
   *[other] , { $locator }
}.
# Printed before the list; the notes then leave out the date that most sources share. Without this message, each has its own.
sources-accessed = Accessed { $accessed-on }, unless a note says otherwise.
locator-title = title
locator-heading = heading { $label }
locator-sentence = sentence { $label }
locator-paragraph = paragraph { $label }
locator-page = page { $label }
locator-chapter = chapter { $label }
locator-section = section { $label }
locator-article = article { $label }

## Note

note-title = Norway and Chile
heading-entries = What there is
heading-sources = Sources
agreement = The { $agreement } was signed by { $parties } { $signed-on }.
dates-caption = Steps
dates-date = Date
dates-what = What
agreement-renewed = The { $agreement } was renewed { $sigend-on } by { -ministries } ({ contacts }).
    .short = Renewed { $sigend-on }
-ministry = Ministry
dates-head = Date
