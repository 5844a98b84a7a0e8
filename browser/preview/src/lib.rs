//! The module that draws the pages while somebody types.

pub use abi::{add_font, alloc, answer_len, answer_ptr};

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
        let update = session.update(outline, is_fresh)?;
        Ok(serde_json::to_vec(&update).expect("words and numbers can be written as JSON"))
    });
}
