//! `styles.xml`: the looks that paragraphs, links and tables of a document refer to by name.

/// A style of paragraphs: its id, its name as word processors know it, its place in the outline, what its paragraphs and
/// its words look like.
type ParagraphStyle = (&'static str, &'static str, Option<usize>, &'static str, &'static str);

const NO_SPACE: &str = "<w:spacing w:before=\"0\" w:after=\"0\"/>";

const PARAGRAPHS: [ParagraphStyle; 15] = [
    ("Title", "Title", None, "<w:spacing w:after=\"120\"/>", "<w:b/><w:sz w:val=\"32\"/>"),
    (
        "Heading1",
        "heading 1",
        Some(0),
        "<w:keepNext/><w:spacing w:before=\"280\" w:after=\"100\"/>",
        "<w:b/><w:sz w:val=\"28\"/>",
    ),
    (
        "Heading2",
        "heading 2",
        Some(1),
        "<w:keepNext/><w:spacing w:before=\"220\" w:after=\"80\"/>",
        "<w:b/><w:sz w:val=\"25\"/>",
    ),
    ("Heading3", "heading 3", Some(2), "<w:keepNext/><w:spacing w:before=\"180\" w:after=\"60\"/>", "<w:b/>"),
    ("Heading4", "heading 4", Some(3), "<w:keepNext/><w:spacing w:before=\"160\" w:after=\"60\"/>", "<w:b/><w:i/>"),
    ("Heading5", "heading 5", Some(4), "<w:keepNext/><w:spacing w:before=\"140\" w:after=\"60\"/>", "<w:i/>"),
    ("Heading6", "heading 6", Some(5), "<w:keepNext/><w:spacing w:before=\"140\" w:after=\"60\"/>", "<w:i/>"),
    ("Notice", "Notice", None, "<w:spacing w:after=\"200\"/>", "<w:i/>"),
    (
        "Caption",
        "caption",
        None,
        "<w:keepNext/><w:spacing w:before=\"160\" w:after=\"60\"/>",
        "<w:b/><w:sz w:val=\"22\"/>",
    ),
    ("ListParagraph", "List Paragraph", None, "<w:spacing w:after=\"60\"/><w:contextualSpacing/>", ""),
    ("RightHalf", "Right Half", None, "<w:spacing w:before=\"240\" w:after=\"240\"/><w:ind w:left=\"4930\"/>", ""),
    ("Quote", "Quote", None, "<w:ind w:left=\"480\"/>", "<w:i/>"),
    ("TableText", "Table Text", None, NO_SPACE, "<w:sz w:val=\"20\"/>"),
    ("TableEnd", "Table End", None, NO_SPACE, "<w:sz w:val=\"12\"/>"),
    ("Footer", "footer", None, NO_SPACE, "<w:sz w:val=\"18\"/>"),
];

/// The part, for words of a language.
pub(super) fn styles(language: &str) -> String {
    let language = if language == "ru" { "ru-RU" } else { language };
    let paragraphs: String = PARAGRAPHS.iter().map(paragraph_style).collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\
         <w:styles xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:docDefaults><w:rPrDefault><w:rPr>\
         <w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:eastAsia=\"Times New Roman\" w:cs=\"Times New Roman\"/>\
         <w:sz w:val=\"24\"/><w:szCs w:val=\"24\"/><w:lang w:val=\"{language}\"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>\
         <w:spacing w:after=\"120\"/></w:pPr></w:pPrDefault></w:docDefaults>\
         <w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/></w:style>\
         <w:style w:type=\"character\" w:default=\"1\" w:styleId=\"DefaultParagraphFont\"><w:name w:val=\"Default Paragraph Font\"/></w:style>\
         {paragraphs}\
         <w:style w:type=\"character\" w:styleId=\"Hyperlink\"><w:name w:val=\"Hyperlink\"/><w:rPr><w:color w:val=\"0B4F9E\"/>\
         <w:u w:val=\"single\"/></w:rPr></w:style>\
         <w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/><w:tblPr>\
         <w:tblInd w:w=\"0\" w:type=\"dxa\"/><w:tblCellMar><w:top w:w=\"0\" w:type=\"dxa\"/><w:left w:w=\"108\" w:type=\"dxa\"/>\
         <w:bottom w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"108\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>\
         <w:style w:type=\"table\" w:styleId=\"TableGrid\"><w:name w:val=\"Table Grid\"/><w:basedOn w:val=\"TableNormal\"/>\
         <w:tblPr><w:tblBorders>{}</w:tblBorders></w:tblPr></w:style></w:styles>",
        borders()
    )
}

fn paragraph_style((id, name, outline, paragraph, run): &ParagraphStyle) -> String {
    let outline = outline.map(|level| format!("<w:outlineLvl w:val=\"{level}\"/>")).unwrap_or_default();
    let run = if run.is_empty() { String::new() } else { format!("<w:rPr>{run}</w:rPr>") };
    format!(
        "<w:style w:type=\"paragraph\" w:styleId=\"{id}\"><w:name w:val=\"{name}\"/><w:basedOn w:val=\"Normal\"/><w:qFormat/>\
         <w:pPr>{paragraph}{outline}</w:pPr>{run}</w:style>"
    )
}

fn borders() -> String {
    let line = |side| format!("<w:{side} w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"767676\"/>");
    ["top", "left", "bottom", "right", "insideH", "insideV"].map(line).concat()
}
