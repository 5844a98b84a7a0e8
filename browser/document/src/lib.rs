//! The module that writes PDF.

pub use abi::{add_font, alloc, answer_len, answer_ptr, set_own_files, tidy};

/// Takes a resume as JSON. The answer is its PDF, or what [`abi::answer`] says.
///
/// # Safety
/// As [`abi::take`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pdf(resume: *mut u8, len: usize) {
    let resume = unsafe { abi::take(resume, len) };
    abi::answer(&resume, |session, resume, outline| session.pdf(outline, &typeset::PdfInfo::of(resume)));
}
