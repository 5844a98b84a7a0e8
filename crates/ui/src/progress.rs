use leptos::prelude::*;

/// How far something has come, in percent, with words beside it.
#[component]
pub fn Progress(
    /// What is being done; names the bar.
    #[prop(into)]
    label: Signal<String>,
    /// 0..=100.
    #[prop(into)]
    value: Signal<u8>,
    /// What is happening at this moment, below the bar.
    #[prop(optional, into)]
    message: MaybeProp<String>,
) -> impl IntoView {
    let percent = move || value.get().min(100);
    view! {
        <div class="progress" data-done=move || (percent() == 100).then_some("true")>
            // A native element draws its share without a style attribute, which the content policy forbids.
            <progress
                max="100"
                value=move || percent().to_string()
                aria-label=move || label.get()
                aria-valuemin="0"
                aria-valuemax="100"
                aria-valuenow=move || percent().to_string()
            ></progress>
            <span class="progress-percent" aria-hidden="true">
                {move || format!("{}\u{202f}%", percent())}
            </span>
            {move || message.get().map(|message| view! { <span class="progress-message">{message}</span> })}
        </div>
    }
}
