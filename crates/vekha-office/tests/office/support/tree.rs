//! What was read, as text: a line for a paragraph, a row or a sheet's row.

use std::fmt::Write;

use vekha_office::{
    Block, Cell, CellValue, Document, Height, Inline, LeftOut, OfficeFile, Paragraph, ParagraphKind, Place, Sheet,
    SheetCell, Table, Workbook,
};

pub fn file_tree(file: &OfficeFile) -> String {
    match file {
        OfficeFile::Document(document) => document_tree(document),
        OfficeFile::Workbook(workbook) => workbook_tree(workbook),
        OfficeFile::Text(decoded) => format!("{} certain: {}\n{}", decoded.encoding, decoded.is_certain, decoded.text),
    }
}

pub fn document_tree(document: &Document) -> String {
    let mut text = String::new();
    push_blocks(&document.blocks, 0, &mut text);
    for (index, footnote) in document.footnotes.iter().enumerate() {
        let _ = writeln!(text, "[^{index}]");
        push_blocks(&footnote.blocks, 2, &mut text);
    }
    push_left_out(&document.left_out, &[], &mut text);
    text
}

fn push_blocks(blocks: &[Block], indent: usize, text: &mut String) {
    for block in blocks {
        let _ = write!(text, "{:indent$}", "");
        match block {
            Block::Paragraph(paragraph) => {
                let _ = writeln!(text, "{}", paragraph_line(paragraph));
            }
            Block::Picture(picture) => {
                let _ = writeln!(text, "{}", inlines_text(&[Inline::Picture(picture.clone())]));
            }
            Block::Table(table) => push_table(table, indent, text),
        }
    }
}

fn paragraph_line(paragraph: &Paragraph) -> String {
    let kind = match paragraph.kind {
        ParagraphKind::Text => "p".to_owned(),
        ParagraphKind::Heading(level) => format!("h{level}"),
        ParagraphKind::ListItem(level) => format!("li{level}"),
    };
    let label = paragraph.label.as_ref().map(|label| {
        let doubt = if label.is_certain { "" } else { "?" };
        format!(" «{}»{doubt}", label.text)
    });
    format!("{kind}{} {}", label.unwrap_or_default(), inlines_text(&paragraph.inlines))
}

fn inlines_text(inlines: &[Inline]) -> String {
    let texts = inlines.iter().map(|inline| match inline {
        Inline::Text { text, look } => {
            let mut marks = String::new();
            marks.push_str(if look.is_bold { "**" } else { "" });
            marks.push_str(if look.is_italic { "_" } else { "" });
            marks.push_str(if look.is_struck { "~" } else { "" });
            marks.push_str(match look.height {
                Height::Line => "",
                Height::Raised => "^",
                Height::Lowered => ",",
            });
            let back: String = marks.chars().rev().collect();
            format!("{marks}{}{back}", text.replace('\t', "→"))
        }
        Inline::LineBreak => "⏎".to_owned(),
        Inline::Link { address, inlines } => format!("[{}]({address})", inlines_text(inlines)),
        Inline::Footnote { index } => format!("[^{index}]"),
        Inline::Picture(picture) => {
            let source = picture.part.as_ref().or(picture.address.as_ref());
            format!(
                "![{}]({})",
                picture.description.as_deref().unwrap_or_default(),
                source.map_or("", |source| source.as_str())
            )
        }
    });
    texts.collect()
}

fn push_table(table: &Table, indent: usize, text: &mut String) {
    let _ = writeln!(text, "table {}", table.columns);
    for row in &table.rows {
        let _ = write!(text, "{:indent$}{}", "", if row.is_header { "  =" } else { "  |" });
        let mut next = 0;
        let mut inner = Vec::new();
        for cell in &row.cells {
            if cell.column != next {
                let _ = write!(text, " @{}", cell.column);
            }
            next = cell.column + cell.columns;
            let _ = write!(text, " {} |", cell_text(cell));
            inner.extend(cell.blocks.iter().filter(|block| matches!(block, Block::Table(_))).cloned());
        }
        text.push('\n');
        push_blocks(&inner, indent + 4, text);
    }
}

fn cell_text(cell: &Cell) -> String {
    let texts = cell.blocks.iter().map(|block| match block {
        Block::Paragraph(paragraph) => match &paragraph.label {
            Some(label) => format!("«{}» {}", label.text, inlines_text(&paragraph.inlines)),
            None => inlines_text(&paragraph.inlines),
        },
        Block::Picture(picture) => inlines_text(&[Inline::Picture(picture.clone())]),
        Block::Table(_) => "{table}".to_owned(),
    });
    let mut text = texts.collect::<Vec<_>>().join(" / ");
    if cell.columns > 1 {
        let _ = write!(text, " >{}", cell.columns);
    }
    if cell.rows > 1 {
        let _ = write!(text, " v{}", cell.rows);
    }
    text.trim().to_owned()
}

pub fn workbook_tree(workbook: &Workbook) -> String {
    let mut text = String::new();
    for sheet in &workbook.sheets {
        let _ = writeln!(text, "sheet {}{}", sheet.name, if sheet.is_hidden { " (hidden)" } else { "" });
        if !sheet.hidden_columns.is_empty() {
            let _ = writeln!(text, "  hidden columns {:?}", sheet.hidden_columns);
        }
        push_rows(sheet, &mut text);
    }
    push_left_out(&workbook.left_out, &workbook.sheets, &mut text);
    text
}

pub fn push_rows(sheet: &Sheet, text: &mut String) {
    for row in &sheet.rows {
        let cells: Vec<String> = row.cells.iter().map(sheet_cell_text).collect();
        let hidden = if row.is_hidden { " (hidden)" } else { "" };
        let _ = writeln!(text, "  {}{hidden}: {}", row.index + 1, cells.join(" | "));
    }
}

fn sheet_cell_text(cell: &SheetCell) -> String {
    let kind = match cell.value {
        CellValue::Text => String::new(),
        CellValue::Number(number) => format!(" #{number}"),
        CellValue::Date(date) => format!(" d{date}").replace("T00:00:00", ""),
        CellValue::Logical(value) => format!(" {value}"),
        CellValue::Error => " error".to_owned(),
        CellValue::NoResult => " no result".to_owned(),
    };
    let mut text = format!("{}={}{kind}", column_name(cell.column), cell.text.replace('\n', "⏎"));
    if cell.columns > 1 {
        let _ = write!(text, " >{}", cell.columns);
    }
    if cell.rows > 1 {
        let _ = write!(text, " v{}", cell.rows);
    }
    if let Some(link) = &cell.link {
        let _ = write!(text, " ({link})");
    }
    text
}

fn column_name(column: u32) -> String {
    let mut name = String::new();
    let mut rest = column + 1;
    while rest > 0 {
        let digit = u8::try_from((rest - 1) % 26).unwrap_or(0);
        name.insert(0, char::from(b'A' + digit));
        rest = (rest - 1) / 26;
    }
    name
}

fn push_left_out(left_out: &[LeftOut], sheets: &[Sheet], text: &mut String) {
    let name = |index: usize| sheets.get(index).map_or("", |sheet| &sheet.name);
    for entry in left_out {
        let place = match &entry.place {
            Place::File => String::new(),
            Place::Block { index, cell: None } => format!(" {index}"),
            Place::Block { index, cell: Some((row, column)) } => format!(" {index}/{row},{column}"),
            Place::Footnote { index } => format!(" ^{index}"),
            Place::Sheet { index, cell: None } => format!(" {}", name(*index)),
            Place::Sheet { index, cell: Some((row, column)) } => {
                format!(" {}!{}{}", name(*index), column_name(*column), row + 1)
            }
        };
        let _ = writeln!(text, "- {}{place}: {}", entry.reason.code(), entry.text.replace('\n', "⏎"));
    }
}
