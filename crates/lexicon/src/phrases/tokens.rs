//! Sentences and their words, with their places.

/// A word or one sign of a text.
pub(super) struct Token<'t> {
    pub text: &'t str,
    pub lower: String,
    /// Where it begins, in bytes of the whole text.
    pub start: usize,
}

impl Token<'_> {
    pub fn is_word(&self) -> bool {
        self.text.starts_with(char::is_alphanumeric)
    }
}

/// The sentences and lines of `text` that hold anything, as tokens.
pub(super) fn sentences(text: &str) -> Vec<Vec<Token<'_>>> {
    let mut sentences = vec![Vec::new()];
    let mut at = 0;
    while let Some(c) = text[at..].chars().next() {
        let start = at;
        at += c.len_utf8();
        if is_word(c) {
            at = start + text[start..].find(|c| !is_word(c)).unwrap_or(text.len() - start);
        }
        let is_end = match c {
            '\n' | '•' | '·' | ';' | '!' | '?' => true,
            '.' => text[at..].chars().next().is_none_or(char::is_whitespace),
            _ => false,
        };
        if let Some(sentence) = sentences.last_mut()
            && !c.is_whitespace()
        {
            let word = &text[start..at];
            sentence.push(Token { text: word, lower: word.to_lowercase(), start });
        }
        if is_end {
            sentences.push(Vec::new());
        }
    }
    sentences.retain(|sentence| !sentence.is_empty());
    sentences
}

/// What words are made of; combining marks belong to their letters.
fn is_word(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '\u{300}'..='\u{36f}')
}
