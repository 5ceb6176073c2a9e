### The words of the briefings in English (Project Fluent).
###
### A message that tells a fact is called with `t(...)` and ends its sentence; the source marks follow it. A message
### that is a heading, the head of a column or a caption is called with `label(...)`. `$x` is what the template passes
### as `x`: the title of an entry, the name of an actor, a date; `$x-on` is the date with its preposition ("in 2019",
### "on 1 November 2024"); `$x-full` is a name followed by its acronym.

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
}. Read on { $accessed }. { $note ->
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

## Overview

overview-title = The French-Japanese partnership in the Indo-Pacific
overview-subtitle = Overview of agreements, dialogues, exercises and projects

heading-key-points = Key points
heading-framework = Framework of the partnership
heading-governance = Governance
heading-regional = Regional organisations
heading-presence = Presence in the region
heading-defence = Defence cooperation
heading-maritime = Maritime safety and security
heading-climate = Climate and development
heading-islands = Pacific islands
heading-science = Science
heading-eu-japan = The European Union and Japan
heading-chronology = Chronology
heading-instruments = Instruments and mechanisms
heading-actors = Who is who
heading-sources = Sources

## Key points

key-framework =
    France and Japan have had an exceptional partnership since { $raised }. The roadmap for { $period } carries it out
    and devotes its first chapter to the Indo-Pacific.
key-governance =
    A maritime dialogue, launched { $dialogue-on }, and a working group on the Indo-Pacific, set up { $group-on }, are
    among the mechanisms on which the cooperation rests.
key-defence =
    French and Japanese forces train together: the land exercise Brunet-Takamori was held in Japan for the first time
    { $land-on }, and aircraft carriers took part in Pacific Steller with the United States { $sea-on }.
key-presence =
    In the Pacific, Japan opened a consular office in Nouméa { $office-on }, and the two countries have run a deep-sea
    observatory there since { $observatory }.
key-climate =
    The development agencies of both countries act together in third countries; the Bác Ái hydroelectric plant in
    Viet Nam is presented as a prime example.
key-eu-japan =
    France seeks synergies with relations between the European Union and Japan, whose Strategic Partnership Agreement
    has been in force since { $agreement } and whose Security and Defence Partnership was adopted { $defence-on }.

## Framework

framework-raised =
    Relations between France and Japan were raised to the rank of an “exceptional partnership” { $raised-on }.
framework-roadmap =
    A bilateral roadmap for the years { $period } puts the exceptional partnership into practice; its first chapter is
    devoted to the Indo-Pacific.

## Governance

governance-dialogue =
    The { $dialogue } was launched { $launched-on } and deals with questions of maritime governance and navigation.
governance-group =
    The { $group } was set up { $launched-on }. It is the main place for discussing French-Japanese cooperation
    projects in the region.

## Regional organisations

regional-organisations =
    France and Japan work together within regional organisations such as the { $iora-full }, the { $commission-full }
    and the { $asean-full }.

## Presence

presence-office =
    Japan opened a consular office in { $place } { $opened-on }; it is a sign that cooperation between the two countries
    in the South Pacific is growing.

## Defence

defence-brunet-takamori =
    One of them is the land exercise Brunet-Takamori, which was held in Japan for the first time { $held-on }.
defence-pacific-steller =
    Another is Pacific Steller, in which French, Japanese and American forces, aircraft carriers among them, trained
    together { $held-on }.

## Maritime security

maritime-roadmap =
    The French { $secretariat-full } and the { $coast-guard-full } signed a roadmap for strengthening maritime
    cooperation { $signed-on }. As part of it, France and Japan promote exchanges of information and coordination on
    maritime domain awareness (MDA).
maritime-forums =
    They also do so within international forums such as the { $summit-full } and the { $heads-full }.

## Climate and development

climate-agencies =
    To this end, the { $afd-full } and the { $jica-full } act in concert in third countries.
climate-bac-ai =
    The two agencies are working together on the { $plant }, owned by { $owner-full }. The source presents this project
    as a prime example of their concerted action.
climate-transition =
    The project belongs to their joint support for the { $transition } (JETP).
climate-target =
    Viet Nam has set itself the goal of climate neutrality { $target-on }.

## Pacific islands

islands-strategy =
    This attention is in support of the { $strategy } of the { $owner-full }.

## Science

science-observatory =
    The observatory for deep-sea ecosystems in the Western Pacific, based in { $place }, has been run jointly by the
    { $ifremer-full } and the { $jamstec-full } since { $since }.

## The European Union and Japan

eu-japan-agreement =
    The { $agreement } has been in force since { $in-force }; it links the European Union and Japan in the cooperation in
    which France encourages synergies.
eu-japan-gateway =
    The { $strategy } is one of the frameworks for these synergies.
eu-japan-connectivity =
    So are several partnerships, among them the { $partnership }, launched { $launched-on }.
eu-japan-security =
    Cooperation is growing in the area of defence too: the { $partnership } was adopted { $adopted-on }.

## Chronology

chronology-caption = Dated steps of the partnership, at the precision of their sources
chronology-date = Date
chronology-what = What
chronology-step = Step
chronology-target = Goal for the years ahead: { $what }, { $target }.

## Instruments and mechanisms

instruments-caption = Texts and standing bodies, by theme
instruments-title = Instrument or mechanism
instruments-form = Form
instruments-parties = Parties and participants
instruments-dates = Dates
instruments-status = Status
instruments-no-date = –

## Who is who

actors-caption = Bodies named in this briefing
actors-acronym = Acronym
actors-name = Name
actors-own-name = Name in its own language
actors-kind = Kind

## Other entries

other-entry = **{ $entry }.**
