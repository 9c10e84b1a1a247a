//! The kinds of files, as they are told apart by content.

/// What a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ContentKind {
    /// A text of Word since 2007, also with macros.
    Docx,
    /// A workbook of Excel since 2007, also with macros.
    Xlsx,
    /// A workbook of LibreOffice and its kin.
    Ods,
    /// A workbook of Excel 5 to 2003.
    Xls,
    /// Text without any form.
    Text,
    /// A text of Word before 2007.
    Doc,
    /// A text in Rich Text Format.
    Rtf,
    /// A PDF.
    Pdf,
    /// A page of the web.
    Html,
    /// A page of the web with its pictures in one file.
    Mhtml,
    /// A text of Word 2003 as XML.
    WordXml2003,
    /// A workbook of Excel 2003 as XML.
    ExcelXml2003,
    /// A package of Office as one XML file.
    FlatPackage,
    /// A file of LibreOffice as one XML file.
    FlatOdf,
    /// A text of LibreOffice and its kin.
    Odt,
    /// Another file of LibreOffice and its kin.
    OtherOdf,
    /// A binary workbook of Excel since 2007.
    Xlsb,
    /// Slides.
    Slides,
    /// A workbook of Excel before 5.
    OldExcel,
    /// A picture.
    Image,
    /// An archive of files.
    Archive,
    /// Another file of an office program before 2007.
    OtherCompound,
    /// Other XML.
    OtherXml,
    /// Anything else.
    Unknown,
}

impl ContentKind {
    /// The code of the kind; never renamed or reused.
    pub fn code(self) -> &'static str {
        match self {
            ContentKind::Docx => "docx",
            ContentKind::Xlsx => "xlsx",
            ContentKind::Ods => "ods",
            ContentKind::Xls => "xls",
            ContentKind::Text => "text",
            ContentKind::Doc => "doc",
            ContentKind::Rtf => "rtf",
            ContentKind::Pdf => "pdf",
            ContentKind::Html => "html",
            ContentKind::Mhtml => "mhtml",
            ContentKind::WordXml2003 => "word-xml-2003",
            ContentKind::ExcelXml2003 => "excel-xml-2003",
            ContentKind::FlatPackage => "flat-package",
            ContentKind::FlatOdf => "flat-odf",
            ContentKind::Odt => "odt",
            ContentKind::OtherOdf => "other-odf",
            ContentKind::Xlsb => "xlsb",
            ContentKind::Slides => "slides",
            ContentKind::OldExcel => "old-excel",
            ContentKind::Image => "image",
            ContentKind::Archive => "archive",
            ContentKind::OtherCompound => "other-compound",
            ContentKind::OtherXml => "other-xml",
            ContentKind::Unknown => "unknown",
        }
    }
}
