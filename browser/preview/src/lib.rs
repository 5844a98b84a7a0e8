//! The module that draws the pages while somebody types.

pub use abi::{add_font, alloc, answer_len, answer_ptr, set_own_files, tidy};
use resume::Resume;
use resume::design::{Design, TextSize};
use resume::outline::Outline;

/// Takes a resume as JSON. The answer is the [`typeset::Update`] as JSON, or what [`abi::answer`] says.
///
/// With `is_fresh` it has all pages, whatever the answer before was.
///
/// # Safety
/// As [`abi::take`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn update(resume: *mut u8, len: usize, is_fresh: bool) {
    let resume = unsafe { abi::take(resume, len) };
    abi::answer(&resume, |session, _, outline| session.update(outline, is_fresh).map(|update| json(&update)));
}

/// Takes a resume as JSON and the number of pages that it is to have. The answer is the [`fit::Fit`] as JSON in an
/// object, `{"fit": …}`, or what [`abi::answer`] says.
///
/// # Safety
/// As [`abi::take`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fit(resume: *mut u8, len: usize, pages: usize) {
    let resume = unsafe { abi::take(resume, len) };
    abi::answer(&resume, |session, resume, _| {
        let found = fit::fit(resume, pages, |resume| session.page_count(&Outline::of(resume)));
        found.map(|fit| json(&serde_json::json!({ "fit": fit })))
    });
}

/// Takes a resume as JSON and lays it out in a text size of its own for each `round`. The answer says nothing.
///
/// Engines compile anew, and better, what has run for a while: the first edits of a person are quick when it has.
///
/// # Safety
/// As [`abi::take`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn rehearse(resume: *mut u8, len: usize, round: u16) {
    let resume = unsafe { abi::take(resume, len) };
    abi::answer(&resume, |session, resume, outline| {
        let size = TextSize(outline.design.size.0.saturating_add(round));
        let other = Resume { design: Design { size: Some(size), ..resume.design.clone() }, ..resume.clone() };
        session.page_count(&Outline::of(&other)).map(|_| json(&()))
    });
}

fn json(value: &impl serde::Serialize) -> Vec<u8> {
    serde_json::to_vec(value).expect("words and numbers can be written as JSON")
}
