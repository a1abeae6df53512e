//! Active currencies and their minor units (ISO 4217, list one).

/// Currencies with two minor digits, by code.
const TWO: &str = "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF \
CHF CNY COP CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS \
INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD \
NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP \
SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VED VES WST XCD XCG YER ZAR ZMW ZWG";
/// Currencies without a minor unit.
const ZERO: &str = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF";
/// Currencies with three minor digits.
const THREE: &str = "BHD IQD JOD KWD LYD OMR TND";

/// The number of digits after the decimal point, or `None` for a code that is not on the list.
#[must_use]
pub fn minor_digits(code: &str) -> Option<u32> {
    let listed = |list: &str| list.split(' ').any(|entry| entry == code);
    if listed(TWO) {
        Some(2)
    } else if listed(ZERO) {
        Some(0)
    } else if listed(THREE) {
        Some(3)
    } else {
        None
    }
}

/// Whether the code is on the list of active currencies.
#[must_use]
pub fn is_known_currency(code: &str) -> bool {
    minor_digits(code).is_some()
}
