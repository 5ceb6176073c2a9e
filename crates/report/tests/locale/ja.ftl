# How dates, numbers and lists are written, and what comes first in the alphabet: a language and a country of CLDR. Years are counted
# by era with ja-JP-u-ca-japanese.
locale = ja-JP

## Dates

# The words and their order come from CLDR ("2019年9月20日"); here is what a sentence makes of them. Spans are given both ends:
# $from, $from-in-year (without its year), $from-in-month (the day alone), $from-year, $from-month (a number), $from-precision.
date-years = { $calendar ->
    [gregory] { $from-year }～{ $to }
   *[other] { $from }～{ $to }
}
date-months = { $from }～{ $to-in-year }
date-days = { $from }～{ $to-in-month }
date-days-year = { $from }～{ $to-in-year }
date-span = { $from }～{ $to }
date-since = { $date }以降
date-by = { $date }まで
date-uncertain = { $date }（不確か）
date-approximate = { $date }頃
date-uncertain-approximate = { $date }頃（不確か）
date-unknown = 日付不明
# A year or month of the common calendar that lies in two eras.
date-across = { $first }／{ $last }

date-on-day = { $date }に
date-on-month = { $date }に
date-on-year = { $date }に
date-on-years = { date-years }に
date-on-months = { date-months }に
date-on-days = { date-days }に
date-on-days-year = { date-days-year }に
date-on-span = { date-span }に
date-on-since = { $date }以降
date-on-by = { $date }までに

## Lists and names

actor-with-acronym = { $name }（{ $acronym }）

## Amounts

# Words of scale, by their power of ten. A figure has as many of them as it needs, one behind the other (amount-join): 21兆1,000億. Numbers
# are written as CLDR has them; $currency is a code, $scale that of the last word of scale or none.
amount-e4 = { $number }万
amount-e8 = { $number }億
amount-e12 = { $number }兆
amount-e16 = { $number }京
amount-join = { $left }{ $right }
amount = { $currency ->
    [AUD] { $number }豪ドル
    [EUR] { $number }ユーロ
    [GBP] { $number }英ポンド
    [JPY] { $number }円
    [NZD] { $number }ニュージーランドドル
    [USD] { $number }米ドル
    [VND] { $number }ドン
    [XPF] { $number }CFPフラン
   *[other] { $number }{ "\u00A0" }{ $currency }
}
