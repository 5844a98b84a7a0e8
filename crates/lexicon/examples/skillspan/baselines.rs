//! What a reader without rules would find.

use std::collections::HashMap;
use std::sync::OnceLock;

use lexicon::Lexicon;

use crate::gold::{Kind, Span};
use crate::kind_of;

/// Every run of words that are no stopwords.
pub fn non_stopwords(text: &str) -> Vec<Span> {
    let mut spans: Vec<Span> = Vec::new();
    let mut goes_on = false;
    for (start, word) in words(text) {
        let is_stopword = STOPWORDS.split_whitespace().any(|stopword| stopword == word.to_lowercase());
        match spans.last_mut() {
            _ if is_stopword => goes_on = false,
            Some(last)
                if goes_on
                    && text[last.range.end..start].trim().is_empty()
                    && !text[last.range.end..start].contains('\n') =>
            {
                last.range.end = start + word.len();
            }
            _ => {
                spans.push(Span { range: start..start + word.len(), kind: None });
                goes_on = true;
            }
        }
    }
    spans
}

/// Every spelling of the table wherever its words stand, in capitals or not, the longest first.
pub fn lookup(text: &str) -> Vec<Span> {
    static SPELLINGS: OnceLock<HashMap<String, Kind>> = OnceLock::new();
    let lexicon = Lexicon::get();
    let spellings = SPELLINGS.get_or_init(|| {
        let all = lexicon
            .spellings()
            .map(|(skill, written)| (written.to_lowercase(), kind_of(lexicon.skill(skill).category)));
        all.collect()
    });
    let words: Vec<(usize, &str)> = words(text).collect();
    let mut spans = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let start = words[at].0;
        let longest = (1..=6.min(words.len() - at)).rev().find_map(|length| {
            let (last, word) = words[at + length - 1];
            let end = last + word.len();
            Some((length, end, *spellings.get(&text[start..end].to_lowercase())?))
        });
        match longest {
            Some((length, end, kind)) => {
                spans.push(Span { range: start..end, kind: Some(kind) });
                at += length;
            }
            None => at += 1,
        }
    }
    spans
}

/// Words between white space, without the signs around them.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let is_sign = |c: char| !c.is_alphanumeric() && !matches!(c, '+' | '#');
    text.split_whitespace().filter_map(move |word| {
        let start = word.as_ptr() as usize - text.as_ptr() as usize;
        let trimmed = word.trim_start_matches(|c: char| is_sign(c) && c != '.');
        let start = start + word.len() - trimmed.len();
        let trimmed = trimmed.trim_end_matches(is_sign);
        (!trimmed.is_empty()).then_some((start, trimmed))
    })
}

/// The usual English list, and the Danish one.
const STOPWORDS: &str = "i me my myself we our ours ourselves you your yours yourself yourselves he him his himself she \
    her hers herself it its itself they them their theirs themselves what which who whom this that these those am is \
    are was were be been being have has had having do does did doing a an the and but if or because as until while of \
    at by for with about against between into through during before after above below to from up down in out on off \
    over under again further then once here there when where why how all any both each few more most other some such \
    no nor not only own same so than too very s t can will just don should now would could must may might shall also \
    og jeg det at en den til er som på de med han af ikke der var mig sig men et har om vi havde hun nu da \
    fra du ud sin dem os op man hans hvor eller hvad skal selv alle vil blev kunne ind når være kom noget ville \
    jo deres efter ned skulle denne end dette mit også under have dig anden hende mine alt meget sit sine vor mod \
    disse hvis din nogle hos blive mange ad bliver hendes været jer sådan";
