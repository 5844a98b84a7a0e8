//! What was found when files of a stored resume were read back.

use contract::{Format, ResumeId, Revision, StoredReadback};
use leptos::{prelude::*, task::spawn_local};
use ui::{Dialog, MenuItem, Notice, Tone};

use super::super::save_state::SaveState;
use crate::{api::resumes::list_readbacks, platform::now_ms};

const MINUTE_MS: f64 = 60_000.0;

/// The certificates of a resume as the server last told them.
#[derive(Clone, Copy)]
pub struct Certificates {
    id: ResumeId,
    state: Signal<SaveState>,
    found: RwSignal<Vec<StoredReadback>>,
    /// When they were asked for.
    asked_ms: RwSignal<f64>,
    /// True while the person reads what was not found.
    is_read: RwSignal<bool>,
}

impl Certificates {
    /// Knows of none before the first [`Certificates::refresh`].
    pub fn new(id: ResumeId, state: Signal<SaveState>) -> Certificates {
        let (found, asked_ms, is_read) = (RwSignal::new(Vec::new()), RwSignal::new(0.0), RwSignal::new(false));
        Certificates { id, state, found, asked_ms, is_read }
    }

    /// Asks the server. What is known stays when it cannot be reached.
    pub fn refresh(self) {
        spawn_local(async move {
            if let Ok(found) = list_readbacks(self.id).await {
                // The page may be gone by now.
                self.asked_ms.try_set(now_ms());
                self.found.try_set(found);
            }
        });
    }

    fn lacking(self) -> Vec<StoredReadback> {
        self.found.with(|found| found.iter().filter(|one| !one.readback.exact).cloned().collect())
    }
}

/// One line for each format that was made, in the download menu.
#[component]
pub fn CertificateNotes(certificates: Certificates) -> impl IntoView {
    let Certificates { found, state, asked_ms, is_read, .. } = certificates;
    let lines = move || {
        let current = match state.get() {
            SaveState::Saved(revision) => Some(revision),
            _ => None,
        };
        let line = |one: &StoredReadback| view! { <p>{words(one, current, asked_ms.get())}</p> };
        found.with(|found| found.iter().map(line).collect_view())
    };
    view! {
        <Show when=move || found.with(|found| !found.is_empty())>
            <div class="menu-note">{lines}</div>
        </Show>
        <Show when=move || !certificates.lacking().is_empty()>
            <MenuItem on_select=move |()| is_read.set(true)>"What was not found"</MenuItem>
        </Show>
    }
}

/// The texts that were not found, or not in order.
#[component]
pub fn CertificateDialog(certificates: Certificates) -> impl IntoView {
    let Certificates { is_read, .. } = certificates;
    let list = |title: &'static str, texts: Vec<String>| {
        (!texts.is_empty()).then(|| {
            view! {
                <p>{title}</p>
                <ul class="notice-details">{texts.into_iter().map(|text| view! { <li>{text}</li> }).collect_view()}</ul>
            }
        })
    };
    let notice = move |one: StoredReadback| {
        let title = format!("{}: {}", name(one.format), one.readback.summary);
        view! {
            <Notice tone=Tone::Warning title>
                {list("Not in the file, or not as they are written:", one.readback.missing)}
                {list("Elsewhere than in the order of the resume:", one.readback.moved)}
            </Notice>
        }
    };
    view! {
        <Dialog id="certificates" title="What was not found" open=is_read on_close=move |()| is_read.set(false)>
            <p>"Your files were read back as the programs that read applications do it. Another template may do better."</p>
            {move || certificates.lacking().into_iter().map(notice).collect_view()}
        </Dialog>
    }
}

fn name(format: Format) -> &'static str {
    match format {
        Format::Docx => "Word",
        Format::Pdf => "PDF",
        other => other.extension(),
    }
}

/// "PDF: 42 of 42 fields, order exact, 3 minutes ago, of the present text". `current` is the revision that is on the
/// screen, if that is saved.
fn words(one: &StoredReadback, current: Option<Revision>, now_ms: f64) -> String {
    let which = if current == Some(one.revision) { "the present text" } else { "an older text" };
    let ago = ago(now_ms - one.checked_at.timestamp_millis() as f64);
    format!("{}: {}, {ago}, of {which}", name(one.format), one.readback.summary)
}

fn ago(ms: f64) -> String {
    let minutes = (ms / MINUTE_MS).max(0.0) as u64;
    let (count, unit) = match minutes {
        0 => return "just now".into(),
        1..60 => (minutes, "minute"),
        60..1_440 => (minutes / 60, "hour"),
        _ => (minutes / 1_440, "day"),
    };
    format!("{count} {unit}{} ago", if count == 1 { "" } else { "s" })
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;
    use contract::Readback;

    use super::*;

    #[test]
    fn a_line_says_what_was_found_when_and_in_which_text() {
        let readback =
            Readback { exact: true, summary: "2 of 2 fields, order exact".into(), missing: vec![], moved: vec![] };
        let one = StoredReadback { format: Format::Pdf, revision: 3, checked_at: DateTime::UNIX_EPOCH, readback };
        let check = |current, expected: &str| assert_eq!(words(&one, current, 3.0 * MINUTE_MS), expected);
        check(Some(3), "PDF: 2 of 2 fields, order exact, 3 minutes ago, of the present text");
        check(Some(4), "PDF: 2 of 2 fields, order exact, 3 minutes ago, of an older text");
        check(None, "PDF: 2 of 2 fields, order exact, 3 minutes ago, of an older text");
    }

    #[test]
    fn times_are_round() {
        for (minutes, expected) in [
            (-3.0, "just now"),
            (0.9, "just now"),
            (1.0, "1 minute ago"),
            (59.9, "59 minutes ago"),
            (60.0, "1 hour ago"),
            (1_439.0, "23 hours ago"),
            (2_880.0, "2 days ago"),
        ] {
            assert_eq!(ago(minutes * MINUTE_MS), expected);
        }
    }
}
