//! The words of English postings.

use super::{Grammar, Words};

pub(super) fn grammar() -> Grammar {
    Grammar {
        function_words: Words::new(
            "a an the and or of to in on at for with from by as is are was were be been being has have had do does \
             will would can could should must may might shall this that these those our your their his her its my we \
             you they he she it us them who which what when where while also other both all any each every more most \
             some such than then there about into over under within across through between via per etc including \
             include includes e.g i.e not no if but so up out new",
        ),
        nominals: Words::new(
            "administration analysis assessment assurance automation collection communication configuration \
             construction coordination creation deployment design development dissemination documentation \
             establishment evaluation execution facilitation handling identification implementation \
             improvement installation integration interpretation introduction investigation maintenance \
             management monitoring optimisation optimization organisation organization operation oversight \
             planning preparation presentation production promotion provision research review selection \
             supervision support testing validation verification writing",
        ),
        nominal_links: Words::new("of"),
        vague: Words::new("working making taking helping using being learning growing thinking moving being"),
        verbs: Words::new(VERBS),
        markers: Words::new(
            "to will can must should may could would you i also help and/or shall ability either who ll d candidates",
        ),
        before_gerunds: Words::new(
            "in by for of with from on at about through while when experience responsible include includes including \
             enjoy enjoys like love involves involve are is be you'll start by skills as via keep working through \
             towards toward into like comfortable passion proven hands-on demonstrated",
        ),
        joints: Words::new("and or & and/or"),
        ends: Words::new(
            "that which who whom whose so while when where because if unless until although though since than e.g \
             i.e etc is are was were will would can should must has have had we you they our-self during please per \
             according due including include includes such",
        ),
        adverbs: Words::new(
            "actively also always closely confidently consistently constantly continually continuously \
             collaboratively creatively directly effectively efficiently independently jointly positively primarily \
             proactively quickly rapidly regularly successfully together well clearly accurately carefully further \
             currently ideally mainly both either often then",
        ),
        qualities: Words::new(
            "skills skill abilities mindset attitude thinker thinking player starter solver aptitude mentality \
             personality spirit oriented-mindset judgement judgment acumen ethic",
        ),
        praise: Words::new(
            "strong excellent good great exceptional outstanding proven solid superb advanced effective demonstrated \
             very high highly your possess possesses having required preferred basic exceptional outstanding superior \
             fluent years year minimum least additional relevant following these those necessary right personal \
             professional required key core desired essential other different new use using apply develop improve \
             technical-and build learn",
        ),
        knowing: Words::new(
            "knowledge understanding experience expertise familiarity proficiency proficient experienced familiar \
             background degree grasp command fluency fluent competence exposure awareness bachelor master bachelors \
             masters bachelor's master's s qualification training specialist skilled expert versed interest certified \
             phd diploma education comfortable",
        ),
        knowing_links: Words::new("of with in within on using from"),
        knowing_ends: Words::new(
            "to and or for at from as by a an the plus preferred required desirable desired advantage minimum years \
             using through with in on you your our who will including such like within gained other related similar \
             e.g both is are",
        ),
        employers: Words::new(
            "we our us company organization organisation founded headquartered established employees",
        ),
        candidates: Words::new(
            "you your you'll candidate candidates applicant applicants responsible responsibilities",
        ),
        skipped_headings: Words::new(
            "benefits benefit offer offers perks apply application contact salary compensation about company deadline \
             website payment pay recruitment process questions",
        ),
        read_headings: Words::new(
            "responsibilities responsibility requirements requirement qualifications qualification skills tasks duties \
             role profile experience you job description position must required need knowledge expect looking nice \
             bonus what do",
        ),
        is_english: true,
    }
}

/// What work consists of; verbs that postings use of themselves ("apply", "offer", "join") are left out.
const VERBS: &str = "accelerate achieve acquire act adapt address adhere administer adopt advance advise advocate align analyse \
    analyze anticipate architect articulate assemble assess assign assist assure audit author automate balance \
    boost brainstorm bring build calculate calibrate capture care challenge champion check clean coach code \
    collaborate collect combine communicate compare compile complete comply conceive conceptualize conduct \
    configure connect consult consolidate construct contribute control convert convey cooperate coordinate craft \
    create cultivate customize deal debug decide define delegate deliver demonstrate deploy design determine \
    develop devise diagnose direct discover discuss disseminate distribute document draft drive educate elicit \
    embrace empower enable encourage engage engineer enhance ensure escalate establish estimate evaluate examine \
    execute expand explain explore extend extract facilitate find-out fix focus follow forecast formulate foster \
    gather generate grow guide handle harness help identify illustrate implement improve increase influence \
    inform initiate innovate inspect inspire install integrate interact interface interpret interview introduce \
    invent investigate investigate iterate keep launch lead learn leverage liaise listen maintain make manage \
    manufacture map market maximize measure mentor migrate minimize mitigate model moderate modify monitor \
    motivate navigate negotiate onboard operate optimise optimize orchestrate order organise organize overcome \
    oversee own participate partner perform pilot plan predict prepare present prevent prioritise prioritize \
    process procure produce program programme promote propose prototype provide publish push qualify raise reach \
    recognise recognize recommend reconcile recruit reduce refactor refine report represent research resolve \
    respond review revise run safeguard scale schedule scope script secure select sell serve set setup shape \
    share simplify solve source specify spot standardize steer stimulate strategize streamline strengthen \
    structure study supervise supply support sustain synthesize take teach test think track train transfer \
    transform translate troubleshoot understand update upgrade use utilise utilize validate verify visit \
    visualise visualize work write elaborate give enrich advertise drill host offer-up meet accomplish aggregate \
    allocate arrange assure attend back calibrate close consider contribute count cover deepen defend \
    demonstrate detect eliminate enforce exchange expose fill finalize grasp guard integrate invest join-up \
    judge locate manipulate negotiate nurture obtain perfect pioneer play position practice practise protect \
    prove pursue quantify question record redesign regulate remove replace reproduce safeguard save search sense \
    settle sketch split start store strive suggest survey tackle target trace trigger uncover uphold view voice \
    weigh";
