//! `cargo run -p posting --example read -- FILE`: the posting in a file, as JSON.

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let path = std::env::args().nth(1).ok_or("name the file to read")?;
    let posting = posting::read(&std::fs::read_to_string(path)?);
    println!("{}", serde_json::to_string_pretty(&posting)?);
    Ok(())
}
