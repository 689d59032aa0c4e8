//! The roots that this person's programs trust: the system's and the person's own.

use windows::Win32::Security::Cryptography::{
    CERT_CONTEXT, CERT_NAME_SIMPLE_DISPLAY_TYPE, CertCloseStore, CertEnumCertificatesInStore, CertGetNameStringW,
    CertOpenSystemStoreW, HCERTSTORE,
};
use windows::core::w;

use super::super::super::run::Reason;
use super::{reason_of_result, text_of};

struct Store(HCERTSTORE);

impl Drop for Store {
    fn drop(&mut self) {
        // SAFETY: opened here, closed once, after its certificates were given back.
        _ = unsafe { CertCloseStore(Some(self.0), 0) };
    }
}

/// Subjects of the trusted roots.
pub(super) fn trusted_roots() -> Result<Vec<String>, Reason> {
    // SAFETY: the name is a constant text; the store is only read.
    let store = unsafe { CertOpenSystemStoreW(None, w!("ROOT")) }.map(Store).map_err(|error| reason_of_result(&error))?;
    let mut all = Vec::new();
    let mut certificate: *mut CERT_CONTEXT = std::ptr::null_mut();
    loop {
        // SAFETY: the store is open; the call gives back the certificate that it is handed and returns the next or null.
        certificate = unsafe { CertEnumCertificatesInStore(store.0, Some(certificate.cast_const())) };
        if certificate.is_null() {
            return Ok(all);
        }
        let mut name = [0_u16; 256];
        // SAFETY: the certificate is alive until the next turn; the buffer is a slice.
        unsafe { CertGetNameStringW(certificate, CERT_NAME_SIMPLE_DISPLAY_TYPE, 0, None, Some(&mut name)) };
        all.push(text_of(&name));
    }
}
