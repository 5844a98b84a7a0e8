//! The module that draws the pages while somebody types.

pub use abi::{add_font, alloc, answer_len, answer_ptr, set_own_files, tidy};
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
    abi::answer(&resume, |session, _, outline| {
        session.update(outline, is_fresh).map(|update| json(&update))
    });
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

fn json(value: &impl serde::Serialize) -> Vec<u8> {
    serde_json::to_vec(value).expect("words and numbers can be written as JSON")
}
