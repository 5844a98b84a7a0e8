//! What the writer did, how the match changed, and what is missing.

use contract::{Need, Report, Score, Verdict};
use leptos::prelude::*;
use ui::{Button, ButtonKind, Notice, Size, Tone};

#[component]
pub fn ReportView(report: Report) -> impl IntoView {
    let Report { changes, before, after, missing, notices } = report;
    view! {
        <section class="report" aria-labelledby="report-heading">
            <h2 id="report-heading">"What Velvit did"</h2>
            <ScoreLine before=before.percent after=after.percent />
            {if changes.is_empty() {
                view! { <p>"Nothing: your resume already puts first what this posting asks for."</p> }.into_any()
            } else {
                view! {
                    <ul class="report-changes">
                        {changes.into_iter().map(|change| view! { <li>{change.text}</li> }).collect_view()}
                    </ul>
                }
                .into_any()
            }}
            // The evidence is the person's own text, so it is quoted from before the writer's summary.
            <Verdicts score=before />
            <Missing missing />
            <Notices notices />
        </section>
    }
}

#[component]
fn ScoreLine(before: Option<u8>, after: Option<u8>) -> impl IntoView {
    let text = match (before, after) {
        (Some(before), Some(after)) if before == after => {
            format!(
                "Your resume shows {after}% of what the posting asks for, by weight. Tailoring changes what is read first, not what is true."
            )
        }
        (Some(before), Some(after)) => {
            format!("Shown of what the posting asks for, by weight: {before}% before, {after}% after.")
        }
        _ => "The posting names no requirement that Velvit can read, so there is nothing to score.".to_owned(),
    };
    view! { <p class="report-score">{text}</p> }
}

#[component]
fn Verdicts(score: Score) -> impl IntoView {
    let shown = score.verdicts.into_iter().filter(|verdict| !verdict.evidence.is_empty()).collect::<Vec<_>>();
    (!shown.is_empty()).then(|| {
        view! {
            <h3>"Shown in your resume"</h3>
            <dl class="verdicts">{shown.into_iter().map(|verdict| view! { <VerdictLine verdict /> }).collect_view()}</dl>
        }
    })
}

#[component]
fn VerdictLine(verdict: Verdict) -> impl IntoView {
    let quote = verdict.evidence.first().map(|evidence| evidence.quote.clone()).unwrap_or_default();
    let more = verdict.evidence.len().saturating_sub(1);
    view! {
        <div class="verdict">
            <dt>{verdict.name} {(verdict.need == Need::Must).then(|| view! { <span class="must">"must"</span> })}</dt>
            <dd>
                <q>{quote}</q>
                {(more > 0).then(|| format!(" and {more} more"))}
            </dd>
        </div>
    }
}

/// So many of the missing are shown at first.
const MISSING_SHOWN: usize = 8;
/// A button for fewer than this would take more room than what it hides.
const WORTH_FOLDING: usize = 3;

/// How many of `count` names stand there before somebody asks for all.
fn shown_at_first(count: usize) -> usize {
    if count < MISSING_SHOWN + WORTH_FOLDING { count } else { MISSING_SHOWN }
}

#[component]
fn Missing(missing: Vec<String>) -> impl IntoView {
    if missing.is_empty() {
        return ().into_any();
    }
    let count = missing.len();
    let first = shown_at_first(count);
    let all_shown = RwSignal::new(false);
    let names = missing.into_iter().enumerate().map(|(index, name)| {
        let is_hidden = move || index >= first && !all_shown.get();
        view! { <li hidden=is_hidden>{name}</li> }
    });
    let toggle = (first < count).then(|| {
        let label = move || if all_shown.get() { "Show fewer".to_owned() } else { format!("Show all {count}") };
        view! {
            <Button kind=ButtonKind::Ghost size=Size::Small on_click=move |_| all_shown.update(|all| *all = !*all)>
                {label}
            </Button>
        }
    });
    view! {
        <h3>"Asked for, not shown in your resume"</h3>
        <p>"Velvit adds none of these for you. If one is true, write it into your resume."</p>
        <ul class="missing">{names.collect_view()}</ul>
        {toggle}
    }
    .into_any()
}

/// What the person should know about the posting's text.
#[component]
fn Notices(notices: Vec<String>) -> impl IntoView {
    (!notices.is_empty())
        .then(|| view! { <Notice tone=Tone::Warning title="Found in the posting's text" details=notices /> })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_long_list_is_folded() {
        assert_eq!([0, 8, 10, 11, 40].map(shown_at_first), [0, 8, 10, 8, 8]);
    }
}
