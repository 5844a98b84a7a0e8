//! Putting the style files into one sheet.

/// The cascade layers, weakest first. A file belongs to the layer that its path names:
/// `style/base.css`, `style/components/button.css`.
const LAYERS: [&str; 7] = ["reset", "tokens", "base", "layout", "components", "pages", "utilities"];

/// A style file.
pub struct Source {
    /// Path from the workspace's root, with `/`.
    pub name: String,
    pub text: String,
}

/// One sheet: the order of the layers, then every file in that order, alphabetical within a layer.
/// A file that names its own layer stays as it is; any other is put into the layer of its path.
pub fn concatenate(mut sources: Vec<Source>) -> String {
    sources.sort_by(|a, b| (rank(&a.name), &a.name).cmp(&(rank(&b.name), &b.name)));
    let mut sheet = format!("@layer {};\n", LAYERS.join(", "));
    for Source { name, text } in &sources {
        sheet.push_str(&format!("\n/* {name} */\n"));
        let text = text.trim_end();
        match LAYERS.get(rank(name)) {
            Some(layer) if !text.contains("@layer") => sheet.push_str(&format!("@layer {layer} {{\n{text}\n}}\n")),
            _ => sheet.push_str(&format!("{text}\n")),
        }
    }
    sheet
}

/// The place of a file's layer in [`LAYERS`]; one past the end for a file of no layer.
fn rank(name: &str) -> usize {
    let path = name.strip_prefix("style/").unwrap_or(name);
    let layer = path.split(['/', '.']).next().unwrap_or(path);
    LAYERS.iter().position(|known| *known == layer).unwrap_or(LAYERS.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(files: &[(&str, &str)], expected: &str) {
        let sources = files.iter().map(|(name, text)| Source { name: name.to_string(), text: text.to_string() });
        let sheet = concatenate(sources.collect());
        let order = "@layer reset, tokens, base, layout, components, pages, utilities;\n";
        assert_eq!(sheet.strip_prefix(order).expect("the order comes first"), expected);
    }

    #[test]
    fn files_follow_the_order_of_the_layers_then_the_alphabet() {
        check(
            &[
                ("style/utilities.css", "u {}\n"),
                ("style/components/tabs.css", "t {}\n"),
                ("style/components/button.css", "b {}\n"),
                ("style/tokens.css", ":root { --a: 1; }\n"),
            ],
            "\n/* style/tokens.css */\n@layer tokens {\n:root { --a: 1; }\n}\n\
             \n/* style/components/button.css */\n@layer components {\nb {}\n}\n\
             \n/* style/components/tabs.css */\n@layer components {\nt {}\n}\n\
             \n/* style/utilities.css */\n@layer utilities {\nu {}\n}\n",
        );
    }

    #[test]
    fn a_file_that_names_its_layer_is_left_alone() {
        check(&[("style/base.css", "@layer base { a {} }\n")], "\n/* style/base.css */\n@layer base { a {} }\n");
    }

    #[test]
    fn a_file_of_no_layer_comes_last_and_wins() {
        check(
            &[("style/print.css", "p {}"), ("style/reset.css", "r {}")],
            "\n/* style/reset.css */\n@layer reset {\nr {}\n}\n\n/* style/print.css */\np {}\n",
        );
    }
}
