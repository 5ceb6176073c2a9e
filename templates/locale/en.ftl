### The words of the briefings in English (Project Fluent).
###
### A message that tells a fact is called with `t(...)` and ends its sentence; the source marks follow it. A message
### that is a heading, the head of a column or a caption is called with `label(...)`. `$x` is what the template passes
### as `x`: the title of an entry, the name of an actor, a date; `$x-on` is the date with its preposition ("in 2019",
### "on 1 November 2024"); `$x-full` is a name followed by its acronym.

# How dates, numbers and lists are written, and what comes first in the alphabet: a language and a country of CLDR.
locale = en-GB

## Dates

# The words and their order come from CLDR ("1 January 2025"); here is what a sentence makes of them. Spans are given both ends:
# $from, $from-in-year (without its year), $from-in-month (the day alone), $from-year, $from-month (a number), $from-precision.
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
# A year of the common calendar that lies in two of another one.
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
climate-figure = The Bác Ái plant: what it is said to cost, and the loans
heading-climate = Climate and development
heading-islands = Pacific islands
heading-science = Science
heading-eu-japan = The European Union and Japan
heading-places = Places
places-figure = Where what this briefing tells of takes place
heading-chronology = Chronology
heading-instruments = Instruments and mechanisms
heading-actors = Who is who
heading-sources = Sources

## Key points

key-partnership =
    France and Japan raised their relations to an exceptional partnership { $raised-on }.
key-roadmap =
    A bilateral roadmap ({ $period }) puts the exceptional partnership into effect; its first chapter is on the
    Indo-Pacific.
key-dialogue =
    A maritime dialogue was launched { $dialogue-on }.
key-dialogue-and-group =
    A maritime dialogue was launched { $dialogue-on }, and a working group on the Indo-Pacific was set up { $group-on }.
key-land =
    French and Japanese forces held the land exercise Brunet-Takamori in Japan for the first time { $held-on }.
key-sea =
    Aircraft carriers took part when French, Japanese and American forces held Pacific Steller { $held-on }.
key-presence =
    Japan opened a consular office in Nouméa { $opened-on }.
key-science =
    Research institutes of both countries have run a deep-sea observatory in Nouméa { $since-on }.
key-climate =
    The development agencies of both countries act in concert in third countries, among others on the Bác Ái
    hydroelectric plant in Viet Nam.
key-agreement =
    The Strategic Partnership Agreement between the European Union and Japan has been in force since { $in-force }.
key-agreement-provisional =
    The Strategic Partnership Agreement between the European Union and Japan has been applied provisionally since
    { $provisional }; it is not yet in force.
key-security =
    The European Union and Japan adopted a Security and Defence Partnership { $adopted-on }.

## Framework

framework-raised =
    Relations between France and Japan were raised to the rank of an “exceptional partnership” { $raised-on }.
framework-roadmap =
    A bilateral roadmap ({ $period }) puts the exceptional partnership into practice; its first chapter is devoted to
    the Indo-Pacific.

framework-roadmap-second =
    Adopted on a visit of { $adopted }, it follows that of { $first }.
framework-roadmap-third =
    It was adopted { $adopted-on } and follows those of { $first } and { $second }.

## Governance

governance-mechanisms =
    A maritime dialogue (since { $dialogue }) and a working group on the region (since { $group }) are among them.
governance-dialogue-announced =
    A { $dialogue } was announced { $announced-on }.
governance-dialogue =
    The { $dialogue } was launched { $launched-on } and deals with questions of maritime governance and navigation.
governance-session-first =
    It first met in { $place }.
governance-session-second =
    It met a second time in { $place } { $second-on }.
governance-group =
    The { $group } was set up { $launched-on }. Projects that the two countries undertake together in the region are
    discussed there first and foremost.

## Regional organisations

regional-organisations =
    Among the regional organisations in which France and Japan work together are the { $asean-full }, the
    { $commission-full } and the { $iora-full }.

regional-observer =
    Japan became an observer of the Indian Ocean Commission { $observer-on }.
regional-partner =
    France became a development partner of ASEAN { $partner-on }.
regional-member =
    France became a member of the Indian Ocean Rim Association { $member-on }.
regional-office =
    The opening of a Japanese consular office in Nouméa { $opened-on } is a sign of it.
regional-forum =
    Both are its dialogue partners; New Caledonia and French Polynesia became full members at its meeting of
    { $admitted }.

## Presence

presence-office =
    Japan opened a consular office in { $place } { $opened-on }.

presence-inaugurated =
    The office was formally inaugurated { $inaugurated-on }.

## Defence

defence-brunet-takamori =
    Brunet-Takamori was held in Japan for the first time { $held-on }.
defence-series =
    The land exercise Brunet-Takamori was first held in { $place }, { $held-on }.
defence-pacific-steller =
    In Pacific Steller, French, Japanese and American forces, aircraft carriers among them, trained together in the
    { $place } { $held-on }.
defence-supplies =
    An agreement by which the armed forces are to provide each other with supplies and services was signed { $signed-on }.
defence-supplies-in-force =
    An agreement by which the armed forces provide each other with supplies and services was signed { $signed-on } and
    took effect { $in-force-on }.
defence-access =
    The leaders of the two countries agreed { $announced-on } to negotiate a { $access }; the register has no
    source for its signature.

## Maritime security

maritime-roadmap =
    The French { $secretariat-full } and the { $coast-guard-full } signed a roadmap on closer maritime cooperation
    { $signed-on }. Sharing information and acting in coordination on maritime domain awareness (MDA) is a part of it.
maritime-forums =
    France and Japan also advance maritime domain awareness in international forums such as the { $summit-full } and the
    { $heads-full }.

## Climate and development

climate-agencies =
    The { $afd-full } and the { $jica-full } act in concert in third countries to this end.
climate-memorandum =
    They do so under a memorandum of cooperation that was signed { $signed-on }.
climate-memorandum-renewed =
    They do so under a memorandum of cooperation that was signed { $signed-on } and renewed { $renewed-on }.
climate-bac-ai =
    The two agencies are working together on the { $plant } of { $owner-full }, which the French side describes as a
    prime example of their concerted action.
climate-credit =
    The French agency signed a credit for it { $signed-on }.
climate-transition =
    The project belongs to their joint support for the { $transition } (JETP), which was adopted { $adopted-on }.
climate-target =
    Viet Nam seeks to be climate-neutral { $target-on }.

## Pacific islands

islands-strategy =
    France and Japan thereby support the { $strategy } of the { $owner-full }, launched { $launched-on }.
islands-meeting =
    The { $meeting }, held in { $place } { $held-on }, was aligned with that strategy; New Caledonia and French Polynesia
    took part.

## Science

science-observatory =
    An observatory in { $place } studies the deep-sea ecosystems of the Western Pacific. The { $ifremer-full } and the
    { $jamstec-full } have operated it together { $since-on }.

science-deployed =
    Its first elements were deployed on the { $place } { $deployed-on }.

## The European Union and Japan

eu-japan-agreement =
    The { $agreement }, in force since { $in-force }, is the framework of that cooperation.
eu-japan-agreement-signed =
    It was signed { $signed-on } and applied provisionally from { $provisional }.
eu-japan-agreement-provisional =
    The { $agreement }, signed { $signed-on } and applied provisionally since { $provisional }, is the framework of that
    cooperation. It is not yet in force.
eu-japan-agreement-pending =
    The { $agreement } was signed { $signed-on }; it is not yet in force.
eu-japan-gateway =
    It seeks them for instance under the Global Gateway strategy of the Union.
eu-japan-connectivity =
    Among several partnerships of the two sides is the { $partnership }, launched with its signature { $signed-on }.
eu-japan-security =
    The { $partnership } was adopted { $adopted-on }.

## Chronology

chronology-figure = What began, happened and ended when, by theme
chronology-caption = Dated steps of the partnership and goals ahead, at the precision of their sources
figure-chain = Who does what under which text
figure-matrix = Who works with whom
figure-map = Map
figure-timeline = Timeline
map-alternative = Map of { $places ->
    [one] one place
   *[other] { $places } places
 }: { $names }. { $extent }
map-extent = They lie between { $west } and { $east }, and between { $south } and { $north }.
map-position = It lies at { $latitude }, { $longitude }.
map-latitude = { $degrees }°{ "\u00A0" }{ $side ->
    [negative] S
   *[positive] N
}
map-longitude = { $degrees }°{ "\u00A0" }{ $side ->
    [negative] W
   *[positive] E
}
map-others = { $places } others
map-elsewhere = Not on the map: { $names }.
map-entries = { $entries } entries
map-place = Place
map-what = What is there
timeline-as-of = { $date }
timeline-event = what happened, on a day or in a month
timeline-within = within a longer time, not known more closely
timeline-period = how long it lasts
timeline-open = goes on
timeline-targets = Goals
timeline-target = { $date }: { $title }
timeline-date = Date
timeline-entry = What
timeline-step = Step
timeline-alternative = Timeline, { $first } to { $last }, of { $entries ->
    [one] one entry
   *[other] { $entries } entries
 } in { $lanes ->
    [one] one theme
   *[other] { $lanes } themes
 }; a line stands at { $as-of }. { $targets ->
    [0] No goals are set.
    [one] One goal is set.
   *[other] { $targets } goals are set.
 }
# A letter for each role, no two alike: the key of the figure tells them.
matrix-letter = { $role ->
   *[party] P
    [co_chair] C
    [lead] L
    [participant] T
    [partner] N
    [funder] F
    [owner] O
    [implementer] I
    [host] H
    [beneficiary] B
    [member] M
    [dialogue_partner] D
    [observer] V
 }
matrix-number = number of entries, darker where there are more
matrix-more = further roles
matrix-rest = Not shown: { $actors ->
    [one] one other actor
   *[other] { $actors } other actors
 } with a role in fewer than { $least } entries.
matrix-actor = Actor
matrix-theme = Theme
matrix-entry = Entry
matrix-entries = Entries
matrix-role = Role
matrix-pair = { $actor } in “{ $theme }” ({ $entries })
matrix-active = { $actor } ({ $entries })
matrix-alternative = Matrix of { $actors ->
    [one] one actor
   *[other] { $actors } actors
 } by { $by ->
    [entry] { $columns ->
        [one] one entry
       *[other] { $columns } entries
     }, with their roles. In the most entries
   *[theme] { $columns ->
        [one] one theme
       *[other] { $columns } themes
     }, with their roles and in how many entries they have them. The most entries
 }: { $rest ->
    [none] { $most }.
   *[other] { $most }. { $rest }
 }
chain-from = From
chain-relation = As
chain-to = To
chain-body = { $actor } ({ $role })
chain-step = { $further ->
    [none] { $relation } “{ $to }”
   *[other] { $relation } “{ $to }” ({ $further })
 }
chain-alternative = Who has a role in “{ $entry }”, and what it stands under. { $bodies ->
    [0] Nobody has a role.
   *[other] Roles: { $roles }.
 } { $links ->
    [0] It stands under nothing else.
   *[other] It stands as follows: { $steps }.
 }
chronology-date = Date
chronology-what = What
chronology-step = Step

## Numbers as bars and lines

figure-bars = Bar chart
figure-lines = Line chart
# Above the bars: what is counted ($of) by what ($by). Lines are counted by year.
chart-counts = { $of ->
    [events] Number of dated steps
   *[other] Number of entries
}{ $by ->
    [kind] { " " }by kind
    [status] { " " }by status
    [theme] { " " }by theme
    [type] { " " }by type
   *[other] { $of ->
        [events] { " " }by year
       *[other] { " " }by the year in which they began
    }
}
chart-counts-until = { $counts }, up to { $as-of }{ $undated ->
    [0] { "" }
    [one] ; one of unknown year is left out
   *[other] ; { $undated } of unknown year are left out
}
chart-year-unknown = year unknown
chart-amounts = { $title ->
    [none] Amounts in
   *[other] { $title }: amounts in
}{ " " }{ $currency ->
    [AUD] Australian dollars
    [EUR] euros
    [GBP] pounds sterling
    [JPY] yen
    [NZD] New Zealand dollars
    [USD] United States dollars
    [VND] Vietnamese dong
    [XPF] CFP francs
   *[other] { $currency }
}
# What an amount is, before its figure: to what ($of), by whom, when, and its kind. A line has no date in its name.
chart-amount = { $of ->
    [none] { $kind }
   *[other] { $of }: { $kind }
}
chart-amount-of = { $left }, { $right }
chart-not-stated = not stated
chart-what = What
chart-date = Date
chart-number = Number
chart-money = Amount
bars-alternative = Bar chart. { $unit }: { $bars ->
    [one] { $most-label }, { $most }.
   *[other] { $bars } bars. The greatest is { $most-label }, { $most }; the least { $least-label }, { $least }.
}{ $gaps ->
    [0] { "" }
    [one] { " " }One number is not stated.
   *[other] { " " }{ $gaps } numbers are not stated.
}{ $total ->
    [none] { "" }
   *[other] { " " }{ $total } in all.
}
lines-alternative = Line chart. { $unit }: { $lines ->
    [one] one line
   *[other] { $lines } lines ({ $names })
} from { $first } to { $last }. The highest point is { $most } ({ $lines ->
    [one] { $most-date }
   *[other] { $most-label }, { $most-date }
}), the lowest { $least } ({ $lines ->
    [one] { $least-date }
   *[other] { $least-label }, { $least-date }
}).{ $gaps ->
    [0] { "" }
    [one] { " " }The lines have one gap.
   *[other] { " " }The lines have { $gaps } gaps.
}

## Instruments and mechanisms

instruments-caption = Texts and standing bodies, in alphabetical order; active where nothing else is said
instruments-name = Instrument or mechanism
instruments-form = Form
instruments-parties = Parties or participants
instruments-stage = Where it stands
instruments-inactive = { $form } ({ $code ->
    [unknown] status unknown
   *[other] { $status }
})
instruments-none = –

stage-step = { $force ->
    [ended] { $type } { $date }
    [suspended] { $type } { $date }
   *[other] { $step ->
        [entered_into_force] in force since { $date }
        [provisionally_applied] provisionally applied since { $date }
       *[other] { $type } { $date }
    }
}
stage-then = { "; " }
stage-not-in-force = not in force

## Who is who

actors-figure = Who has a part in what, by theme; actors and themes that go together stand beside each other
actors-caption = Bodies with a part in what this briefing tells of
actors-organisations = Organisations and forums
actors-others = Bodies of other states
actors-acronym = Acronym
actors-name = Name
actors-own-name = Name in its own language
actors-none = –

## Other entries

other-entry = **{ $entry }** ({ $kind }, { $status }).

## Amounts

# Words of scale where the language has them, by their power of ten; a figure that is not round in one is written out. Numbers are
# written as CLDR has them; $currency is a code, $scale that of the word of scale or none, $plural the plural category.
amount = { $currency }{ "\u00A0" }{ $number }
amount-e6 = { $number }{ "\u00A0" }million
amount-e9 = { $number }{ "\u00A0" }billion
amount-e12 = { $number }{ "\u00A0" }trillion

## Facts in a few words

event-dated = { $type } { $date }
event-titled = { $title }, { $type } { $date }
event-held = { $title }, held { $date }
fact-period = { $status }, { $period }
fact-others = others
fact-status = { $code ->
    [unknown] status unknown
   *[other] { $status }
}
fact-none = –
point = **{ $entry }.**
point-dated = **{ $entry }** ({ $happened }).
money = { $entry }: { $figure } ({ $kind }), { $date }.
money-from = { $entry }: { $figure } ({ $kind }) from the { $actor-full }, { $date }.

## Brief

brief-title = { $subject }
brief-figure = When it began, happened and ended
chain-figure = Who has which part in it, and what it stands under
brief-subtitle = Brief: points to make and background
heading-points = Points to make
heading-background = Background (free to use)
heading-guarded = Background (not to be disclosed)
background-caption = What there is, what was last heard of first
background-what = Entry
background-standing = Where it stands
background-who = Who
background-more = { $count ->
    [one] One more entry of the register is in the dossier on this subject.
   *[other] { $count } more entries of the register are in the dossier on this subject.
}
background-here = Here, { $date }: { $entry }, { $step }.
background-goal = { $goal } (goal, { $date }).
guarded-step = { $entry }: { $step } { $date }.
guarded-none = The register holds nothing on this subject that is not free to use.

## Dossier

dossier-title = Dossier: { $subject }
dossier-figure = What the dossier tells of, in the order of time
dossier-subtitle = All that the register holds on the subject
heading-roles = Roles
roles-caption = What the { $actor-full } is to each entry
roles-entry = Entry
entry-is = { $theme }: { $kind }, { $status }.
entry-form = Form: { $form }.
entry-period = Period: { $period }.
entry-place = Place: { $place }.
entry-events-caption = Dated steps and goals
entry-roles-caption = Who has a part in it
entry-place-head = Place
entry-actor = Body
entry-role = Role
entry-since = Since
link-implements = Implements: { $entry }
link-implements-inward = Implemented by: { $entry }
link-part_of = Part of: { $entry }
link-part_of-inward = Includes: { $entry }
link-under = Under: { $entry }
link-under-inward = Basis of: { $entry }
link-supersedes = Supersedes: { $entry }
link-supersedes-inward = Superseded by: { $entry }
link-supports = Supports: { $entry }
link-supports-inward = Supported by: { $entry }
link-related = Related to: { $entry }
link-related-inward = Related to: { $entry }

## Chronology of a subject

chronology-title = { $subject ->
    [none] Chronology of the French-Japanese partnership
   *[other] Chronology: { $subject }
}
chronology-subtitle = Dated steps and goals, at the precision of their sources
heading-steps = What has happened
heading-goals = Goals ahead
steps-caption = Dated steps, in the order of time
steps-none = The register holds no dated step on this subject.
goal = { $date }: { $goal }

## Register of texts

instruments-title = { $subject ->
    [none] Texts of the French-Japanese partnership
   *[other] Texts: { $subject }
}
instruments-subtitle = Register of instruments, with their form, parties and dates
heading-in-force = In force or applied
heading-not-in-force = Not in force, or not known to be
heading-former = No longer in force
in-force-caption = Texts that are in force, applied or active
not-in-force-caption = Texts that are planned, pending or applied provisionally, and those whose status is not known
former-caption = Texts that have ended or been replaced
instruments-text = Text
instruments-period = Period
instruments-no-text = The register holds no text on this subject.

## Evidence

evidence-title = Evidence behind the French-Japanese partnership
evidence-subtitle = Where sources differ, what may have gone stale, and what rests on one source

heading-disagreements = Where sources differ
heading-freshness = What may have gone stale
heading-single-sources = What rests on one source

disagreements-caption = What sources say where they differ, and which of it briefings print
disagreements-value = What is said
disagreements-source = Who says it
disagreements-why = Why it is printed, or not
disagreement-printed = { $value } (printed)
disagreements-none = No source contradicts what this briefing shows.
disagreement = { $subject }: { $field ->
    [title] name
    [legal-form] legal form
    [sector-dac] sector
   *[other] { $field }
}
disagreement-event = { $subject } ({ $type }): { $field ->
    [title] name
   *[other] { $field }
}

freshness-entry = Entry
freshness-kind = Kind
overdue-caption = Entries past their review date
overdue-date = To be reviewed by
overdue-none = No entry is past its review date.
silent-caption = Active entries whose last event is more than { $months } months past
silent-last = Last event
heading-unheard = Active entries without any event
unheard-kind = **{ $kind }** ({ $count }):{ " " }

heading-single-entries = Known from one source
single-entries-lead = Entries that are known, with all that is said of them, from one source: { $count } of { $all }.
single-source = **{ $source }** ({ $count }):{ " " }
heading-single-dates = Dated by one source
single-dates-caption = Dates that no second source gives as exactly: { $count } of { $all }
single-entry = Entry
single-dates = Date
single-start = since { $date }
single-end = until { $date }

evidence-next = ;{ " " }
# Between two sentences in a cell.
evidence-joint = { " " }
evidence-end = .
