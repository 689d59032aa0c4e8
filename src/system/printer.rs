//! What a printer of Windows is given: shapes on a page. Stock Windows has no program that prints a PDF without a window,
//! so the page is drawn on the printer itself.

/// A place on the page, in points of 1/72 inch from its upper left corner.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Point {
    /// From the left.
    pub x: f32,
    /// From above.
    pub y: f32,
}

/// A piece of an outline.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Segment {
    /// Begin a new outline here.
    Move(Point),
    /// Straight to here.
    Line(Point),
    /// A Bézier curve with two handles to here.
    Curve(Point, Point, Point),
    /// Back to where the outline began.
    Close,
}

/// A filled shape. Where outlines of one shape overlap both are filled (non-zero winding).
#[derive(Debug, Clone, PartialEq)]
pub struct Shape {
    /// How light it is: 0 is black, 1 is white.
    pub gray: f32,
    /// Its outlines.
    pub path: Vec<Segment>,
}

/// The default printer of Windows and its queue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Queue {
    /// Its name.
    pub name: String,
    /// Whether it is paused, without paper, offline or otherwise not printing.
    pub stopped: bool,
    /// How many pages wait.
    pub waiting: usize,
}

/// The default printer; `None` where there is none.
#[cfg(windows)]
#[must_use]
pub fn default_queue() -> Option<Queue> {
    super::windows::default_queue()
}

/// Draws one page on a printer. `title` stands in the list of the printer.
///
/// # Errors
/// The system's, where the page was not taken.
#[cfg(windows)]
pub fn print(queue: &str, title: &str, shapes: &[Shape]) -> std::io::Result<()> {
    super::windows::print(queue, title, shapes)
}
