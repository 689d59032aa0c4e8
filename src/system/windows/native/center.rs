//! The Security Center's documented interface (learn.microsoft.com, `IWSCProductList`; Windows 8 and later, no servers).

use windows::Win32::System::Com::{CLSCTX_INPROC_SERVER, COINIT_APARTMENTTHREADED, CoCreateInstance};
use windows::Win32::System::SecurityCenter::{
    IWSCProductList, IWscProduct, WSC_SECURITY_PRODUCT_OUT_OF_DATE, WSC_SECURITY_PRODUCT_STATE_EXPIRED,
    WSC_SECURITY_PRODUCT_STATE_OFF, WSC_SECURITY_PRODUCT_STATE_ON, WSC_SECURITY_PRODUCT_STATE_SNOOZED,
    WSC_SECURITY_PRODUCT_UP_TO_DATE, WSC_SECURITY_PROVIDER, WSC_SECURITY_PROVIDER_ANTISPYWARE, WSC_SECURITY_PROVIDER_ANTIVIRUS,
    WSC_SECURITY_PROVIDER_FIREWALL, WSCProductList,
};

use super::super::super::run::Reason;
use super::super::ask::Record;
use super::{Com, reason_of_result};

/// The most records that one kind of protection is asked for; stale ones pile up, but not to this.
const MOST_RECORDS: i32 = 64;

/// All records: antivirus, antispyware, firewall.
pub(super) fn records() -> Result<Vec<Record>, Reason> {
    // As Microsoft's own example begins it.
    let _com = Com::begin(COINIT_APARTMENTTHREADED)?;
    let mut all = of(WSC_SECURITY_PROVIDER_ANTIVIRUS, "antivirus")?;
    // Newer systems know only two kinds; what matters was asked first.
    for (provider, role) in [(WSC_SECURITY_PROVIDER_ANTISPYWARE, "antispyware"), (WSC_SECURITY_PROVIDER_FIREWALL, "firewall")] {
        match of(provider, role) {
            Ok(records) => all.extend(records),
            Err(why) => log::debug!("no {role} from the Security Center: {why}"),
        }
    }
    Ok(all)
}

fn of(provider: WSC_SECURITY_PROVIDER, role: &'static str) -> Result<Vec<Record>, Reason> {
    let fail = |error: windows::core::Error| reason_of_result(&error);
    // SAFETY: COM has begun on this thread; the identifier is the list's own.
    let list: IWSCProductList = unsafe { CoCreateInstance(&WSCProductList, None, CLSCTX_INPROC_SERVER) }.map_err(fail)?;
    // SAFETY: the list was just made, and is begun once.
    let count = unsafe { list.Initialize(provider).and_then(|()| list.Count()) }.map_err(fail)?;
    let mut records = Vec::new();
    for index in 0..count.clamp(0, MOST_RECORDS) {
        // SAFETY: the index is below the count that the list gave.
        match unsafe { list.get_Item(index.cast_unsigned()) } {
            Ok(product) => records.extend(record(&product, role)),
            Err(error) => log::debug!("a record of the Security Center could not be read: {error}"),
        }
    }
    Ok(records)
}

/// One record; `None` where it has no name.
fn record(product: &IWscProduct, role: &'static str) -> Option<Record> {
    // SAFETY: the product is alive; each call gives a value of its own.
    let (name, state, signatures, path, id) = unsafe {
        (
            product.ProductName(),
            product.ProductState(),
            product.SignatureStatus(),
            product.RemediationPath(),
            product.ProductGuid(),
        )
    };
    let state = match state {
        Ok(WSC_SECURITY_PRODUCT_STATE_ON) => "on",
        Ok(WSC_SECURITY_PRODUCT_STATE_OFF) => "off",
        Ok(WSC_SECURITY_PRODUCT_STATE_SNOOZED) => "snoozed",
        Ok(WSC_SECURITY_PRODUCT_STATE_EXPIRED) => "expired",
        _ => "unknown",
    };
    let definitions = match signatures {
        Ok(WSC_SECURITY_PRODUCT_UP_TO_DATE) => "current",
        Ok(WSC_SECURITY_PRODUCT_OUT_OF_DATE) => "outdated",
        _ => "unknown",
    };
    let text = |text: windows::core::Result<windows::core::BSTR>| {
        text.ok().map(|text| text.to_string()).filter(|text| !text.trim().is_empty())
    };
    Some(Record { role, name: text(name)?, state, definitions, id: text(id), path: text(path) })
}
