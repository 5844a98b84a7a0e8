//! The words of Danish postings.

use super::{Grammar, Words};

pub(super) fn grammar() -> Grammar {
    Grammar {
        function_words: Words::new(
            "og i at er en et den det de der som på til af for med vi du har kan skal vil ikke om fra os vores din dit \
             dine også eller men hos ved være bliver så samt ud op jeg man alle flere andre efter inden mellem under \
             over både gerne selv denne dette disse hvor når",
        ),
        nominals: Words::new(
            "administration afholdelse analyse behandling betjening drift evaluering formidling gennemførelse \
             håndtering implementering koordinering kvalitetssikring ledelse optimering planlægning \
             rådgivning sikring udarbejdelse udvikling varetagelse vedligeholdelse vejledning",
        ),
        nominal_links: Words::new("af"),
        vague: Words::new(""),
        verbs: Words::new(
            "administrere afdække afholde analysere anvende arbejde arrangere assistere bearbejde behandle beskrive \
             bidrage bistå bygge deltage designe diagnosticere dokumentere drifte drive effektivisere engagere etablere \
             evaluere facilitere fejlfinde fejlsøge finde fokusere forbedre forberede forebygge formidle forstå \
             forudse fremme fungere fungerer følge få gennemføre guide håndtere hjælpe identificere igangsætte \
             implementere indgå indsamle inddrage inspirere installere instruere integrere kommunikere koordinere \
             kontrollere kvalitetssikre lede lære lytte løse markedsføre medvirke mestre montere motivere måle \
             netværke observere omsætte opbygge opdatere opkøbe oplære opretholde optimere opstille organisere overholde \
             overvåge passe planlægge pleje prioritere producere programmere præsentere rådgive rapportere registrere \
             rengøre reparere samarbejde samle servicere sikre skabe skrive støtte styre styrke sælge tage teste \
             tilbyde tilpasse tilrettelægge træne trives understøtte undersøge undervise udarbejde udføre udvikle \
             varetage vedligeholde vejlede videreudvikle vise vurdere yde",
        ),
        markers: Words::new("at kan skal vil må du og"),
        before_gerunds: Words::new("at"),
        joints: Words::new("og eller samt"),
        ends: Words::new("som der hvor når hvis fordi så men er har vi du kan skal vil mens inden"),
        adverbs: Words::new(
            "også gerne selv sammen aktivt løbende dagligt selvstændigt hurtigt effektivt altid både derudover primært \
             ofte desuden",
        ),
        qualities: Words::new("evner kompetencer færdigheder egenskaber sans forståelse"),
        praise: Words::new("gode stærke god stærk solide dine rette relevante særlige"),
        knowing: Words::new("kendskab erfaring viden indsigt uddannelse interesse kompetencer forståelse flair"),
        knowing_links: Words::new("til med om i inden for indenfor fra af"),
        knowing_ends: Words::new("og eller samt fra til som i på er en et gerne"),
        employers: Words::new("vi vores virksomheden afdelingen organisationen kommunen"),
        candidates: Words::new("du dig din dit dine kandidaten ansøger ansøgere"),
        skipped_headings: Words::new("tilbyder ansøgning ansøg kontakt løn om ansættelsesvilkår vilkår"),
        read_headings: Words::new(
            "opgaver arbejdsopgaver kvalifikationer profil du kompetencer krav stillingen jobbet",
        ),
        is_english: false,
    }
}
