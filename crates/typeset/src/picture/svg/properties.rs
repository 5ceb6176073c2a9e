//! Properties: from attributes, style sheets and `style` attributes to the paint of an element (SVG 1.1, 6).

use std::collections::BTreeMap;

use roxmltree::Node;

use super::Reader;
use super::colors::{Ink, alpha, ink};
use super::numbers::{length, number};
use super::paint::Paint;
use super::sheet::declarations;
use crate::picture::{Cap, Join};

/// What to do about a paint that lets others be seen through it.
pub(super) const SOLID: &str = "use the colour that it makes on white, or save the picture as PNG";

/// What an element asks for itself, without those within it.
#[derive(Debug, Default)]
pub(super) struct Own {
    /// Whether nothing of it is drawn.
    pub hidden: bool,
    /// The id of what clips it.
    pub clip: Option<String>,
}

/// The properties that elements hand on to those within them.
const INHERITED: [&str; 14] = [
    "color",
    "fill",
    "fill-opacity",
    "fill-rule",
    "clip-rule",
    "stroke",
    "stroke-opacity",
    "stroke-width",
    "stroke-linecap",
    "stroke-linejoin",
    "stroke-miterlimit",
    "stroke-dasharray",
    "stroke-dashoffset",
    "visibility",
];

/// Properties that say how shapes are painted and that pages cannot follow, with the values by which they do nothing.
const NEUTRAL: [(&str, &[&str]); 14] = [
    ("filter", &["none"]),
    ("mask", &["none"]),
    ("marker", &["none"]),
    ("marker-start", &["none"]),
    ("marker-mid", &["none"]),
    ("marker-end", &["none"]),
    ("mix-blend-mode", &["normal"]),
    ("vector-effect", &["none"]),
    ("paint-order", &["normal", "fill", "fill stroke", "fill stroke markers"]),
    ("clip", &["auto"]),
    ("backdrop-filter", &["none"]),
    ("mask-image", &["none"]),
    ("transform-origin", &["0 0", "0px 0px"]),
    ("transform", &["none"]),
];

/// Properties that say nothing of paths in plain colours.
const WITHOUT_EFFECT: [&str; 47] = [
    "alignment-baseline",
    "baseline-shift",
    "block-progression",
    "buffered-rendering",
    "color-interpolation",
    "color-interpolation-filters",
    "color-profile",
    "color-rendering",
    "cursor",
    "direction",
    "dominant-baseline",
    "enable-background",
    "flood-color",
    "flood-opacity",
    "font",
    "font-family",
    "font-feature-settings",
    "font-kerning",
    "font-size",
    "font-size-adjust",
    "font-stretch",
    "font-style",
    "font-variant",
    "font-weight",
    "glyph-orientation-horizontal",
    "glyph-orientation-vertical",
    "image-rendering",
    "isolation",
    "kerning",
    "letter-spacing",
    "lighting-color",
    "line-height",
    "mask-type",
    "overflow",
    "pointer-events",
    "shape-padding",
    "shape-rendering",
    "solid-color",
    "solid-opacity",
    "stop-color",
    "stop-opacity",
    "text-anchor",
    "text-decoration",
    "text-rendering",
    "unicode-bidi",
    "white-space",
    "word-spacing",
];

impl<'a> Reader<'a> {
    /// Applies what is declared for an element to the paint that it was handed.
    pub fn paint(&mut self, node: Node<'a, 'a>, inherited: &Paint) -> (Paint, Own) {
        let mut paint = inherited.clone();
        let mut own = Own::default();
        // In the order of the alphabet `color`, which others may name, comes before them.
        for (name, value) in self.declared(node) {
            let is_set = match name.as_str() {
                _ if is_without_effect(&name) => Some(()),
                "opacity" => alpha(&value).and_then(|alpha| own.set_opacity(alpha)),
                "display" => own.set_display(&value),
                "clip-path" => own.set_clip(&value),
                _ if value == "inherit" => Some(()),
                _ => paint.set(&name, &value, self.viewport.diagonal()),
            };
            if is_set.is_none() && !is_neutral(&name, &value) {
                let (message, hint) = refusal(&name, &value);
                self.problem(node.range().start, message, hint);
            }
        }
        (paint, own)
    }

    /// What is declared for an element, by the name of the property: the `style` attribute is stronger than style
    /// sheets, and these are stronger than attributes.
    fn declared(&self, node: Node<'a, 'a>) -> BTreeMap<String, String> {
        let attributes = node.attributes().filter(|attribute| attribute.namespace().is_none());
        let attributes = attributes.map(|attribute| (attribute.name(), attribute.value()));
        let attributes = attributes.filter(|(name, _)| *name != "transform" && is_property(name));
        let style = declarations(node.attribute("style").unwrap_or_default());
        let all = attributes.chain(self.sheet.declarations(node)).chain(style);
        all.map(|(name, value)| (name.to_ascii_lowercase(), value.trim().to_owned()))
            .collect()
    }
}

impl Own {
    /// What is wholly transparent is not there; what is so in part cannot be drawn.
    fn set_opacity(&mut self, alpha: f64) -> Option<()> {
        self.hidden |= alpha <= 0.0;
        (alpha <= 0.0 || alpha >= 1.0).then_some(())
    }

    /// Every value but one shows the element; how its box lies is no matter to SVG.
    fn set_display(&mut self, value: &str) -> Option<()> {
        self.hidden |= value == "none";
        Some(())
    }

    fn set_clip(&mut self, value: &str) -> Option<()> {
        if value != "none" {
            let name = value.strip_prefix("url(")?.strip_suffix(')')?;
            self.clip = Some(name.trim_matches(['"', '\'', ' ']).strip_prefix('#')?.to_owned());
        }
        Some(())
    }
}

impl Paint {
    /// Sets a property that elements hand on; `whole` is what 100 % of a length are. `None` where the value, or the
    /// property, is not known.
    fn set(&mut self, name: &str, value: &str, whole: f64) -> Option<()> {
        match name {
            "color" => match ink(value, self.current)? {
                Ink::Solid(color) => self.current = color,
                _ => return None,
            },
            "fill" => self.fill = ink(value, self.current)?,
            "fill-opacity" => self.fill_alpha = alpha(value)?,
            "fill-rule" => self.even_odd = even_odd(value)?,
            "clip-rule" => self.clips_even_odd = even_odd(value)?,
            "stroke" => self.stroke = ink(value, self.current)?,
            "stroke-opacity" => self.stroke_alpha = alpha(value)?,
            "stroke-width" => self.width = length(value, whole).filter(|width| *width >= 0.0)?,
            "stroke-linecap" => {
                self.cap = one_of(
                    value,
                    &[("butt", Cap::Butt), ("round", Cap::Round), ("square", Cap::Square)],
                )?
            }
            "stroke-linejoin" => {
                self.join = one_of(
                    value,
                    &[("miter", Join::Miter), ("round", Join::Round), ("bevel", Join::Bevel)],
                )?
            }
            "stroke-miterlimit" => self.miter_limit = number(value).filter(|limit| *limit >= 1.0)?,
            "stroke-dasharray" => self.dashes = dashes(value, whole)?,
            "stroke-dashoffset" => self.dash_offset = length(value, whole)?,
            "visibility" => self.visible = one_of(value, &[("visible", true), ("hidden", false), ("collapse", false)])?,
            _ => return None,
        }
        Some(())
    }
}

fn even_odd(value: &str) -> Option<bool> {
    one_of(value, &[("nonzero", false), ("evenodd", true)])
}

fn one_of<T: Copy>(value: &str, choices: &[(&str, T)]) -> Option<T> {
    choices
        .iter()
        .find(|(name, _)| *name == value)
        .map(|(_, choice)| *choice)
}

fn dashes(value: &str, whole: f64) -> Option<Vec<f64>> {
    if value == "none" {
        return Some(Vec::new());
    }
    let parts = value
        .split(|c: char| c == ',' || c.is_ascii_whitespace())
        .filter(|part| !part.is_empty());
    parts
        .map(|part| length(part, whole).filter(|dash| *dash >= 0.0))
        .collect()
}

/// Whether an attribute of this name is a property, and not a place or a name.
fn is_property(name: &str) -> bool {
    INHERITED.contains(&name)
        || matches!(name, "opacity" | "display" | "clip-path")
        || NEUTRAL.iter().any(|(neutral, _)| *neutral == name)
}

fn is_without_effect(name: &str) -> bool {
    // A name that begins with a hyphen is of one program only, or of that program alone: `-inkscape-stroke`.
    name.starts_with('-') || WITHOUT_EFFECT.contains(&name)
}

fn is_neutral(name: &str, value: &str) -> bool {
    NEUTRAL
        .iter()
        .any(|(neutral, values)| *neutral == name && values.contains(&value))
}

/// What is said of a property that cannot be followed, and what to do about it.
fn refusal(name: &str, value: &str) -> (String, &'static str) {
    let said = format!("`{name}` is `{}`", value.escape_debug());
    match name {
        "fill" | "stroke" if value.starts_with("url(") => (
            format!("{said}, a gradient or pattern"),
            "use a plain colour, or save the picture as PNG",
        ),
        "opacity" => (format!("{said}, which is transparent"), SOLID),
        "fill" | "stroke" | "color" => (format!("{said}, which is no colour"), "write it as `#1b3a63`"),
        _ if NEUTRAL.iter().any(|(neutral, _)| *neutral == name) => (
            said,
            "take it out: pages show plain outlines only; or save the picture as PNG",
        ),
        _ if INHERITED.contains(&name) || name == "clip-path" => (
            format!("{said}, which is not known"),
            "write the value as SVG 1.1 has it",
        ),
        _ => (
            format!("`{}` is not known", name.escape_debug()),
            "take it out, or write it as SVG 1.1 has it",
        ),
    }
}
