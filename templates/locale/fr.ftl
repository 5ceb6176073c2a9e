### The words of the briefings in French (Project Fluent).
###
### A message that tells a fact is called with `t(...)` and ends its sentence; the source marks follow it. A message
### that is a heading, the head of a column or a caption is called with `label(...)`. `$x` is what the template passes
### as `x`: the title of an entry, the name of an actor, a date; `$x-on` is the date with its preposition ("en 2019",
### "le 1er novembre 2024"); `$x-full` is a name followed by its acronym; `$x-article` is the article of an actor or a place.
###
### The space before `:`, `;` and on the inner side of guillemets is a narrow no-break space, written as "\u202F".
### A step is told by its noun ("signature"), and a status as that of the entry ("statut : actif"), because both
### stand beside names of either gender.

# How dates, numbers and lists are written, and what comes first in the alphabet: a language and a country of CLDR.
locale = fr-FR

## Dates

# The words and their order come from CLDR ("20 septembre 2019"); here is what a sentence makes of them. Spans are given both ends:
# $from, $from-in-year (without its year), $from-in-month (the day alone), $from-year, $from-month (a number), $from-precision.
date-day-of-month = { $day ->
    [1] 1er
   *[other] { $day }
}
date-years = { $from }–{ $to }
date-months = { $from-in-year } – { $to }
date-days = { $from-in-month }–{ $to }
date-days-year = { $from-in-year } – { $to }
date-span = { $from } – { $to }
date-since = depuis { $date }
date-by = { date-on-by }
date-uncertain = { $date } (date incertaine)
date-approximate = { $date } environ
date-uncertain-approximate = { $date } environ (date incertaine)
date-unknown = date inconnue
# A year of the common calendar that lies in two of another one.
date-across = { $first }/{ $last }

date-on-day = le { $date }
date-on-month = en { $date }
date-on-year = en { $date }
date-on-years = de { $from } à { $to }
date-on-months = { $from-month ->
    [4] d’{ $from-in-year } à { $to }
    [8] d’{ $from-in-year } à { $to }
    [10] d’{ $from-in-year } à { $to }
   *[other] de { $from-in-year } à { $to }
}
date-on-days = { $days ->
    [2] les { $from-in-month } et { $to }
   *[other] du { $from-in-month } au { $to }
}
date-on-days-year = du { $from-in-year } au { $to }
date-on-span = { $from-precision ->
    [day] du { $from }
    [month] { $from-month ->
        [4] d’{ $from }
        [8] d’{ $from }
        [10] d’{ $from }
       *[other] de { $from }
    }
   *[year] de { $from }
} { $to-precision ->
    [day] au { $to }
   *[other] à { $to }
}
date-on-since = { $precision ->
    [day] depuis le { $date }
   *[other] depuis { $date }
}
date-on-by = { $precision ->
    [day] d’ici au { $date }
   *[other] d’ici à { $date }
}

## Lists and names

# Where something happened, for the messages above and below: « à Nouméa », « en Nouvelle-Calédonie », « au Vietnam ».
in-place = { $place-article ->
    [none] à { $place }
    [le] au { $place }
    [les] aux { $place }
   *[other] en { $place }
}

actor-with-acronym = { $name } ({ $acronym })

## The page

issuer = Cellule du partenariat franco-japonais
document-id = FJIP/{ $briefing }/{ $language }
edition = Édition { $number }
as-of = Situation au { $date }
marking-public = Public
marking-internal = Interne
marking-restricted = Diffusion restreinte
page-number = Page { $page } sur { $pages }
contents = Sommaire
continued = (suite)

## Sources

# Notes follow French usage: the author or publisher, the title between guillemets as it stands in its own language, the
# place in it, the date, the day or month on which it was read, the address. A page without a date is dated by when it was
# read, a text that is no page has s. d. (sans date). Later notes of a source are short, and say which one is full.
# The kind of source is said, for readers must know who speaks.
# Words in brackets in place of a title ($description) are the register's, so they are not quoted.
source = { $publisher ->
    [none] { "" }
   *[other] { $publisher },{ " " }
}{ $description ->
    [none] «{ "\u202F" }{ $title }{ "\u202F" }»
   *[other] { $description }
}{ $locator ->
    [none] { "" }
   *[other] , { $locator }
}{ $published ->
    [none] { $url ->
        [none] , s.{ "\u00A0" }d.
       *[other] { "" }
    }
   *[other] , { $published }
}{ $kind ->
    [none] { "" }
   *[other] { " " }({ $kind })
}{ $accessed ->
    [none] { "" }
   *[other] , consulté { $accessed-on }
}{ $url ->
    [none] .
   *[other] , { $url }.
}{ $note ->
    [none] { "" }
   *[other] { " " }{ $note }
}
source-again = { $description ->
    [none] «{ "\u202F" }{ $title }{ "\u202F" }»
   *[other] { $description }
} (note { $first }){ $locator ->
    [none] { "" }
   *[other] , { $locator }
}.
# Printed before the list; the notes then leave out the date that most sources share. Without this message, each has its own.
sources-accessed = Sources consultées { $accessed-on }, sauf mention contraire.
locator-title = titre
locator-heading = intertitre { $label }
locator-sentence = phrase { $label }
locator-paragraph = paragraphe { $label }
locator-page = page { $label }
locator-chapter = chapitre { $label }
locator-section = section { $label }
locator-article = article { $label }

## Overview

overview-title = Le partenariat franco-japonais dans l’Indopacifique
overview-subtitle = Panorama des accords, dialogues, exercices et projets

heading-key-points = L’essentiel
heading-framework = Cadre du partenariat
heading-governance = Gouvernance
heading-regional = Organisations régionales
heading-presence = Présence dans la région
heading-defence = Coopération de défense
heading-maritime = Sécurité et sûreté maritimes
climate-figure = La centrale de Bác Ái : coût annoncé et prêts
heading-climate = Climat et développement
heading-islands = Îles du Pacifique
heading-science = Sciences
heading-eu-japan = L’Union européenne et le Japon
heading-places = Lieux
places-figure = Où se déroule ce dont traite la présente note
heading-chronology = Chronologie
heading-instruments = Instruments et mécanismes
heading-actors = Qui est qui
heading-sources = Sources

## Key points

key-partnership =
    La France et le Japon ont élevé leurs relations au rang de partenariat d’exception { $raised-on }.
key-roadmap =
    Une feuille de route bilatérale ({ $period }) met en œuvre le partenariat d’exception{ "\u202F" }; son premier
    chapitre porte sur l’Indopacifique.
key-dialogue =
    Un dialogue maritime a été lancé { $dialogue-on }.
key-dialogue-and-group =
    Un dialogue maritime a été lancé { $dialogue-on } et un groupe de travail sur l’Indopacifique a été créé
    { $group-on }.
key-land =
    Les forces françaises et japonaises ont mené pour la première fois au Japon, { $held-on }, l’exercice terrestre
    Brunet-Takamori.
key-sea =
    Des porte-avions ont participé à l’exercice Pacific Steller, mené par les forces françaises, japonaises et
    américaines { $held-on }.
key-presence =
    Le Japon a ouvert un bureau consulaire à Nouméa { $opened-on }.
key-science =
    Des instituts de recherche des deux pays exploitent ensemble, { $since-on }, un observatoire des grands fonds à
    Nouméa.
key-climate =
    Les agences de développement des deux pays agissent de concert en pays tiers, notamment pour la centrale
    hydroélectrique de Bác Ái, au Vietnam.
key-agreement =
    L’Accord de partenariat stratégique entre l’Union européenne et le Japon est entré en vigueur { $in-force-on }.
key-agreement-provisional =
    L’application provisoire de l’Accord de partenariat stratégique entre l’Union européenne et le Japon a commencé
    { $provisional-on }{ "\u202F" }; l’Accord n’est pas encore en vigueur.
key-security =
    L’Union européenne et le Japon ont adopté un Partenariat de sécurité et de défense { $adopted-on }.

## Framework

framework-raised =
    Les relations entre la France et le Japon ont été élevées au rang de «{ "\u202F" }partenariat
    d’exception{ "\u202F" }» { $raised-on }.
framework-roadmap =
    Une feuille de route bilatérale ({ $period }) met en œuvre le partenariat d’exception{ "\u202F" }; son premier
    chapitre est consacré à l’Indopacifique.

framework-roadmap-second =
    Adoptée lors d’une visite ({ $adopted }), elle fait suite à celle de { $first }.
framework-roadmap-third =
    Elle a été adoptée { $adopted-on } et fait suite à celles de { $first } et de { $second }.

## Governance

governance-mechanisms =
    Parmi ces mécanismes figurent un dialogue maritime, lancé { $dialogue-on }, et un groupe de travail sur la région,
    créé { $group-on }.
governance-dialogue-announced =
    Un { $dialogue } a été annoncé { $announced-on }.
governance-dialogue =
    Le { $dialogue } a été lancé { $launched-on } et traite des questions de gouvernance maritime et de navigation.
governance-session-first =
    Sa première session s’est tenue { in-place }.
governance-session-second =
    Sa deuxième session s’est tenue { in-place } { $second-on }.
governance-group =
    Le { $group } a été créé { $launched-on }. C’est en premier lieu dans ce cadre que sont examinés les projets menés
    en commun par les deux pays dans la région.

## Regional organisations

regional-organisations =
    Parmi les organisations régionales dans le cadre desquelles la France et le Japon travaillent ensemble figurent
    l’{ $asean-full }, la { $commission-full } et l’{ $iora-full }.

regional-observer =
    Le Japon est devenu observateur auprès de la Commission de l’océan Indien { $observer-on }.
regional-partner =
    La France est devenue partenaire de développement de l’ASEAN { $partner-on }.
regional-member =
    La France est devenue membre de l’Association des États riverains de l’océan Indien { $member-on }.
regional-office =
    L’ouverture d’un bureau consulaire japonais à Nouméa, { $opened-on }, en témoigne.
regional-forum =
    Les deux pays en sont partenaires de dialogue{ "\u202F" }; la Nouvelle-Calédonie et la Polynésie française en sont
    devenues membres à part entière lors de la réunion tenue { $admitted-on }.

## Presence

presence-office =
    Le Japon a ouvert un bureau consulaire { in-place } { $opened-on }.

presence-inaugurated =
    Le bureau a été officiellement inauguré { $inaugurated-on }.

## Defence

defence-brunet-takamori =
    L’exercice Brunet-Takamori a eu lieu pour la première fois au Japon, { $held-on }.
defence-series =
    L’exercice terrestre Brunet-Takamori s’est tenu pour la première fois { in-place }, { $held-on }.
defence-pacific-steller =
    Lors de l’exercice Pacific Steller, des forces françaises, japonaises et américaines, dont des porte-avions, se sont
    entraînées ensemble { in-place } { $held-on }.
defence-supplies =
    Un accord par lequel les forces armées doivent se fournir mutuellement des biens et des services a été signé
    { $signed-on }.
defence-supplies-in-force =
    Un accord par lequel les forces armées se fournissent mutuellement des biens et des services a été signé
    { $signed-on } et a pris effet { $in-force-on }.
defence-access =
    Les dirigeants des deux pays sont convenus, { $announced-on }, de négocier un accord d’accès réciproque{ "\u202F" }; le
    registre ne comporte aucune source attestant sa signature.

## Maritime security

maritime-roadmap =
    Le { $secretariat-full }, du côté français, et les { $coast-guard-full } ont signé { $signed-on } une feuille de
    route visant à resserrer leur coopération maritime. Le partage d’informations et une action coordonnée en matière de
    connaissance du domaine maritime (MDA) en font partie.
maritime-forums =
    La France et le Japon font également progresser la connaissance du domaine maritime dans des enceintes
    internationales telles que le { $summit-full } et la { $heads-full }.

## Climate and development

climate-agencies =
    À cette fin, l’{ $afd-full } et l’{ $jica-full } agissent de concert en pays tiers.
climate-memorandum =
    Elles le font dans le cadre d’un mémorandum de coopération signé { $signed-on }.
climate-memorandum-renewed =
    Elles le font dans le cadre d’un mémorandum de coopération signé { $signed-on } et renouvelé { $renewed-on }.
climate-bac-ai =
    Les deux agences travaillent ensemble à la centrale hydroélectrique de Bác Ái de la société { $owner-full }, que la
    partie française présente comme un exemple emblématique de leur action concertée.
climate-credit =
    L’agence française a signé un crédit pour cette centrale { $signed-on }.
climate-transition =
    Le projet relève de leur soutien commun au { $transition } (JETP), adopté { $adopted-on }.
climate-target =
    Le Vietnam vise la neutralité climatique { $target-on }.

## Pacific islands

islands-strategy =
    La France et le Japon soutiennent ainsi la { $strategy } du { $owner-full }, lancée { $launched-on }.
islands-meeting =
    Le { $meeting }, tenu { in-place } { $held-on }, s’est inscrit dans le droit fil de cette stratégie{ "\u202F" }; la
    Nouvelle-Calédonie et la Polynésie française y ont pris part.

## Science

science-observatory =
    Un observatoire établi { in-place } étudie les écosystèmes des grands fonds du Pacifique occidental.
    L’{ $ifremer-full } et l’{ $jamstec-full } l’exploitent ensemble { $since-on }.

science-deployed =
    Ses premiers éléments ont été déployés sur le { $place } { $deployed-on }.

## The European Union and Japan

eu-japan-agreement =
    L’{ $agreement }, entré en vigueur { $in-force-on }, constitue le cadre de cette coopération.
eu-japan-agreement-signed =
    Il avait été signé { $signed-on }, et son application provisoire avait commencé { $provisional-on }.
eu-japan-agreement-provisional =
    L’{ $agreement }, signé { $signed-on } et dont l’application provisoire a commencé { $provisional-on }, constitue le
    cadre de cette coopération. Il n’est pas encore en vigueur.
eu-japan-agreement-pending =
    L’{ $agreement } a été signé { $signed-on }{ "\u202F" }; il n’est pas encore en vigueur.
eu-japan-gateway =
    La France recherche notamment ces synergies dans le cadre de la stratégie Global Gateway de l’Union.
eu-japan-connectivity =
    Parmi les différents partenariats entre les deux parties figure le { $partnership }, lancé par sa signature
    { $signed-on }.
eu-japan-security =
    Le { $partnership } a été adopté { $adopted-on }.

## Chronology

chronology-figure = Ce qui a commencé, eu lieu et pris fin, par thème
chronology-caption = Étapes datées du partenariat et objectifs à venir, avec la précision de leurs sources
figure-chain = Qui fait quoi, au titre de quel texte
figure-matrix = Qui travaille avec qui
figure-map = Carte
figure-timeline = Frise chronologique
map-alternative = Carte de { $places ->
    [one] { $places } lieu
   *[other] { $places } lieux
 }{ "\u202F" }: { $names }. { $extent }
map-extent = Ils se situent entre { $west } et { $east }, et entre { $south } et { $north }.
map-position = Il se situe à { $latitude }, { $longitude }.
map-latitude = { $degrees }°{ "\u00A0" }{ $side ->
    [negative] S
   *[positive] N
}
map-longitude = { $degrees }°{ "\u00A0" }{ $side ->
    [negative] O
   *[positive] E
}
map-others = { $places } autres
map-elsewhere = Hors de la carte{ "\u202F" }: { $names }.
map-entries = { $entries } fiches
map-place = Lieu
map-what = Ce qui s’y trouve
timeline-as-of = { $date }
timeline-event = fait daté du jour ou du mois
timeline-within = fait daté moins précisément
timeline-period = durée
timeline-open = se poursuit
timeline-targets = Objectifs
timeline-target = { $date }{ "\u202F" }: { $title }
timeline-date = Date
timeline-entry = Objet
timeline-step = Étape
timeline-alternative = Frise chronologique, de { $first } à { $last }, de { $entries ->
    [one] { $entries } fiche
   *[other] { $entries } fiches
 } en { $lanes ->
    [one] { $lanes } thème
   *[other] { $lanes } thèmes
 }{ "\u202F" }; un trait marque le { $as-of }. { $targets ->
    [0] Aucun objectif n’est fixé.
    [one] Un objectif est fixé.
   *[other] { $targets } objectifs sont fixés.
 }
# Une lettre par rôle, toutes différentes : la légende de la figure les explique.
matrix-letter = { $role ->
   *[party] P
    [co_chair] C
    [lead] F
    [participant] T
    [partner] N
    [funder] B
    [owner] R
    [implementer] O
    [host] H
    [beneficiary] E
    [member] M
    [dialogue_partner] D
    [observer] V
 }
matrix-number = nombre de fiches{ "\u202F" }; plus foncé s’il y en a davantage
matrix-more = autres rôles
matrix-rest = Ne figurent pas{ "\u202F" }: { $actors ->
    [one] { $actors } autre acteur
   *[other] { $actors } autres acteurs
 } ayant un rôle dans moins de { $least } fiches.
matrix-actor = Acteur
matrix-theme = Thème
matrix-entry = Fiche
matrix-entries = Fiches
matrix-role = Rôle
matrix-pair = { $actor }, «{ "\u202F" }{ $theme }{ "\u202F" }» ({ $entries })
matrix-active = { $actor } ({ $entries })
matrix-alternative = Matrice de { $actors ->
    [one] { $actors } acteur
   *[other] { $actors } acteurs
 } par { $by ->
    [entry] fiche ({ $columns }), avec leurs rôles. Présents dans le plus de fiches
   *[theme] thème ({ $columns }), avec leurs rôles et le nombre de fiches. Nombres les plus élevés
 }{ "\u202F" }: { $rest ->
    [none] { $most }.
   *[other] { $most }. { $rest }
 }
chain-from = De
chain-relation = Lien
chain-to = À
chain-body = { $actor } ({ $role })
chain-step = { $further ->
    [none] { $relation } «{ "\u202F" }{ $to }{ "\u202F" }»
   *[other] { $relation } «{ "\u202F" }{ $to }{ "\u202F" }» ({ $further })
 }
chain-alternative = Qui a un rôle dans «{ "\u202F" }{ $entry }{ "\u202F" }» et de quoi relève cette fiche. { $bodies ->
    [0] Personne n’y a de rôle.
   *[other] Rôles{ "\u202F" }: { $roles }.
 } { $links ->
    [0] La fiche ne relève d’aucune autre.
   *[other] Rattachement{ "\u202F" }: { $steps }.
 }
chronology-date = Date
chronology-what = Objet
chronology-step = Étape

## Chiffres en barres et en courbes

figure-bars = Diagramme en barres
figure-lines = Diagramme en courbes
# Au-dessus des barres : ce qui est compté ($of), et selon quoi ($by). Les courbes comptent par année.
chart-counts = { $of ->
    [events] Nombre d’étapes datées
   *[other] Nombre de fiches
}{ $by ->
    [kind] { " " }par nature
    [status] { " " }par statut
    [theme] { " " }par thème
    [type] { " " }par type
   *[other] { $of ->
        [events] { " " }par année
       *[other] { " " }par année de début
    }
}
chart-counts-until = { $counts }, jusqu’au { $as-of }{ $undated ->
    [0] { "" }
    [one] { "\u202F" }; { $undated } d’année inconnue est omise
   *[other] { "\u202F" }; { $undated } d’année inconnue sont omises
}
chart-year-unknown = année inconnue
chart-amounts = { $title ->
    [none] Montants en
   *[other] { $title }{ "\u202F" }: montants en
}{ " " }{ $currency ->
    [AUD] dollars australiens
    [EUR] euros
    [GBP] livres sterling
    [JPY] yens
    [NZD] dollars néo-zélandais
    [USD] dollars des États-Unis
    [VND] dongs
    [XPF] francs CFP
   *[other] { $currency }
}
# Ce qu’est un montant, avant son chiffre : à quoi il va ($of), de qui, quand, et sa nature. Le nom d’une courbe n’a pas de date.
chart-amount = { $of ->
    [none] { $kind }
   *[other] { $of }{ "\u202F" }: { $kind }
}
chart-amount-of = { $left }, { $right }
chart-not-stated = non indiqué
chart-what = Objet
chart-date = Date
chart-number = Nombre
chart-money = Montant
bars-alternative = Diagramme en barres. { $unit }{ "\u202F" }: { $bars ->
    [one] { $most-label }, { $most }.
   *[other] { $bars } barres. Maximum{ "\u202F" }: { $most-label }, { $most }. Minimum{ "\u202F" }: { $least-label }, { $least }.
}{ $gaps ->
    [0] { "" }
    [one] { " " }Un chiffre n’est pas indiqué.
   *[other] { " " }{ $gaps } chiffres ne sont pas indiqués.
}{ $total ->
    [none] { "" }
   *[other] { " " }{ $total } au total.
}
lines-alternative = Diagramme en courbes. { $unit }{ "\u202F" }: { $lines ->
    [one] une courbe
   *[other] { $lines } courbes ({ $names })
}, de { $first } à { $last }. Le point le plus haut est { $most } ({ $lines ->
    [one] { $most-date }
   *[other] { $most-label }, { $most-date }
}), le plus bas { $least } ({ $lines ->
    [one] { $least-date }
   *[other] { $least-label }, { $least-date }
}).{ $gaps ->
    [0] { "" }
    [one] { " " }Les courbes ont une lacune.
   *[other] { " " }Les courbes ont { $gaps } lacunes.
}

## Instruments and mechanisms

instruments-caption = Textes et instances permanentes, par ordre alphabétique{ "\u202F" }; actifs sauf mention contraire
instruments-name = Instrument ou mécanisme
instruments-form = Forme
instruments-parties = Parties ou participants
instruments-stage = État d’avancement
instruments-inactive = { $form } ({ $code ->
    [unknown] statut inconnu
   *[other] statut{ "\u202F" }: { $status }
})
instruments-none = –

# By nouns: "signature le 17 juillet 2018 ; entrée en vigueur le 1er janvier 2025". Only
# provisional application lasts, so that it is its beginning that is dated.
stage-step = { $step ->
    [provisionally_applied] début d’application provisoire { $date-on }
   *[other] { $type } { $date-on }
}
stage-then = { "\u202F" };{ " " }
stage-not-in-force = pas en vigueur

## Who is who

actors-figure = Qui prend part à quoi, par thème ; acteurs et thèmes apparentés se côtoient
actors-caption = Organismes intervenant dans ce que relate la présente note
actors-organisations = Organisations et enceintes
actors-others = Organismes d’autres États
actors-acronym = Sigle
actors-name = Nom
actors-own-name = Nom dans sa langue
actors-none = –

## Other entries

other-entry = **{ $entry }** ({ $kind }{ "\u202F" }; statut{ "\u202F" }: { $status }).

## Amounts

# Words of scale, by their power of ten; a figure that is not round in one is written out. Numbers are written as CLDR has them;
# $currency is a code, $scale that of the word of scale or none, $plural the plural category. A word of scale is a noun: "80 millions
# d’euros", but "12 500 euros". Sums are not counted in "billions" (10 to the 12), which readers of English mistake.
amount-e6 = { $number }{ "\u00A0" }{ $plural ->
    [one] million
   *[other] millions
}
amount-e9 = { $number }{ "\u00A0" }{ $plural ->
    [one] milliard
   *[other] milliards
}
amount = { $currency ->
    [AUD] { $number }{ "\u00A0" }{ currency-AUD }
    [EUR] { $number }{ "\u00A0" }{ currency-EUR }
    [GBP] { $number }{ "\u00A0" }{ currency-GBP }
    [JPY] { $number }{ "\u00A0" }{ currency-JPY }
    [NZD] { $number }{ "\u00A0" }{ currency-NZD }
    [USD] { $number }{ "\u00A0" }{ currency-USD }
    [VND] { $number }{ "\u00A0" }{ currency-VND }
    [XPF] { $number }{ "\u00A0" }{ currency-XPF }
   *[other] { $number }{ "\u00A0" }{ $currency }
}
currency-AUD = { $scale ->
    [none] { $plural ->
        [one] dollar australien
       *[other] dollars australiens
    }
   *[other] de dollars australiens
}
currency-EUR = { $scale ->
    [none] { $plural ->
        [one] euro
       *[other] euros
    }
   *[other] d’euros
}
currency-GBP = { $scale ->
    [none] { $plural ->
        [one] livre sterling
       *[other] livres sterling
    }
   *[other] de livres sterling
}
currency-JPY = { $scale ->
    [none] { $plural ->
        [one] yen
       *[other] yens
    }
   *[other] de yens
}
currency-NZD = { $scale ->
    [none] { $plural ->
        [one] dollar néo-zélandais
       *[other] dollars néo-zélandais
    }
   *[other] de dollars néo-zélandais
}
# Several states of the region have a dollar, so that it is said whose.
currency-USD = { $scale ->
    [none] { $plural ->
        [one] dollar des États-Unis
       *[other] dollars des États-Unis
    }
   *[other] de dollars des États-Unis
}
currency-VND = { $scale ->
    [none] { $plural ->
        [one] dong
       *[other] dongs
    }
   *[other] de dongs
}
currency-XPF = { $scale ->
    [none] { $plural ->
        [one] franc CFP
       *[other] francs CFP
    }
   *[other] de francs CFP
}

## Facts in a few words

fact-period = { $status }, { $period }
fact-others = autres
fact-status = { $code ->
    [unknown] statut inconnu
   *[other] { $status }
}
fact-none = –
point = **{ $entry }.**
point-dated = **{ $entry }** ({ $happened }).
money = { $entry }{ "\u202F" }: { $figure } ({ $kind }), { $date }.
money-from = { $entry }{ "\u202F" }: { $figure } ({ $kind }) { $actor-article ->
    [le] par le{ " " }
    [la] par la{ " " }
    [l] par l’
    [les] par les{ " " }
   *[none] par{ " " }
}{ $actor-full }, { $date }.

## Brief

brief-title = { $subject }
brief-figure = Repères dans le temps
chain-figure = Acteurs et rôles, et rattachement de la fiche
brief-subtitle = Note d’entretien{ "\u202F" }: éléments de langage et contexte
heading-points = Éléments de langage
heading-background = Contexte (d’utilisation libre)
heading-guarded = Contexte (à ne pas divulguer)
background-caption = Ce qui existe, en commençant par le plus récent
background-what = Objet
background-standing = État d’avancement
background-who = Acteurs
background-more = { $count ->
    [one] Une autre fiche du registre figure dans le dossier consacré à ce sujet.
   *[other] { $count } autres fiches du registre figurent dans le dossier consacré à ce sujet.
}
background-here = Sur place, { $date-on }{ "\u202F" }: { $entry } ({ $step }).
background-goal = { $goal } (objectif, { $date }).
guarded-step = { $entry }{ "\u202F" }: { $step } { $date-on }.
guarded-none = Le registre ne contient, sur ce sujet, aucun élément à ne pas divulguer.

## Dossier

dossier-title = Dossier{ "\u202F" }: { $subject }
dossier-figure = Ce dont traite le dossier, dans l’ordre du temps
dossier-subtitle = Tout ce que le registre contient sur le sujet
heading-roles = Rôles
roles-caption = Rôles tenus { $actor-article ->
    [le] par le{ " " }
    [la] par la{ " " }
    [l] par l’
    [les] par les{ " " }
   *[none] par{ " " }
}{ $actor-full } dans chaque fiche
roles-entry = Fiche
entry-is = { $theme }{ "\u202F" }: { $kind } (statut{ "\u202F" }: { $status }).
entry-form = Forme{ "\u202F" }: { $form }.
entry-period = Période{ "\u202F" }: { $period }.
entry-place = Lieu{ "\u202F" }: { $place }.
entry-events-caption = Étapes datées et objectifs
entry-roles-caption = Acteurs et rôles
entry-place-head = Lieu
entry-actor = Acteur
entry-role = Rôle
entry-since = Depuis
link-implements = Met en œuvre{ "\u202F" }: { $entry }
link-implements-inward = Mise en œuvre par{ "\u202F" }: { $entry }
link-part_of = Fait partie de{ "\u202F" }: { $entry }
link-part_of-inward = Comprend{ "\u202F" }: { $entry }
link-under = Relève de{ "\u202F" }: { $entry }
link-under-inward = Sert de cadre à{ "\u202F" }: { $entry }
link-supersedes = Remplace{ "\u202F" }: { $entry }
link-supersedes-inward = Cède la place à{ "\u202F" }: { $entry }
link-supports = Contribue à{ "\u202F" }: { $entry }
link-supports-inward = Bénéficie de{ "\u202F" }: { $entry }
link-related = En lien avec{ "\u202F" }: { $entry }
link-related-inward = En lien avec{ "\u202F" }: { $entry }

## Chronology of a subject

chronology-title = { $subject ->
    [none] Chronologie du partenariat franco-japonais
   *[other] Chronologie{ "\u202F" }: { $subject }
}
chronology-subtitle = Étapes datées et objectifs, avec la précision de leurs sources
heading-steps = Étapes franchies
heading-goals = Objectifs à venir
steps-caption = Étapes datées, par ordre chronologique
steps-none = Le registre ne contient aucune étape datée sur ce sujet.
goal = { $goal }, { $date }

## Register of texts

instruments-title = { $subject ->
    [none] Textes du partenariat franco-japonais
   *[other] Textes{ "\u202F" }: { $subject }
}
instruments-subtitle = Répertoire des instruments, avec leur forme, leurs parties et leurs dates
heading-in-force = En vigueur ou appliqués
heading-not-in-force = Pas en vigueur, ou sans certitude de l’être
heading-former = Plus en vigueur
in-force-caption = Textes en vigueur, appliqués ou actifs
not-in-force-caption = Textes prévus, en attente ou appliqués à titre provisoire, et textes dont le statut est inconnu
former-caption = Textes arrivés à leur terme ou remplacés
instruments-text = Texte
instruments-period = Période
instruments-no-text = Le registre ne contient aucun texte sur ce sujet.

## Evidence

evidence-title = Le partenariat franco-japonais{ "\u202F" }: état des sources
evidence-subtitle = Divergences entre les sources, informations à actualiser, faits reposant sur une seule source

heading-disagreements = Divergences entre les sources
heading-freshness = Informations peut-être périmées
heading-single-sources = Ce qui repose sur une seule source

disagreements-caption = Ce que disent les sources là où elles divergent, et ce que les notes en retiennent
disagreements-value = Ce qui est dit
disagreements-source = Qui le dit
disagreements-why = Pourquoi cela est retenu, ou non
disagreement-printed = { $value } (version retenue)
disagreements-none = Aucune source ne contredit ce que montre la présente note.
disagreement = { $subject }{ "\u202F" }: { $field ->
    [title] nom
    [name] nom
    [acronym] sigle
    [aliases] autres noms
    [summary] résumé
    [kind] nature
    [theme] thème
    [status] statut
    [legal-form] forme juridique
    [start] début
    [end] fin
    [date] date
    [place] lieu
    [country] pays
    [sector-dac] secteur
    [publisher] éditeur
    [published] date de publication
   *[other] { $field }
}
disagreement-event = { $subject } ({ $type }){ "\u202F" }: { $field ->
    [title] nom
    [type] étape
    [date] date
    [place] lieu
    [entry] fiche
   *[other] { $field }
}

freshness-entry = Fiche
freshness-kind = Nature
overdue-caption = Fiches dont l’échéance de révision est passée
overdue-date = Échéance de révision
overdue-none = Aucune fiche n’a dépassé son échéance de révision.
silent-caption = Fiches actives dont le dernier événement remonte à plus de { $months } mois
silent-last = Dernier événement
heading-unheard = Fiches actives sans aucun événement
unheard-kind = **{ $kind }** ({ $count }){ "\u202F" }:{ " " }

heading-single-entries = Fiches reposant sur une seule source
single-entries-lead = Fiches connues, avec tout ce qui en est dit, par une seule source{ "\u202F" }: { $count } sur { $all }.
single-source = **{ $source }** ({ $count }){ "\u202F" }:{ " " }
heading-single-dates = Dates reposant sur une seule source
single-dates-caption = Dates qu’aucune deuxième source ne donne avec autant de précision{ "\u202F" }: { $count } sur { $all }
single-entry = Fiche
single-dates = Date
single-start = début { $date-on }
single-end = fin { $date-on }

event-dated = { $type } { $date-on }
event-titled = { $title }, { $type } { $date-on }
# That a meeting was held need not be said: its name may be of either gender.
event-held = { $title }, { $date-on }
evidence-next = { "\u202F" };{ " " }
# Between two sentences in a cell.
evidence-joint = { " " }
evidence-end = .
