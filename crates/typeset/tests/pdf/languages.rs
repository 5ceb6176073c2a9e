//! What a file says of the language of its words, for documents in French and Japanese.

use typeset::{Labels, Pictures, Style, layout, parse, write_pdf};

use crate::inspect::Inspected;

fn written(lang: &str, (title, subtitle): (&str, &str), body: &str) -> Inspected {
    let markdown = format!(
        "---\ntitle: {title}\nsubtitle: {subtitle}\nlang: {lang}\nas-of: 2025-06-30\ndate: D\nmarking: M\nid: ID-1\n\
         edition: E\nissuer: I\n---\n\n# {title}\n\n{body}"
    );
    let document = parse(&markdown).unwrap_or_else(|problems| panic!("{problems:#?}"));
    let labels = Labels {
        page: "{page}/{pages}".into(),
        contents: "C".into(),
        continued: "(c)".into(),
    };
    let pages = layout(&document, &labels, &Style::default(), &Pictures::default()).unwrap();
    Inspected::new(&write_pdf(&document, pages, &[]).unwrap())
}

impl Inspected {
    /// The languages that elements of the structure tree name, in reading order.
    fn told(&self) -> Vec<String> {
        let structure = self.structure();
        let languages = structure.lines().filter_map(|line| line.split_once("Lang=("));
        languages
            .map(|(_, rest)| rest.split(')').next().unwrap().to_owned())
            .collect()
    }

    fn packet(&self) -> String {
        let packet = self.get(self.catalog(), "Metadata").as_stream().unwrap();
        String::from_utf8(packet.content.clone()).unwrap()
    }

    #[track_caller]
    fn is_in(&self, lang: &str, title: &str, subtitle: &str) {
        assert_eq!(self.text(self.get(self.catalog(), "Lang")), lang);
        assert_eq!(self.outline().split(" (").next(), Some(title));
        let packet = self.packet();
        for (name, text) in [("title", title), ("description", subtitle)] {
            let alternatives = format!(
                "<dc:{name}><rdf:Alt><rdf:li xml:lang=\"x-default\">{text}</rdf:li>\
                 <rdf:li xml:lang=\"{lang}\">{text}</rdf:li></rdf:Alt></dc:{name}>"
            );
            assert!(packet.contains(&alternatives), "{packet}");
        }
        assert!(packet.contains(&format!("<dc:language><rdf:Bag><rdf:li>{lang}</rdf:li>")));
    }
}

/// Words that fall back to another language are told as what they are; kanji in a French text need no span.
#[test]
fn a_french_document_names_the_other_languages_in_it() {
    let body = "Le dialogue maritime <span lang=\"en\">as it stands</span> et 海洋対話.\n";
    let file = written("fr", ("Partenariat", "Point d’étape"), body);
    file.is_in("fr", "Partenariat", "Point d’étape");
    assert_eq!(file.told(), ["en", "ja"]);
}

/// Latin letters in a Japanese text are Japanese unless a span says otherwise.
#[test]
fn a_japanese_document_names_the_other_languages_in_it() {
    let body = "海洋対話はOECDで行う。<span lang=\"fr\">Dialogue maritime</span>（<span lang=\"en\">AUKUS</span>）\n";
    let file = written("ja", ("日仏関係", "概要"), body);
    file.is_in("ja", "日仏関係", "概要");
    assert_eq!(file.told(), ["fr", "en"]);
}
