//! Opens the window: with one renderer, or with the other where the first one fails.

use std::cell::Cell;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::{Path, PathBuf};
use std::rc::Rc;

use super::app::App;
use crate::session::Session;
use crate::system::desktop;

/// What draws the window.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Renderer {
    /// OpenGL.
    Glow,
    /// Vulkan, Direct3D 12 or Metal.
    Wgpu,
}

impl Renderer {
    /// The word that the command line uses for it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Glow => "glow",
            Self::Wgpu => "wgpu",
        }
    }

    /// The renderer of this word.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        [Self::Glow, Self::Wgpu].into_iter().find(|renderer| renderer.name() == name)
    }

    /// The other one.
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::Glow => Self::Wgpu,
            Self::Wgpu => Self::Glow,
        }
    }

    /// The one that is tried first on this system: OpenGL on Linux, elsewhere the system's own.
    #[must_use]
    pub fn first_choice() -> Self {
        if cfg!(target_os = "linux") { Self::Glow } else { Self::Wgpu }
    }
}

/// A start that neither failed nor drew leaves this file behind, named after the renderer.
fn mark(folder: &Path, renderer: Renderer) -> PathBuf {
    folder.join(format!("starting-with-{}", renderer.name()))
}

/// The order in which the renderers are tried: the wish first, else the system's own, else the one that left no mark.
///
/// A mark means that the last start with that renderer hung or crashed in a driver before anything was drawn.
#[must_use]
pub fn order(wish: Option<Renderer>, folder: Option<&Path>) -> [Renderer; 2] {
    if let Some(wish) = wish {
        return [wish, wish.other()];
    }
    let first = Renderer::first_choice();
    let marked = |renderer| folder.is_some_and(|folder| mark(folder, renderer).exists());
    if marked(first) && !marked(first.other()) { [first.other(), first] } else { [first, first.other()] }
}

/// Why no window came up, renderer by renderer.
#[derive(Debug, thiserror::Error)]
#[error("no window could be opened: {}", .0.iter().map(|(name, error)| format!("{name}: {error}")).collect::<Vec<_>>().join("; "))]
pub struct NoWindow(pub Vec<(&'static str, String)>);

/// Opens the window and stays until it is closed.
///
/// `make` makes the session; it is called once for each renderer that is tried, because a failed start takes the
/// session with it.
///
/// # Errors
/// [`NoWindow`] when every renderer failed to start.
pub fn run(wish: Option<Renderer>, folder: Option<&Path>, make: impl Fn() -> Session) -> Result<(), NoWindow> {
    run_window(wish, folder, |first_frame| App::new(make(), desktop::high_contrast, first_frame))
}

/// What a window shows.
pub trait Shown: eframe::App + 'static {
    /// Width and height of the window at first, in points.
    const SIZE: [f32; 2];

    /// The window's title at first.
    fn title(&self) -> String;

    /// Puts fonts and colours in place and lets work that runs aside wake the window.
    fn prepare(&mut self, ctx: &egui::Context);
}

/// What is called once, when the first frame has been drawn.
pub type FirstFrame = Box<dyn FnOnce()>;

/// The same for any window of this program. `make` makes what it shows.
///
/// # Errors
/// [`NoWindow`] when every renderer failed to start.
pub fn run_window<W: Shown>(
    wish: Option<Renderer>,
    folder: Option<&Path>,
    make: impl Fn(FirstFrame) -> W,
) -> Result<(), NoWindow> {
    let mut failures = Vec::new();
    for renderer in order(wish, folder) {
        let mark = folder.map(|folder| mark(folder, renderer));
        if let Some(mark) = &mark {
            // Without the mark a hang could not be told from a first start; it is no reason not to start.
            if let Some(parent) = mark.parent() {
                _ = std::fs::create_dir_all(parent);
            }
            if let Err(error) = std::fs::write(mark, b"") {
                log::debug!("no mark for the start: {error}");
            }
        }
        let drawn = Rc::new(Cell::new(false));
        // A driver that can't even make its shaders is told by a panic of the library; it is a renderer that failed.
        let attempt = AssertUnwindSafe(|| open(renderer, &make, mark.clone(), Rc::clone(&drawn)));
        let result = match catch_unwind(attempt) {
            Ok(result) => result,
            // After the first frame it is no longer a question of the renderer.
            Err(panic) if drawn.get() => resume_unwind(panic),
            Err(_) => Err("the renderer stopped unexpectedly".to_owned()),
        };
        match result {
            Ok(()) => return Ok(()),
            Err(error) => {
                log::warn!("{} failed: {error}", renderer.name());
                if let Some(mark) = &mark {
                    _ = std::fs::remove_file(mark);
                }
                failures.push((renderer.name(), error));
                if drawn.get() {
                    // It worked and broke later: a new window would show another state than the person saw.
                    break;
                }
            }
        }
    }
    Err(NoWindow(failures))
}

fn open<W: Shown>(
    renderer: Renderer,
    make: &impl Fn(FirstFrame) -> W,
    mark: Option<PathBuf>,
    drawn: Rc<Cell<bool>>,
) -> Result<(), String> {
    let mut shown = make(Box::new(move || {
        drawn.set(true);
        if let Some(mark) = mark {
            _ = std::fs::remove_file(mark);
        }
        log::info!("first frame drawn with {}", renderer.name());
    }));
    let viewport = egui::ViewportBuilder::default()
        .with_title(shown.title())
        .with_app_id("safe-passage")
        .with_icon(icon())
        .with_inner_size(W::SIZE)
        .with_min_inner_size([400.0, 300.0]);
    let mut options = eframe::NativeOptions {
        viewport,
        renderer: match renderer {
            Renderer::Glow => eframe::Renderer::Glow,
            Renderer::Wgpu => eframe::Renderer::Wgpu,
        },
        // Closing the window must come back here, so that the other renderer can be tried after a failed start.
        run_and_return: true,
        ..Default::default()
    };
    if let eframe::egui_wgpu::WgpuSetup::CreateNew(setup) = &mut options.wgpu_options.wgpu_setup {
        setup.power_preference = wgpu::PowerPreference::LowPower;
        if cfg!(windows) {
            // DirectX 12 is on every Windows that is supported, with a software adapter where there is no other.
            setup.instance_descriptor.backends = wgpu::Backends::DX12;
        }
    }
    eframe::run_native(
        "safe-passage",
        options,
        Box::new(move |creation| {
            shown.prepare(&creation.egui_ctx);
            Ok(Box::new(shown))
        }),
    )
    .map_err(|error| error.to_string())
}

/// The program's mark, drawn from its own shapes: a rounded square with a wave.
fn icon() -> egui::IconData {
    const SIZE: u32 = 64;
    let mut rgba = Vec::with_capacity((SIZE * SIZE * 4) as usize);
    for y in 0..SIZE {
        for x in 0..SIZE {
            let (fx, fy) = ((x as f32 + 0.5) / SIZE as f32, (y as f32 + 0.5) / SIZE as f32);
            let corner = 0.22;
            let (dx, dy) = ((corner - fx.min(1.0 - fx)).max(0.0), (corner - fy.min(1.0 - fy)).max(0.0));
            let inside = dx.hypot(dy) <= corner;
            let wave = 0.52 - 0.16 * ((fx - 0.16) / 0.68 * std::f32::consts::TAU).sin() - 0.12 * (fx - 0.5);
            let on_wave = (0.16..=0.84).contains(&fx) && (fy - wave).abs() < 0.065;
            let color: [u8; 4] = match (inside, on_wave) {
                (false, _) => [0, 0, 0, 0],
                (true, true) => [255, 255, 255, 255],
                (true, false) => [11, 107, 102, 255],
            };
            rgba.extend(color);
        }
    }
    egui::IconData { rgba, width: SIZE, height: SIZE }
}
