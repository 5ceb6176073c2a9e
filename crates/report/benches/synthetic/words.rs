//! The words that titles, names and summaries are made of.

/// The same in English, French and Japanese.
pub struct Words {
    pub en: &'static str,
    pub fr: &'static str,
    pub ja: &'static str,
}

/// A kind of entry with the noun for it, its legal form if it has one, and the event that begins it.
pub struct Kind {
    pub code: &'static str,
    pub noun: Words,
    pub legal_form: &'static str,
    pub begins: &'static str,
}

/// What an entry is about, and the theme it belongs to.
pub struct Topic {
    pub theme: &'static str,
    pub slug: &'static str,
    pub name: Words,
}

/// A country that is party to something.
pub struct Country {
    pub code: &'static str,
    pub slug: &'static str,
    pub name: Words,
    pub latitude: &'static str,
    pub longitude: &'static str,
}

/// A body that each country may have.
pub struct Body {
    pub kind: &'static str,
    pub slug: &'static str,
    pub acronym: &'static str,
    pub name: Words,
}

const fn words(en: &'static str, fr: &'static str, ja: &'static str) -> Words {
    Words { en, fr, ja }
}

const fn kind(code: &'static str, noun: Words, legal_form: &'static str, begins: &'static str) -> Kind {
    Kind {
        code,
        noun,
        legal_form,
        begins,
    }
}

const fn topic(theme: &'static str, slug: &'static str, name: Words) -> Topic {
    Topic { theme, slug, name }
}

const fn country(
    code: &'static str,
    slug: &'static str,
    name: Words,
    latitude: &'static str,
    longitude: &'static str,
) -> Country {
    Country {
        code,
        slug,
        name,
        latitude,
        longitude,
    }
}

const fn body(kind: &'static str, slug: &'static str, acronym: &'static str, name: Words) -> Body {
    Body {
        kind,
        slug,
        acronym,
        name,
    }
}

pub const KINDS: &[Kind] = &[
    kind(
        "programme",
        words("programme", "Programme", "プログラム"),
        "",
        "launched",
    ),
    kind(
        "instrument",
        words("agreement", "Accord", "協定"),
        "arrangement",
        "signed",
    ),
    kind("project", words("project", "Projet", "事業"), "grant", "launched"),
    kind("mechanism", words("dialogue", "Dialogue", "対話"), "", "launched"),
    kind("exercise", words("exercise", "Exercice", "訓練"), "", "held"),
    kind("facility", words("centre", "Centre", "センター"), "", "opened"),
    kind(
        "strategy",
        words("strategy", "Stratégie", "戦略"),
        "political_declaration",
        "adopted",
    ),
];

pub const TOPICS: &[Topic] = &[
    topic(
        "maritime",
        "coastal-surveillance",
        words("coastal surveillance", "surveillance côtière", "沿岸監視"),
    ),
    topic(
        "climate",
        "mangrove-restoration",
        words("mangrove restoration", "restauration des mangroves", "マングローブ再生"),
    ),
    topic(
        "defence",
        "disaster-relief",
        words("disaster relief", "secours en cas de catastrophe", "災害救援"),
    ),
    topic(
        "science",
        "coral-reef-research",
        words(
            "coral reef research",
            "recherche sur les récifs coralliens",
            "サンゴ礁研究",
        ),
    ),
    topic(
        "islands",
        "inter-island-transport",
        words("inter-island transport", "transport interinsulaire", "島嶼間輸送"),
    ),
    topic(
        "governance",
        "ocean-policy",
        words("ocean policy", "politique des océans", "海洋政策"),
    ),
    topic(
        "regional",
        "fisheries-management",
        words("fisheries management", "gestion des pêches", "漁業管理"),
    ),
    topic(
        "presence",
        "language-teaching",
        words("language teaching", "enseignement des langues", "語学教育"),
    ),
    topic(
        "climate",
        "solar-energy",
        words("solar energy", "énergie solaire", "太陽光発電"),
    ),
    topic(
        "maritime",
        "search-and-rescue",
        words(
            "search and rescue at sea",
            "recherche et sauvetage en mer",
            "海上捜索救助",
        ),
    ),
    topic(
        "framework",
        "economic-security",
        words("economic security", "sécurité économique", "経済安全保障"),
    ),
    topic(
        "science",
        "deep-sea-mapping",
        words("deep-sea mapping", "cartographie des grands fonds", "深海地形調査"),
    ),
];

pub const COUNTRIES: &[Country] = &[
    country(
        "PT",
        "portugal",
        words("Portugal", "Portugal", "ポルトガル"),
        "38.7167",
        "-9.1333",
    ),
    country(
        "KR",
        "korea",
        words("South Korea", "Corée du Sud", "韓国"),
        "37.5667",
        "126.9667",
    ),
    country(
        "WS",
        "samoa",
        words("Samoa", "Samoa", "サモア"),
        "-13.8333",
        "-171.7667",
    ),
    country("TO", "tonga", words("Tonga", "Tonga", "トンガ"), "-21.1333", "-175.2"),
    country("FJ", "fiji", words("Fiji", "Fidji", "フィジー"), "-18.1333", "178.4333"),
    country(
        "VU",
        "vanuatu",
        words("Vanuatu", "Vanuatu", "バヌアツ"),
        "-17.7333",
        "168.3167",
    ),
    country("PW", "palau", words("Palau", "Palaos", "パラオ"), "7.5", "134.6167"),
    country(
        "KI",
        "kiribati",
        words("Kiribati", "Kiribati", "キリバス"),
        "1.3333",
        "173.0167",
    ),
    country("TV", "tuvalu", words("Tuvalu", "Tuvalu", "ツバル"), "-8.5167", "179.2"),
    country("NR", "nauru", words("Nauru", "Nauru", "ナウル"), "-0.55", "166.9167"),
    country(
        "MV",
        "maldives",
        words("Maldives", "Maldives", "モルディブ"),
        "4.1833",
        "73.5167",
    ),
    country(
        "MU",
        "mauritius",
        words("Mauritius", "Maurice", "モーリシャス"),
        "-20.1667",
        "57.5",
    ),
    country(
        "KM",
        "comoros",
        words("Comoros", "Comores", "コモロ"),
        "-11.7",
        "43.2333",
    ),
    country(
        "SC",
        "seychelles",
        words("Seychelles", "Seychelles", "セーシェル"),
        "-4.6167",
        "55.45",
    ),
    country(
        "TL",
        "timor-leste",
        words("Timor-Leste", "Timor oriental", "東ティモール"),
        "-8.55",
        "125.5833",
    ),
    country(
        "LK",
        "sri-lanka",
        words("Sri Lanka", "Sri Lanka", "スリランカ"),
        "6.9333",
        "79.85",
    ),
];

pub const BODIES: &[Body] = &[
    body(
        "ministry",
        "environment",
        "MoE",
        words("Ministry of the Environment", "Ministère de l’Environnement", "環境省"),
    ),
    body(
        "agency",
        "coast-guard",
        "CG",
        words("Coast Guard", "Garde-côtes", "沿岸警備隊"),
    ),
    body(
        "ministry",
        "fisheries",
        "MoF",
        words("Ministry of Fisheries", "Ministère de la Pêche", "漁業省"),
    ),
    body(
        "research_institute",
        "oceanography",
        "IO",
        words("Institute of Oceanography", "Institut d’océanographie", "海洋研究所"),
    ),
    body(
        "agency",
        "development",
        "DA",
        words("Development Agency", "Agence de développement", "開発庁"),
    ),
    body("armed_forces", "navy", "", words("Navy", "Marine nationale", "海軍")),
    body(
        "agency",
        "meteorology",
        "MS",
        words("Meteorological Service", "Service météorologique", "気象庁"),
    ),
    body(
        "company",
        "power",
        "EPC",
        words("Electric Power Company", "Compagnie d’électricité", "電力公社"),
    ),
];
