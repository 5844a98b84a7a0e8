//! The chores of this workspace: `cargo xtask help` lists them.

mod check;
mod chores;
mod css;
mod peers;
mod process;
mod service;
mod sheet;
mod site;
mod step;
mod test;
mod workspace;

use std::process::ExitCode;

fn main() -> ExitCode {
    let mut args = std::env::args().skip(1);
    let chore = args.next().unwrap_or_else(|| "help".into());
    match chores::run(&chore, args.collect()) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("\nerror: {error:#}");
            ExitCode::FAILURE
        }
    }
}
