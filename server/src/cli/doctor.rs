//! `velvit doctor`: is everything there that a server needs?

use std::{path::Path, process::ExitCode};

use store::Db;

use super::{ConfigArgs, files::count};
use crate::config::Config;

/// Check the settings, the database, the folders and the fonts
///
/// Prints one line for each check, with what to do when it fails. Changes nothing but what a start of the
/// server would change too: the data folder is made, the database's tables are brought up to date. The exit
/// code is 0 when a server would work, 1 when it would not.
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct Args {
    #[command(flatten)]
    config: ConfigArgs,
}

/// A check's outcome.
enum Finding {
    Good(String),
    /// The server starts, and something is missing.
    Warning(String),
    Bad(String),
}

pub fn run(args: Args) -> anyhow::Result<ExitCode> {
    let config = match args.config.load(Vec::new()) {
        Ok(config) => config,
        Err(error) => {
            print("settings", &Finding::Bad(format!("{error:#}")));
            return Ok(ExitCode::FAILURE);
        }
    };
    let findings = [
        ("settings", settings(&config)),
        ("data folder", data_folder(&config.data_dir)),
        ("database", database(&config)?),
        ("site folder", site_folder(&config.site_dir)),
        ("fonts", fonts()),
    ];
    for (name, finding) in &findings {
        print(name, finding);
    }
    let bad = findings.iter().any(|(_, finding)| matches!(finding, Finding::Bad(_)));
    Ok(if bad { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

fn print(name: &str, finding: &Finding) {
    let (word, text) = match finding {
        Finding::Good(text) => ("ok     ", text),
        Finding::Warning(text) => ("warning", text),
        Finding::Bad(text) => ("FAILED ", text),
    };
    println!("{word}  {name:<11}  {text}");
}

fn settings(config: &Config) -> Finding {
    if !config.addr.ip().is_loopback() && !config.secure_cookies {
        return Finding::Warning(format!(
            "{} can be reached from other machines without HTTPS; behind a proxy that speaks HTTPS set \
             VELVIT_SECURE_COOKIES=true",
            config.addr
        ));
    }
    Finding::Good(format!("listening on {}, web: {}, worker: {}", config.addr, config.roles.web, config.roles.worker))
}

fn data_folder(folder: &Path) -> Finding {
    let probe = folder.join(format!(".velvit-doctor-{}", std::process::id()));
    let written = std::fs::create_dir_all(folder)
        .and_then(|()| std::fs::write(&probe, b"x"))
        .and_then(|()| std::fs::remove_file(&probe));
    match written {
        Ok(()) => Finding::Good(format!("{} can be written", folder.display())),
        Err(error) => Finding::Bad(format!("{} cannot be written: {error}; set VELVIT_DATA_DIR", folder.display())),
    }
}

fn database(config: &Config) -> anyhow::Result<Finding> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let kind = config.database_kind();
    Ok(runtime.block_on(async {
        match Db::connect(&config.database_url()).await {
            Ok(database) => {
                database.close().await;
                Finding::Good(format!("{kind} answers and its tables are up to date"))
            }
            Err(error) => Finding::Bad(format!("{kind}: {}; check DATABASE_URL", chain(&error))),
        }
    }))
}

/// An error and its causes, outermost first.
fn chain(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut source = error.source();
    while let Some(cause) = source {
        text = format!("{text}: {cause}");
        source = cause.source();
    }
    text
}

fn site_folder(folder: &Path) -> Finding {
    let needed = ["pkg/velvit.js", "pkg/velvit.wasm", "pkg/velvit.css"];
    let missing: Vec<&str> = needed.into_iter().filter(|file| !folder.join(file).is_file()).collect();
    if missing.is_empty() {
        return Finding::Good(format!("{} is complete", folder.display()));
    }
    Finding::Warning(format!(
        "{} lacks {}: pages will come without style and will not react; run `cargo xtask build` or set VELVIT_SITE_DIR",
        folder.display(),
        missing.join(", ")
    ))
}

fn fonts() -> Finding {
    let fonts = typeset::bundled_fonts();
    let bytes: usize = fonts.iter().map(|font| font.bytes.len()).sum();
    if bytes == 0 {
        return Finding::Bad("the program was built without fonts and cannot typeset".into());
    }
    Finding::Good(format!("{} built in, {:.1} MB", count(fonts.len(), "font"), bytes as f64 / 1e6))
}
