//! Gives the Windows program its icon, version and manifest. Other systems take them from their packages.
//!
//! The three files that are shipped are made by scripts/windows.sh, which compiles the same resource script for each of
//! them; here it is for the one program that `cargo build` makes, and for tests and benches.
#![allow(unsafe_code, reason = "the environment can be changed in no other way; this program has one thread")]

use std::path::PathBuf;

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=assets/windows");
    let is = |name: &str, value: &str| std::env::var(name).as_deref() == Ok(value);
    if !is("CARGO_CFG_TARGET_OS", "windows") {
        return;
    }
    if is("TARGET", "x86_64-win7-windows-gnu") {
        // The target differs in the standard library alone; the resource compiler is the same.
        // SAFETY: nothing else runs in this program yet.
        unsafe { std::env::set_var("TARGET", "x86_64-pc-windows-gnu") };
    }
    if let Err(error) = resources() {
        // Without them Windows would scale the window wrongly and might ask for an administrator.
        panic!("the resources of the Windows program could not be made: {error}");
    }
}

fn resources() -> std::io::Result<()> {
    let given = |name: &str| std::env::var(name).map_err(std::io::Error::other);
    let part = |name: &str| given(&format!("CARGO_PKG_VERSION_{name}"));
    let folder = PathBuf::from(given("OUT_DIR")?);
    let script = folder.join("program.rc");
    let parts = [part("MAJOR")?, part("MINOR")?, part("PATCH")?].join(",");
    let lines = [
        "#define FILE_NAME \"safe-passage.exe\"".to_owned(),
        format!("#define VERSION \"{}\"", given("CARGO_PKG_VERSION")?),
        format!("#define VERSION_PARTS {parts},0"),
        "#include \"assets/windows/safe-passage.rc\"\n".to_owned(),
    ];
    std::fs::write(&script, lines.join("\n"))?;
    // Told to the linker for the program alone: the library that scripts/windows.sh makes has a resource of its own.
    winresource::WindowsResource::new().set_resource_file(&script.to_string_lossy()).compile_for("safe-passage")?;
    let compiled = if is_gnu() { "safe-passage_res.o" } else { "safe-passage_res.res" };
    println!("cargo::rustc-link-arg-benches={}", folder.join(compiled).display());
    Ok(())
}

fn is_gnu() -> bool {
    std::env::var("CARGO_CFG_TARGET_ENV").as_deref() == Ok("gnu")
}
