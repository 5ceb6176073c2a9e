# German, which no briefing is in: what a fourth language needs for dates and amounts.
locale = de-DE

date-years = { $from }–{ $to }
date-months = { $from-in-year } bis { $to }
date-days = { $from-in-month }.–{ $to }
date-days-year = { $from-in-year } – { $to }
date-span = { $from } – { $to }
date-since = seit { $date }
date-by = bis { $date }
date-uncertain = { $date } (unsicher)
date-approximate = etwa { $date }
date-uncertain-approximate = etwa { $date } (unsicher)
date-unknown = Datum unbekannt
date-across = { $first }/{ $last }

date-on-day = am { $date }
date-on-month = im { $date }
date-on-year = { $date }
date-on-years = von { $from } bis { $to }
date-on-months = von { $from-in-year } bis { $to }
date-on-days = vom { $from-in-month }. bis { $to }
date-on-days-year = vom { $from-in-year } bis { $to }
date-on-span = { $from-precision ->
    [day] vom { $from }
   *[other] von { $from }
} { $to-precision ->
    [day] bis zum { $to }
   *[other] bis { $to }
}
date-on-since = { $precision ->
    [day] seit dem { $date }
   *[other] seit { $date }
}
date-on-by = { $precision ->
    [day] bis zum { $date }
   *[other] bis { $date }
}

amount = { $number }{ "\u00A0" }{ $currency }
amount-e6 = { $number }{ "\u00A0" }{ $plural ->
    [one] Million
   *[other] Millionen
}
amount-e9 = { $number }{ "\u00A0" }{ $plural ->
    [one] Milliarde
   *[other] Milliarden
}
