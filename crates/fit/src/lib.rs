//! "Make it one page": a resume's design is changed within readable bounds until it has the pages asked for.
//!
//! ```
//! # fn main() -> Result<(), fit::FitError<typeset::TypesetError>> {
//! # let resume = resume::samples::software_engineer();
//! let engine = typeset::Engine::with_bundled_fonts();
//! let count = |resume: &resume::Resume| engine.page_count(&resume::outline::Outline::of(resume));
//! match fit::fit(&resume, 2, count)? {
//!     fit::Fit::AsItIs => {}
//!     fit::Fit::Design(design) => { /* show it, and apply it when the person agrees */ }
//!     fit::Fit::LeaveOut { design, cuts } => { /* propose them; nothing is left out silently */ }
//!     fit::Fit::TooLong { pages } | fit::Fit::TooShort { pages } => { /* say so */ }
//! }
//! # Ok(()) }
//! ```
//!
//! Pure, and without typesetting of its own: who asks counts the pages. A search takes at most about ten counts.

mod changes;
mod cuts;
mod steps;

use std::cmp::Ordering;

use resume::Resume;
use resume::design::Design;
use serde::{Deserialize, Serialize};
use steps::{LOOSEST, TIGHTEST, designed};

pub use changes::changes;
pub use cuts::{Cut, CutReason, leave_out};

/// Pages that can be asked for.
pub const MAX_TARGET: usize = 10;

/// How a resume gets the pages asked for. Nothing is changed yet.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Fit {
    /// It has them already.
    AsItIs,
    /// With this design, and nothing left out.
    Design(Box<Design>),
    /// With the tightest design and without these, which are in the order in which they matter least.
    LeaveOut { design: Box<Design>, cuts: Vec<Cut> },
    /// Even with everything left out that may be, it has so many pages: the rest are long texts that are not lines.
    TooLong { pages: usize },
    /// There is too little: even in the loosest design it has only so many pages.
    TooShort { pages: usize },
}

#[derive(Debug, thiserror::Error)]
pub enum FitError<E> {
    #[error("a resume can be fitted to 1 to {MAX_TARGET} pages, not to {0}")]
    Target(usize),
    /// What the count said.
    #[error(transparent)]
    Count(#[from] E),
}

/// Finds the design nearest to the present one with which `resume` has exactly `target` pages, as `count` counts them.
///
/// # Errors
/// [`FitError::Target`] for a number of pages nobody can ask for, and what `count` says.
pub fn fit<E>(
    resume: &Resume,
    target: usize,
    mut count: impl FnMut(&Resume) -> Result<usize, E>,
) -> Result<Fit, FitError<E>> {
    if !(1..=MAX_TARGET).contains(&target) {
        return Err(FitError::Target(target));
    }
    let now = count(resume)?;
    Ok(match now.cmp(&target) {
        Ordering::Equal => Fit::AsItIs,
        Ordering::Greater => shorten(resume, target, count)?,
        Ordering::Less => lengthen(resume, target, now, count)?,
    })
}

/// The loosest of the tighter designs that is short enough, or else what to leave out.
fn shorten<E>(resume: &Resume, target: usize, mut count: impl FnMut(&Resume) -> Result<usize, E>) -> Result<Fit, E> {
    let tight = with(resume, TIGHTEST);
    let mut is_short = |step| Ok::<_, E>(count(&with(resume, step))? <= target);
    // Most resumes that can be fitted need little.
    let half = TIGHTEST / 2;
    let steps = if is_short(half)? {
        Some((1, half))
    } else if is_short(TIGHTEST)? {
        Some((half + 1, TIGHTEST))
    } else {
        None
    };
    if let Some((from, to)) = steps {
        let step = first(from, to, is_short)?;
        return Ok(Fit::Design(Box::new(with(resume, step).design)));
    }
    let mut cuts = cuts::cuts(&tight);
    let mut without = |some: usize| {
        let mut shorter = tight.clone();
        leave_out(&mut shorter, &cuts[..some]);
        count(&shorter)
    };
    let pages = without(cuts.len())?;
    if pages > target {
        return Ok(Fit::TooLong { pages });
    }
    let some = first(1, cuts.len() as i32, |some| Ok::<_, E>(without(some as usize)? <= target))?;
    cuts.truncate(some as usize);
    Ok(Fit::LeaveOut { design: Box::new(tight.design), cuts })
}

/// The tightest of the looser designs that is long enough.
fn lengthen<E>(
    resume: &Resume,
    target: usize,
    now: usize,
    mut count: impl FnMut(&Resume) -> Result<usize, E>,
) -> Result<Fit, E> {
    let most = count(&with(resume, LOOSEST))?;
    if most < target {
        return Ok(Fit::TooShort { pages: most });
    }
    let looseness = first(1, -LOOSEST, |step| Ok::<_, E>(count(&with(resume, -step))? >= target))?;
    // A step may skip a page count, because a whole item moves at once.
    let fitted = with(resume, -looseness);
    Ok(if count(&fitted)? == target { Fit::Design(Box::new(fitted.design)) } else { Fit::TooShort { pages: now } })
}

fn with(resume: &Resume, step: i32) -> Resume {
    Resume { design: designed(&resume.design, step), ..resume.clone() }
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
