//! Adapters and the table of ways, from the IP helper. It asks the system's own tables; no socket is opened.

use std::mem::offset_of;

use safe_passage_core::survey::reason;
use windows::Win32::Foundation::{ERROR_ADDRESS_NOT_ASSOCIATED, ERROR_BUFFER_OVERFLOW, ERROR_NO_DATA, ERROR_NOT_FOUND, NO_ERROR};
use windows::Win32::NetworkManagement::IpHelper::{
    FreeMibTable, GAA_FLAG_SKIP_ANYCAST, GAA_FLAG_SKIP_FRIENDLY_NAME, GAA_FLAG_SKIP_MULTICAST, GAA_FLAG_SKIP_UNICAST,
    GetAdaptersAddresses, GetIpForwardTable2, IP_ADAPTER_ADDRESSES_LH, MIB_IPFORWARD_ROW2, MIB_IPFORWARD_TABLE2,
};
use windows::Win32::Networking::WinSock::{ADDRESS_FAMILY, AF_INET, AF_INET6, AF_UNSPEC, SOCKADDR_IN6, SOCKET_ADDRESS};

use super::super::super::run::Reason;
use super::super::ask::{Adapter, Ways};
use super::super::network::is_stand_in;
use super::reason_of_code;

/// How large the answer is at first, in bytes, as Microsoft's own example begins; and the largest that is taken.
const FIRST_BYTES: u32 = 16 << 10;
const MOST_BYTES: u32 = 8 << 20;

/// The most entries of one list that are looked at; real lists have a handful.
const MOST_SERVERS: usize = 64;
const MOST_ADAPTERS: usize = 1024;

/// All adapters that speak IP: kind, state, and how many name services are set for each. Their names and addresses are
/// not asked for or not looked at.
pub(super) fn adapters() -> Result<Vec<Adapter>, Reason> {
    let flags = GAA_FLAG_SKIP_UNICAST | GAA_FLAG_SKIP_ANYCAST | GAA_FLAG_SKIP_MULTICAST | GAA_FLAG_SKIP_FRIENDLY_NAME;
    let mut bytes = FIRST_BYTES;
    // Adapters can come while the answer is made, so that the next one is larger.
    for _ in 0..4 {
        // Whole numbers of eight bytes, so that the structures are aligned.
        let mut buffer = vec![0_u64; (bytes as usize).div_ceil(8)];
        let list: *mut IP_ADAPTER_ADDRESSES_LH = buffer.as_mut_ptr().cast();
        // SAFETY: the buffer has this many bytes and outlives the call.
        let code = unsafe { GetAdaptersAddresses(u32::from(AF_UNSPEC.0), flags, None, Some(list), &raw mut bytes) };
        if code == NO_ERROR.0 {
            // SAFETY: the call filled the buffer with a list that ends with a null; the buffer outlives the walk.
            return Ok(unsafe { walked(list) });
        }
        if code == ERROR_NO_DATA.0 || code == ERROR_ADDRESS_NOT_ASSOCIATED.0 {
            return Ok(Vec::new());
        }
        if code != ERROR_BUFFER_OVERFLOW.0 || bytes > MOST_BYTES {
            return Err(word(code));
        }
    }
    Err(reason::FAILED)
}

/// What a list of adapters says.
///
/// # Safety
/// `list` is null or points to a list as the system makes it, all of it alive.
unsafe fn walked(list: *const IP_ADAPTER_ADDRESSES_LH) -> Vec<Adapter> {
    let mut all = Vec::new();
    // SAFETY: as the caller says.
    let mut next = unsafe { list.as_ref() };
    while let Some(adapter) = next.filter(|_| all.len() < MOST_ADAPTERS) {
        let mut name_servers = 0;
        // SAFETY: the lists of an adapter lie in the same answer.
        let mut server = unsafe { adapter.FirstDnsServerAddress.as_ref() };
        while let Some(one) = server.filter(|_| name_servers < MOST_SERVERS) {
            // SAFETY: the address lies in the same answer.
            name_servers += usize::from(unsafe { is_real(&one.Address) });
            // SAFETY: as above.
            server = unsafe { one.Next.as_ref() };
        }
        all.push(Adapter { kind: adapter.IfType, state: adapter.OperStatus.0, name_servers });
        // SAFETY: as above.
        next = unsafe { adapter.Next.as_ref() };
    }
    all
}

/// Whether an address is that of a name service that somebody set.
///
/// # Safety
/// The address is null or alive, with the length that is told.
unsafe fn is_real(address: &SOCKET_ADDRESS) -> bool {
    // SAFETY: as the caller says; the family is the beginning of every address.
    let Some(family) = (unsafe { address.lpSockaddr.as_ref() }).map(|start| start.sa_family) else { return false };
    if family != AF_INET6 || (address.iSockaddrLength as usize) < size_of::<SOCKADDR_IN6>() {
        return family == AF_INET;
    }
    // SAFETY: the family and the length say that it is one of IPv6; it is copied from wherever it lies. Of the union of
    // bytes and words every pattern is valid as bytes.
    let bytes = unsafe { address.lpSockaddr.cast::<SOCKADDR_IN6>().read_unaligned().sin6_addr.u.Byte };
    !is_stand_in(bytes)
}

/// Whether there is a way to everywhere, by IPv4 and by IPv6.
pub(super) fn ways_out() -> Result<Ways, Reason> {
    Ok(Ways { ipv4: leads_out(AF_INET)?, ipv6: leads_out(AF_INET6)? })
}

fn leads_out(family: ADDRESS_FAMILY) -> Result<bool, Reason> {
    let mut table: *mut MIB_IPFORWARD_TABLE2 = std::ptr::null_mut();
    // SAFETY: what comes out is freed below.
    let code = unsafe { GetIpForwardTable2(family, &raw mut table) };
    // A family that is switched off has no ways.
    if code == ERROR_NOT_FOUND {
        return Ok(false);
    }
    if code != NO_ERROR || table.is_null() {
        return Err(word(code.0));
    }
    // SAFETY: the call gave a table with this many rows behind its number; it is alive until it is freed below.
    let found = unsafe {
        let count = (*table).NumEntries as usize;
        let first: *const MIB_IPFORWARD_ROW2 = table.byte_add(offset_of!(MIB_IPFORWARD_TABLE2, Table)).cast();
        std::slice::from_raw_parts(first, count).iter().any(|row| row.DestinationPrefix.PrefixLength == 0 && !row.Loopback)
    };
    // SAFETY: given by the call above, freed once.
    unsafe { FreeMibTable(table.cast()) };
    Ok(found)
}

/// The word for an error of the IP helper, whose numbers are those of Windows itself.
fn word(code: u32) -> Reason {
    reason_of_code(windows::core::HRESULT::from_win32(code).0)
}
