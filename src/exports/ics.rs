//! A small writer of iCalendar (RFC 5545): escaped texts, lines folded at 75 octets without cutting a character.

use jiff::civil::Date;

/// A calendar that is being written.
pub struct Ics {
    text: String,
}

/// Octets of a line without its end.
const MAX_OCTETS: usize = 75;

impl Ics {
    /// A calendar with its name, in a language.
    pub fn new(name: &str, language: &str) -> Self {
        let mut ics = Ics { text: String::new() };
        ics.begin("VCALENDAR");
        ics.line("VERSION", "2.0");
        ics.line("PRODID", &format!("-//Vekha//Vekha//{}", language.to_uppercase()));
        ics.line("CALSCALE", "GREGORIAN");
        ics.line("METHOD", "PUBLISH");
        ics.text("NAME", name);
        ics.text("X-WR-CALNAME", name);
        ics
    }

    /// Begins a component.
    pub fn begin(&mut self, component: &str) {
        self.line("BEGIN", component);
    }

    /// Ends a component.
    pub fn end(&mut self, component: &str) {
        self.line("END", component);
    }

    /// A property whose value is words.
    pub fn text(&mut self, name: &str, value: &str) {
        self.line(name, &escape(value));
    }

    /// A property whose value is a day.
    pub fn day(&mut self, name: &str, day: Date) {
        self.line(&format!("{name};VALUE=DATE"), &day.strftime("%Y%m%d").to_string());
    }

    /// A property whose value stands as it is.
    pub fn line(&mut self, name: &str, value: &str) {
        let line = format!("{name}:{value}");
        let mut width = 0;
        for c in line.chars() {
            if width + c.len_utf8() > MAX_OCTETS {
                self.text.push_str("\r\n ");
                width = 1;
            }
            self.text.push(c);
            width += c.len_utf8();
        }
        self.text.push_str("\r\n");
    }

    /// The finished calendar.
    pub fn finish(mut self) -> String {
        self.end("VCALENDAR");
        self.text
    }
}

fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | ';' | ',' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_lines_are_folded_between_characters() {
        let mut ics = Ics { text: String::new() };
        ics.text("SUMMARY", &"Срок; ".repeat(30));
        assert!(ics.text.split("\r\n").all(|line| line.len() <= MAX_OCTETS));
        let unfolded = ics.text.replace("\r\n ", "");
        assert_eq!(unfolded, format!("SUMMARY:{}\r\n", "Срок\\; ".repeat(30)));
    }
}
