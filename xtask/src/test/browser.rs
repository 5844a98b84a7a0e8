//! The journeys of `end2end` in a real browser, against a real server with an empty database.

use std::{fs, path::Path, process::Command, time::Duration};

use anyhow::{Context, Result};

use super::{
    Count,
    summary::playwright_line,
    tools::{self, BROWSER, READERS},
    unit::count,
};
use crate::{
    process::run as run_command,
    service::Service,
    site::{self, Profile},
    step::step,
    workspace::Workspace,
};

/// Builds the site, starts the server and runs Playwright. `args` go to Playwright.
///
/// # Errors
/// When a tool is missing, the build fails or the server does not start.
pub fn run(workspace: &Workspace, args: &[String]) -> Result<Count> {
    let python = step("Tools of the browser tests", || {
        tools::ensure(&BROWSER)?;
        tools::ensure(&READERS)?;
        tools::npm_packages(workspace)?;
        tools::python(workspace)
    })?;
    let end2end = workspace.root.join("end2end");
    step("Types of the journeys", || run_command(Command::new("npx").args(["tsc", "--noEmit"]).current_dir(&end2end)))?;
    site::build(workspace, Profile::Standard)?;
    let server = step("Server for the browser", || Server::start(workspace))?;
    step("Journeys in the browser", || {
        let mut command = playwright(workspace, &server);
        command.args(args).env("VELVIT_PYTHON", python);
        count(&mut command, playwright_line)
    })
}

/// Measures the preview in a browser; the numbers go to standard output.
///
/// # Errors
/// As [`run`].
pub fn bench_preview(workspace: &Workspace) -> Result<()> {
    step("Tools of the browser tests", || {
        tools::ensure(&BROWSER)?;
        tools::npm_packages(workspace)
    })?;
    site::build(workspace, Profile::Standard)?;
    let server = step("Server for the browser", || Server::start(workspace))?;
    step("Measurements", || run_command(playwright(workspace, &server).args(["--config", "bench.config.ts"])))
}

/// Playwright in the folder of the journeys, which go to `server`.
fn playwright(workspace: &Workspace, server: &Server) -> Command {
    let mut command = Command::new("npx");
    command.args(["playwright", "test"]).current_dir(workspace.root.join("end2end")).env("VELVIT_URL", &server.url);
    command.env("VELVIT_PROGRAM", workspace.binary(Profile::Standard.server_folder()));
    if let Some(chromium) = tools::locate("chromium") {
        command.env("CHROMIUM", chromium);
    }
    if let Some(corpus) = tools::corpus(workspace) {
        command.env("VELVIT_CORPUS", corpus);
    }
    command
}

/// A server on a free port with a database of its own; dropping it stops it and removes the data.
struct Server {
    _service: Service,
    url: String,
}

impl Server {
    fn start(workspace: &Workspace) -> Result<Server> {
        let data = std::env::temp_dir().join(format!("velvit-data-{}", std::process::id()));
        fs::create_dir_all(&data)?;
        let mut command = site::serve(workspace, Profile::Standard);
        command.current_dir(&data).env("VELVIT_ADDR", "127.0.0.1:0").env("VELVIT_DATA_DIR", &data);
        // Every journey comes from one address, and stages are otherwise over before they can be seen.
        command.env("VELVIT_GENERATIONS_PER_MINUTE", "1000").env("VELVIT_RENDERS_PER_MINUTE", "10000");
        command.env("VELVIT_LOG_INS_PER_MINUTE", "1000").env("VELVIT_PREVIEWS_PER_MINUTE", "10000");
        command.env("VELVIT_STAGE_DELAY_MS", "400").env_remove("DATABASE_URL");
        let log = workspace.scratch("server.log");
        let mut service = Service::start(&command, "TERM", &data, &log)?;
        let url = service.wait(&log, Duration::from_secs(60), || address(&log)).context("the server does not start")?;
        Ok(Server { _service: service, url })
    }
}

/// The address in the line that the server prints once it can be opened.
fn address(log: &Path) -> Option<String> {
    let text = fs::read_to_string(log).ok()?;
    let line = text.lines().find_map(|line| line.strip_prefix("Velvit is ready at "))?;
    Some(line.trim().to_string())
}
