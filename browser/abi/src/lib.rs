//! What both modules have in common: plain functions, so that a module imports nothing and needs no generated JavaScript.
//!
//! JavaScript allocates a buffer with [`alloc`], fills it and hands it over with its length; the called function owns it
//! from then on. Every function leaves its answer where [`answer_ptr`] and [`answer_len`] say, until the next call.
//! `browser/worker.js` is the other side.

use std::cell::RefCell;
use std::fmt::Display;

use resume::{Resume, outline::Outline};
use serde_json::json;
use typeset::{OwnFile, Session};

#[derive(Default)]
struct Module {
    session: Session,
    answer: Vec<u8>,
}

thread_local! {
    // A module has one thread.
    static MODULE: RefCell<Module> = RefCell::default();
}

/// A buffer of `len` bytes, to be handed to one of the other functions.
#[unsafe(no_mangle)]
pub extern "C" fn alloc(len: usize) -> *mut u8 {
    Box::leak(vec![0; len].into_boxed_slice()).as_mut_ptr()
}

#[unsafe(no_mangle)]
pub extern "C" fn answer_ptr() -> *const u8 {
    MODULE.with_borrow(|module| module.answer.as_ptr())
}

#[unsafe(no_mangle)]
pub extern "C" fn answer_len() -> usize {
    MODULE.with_borrow(|module| module.answer.len())
}

/// Frees what the last answers have left behind. To be called after each of them, once it has been handed on.
#[unsafe(no_mangle)]
pub extern "C" fn tidy() {
    MODULE.with_borrow(|module| module.session.tidy());
}

/// Adds a font file under its name. No answer.
///
/// # Safety
/// As [`take`], for both buffers.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn add_font(name: *mut u8, name_len: usize, file: *mut u8, file_len: usize) {
    let (name, file) = unsafe { (take(name, name_len), take(file, file_len)) };
    MODULE.with_borrow_mut(|module| module.session.add_font(&String::from_utf8_lossy(&name), file));
}

/// Says which font files of the person's own there are: a line for each, its name, a space and its family. No answer.
///
/// # Safety
/// As [`take`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn set_own_files(files: *mut u8, len: usize) {
    let files = unsafe { take(files, len) };
    let files = String::from_utf8_lossy(&files);
    let file = |(name, family): (&str, &str)| OwnFile { family: family.to_owned(), name: name.to_owned() };
    let files = files.lines().filter_map(|line| line.split_once(' ')).map(file).collect();
    MODULE.with_borrow_mut(|module| module.session.set_own_files(files));
}

/// Reads a resume and does `work` with it. The answer is what that makes; or `{"fonts": [names]}` when font files
/// have to be added before; or `{"error": words}`.
pub fn answer<E: Display>(resume: &[u8], work: impl FnOnce(&mut Session, &Resume, &Outline) -> Result<Vec<u8>, E>) {
    let make = |session: &mut Session| -> Result<Vec<u8>, String> {
        let resume: Resume = serde_json::from_slice(resume).map_err(|error| error.to_string())?;
        let outline = Outline::of(&resume);
        session.can_typeset(&outline)?;
        match session.missing_fonts(&outline) {
            fonts if fonts.is_empty() => work(session, &resume, &outline).map_err(|error| error.to_string()),
            fonts => Ok(json!({ "fonts": fonts }).to_string().into_bytes()),
        }
    };
    MODULE.with_borrow_mut(|module| {
        let made = make(&mut module.session);
        module.answer = made.unwrap_or_else(|error| json!({ "error": error }).to_string().into_bytes());
    });
}

/// The content of a buffer.
///
/// # Safety
/// `buffer` is from [`alloc`] with this very `len`, and is not used again.
pub unsafe fn take(buffer: *mut u8, len: usize) -> Vec<u8> {
    unsafe { Vec::from_raw_parts(buffer, len, len) }
}
