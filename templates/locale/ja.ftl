### The words of the briefings in Japanese (Project Fluent).
###
### A message that tells a fact is called with `t(...)` and ends its sentence; the source marks follow it. A message
### that is a heading, the head of a column or a caption is called with `label(...)`. `$x` is what the template passes
### as `x`: the title of an entry, the name of an actor, a date; `$x-on` is the date with its particle (`2019年に`,
### `2024年11月1日に`, `2050年までに`); `$x-full` is a name followed by its acronym.
###
### Plain style (である), as in the papers of the Ministry of Foreign Affairs. A message is written on one line: where a
### pattern goes on in the next, Fluent puts a line end between, and that would be read as a space. Behind `**` that closes
### stands nothing but punctuation, for Markdown does not close emphasis between a bracket and a letter.

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
date-on-years = { $calendar ->
    [gregory] { $from-year }年から{ $to }まで
   *[other] { $from }から{ $to }まで
}
date-on-months = { $from }から{ $to-in-year }まで
date-on-days = { $from }から{ $to-in-month }まで
date-on-days-year = { $from }から{ $to-in-year }まで
date-on-span = { $from }から{ $to }まで
date-on-since = { $date }以降
date-on-by = { $date }までに

## Lists and names

actor-with-acronym = { $name }（{ $acronym }）

## The page

issuer = 日仏パートナーシップ担当
document-id = FJIP/{ $briefing }/{ $language }
edition = 第{ $number }版
as-of = { $date }現在
marking-public = 公開
marking-internal = 部内限り
marking-restricted = 関係者限り
page-number = { $page }／{ $pages }頁
contents = 目次
continued = （続き）

## Sources

# Notes as Japanese papers have them: publisher and title without a sign between, the title in 「」, then the place in it,
# the date, the kind of source, when it was read, the address. A page without a date is dated by when it was read, a text
# that is no page has 日付なし. Later notes of a source give its title and the number of the full one (前掲注).
# Words in brackets in place of a title ($description) are the register's, so they are not quoted.
source = { $publisher ->
    [none] { "" }
   *[other] { $publisher }
}{ $description ->
    [none] 「{ $title }」
   *[other] { $publisher ->
        [none] { $description }
       *[other] 、{ $description }
    }
}{ $locator ->
    [none] { "" }
   *[other] 、{ $locator }
}{ $published ->
    [none] { $url ->
        [none] 、日付なし
       *[other] { "" }
    }
   *[other] 、{ $published }
}{ $kind ->
    [none] { "" }
   *[other] （{ $kind }）
}{ $accessed ->
    [none] { "" }
   *[other] 、{ $accessed }閲覧
}{ $url ->
    [none] 。
   *[other] 、{ $url }。
}{ $note ->
    [none] { "" }
   *[other] { $note }
}
source-again = { $description ->
    [none] 「{ $title }」
   *[other] { $description }
}（前掲注{ $first }）{ $locator ->
    [none] { "" }
   *[other] 、{ $locator }
}。
# Printed before the list; the notes then leave out the date that most sources share. Without this message, each has its own.
sources-accessed = 特記のない限り、{ $accessed }閲覧。
locator-title = 標題
locator-heading = 見出し{ $label }
locator-sentence = 第{ $label }文
locator-paragraph = 第{ $label }段落
locator-page = { $label }頁
locator-chapter = 第{ $label }章
locator-section = 第{ $label }節
locator-article = 第{ $label }条

## Overview

overview-title = インド太平洋における日仏パートナーシップ
overview-subtitle = 協定、対話、共同訓練及びプロジェクトの概観

heading-key-points = 要点
heading-framework = パートナーシップの枠組み
heading-governance = 対話とガバナンス
heading-regional = 地域機構
heading-presence = 地域におけるプレゼンス
heading-defence = 防衛協力
heading-maritime = 海上安全・海洋安全保障
climate-figure = バックアイ発電所：公表された費用及び融資
heading-climate = 気候変動・開発
heading-islands = 太平洋島嶼国
heading-science = 科学
heading-eu-japan = 欧州連合と日本
heading-places = 場所
places-figure = 本資料が扱う事項の場所
heading-chronology = 年表
heading-instruments = 文書及び枠組み
heading-actors = 関係機関
heading-sources = 出典

## Key points

key-partnership = 日仏両国は、{ $raised-on }、二国間関係を「特別なパートナーシップ」に格上げした。
key-roadmap = 二国間のロードマップ（{ $period }）が「特別なパートナーシップ」を具体化しており、その第1章はインド太平洋に関するものである。
key-dialogue = 海洋対話が、{ $dialogue-on }立ち上げられた。
key-dialogue-and-group = 海洋対話が{ $dialogue-on }立ち上げられ、インド太平洋に関する作業部会が{ $group-on }設置された。
key-land = 日仏の部隊は、{ $held-on }、陸上共同訓練「ブリュネ・タカモリ」を初めて日本で実施した。
key-sea = フランス軍、自衛隊及び米軍は、{ $held-on }、空母の参加を得て「パシフィック・ステラー」を実施した。
key-presence = 日本は、{ $opened-on }、ヌメアに領事事務所を開設した。
key-science = 両国の研究機関は、{ $since-on }、ヌメアの深海観測所を運営している。
key-climate = 両国の開発機関は、ベトナムのバックアイ水力発電所を始めとして、第三国において協調して取り組んでいる。
key-agreement = 日本と欧州連合との間の戦略的パートナーシップ協定は、{ $in-force }から効力を有している。
key-agreement-provisional = 日本と欧州連合との間の戦略的パートナーシップ協定は、{ $provisional }から暫定的に適用されているが、まだ発効していない。
key-security = 日本と欧州連合は、{ $adopted-on }、安全保障・防衛パートナーシップを採択した。

## Framework

framework-raised = 日仏関係は、{ $raised-on }、「特別なパートナーシップ」に格上げされた。
framework-roadmap = 二国間のロードマップ（{ $period }）が「特別なパートナーシップ」を具体化しており、その第1章はインド太平洋に充てられている。

framework-roadmap-second = 同ロードマップは、{ $adopted }の訪問の際に採択され、{ $first }のロードマップに続くものである。
framework-roadmap-third = 同ロードマップは、{ $adopted-on }採択され、{ $first }及び{ $second }のロードマップに続くものである。

## Governance

governance-mechanisms = 海洋対話（{ $dialogue }以降）及び同地域に関する作業部会（{ $group }以降）がこれに含まれる。
governance-dialogue-announced = { $announced-on }、{ $dialogue }に関する発表が行われた。
governance-dialogue = { $dialogue }は、{ $launched-on }立ち上げられ、海洋ガバナンス及び航行に関する問題を取り扱っている。
governance-session-first = 第1回会合は、{ $place }で開催された。
governance-session-second = 第2回会合は、{ $second-on }、{ $place }で開催された。
governance-group = { $group }は、{ $launched-on }設置された。両国が同地域において共に進める案件は、主としてここで協議されている。

## Regional organisations

regional-organisations = 日仏両国が連携する地域機構には、{ $asean-full }、{ $commission-full }、{ $iora-full }などがある。

regional-observer = 日本は、{ $observer-on }、インド洋委員会のオブザーバーとなった。
regional-partner = フランスは、{ $partner-on }、ASEANの開発パートナーとなった。
regional-member = フランスは、{ $member-on }、環インド洋連合の加盟国となった。
regional-office = { $opened-on }ヌメアに日本の領事事務所が開設されたことは、その表れである。
regional-forum = 両国は共に同フォーラムの対話パートナーであり、ニューカレドニア及びフランス領ポリネシアは、{ $admitted }の会合において正式に加盟した。

## Presence

presence-office = 日本は、{ $opened-on }、{ $place }に領事事務所を開設した。

presence-inaugurated = 同事務所の開所式は、{ $inaugurated-on }行われた。

## Defence

defence-brunet-takamori = 「ブリュネ・タカモリ」は、{ $held-on }、初めて日本で実施された。
defence-series = 陸上共同訓練「ブリュネ・タカモリ」の初回は、{ $held-on }、{ $place }で実施された。
defence-pacific-steller = 「パシフィック・ステラー」では、{ $held-on }、フランス軍、自衛隊及び米軍の部隊が、空母の参加を得て、{ $place }で共に訓練を行った。
defence-supplies = 自衛隊とフランス軍との間で物品及び役務を相互に提供するための協定が、{ $signed-on }署名された。
defence-supplies-in-force = 自衛隊とフランス軍との間で物品及び役務を相互に提供する協定は、{ $signed-on }署名され、{ $in-force-on }発効した。
defence-access = 両国首脳は、{ $announced-on }、{ $access }の交渉を行うことで一致した。署名を示す出典は収録されていない。

## Maritime security

maritime-roadmap = { $secretariat-full }と{ $coast-guard-full }は、{ $signed-on }、海洋協力の緊密化に関するロードマップに署名した。海洋状況把握（MDA）に関する情報の共有及び連携は、その一部である。
maritime-forums = 日仏両国は、{ $summit-full }、{ $heads-full }などの国際的な場においても、海洋状況把握を推進している。

## Climate and development

climate-agencies = このため、{ $afd-full }と{ $jica-full }は、第三国において協調して取り組んでいる。
climate-memorandum = こうした取組は、{ $signed-on }署名された協力覚書に基づいて行われている。
climate-memorandum-renewed = こうした取組は、{ $signed-on }署名され、{ $renewed-on }更新された協力覚書に基づいて行われている。
climate-bac-ai = 両機関は、{ $owner-full }の{ $plant }の案件において協力しており、フランス側は、これを両機関の協調した取組の代表例と位置付けている。
climate-credit = フランス開発庁は、{ $signed-on }、この案件に対する融資契約に署名した。
climate-transition = この案件は、{ $adopted-on }採択された{ $transition }（JETP）に対する両機関の共同支援の一環である。
climate-target = ベトナムは、{ $target-on }気候中立を達成することを目指している。

## Pacific islands

islands-strategy = これにより、日仏両国は、{ $owner-full }が{ $launched-on }打ち出した「{ $strategy }」を支持している。
islands-meeting = { $held-on }{ $place }で開催された{ $meeting }は、同戦略に沿って行われ、ニューカレドニア及びフランス領ポリネシアが参加した。

## Science

science-observatory = { $place }の観測所は、西太平洋の深海生態系を研究している。{ $ifremer-full }と{ $jamstec-full }は、{ $since-on }、同観測所を共同で運営している。

science-deployed = その最初の機器は、{ $deployed-on }、{ $place }に設置された。

## The European Union and Japan

eu-japan-agreement = { $in-force-on }発効した{ $agreement }が、この協力の枠組みである。
eu-japan-agreement-signed = 同協定は、{ $signed-on }署名され、{ $provisional }から暫定的に適用された。
eu-japan-agreement-provisional = { $signed-on }署名され、{ $provisional }から暫定的に適用されている{ $agreement }が、この協力の枠組みである。同協定は、まだ発効していない。
eu-japan-agreement-pending = { $agreement }は、{ $signed-on }署名されたが、まだ発効していない。
eu-japan-gateway = フランスは、例えば欧州連合のグローバル・ゲートウェイ戦略の下で、相乗効果を追求している。
eu-japan-connectivity = 双方の間の複数のパートナーシップの中には、{ $signed-on }署名され、これにより立ち上げられた「{ $partnership }」がある。
eu-japan-security = { $partnership }は、{ $adopted-on }採択された。

## Chronology

chronology-figure = 主題別にみた開始、実施及び終了の時期
chronology-caption = パートナーシップの経緯及び今後の目標（日付の精度は出典に従う）
figure-chain = 主体・役割・根拠
figure-matrix = 主体の関わり
figure-map = 地図
figure-timeline = 年表
map-alternative = 地図。{ $places }か所（{ $names }）を示す。{ $extent }
map-extent = いずれも{ $west }から{ $east }まで、{ $south }から{ $north }までの範囲にある。
map-position = { $latitude }、{ $longitude }に位置する。
map-latitude = { $side ->
    [negative] 南緯
   *[positive] 北緯
}{ $degrees }度
map-longitude = { $side ->
    [negative] 西経
   *[positive] 東経
}{ $degrees }度
map-others = ほか{ $places }か所
map-elsewhere = 地図に示していない場所：{ $names }。
map-entries = { $entries }件
map-place = 場所
map-what = 所在する案件
timeline-as-of = { $date }
timeline-event = 日又は月が分かる事項
timeline-within = 時期がより大まかな事項
timeline-period = 期間
timeline-open = 継続中
timeline-targets = 目標
timeline-target = { $date }：{ $title }
timeline-date = 日付
timeline-entry = 事項
timeline-step = 区分
timeline-alternative = { $first }年から{ $last }年までの年表。主題{ $lanes }件、項目{ $entries }件を示し、{ $as-of }に線を引く。{ $targets ->
    [0] 目標はない。
   *[other] 目標は{ $targets }件ある。
 }
# 役割ごとに異なる一字。図の凡例で説明する。
matrix-letter = { $role ->
   *[party] 当
    [co_chair] 共
    [lead] 主
    [participant] 参
    [partner] パ
    [funder] 資
    [owner] 責
    [implementer] 実
    [host] ホ
    [beneficiary] 益
    [member] 加
    [dialogue_partner] 対
    [observer] オ
 }
matrix-number = 項目の件数（多いほど濃い）
matrix-more = その他の役割
matrix-rest = このほか、役割のある項目が{ $least }件に満たない主体が{ $actors }ある。
matrix-actor = 主体
matrix-theme = 主題
matrix-entry = 項目
matrix-entries = 件数
matrix-role = 役割
matrix-pair = { $actor }の「{ $theme }」（{ $entries }件）
matrix-active = { $actor }（{ $entries }件）
matrix-alternative = { $by ->
    [entry] { $actors }主体と{ $columns }項目の対応表。役割を示す。関わる項目が多いのは、
   *[theme] { $actors }主体と{ $columns }主題の対応表。役割と項目の件数を示す。件数が多いのは、
 }{ $rest ->
    [none] { $most }である。
   *[other] { $most }である。{ $rest }
 }
chain-from = 主体・項目
chain-relation = 関係
chain-to = 対象
chain-body = { $actor }（{ $role }）
chain-step = { $further ->
    [none] 「{ $to }」（{ $relation }）
   *[other] 「{ $to }」（{ $relation }。更に{ $further }）
 }
chain-alternative = 「{ $entry }」に役割を持つ主体と、その上位にあるもの。{ $bodies ->
    [0] 役割を持つ主体はない。
   *[other] 主体と役割は、{ $roles }である。
 }{ $links ->
    [0] 上位にあるものはない。
   *[other] 上位にあるものは、{ $steps }である。
 }
chronology-date = 日付
chronology-what = 事項
chronology-step = 区分

## 棒グラフと折れ線グラフ

figure-bars = 棒グラフ
figure-lines = 折れ線グラフ
# 棒の上に示す、数えるもの（$of）とその分け方（$by）。折れ線は年ごとに数える。
chart-counts = { $by ->
    [kind] 種類別の
    [status] 状況別の
    [theme] 主題別の
    [type] 区分別の
   *[other] { $of ->
        [events] 年別の
       *[other] 開始年別の
    }
}{ $of ->
    [events] 事項の件数
   *[other] 項目数
}
chart-counts-until = { $counts }（{ $as-of }まで{ $undated ->
    [0] { "" }
   *[other] 。年の分からない{ $undated }件を除く
}）
chart-year-unknown = 年不明
chart-amounts = { $title ->
    [none] { "" }
   *[other] { $title }：
}金額（{ $currency ->
    [AUD] 豪ドル
    [EUR] ユーロ
    [GBP] 英ポンド
    [JPY] 円
    [NZD] ニュージーランドドル
    [USD] 米ドル
    [VND] ドン
    [XPF] CFPフラン
   *[other] { $currency }
}）
# 金額の前に示す、その内容。対象、供与者及び日付（$of）と種類。折れ線の名には日付を付けない。
chart-amount = { $of ->
    [none] { $kind }
   *[other] { $of }：{ $kind }
}
chart-amount-of = { $left }、{ $right }
chart-not-stated = 記載なし
chart-what = 事項
chart-date = 日付
chart-number = 数値
chart-money = 金額
bars-alternative = 棒グラフ。{ $unit }。{ $bars ->
    [1] { $most-label }は{ $most }。
   *[other] 棒{ $bars }本。最大は{ $most-label }の{ $most }、最小は{ $least-label }の{ $least }。
}{ $gaps ->
    [0] { "" }
   *[other] 記載のないもの{ $gaps }件。
}{ $total ->
    [none] { "" }
   *[other] 合計{ $total }。
}
lines-alternative = 折れ線グラフ。{ $unit }。{ $first }から{ $last }まで、折れ線{ $lines }本{ $lines ->
    [1] { "" }
   *[other] （{ $names }）
}。最大は{ $lines ->
    [1] { $most-date }の{ $most }、最小は{ $least-date }の{ $least }。
   *[other] { $most-label }の{ $most }（{ $most-date }）、最小は{ $least-label }の{ $least }（{ $least-date }）。
}{ $gaps ->
    [0] { "" }
   *[other] 欠けている箇所{ $gaps }か所。
}

## Instruments and mechanisms

instruments-caption = 文書及び常設の枠組み（名称順。特記のない限り継続中）
instruments-name = 文書又は枠組み
instruments-form = 形式
instruments-parties = 当事者又は参加者
instruments-stage = 現状
instruments-inactive = { $form }（{ $status }）
instruments-none = –

stage-step = { $force ->
    [ended] { $date }{ $type }
    [suspended] { $date }{ $type }
   *[other] { $step ->
        [entered_into_force] { $date }発効
        [provisionally_applied] { $date }から暫定的適用
       *[other] { $date }{ $type }
    }
}
stage-then = 、
stage-not-in-force = 未発効

## Who is who

actors-figure = 主題別にみた関係機関等の関与（関連の深い機関等及び主題を隣り合わせに示す）
actors-caption = 本資料の記述に関係する機関等
actors-organisations = 国際機関・会議体
actors-others = その他の国の機関
actors-acronym = 略称
actors-name = 名称
actors-own-name = 現地語名称
actors-none = –

## Other entries

other-entry = **{ $entry }**（{ $kind }、{ $status }）。

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

## Facts in a few words

fact-period = { $status }（{ $period }）
fact-others = その他
fact-status = { $status }
fact-none = –
point = **{ $entry }**。
point-dated = **{ $entry }**（{ $happened }）。
money = { $entry }：{ $figure }（{ $kind }）、{ $date }。
money-from = { $entry }：{ $actor-full }による{ $figure }（{ $kind }）、{ $date }。

## Brief

brief-title = { $subject }
brief-figure = 年表
chain-figure = 関与する機関等とその役割、及び上位の枠組み
brief-subtitle = 要約資料：発言要領及び背景
heading-points = 発言要領
heading-background = 背景（対外使用可）
heading-guarded = 背景（対外非公表）
background-caption = 関連する項目（最近の動きがあった順）
background-what = 項目
background-standing = 現状
background-who = 関係者
background-more = このほか{ $count }件の項目が、本件に関する総合資料に収録されている。
background-here = 当地における動き：{ $date }、{ $entry }（{ $step }）。
background-goal = { $goal }（目標：{ $date }）。
guarded-step = { $entry }：{ $date }{ $step }。
guarded-none = 本件に関し、対外的に使用できない事項は収録されていない。

## Dossier

dossier-title = 総合資料：{ $subject }
dossier-figure = 本資料が扱う事項の年表
dossier-subtitle = 本件に関して収録されている全ての事項
heading-roles = 役割
roles-caption = 各項目における{ $actor-full }の役割
roles-entry = 項目
entry-is = { $theme }：{ $kind }、{ $status }。
entry-form = 形式：{ $form }。
entry-period = 期間：{ $period }。
entry-place = 場所：{ $place }。
entry-events-caption = 経緯及び今後の目標
entry-roles-caption = 関係する機関等
entry-place-head = 場所
entry-actor = 機関等
entry-role = 役割
entry-since = 開始時期
link-implements = 実施の対象：{ $entry }
link-implements-inward = 実施するもの：{ $entry }
link-part_of = 上位の項目：{ $entry }
link-part_of-inward = 含まれる項目：{ $entry }
link-under = 根拠：{ $entry }
link-under-inward = これを根拠とするもの：{ $entry }
link-supersedes = 前身：{ $entry }
link-supersedes-inward = 後継：{ $entry }
link-supports = 支援の対象：{ $entry }
link-supports-inward = 支援するもの：{ $entry }
link-related = 関連：{ $entry }
link-related-inward = 関連：{ $entry }

## Chronology of a subject

chronology-title = { $subject ->
    [none] 日仏パートナーシップ年表
   *[other] 年表：{ $subject }
}
chronology-subtitle = 経緯及び今後の目標（日付の精度は出典に従う）
heading-steps = これまでの経緯
heading-goals = 今後の目標
steps-caption = 経緯（時系列順）
steps-none = 本件に関し、日付のある経緯は収録されていない。
goal = { $date }：{ $goal }

## Register of texts

instruments-title = { $subject ->
    [none] 日仏パートナーシップに関する文書
   *[other] 文書：{ $subject }
}
instruments-subtitle = 文書一覧（形式、当事者及び日付）
heading-in-force = 発効済み又は適用中のもの
heading-not-in-force = 未発効のもの及び効力が確認されていないもの
heading-former = 効力を失ったもの
in-force-caption = 発効済み、適用中又は継続中の文書
not-in-force-caption = 計画中、発効待ち又は暫定的適用中の文書及び状況が不明な文書
former-caption = 終了した文書及び他の文書に代わられた文書
instruments-text = 文書
instruments-period = 期間
instruments-no-text = 本件に関する文書は収録されていない。

## Evidence

evidence-title = 日仏パートナーシップに関する記述の根拠
evidence-subtitle = 出典間の相違、更新を要し得る情報及び単一の出典に基づく情報

heading-disagreements = 出典間の相違
heading-freshness = 更新を要し得る情報
heading-single-sources = 単一の出典に基づく情報

disagreements-caption = 出典により異なる記述及び資料における採否
disagreements-value = 記述の内容
disagreements-source = 出典
disagreements-why = 採否の理由
disagreement-printed = { $value }（採用）
disagreements-none = 本資料の記述と矛盾する出典はない。
disagreement = { $subject }：{ $field ->
    [title] 名称
    [name] 名称
    [acronym] 略称
    [aliases] 別名
    [kind] 種別
    [theme] 分野
    [status] 状況
    [legal-form] 形式
    [sector-dac] 援助分類
    [date] 日付
    [type] 区分
    [start] 開始
    [end] 終了
    [place] 場所
    [country] 国
    [parent-actor] 上位機関
    [summary] 概要
    [entry] 項目
    [actor] 関係主体
    [source] 出典
    [locator] 該当箇所
    [publisher] 発行者
    [published] 公表日
    [accessed] 閲覧日
    [language] 言語
    [url] 所在
    [note] 注記
    [latitude] 緯度
    [longitude] 経度
    [handling] 取扱い
    [review-by] 見直し期限
   *[other] { $field }
}
disagreement-event = { $subject }（{ $type }）：{ $field ->
    [title] 名称
    [type] 区分
    [date] 日付
    [place] 場所
    [entry] 項目
    [source] 出典
    [locator] 該当箇所
    [handling] 取扱い
   *[other] { $field }
}

freshness-entry = 項目
freshness-kind = 種別
overdue-caption = 見直し期限を過ぎた項目
overdue-date = 見直し期限
overdue-none = 見直し期限を過ぎた項目はない。
silent-caption = 継続中で、最後の動きから{ $months }か月を超える期間が経過した項目
silent-last = 最後の動き
heading-unheard = 継続中で、動きの記録がない項目
unheard-kind = **{ $kind }**（{ $count }件）：

heading-single-entries = 単一の出典のみに記載された項目
single-entries-lead = 全ての記述が単一の出典に基づく項目：{ $all }件のうち{ $count }件。
single-source = **{ $source }**（{ $count }件）：
heading-single-dates = 単一の出典のみによる日付
single-dates-caption = 同じ精度で示す他の出典がない日付：{ $all }件のうち{ $count }件
single-entry = 項目
single-dates = 日付
single-start = { $date }から
single-end = { $date }まで

event-dated = { $date }{ $type }
event-titled = { $title }、{ $date }{ $type }
# A meeting is 開催, an exercise 実施.
event-held = { $title }、{ $date }開催
evidence-next = 、
# Between two sentences in a cell.
evidence-joint = { "" }
evidence-end = 。
