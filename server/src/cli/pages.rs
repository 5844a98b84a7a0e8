//! `velvit render --pages N`: the design that makes a resume so long.

use anyhow::bail;
use fit::Fit;
use resume::{Resume, outline::Outline};
use typeset::{Engine, OwnFont};

use super::files::count;

/// Gives `resume` the design with which it has `target` pages, and says on standard error what that changes.
///
/// What would have to be left out is only left out when `leave_out` says so.
///
/// # Errors
/// When it cannot have so many pages, with the reason; when something would have to be left out, with the list.
pub fn apply(resume: &mut Resume, fonts: &[OwnFont], target: usize, leave_out: bool) -> anyhow::Result<()> {
    let engine = Engine::with_bundled_fonts().with_own_fonts(fonts.to_vec());
    match fit::fit(resume, target, |resume| engine.page_count(&Outline::of(resume)))? {
        Fit::AsItIs => {}
        Fit::Design(design) => {
            eprintln!("the design is changed: {}", fit::changes(&resume.design, &design).join(", "));
            resume.design = *design;
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
            let changes = fit::changes(&resume.design, &design).join(", ");
            eprintln!("the design is changed: {changes}\nleft out:\n{list}");
            resume.design = *design;
            fit::leave_out(resume, &cuts);
        }
        Fit::TooLong { pages } => {
            bail!("with everything left out that may be, it still has {}", count(pages, "page"));
        }
        Fit::TooShort { pages } => {
            bail!("there is too little for {}: at most it fills {}", count(target, "page"), count(pages, "page"));
        }
    }
    Ok(())
}
