//! What differs between two texts, word by word.

/// A run of words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    Same(String),
    Removed(String),
    Added(String),
}

/// Texts with more pairs of words than this are told as replaced as a whole, to bound time and memory.
const MAX_PAIRS: usize = 1_000_000;

/// The pieces that make `before` (without the added ones) and `after` (without the removed ones).
///
/// Follows the longest common sequence of words. Where words were replaced, the removed ones come first.
pub fn words(before: &str, after: &str) -> Vec<Piece> {
    let (old, new) = (tokens(before), tokens(after));
    let start = old.iter().zip(&new).take_while(|(a, b)| a == b).count();
    let (old_rest, new_rest) = (&old[start..], &new[start..]);
    let end = old_rest.iter().rev().zip(new_rest.iter().rev()).take_while(|(a, b)| a == b).count();
    let old_middle = &old_rest[..old_rest.len() - end];
    let new_middle = &new_rest[..new_rest.len() - end];

    let mut pieces = Pieces::default();
    old[..start].iter().for_each(|token| pieces.same(token));
    if old_middle.len() * new_middle.len() > MAX_PAIRS {
        old_middle.iter().for_each(|token| pieces.removed.push_str(token));
        new_middle.iter().for_each(|token| pieces.added.push_str(token));
    } else {
        middle(old_middle, new_middle, &mut pieces);
    }
    old_rest[old_rest.len() - end..].iter().for_each(|token| pieces.same(token));
    pieces.finish()
}

fn middle(old: &[&str], new: &[&str], pieces: &mut Pieces) {
    // common[i][j]: length of the longest common sequence of old[i..] and new[j..]
    let width = new.len() + 1;
    let mut common = vec![0_u32; (old.len() + 1) * width];
    for i in (0..old.len()).rev() {
        for j in (0..new.len()).rev() {
            common[i * width + j] = if old[i] == new[j] {
                common[(i + 1) * width + j + 1] + 1
            } else {
                common[(i + 1) * width + j].max(common[i * width + j + 1])
            };
        }
    }
    let (mut i, mut j) = (0, 0);
    while i < old.len() || j < new.len() {
        if i < old.len() && j < new.len() && old[i] == new[j] {
            pieces.same(old[i]);
            i += 1;
            j += 1;
        } else if j == new.len() || (i < old.len() && common[(i + 1) * width + j] >= common[i * width + j + 1]) {
            pieces.removed.push_str(old[i]);
            i += 1;
        } else {
            pieces.added.push_str(new[j]);
            j += 1;
        }
    }
}

/// Collects pieces; blanks between two changes belong to both, so that replaced phrases stay in one piece.
#[derive(Default)]
struct Pieces {
    done: Vec<Piece>,
    removed: String,
    added: String,
    /// Blanks seen since the last change, which become the same words or parts of the next change.
    blank: String,
}

impl Pieces {
    fn same(&mut self, token: &str) {
        let changing = !self.removed.is_empty() || !self.added.is_empty();
        if changing && token.chars().all(char::is_whitespace) {
            self.removed.push_str(token);
            self.added.push_str(token);
            self.blank.push_str(token);
            return;
        }
        self.flush();
        match self.done.last_mut() {
            Some(Piece::Same(text)) => text.push_str(token),
            _ => self.done.push(Piece::Same(token.to_owned())),
        }
    }

    /// Ends a change; blanks at the end of both its sides turn out to be the same.
    fn flush(&mut self) {
        let mut removed = std::mem::take(&mut self.removed);
        let mut added = std::mem::take(&mut self.added);
        let blanks = std::mem::take(&mut self.blank);
        let shared = common_blank_end(&removed, &added, blanks.len());
        let tail = removed.split_off(removed.len() - shared);
        added.truncate(added.len() - shared);
        if !removed.is_empty() {
            self.done.push(Piece::Removed(removed));
        }
        if !added.is_empty() {
            self.done.push(Piece::Added(added));
        }
        if !tail.is_empty() {
            self.done.push(Piece::Same(tail));
        }
    }

    fn finish(mut self) -> Vec<Piece> {
        self.flush();
        self.done
    }
}

/// Bytes of white space, at most `limit`, that both texts end with.
fn common_blank_end(a: &str, b: &str, limit: usize) -> usize {
    let pairs = a.chars().rev().zip(b.chars().rev()).take_while(|(x, y)| x == y && x.is_whitespace());
    let mut length = 0;
    for (c, _) in pairs {
        if length + c.len_utf8() > limit {
            break;
        }
        length += c.len_utf8();
    }
    length
}

/// Words, blanks, and every other character by itself; scripts without blanks between words count by character.
fn tokens(text: &str) -> Vec<&str> {
    #[derive(PartialEq, Clone, Copy)]
    enum Class {
        Word,
        Blank,
        Single,
    }
    let class = |c: char| {
        if c.is_whitespace() {
            Class::Blank
        } else if matches!(c, '\u{2e80}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{323af}')
        {
            Class::Single
        } else if c.is_alphanumeric() || matches!(c, '\'' | '’' | '-' | '_') {
            Class::Word
        } else {
            Class::Single
        }
    };
    let mut tokens = Vec::new();
    let mut start = 0;
    let mut last = None;
    for (index, c) in text.char_indices() {
        let now = class(c);
        if last.is_some_and(|last| last != now || now == Class::Single) {
            tokens.push(&text[start..index]);
            start = index;
        }
        last = Some(now);
    }
    if start < text.len() {
        tokens.push(&text[start..]);
    }
    tokens
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Writes removed words as [-…-] and added ones as {+…+}.
    #[track_caller]
    fn check(before: &str, after: &str, expected: &str) {
        let pieces = words(before, after);
        let side = |skip: fn(&Piece) -> bool| {
            let texts = pieces.iter().filter(|piece| !skip(piece)).map(|piece| match piece {
                Piece::Same(text) | Piece::Removed(text) | Piece::Added(text) => text.as_str(),
            });
            texts.collect::<String>()
        };
        assert_eq!(side(|piece| matches!(piece, Piece::Added(_))), before);
        assert_eq!(side(|piece| matches!(piece, Piece::Removed(_))), after);
        let shown: String = pieces
            .iter()
            .map(|piece| match piece {
                Piece::Same(text) => text.clone(),
                Piece::Removed(text) => format!("[-{text}-]"),
                Piece::Added(text) => format!("{{+{text}+}}"),
            })
            .collect();
        assert_eq!(shown, expected);
    }

    #[test]
    fn changes_by_word() {
        check("", "", "");
        check("same", "same", "same");
        check("", "new", "{+new+}");
        check("old", "", "[-old-]");
        check("Led a team of five", "Led a team of eight", "Led a team of [-five-]{+eight+}");
        check("Built APIs", "Built fast APIs", "Built {+fast +}APIs");
        check("one two three", "uno dos three", "[-one two-]{+uno dos+} three");
        check("a b c d", "c d a b", "[-a b -]c d{+ a b+}");
        check("Cut cost by 40%.", "Cut cost by 45%.", "Cut cost by [-40-]{+45+}%.");
        check("设计平台", "设计云平台", "设计{+云+}平台");
    }

    #[test]
    fn very_long_texts_are_replaced_as_a_whole() {
        let before = "a ".repeat(5_000);
        let after = "b ".repeat(5_000);
        let pieces = words(&before, &format!("x {after}"));
        assert!(pieces.len() <= 3, "{}", pieces.len());
    }
}
