//! One document after another, in this process.

use std::{
    sync::Arc,
    time::{Duration, Instant},
};

use contract::Format;
use resume::{Field, Resume, json_resume, outline::Outline};
use services::SystemClock;

use crate::sample::{RESUME, Samples};

/// The engine and its caches are warm after these.
const WARM_UP: usize = 5;
const ROUNDS: usize = 100;

pub async fn report() {
    let (resume, _) = json_resume::import(RESUME).expect("the sample is a resume");
    let layout = typeset::Engine::with_bundled_fonts().typeset(&Outline::of(&resume)).expect("the sample can be set");
    let pages = layout.page_count();
    let documents = services::documents(services::Settings::default(), Arc::new(SystemClock), Vec::new());
    for (format, name) in [(Format::Pdf, "PDF"), (Format::Docx, "DOCX"), (Format::Svg, "SVG")] {
        for (vary, remark) in [(Vary::Everything, "another person's resume"), (Vary::OneField, "after one edit")] {
            let mut samples: Vec<Duration> = Vec::new();
            let mut size_bytes = 0;
            for round in 0..WARM_UP + ROUNDS {
                let resume = varied(&resume, vary, round);
                let start = Instant::now();
                let document = documents.render(None, resume, format, "").await.expect("the sample can be rendered");
                if round >= WARM_UP {
                    samples.push(start.elapsed());
                }
                size_bytes = document.bytes.len();
            }
            let remark = format!("{pages} pages, {:.0} kB, {remark}", size_bytes as f64 / 1e3);
            Samples::new(samples).print(&format!("{name}, warm, in process"), &remark);
        }
    }
}

/// What differs from one document to the next. The engine remembers what it has laid out, so a benchmark
/// that repeats itself would measure its memory.
#[derive(Clone, Copy)]
enum Vary {
    /// All lines and summaries, as between people.
    Everything,
    /// One field, as while somebody types.
    OneField,
}

fn varied(resume: &Resume, vary: Vary, round: usize) -> Resume {
    let mut resume = resume.clone();
    resume.basics.set(Field::Label, format!("Engineer {round}"));
    if let Vary::Everything = vary {
        let items = resume.sections.iter_mut().flat_map(|section| &mut section.items);
        for item in items.chain(std::iter::once(&mut resume.basics)) {
            let lines = item.lists.values_mut().flatten().map(|line| &mut line.text);
            let summary = item.text.iter_mut().filter(|(field, _)| **field == Field::Summary).map(|(_, text)| text);
            lines.chain(summary).for_each(|text| text.push_str(&format!(" {round}")));
        }
    }
    resume
}
