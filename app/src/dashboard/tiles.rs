//! The four numbers at the top.

use contract::Stats;
use leptos::prelude::*;
use ui::Tile;

#[component]
pub fn Tiles(stats: Stats) -> impl IntoView {
    let left = stats.quota.day_max.saturating_sub(stats.today);
    let resets = format!("of {}; resets at 00:00 UTC", stats.quota.day_max);
    view! {
        <dl class="tiles" data-testid="stats">
            <Tile label="Tailored so far" value=stats.total.to_string() />
            <Tile label="Running now" value=stats.active.to_string() hint=format!("of {} at once", stats.quota.active_max) />
            <Tile label="Started today" value=stats.today.to_string() />
            <Tile label="Left today" value=left.to_string() hint=resets />
        </dl>
    }
}
