//! `cargo bench -p posting`: reading postings of usual length. The aim is under 1 ms for 6 KB, warm.

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};

const SHORT: &str = include_str!("../tests/it/annotated/nyc-97899.txt");
const LONG: &str = include_str!("../tests/it/annotated/tts-075.txt");

fn reading(criterion: &mut Criterion) {
    for text in [SHORT, LONG] {
        criterion.bench_function(&format!("read {} bytes", text.len()), |bencher| {
            bencher.iter(|| posting::read(black_box(text)));
        });
    }
}

criterion_group!(benches, reading);
criterion_main!(benches);
