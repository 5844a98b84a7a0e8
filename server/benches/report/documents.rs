//! One document after another, in this process.

use std::{
    sync::Arc,
    time::{Duration, Instant},
};

use contract::Format;
use resume::{json_resume, outline::Outline};
use services::SystemClock;

use crate::sample::{RESUME, Samples};

/// The engine and its caches are warm after these.
const WARM_UP: usize = 5;
const ROUNDS: usize = 100;

pub async fn report() {
    let (resume, _) = json_resume::import(RESUME).expect("the sample is a resume");
    let layout = typeset::Engine::with_bundled_fonts().typeset(&Outline::of(&resume)).expect("the sample can be set");
    let pages = layout.page_count();
    let documents = services::documents(services::Settings::default(), Arc::new(SystemClock));
    for (format, name) in [(Format::Pdf, "PDF"), (Format::Docx, "DOCX"), (Format::Svg, "SVG (preview)")] {
        let mut samples: Vec<Duration> = Vec::new();
        let mut size_bytes = 0;
        for round in 0..WARM_UP + ROUNDS {
            let mut resume = resume.clone();
            // A different text each time, as with different people: the engine must not answer from memory.
            resume.basics.set(resume::Field::Label, format!("Engineer {round}"));
            let start = Instant::now();
            let document = documents.render(resume, format, "").await.expect("the sample can be rendered");
            if round >= WARM_UP {
                samples.push(start.elapsed());
            }
            size_bytes = document.bytes.len();
        }
        let remark = format!("{pages} pages, {:.0} kB", size_bytes as f64 / 1e3);
        Samples::new(samples).print(&format!("{name}, warm, in process"), &remark);
    }
}
