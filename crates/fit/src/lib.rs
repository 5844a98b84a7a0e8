//! "Make it one page": a resume's design is changed within readable bounds until it has the pages asked for.
//!
//! ```
//! # fn main() -> Result<(), fit::FitError> {
//! # let resume = resume::samples::software_engineer();
//! let engine = typeset::Engine::with_bundled_fonts();
//! match fit::fit(&engine, &resume, 2)? {
//!     fit::Fit::AsItIs => {}
//!     fit::Fit::Design(design) => { /* show it, and apply it when the person agrees */ }
//!     fit::Fit::LeaveOut { design, cuts } => { /* propose them; nothing is left out silently */ }
//!     fit::Fit::TooShort { pages } => { /* say so */ }
//! }
//! # Ok(()) }
//! ```
//!
//! Pure, like typesetting itself. Takes a dozen layouts, each some milliseconds: two binary searches.

mod cuts;
mod steps;

use resume::Resume;
use resume::design::Design;
use resume::outline::Outline;
use steps::{LOOSEST, TIGHTEST, designed};
use typeset::{Engine, TypesetError};

pub use cuts::{Cut, CutReason, leave_out};

/// Pages that can be asked for.
pub const MAX_TARGET: usize = 10;

/// How a resume gets the pages asked for. Nothing is changed yet.
#[derive(Clone, Debug, PartialEq)]
pub enum Fit {
    /// It has them already.
    AsItIs,
    /// With this design, and nothing left out.
    Design(Box<Design>),
    /// With the tightest design and without these, which are in the order in which they matter least.
    LeaveOut { design: Box<Design>, cuts: Vec<Cut> },
    /// There is too little: even in the loosest design it has only so many pages.
    TooShort { pages: usize },
}

#[derive(Debug, thiserror::Error)]
pub enum FitError {
    #[error("a resume can be fitted to 1 to {MAX_TARGET} pages, not to {0}")]
    Target(usize),
    /// Even with everything left out that may be, the rest does not fit: long texts that are not lines.
    #[error("with everything left out that may be, it still has {pages} pages")]
    TooLong { pages: usize },
    #[error(transparent)]
    Typeset(#[from] TypesetError),
}

/// Finds the design nearest to the present one with which `resume` has exactly `target` pages.
///
/// # Errors
/// [`FitError::Target`] for a number of pages nobody can ask for, [`FitError::TooLong`] when even leaving things out
/// does not help, and what typesetting says.
pub fn fit(engine: &Engine, resume: &Resume, target: usize) -> Result<Fit, FitError> {
    if !(1..=MAX_TARGET).contains(&target) {
        return Err(FitError::Target(target));
    }
    let pages = |resume: &Resume| match engine.typeset(&Outline::of(resume)) {
        Ok(layout) => Ok(layout.page_count()),
        Err(TypesetError::TooLong { pages }) => Ok(pages),
        Err(error) => Err(FitError::from(error)),
    };
    let with = |design: Design| Resume { design, ..resume.clone() };
    let at = |step: i32| pages(&with(designed(&resume.design, step)));

    let now = pages(resume)?;
    if now == target {
        return Ok(Fit::AsItIs);
    }
    if now > target {
        if at(TIGHTEST)? <= target {
            // The loosest of the tighter designs that is short enough.
            let step = first(1, TIGHTEST, |step| Ok::<_, FitError>(at(step)? <= target))?;
            return Ok(Fit::Design(Box::new(designed(&resume.design, step))));
        }
        let tight = with(designed(&resume.design, TIGHTEST));
        let cuts = cuts::cuts(&tight);
        let without = |count: i32| {
            let mut shorter = tight.clone();
            leave_out(&mut shorter, &cuts[..count as usize]);
            pages(&shorter)
        };
        let all = without(cuts.len() as i32)?;
        if all > target {
            return Err(FitError::TooLong { pages: all });
        }
        let count = first(1, cuts.len() as i32, |count| Ok::<_, FitError>(without(count)? <= target))?;
        let cuts = cuts.into_iter().take(count as usize).collect();
        return Ok(Fit::LeaveOut { design: Box::new(tight.design), cuts });
    }
    let most = at(LOOSEST)?;
    if most < target {
        return Ok(Fit::TooShort { pages: most });
    }
    let looseness = first(1, -LOOSEST, |step| Ok::<_, FitError>(at(-step)? >= target))?;
    // A step may skip a page count, because a whole item moves at once.
    let design = designed(&resume.design, -looseness);
    let reached = pages(&with(design.clone()))?;
    Ok(if reached == target { Fit::Design(Box::new(design)) } else { Fit::TooShort { pages: now } })
}

/// The first number in `from..=to` for which `holds` is true, if it is true from there on; `to` is known to hold.
fn first<E>(from: i32, to: i32, mut holds: impl FnMut(i32) -> Result<bool, E>) -> Result<i32, E> {
    let (mut from, mut to) = (from, to);
    while from < to {
        let middle = from + (to - from) / 2;
        if holds(middle)? {
            to = middle;
        } else {
            from = middle + 1;
        }
    }
    Ok(to)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_number_that_holds_is_found() {
        for first_true in 1..=20 {
            let mut asked = 0;
            let found = first(1, 20, |number| {
                asked += 1;
                Ok::<_, ()>(number >= first_true)
            });
            assert_eq!(found, Ok(first_true));
            assert!(asked <= 5);
        }
    }
}
