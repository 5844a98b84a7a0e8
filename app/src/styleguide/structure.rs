use leptos::prelude::*;
use ui::{Badge, Card, DragHandle, DragList, Tile, Tone};

use super::Specimen;

#[component]
pub fn Cards() -> impl IntoView {
    view! {
        <Specimen title="Cards and tiles" note="A card groups; a tile is one number.">
            <Card title="Platform roles">
                <p>"Changed two minutes ago, revision 12"</p>
                <div class="cluster">
                    <Badge tone=Tone::Info>"Variant"</Badge>
                </div>
            </Card>
            <dl class="tiles">
                <Tile label="Tailored" value="128" />
                <Tile label="Running" value="2" hint="of 3 at once" />
                <Tile label="Left today" value="14" hint="of 20; anew at 00:00 UTC" />
            </dl>
        </Specimen>
    }
}

const NAMES: [&str; 4] = ["Work", "Projects", "Education", "Skills"];

#[component]
pub fn DragSample() -> impl IntoView {
    let keys = RwSignal::new(vec![0_usize, 1, 2, 3]);
    let on_move = Callback::new(move |(key, to): (usize, usize)| {
        keys.update(|keys| {
            keys.retain(|other| *other != key);
            keys.insert(to.min(keys.len()), key);
        });
    });
    view! {
        <Specimen title="Drag list" note="Mouse, touch, or Space and the arrow keys on a grip.">
            <DragList id="sample-drag" name="Sections" keys label=|key| NAMES[key].to_owned() on_move let(key, row)>
                <div class="drag-sample">
                    <DragHandle row />
                    <span>{NAMES[key]}</span>
                </div>
            </DragList>
        </Specimen>
    }
}
