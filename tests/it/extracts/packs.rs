//! A pack has all that a school's site is given: fragments, files under names for people, and the list of what goes where.

use std::io::{Cursor, Read};

use vekha::pipeline::{Job, compile};

use super::{Files, SITES, packs, text, with_plain_spaces};
use crate::support::project;

/// The packs of the sample with an address of its own.
fn sample_packs() -> Files {
    let base_url = Some("https://vekha.example/okrug".to_owned());
    packs(&compile(&Job { minify: false, base_url, ..Job::new(project("")) }))
}

/// The files of an archive, by name.
fn archive(bytes: &[u8]) -> Files {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).expect("a zip");
    let mut files = Files::new();
    for at in 0..zip.len() {
        let mut file = zip.by_index(at).expect("a file");
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).expect("bytes");
        files.insert(file.name().expect("a name").into_owned(), bytes);
    }
    files
}

#[test]
fn an_archive_holds_all_of_a_pack_under_names_for_people() {
    let files = sample_packs();
    let archive = archive(&files["berezovaya-griva.zip"]);
    let folder = "МБОУ «Берёзовогривская ООШ»";
    let names: Vec<&str> = archive.keys().map(String::as_str).collect();
    for name in [
        "1 Что куда вставить.txt",
        "2 Ход мероприятий.html",
        "3 Ход мероприятий с оформлением.html",
        "4 Ход мероприятий без разметки.txt",
        "Отчёты/2026-11-19 Второй урок с наставником.html",
        "Файлы/Справка от 09.10.2026 Рисковый профиль школы.pdf",
    ] {
        assert!(names.contains(&format!("{folder}/{name}").as_str()), "{name} in {names:#?}");
    }
    let same = archive.get(&format!("{folder}/2 Ход мероприятий.html"));
    assert_eq!(same, files.get("berezovaya-griva/progress.html"));
    let source = std::fs::read(project("content/schools/berezovaya-griva/documents/risk-profile-2026.pdf"));
    assert_eq!(
        archive.get(&format!("{folder}/Файлы/Справка от 09.10.2026 Рисковый профиль школы.pdf")),
        source.ok().as_ref()
    );
}

#[test]
fn the_list_says_what_goes_where_and_until_when() {
    let steps = with_plain_spaces(&text(&sample_packs(), "berezovaya-griva/steps.txt"));
    for words in [
        "Сведения на 21 ноября 2026 года · полная страница: https://vekha.example/okrug/schools/berezovaya-griva/",
        "«2 Ход мероприятий.html»",
        "Отчёты/2026-11-19 Второй урок с наставником.html",
        "Спросите, принимает ли это ваша система",
        "Обновите до 14 декабря 2026 года",
    ] {
        assert!(steps.contains(words), "no «{words}» in:\n{steps}");
    }
    let last = steps.trim_end().lines().next_back().expect("a line");
    assert!(last.starts_with("8. ") && last.contains("section_url"), "{last}");
}

#[test]
fn a_fragment_begins_with_its_day_and_carries_basis_and_contact() {
    let html = with_plain_spaces(&text(&sample_packs(), "berezovaya-griva/progress.html"));
    let begin = "<p>Сведения на 21 ноября 2026 года · полная страница: <a href=\"https://vekha.example/okrug/schools/berezovaya-griva/\">";
    assert!(html.starts_with(begin), "{html:.200}");
    for words in [
        "Обновите до 14 декабря 2026 года",
        "Дорожная карта повышения качества образования на 2026/27 учебный год",
        "Областной план поддержки школ на 2026/27 учебный год",
        "<a href=\"https://vekha.example/okrug/roadmaps/2026-2027/act.html\">Приказ от 28 августа 2026 года № 187-о</a>",
        "<a href=\"tel:+70000000060\">+7 (000) 000-00-60</a>",
    ] {
        assert!(html.contains(words), "no «{words}»");
    }
}

#[test]
fn without_an_address_of_the_site_no_link_leads_nowhere() {
    let (_, _, _, packs) = SITES.last().expect("the sample");
    for (path, bytes) in packs.iter().filter(|(path, _)| path.ends_with(".html")) {
        let html = String::from_utf8_lossy(bytes);
        let mut links = html.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
        let wrong =
            links.find(|link| !["https:", "http:", "tel:", "mailto:"].iter().any(|start| link.starts_with(start)));
        assert_eq!(wrong, None, "{path}");
        assert!(!html.contains("полная страница"), "{path}");
    }
}

#[test]
fn schools_without_reports_branches_and_schools_that_left_have_packs() {
    let (_, compiled, _, packs) = SITES.last().expect("the sample");
    let silent = with_plain_spaces(&text(packs, "gorelki/progress.html"));
    assert!(silent.contains("Отчётов здесь пока нет.") && !text(packs, "gorelki/steps.txt").contains("Отчёты/"));
    let branches = compiled.site.participants().filter(|school| compiled.site[*school].branch_of.is_some());
    let branches: Vec<String> = branches.map(|school| compiled.site[school].id.clone()).collect();
    assert!(!branches.is_empty());
    for id in branches {
        assert!(text(packs, &format!("{id}/progress.html")).contains("Головная школа:"), "{id}");
    }
    let left = text(packs, "kedrovskaya/progress.html");
    assert!(left.contains("Ход мероприятий"), "{left}");
    let left_schools = compiled.site.participants().filter(|school| {
        let reporter = vekha::site::Reporter::School(*school);
        compiled.site.progress_on_leaving(reporter).is_some()
    });
    for school in left_schools {
        let id = &compiled.site[school].id;
        let html = text(packs, &format!("{id}/progress.html"));
        assert!(!html.contains("Обновите"), "{id}: nothing changes there any more");
    }
}
