//! `sqlx::migrate!` embeds the migrations, but the compiler does not know that it reads these folders.

fn main() {
    println!("cargo:rerun-if-changed=migrations");
}
