//! `numbering.xml`: the numbered lists of a document in, the definitions of all lists out.

/// What stands before the items of a list without numbers, level by level.
const BULLETS: [&str; 3] = ["–", "•", "◦"];
const LEVELS: usize = 9;
/// The list of all items without numbers, and that of numbers.
const BULLETED: usize = 0;
const NUMBERED: usize = 1;

/// The part; each numbered list begins with its own number at its own level.
pub(super) fn numbering(lists: &[(u64, usize)]) -> String {
    let bullets: String = (0..LEVELS).map(|at| level(at, "bullet", BULLETS[at % BULLETS.len()])).collect();
    let numbers: String = (0..LEVELS).map(|at| level(at, "decimal", &format!("%{}.", at + 1))).collect();
    let own = lists.iter().enumerate().map(|(number, (start, at))| {
        format!(
            "<w:num w:numId=\"{}\"><w:abstractNumId w:val=\"{NUMBERED}\"/><w:lvlOverride w:ilvl=\"{at}\">\
             <w:startOverride w:val=\"{start}\"/></w:lvlOverride></w:num>",
            number + 2
        )
    });
    let own: String = own.collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\
         <w:numbering xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">\
         <w:abstractNum w:abstractNumId=\"{BULLETED}\"><w:multiLevelType w:val=\"hybridMultilevel\"/>{bullets}</w:abstractNum>\
         <w:abstractNum w:abstractNumId=\"{NUMBERED}\"><w:multiLevelType w:val=\"hybridMultilevel\"/>{numbers}</w:abstractNum>\
         <w:num w:numId=\"1\"><w:abstractNumId w:val=\"{BULLETED}\"/></w:num>{own}</w:numbering>"
    )
}

fn level(at: usize, format: &str, text: &str) -> String {
    format!(
        "<w:lvl w:ilvl=\"{at}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/><w:lvlText w:val=\"{text}\"/>\
         <w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"{}\" w:hanging=\"360\"/></w:pPr></w:lvl>",
        (at + 1) * 360
    )
}
