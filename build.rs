//! Gives the Windows program its icon, version and manifest. Other systems take them from their packages.
#![allow(unsafe_code, reason = "the environment can be changed in no other way; this program has one thread")]

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
    let mut resource = winresource::WindowsResource::new();
    // What Explorer and the task manager show. Names, which no language changes; words for people stand in i18n.
    resource
        .set("ProductName", "Safe Passage")
        .set("FileDescription", "Safe Passage")
        .set("InternalName", "safe-passage")
        .set("OriginalFilename", "safe-passage.exe")
        .set("LegalCopyright", "MIT")
        .set_icon("assets/windows/safe-passage.ico")
        .set_manifest_file("assets/windows/safe-passage.manifest");
    if let Err(error) = resource.compile() {
        // Without them Windows would scale the window wrongly and might ask for an administrator.
        panic!("the resources of the Windows program could not be made: {error}");
    }
}
