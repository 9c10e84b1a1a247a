//! Cells of tables: events in, the same out with cells that need no style.

use pulldown_cmark::{Alignment, Event, Tag, TagEnd};

/// The table that is being read. Its cells are written here: the content security policy of the pages allows no `style=`,
/// and header cells need a scope.
#[derive(Default)]
pub(super) struct Table {
    columns: Vec<Alignment>,
    /// The column of the next cell.
    column: usize,
    is_head: bool,
}

impl Table {
    /// The event as it may be published.
    pub(super) fn table_event<'e>(&mut self, event: Event<'e>) -> Event<'e> {
        match &event {
            Event::Start(Tag::Table(columns)) => self.columns.clone_from(columns),
            Event::Start(Tag::TableHead) => (self.is_head, self.column) = (true, 0),
            Event::End(TagEnd::TableHead) => self.is_head = false,
            Event::Start(Tag::TableRow) => self.column = 0,
            Event::Start(Tag::TableCell) => return Event::Html(self.cell().into()),
            Event::End(TagEnd::TableCell) => return Event::Html(if self.is_head { "</th>" } else { "</td>" }.into()),
            _ => {}
        }
        event
    }

    fn cell(&mut self) -> String {
        let side = match self.columns.get(self.column) {
            Some(Alignment::Left) => " class=\"align-left\"",
            Some(Alignment::Center) => " class=\"align-center\"",
            Some(Alignment::Right) => " class=\"align-right\"",
            Some(Alignment::None) | None => "",
        };
        self.column += 1;
        format!("<{}{side}>", if self.is_head { "th scope=\"col\"" } else { "td" })
    }
}
