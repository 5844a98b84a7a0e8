//! The command line.

mod doctor;
mod files;
mod fonts;
mod pages;
mod render;
mod serve;
mod skills;
mod tailor;
mod templates;

use std::{path::PathBuf, process::ExitCode};

use clap::{Parser, Subcommand};

use crate::config::{Config, Sources, settings_table};

/// Resumes, tailored to a job posting and typeset.
///
/// Velvit is one program: a web server with a background worker (`serve`), and the same document engine for
/// the command line (`render`, `tailor`, `skills`). It needs no key, no account and no other server: without settings
/// it keeps everything in ./data and listens on http://127.0.0.1:3000.
#[derive(Parser)]
#[command(name = "velvit", version, verbatim_doc_comment)]
#[command(after_help = "Run `velvit help serve` for all settings.")]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    Serve(serve::Args),
    Render(render::Args),
    Tailor(tailor::Args),
    Skills(skills::Args),
    Templates(templates::Args),
    Doctor(doctor::Args),
}

/// Where the settings file is.
#[derive(clap::Args)]
struct ConfigArgs {
    /// The settings file; without it ./velvit.toml is read if there is one
    #[arg(long, env = "VELVIT_CONFIG", value_name = "FILE")]
    config: Option<PathBuf>,
}

impl ConfigArgs {
    /// Loads the settings, and says on standard error what looks like a setting and is none.
    fn load(&self, flags: Vec<(&'static str, String)>) -> anyhow::Result<Config> {
        let sources = Sources::read(self.config.as_deref(), flags)?;
        let config = sources.load()?;
        for warning in sources.unknown_variables() {
            eprintln!("warning: {warning}");
        }
        Ok(config)
    }
}

/// Runs the command of this process's arguments.
pub fn main() -> ExitCode {
    let cli = Cli::parse();
    let done = match cli.command {
        Command::Serve(args) => serve::run(args),
        Command::Render(args) => render::run(&args),
        Command::Tailor(args) => tailor::run(&args),
        Command::Skills(args) => skills::run(&args),
        Command::Templates(args) => templates::run(&args),
        Command::Doctor(args) => doctor::run(args),
    };
    match done {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// The settings as the long help of `serve` shows them.
fn settings_help() -> String {
    format!("{}\nThe environment wins over velvit.toml; the options above win over both.", settings_table())
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    #[test]
    fn the_command_line_is_consistent_and_its_help_complete() {
        let mut command = Cli::command();
        command.build();
        command.clone().debug_assert();
        for (name, expected) in [
            ("serve", "VELVIT_TRUSTED_PROXIES"),
            ("render", "velvit render resume.json --out resume.pdf"),
            ("tailor", "--mode"),
            ("templates", "velvit render"),
            ("doctor", "exit"),
        ] {
            let help = command.find_subcommand_mut(name).unwrap().render_long_help().to_string();
            assert!(help.contains(expected), "{name}: {help}");
        }
    }
}
