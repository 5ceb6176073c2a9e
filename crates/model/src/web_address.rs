//! Addresses of web pages.

use std::fmt;
use std::str::FromStr;

use crate::ValueError;

/// An `http` or `https` address (RFC 3986), written out in full. Letters beyond ASCII are taken as they are (RFC 3987),
/// since that is how browsers hand out the addresses of Japanese pages.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct WebAddress(String);

impl WebAddress {
    /// The address in full.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The host, without user and port: `www.mofa.go.jp`.
    pub fn host(&self) -> &str {
        after_scheme(&self.0).map_or("", host)
    }
}

impl FromStr for WebAddress {
    type Err = ValueError;

    fn from_str(text: &str) -> Result<Self, ValueError> {
        if after_scheme(text).is_some_and(is_address) {
            return Ok(Self(text.to_owned()));
        }
        let error = ValueError::new(text, "a web address");
        Err(match hint(text) {
            Some(hint) => error.with_hint(hint),
            None => error.with_hint("write the address in full, beginning with `https://` or `http://`"),
        })
    }
}

impl fmt::Display for WebAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

fn after_scheme(text: &str) -> Option<&str> {
    text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"))
}

fn host(rest: &str) -> &str {
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let host = authority.rsplit('@').next().unwrap_or_default();
    host.split(':').next().unwrap_or_default()
}

/// Whether a text has a host of at least two labels and none of the characters that RFC 3986 shuts out everywhere.
fn is_address(rest: &str) -> bool {
    let labels = host(rest).split('.');
    let forbidden = |c: char| c.is_whitespace() || c.is_control() || "<>\"{}|\\^`".contains(c);
    labels.clone().count() > 1 && labels.clone().all(|label| !label.is_empty()) && !rest.contains(forbidden)
}

fn hint(text: &str) -> Option<String> {
    let trimmed = text.trim();
    if trimmed != text && after_scheme(trimmed).is_some_and(is_address) {
        return Some(format!("write `{trimmed}`, without spaces around it"));
    }
    let bare = !trimmed.contains("://") && !trimmed.contains('@') && is_address(trimmed);
    bare.then(|| format!("write `https://{trimmed}`"))
}
