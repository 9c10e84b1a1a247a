//! `docs/rules.md` is the table of rules in words: in goes the table with its wording, out comes the page, held by a
//! snapshot.

use std::fmt::Write as _;

use vekha::diagnostics::{Lang, Severity};
use vekha::messages::Wording;
use vekha::rules::{Gate, Ground, RULES, Rule, Scope};

use crate::snapshot::snapshot;

const HEAD: &str = "\
# Правила

Правило говорит, что должно быть сказано, опубликовано, свежо или доказано. Таблица сделана из программы, поэтому в ней
ровно то, что проверяется.

- **Основание.** «Закон» и «приказ» — требование с названным пунктом; «рекомендация» — хорошая практика, никто её не
  требует.
- **Уровень.** Ошибка, предупреждение или «молчит»: такое правило видно на странице мониторинга, а сообщением становится
  только там, где сайт так решил.
- **Когда.** «Сборка» — при каждой сборке, и ошибка её останавливает; «проверка» — только в `vekha check`.

Уровень меняется в `site.yaml`; это относится и к предупреждениям, которых нет в таблице:

```yaml
rules:
  - rule: contact
    level: предупреждение
    reason: телефоны собраны к 1 октября
```

";

#[test]
fn the_page_of_rules_is_made_from_their_table() {
    let wording = Wording::new(Lang::Ru);
    let mut page = HEAD.to_owned();
    for (title, is_here) in GROUPS.iter().filter(|(_, is_here)| RULES.iter().any(|rule| is_here(rule.scope))) {
        let _ = writeln!(
            page,
            "## {title}\n\n| правило | что должно быть | основание | уровень | когда |\n|---|---|---|---|---|"
        );
        RULES.iter().filter(|rule| is_here(rule.scope)).for_each(|rule| page.push_str(&row(rule, &wording)));
        page.push('\n');
    }
    snapshot("docs/rules.md", &(page.trim_end().to_owned() + "\n"));
}

type IsHere = fn(Scope) -> bool;

const GROUPS: [(&str, IsHere); 4] = [
    ("Школа", |scope| matches!(scope, Scope::School(_))),
    ("Сайт", |scope| matches!(scope, Scope::Site(_))),
    ("Вложенные файлы", |scope| matches!(scope, Scope::File(_))),
    ("Страницы", |scope| matches!(scope, Scope::Page(_))),
];

fn row(rule: &Rule, wording: &Wording) -> String {
    let sentence = wording
        .attribute_of(rule.code, "rule")
        .unwrap_or_else(|| panic!("{}: no .rule in src/messages/locales/ru.ftl", rule.id()));
    let clause = wording.attribute_of(rule.code, "clause").map(|clause| format!(": {clause}")).unwrap_or_default();
    let (ground, level, gate) = (ground(rule.ground), level(rule.severity()), gate(rule.gate));
    format!("| `{}` | {sentence} | {ground}{clause} | {level} | {gate} |\n", rule.id())
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
        let wording = Wording::new(lang);
        for rule in RULES {
            let has = |name| wording.attribute_of(rule.code, name).is_some();
            assert!(has("rule"), "{} has no sentence in {}", rule.id(), lang.tag());
            assert_eq!(has("clause"), rule.ground != Ground::Practice, "{}: the clause in {}", rule.id(), lang.tag());
        }
    }
}
