use leptos::prelude::*;

/// A number that is pulled or typed.
///
/// Pulling tells every value on the way, typing only the finished number, kept within the range.
#[component]
pub fn Slider(
    #[prop(into)] name: String,
    /// Unique on the page; the name unless given.
    #[prop(optional, into)]
    id: Option<String>,
    #[prop(into)] label: String,
    #[prop(into)] value: Signal<f64>,
    min: f64,
    max: f64,
    step: f64,
    /// Follows the number, such as "pt" or "%".
    unit: &'static str,
    #[prop(into)] on_input: Callback<f64>,
) -> impl IntoView {
    let id = id.unwrap_or_else(|| name.clone());
    let pull = move |event| {
        if let Ok(number) = event_target_value(&event).parse::<f64>() {
            on_input.run(number);
        }
    };
    let finish = move |event| {
        let number = event_target_value(&event).replace(',', ".").parse::<f64>();
        on_input.run(number.map_or(value.get_untracked(), |number| nearest(number, min, max, step)));
    };
    view! {
        <div class="slider">
            <label for=id.clone()>{label.clone()}</label>
            <div class="slider-row">
                <input
                    type="range"
                    id=id.clone()
                    name=name.clone()
                    min=min.to_string()
                    max=max.to_string()
                    step=step.to_string()
                    value=value.get_untracked().to_string()
                    prop:value=move || value.get().to_string()
                    aria-valuetext=move || format!("{} {unit}", value.get())
                    on:input=pull
                />
                <span class="slider-number">
                    <input
                        type="number"
                        id=format!("{id}-number")
                        name=format!("{name}-number")
                        aria-label=format!("{label} in {}", spoken(unit))
                        min=min.to_string()
                        max=max.to_string()
                        step=step.to_string()
                        value=value.get_untracked().to_string()
                        prop:value=move || value.get().to_string()
                        on:change=finish
                    />
                    <span aria-hidden="true">{unit}</span>
                </span>
            </div>
        </div>
    }
}

fn spoken(unit: &'static str) -> &'static str {
    match unit {
        "%" => "percent",
        "mm" => "millimetres",
        "pt" => "points",
        other => other,
    }
}

/// The value on the scale of `step` from `min` to `max` that is nearest to `number`.
fn nearest(number: f64, min: f64, max: f64, step: f64) -> f64 {
    let steps = ((number.clamp(min, max) - min) / step).round();
    // Sums of tenths are not exact; a hundredth is finer than any step.
    ((min + steps * step).min(max) * 100.0).round() / 100.0
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn typed_numbers_go_to_the_scale() {
        let size = |number| nearest(number, 8.0, 14.0, 0.5);
        assert_eq!([size(10.5), size(10.6), size(3.0), size(99.0)], [10.5, 10.5, 8.0, 14.0]);
        assert_eq!(nearest(10.33, 6.0, 40.0, 0.1), 10.3);
    }
}
