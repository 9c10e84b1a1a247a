//! An order in; out come the files that a site in an empty folder needs besides the roadmap.

use super::order::Order;
use super::schools::SchoolStub;
use super::yaml::Yaml;
use crate::content::slug::file_slug;

/// The text of `site.yaml`, with what a person fills in as comments.
pub fn site_file(order: Option<&Order>) -> String {
    let issuer = order.and_then(|order| order.issuer.as_deref());
    let place = order.and_then(|order| order.place.as_deref()).map(place_slug).filter(|slug| !slug.is_empty());
    let mut yaml = Yaml::default();
    yaml.comment("Кто публикует сайт. Этот файл сделан по приказу: проверьте его и впишите недостающее.");
    yaml.comment("Строки с # — пояснения, программа их не читает.");
    yaml.blank();
    yaml.comment("Постоянное имя сайта: латинские буквы, цифры, дефис. После публикации не меняйте.");
    yaml.pair("id", &place.map_or("moi-okrug".to_owned(), |place| format!("kachestvo-{place}")));
    yaml.pair("title", "Качество образования");
    yaml.blank();
    yaml.block("body", |yaml| {
        if issuer.is_none() {
            yaml.comment("Замените полным названием: приказа с ним программа не нашла.");
        }
        yaml.pair("name", issuer.unwrap_or("Отдел образования администрации округа"));
        yaml.comment("short_name: Отдел образования");
    });
    yaml.blank();
    yaml.comment("К кому обращаться. Уберите «# » и впишите своё.");
    yaml.comment(
        "contact:\n  post: Методист отдела образования\n  phone: \"+7 (000) 000-00-00\"\n  email: metodist@example.ru",
    );
    yaml.blank();
    yaml.pair("language", "ru");
    yaml.blank();
    yaml.comment("Часовой пояс: от него зависит, какой сегодня день. Уберите «# » и впишите свой.");
    yaml.comment("utc_offset: \"+07:00\"");
    yaml.into_text()
}

/// The name of a settlement without the word for it.
fn place_slug(place: &str) -> String {
    let name = place.split_once(['.', ' ']).map_or(place, |(_, name)| name);
    file_slug(name.trim_start_matches("п."))
}

/// The school that stands for all where the order names none.
pub fn starter_school() -> SchoolStub {
    let name = "Школа № 1 (замените названием школы)".to_owned();
    SchoolStub { id: "shkola-1".to_owned(), name, ..SchoolStub::default() }
}
