//! Opens the window: with one renderer, or with another where the first one fails. docs/renderers.md tells more.

use std::cell::Cell;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::sync::Arc;

use super::app::App;
use crate::session::Session;
use crate::system::desktop;

/// What draws the window.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Renderer {
    /// OpenGL.
    Glow,
    /// Direct3D 12, Vulkan or Metal: what the system's makers care most for.
    Wgpu,
    /// Vulkan, also where it is not the first choice.
    Vulkan,
    /// The processor alone: the adapter of Direct3D 12 that is part of Windows (WARP), or a Vulkan driver of that kind.
    Software,
}

impl Renderer {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Glow, Self::Wgpu, Self::Vulkan, Self::Software];

    /// The word that the command line uses for it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Glow => "glow",
            Self::Wgpu => "wgpu",
            Self::Vulkan => "vulkan",
            Self::Software => "software",
        }
    }

    /// The renderer of this word.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|renderer| renderer.name() == name)
    }

    /// What is tried on this system, in this order. Linux has no other way to a driver of wgpu than Vulkan, and macOS none
    /// to one that draws by the processor.
    ///
    /// In a session over the network Windows gives programs the OpenGL of 1996, or that of a driver which may not draw
    /// there; its own software adapter always does, so that comes before.
    #[must_use]
    pub fn all_here(remote: bool) -> &'static [Self] {
        if cfg!(target_os = "linux") {
            &[Self::Glow, Self::Wgpu, Self::Software]
        } else if cfg!(target_os = "macos") {
            &[Self::Wgpu, Self::Glow]
        } else if remote {
            &[Self::Wgpu, Self::Software, Self::Glow, Self::Vulkan]
        } else {
            &[Self::Wgpu, Self::Glow, Self::Vulkan, Self::Software]
        }
    }

    /// The parts of wgpu that are asked for adapters, the ones that are preferred first.
    fn backends(self) -> &'static [wgpu::Backend] {
        match self {
            Self::Vulkan => &[wgpu::Backend::Vulkan],
            Self::Glow | Self::Wgpu | Self::Software if cfg!(target_os = "linux") => &[wgpu::Backend::Vulkan],
            Self::Glow | Self::Wgpu | Self::Software if cfg!(target_os = "macos") => &[wgpu::Backend::Metal],
            Self::Glow | Self::Wgpu => &[wgpu::Backend::Dx12],
            Self::Software => &[wgpu::Backend::Dx12, wgpu::Backend::Vulkan],
        }
    }
}

/// A start that neither failed nor drew leaves this file behind, named after the renderer.
fn mark(folder: &Path, renderer: Renderer) -> PathBuf {
    folder.join(format!("starting-with-{}", renderer.name()))
}

/// The order in which the renderers are tried: the wish first, then the system's order, in which those come last that left
/// a mark.
///
/// A mark means that the last start with that renderer hung or crashed in a driver before anything was drawn.
#[must_use]
pub fn order(wish: Option<Renderer>, remote: bool, folder: Option<&Path>) -> Vec<Renderer> {
    let marked = |renderer| folder.is_some_and(|folder| mark(folder, renderer).exists());
    let (late, fine): (Vec<_>, Vec<_>) = Renderer::all_here(remote).iter().partition(|renderer| marked(**renderer));
    let mut order: Vec<_> = wish.into_iter().chain(fine).chain(late).collect();
    if let Some(wish) = wish
        && let Some(again) = order.iter().skip(1).position(|renderer| *renderer == wish)
    {
        order.remove(again + 1);
    }
    order
}

/// Why there is no window.
#[derive(Debug, thiserror::Error)]
pub enum NoWindow {
    /// None came up: the renderers that were tried, and why each failed.
    #[error("no window could be opened: {}", .0.iter().map(|(name, error)| format!("{name}: {error}")).collect::<Vec<_>>().join("; "))]
    NeverOpened(Vec<(&'static str, String)>),
    /// It came up, and the desktop or the driver took it away: the renderer, and the error.
    #[error("the window was lost: {0}: {1}")]
    Lost(&'static str, String),
}

/// A window before it opens: how it looks to the system, and what draws in it. `app` is given the context, and what is to be
/// called when the first frame has been drawn.
pub struct Opening {
    /// Title, size and the like.
    pub viewport: egui::ViewportBuilder,
    /// Makes what draws.
    pub app: Box<MakeApp>,
}

type MakeApp = dyn FnOnce(&egui::Context, Box<dyn FnOnce()>) -> Box<dyn eframe::App>;

/// Opens the wizard's window and stays until it is closed.
///
/// `make` makes the session; it is called once for each renderer that is tried, because a failed start takes the
/// session with it.
///
/// # Errors
/// [`NoWindow`] when every renderer failed to start, or the window was lost.
pub fn run(wish: Option<Renderer>, folder: Option<&Path>, make: impl Fn() -> Session) -> Result<(), NoWindow> {
    run_window(wish, folder, || {
        let session = make();
        let viewport = egui::ViewportBuilder::default()
            .with_title(session.words.word("program-name"))
            .with_inner_size([1040.0, 760.0])
            .with_min_inner_size([400.0, 300.0]);
        let app = Box::new(move |ctx: &egui::Context, on_first_frame: Box<dyn FnOnce()>| {
            let mut app = App::new(session, desktop::high_contrast, on_first_frame);
            app.prepare(ctx);
            Box::new(app) as Box<dyn eframe::App>
        });
        Opening { viewport, app }
    })
}

/// Opens any window of the program and stays until it is closed. `make` is called once for each renderer that is tried.
///
/// # Errors
/// [`NoWindow`] when every renderer failed to start, or the window was lost.
pub fn run_window(wish: Option<Renderer>, folder: Option<&Path>, make: impl Fn() -> Opening) -> Result<(), NoWindow> {
    let mut failures = Vec::new();
    let remote = desktop::is_remote_session();
    if remote {
        log::info!("this is a remote session");
    }
    for renderer in order(wish, remote, folder) {
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
        let attempt = AssertUnwindSafe(|| open(renderer, wish, &make, mark.clone(), Rc::clone(&drawn)));
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
                if drawn.get() {
                    // It worked and broke later: a new window would show another state than the person saw.
                    return Err(NoWindow::Lost(renderer.name(), error));
                }
                failures.push((renderer.name(), error));
            }
        }
    }
    Err(NoWindow::NeverOpened(failures))
}

fn open(
    renderer: Renderer,
    wish: Option<Renderer>,
    make: &impl Fn() -> Opening,
    mark: Option<PathBuf>,
    drawn: Rc<Cell<bool>>,
) -> Result<(), String> {
    let Opening { viewport, app } = make();
    let mut options = eframe::NativeOptions {
        viewport: viewport.with_app_id("safe-passage").with_icon(icon()),
        renderer: if renderer == Renderer::Glow { eframe::Renderer::Glow } else { eframe::Renderer::Wgpu },
        // Closing the window must come back here, so that another renderer can be tried after a failed start.
        run_and_return: true,
        ..Default::default()
    };
    if let eframe::egui_wgpu::WgpuSetup::CreateNew(setup) = &mut options.wgpu_options.wgpu_setup {
        setup.instance_descriptor.backends = renderer.backends().iter().map(|backend| wgpu::Backends::from(*backend)).collect();
        // Its shaders would be made at each start, for a way of drawing that egui does not use.
        setup.instance_descriptor.flags.remove(wgpu::InstanceFlags::VALIDATION_INDIRECT_CALL);
        let kind = Kind::of(renderer, wish);
        setup.native_adapter_selector = Some(Arc::new(move |adapters, surface| choose(renderer, kind, adapters, surface)));
    }
    eframe::run_native(
        "safe-passage",
        options,
        Box::new(move |creation| {
            log::info!("{} draws by {}", renderer.name(), adapter::describe(creation));
            let on_first_frame = Box::new(move || {
                drawn.set(true);
                if let Some(mark) = mark {
                    _ = std::fs::remove_file(mark);
                }
                log::info!("first frame drawn with {}", renderer.name());
            });
            Ok(app(&creation.egui_ctx, on_first_frame))
        }),
    )
    .map_err(|error| error.to_string())
}

/// Which adapters will do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Any,
    /// A graphics card. Where there is none, OpenGL may still have one, and the processor has its own turn.
    Hardware,
    /// The processor.
    Software,
}

impl Kind {
    fn of(renderer: Renderer, wish: Option<Renderer>) -> Self {
        if renderer == Renderer::Software {
            Self::Software
        } else if wish == Some(renderer) || !Renderer::all_here(false).contains(&Renderer::Software) {
            Self::Any
        } else {
            Self::Hardware
        }
    }

    fn takes(self, device: wgpu::DeviceType) -> bool {
        let software = device == wgpu::DeviceType::Cpu;
        match self {
            Self::Any => true,
            Self::Hardware => !software,
            Self::Software => software,
        }
    }
}

/// The adapter that draws: of the right kind, able to draw in this window, and of those the one that needs least power.
fn choose(
    renderer: Renderer,
    kind: Kind,
    adapters: &[wgpu::Adapter],
    surface: Option<&wgpu::Surface<'_>>,
) -> Result<wgpu::Adapter, String> {
    let rank = |info: &wgpu::AdapterInfo| {
        let power = match info.device_type {
            wgpu::DeviceType::IntegratedGpu => 0,
            wgpu::DeviceType::DiscreteGpu => 1,
            wgpu::DeviceType::Other => 2,
            wgpu::DeviceType::VirtualGpu => 3,
            wgpu::DeviceType::Cpu => 4,
        };
        (renderer.backends().iter().position(|backend| *backend == info.backend), power)
    };
    let fits = |adapter: &&wgpu::Adapter| {
        kind.takes(adapter.get_info().device_type) && surface.is_none_or(|surface| adapter.is_surface_supported(surface))
    };
    let best = adapters.iter().filter(fits).min_by_key(|adapter| rank(&adapter.get_info()));
    best.cloned().ok_or_else(|| {
        let names: Vec<_> = adapters.iter().map(|adapter| adapter.get_info().name).collect();
        format!("no adapter of the kind {kind:?} among {names:?}")
    })
}

mod adapter {
    //! What draws, for whoever reads the log.
    #![expect(unsafe_code, reason = "OpenGL tells its names through functions of C alone")]

    use eframe::glow::{self, HasContext as _};

    /// How drivers of OpenGL that draw by the processor call themselves: Mesa, `SwiftShader`, Windows, macOS.
    const BY_PROCESSOR: [&str; 6] = ["llvmpipe", "softpipe", "swrast", "swiftshader", "gdi generic", "software"];

    /// Name, way and version of what draws, and whether it is software.
    pub(super) fn describe(creation: &eframe::CreationContext<'_>) -> String {
        if let Some(state) = &creation.wgpu_render_state {
            let info = state.adapter.get_info();
            let kind = if info.device_type == wgpu::DeviceType::Cpu { "software" } else { "hardware" };
            return format!("{:?}, {} ({} {}), {kind}", info.backend, info.name, info.driver, info.driver_info);
        }
        let Some(gl) = &creation.gl else { return "nothing that is known".to_owned() };
        // SAFETY: the context is the one of this thread while the program is being made, and both names are of OpenGL 1.0.
        let (name, version) = unsafe { (gl.get_parameter_string(glow::RENDERER), gl.get_parameter_string(glow::VERSION)) };
        let known = name.to_ascii_lowercase();
        let kind = if BY_PROCESSOR.iter().any(|word| known.contains(word)) { "software" } else { "hardware" };
        format!("OpenGL, {name} ({version}), {kind}")
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_wish_comes_first_and_what_hung_comes_last() {
        let folder = tempfile::tempdir().expect("a folder");
        let here = Renderer::all_here(false);
        assert_eq!(order(None, false, Some(folder.path())), here, "without a mark");
        for wish in Renderer::ALL {
            let order = order(Some(wish), false, Some(folder.path()));
            assert_eq!(order[0], wish);
            let rest: Vec<_> = here.iter().copied().filter(|renderer| *renderer != wish).collect();
            assert_eq!(order[1..], rest, "{wish:?}");
        }
        std::fs::write(mark(folder.path(), here[0]), b"").expect("a mark");
        let mut turned = here.to_vec();
        turned.rotate_left(1);
        assert_eq!(order(None, false, Some(folder.path())), turned, "the first one hung");
        assert_eq!(order(Some(here[0]), false, Some(folder.path()))[0], here[0], "a wish counts more than a mark");
        for renderer in here {
            std::fs::write(mark(folder.path(), *renderer), b"").expect("a mark");
        }
        assert_eq!(order(None, false, Some(folder.path())), here, "all of them hung");
    }

    #[test]
    fn the_processor_draws_where_nothing_else_does_or_where_it_is_wished_for() {
        use wgpu::DeviceType::{Cpu, IntegratedGpu};
        let takes = |renderer, wish| {
            let kind = Kind::of(renderer, wish);
            (kind.takes(IntegratedGpu), kind.takes(Cpu))
        };
        assert_eq!(takes(Renderer::Software, None), (false, true));
        assert_eq!(takes(Renderer::Software, Some(Renderer::Software)), (false, true));
        assert_eq!(takes(Renderer::Wgpu, Some(Renderer::Wgpu)), (true, true));
        assert_eq!(takes(Renderer::Wgpu, Some(Renderer::Glow)), (true, cfg!(target_os = "macos")));
        assert_eq!(takes(Renderer::Wgpu, None), (true, cfg!(target_os = "macos")));
    }

    #[test]
    fn renderers_are_found_by_their_names() {
        for renderer in Renderer::ALL {
            assert_eq!(Renderer::from_name(renderer.name()), Some(renderer));
        }
        assert_eq!(Renderer::from_name("opengl"), None);
    }
}
