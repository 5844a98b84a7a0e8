//! The site: the server's program and the files it hands out.

mod client;
mod compress;
mod public;
pub mod stamp;
mod typesetter;
mod wasm_target;

use std::process::Command;

use anyhow::Result;

use crate::{
    css,
    process::{cargo, run as run_command},
    step::step,
    workspace::Workspace,
};

pub use wasm_target::{WASM, ensure as ensure_wasm_target};

/// How much the compiler optimises.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Profile {
    /// Neither half: the quickest to rebuild.
    Dev,
    /// The browser's half, which is downloaded.
    Standard,
    /// Both halves.
    Release,
}

impl Profile {
    /// Takes `--dev` and `--release` out of `args`.
    pub fn parse(mut args: Vec<String>) -> (Profile, Vec<String>) {
        let mut take = |flag: &str| {
            let found = args.iter().position(|arg| arg == flag);
            found.map(|index| args.remove(index)).is_some()
        };
        let (dev, release) = (take("--dev"), take("--release"));
        let profile = match (dev, release) {
            (_, true) => Profile::Release,
            (true, false) => Profile::Dev,
            (false, false) => Profile::Standard,
        };
        (profile, args)
    }

    /// Cargo's folder of the server.
    pub fn server_folder(self) -> &'static str {
        if self == Profile::Release { "release" } else { "debug" }
    }
}

/// Builds whatever is out of date.
pub fn build(workspace: &Workspace, profile: Profile) -> Result<()> {
    build_files(workspace, profile)?;
    step("Server", || {
        let mut args = vec!["build", "--package", "server"];
        args.extend((profile == Profile::Release).then_some("--release"));
        run_command(&mut cargo(workspace, &args))
    })
}

/// Builds what the server hands out, without the server.
pub fn build_files(workspace: &Workspace, profile: Profile) -> Result<()> {
    step("WebAssembly target", || ensure_wasm_target(workspace))?;
    step("Browser's half", || client::build(workspace, profile))?;
    step("Typesetting in the browser", || typesetter::build(workspace))?;
    step("Style sheet", || css::build(workspace))?;
    step("Public files", || public::copy(workspace))?;
    step("Compressed copies", || compress::copies(workspace, profile))
}

/// Builds, then becomes `velvit serve`.
pub fn run(workspace: &Workspace, profile: Profile, args: &[String]) -> Result<()> {
    build(workspace, profile)?;
    become_command(serve(workspace, profile).args(args))
}

/// Measures documents and pages; the table goes to standard output.
pub fn bench(workspace: &Workspace) -> Result<()> {
    build_files(workspace, Profile::Release)?;
    step("Measurements", || {
        let args = ["bench", "--package", "server", "--bench", "report"];
        run_command(cargo(workspace, &args).env("VELVIT_SITE_DIR", workspace.site()))
    })
}

/// `velvit serve` on the built site.
pub fn serve(workspace: &Workspace, profile: Profile) -> Command {
    let mut command = Command::new(workspace.binary(profile.server_folder()));
    command.arg("serve").env("VELVIT_SITE_DIR", workspace.site());
    command
}

/// Replaces this process, so that signals and the exit status are the server's own.
#[cfg(unix)]
fn become_command(command: &mut Command) -> Result<()> {
    use std::os::unix::process::CommandExt;
    Err(anyhow::Error::new(command.exec()).context("cannot start the server"))
}

#[cfg(not(unix))]
fn become_command(command: &mut Command) -> Result<()> {
    run_command(command)
}
