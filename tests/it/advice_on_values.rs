//! Rows of advice on single values and lines of YAML; see `advice.rs`.

use crate::advice::{Advice, row};

/// The path of a report of the case.
macro_rules! report {
    ($name:literal) => {
        concat!("content/schools/a/reports/", $name, ".md")
    };
}

pub const ADVICE: &[Advice] = &[
    of_line(
        "yaml-two-keys",
        "status: выполнено",
        report!("two-keys"),
        ", status: выполнено",
        "\n    status: выполнено",
    ),
    of_line(
        "yaml-list-behind-key",
        "result: '- Собрание прошло'",
        report!("list-behind-key"),
        "result: - Собрание прошло",
        "result: '- Собрание прошло'",
    ),
    row(
        "unused-file",
        "slips",
        "file: documents/plan.pdf",
        "content/schools/b/documents.yaml",
        "",
        "- id: plan\n  kind: Справка\n  title: О плане\n  file: documents/plan.pdf\n",
    ),
    row(
        "missing-file",
        "slips",
        "url: https://school.example/b.pdf",
        "content/schools/a/documents.yaml",
        "file: https://school.example/b.pdf",
        "url: https://school.example/b.pdf",
    ),
    row(
        "yaml-indent",
        "slips",
        "- id: c",
        "content/documents.yaml",
        "id: c\nkind: Справка\ntitle: Справка\nurl",
        "- id: c\n  kind: Справка\n  title: Справка\n  url",
    ),
    row(
        "bad-number",
        "shares",
        "group: 31",
        "content/schools/a/reports/2026-11.md",
        "value: 20 из 31",
        "value: 64,5\n    group: 31",
    ),
    row(
        "share-out-of-range",
        "shares",
        "unit: \"% плана\"",
        "content/roadmaps/k.yaml",
        "          - value: 800\n            unit: \"%\"",
        "          - value: 800\n            unit: \"% плана\"",
    ),
    as_written("unknown-report", "2023-11", report!("2023-11"), "report:Декабрь", "report:2023-11"),
    as_written(
        "yaml-list-behind-key",
        "- url: https://school.example/3.pdf",
        report!("2023-12"),
        "evidence: url:",
        "evidence:\n      - url: https://school.example/3.pdf\n    # url:",
    ),
    as_written("duplicate-key", "- id: order-3", "content/schools/b/documents.yaml", "  id: order-3", "- id: order-3"),
    as_written(
        "unknown-document",
        "title: 'Протокол № 2'",
        report!("2023-11"),
        "evidence: Протокол № 2, https",
        "evidence:\n      - title: 'Протокол № 2'\n        url: https",
    ),
    as_written("wrong-shape", "знак |", "content/schools/b/reports/2023-12.md", "result:\n", "result: | # знак |\n"),
    as_written(
        "unknown-period",
        "2 (09.01.2024–22.03.2024)",
        report!("2023-11"),
        "\"3\"",
        "\"2\" # 2 (09.01.2024–22.03.2024)",
    ),
    of_line("yaml-list-mark", "- item: \"1\"", report!("numbered-list"), "1. item: \"1\"", "- item: \"1\""),
    of_line("yaml-list-mark", "- item: \"1\"", report!("starred-list"), "* item: \"1\"", "- item: \"1\""),
    of_line(
        "yaml-backslash",
        "'C:\\Отчёты\\ноябрь'",
        report!("backslash"),
        "\"C:\\Отчёты\\ноябрь\"",
        "'C:\\Отчёты\\ноябрь'",
    ),
    of_line("yaml-bracket", "[1, 2]", report!("bracket"), "[1, 2", "[1, 2]"),
    of_line("yaml-no-colon", "status: выполнено", report!("equals"), "status = выполнено", "status: выполнено"),
    of_line("yaml-no-colon", "status: выполнено", report!("wide-colon"), "status： выполнено", "status: выполнено"),
    of_line(
        "yaml-continued",
        "result: |",
        report!("next-line"),
        "result: Собрание прошло\nи обсуждение",
        "result: |\n      Собрание прошло\n      и обсуждение",
    ),
    of_line(
        "yaml-quote",
        "'Собрание \"Родители\" прошло'",
        report!("quotes-in-quotes"),
        "\"Собрание \"Родители\" прошло\"",
        "'Собрание \"Родители\" прошло'",
    ),
    of_line("yaml-quote", "'1'", report!("comma-behind-quote"), "\"1\",", "'1'"),
    row(
        "count-contradicts",
        "item-lists",
        "status: выполнено",
        "content/schools/a/reports/2026-11.md",
        "    status: частично\n    count: 9\n",
        "    status: выполнено\n    count: 9\n",
    ),
    row(
        "markup-in-plain-text",
        "words",
        "- url: https://",
        "content/schools/a/reports/2026-12.md",
        "см. [сайт](https://school.example/otchet) и [план](doc:plan)\n    evidence:\n      - {}\n",
        "см. сайт и план\n    evidence:\n      - url: https://school.example/otchet\n",
    ),
];

/// Advice on names, files and lists as people write them.
const fn as_written(
    code: &'static str,
    text: &'static str,
    path: &'static str,
    old: &'static str,
    new: &'static str,
) -> Advice {
    row(code, "by-title", text, path, old, new)
}

/// Advice on a report of the case `yaml-lines`.
const fn of_line(
    code: &'static str,
    text: &'static str,
    path: &'static str,
    old: &'static str,
    new: &'static str,
) -> Advice {
    row(code, "yaml-lines", text, path, old, new)
}
