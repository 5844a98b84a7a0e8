//! `cargo bench -p server --bench report`: how fast documents and pages are, and how much memory a server
//! keeps. Prints a table for `docs/PERFORMANCE.md`. Takes about half a minute and talks to nothing but
//! 127.0.0.1.

mod documents;
mod machine;
mod pages;
#[expect(dead_code, reason = "shared with the tests, which also kill it")]
#[path = "../../tests/it/support/process.rs"]
mod process;
mod sample;

fn main() {
    // `cargo test --benches` runs this too, with `--test`: then it only has to compile and start.
    if std::env::args().any(|arg| arg == "--test" || arg == "--list") {
        return;
    }
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    println!("{}\n", machine::describe());
    println!("| What | Median | p95 | p99 | |\n|---|---|---|---|---|");
    runtime.block_on(documents::report());
    runtime.block_on(pages::report());
}
