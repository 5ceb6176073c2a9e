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

actor-with-acronym = { $name } ({ $acronym })

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
