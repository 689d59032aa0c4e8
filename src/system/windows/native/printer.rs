//! The default printer, and a page that is drawn on it.

use std::io;

use windows::Win32::Foundation::{COLORREF, POINT};
use windows::Win32::Graphics::Gdi::{
    BeginPath, CloseFigure, CreateDCW, CreateSolidBrush, DeleteDC, DeleteObject, EndPath, FillPath, GetDeviceCaps, HDC,
    LOGPIXELSX, LOGPIXELSY, LineTo, MoveToEx, PHYSICALOFFSETX, PHYSICALOFFSETY, PolyBezierTo, SelectObject, SetPolyFillMode,
    WINDING,
};
use windows::Win32::Graphics::Printing::{
    ClosePrinter, GetDefaultPrinterW, GetPrinterW, OpenPrinterW, PRINTER_ATTRIBUTE_WORK_OFFLINE, PRINTER_HANDLE, PRINTER_INFO_2W,
    PRINTER_STATUS_DOOR_OPEN, PRINTER_STATUS_ERROR, PRINTER_STATUS_NO_TONER, PRINTER_STATUS_NOT_AVAILABLE,
    PRINTER_STATUS_OFFLINE, PRINTER_STATUS_PAPER_JAM, PRINTER_STATUS_PAPER_OUT, PRINTER_STATUS_PAPER_PROBLEM,
    PRINTER_STATUS_PAUSED, PRINTER_STATUS_USER_INTERVENTION,
};
use windows::Win32::Storage::Xps::{AbortDoc, DOCINFOW, EndDoc, EndPage, StartDocW, StartPage};
use windows::core::{HSTRING, PCWSTR, PWSTR, w};

use super::super::super::printer::{Point, Queue, Segment, Shape};

/// States in which nothing comes out of a printer.
const STOPPED: u32 = PRINTER_STATUS_PAUSED
    | PRINTER_STATUS_ERROR
    | PRINTER_STATUS_PAPER_JAM
    | PRINTER_STATUS_PAPER_OUT
    | PRINTER_STATUS_PAPER_PROBLEM
    | PRINTER_STATUS_OFFLINE
    | PRINTER_STATUS_NOT_AVAILABLE
    | PRINTER_STATUS_NO_TONER
    | PRINTER_STATUS_USER_INTERVENTION
    | PRINTER_STATUS_DOOR_OPEN;

/// The default printer; `None` where there is none, or it can't be asked.
pub(in super::super) fn default_queue() -> Option<Queue> {
    let mut length = 0_u32;
    // SAFETY: without a buffer the call only says how long the name is.
    _ = unsafe { GetDefaultPrinterW(None, &raw mut length) };
    let mut name = vec![0_u16; length as usize];
    if name.is_empty() {
        return None;
    }
    // SAFETY: the buffer has this many units and outlives the call.
    unsafe { GetDefaultPrinterW(Some(PWSTR(name.as_mut_ptr())), &raw mut length) }.ok().ok()?;
    let end = name.iter().position(|unit| *unit == 0).unwrap_or(name.len());
    let name = String::from_utf16_lossy(&name[..end]);
    let mut printer = PRINTER_HANDLE::default();
    // SAFETY: the name ends with a zero; what is opened is closed below.
    unsafe { OpenPrinterW(&HSTRING::from(&name), &raw mut printer, None) }.ok()?;
    let queue = ask(printer, name);
    // SAFETY: opened above, closed once.
    _ = unsafe { ClosePrinter(printer) };
    queue
}

fn ask(printer: PRINTER_HANDLE, name: String) -> Option<Queue> {
    let mut length = 0_u32;
    // SAFETY: without a buffer the call only says how long the answer is.
    _ = unsafe { GetPrinterW(printer, 2, None, &raw mut length) };
    // Whole numbers of eight bytes, so that the structure is aligned.
    let mut buffer = vec![0_u64; (length as usize).div_ceil(8)];
    if length as usize <= size_of::<PRINTER_INFO_2W>() {
        return None;
    }
    // SAFETY: the buffer has this many bytes, all of them set, and outlives the slice.
    let bytes = unsafe { std::slice::from_raw_parts_mut(buffer.as_mut_ptr().cast::<u8>(), buffer.len() * 8) };
    // SAFETY: the slice tells its own length.
    unsafe { GetPrinterW(printer, 2, Some(bytes), &raw mut length) }.ok()?;
    // SAFETY: the call filled in the structure at the beginning of the buffer, which is aligned for it.
    let found = unsafe { &*buffer.as_ptr().cast::<PRINTER_INFO_2W>() };
    let stopped = found.Status & STOPPED != 0 || found.Attributes & PRINTER_ATTRIBUTE_WORK_OFFLINE != 0;
    Some(Queue { name, stopped, waiting: found.cJobs as usize })
}

/// Draws one page on a printer.
pub(in super::super) fn print(queue: &str, title: &str, shapes: &[Shape]) -> io::Result<()> {
    // SAFETY: both names end with a zero; what is made is deleted below.
    let paper = unsafe { CreateDCW(w!("WINSPOOL"), &HSTRING::from(queue), PCWSTR::null(), None) };
    if paper.is_invalid() {
        return Err(io::Error::last_os_error());
    }
    let result = document(paper, title, shapes);
    // SAFETY: made above, deleted once.
    _ = unsafe { DeleteDC(paper) };
    result
}

fn document(paper: HDC, title: &str, shapes: &[Shape]) -> io::Result<()> {
    let title = HSTRING::from(title);
    let about = DOCINFOW { cbSize: size_of::<DOCINFOW>() as i32, lpszDocName: PCWSTR(title.as_ptr()), ..Default::default() };
    // SAFETY: the structure and the title in it outlive the call.
    if unsafe { StartDocW(paper, &raw const about) } <= 0 {
        return Err(io::Error::last_os_error());
    }
    // SAFETY: a document has begun on this paper.
    let taken = unsafe { StartPage(paper) } > 0 && {
        draw(paper, shapes);
        // SAFETY: a page has begun on this paper.
        unsafe { EndPage(paper) > 0 }
    };
    // SAFETY: a document has begun on this paper, and ends once in one of the two ways.
    let ended = unsafe { if taken { EndDoc(paper) } else { AbortDoc(paper) } };
    if taken && ended > 0 { Ok(()) } else { Err(io::Error::last_os_error()) }
}

fn draw(paper: HDC, shapes: &[Shape]) {
    // SAFETY: the paper is alive; the call only asks.
    let ask = |what| unsafe { GetDeviceCaps(Some(paper), what) } as f32;
    let (scale_x, scale_y) = (ask(LOGPIXELSX) / 72.0, ask(LOGPIXELSY) / 72.0);
    // Places count from where the printer can print, ours from the paper's corner.
    let (left, top) = (ask(PHYSICALOFFSETX), ask(PHYSICALOFFSETY));
    let place =
        |point: Point| POINT { x: (point.x * scale_x - left).round() as i32, y: (point.y * scale_y - top).round() as i32 };
    // SAFETY: the paper is alive.
    unsafe { SetPolyFillMode(paper, WINDING) };
    for shape in shapes {
        let gray = (shape.gray.clamp(0.0, 1.0) * 255.0).round() as u32;
        // SAFETY: each call is given the paper, which is alive, and points that outlive it; the brush is made here, taken off the
        // paper before it is deleted, and deleted once. A call that fails leaves a shape out and nothing behind.
        unsafe {
            let brush = CreateSolidBrush(COLORREF(gray | gray << 8 | gray << 16));
            let before = SelectObject(paper, brush.into());
            _ = BeginPath(paper);
            for segment in &shape.path {
                _ = match *segment {
                    Segment::Move(point) => MoveToEx(paper, place(point).x, place(point).y, None),
                    Segment::Line(point) => LineTo(paper, place(point).x, place(point).y),
                    Segment::Curve(first, second, end) => PolyBezierTo(paper, &[place(first), place(second), place(end)]),
                    Segment::Close => CloseFigure(paper),
                };
            }
            _ = EndPath(paper);
            _ = FillPath(paper);
            SelectObject(paper, before);
            _ = DeleteObject(brush.into());
        }
    }
}
