//! `docs/rules.md` is the table of rules in words: in goes the table with its wording, out comes the page, held by a
//! snapshot.

use std::fmt::Write as _;

use vekha::content::records::duty::DutyRule;
use vekha::diagnostics::{Lang, Severity};
use vekha::messages::Wording;
use vekha::pages::theme_needs;
use vekha::rules::{Gate, Ground, RULES, Rule, Scope};
use vekha::theme::{Args, Form, Theme};

use crate::snapshot::snapshot;

const HEAD: &str = "\
# Правила

Правило говорит, что должно быть сказано, опубликовано, свежо или доказано. Таблица сделана из программы, поэтому в ней
ровно то, что проверяется.

- **Основание.** «Закон» — требование с названным пунктом. «Приказ» — требование вашего приказа: правило действует только
  там, где дорожная карта назвала в `duties` пункт, который этого просит, и только для тех, кто за этот пункт отвечает.
  «Рекомендация» — хорошая практика: её никто не требует, и на страницах сайта её нет.
- **Уровень.** Ошибка, предупреждение или «молчит»: такое правило становится сообщением только там, где сайт так решил.
- **Когда.** «Сборка» — при каждой сборке, и ошибка её останавливает; «проверка» — только в `vekha check`.

Уровень меняется в `site.yaml`; это относится и к предупреждениям, которых нет в таблице. Ошибку правила «проверки» можно
смягчить, ошибку сборки — нет:

```yaml
rules:
  - rule: contact
    level: предупреждение
    reason: телефоны собраны к 1 октября
```

";

#[test]
fn the_page_of_rules_is_made_from_their_table() {
    let words = RuleWords::new(Lang::Ru);
    let mut page = HEAD.to_owned();
    for (title, is_here) in GROUPS.iter().filter(|(_, is_here)| RULES.iter().any(|rule| is_here(rule.scope))) {
        let _ = writeln!(
            page,
            "## {title}\n\n| правило | что должно быть | основание | уровень | когда |\n|---|---|---|---|---|"
        );
        RULES.iter().filter(|rule| is_here(rule.scope)).for_each(|rule| page.push_str(&row(rule, &words)));
        page.push('\n');
    }
    snapshot("docs/rules.md", &(page.trim_end().to_owned() + "\n"));
}

type IsHere = fn(Scope) -> bool;

const GROUPS: [(&str, IsHere); 6] = [
    ("Что просит приказ", |scope| matches!(scope, Scope::Duty(..))),
    ("Школа", |scope| matches!(scope, Scope::School(_))),
    ("Документы", |scope| matches!(scope, Scope::Document(_))),
    ("Сайт", |scope| matches!(scope, Scope::Site(_))),
    ("Вложенные файлы", |scope| matches!(scope, Scope::File(_))),
    ("Страницы", |scope| matches!(scope, Scope::Page(_))),
];

fn row(rule: &Rule, words: &RuleWords) -> String {
    let sentence = words.sentence(rule).unwrap_or_else(|| panic!("{} has no sentence", rule.id()));
    let clause = match rule.ground {
        Ground::Act => ": пункт, который назван в `duties`".to_owned(),
        _ => words.clause(rule).map(|clause| format!(": {}", lower_first_letter(&clause))).unwrap_or_default(),
    };
    let (ground, level, gate) = (ground(rule.ground), level(rule.severity()), gate(rule.gate));
    format!("| `{}` | {sentence} | {ground}{clause} | {level} | {gate} |\n", rule.id())
}

/// Sentences and clauses of rules: the theme words those on duties, which readers meet, the messages the others.
struct RuleWords {
    messages: Wording,
    theme: Theme,
}

impl RuleWords {
    fn new(lang: Lang) -> Self {
        let theme = Theme::load(Vec::new(), lang.tag(), Form::AsWritten, &theme_needs());
        RuleWords { messages: Wording::new(lang), theme: theme.unwrap_or_else(|problems| panic!("{}", problems[0])) }
    }

    fn sentence(&self, rule: &Rule) -> Option<String> {
        if is_duty(rule) { self.of_theme(rule) } else { self.messages.attribute_of(rule.code, "rule") }
    }

    fn clause(&self, rule: &Rule) -> Option<String> {
        self.messages.attribute_of(rule.code, "clause")
    }

    /// A string of the theme as a part of a sentence.
    fn of_theme(&self, rule: &Rule) -> Option<String> {
        let text = self.theme.string(&format!("requirement-{}-means", rule.id()), &Args::default())?;
        Some(text.trim_end_matches('.').replace('\u{a0}', " "))
    }
}

fn lower_first_letter(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().into_iter().flat_map(char::to_lowercase).chain(letters).collect()
}

fn is_duty(rule: &Rule) -> bool {
    matches!(rule.scope, Scope::Duty(..))
}

fn ground(ground: Ground) -> &'static str {
    match ground {
        Ground::Law => "закон",
        Ground::Act => "приказ",
        Ground::Practice => "рекомендация",
    }
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "ошибка",
        Severity::Warning => "предупреждение",
        Severity::Silent => "молчит",
    }
}

fn gate(gate: Gate) -> &'static str {
    match gate {
        Gate::Build => "сборка",
        Gate::Check => "проверка",
    }
}

#[test]
fn every_rule_has_its_sentence_and_its_ground_in_both_languages() {
    for lang in [Lang::Ru, Lang::En] {
        let words = RuleWords::new(lang);
        for rule in RULES {
            let (has_sentence, has_clause) = (words.sentence(rule).is_some(), words.clause(rule).is_some());
            assert!(has_sentence, "{} has no sentence in {}", rule.id(), lang.tag());
            assert_eq!(has_clause, rule.ground == Ground::Law, "{}: the clause in {}", rule.id(), lang.tag());
        }
    }
}

/// Each word of `duties` is one rule of that name, and only those rest on an act.
#[test]
fn every_duty_is_a_rule_of_its_name() {
    for word in DutyRule::ALL {
        let rules: Vec<&Rule> =
            RULES.iter().filter(|rule| matches!(rule.scope, Scope::Duty(at, _) if at == *word)).collect();
        assert_eq!(rules.iter().map(|rule| rule.id()).collect::<Vec<_>>(), [word.code()]);
    }
    assert!(RULES.iter().all(|rule| is_duty(rule) == (rule.ground == Ground::Act)));
}
