//! What the system wishes of a window, and what it offers to a program that has to go on after a restart.
//!
//! Only Windows tells and offers anything here. On the other systems nothing is known and nothing is offered.

/// High contrast, as the system asks for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SystemContrast {
    /// Dark text on a light ground.
    Light,
    /// Light text on a dark ground.
    Dark,
}

/// Which kind of high contrast the person has turned on in the system; `None` where none is, or where the system does
/// not tell.
#[must_use]
pub fn high_contrast() -> Option<SystemContrast> {
    #[cfg(windows)]
    {
        native::ground_of_high_contrast().map(contrast_on)
    }
    #[cfg(not(windows))]
    {
        None
    }
}

/// Whether the person looks at this computer's screen from another one; `false` where the system does not tell.
#[must_use]
pub fn is_remote_session() -> bool {
    #[cfg(windows)]
    {
        native::is_remote_session()
    }
    #[cfg(not(windows))]
    {
        false
    }
}

/// Which kind of high contrast has windows of this colour.
///
/// `ground` is a `COLORREF`: `0x00BBGGRR`. It is a dark one where white text stands out more from it than black text
/// does, by the contrast ratio of WCAG 2.1 (success criterion 1.4.3).
#[cfg(any(windows, test))]
fn contrast_on(ground: u32) -> SystemContrast {
    let channel = |shift: u32| {
        let value = f64::from((ground >> shift) & 0xFF) / 255.0;
        if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    let luminance = 0.2126 * channel(0) + 0.7152 * channel(8) + 0.0722 * channel(16);
    let (to_white, to_black) = (1.05 / (luminance + 0.05), (luminance + 0.05) / 0.05);
    if to_white > to_black { SystemContrast::Dark } else { SystemContrast::Light }
}

#[cfg(windows)]
mod native {
    #![expect(unsafe_code, reason = "Windows tells its settings through functions of C alone")]

    use windows::Win32::Graphics::Gdi::{COLOR_WINDOW, GetSysColor};
    use windows::Win32::UI::Accessibility::{HCF_HIGHCONTRASTON, HIGHCONTRASTW};
    use windows::Win32::UI::WindowsAndMessaging::{
        GetSystemMetrics, SM_REMOTESESSION, SPI_GETHIGHCONTRAST, SYSTEM_PARAMETERS_INFO_UPDATE_FLAGS, SystemParametersInfoW,
    };

    pub(super) fn is_remote_session() -> bool {
        // SAFETY: takes a number and returns one.
        unsafe { GetSystemMetrics(SM_REMOTESESSION) != 0 }
    }

    /// The colour of windows as a `COLORREF`, while high contrast is turned on.
    pub(super) fn ground_of_high_contrast() -> Option<u32> {
        let size = u32::try_from(size_of::<HIGHCONTRASTW>()).ok()?;
        let mut told = HIGHCONTRASTW { cbSize: size, ..HIGHCONTRASTW::default() };
        let nothing_to_announce = SYSTEM_PARAMETERS_INFO_UPDATE_FLAGS(0);
        // SAFETY: for this question Windows writes one `HIGHCONTRASTW` of the size that it is given. The pointer is to
        // one of that size that lives until after the call. The text that the answer points to is never read.
        let answer =
            unsafe { SystemParametersInfoW(SPI_GETHIGHCONTRAST, size, Some((&raw mut told).cast()), nothing_to_announce) };
        if let Err(error) = answer {
            log::debug!("Windows does not tell whether there is high contrast: {error}");
            return None;
        }
        if !told.dwFlags.contains(HCF_HIGHCONTRASTON) {
            return None;
        }
        // SAFETY: takes a number and returns one.
        Some(unsafe { GetSysColor(COLOR_WINDOW) })
    }
}

pub mod resume {
    //! Being opened again, once, when the person has signed in after a restart.
    //!
    //! Beside [`crate::system::uninstall`] this is the one thing in [`crate::system`] that changes anything: one value with the program's own name in the
    //! person's part of the registry, put there when they asked for it and taken away again. Windows takes it away by
    //! itself before it runs it. No other value of that key is ever read or touched.

    use std::io;
    #[cfg(any(windows, test))]
    use std::path::{Path, PathBuf};

    use safe_passage_core::message;
    use safe_passage_core::message::Message;

    /// Longest command line that Windows runs from there, in UTF-16 units.
    ///
    /// Source: <https://learn.microsoft.com/en-us/windows/win32/setupapi/run-and-runonce-registry-keys>, "a command line
    /// no longer than 260 characters".
    #[cfg(any(windows, test))]
    const LONGEST_COMMAND_LINE: usize = 260;

    /// What opens the program again after a restart.
    pub trait Resume: Send + Sync {
        /// Whether there is such a thing here.
        fn offered(&self) -> bool;

        /// Asks for it, or takes it back. Taking back what is not there is a success.
        fn set(&self, on: bool) -> Result<(), ResumeError>;

        /// Whether it is asked for, as far as that can be read.
        fn is_set(&self) -> bool;
    }

    /// The system that the program runs on.
    #[derive(Debug, Clone, Copy, Default)]
    pub struct ThisSystem;

    impl Resume for ThisSystem {
        fn offered(&self) -> bool {
            offered()
        }

        fn set(&self, on: bool) -> Result<(), ResumeError> {
            set(on)
        }

        fn is_set(&self) -> bool {
            is_set()
        }
    }

    /// Why the system could not be asked for it, or why that could not be taken back.
    #[derive(Debug, thiserror::Error)]
    pub enum ResumeError {
        /// This system offers no such thing.
        #[error("this system does not open programs again")]
        NotOffered,
        /// The command line is longer than what Windows runs.
        #[error("the command line has {units} UTF-16 units, and Windows runs none with more than 260")]
        TooLong {
            /// Its length in UTF-16 units.
            units: usize,
        },
        /// The program does not know where it lies, or its path is none that a command line can hold.
        #[error("the program's own path can not be used")]
        NoPath,
        /// The registry could not be written to.
        #[error("not written: {0}")]
        NotWritten(io::Error),
        /// What was asked for before is still there.
        #[error("not removed: {0}")]
        NotRemoved(io::Error),
    }

    impl ResumeError {
        /// One sentence that says what happened.
        #[must_use]
        pub fn message(&self) -> Message {
            match self {
                Self::NotRemoved(_) => message!("resume-not-removed"),
                Self::NotOffered | Self::TooLong { .. } | Self::NoPath | Self::NotWritten(_) => message!("resume-not-set"),
            }
        }

        /// What to do.
        #[must_use]
        pub fn what_to_do(&self) -> Message {
            match self {
                Self::NotRemoved(_) => message!("resume-not-removed-do"),
                Self::TooLong { .. } => message!("resume-too-long-do"),
                Self::NotOffered | Self::NoPath | Self::NotWritten(_) => message!("resume-not-set-do"),
            }
        }
    }

    /// Whether this system opens a program again after a restart when it is asked to.
    #[must_use]
    pub fn offered() -> bool {
        cfg!(windows)
    }

    /// Asks the system to open the program again, once, when this person has signed in after a restart; or takes that
    /// back. Taking back what is not there is a success.
    ///
    /// What is run is this program by its own path, without arguments; nothing of it comes from text that was read.
    pub fn set(on: bool) -> Result<(), ResumeError> {
        #[cfg(windows)]
        {
            if !on {
                return registry::remove().map_err(ResumeError::NotRemoved);
            }
            let running = std::env::current_exe().map_err(|_| ResumeError::NoPath)?;
            registry::write(&command_line(&window_program(&running))?).map_err(ResumeError::NotWritten)
        }
        #[cfg(not(windows))]
        {
            if on { Err(ResumeError::NotOffered) } else { Ok(()) }
        }
    }

    /// Whether the system is asked for it; `false` also where that can't be read.
    #[must_use]
    pub fn is_set() -> bool {
        #[cfg(windows)]
        {
            registry::is_there()
        }
        #[cfg(not(windows))]
        {
            false
        }
    }

    /// The program that opens the window. On Windows the commands are a program of their own beside it, which differs in
    /// the ending of its name alone.
    #[cfg(any(windows, test))]
    fn window_program(running: &Path) -> PathBuf {
        let is_commands = running.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("com"));
        if is_commands { running.with_extension("exe") } else { running.to_path_buf() }
    }

    /// The command line that runs a program: its path in quotation marks, and nothing else.
    ///
    /// Refuses a path with a quotation mark in it, which no file has and which would end the quoted part early, one that
    /// is not valid text, and a line that is longer than what Windows runs.
    #[cfg(any(windows, test))]
    fn command_line(program: &Path) -> Result<String, ResumeError> {
        let path = program.to_str().filter(|path| !path.is_empty() && !path.contains('"')).ok_or(ResumeError::NoPath)?;
        let line = format!("\"{path}\"");
        let units = line.encode_utf16().count();
        if units > LONGEST_COMMAND_LINE { Err(ResumeError::TooLong { units }) } else { Ok(line) }
    }

    #[cfg(windows)]
    mod registry {
        use std::io;

        use winreg::RegKey;
        use winreg::enums::{HKEY_CURRENT_USER, KEY_QUERY_VALUE, KEY_SET_VALUE};

        /// Where Windows looks for what it runs once at the next sign-in, in the person's own part of the registry.
        const KEY: &str = r"Software\Microsoft\Windows\CurrentVersion\RunOnce";
        /// The one value that is ours. Without a sign in front of it Windows removes it before it runs it, and leaves it
        /// alone in safe mode, where the look could not tell much.
        const VALUE: &str = "SafePassage";

        pub(super) fn write(command_line: &str) -> io::Result<()> {
            let (key, _) = RegKey::predef(HKEY_CURRENT_USER).create_subkey_with_flags(KEY, KEY_SET_VALUE)?;
            key.set_value(VALUE, &command_line)
        }

        pub(super) fn remove() -> io::Result<()> {
            let key = RegKey::predef(HKEY_CURRENT_USER).open_subkey_with_flags(KEY, KEY_SET_VALUE);
            match key.and_then(|key| key.delete_value(VALUE)) {
                Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
                other => other,
            }
        }

        pub(super) fn is_there() -> bool {
            let key = RegKey::predef(HKEY_CURRENT_USER).open_subkey_with_flags(KEY, KEY_QUERY_VALUE);
            key.and_then(|key| key.get_raw_value(VALUE)).is_ok()
        }
    }

    #[cfg(test)]
    mod tests {
        use super::*;

        #[test]
        fn the_window_is_opened_and_not_the_commands() {
            for (running, opened) in [
                ("/programs/safe-passage.com", "/programs/safe-passage.exe"),
                ("/programs/SAFE-PASSAGE.COM", "/programs/SAFE-PASSAGE.exe"),
                ("/programs/safe-passage.exe", "/programs/safe-passage.exe"),
                ("/my.com/safe-passage", "/my.com/safe-passage"),
            ] {
                assert_eq!(window_program(Path::new(running)), Path::new(opened), "{running}");
            }
        }

        #[test]
        fn the_command_line_is_the_path_in_quotation_marks() {
            for path in
                [r"C:\safe-passage.exe", r"C:\Program Files\Safe Passage\safe-passage.exe", r"D:\Ünser Ordner\é & %X%.exe"]
            {
                assert_eq!(command_line(Path::new(path)).expect("a command line"), format!("\"{path}\""));
            }
            for path in ["", "C:\\a\" /s \"b.exe"] {
                assert!(matches!(command_line(Path::new(path)), Err(ResumeError::NoPath)), "{path}");
            }
        }

        #[test]
        fn a_line_that_windows_would_not_run_is_refused() {
            let path = |units: usize| format!(r"C:\{}", "a".repeat(units - 3));
            assert_eq!(command_line(Path::new(&path(258))).expect("two more for the marks").chars().count(), 260);
            let error = command_line(Path::new(&path(259))).expect_err("one too long");
            assert!(matches!(error, ResumeError::TooLong { units: 261 }), "{error}");
            assert_eq!((error.message().id.as_ref(), error.what_to_do().id.as_ref()), ("resume-not-set", "resume-too-long-do"));
            // Counted as Windows counts: a sign beyond the first 65 536 takes two units.
            let wide = format!(r"C:\{}", "🛟".repeat(128));
            assert!(matches!(command_line(Path::new(&wide)), Err(ResumeError::TooLong { units: 261 })));
        }

        #[cfg(not(windows))]
        #[test]
        fn systems_that_do_not_open_programs_again_say_so() {
            assert!(!offered() && !is_set());
            assert!(matches!(set(true), Err(ResumeError::NotOffered)));
            assert!(set(false).is_ok(), "what is not there can be taken back");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dark_and_light_grounds_are_told_apart() {
        use SystemContrast::{Dark, Light};
        // 0x00BBGGRR. The grounds of the themes of Windows 11 (night sky, dusk, aquatic, desert) among them.
        let cases = [
            (0x0000_0000, Dark),
            (0x0036_322D, Dark),
            (0x0020_2020, Dark),
            (0x00EF_FAFF, Light),
            (0x00FF_FFFF, Light),
            (0x00FF_0000, Dark),
            (0x0000_FF00, Light),
            (0x0080_8080, Light),
            (0x0060_6060, Dark),
        ];
        for (ground, expected) in cases {
            assert_eq!(contrast_on(ground), expected, "{ground:#010x}");
        }
    }

    #[cfg(not(windows))]
    #[test]
    fn systems_that_do_not_tell_are_not_guessed_about() {
        assert_eq!(high_contrast(), None);
    }
}
