### The words of a small partnership, for tests.

## Dates

month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

date-day = { $day }{ "\u00A0" }{ $month } { $year }
date-month = { $month } { $year }
date-year = { $year }
date-years = { $from }–{ $to }
date-days = { $from }–{ $to }{ "\u00A0" }{ $month } { $year }
date-span = { $from } to { $to }
date-since = since { $date }
date-by = by { $date }
date-uncertain = { $date } (uncertain)
date-approximate = about { $date }
date-uncertain-approximate = about { $date } (uncertain)
date-unknown = date unknown

date-on-day = on { $date }
date-on-month = in { $date }
date-on-year = in { $date }
date-on-years = from { $from } to { $to }
date-on-days = from { $from } to { $to }{ "\u00A0" }{ $month } { $year }
date-on-span = from { $from } to { $to }
date-on-since = since { $date }
date-on-by = by { $date }

## Lists and names

list-two = { $left } and { $right }
list-middle = { $left }, { $right }
list-end = { $left } and { $right }
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

source = { $publisher ->
    [none] “{ $title }”
   *[other] { $publisher }, “{ $title }”
}, { $published ->
    [none] undated
   *[other] { $published }
}{ $locator ->
    [none] { "" }
   *[other] , { $locator }
}. Read { $accessed-on }. { $note ->
    [none] { "" }
   *[other] { $note }
} { $url ->
    [none] { "" }
   *[other] { $url }
}
source-again = “{ $title }”{ $locator ->
    [none] { "" }
   *[other] , { $locator }
}.
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
