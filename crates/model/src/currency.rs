//! Currency codes.

use std::fmt;
use std::str::FromStr;

use crate::ValueError;

/// A currency by its ISO 4217 code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Currency(&'static str);

impl Currency {
    /// The three capital letters of the code.
    pub fn as_str(self) -> &'static str {
        self.0
    }
}

impl FromStr for Currency {
    type Err = ValueError;

    fn from_str(text: &str) -> Result<Self, ValueError> {
        lookup(text).map(Self).ok_or_else(|| {
            let error = ValueError::new(text, "an ISO 4217 code of a currency in use");
            error.with_hint(match meant(text) {
                Some(code) => format!("write `{code}`"),
                None => "write three capital letters, such as `EUR` or `JPY`".to_owned(),
            })
        })
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

fn lookup(text: &str) -> Option<&'static str> {
    CODES
        .binary_search(&text)
        .ok()
        .and_then(|index| CODES.get(index).copied())
}

/// The code behind a slip of the keyboard, or behind a sign or word that stands for one currency only. The dollar and
/// yen signs stand for several.
fn meant(text: &str) -> Option<&'static str> {
    match text.trim().to_uppercase().as_str() {
        "€" | "EURO" | "EUROS" => Some("EUR"),
        "円" | "YEN" => Some("JPY"),
        "US$" => Some("USD"),
        upper => lookup(upper),
    }
}

/// ISO 4217:2015, List One (current currencies and funds) as it stood in 2026, in alphabetical order, without `XTS`
/// (for tests) and `XXX` (no currency).
const CODES: &[&str] = &[
    "AED", "AFN", "ALL", "AMD", "AOA", "ARS", "AUD", "AWG", "AZN", "BAM", "BBD", "BDT", "BHD", "BIF", "BMD", "BND",
    "BOB", "BOV", "BRL", "BSD", "BTN", "BWP", "BYN", "BZD", "CAD", "CDF", "CHE", "CHF", "CHW", "CLF", "CLP", "CNY",
    "COP", "COU", "CRC", "CUP", "CVE", "CZK", "DJF", "DKK", "DOP", "DZD", "EGP", "ERN", "ETB", "EUR", "FJD", "FKP",
    "GBP", "GEL", "GHS", "GIP", "GMD", "GNF", "GTQ", "GYD", "HKD", "HNL", "HTG", "HUF", "IDR", "ILS", "INR", "IQD",
    "IRR", "ISK", "JMD", "JOD", "JPY", "KES", "KGS", "KHR", "KMF", "KPW", "KRW", "KWD", "KYD", "KZT", "LAK", "LBP",
    "LKR", "LRD", "LSL", "LYD", "MAD", "MDL", "MGA", "MKD", "MMK", "MNT", "MOP", "MRU", "MUR", "MVR", "MWK", "MXN",
    "MXV", "MYR", "MZN", "NAD", "NGN", "NIO", "NOK", "NPR", "NZD", "OMR", "PAB", "PEN", "PGK", "PHP", "PKR", "PLN",
    "PYG", "QAR", "RON", "RSD", "RUB", "RWF", "SAR", "SBD", "SCR", "SDG", "SEK", "SGD", "SHP", "SLE", "SOS", "SRD",
    "SSP", "STN", "SVC", "SYP", "SZL", "THB", "TJS", "TMT", "TND", "TOP", "TRY", "TTD", "TWD", "TZS", "UAH", "UGX",
    "USD", "USN", "UYI", "UYU", "UYW", "UZS", "VED", "VES", "VND", "VUV", "WST", "XAD", "XAF", "XAG", "XAU", "XBA",
    "XBB", "XBC", "XBD", "XCD", "XCG", "XDR", "XOF", "XPD", "XPF", "XPT", "XSU", "XUA", "YER", "ZAR", "ZMW", "ZWG",
];
