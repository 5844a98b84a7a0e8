//! Round trips of arbitrary resumes, and a thousand and more broken files.

mod support;

use proptest::collection::{btree_map, vec};
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use resume::json_resume::{Hidden, ImportError, export, import, import_value};
use resume::outline::Outline;
use resume::{BASICS, Field, Item, KindSpec, Line, List, Resume, SectionKind, check_limits};
use serde_json::{Map, Value, json};
use support::{lost, renumbered, samples};

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "[a-zA-Zäß履 ,.-]{0,12}",
        1 => select(vec!["", "2020", "2020-05", "2021-02-29", "2020-12-31", "Present", "https://a.example/", "\u{202e}\0x"])
            .prop_map(str::to_owned),
        1 => any::<String>(),
    ]
}

fn json_leaf() -> impl Strategy<Value = Value> {
    prop_oneof![
        6 => text().prop_map(Value::from),
        1 => Just(Value::Null),
        1 => any::<i32>().prop_map(Value::from),
        1 => any::<bool>().prop_map(Value::from),
    ]
}

fn json_any() -> impl Strategy<Value = Value> {
    json_leaf().prop_recursive(3, 12, 4, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..4).prop_map(Value::Array),
            btree_map("[a-z]{1,6}", inner, 0..4).prop_map(|map| Value::Object(map.into_iter().collect())),
        ]
    })
}

fn json_list(element: impl Strategy<Value = Value> + 'static) -> BoxedStrategy<Value> {
    prop_oneof![8 => vec(element, 0..4).prop_map(Value::Array), 1 => json_any()].boxed()
}

/// Some members of `all`, and some that no schema knows, in any order.
fn members(all: Vec<(&'static str, BoxedStrategy<Value>)>) -> BoxedStrategy<Value> {
    let count = all.len();
    let known = subsequence(all, 0..=count.min(8)).prop_flat_map(|chosen| {
        let (keys, values): (Vec<_>, Vec<_>) = chosen.into_iter().unzip();
        values.prop_map(move |values| keys.iter().map(|key| (*key).to_owned()).zip(values).collect::<Vec<_>>())
    });
    let unknown = vec(("x[a-z~/]{0,4}", json_any()), 0..2);
    (known, unknown)
        .prop_map(|(known, unknown)| [known, unknown].concat())
        .prop_shuffle()
        .prop_map(|members| Value::Object(members.into_iter().collect::<Map<_, _>>()))
        .boxed()
}

fn json_item(spec: &'static KindSpec) -> BoxedStrategy<Value> {
    let names = |key, aliases: &'static [&'static str]| std::iter::once(key).chain(aliases.iter().copied());
    let value = prop_oneof![8 => json_leaf(), 1 => json_any()].boxed();
    let fields = spec.fields.iter().filter(|_| spec.key != "basics").flat_map(|f| names(f.key, f.aliases));
    let lists = spec.lists.iter().flat_map(|l| names(l.key, l.aliases)).map(|key| (key, json_list(json_leaf())));
    members(fields.map(|key| (key, value.clone())).chain(lists).collect())
}

fn json_resume() -> impl Strategy<Value = Value> {
    let section = |kind: SectionKind| json_list(prop_oneof![8 => json_item(kind.spec()), 1 => json_leaf()]);
    let address =
        members(["address", "city", "state", "region", "place"].map(|key| (key, json_leaf().boxed())).to_vec());
    let basics = members(vec![
        ("name", json_leaf().boxed()),
        ("fullName", json_leaf().boxed()),
        ("summary", json_any().boxed()),
        ("location", prop_oneof![3 => address, 1 => json_any()].boxed()),
        ("profiles", section(SectionKind::Profiles)),
    ]);
    let roots = SectionKind::ALL.into_iter().filter(|k| !matches!(k, SectionKind::Profiles | SectionKind::Custom));
    let mut all: Vec<(&'static str, BoxedStrategy<Value>)> =
        roots.clone().map(|kind| (kind.spec().key, section(kind))).collect();
    all.extend(roots.flat_map(|kind| kind.spec().aliases.iter().map(move |key| (*key, section(kind)))));
    all.push(("basics", prop_oneof![8 => basics, 1 => json_any()].boxed()));
    all.push(("meta", json_any().boxed()));
    all.push(("language", select(vec![json!("de"), json!("x"), json!(1)]).boxed()));
    members(all)
}

fn item(spec: &'static KindSpec) -> impl Strategy<Value = Item> {
    let fields: Vec<Field> = spec.fields.iter().map(|f| f.field).collect();
    let lists: Vec<_> = spec.lists.iter().map(|l| l.list).collect();
    let line = (text(), any::<bool>()).prop_map(|(text, hidden)| Line { text, hidden }).boxed();
    let texts = subsequence(fields.clone(), 0..=fields.len())
        .prop_flat_map(|f| f.into_iter().map(|f| (Just(f), text())).collect::<Vec<_>>());
    let lists = subsequence(lists.clone(), 0..=lists.len())
        .prop_flat_map(move |l| l.into_iter().map(|l| (Just(l), vec(line.clone(), 0..3))).collect::<Vec<_>>());
    (texts, lists, any::<bool>(), btree_map("x[a-z]{0,3}", json_any(), 0..2)).prop_map(
        |(text, lists, hidden, extra)| Item {
            hidden,
            text: text.into_iter().collect(),
            lists: lists.into_iter().collect(),
            extra: extra.into_iter().collect(),
            ..Item::new(resume::Id::BASICS)
        },
    )
}

fn arbitrary_resume() -> impl Strategy<Value = Resume> {
    let section =
        select(SectionKind::ALL.to_vec()).prop_flat_map(|kind| {
            (text(), any::<bool>(), vec(item(kind.spec()), 0..3)).prop_map(move |(title, hidden, items)| {
                resume::Section { id: resume::Id::BASICS, kind, title, hidden, items }
            })
        });
    (item(&BASICS), vec(section, 0..6), select(vec!["", "de", "zh-Hant", "Klingon"])).prop_map(
        |(mut basics, sections, language)| {
            basics.hidden = false;
            renumbered(Resume { basics, sections, language: language.to_owned(), ..Resume::default() })
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn json_to_resume_to_json_loses_nothing(source in json_resume()) {
        let (resume, _) = import_value(source.clone()).unwrap();
        let exported = export(&resume, Hidden::Keep);
        prop_assert_eq!(lost(&source, &exported), Vec::<String>::new(), "{}", exported);
        let again = import_value(exported.clone()).unwrap().0;
        prop_assert_eq!(lost(&exported, &export(&again, Hidden::Keep)), Vec::<String>::new());
        prop_assert_eq!(renumbered(again), renumbered(resume));
    }

    #[test]
    fn resume_to_json_to_resume_is_the_same(resume in arbitrary_resume()) {
        let exported = export(&resume, Hidden::Keep);
        let (again, warnings) = import(&exported.to_string()).unwrap();
        prop_assert_eq!(renumbered(again), resume, "{}", exported);
        prop_assert_eq!(warnings, []);
    }

    #[test]
    fn serialised_resumes_come_back(resume in arbitrary_resume()) {
        let text = serde_json::to_string(&resume).unwrap();
        prop_assert_eq!(serde_json::from_str::<Resume>(&text).unwrap(), resume);
    }

    #[test]
    fn outlines_hold_nothing_that_breaks_a_document(resume in arbitrary_resume()) {
        let outline = Outline::of(&resume);
        for text in outline.texts() {
            prop_assert!(!text.chars().any(|c| c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{fffe}')), "{text:?}");
        }
        let links = outline.contacts.iter().chain(outline.sections.iter().flat_map(|s| &s.entries).flat_map(|e| &e.links));
        for href in links.filter_map(|link| link.href.as_deref()) {
            let safe = ["https:", "http:", "mailto:", "tel:"].iter().any(|s| href.to_ascii_lowercase().starts_with(s));
            prop_assert!(safe && href.bytes().all(|b| b.is_ascii_graphic()), "{href:?}");
        }
    }
}

/// SplitMix64: small, seeded, the same everywhere.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn below(&mut self, limit: usize) -> usize {
        (self.next() % limit.max(1) as u64) as usize
    }
}

/// One broken form of a sample.
fn mutate(sample: &str, random: &mut Random) -> String {
    let place = |random: &mut Random| {
        let at = random.below(sample.len());
        (0..=at).rev().find(|at| sample.is_char_boundary(*at)).unwrap_or(0)
    };
    let at = place(random);
    match random.below(9) {
        0 => sample[..at].to_owned(),
        1 => sample[at..].to_owned(),
        2 => format!("{}{}{}", &sample[..at], "\0", &sample[at..]),
        3 => format!("{}{}{}", &sample[..at], "\u{202e}\u{2066}\u{200b}", &sample[at..]),
        4 => format!("{}{}{}", &sample[..at], "[".repeat(random.below(300)), &sample[at..]),
        5 => sample.replacen(['{', '[', '"', ':', ','], ["}", "]", "'", "\u{1}", ""][random.below(5)], random.below(9)),
        kind => {
            let mut value: Value = serde_json::from_str(sample).unwrap();
            for _ in 0..=random.below(4) {
                let odd = match kind {
                    6 => [json!(null), json!(1e300), json!(false), json!([[]]), json!({"a": {}}), json!("x")]
                        [random.below(6)]
                    .clone(),
                    7 => json!(
                        ["\u{0}", "\u{8}\u{b}\u{1f}", "\u{202e}gnp.exe\u{202c}", "\u{feff}\u{fffe}"][random.below(4)]
                    ),
                    _ => match random.below(4) {
                        0 => json!("x".repeat(100_001)),
                        1 => json!(vec![json!({"name": []}); 2_001]),
                        2 => (0..100).fold(json!("deep"), |value, _| json!([value])),
                        _ => json!(vec!["line"; 1_500]),
                    },
                };
                replace_somewhere(&mut value, random, odd);
            }
            value.to_string()
        }
    }
}

/// Walks down a random way and puts `odd` where it ends.
fn replace_somewhere(value: &mut Value, random: &mut Random, odd: Value) {
    let stop = random.below(4) == 0;
    match value {
        Value::Object(members) if !stop && !members.is_empty() => {
            let index = random.below(members.len());
            replace_somewhere(members.values_mut().nth(index).unwrap(), random, odd);
        }
        Value::Array(elements) if !stop && !elements.is_empty() => {
            let index = random.below(elements.len());
            replace_somewhere(&mut elements[index], random, odd);
        }
        other => *other = odd,
    }
}

/// Imports a broken file; true when it was a resume after all. Fails on whatever must not happen.
fn survives(text: &str) -> bool {
    match import(text) {
        Err(ImportError::Syntax { line, .. } | ImportError::Nested { line, .. }) => {
            assert!(line >= 1);
            false
        }
        Err(ImportError::Limit { message, .. }) => {
            assert!(
                message.contains("accepted") || message.contains("longer") || message.contains("deeper"),
                "{message}"
            );
            false
        }
        Err(ImportError::NotAnObject { .. } | ImportError::TooLarge { .. }) => false,
        Ok((resume, warnings)) => {
            assert!(warnings.iter().all(|warning| !warning.message.is_empty()));
            assert_eq!(check_limits(&resume), Ok(()));
            let source: Value = serde_json::from_str(text.trim_start_matches('\u{feff}')).unwrap();
            let exported = export(&resume, Hidden::Keep);
            assert_eq!(lost(&source, &exported), Vec::<String>::new());
            for text in Outline::of(&resume).texts() {
                assert!(!text.chars().any(char::is_control), "{text:?}");
            }
            true
        }
    }
}

#[test]
fn mutated_samples_import_or_name_the_place() {
    let samples = samples();
    let mut random = Random(2);
    let (mut imported, mut refused) = (0, 0);
    for round in 0..1_200 {
        let text = mutate(&samples[round % samples.len()].1, &mut random);
        if survives(&text) { imported += 1 } else { refused += 1 }
    }
    // Both ends must have been reached, or the mutations test nothing.
    assert!(imported > 250 && refused > 250, "{imported} imported, {refused} refused");
}

#[test]
fn very_large_files_are_refused_at_once() {
    assert!(!survives(&format!("{{\"basics\": {{\"name\": \"{}\"}}}}", "x".repeat(10_000_000))));
    assert!(!survives(&"{\"a\":".repeat(1_000_000)));
    let repeated = "\"name\":1,".repeat(60_000);
    let (_, warnings) = import(&format!("{{\"basics\":{{{repeated}\"name\":2}}}}")).unwrap();
    assert_eq!(warnings.len(), 201);
}

#[test]
fn what_a_custom_section_holds_does_not_change_the_language() {
    let mut resume = Resume::default();
    let mut section = resume.new_section(SectionKind::Custom);
    section.items[0].lists.insert(List::Keywords, vec![Line::new("履")]);
    resume.sections.push(section);
    for language in ["", "de", "zh-Hans"] {
        resume.language = language.to_owned();
        let (again, _) = import_value(export(&resume, Hidden::Keep)).unwrap();
        assert_eq!(again.language, language);
    }
}
