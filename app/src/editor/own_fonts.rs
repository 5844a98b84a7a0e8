//! The fonts of the person's own: which there are, for the design panel and for those who draw the pages.

use contract::{FontId, StoredFont};
use leptos::{prelude::*, task::spawn_local};
use resume::Resume;
use serde::{Deserialize, Serialize};

use crate::api::fonts::list_fonts;

/// What is known of somebody's fonts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Kept {
    /// The server has not said yet, or could not.
    Unknown,
    /// Guests keep none.
    Guest,
    Fonts(Vec<StoredFont>),
}

impl Kept {
    pub async fn ask() -> Kept {
        match list_fonts().await {
            Ok(Some(fonts)) => Kept::Fonts(fonts),
            Ok(None) => Kept::Guest,
            Err(_) => Kept::Unknown,
        }
    }

    pub fn fonts(&self) -> &[StoredFont] {
        if let Kept::Fonts(fonts) = self { fonts } else { &[] }
    }

    /// The families, each once.
    pub fn families(&self) -> Vec<&str> {
        // They come sorted.
        let mut families: Vec<&str> = self.fonts().iter().map(|font| font.family.as_str()).collect();
        families.dedup();
        families
    }

    /// True when the fonts that the design of `resume` names are known to be there or not.
    fn decides(&self, resume: &Resume) -> bool {
        *self != Kept::Unknown || resume.design.settled().own_families().next().is_none()
    }
}

/// The fonts while an editor is open. Provided as context by the workspace.
#[derive(Clone, Copy)]
pub struct OwnFonts(RwSignal<Kept>);

impl OwnFonts {
    /// Asks the server in the browser for what is not known.
    pub fn new(kept: Kept) -> Self {
        let fonts = OwnFonts(RwSignal::new(kept));
        Effect::new(move || {
            if fonts.0.with_untracked(|kept| *kept == Kept::Unknown) {
                spawn_local(async move {
                    let kept = Kept::ask().await;
                    // The page may be gone by now.
                    _ = fonts.0.try_set(kept);
                });
            }
        });
        fonts
    }

    pub fn with<T>(self, read: impl FnOnce(&Kept) -> T) -> T {
        self.0.with(read)
    }

    pub fn add(self, new: StoredFont) {
        self.0.update(|kept| {
            let mut fonts: Vec<StoredFont> = kept.fonts().iter().filter(|font| font.id != new.id).cloned().collect();
            fonts.push(new);
            fonts.sort_by(|a, b| (&a.family, a.weight, a.italic).cmp(&(&b.family, b.weight, b.italic)));
            *kept = Kept::Fonts(fonts);
        });
    }

    pub fn remove(self, id: FontId) {
        self.0.update(|kept| {
            if let Kept::Fonts(fonts) = kept {
                fonts.retain(|font| font.id != id);
            }
        });
    }

    /// True when the fonts that the design of `resume` names are now known to be there or not.
    pub fn decide(self, resume: &Resume) -> bool {
        self.0.with_untracked(|kept| kept.decides(resume))
    }

    /// As `browser/abi` takes them: a line for each file, its name, a space and its family. The worker has files from
    /// below `/fonts/`.
    pub fn files(self) -> String {
        let name = |font: &StoredFont| font.address().trim_start_matches("/fonts/").to_owned();
        // No family has a line's end in its name.
        let line = |font: &StoredFont| format!("{} {}\n", name(font), font.family);
        self.0.with(|kept| kept.fonts().iter().map(line).collect())
    }
}

/// Tells the browser where the fonts are that the pages name.
#[component]
pub fn FontFaces(fonts: OwnFonts) -> impl IntoView {
    // Another address for other fonts: the browser reads the style sheet again.
    let address = Memo::new(move |_| {
        fonts.with(|kept| {
            let ids: Vec<String> = kept.fonts().iter().map(|font| font.id.to_string()[..8].to_owned()).collect();
            (!ids.is_empty()).then(|| format!("/fonts/own/faces.css?of={}", ids.join("-")))
        })
    });
    move || address.get().map(|href| view! { <link rel="stylesheet" href=href /> })
}

#[cfg(test)]
mod tests {
    use contract::FontRights;

    use super::*;

    fn font(id: u8, family: &str) -> StoredFont {
        StoredFont {
            id: FontId([id; 32]),
            family: family.into(),
            weight: 400,
            italic: false,
            rights: FontRights::Editable,
            scripts: vec![],
            size_bytes: 1,
            uploaded_at: Default::default(),
        }
    }

    #[test]
    fn only_a_design_with_a_family_of_ones_own_waits_for_the_list() {
        let mut resume = Resume::blank();
        let kept = [Kept::Unknown, Kept::Guest, Kept::Fonts(vec![])];
        assert_eq!(kept.each_ref().map(|kept| kept.decides(&resume)), [true, true, true]);
        resume.design.body_font = Some("Acme".into());
        assert_eq!(kept.each_ref().map(|kept| kept.decides(&resume)), [false, true, true]);
    }

    #[test]
    fn families_are_named_once() {
        let kept = Kept::Fonts(vec![font(1, "Acme"), font(2, "Acme"), font(3, "Zeta")]);
        assert_eq!(kept.families(), ["Acme", "Zeta"]);
        assert!(Kept::Guest.families().is_empty());
    }
}
