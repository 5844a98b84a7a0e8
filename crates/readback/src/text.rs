//! Texts without their white space, but with the knowledge of where it was.

/// What stands before a character.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Gap {
    None,
    Space,
    /// The end of a line or of a piece: the words on its two sides may be one or two.
    Soft,
}

/// Characters, each with the gap before it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Text(Vec<(Gap, char)>);

impl Text {
    pub fn of(text: &str) -> Text {
        let mut own = Text::default();
        own.push(text);
        own
    }

    /// Adds `text`; white space in it becomes a gap.
    pub fn push(&mut self, text: &str) {
        let mut gap = Gap::None;
        for c in text.chars().filter(|c| !is_ignored(*c)) {
            if c.is_whitespace() {
                gap = Gap::Space;
            } else {
                self.0.push((std::mem::replace(&mut gap, Gap::None), c));
            }
        }
        if gap == Gap::Space {
            self.0.push((Gap::Space, ' '));
        }
    }

    /// Adds the end of a line or of a piece.
    pub fn push_end(&mut self) {
        self.0.push((Gap::Soft, ' '));
    }

    /// Takes the marks of gaps at the ends of pieces into the characters after them.
    pub fn settled(self) -> Text {
        let mut gap = Gap::None;
        let mut settled = Vec::with_capacity(self.0.len());
        for (before, c) in self.0 {
            // White space that is written is stronger than the end of a piece.
            gap = match (gap, before) {
                (Gap::Space, _) | (_, Gap::Space) => Gap::Space,
                (Gap::Soft, _) | (_, Gap::Soft) => Gap::Soft,
                _ => Gap::None,
            };
            if c != ' ' {
                settled.push((std::mem::replace(&mut gap, Gap::None), c));
            }
        }
        Text(settled)
    }

    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// The first place from `from` on and before `until` where all of `words` stands; gives its start and its end.
    pub fn find(&self, words: &Text, from: usize, until: usize) -> Option<(usize, usize)> {
        (from..until.min(self.len())).find_map(|start| self.end_of(words, start).map(|end| (start, end)))
    }

    /// Where `words` ends, if it stands at `start` as words of its own.
    fn end_of(&self, words: &Text, start: usize) -> Option<usize> {
        let mut at = start;
        for (index, (wanted_gap, wanted)) in words.0.iter().enumerate() {
            loop {
                let (gap, c) = *self.0.get(at)?;
                let fits = index == 0 || gap == Gap::Soft || gap == *wanted_gap;
                if fits && c == *wanted {
                    break;
                }
                // A word that was divided at the end of its line.
                let divided = index > 0 && is_hyphen(c) && self.0.get(at + 1).is_some_and(|(gap, _)| *gap == Gap::Soft);
                if !divided {
                    return None;
                }
                at += 1;
            }
            at += 1;
        }
        (at > start && self.is_boundary(start) && self.is_boundary(at)).then_some(at)
    }

    /// True where a word may begin or end.
    fn is_boundary(&self, at: usize) -> bool {
        let Some((gap, next)) = self.0.get(at) else { return true };
        let Some((_, before)) = at.checked_sub(1).map(|at| self.0[at]) else { return true };
        *gap != Gap::None || !(before.is_alphanumeric() && next.is_alphanumeric())
    }
}

fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}')
}

/// Characters that documents may keep or lose without a reader noticing: soft hyphens, joiners, variation selectors.
fn is_ignored(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Looks for `words` in lines that end at `/`.
    #[track_caller]
    fn check(file: &str, words: &str, expected: bool) {
        let mut text = Text::default();
        for piece in file.split('/') {
            text.push(piece);
            text.push_end();
        }
        let found = text.settled().find(&Text::of(words), 0, usize::MAX).is_some();
        assert_eq!(found, expected, "{words:?} in {file:?}");
    }

    #[test]
    fn words_are_found_across_lines() {
        check("Ada Lovelace", "Ada Lovelace", true);
        check("Ada/Lovelace", "Ada Lovelace", true);
        check("Ada /Lovelace", "Ada Lovelace", true);
        check("typo-/graphy", "typography", true);
        check("well-/known", "well-known", true);
        check("長い/文", "長い文", true);
        check("zero\u{200b}width", "zerowidth", true);
    }

    #[test]
    fn words_must_be_themselves() {
        check("AdaLovelace", "Ada Lovelace", false);
        check("Ada Love lace", "Ada Lovelace", false);
        check("Goods", "Go", false);
        check("Cargo", "Go", false);
        check("Rust, Go, C", "Go", true);
        check("typo-graphy", "typography", false);
        check("Ada", "Ada Lovelace", false);
        check("", "x", false);
    }
}
