//! How long loading and finding take, and that a long text takes time in proportion to its length.

use std::hint::black_box;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use lexicon::{Lexicon, find, phrases};

/// About 6 KB, as postings are.
const POSTING: &str = include_str!("../../matching/tests/data/tts-041-login-security-analyst-apr2023.txt");

fn benches(criterion: &mut Criterion) {
    criterion.bench_function("load", |bencher| bencher.iter(Lexicon::load));
    for (name, size) in [("posting", POSTING.len()), ("100 KB", 100_000), ("1 MB", 1_000_000), ("10 MB", 10_000_000)] {
        let text: String = POSTING.chars().cycle().take(size).collect();
        let mut group = criterion.benchmark_group(name);
        group.throughput(Throughput::Bytes(text.len() as u64)).sample_size(if size > 500_000 { 10 } else { 50 });
        group.bench_function("skills", |bencher| bencher.iter(|| find(black_box(&text))));
        group.bench_function("phrases", |bencher| bencher.iter(|| phrases::find(black_box(&text))));
        group.finish();
    }
    // Texts made to be slow: what a rule looks back or ahead for never comes.
    for (name, piece) in
        [("spaces", " "), ("go", "Go "), ("letters", "a"), ("commas", "Go,"), ("marks", "e\u{301}"), ("c", "c")]
    {
        let text = piece.repeat(1_000_000 / piece.len());
        let mut group = criterion.benchmark_group(format!("1 MB of {name}"));
        group.throughput(Throughput::Bytes(text.len() as u64)).sample_size(10);
        group.bench_function("skills", |bencher| bencher.iter(|| find(black_box(&text))));
        group.bench_function("phrases", |bencher| bencher.iter(|| phrases::find(black_box(&text))));
        group.finish();
    }
}

criterion_group!(all, benches);
criterion_main!(all);
