//! The contract between pages and theme: every fixture of `tests/theme/views` renders into a sound page.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use vekha::pages::theme_needs;
use vekha::theme::{Form, Theme, ThemeMistake, ThemeNeeds, message_keys, view};

use crate::snapshot::assert_same_text;
use crate::support::html;
use crate::support::{files_of, paths_below, project, read};

fn json(path: &Path) -> serde_json::Value {
    serde_json::from_str(&fs::read_to_string(path).unwrap())
        .unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The theme with files of the site's own over it, written as one string.
fn load(overrides: &str, language: &str) -> Theme {
    let own = files_of(overrides).into_iter().map(|(path, text)| (path.to_owned(), text.to_owned()));
    let mut theme = Theme::load(own.collect(), language, Form::AsWritten, &theme_needs()).unwrap_or_else(|problems| {
        let lines: Vec<String> = problems.iter().map(ToString::to_string).collect();
        panic!("{}", lines.join("\n"))
    });
    let site = json(&project("tests/theme/site.json"));
    theme.set_site(view(&site).expect("the site's view"));
    theme
}

/// The fixtures by template; `school.late.json` is one more case of `school`.
fn fixtures() -> Vec<(String, String, serde_json::Value)> {
    let folder = project("tests/theme/views");
    let mut files: Vec<PathBuf> =
        fs::read_dir(&folder).expect("the folder of views").map(|entry| entry.expect("an entry").path()).collect();
    files.sort();
    let case = |path: &PathBuf| {
        let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
        let template = name.split('.').next().unwrap_or(&name).to_owned();
        (name, template, json(path))
    };
    files.iter().map(case).collect()
}

fn render(theme: &Theme, template: &str, data: &serde_json::Value) -> String {
    let mut out = Vec::new();
    let (root, data) = (data["root"].as_str().unwrap_or_default(), view(data).expect("a view"));
    theme.render(template, root, &data, &mut out).unwrap_or_else(|problem| panic!("{problem}"));
    String::from_utf8(out).expect("UTF-8")
}

#[test]
fn every_view_renders_into_a_sound_page() {
    let mut faults = Vec::new();
    for language in ["ru", "en"] {
        let theme = load("", language);
        for (name, template, data) in fixtures() {
            let html = render(&theme, &template, &data);
            if let Ok(folder) = std::env::var("SAVE_PAGES") {
                let depth = data["root"].as_str().unwrap_or("").matches("../").count();
                let file = format!("{}{name}.html", "x/".repeat(depth));
                save(&Path::new(&folder).join(language), &file, &html, &theme);
            }
            let found = html::faults(&html);
            faults.extend(found.into_iter().map(|fault| format!("{language} {name}: {fault}")));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// With SAVE_PAGES=folder the rendered fixtures are kept, to be looked at in a browser.
fn save(folder: &Path, file: &str, html: &str, theme: &Theme) {
    let page = folder.join(file);
    fs::create_dir_all(page.parent().expect("a folder")).expect("folders");
    fs::write(&page, html).expect("a page");
    for (path, bytes) in theme.assets() {
        fs::write(folder.join(path), bytes).expect("an asset");
    }
}

#[test]
fn every_template_has_a_view() {
    let has: BTreeSet<String> = fixtures().into_iter().map(|(_, template, _)| template).collect();
    let folder = project("themes/default/templates");
    let mut missing = Vec::new();
    for entry in fs::read_dir(folder).expect("templates") {
        let path = entry.expect("an entry").path();
        let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
        if path.extension().is_some_and(|e| e == "html") && name != "frame" && !has.contains(&name) {
            missing.push(name);
        }
    }
    assert!(missing.is_empty(), "no fixture for {missing:?}");
}

#[test]
fn languages_have_the_same_strings_in_the_same_order() {
    let keys = |name: &str| message_keys(&read(&format!("themes/default/locales/{name}")));
    assert_eq!(keys("ru.ftl"), keys("en.ftl"));
}

#[test]
fn every_string_is_used_somewhere() {
    let folders = ["themes/default/templates", "themes/default/components", "src"];
    let text: String = folders.into_iter().map(texts_below).collect();
    let prefixes: Vec<String> =
        text.match_indices("-\" ~").filter_map(|(at, _)| text[..=at].rsplit('"').next().map(str::to_owned)).collect();
    let computed = ["month-", "state-", "rule-", "nav-", "requirement-", "claim-", "column-"];
    let unused: Vec<String> = message_keys(&read("themes/default/locales/ru.ftl"))
        .into_iter()
        .filter(|key| !text.contains(&format!("\"{key}\"")))
        .filter(|key| !prefixes.iter().any(|p| key.starts_with(p)))
        .filter(|key| !computed.iter().any(|p| key.starts_with(p)))
        .collect();
    assert!(unused.is_empty(), "unused strings: {unused:?}");
}

/// All templates and sources below a folder of the project, one after another.
fn texts_below(folder: &str) -> String {
    let paths = paths_below(&project(folder)).into_iter();
    let texts = paths.filter(|path| path.ends_with(".html") || path.ends_with(".rs"));
    texts.map(|path| read(&format!("{folder}/{path}"))).collect()
}

#[test]
fn components_render_their_examples() {
    let theme = load("", "ru");
    let folder = project("themes/default/components");
    for entry in fs::read_dir(folder).expect("components") {
        let path = entry.expect("an entry").path();
        let folder = path.file_name().expect("a name").to_string_lossy().into_owned();
        let examples: BTreeMap<String, serde_json::Value> =
            serde_json::from_value(json(&path.join("examples.json"))).expect("a map of examples");
        assert!(!examples.is_empty(), "{folder} has no example");
        for (title, args) in examples {
            let html = theme
                .render_component(&folder.replace('-', "_"), &view(&args).expect("args"))
                .unwrap_or_else(|problem| panic!("{folder}, {title}: {problem}"));
            assert!(!html.trim().is_empty(), "{folder}, {title}");
            let unbalanced = html::tag_faults(&html);
            assert_eq!(unbalanced, Vec::<String>::new(), "{folder}, {title}");
        }
    }
}

#[test]
fn the_style_guide_shows_every_component_with_all_its_examples() {
    for language in ["ru", "en"] {
        let theme = load("", language);
        let html = String::from_utf8(theme.style_guide().expect("a style guide")).expect("UTF-8");
        if let Ok(folder) = std::env::var("SAVE_PAGES") {
            save(&Path::new(&folder).join(language), "styleguide.html", &html, &theme);
        }
        assert_eq!(html::tag_faults(&html), Vec::<String>::new());
        for entry in fs::read_dir(project("themes/default/components")).expect("components") {
            let path = entry.expect("an entry").path();
            let name = path.file_name().expect("a name").to_string_lossy().replace('-', "_");
            assert!(html.contains(&format!("id=\"c-{name}\"")), "{name}");
            let examples = json(&path.join("examples.json"));
            for title in examples.as_object().expect("examples").keys() {
                assert!(html.contains(&format!("<h3>{title}</h3>")), "{name}: {title}");
            }
        }
    }
}

#[test]
fn one_part_is_overridden_by_one_file() {
    let theme = load(
        "\
//- themes/own/components/due/due.html
{% component due(due: map) %}<i>{{ due.words }}</i>{% endcomponent %}
//- themes/own/locales/ru.ftl
skip-to-main = Сразу к делу
//- themes/own/templates/page.html
{% extends \"default/page.html\" %}{% block kind %}own{% endblock %}
//- themes/own/css/99-own.css
p{color:red}",
        "ru",
    );
    let (_, _, page) = fixtures().into_iter().find(|f| f.1 == "page").expect("a page");
    let html = render(&theme, "page", &page);
    assert!(html.contains("Сразу к\u{a0}делу"), "own string");
    assert!(html.contains("page-own"), "own block");
    let due = theme.render_component("due", &view(&serde_json::json!({"due": {"words": "в мае"}})).expect("args"));
    assert_eq!(due.expect("a component"), "<i>в мае</i>");
    let css = String::from_utf8_lossy(&theme.assets()[0].1).into_owned();
    assert!(css.ends_with("p{color:red}\n"));
}

#[test]
fn mistakes_of_a_theme_are_found_at_load_with_their_places() {
    let own = vec![
        ("themes/own/templates/page.html".to_owned(), "<p>\n    {{ t(key=\"no-such\") }}".to_owned()),
        ("themes/own/templates/item.html".to_owned(), "<p>\n  {{ t(key=\"steps\") }} {{ a b }}".to_owned()),
    ];
    for form in [Form::AsWritten, Form::Minified] {
        let problems = Theme::load(own.clone(), "ru", form, &theme_needs()).err().expect("problems");
        let places: Vec<_> = problems.iter().map(|p| (p.path.as_str(), p.line, p.column)).collect();
        assert_eq!(
            places,
            [("themes/own/templates/page.html", 2, 8), ("themes/own/templates/item.html", 2, 29)],
            "{problems:?}"
        );
    }
    assert!(Theme::load(Vec::new(), "xx", Form::AsWritten, &theme_needs()).is_err());
}

#[test]
fn unknown_references_are_found_at_load_with_their_places() {
    for text in ["<p>\n  {{ <no_such of={x} /> }}", "<p>\n  {{ x | no_such }}", "<p>\n  {% include \"no/such.html\" %}"]
    {
        let own = vec![("templates/page.html".to_owned(), text.to_owned())];
        let problems = Theme::load(own, "ru", Form::AsWritten, &theme_needs()).err().expect("problems");
        let places: Vec<_> = problems.iter().map(|p| (p.path.as_str(), p.line)).collect();
        assert_eq!(places, [("templates/page.html", 2)], "{problems:?}");
    }
}

#[test]
fn a_template_that_is_not_there_is_found_at_load() {
    let missing = |own: &str, needs: &ThemeNeeds| {
        let own = vec![("themes/own/templates/page.html".to_owned(), own.to_owned())];
        let problems = Theme::load(own, "ru", Form::AsWritten, needs).err().expect("problems");
        problems.into_iter().map(|problem| (problem.line, problem.column, problem.mistake)).collect::<Vec<_>>()
    };
    let template = |name: &str| ThemeMistake::MissingTemplate(name.to_owned());
    let needs = ThemeNeeds { templates: vec!["page", "no-such"], ..ThemeNeeds::default() };
    assert_eq!(missing("<p>", &needs), [(0, 0, template("no-such.html"))]);
    let extends = "{% extends \"default/no-such.html\" %}";
    assert_eq!(missing(extends, &theme_needs()), [(1, 13, template("default/no-such.html"))]);
    let includes = "<p>\n  {% include \"no/such.html\" %}";
    assert_eq!(missing(includes, &theme_needs()), [(2, 14, template("no/such.html"))]);
}

#[test]
fn mistakes_that_show_on_a_page_are_told_at_the_place_as_written() {
    let text = "<div>\n  <p class=\"a\">\n     b</p>\n  {{ page.title | date }}\n</div>\n";
    let place = |form| {
        let own = vec![("themes/own/templates/page.html".to_owned(), text.to_owned())];
        let theme = Theme::load(own, "ru", form, &theme_needs()).expect("a theme");
        let data = view(&serde_json::json!({"page": {"title": "no date"}})).expect("a view");
        let problem = theme.render("page", "", &data, &mut Vec::new()).expect_err("a problem");
        (problem.path, problem.line, problem.column, problem.mistake)
    };
    let (path, line, ..) = place(Form::AsWritten);
    assert_eq!((path.as_str(), line), ("themes/own/templates/page.html", 4));
    assert_eq!(place(Form::Minified), place(Form::AsWritten));
}

#[test]
fn a_translation_is_one_file_and_must_be_whole() {
    let ru = read("themes/default/locales/ru.ftl");
    let whole = ("locales/tt.ftl".to_owned(), ru);
    assert!(Theme::load(vec![whole], "tt", Form::AsWritten, &theme_needs()).is_ok());
    let part = ("locales/tt.ftl".to_owned(), "basis = Нигез\n".to_owned());
    assert!(Theme::load(vec![part], "tt", Form::AsWritten, &theme_needs()).is_err());
}

#[test]
fn data_cannot_become_markup() {
    let theme = load("", "ru");
    let (_, _, mut data) = fixtures().into_iter().find(|f| f.0 == "report").expect("a view");
    data["report"]["title"] = "<script>alert(1)</script> \"x\" & y".into();
    data["page"]["title"] = "<img src=x>".into();
    data["facts"][0]["result"] = "{{ root }}<b>".into();
    let html = render(&theme, "report", &data);
    assert!(!html.contains("<script>") && !html.contains("<img src=x>") && !html.contains("}}<b>"));
}

#[test]
fn the_documentation_names_the_version_of_what_themes_see() {
    let text = read("docs/themes.md");
    assert!(text.contains(&format!("`THEME_API` = {}", vekha::theme::THEME_API)));
}

#[test]
fn strings_of_a_theme_cannot_become_markup() {
    let theme = load("//- themes/own/locales/ru.ftl\ntable-in-text = a\" onclick=\"b <i>", "ru");
    let (_, _, mut data) = fixtures().into_iter().find(|f| f.0 == "page").expect("a view");
    data["body_html"] = "<table><tr><td>c</td></tr></table>".into();
    let html = render(&theme, "page", &data);
    assert!(html.contains("aria-label=\"a&quot; onclick=&quot;b &lt;i&gt;\"><table>"), "{html}");
}

#[test]
fn typography_binds_own_words_but_not_those_of_acts() {
    let theme = load("", "ru");
    let mut args = vekha::theme::Args::new();
    args.set("who", "отдел по делам школ № 5");
    let text = theme.string("performed-by", &args).expect("a string");
    assert_eq!(text, "Выполняет: отдел по делам школ № 5");
    let mut args = vekha::theme::Args::new();
    args.set("total", 12);
    args.set("done", 5);
    args.set("late", 0);
    args.set("when", "now");
    let text = theme.string("claim-done", &args).expect("a string");
    assert_eq!(text, "Выполнено 5 из\u{a0}12.");
}

#[test]
fn the_answer_is_grammatical_in_all_numbers() {
    let theme = load("", "ru");
    let phrase = |key: &str, pairs: &[(&'static str, i64)]| {
        let mut args = vekha::theme::Args::new();
        args.set("when", "now");
        for (name, value) in pairs {
            args.set(*name, *value);
        }
        theme.string(key, &args).expect("a string").replace('\u{a0}', " ")
    };
    let done = |total, done| phrase("claim-done", &[("total", total), ("done", done), ("late", 0)]);
    assert_eq!(
        [done(1, 0), done(21, 0), done(12, 5)].join(" "),
        "Мероприятие одно, отметки «выполнено» у него пока нет. Пока ни у одного из 21 нет отметки «выполнено». \
         Выполнено 5 из 12."
    );
    let late = |n, explained| phrase("claim-late", &[("n", n), ("explained", explained)]);
    assert_eq!(
        [late(1, 1), late(2, 0), late(11, 4), late(21, 1)].join(" "),
        "Одно опаздывает, причина указана. Опаздывают 2. Опаздывают 11: у 4 указана причина. \
         Опаздывает 21: у одного указана причина."
    );
    let days = |n| phrase("state-done-late", &[("days", n)]);
    assert_eq!(
        [days(1), days(3), days(11)].join("; "),
        "Выполнено с опозданием на 1 рабочий день; Выполнено с опозданием на 3 рабочих дня; \
         Выполнено с опозданием на 11 рабочих дней"
    );
}

#[test]
fn the_same_view_gives_the_same_bytes() {
    let (first, second) = (load("", "ru"), load("", "ru"));
    for (_, template, data) in fixtures() {
        assert_same_text(&template, &render(&first, &template, &data), &render(&second, &template, &data));
    }
    assert_eq!(first.assets(), second.assets());
}
