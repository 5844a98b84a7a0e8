//! `velvit render --pages N`: the design that makes a resume so long.

use anyhow::bail;
use fit::{Fit, fit};
use resume::Resume;
use typeset::Engine;

use super::files::count;

/// Gives `resume` the design with which it has `target` pages, and says on standard error what that changes.
///
/// What would have to be left out is only left out when `leave_out` says so.
///
/// # Errors
/// When it cannot have so many pages, with the reason; when something would have to be left out, with the list.
pub fn apply(resume: &mut Resume, target: usize, leave_out: bool) -> anyhow::Result<()> {
    match fit(&Engine::with_bundled_fonts(), resume, target)? {
        Fit::AsItIs => {}
        Fit::Design(design) => {
            resume.design = *design;
            eprintln!("the design is changed: {}", numbers(resume));
        }
        Fit::LeaveOut { design, cuts } => {
            let list: Vec<String> = cuts.iter().map(|cut| format!("  {} ({})", cut.text, cut.reason.words())).collect();
            let list = list.join("\n");
            if !leave_out {
                bail!(
                    "even in the tightest readable design it is longer than {}; add --leave-out to leave out\n{list}",
                    count(target, "page")
                );
            }
            resume.design = *design;
            fit::leave_out(resume, &cuts);
            eprintln!("the design is changed: {}\nleft out:\n{list}", numbers(resume));
        }
        Fit::TooShort { pages } => {
            bail!("there is too little for {}: at most it fills {}", count(target, "page"), count(pages, "page"));
        }
    }
    Ok(())
}

/// "9.5 pt text, 120 % line height, spaces 45 %, margins 12 to 17 mm".
fn numbers(resume: &Resume) -> String {
    let design = resume.design.settled();
    let margins = [design.margins.top, design.margins.right, design.margins.bottom, design.margins.left];
    let mm = margins.map(|margin| f64::from(margin.0) / 10.0);
    format!(
        "{} pt text, {} % line height, spaces {} %, margins {} to {} mm",
        design.size.pt(),
        design.line_height.0,
        design.section_space.0,
        mm.into_iter().fold(f64::INFINITY, f64::min),
        mm.into_iter().fold(0.0, f64::max),
    )
}
