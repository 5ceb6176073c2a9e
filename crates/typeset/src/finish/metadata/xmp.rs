//! The XMP packet (ISO 16684-1), equal to the information dictionary entry by entry (ISO 19005-3, 6.6.2).

use super::date::Day;
use super::{PRODUCER, keywords};
use crate::FrontMatter;

/// What `pdfuaid:part` means: PDF/A-3 wants a description of every property that its own part of XMP does not have
/// (ISO 19005-3, 6.6.2.3).
const ACCESSIBILITY_SCHEMA: &str = "<rdf:Description rdf:about=\"\"\n\
     \x20xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\"\n\
     \x20xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\"\n\
     \x20xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">\n\
     <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType=\"Resource\">\n\
     <pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>\n\
     <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>\n\
     <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\n\
     <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\">\n\
     <pdfaProperty:name>part</pdfaProperty:name>\n\
     <pdfaProperty:valueType>Integer</pdfaProperty:valueType>\n\
     <pdfaProperty:category>internal</pdfaProperty:category>\n\
     <pdfaProperty:description>Part of ISO 14289 that the file conforms to</pdfaProperty:description>\n\
     </rdf:li></rdf:Seq></pdfaSchema:property>\n\
     </rdf:li></rdf:Bag></pdfaExtension:schemas>\n\
     </rdf:Description>\n";

/// The packet of a document: PDF/A-3a and PDF/UA-1.
pub(super) fn packet(front: &FrontMatter, day: &Day) -> String {
    let title = escape(&front.title);
    let lang = escape(&front.lang);
    let description = front.subtitle.as_deref().map_or_else(String::new, |subtitle| {
        format!(
            "<dc:description><rdf:Alt>{}</rdf:Alt></dc:description>\n",
            alternatives(&escape(subtitle), &lang)
        )
    });
    format!(
        "<?xpacket begin=\"\u{FEFF}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n\
         <x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n\
         <rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n\
         <rdf:Description rdf:about=\"\"\n\
         \x20xmlns:dc=\"http://purl.org/dc/elements/1.1/\"\n\
         \x20xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\"\n\
         \x20xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\"\n\
         \x20xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\"\n\
         \x20xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n\
         <pdfaid:part>3</pdfaid:part>\n\
         <pdfaid:conformance>A</pdfaid:conformance>\n\
         <pdfuaid:part>1</pdfuaid:part>\n\
         <dc:format>application/pdf</dc:format>\n\
         <dc:title><rdf:Alt>{title}</rdf:Alt></dc:title>\n\
         <dc:creator><rdf:Seq><rdf:li>{issuer}</rdf:li></rdf:Seq></dc:creator>\n\
         {description}\
         <dc:language><rdf:Bag><rdf:li>{lang}</rdf:li></rdf:Bag></dc:language>\n\
         <dc:identifier>{id}</dc:identifier>\n\
         <xmp:CreatorTool>{PRODUCER}</xmp:CreatorTool>\n\
         <xmp:CreateDate>{date}</xmp:CreateDate>\n\
         <xmp:ModifyDate>{date}</xmp:ModifyDate>\n\
         <xmp:MetadataDate>{date}</xmp:MetadataDate>\n\
         <pdf:Producer>{PRODUCER}</pdf:Producer>\n\
         <pdf:Keywords>{keywords}</pdf:Keywords>\n\
         </rdf:Description>\n\
         {ACCESSIBILITY_SCHEMA}\
         </rdf:RDF>\n\
         </x:xmpmeta>\n\
         <?xpacket end=\"r\"?>\n",
        title = alternatives(&title, &lang),
        issuer = escape(&front.issuer),
        id = escape(&front.id),
        date = day.xmp(),
        keywords = escape(&keywords(front)),
    )
}

/// A text in its one language, which is also the default (ISO 16684-1, language alternatives: the default comes first
/// and is told again under its language).
fn alternatives(text: &str, lang: &str) -> String {
    format!("<rdf:li xml:lang=\"x-default\">{text}</rdf:li><rdf:li xml:lang=\"{lang}\">{text}</rdf:li>")
}

/// Text as XML 1.0 content; the control characters that XML cannot hold are left out.
fn escape(text: &str) -> String {
    text.chars()
        .fold(String::with_capacity(text.len()), |mut xml, character| {
            match character {
                '&' => xml.push_str("&amp;"),
                '<' => xml.push_str("&lt;"),
                '>' => xml.push_str("&gt;"),
                '"' => xml.push_str("&quot;"),
                '\t' | '\n' | '\r' | ' '..='\u{D7FF}' | '\u{E000}'..='\u{FFFD}' | '\u{10000}'.. => xml.push(character),
                _ => {}
            }
            xml
        })
}
