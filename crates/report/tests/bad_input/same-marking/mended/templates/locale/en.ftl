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
