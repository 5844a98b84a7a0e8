//! The words of German postings.

use super::{Grammar, Words};

pub(super) fn grammar() -> Grammar {
    Grammar {
        function_words: Words::new(
            "und der die das den dem des ein eine einen einem einer mit in im von zu zum zur für auf an am ist sind \
             wir sie du ihr ihre ihren dein deine unser unsere als auch oder bei nach aus durch sowie über unter sich \
             nicht es hast haben wird werden kannst können dass wie um mehr alle",
        ),
        nominals: Words::new(
            "analyse auswertung beratung betreuung bearbeitung dokumentation durchführung einführung \
             entwicklung erstellung erfassung gestaltung implementierung koordination konzeption leitung \
             mitarbeit optimierung organisation pflege planung präsentation prüfung steuerung überwachung \
             umsetzung unterstützung verwaltung vorbereitung wartung weiterentwicklung",
        ),
        nominal_links: Words::new("von der des bei"),
        vague: Words::new(""),
        verbs: Words::new(
            "abstimmen analysieren anleiten arbeiten aufbauen ausbauen auswerten automatisieren begleiten beraten \
             bearbeiten betreiben betreuen beurteilen definieren dokumentieren durchführen einführen entwerfen \
             entwickeln entwickelst erarbeiten erfassen ermitteln erstellen erstellst evaluieren fördern führen führst \
             gestalten gestaltest gewährleisten identifizieren implementieren initiieren installieren instandhalten \
             integrieren kommunizieren konfigurieren konstruieren konzipieren kontrollieren koordinieren leiten \
             lösen mitwirken moderieren montieren optimieren organisieren pflegen planen planst präsentieren \
             programmieren prüfen recherchieren reparieren schulen sicherstellen steuern testen überwachen \
             unterstützen unterstützt unterstützst unterrichten verantworten verantwortest verbessern verfassen \
             verhandeln verkaufen vertreten verwalten vorbereiten warten weiterentwickeln",
        ),
        markers: Words::new("zu und oder sie du"),
        before_gerunds: Words::new("zu"),
        joints: Words::new("und oder sowie bzw"),
        ends: Words::new("dass weil wenn wo die-da damit sodass während wir sie du ist sind hast haben um"),
        adverbs: Words::new("auch eng aktiv selbstständig eigenständig kontinuierlich gemeinsam eigenverantwortlich"),
        qualities: Words::new("kenntnisse fähigkeiten kompetenzen arbeitsweise denkweise auftreten verständnis"),
        praise: Words::new("gute sehr ausgeprägte fundierte sichere hohe idealerweise erste umfangreiche deine ihre"),
        knowing: Words::new(
            "kenntnisse erfahrung erfahrungen wissen verständnis expertise ausbildung studium abschluss",
        ),
        knowing_links: Words::new("in im mit von über der des zum zur als für"),
        knowing_ends: Words::new("und oder sowie mit von bzw sind ist wünschenswert oder-vergleichbar durch"),
        employers: Words::new("wir unser unsere unternehmen"),
        candidates: Words::new("du sie dein deine ihr ihre bewerber"),
        skipped_headings: Words::new("bieten benefits kontakt bewerbung über gehalt vorteile"),
        read_headings: Words::new("aufgaben profil anforderungen qualifikation qualifikationen mitbringen tätigkeiten"),
        is_english: false,
    }
}
