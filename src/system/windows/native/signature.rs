//! Who signed a file: asked of Windows, which asks the network nothing (`WTD_CACHE_ONLY_URL_RETRIEVAL`).

use std::ffi::c_void;
use std::fs::File;
use std::os::windows::ffi::OsStrExt as _;
use std::os::windows::io::AsRawHandle as _;
use std::path::Path;

use safe_passage_core::survey::reason;
use windows::Win32::Foundation::{HANDLE, HWND};
use windows::Win32::Security::Cryptography::Catalog::{
    CATALOG_INFO, CryptCATAdminEnumCatalogFromHash, CryptCATAdminReleaseCatalogContext, CryptCATAdminReleaseContext,
    CryptCATCatalogInfoFromContext,
};
use windows::Win32::Security::Cryptography::{CERT_NAME_SIMPLE_DISPLAY_TYPE, CertGetNameStringW};
use windows::Win32::Security::WinTrust::{
    WINTRUST_ACTION_GENERIC_VERIFY_V2, WINTRUST_CATALOG_INFO, WINTRUST_DATA, WINTRUST_DATA_0, WINTRUST_DATA_REVOCATION_CHECKS,
    WINTRUST_FILE_INFO, WTD_CACHE_ONLY_URL_RETRIEVAL, WTD_CHOICE_CATALOG, WTD_CHOICE_FILE, WTD_REVOCATION_CHECK_CHAIN,
    WTD_REVOKE_NONE, WTD_REVOKE_WHOLECHAIN, WTD_STATEACTION_CLOSE, WTD_STATEACTION_VERIFY, WTD_UI_NONE,
    WTHelperGetProvCertFromChain, WTHelperGetProvSignerFromChain, WTHelperProvDataFromStateData, WinVerifyTrust,
};
use windows::Win32::System::LibraryLoader::{GetModuleHandleW, GetProcAddress};
use windows::core::{BOOL, GUID, PCWSTR, s, w};

use super::super::super::read::reason_of;
use super::super::super::run::Reason;
use super::super::ask::Signature;
use super::text_of;

/// The file has no signature of its own (`TRUST_E_NOSIGNATURE`), or is of a kind that can have none
/// (`TRUST_E_SUBJECT_FORM_UNKNOWN`, `TRUST_E_PROVIDER_UNKNOWN`).
const NOT_SIGNED: [u32; 3] = [0x800B_0100, 0x800B_0003, 0x800B_0001];
/// No revocation list is at hand (`CERT_E_REVOCATION_FAILURE`, `CRYPT_E_REVOCATION_OFFLINE`, `CRYPT_E_NO_REVOCATION_CHECK`).
const NO_LIST: [u32; 3] = [0x800B_010E, 0x8009_2013, 0x8009_2012];
/// The file could not be read (`CRYPT_E_FILE_ERROR`).
const FILE_ERROR: u32 = 0x8009_2003;

/// What is verified: a file by its own signature, or by a catalogue that lists its hash.
#[derive(Clone, Copy)]
enum Subject<'a> {
    File(&'a [u16]),
    Catalogue { catalogue: &'a [u16], file: &'a [u16], tag: &'a [u16], hash: &'a [u8], administrator: isize },
}

/// Who signed a file, and whether the signature holds.
pub(super) fn signature(path: &Path) -> Result<Signature, Reason> {
    let wide: Vec<u16> = path.as_os_str().encode_wide().chain([0]).collect();
    let (status, signer) = verified(Subject::File(&wide));
    if status == FILE_ERROR {
        return Err(reason::FAILED);
    }
    if !NOT_SIGNED.contains(&status) {
        return Ok(judged(status, signer));
    }
    // Files of the system and many drivers are signed by a list of hashes instead.
    by_catalogue(path, &wide)
}

fn judged(status: u32, signer: Option<String>) -> Signature {
    match (status, signer) {
        (0, Some(signer)) => Signature::Valid(signer),
        _ => Signature::NotConfirmed,
    }
}

/// Verifies with the revocation lists that are at hand, and without them where there are none.
fn verified(subject: Subject<'_>) -> (u32, Option<String>) {
    let (status, signer) = verify(subject, WTD_REVOKE_WHOLECHAIN);
    if NO_LIST.contains(&status) { verify(subject, WTD_REVOKE_NONE) } else { (status, signer) }
}

fn verify(subject: Subject<'_>, revocation: WINTRUST_DATA_REVOCATION_CHECKS) -> (u32, Option<String>) {
    let mut file = WINTRUST_FILE_INFO { cbStruct: size_of::<WINTRUST_FILE_INFO>() as u32, ..Default::default() };
    let mut catalogue = WINTRUST_CATALOG_INFO { cbStruct: size_of::<WINTRUST_CATALOG_INFO>() as u32, ..Default::default() };
    let mut data = WINTRUST_DATA {
        cbStruct: size_of::<WINTRUST_DATA>() as u32,
        dwUIChoice: WTD_UI_NONE,
        fdwRevocationChecks: revocation,
        dwStateAction: WTD_STATEACTION_VERIFY,
        dwProvFlags: WTD_CACHE_ONLY_URL_RETRIEVAL,
        ..Default::default()
    };
    if revocation == WTD_REVOKE_WHOLECHAIN {
        data.dwProvFlags |= WTD_REVOCATION_CHECK_CHAIN;
    }
    match subject {
        Subject::File(path) => {
            file.pcwszFilePath = PCWSTR(path.as_ptr());
            data.dwUnionChoice = WTD_CHOICE_FILE;
            data.Anonymous = WINTRUST_DATA_0 { pFile: &raw mut file };
        }
        Subject::Catalogue { catalogue: path, file: member, tag, hash, administrator } => {
            catalogue.pcwszCatalogFilePath = PCWSTR(path.as_ptr());
            catalogue.pcwszMemberFilePath = PCWSTR(member.as_ptr());
            catalogue.pcwszMemberTag = PCWSTR(tag.as_ptr());
            catalogue.pbCalculatedFileHash = hash.as_ptr().cast_mut();
            catalogue.cbCalculatedFileHash = hash.len() as u32;
            catalogue.hCatAdmin = administrator;
            data.dwUnionChoice = WTD_CHOICE_CATALOG;
            data.Anonymous = WINTRUST_DATA_0 { pCatalog: &raw mut catalogue };
        }
    }
    let mut action = WINTRUST_ACTION_GENERIC_VERIFY_V2;
    // A handle of no window: nothing may ever be shown.
    let nobody = HWND(usize::MAX as *mut c_void);
    // SAFETY: the structures say how large they are, and they and the texts in them outlive both calls.
    let status = unsafe { WinVerifyTrust(nobody, &raw mut action, (&raw mut data).cast()) };
    let signer = if status == 0 { signer_of(data.hWVTStateData) } else { None };
    data.dwStateAction = WTD_STATEACTION_CLOSE;
    // SAFETY: as above; frees what the first call kept.
    unsafe { WinVerifyTrust(nobody, &raw mut action, (&raw mut data).cast()) };
    (status.cast_unsigned(), signer)
}

/// Name of the signer in the state that a successful verification left.
fn signer_of(state: HANDLE) -> Option<String> {
    // SAFETY: the state belongs to a verification that is not closed yet; every pointer is looked at before it is used.
    unsafe {
        let provider = WTHelperProvDataFromStateData(state);
        if provider.is_null() {
            return None;
        }
        let signer = WTHelperGetProvSignerFromChain(provider, 0, false, 0);
        if signer.is_null() {
            return None;
        }
        let certificate = WTHelperGetProvCertFromChain(signer, 0);
        if certificate.is_null() || (*certificate).pCert.is_null() {
            return None;
        }
        let mut name = [0_u16; 256];
        CertGetNameStringW((*certificate).pCert, CERT_NAME_SIMPLE_DISPLAY_TYPE, 0, None, Some(&mut name));
        Some(text_of(&name)).filter(|name| !name.is_empty())
    }
}

/// The administrator of catalogues, as long as it is asked.
struct Administrator(isize);

impl Drop for Administrator {
    fn drop(&mut self) {
        // SAFETY: acquired here, released once.
        _ = unsafe { CryptCATAdminReleaseContext(self.0, 0) };
    }
}

/// `CryptCATAdminAcquireContext2`: handle, subsystem, name of the algorithm, policy, flags.
type Acquire = unsafe extern "system" fn(*mut isize, *const GUID, PCWSTR, *const c_void, u32) -> BOOL;
/// `CryptCATAdminCalcHashFromFileHandle2`: administrator, file, length, hash, flags.
type Hash = unsafe extern "system" fn(isize, HANDLE, *mut u32, *mut u8, u32) -> BOOL;

/// The two functions that Windows 7 does not have, so that a program which names them could not even be loaded there.
fn newer_functions() -> Option<(Acquire, Hash)> {
    // SAFETY: the library is loaded, because other functions of it are used; the names are constant texts; and the types
    // are those of its documentation (learn.microsoft.com, mscat.h).
    unsafe {
        let library = GetModuleHandleW(w!("wintrust.dll")).ok()?;
        let acquire = GetProcAddress(library, s!("CryptCATAdminAcquireContext2"))?;
        let hash = GetProcAddress(library, s!("CryptCATAdminCalcHashFromFileHandle2"))?;
        Some((
            std::mem::transmute::<unsafe extern "system" fn() -> isize, Acquire>(acquire),
            std::mem::transmute::<unsafe extern "system" fn() -> isize, Hash>(hash),
        ))
    }
}

/// Looks for a catalogue that lists the file's hash. A Windows that can't ask so knows no such signature of the file.
fn by_catalogue(path: &Path, wide: &[u16]) -> Result<Signature, Reason> {
    let Some((acquire, hash_of)) = newer_functions() else { return Ok(Signature::None) };
    let mut administrator = 0_isize;
    // SAFETY: writes a handle into the number; the name of the algorithm is a constant text.
    if !unsafe { acquire(&raw mut administrator, std::ptr::null(), w!("SHA256"), std::ptr::null(), 0) }.as_bool() {
        return Ok(Signature::None);
    }
    let administrator = Administrator(administrator);
    let file = File::open(path).map_err(|error| reason_of(&error))?;
    let mut hash = vec![0_u8; 64];
    let mut length = hash.len() as u32;
    // SAFETY: the file is open, and the buffer has the length that is given.
    let hashed = unsafe { hash_of(administrator.0, HANDLE(file.as_raw_handle()), &raw mut length, hash.as_mut_ptr(), 0) };
    if !hashed.as_bool() {
        return Ok(Signature::None);
    }
    hash.truncate(length as usize);
    // SAFETY: the hash is a slice, and no catalogue comes before the first.
    let found = unsafe { CryptCATAdminEnumCatalogFromHash(administrator.0, &hash, None, None) };
    if found == 0 {
        return Ok(Signature::None);
    }
    let mut information = CATALOG_INFO { cbStruct: size_of::<CATALOG_INFO>() as u32, ..Default::default() };
    // SAFETY: the catalogue was just found; the structure says how large it is.
    let named = unsafe { CryptCATCatalogInfoFromContext(found, &raw mut information, 0) };
    let judgement = if named.is_ok() {
        let tag: Vec<u16> =
            hash.iter().flat_map(|byte| format!("{byte:02X}").encode_utf16().collect::<Vec<_>>()).chain([0]).collect();
        let subject = Subject::Catalogue {
            catalogue: &information.wszCatalogFile,
            file: wide,
            tag: &tag,
            hash: &hash,
            administrator: administrator.0,
        };
        let (status, signer) = verified(subject);
        judged(status, signer)
    } else {
        Signature::NotConfirmed
    };
    // SAFETY: found here, released once.
    _ = unsafe { CryptCATAdminReleaseCatalogContext(administrator.0, found, 0) };
    Ok(judgement)
}
