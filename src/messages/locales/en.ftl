# What the program says about the content: the message, the words under the place (.label) and what to do (.help).
# Message keys are the codes of diagnostics and never change. Words for a reader, not for a programmer.

error = error
warning = warning
advice = help
related = first one here
maybe = perhaps “{ $guess }”
maybe-latin = perhaps “{ $guess }” in Latin letters

## Files

no-content = { $kind ->
        [twins] the folder “{ $site }” is not content: its name has capital letters, or Russian ones that look like Latin ones
        [file] “{ $folder }” is a file, and the folder of a site is needed
        [absent] there is no folder “{ $folder }”
       *[other] the folder “{ $folder }” has no folder content with the content of the site
    }
    .help = { $kind ->
        [twins] rename the folder: delete its name and type content in small Latin letters
        [elsewhere] the site lies in another folder: vekha --site { $site }
        [loose] there is a site.yaml here: make a folder content beside it and move all files of the site into it
        [absent] check the name; a new site is made by vekha init { $folder }
       *[other] { $site ->
            [0] name the folder of the site: vekha --site FOLDER; a new site is made by vekha init FOLDER
           *[other] this file is a part of a site, name its folder: vekha --site { $site }
        }
    }
no-site-file = there is no file content/site.yaml: it is not known whose site this is
    .help = { $at ->
        [0] create it with the lines “id: our-district”, “title: Quality of education”, “body:” and below it, indented, “name: Department of Education”
       *[other] it lies in the wrong place, { $at }: move it into the folder content
    }
unreadable = { $reason ->
        [denied] there are no rights to read this file or folder
       *[other] this file or folder cannot be read
    }
    .help = { $reason ->
        [denied] allow reading in the properties of the file or copy it anew; the system says: { $why }
       *[other] close the file in other programs and copy it anew; the system says: { $why }
    }
file-too-large = the file is too large: the limit is { $unit ->
        [megabytes] { $limit } MB
       *[bytes] { $limit ->
            [one] { $limit } byte
           *[other] { $limit } bytes
        }
    }
    .help = divide the text into several files and put pictures and documents beside it as files of their own
not-utf8 = line { $line } is not written in UTF-8
    .help = open the file in Notepad, choose “File → Save as” and, at the bottom of the window, the encoding UTF-8; type the spoilt letters anew
utf16 = the file is saved in UTF-16
    .help = open the file in Notepad, choose “File → Save as” and, at the bottom of the window, the encoding UTF-8
decoded-cp1251 = the file is saved in the old encoding Windows-1251; it was read, but had better be saved anew
    .help = open the file in Notepad, choose “File → Save as” and, at the bottom of the window, the encoding UTF-8
decoded-old-encoding = the file is saved in the old encoding { $encoding ->
        [IBM866] of DOS (866)
        [x-mac-cyrillic] of old Macs
       *[other] KOI8
    }; it was read, but had better be saved anew
    .help = open the file in Word, choose “{ $encoding ->
        [IBM866] Cyrillic (DOS)
        [x-mac-cyrillic] Cyrillic (Mac)
       *[other] Cyrillic (KOI8-R)
    }” in the window “File Conversion” and save it as plain text in the encoding UTF-8
encoded-twice = the file is encoded twice: it has “РћС‚С‡С‘С‚” in place of “Отчёт”; it was read as meant, but had better be saved anew
    .help = take the text from where it shows without faults and save the file in Notepad: “File → Save as” and, at the bottom of the window, the encoding UTF-8
not-a-text = this is no text but { $kind ->
        [docx] a document of Word
        [doc] a document of Word
        [rtf] a document in RTF
        [odt] a document of LibreOffice
        [pdf] a PDF
        [xlsx] a table of Excel
        [xls] a table of Excel
        [ods] a table of LibreOffice
        [image] a picture
        [archive] an archive
       *[other] a file of another program
    }: another name makes it none
    .help = { $kind ->
        [image] give the file its ending back (.jpg, .png) and put it into the report: ![what it shows](photo.jpg)
        [archive] unpack the archive and put the files from it into content
       *[other] open it in its program, copy the text into Notepad and save it under this name in the encoding UTF-8; to publish the file itself, give it its ending back and put it into the folder documents; an order with a table becomes a roadmap by the command vekha import
    }
link-outside = this is a link to another file or folder, not the file itself
    .help = put a copy of the file itself here
not-a-regular-file = this is no file but a special object of the system
    .help = remove it from the folder of the site
stray-file = this file will not get onto the site: its name and folder do not say what it is
    .help = { $guessed ->
        [yes] {""}
       *[no] { $advice ->
            [yml] rename it to “{ $rename }”
            [txt] Notepad has added “.txt” to the name: rename the file to “{ $rename }” (the ending is shown when Explorer has “View → File name extensions” on)
            [text] the name ends otherwise: rename the file to “{ $rename }” (the ending is shown when Explorer has “View → File name extensions” on)
            [word] vekha import { $path } { $school ->
                [0] --report (for a report of a school: --school SCHOOL)
               *[other] --school { $school }
            } puts a report written in Word on the site, then take this file out of content; a document goes into the folder documents, described in documents.yaml beside it
            [order] vekha import { $path } turns an order into a roadmap, then take this file out of content; to publish it as a document, put the file into the folder documents and describe it in documents.yaml
            [old-word] open a report in Word and save it as .docx, then vekha import FILE { $school ->
                [0] --report (for a report of a school: --school SCHOOL)
               *[other] --school { $school }
            } puts it on the site; a document goes into the folder documents, described in documents.yaml beside it
            [text-report] if it is a report, save it as “{ $rename }” in the folder reports of the school or the department; if it is notes of your own, take the file out of content
            [letters] write the ending in small letters: “{ $rename }”
            [twins] the name “{ $part }” has Russian letters that look like Latin ones: delete it and type it again in Latin letters, to make “{ $rename }”
            [school-place] the folder of a school must lie in content/schools itself; move it to make “{ $rename }”
            [folder] the file belongs in another folder (names of folders have small letters): “{ $rename }”
            [inside] the list of documents lies beside the folder documents, not in it: “{ $rename }”
            [document] documents lie in the folder documents, their descriptions in documents.yaml beside it
            [table] the command vekha import turns a table into a roadmap; to publish it as a document, put the file into the folder documents and describe it in documents.yaml
            [place] a report of this school must lie here: “{ $rename }”; pages of the site itself lie in content/pages
            [report] reports lie in the folder reports of a school or the department, pages in content/pages
            [yaml] the names of files are content/site.yaml, content/documents.yaml, content/roadmaps/NAME.yaml, content/schools/SCHOOL/school.yaml and documents.yaml
           *[other] put documents into the folder documents, pictures beside their report in reports, and remove the rest from content
        }
    }
outside-content = { $shape ->
        [folder] the folder “{ $name }” lies
       *[file] the file “{ $name }” lies
    } outside the folder content, so it will not get onto the site
    .help = { $kind ->
        [file] put it here: content/{ $file }
        [school-file] put it here: content/schools/{ $school ->
            [0] SCHOOL
           *[other] { $school }
        }/school.yaml
        [roadmap] put it here: content/roadmaps/{ $file }
        [roadmaps] put its .yaml files into content/roadmaps; vekha import FILE makes a roadmap of an order written in Word
        [schools] put the folder of each school in it into content/schools
        [school] put its files into content/schools/{ $school ->
            [0] SCHOOL
           *[other] { $school }
        }, and its reports into the folder reports there
        [text] if it is a report, save it as { $renamed } (a report of the department in content/reports, a report of a school in content/schools/{ $school ->
            [0] SCHOOL
           *[other] { $school }
        }/reports)
        [old-word] if it is a report, open it in Word, save it as .docx and run vekha import FILE --school { $school ->
            [0] SCHOOL
           *[other] { $school }
        }
        [word] if it is a report, vekha import { $word } --school { $school ->
            [0] SCHOOL
           *[other] { $school }
        } puts it on the site; with --report instead of --school it is a report of the department
       *[report] { $shape ->
            [folder] put reports of the department into content/reports, reports of a school
           *[file] put a report of the department into content/reports, a report of a school
        } into content/schools/{ $school ->
            [0] SCHOOL
           *[other] { $school }
        }/reports{ $word ->
            [0] {""}
           *[other] ; vekha import { $word } --school { $school ->
                [0] SCHOOL
               *[other] { $school }
            } puts a report written in Word on the site
        }
    }{ $known ->
        [0] {""}
       *[other] {" "}(SCHOOL is the name of the school's folder: { $known })
    }{ $kind ->
        [report] {""}
        [file] {""}
        [school-file] {""}
        [roadmap] {""}
       *[other] ; keep what is not for the site in a folder “archive”
    }
further-of-a-kind = { $count } more { $count ->
        [one] message
       *[other] messages
    } of the same kind about this file: { $kind }
    .help = mend those above and check again: they often have one cause
bad-file-name = the name “{ $name }” does not make an address of a page
    .help = name the file or folder with Latin or Russian letters and digits, for example 2024-03-report

## YAML

yaml-syntax = this cannot be read
    .help = look at this place and the line above: after “key:” there must be a space, entries of a list begin with “- ”, a text with the signs : # [ ] {"{"} {"}"} needs quotes '…'
yaml-colon = a colon inside a text without quotes
    .label = put the whole text into quotes
    .help = write { $mended }
yaml-tab = the indentation is made with the Tab key
    .label = a tab stands here
    .help = delete it and type spaces: two for each level
yaml-quote = { $quote ->
        [mixed] the text begins with one kind of quote and ends with another
        [closed] only a part of the text is in quotes
       *[open] a quote is opened and not closed
    }
    .label = { $quote ->
        [mixed] the quotes differ
        [closed] the text goes on after the closing quote
       *[open] the second quote is missing
    }
    .help = { $quote ->
        [mixed] write { $mended }
        [closed] write “curly” quotes or put the whole text into quotes: { $mended }
       *[open] put the second quote at the end of the text; where a quote belongs to the text, write “curly” ones
    }
yaml-indent = the indentation differs from that of the neighbouring lines
    .label = this line is not in its place
    .help = { $known ->
        [entry] the next entry of the list begins here, and its dash is missing; write “{ $like }”, and begin its other lines two spaces to the right of the dash
        [no] begin it exactly below the neighbouring keys of the same record; what belongs to a key stands below it, two spaces further right; a new entry of a list begins with “- ”
       *[other] { $spaces ->
            [0] begin it at the very edge, without spaces ({ $written } now)
            [one] put one space before it ({ $written } now)
           *[other] put { $spaces } spaces before it ({ $written } now)
        }: { $known ->
            [below] further right than
           *[other] exactly below
        } “{ $like }”; move the lines that belong to it along with it
    }
yaml-deep = nested more than { $levels } levels deep
    .label = the level too many begins here
    .help = no record goes so deep: remove the brackets or hyphens that are too many; where brackets belong to the text, put it in quotes
yaml-space = there is no space after the colon or hyphen
    .help = write { $mended }
yaml-anchor = the text begins with a special sign
    .label = in quotes it is plain text
    .help = write { $mended }; references to other records (“&” and “*”) do not work, write them out
yaml-merge = the key “<<” puts nothing in here
    .label = references to other records do not work
    .help = write the lines of that record out here, each under its own key, and delete “<<”
yaml-sign = a control sign without a shape stands here: { $sign }
    .label = a sign that is not seen
    .help = delete it: put the cursor before the next letter and press Backspace
yaml-documents = a line of hyphens or dots stands within the record
    .label = all below would be another file
    .help = delete this line: “---” stands only above and below the header of a report
yaml-two-keys = two keys stand on one line
    .label = the second one begins here
    .help = move it to a line of its own below the first key: { $mended }
yaml-list-behind-key = a list begins on the line of its key
    .label = a list begins on a new line
    .help = { $kind ->
        [record] move it to the line below, indented: { $mended }
        [list] move “- …” to the line below, indented
        [text] only a text can stand here: put it into quotes: { $mended }; if there are several lines with hyphens, put the sign | behind the colon and begin them below, indented
       *[any] move “- …” to the line below, indented; if it is a text with a hyphen, put it into quotes: { $mended }
    }
yaml-list-mark = an entry of a list begins with a hyphen
    .label = this sign begins no list
    .help = write { $mended }
yaml-backslash = within double quotes a backslash is a special sign
    .label = in single quotes it stays what it is
    .help = write { $mended }
yaml-bracket = a bracket is opened and not closed
    .label = the second bracket is missing
    .help = if it is a list, close it: { $mended }; if the bracket belongs to the text, put the whole text into quotes '…'
yaml-no-colon = there is no colon after the key
    .help = write { $mended }
yaml-continued = a text goes on in the wrong place
    .label = this line has no key of its own
    .help = join it to the line above; a long text begins like this: “{ $mended }”, and its lines stand below, two spaces right of the key
comment-cuts-text = everything after “ #” will be lost
    .label = this will not be on the site
    .help = put the whole text into quotes '…'; move a note to yourself to a line of its own that begins with “# ”
no-front-matter = { $why ->
        [text] the text of the report or page begins above the line “---” that ends the header
        [unclosed] the header of the report or page is not closed
        [below] the header with the title and the date does not stand at the beginning of the file
        [indented] spaces stand before “---”, so the header of the report or page does not end here
        [signs] the header of the report or page has “{ $line }” in place of the line “---”
        [unopened] no line “---” stands above the header of the report or page
        [bare] no lines “---” part the header of the report or page from its text
       *[absent] the file has no header with a title and a date
    }
    .help = { $why ->
        [below] move the header to the very beginning: the first line must be “---”
        [indented] remove the spaces at the beginning of this line
        [signs] write “---” on this line
        [unopened] make “---” the very first line of the file
        [bare] make “---” the very first line of the file, and write it once more below the last line of the header, above the text
        [text] put the line “---” above this line and remove the one below
        [unclosed] add a line “---” after the last key of the header
       *[absent] begin the file with the lines “---”, “title: 'Report: first quarter'”, “date: 2024-03-29”, “---” and write the text below
    }

second-header = { $kind ->
        [key] a key of the header stands in the text, below the line “---”, and is read as words
       *[header] a second header begins in the text of the report or page
    }
    .help = { $kind ->
        [key] move this line and those that belong to it above the lower line “---”
       *[header] if the file was pasted twice, delete everything from this line on; if this is another report, save it as a file of its own
    }

## Keys and values

unknown-key = there is no key “{ $key }” here
    .help = { $guessed ->
        [yes] {""}
       *[no] { $list ->
            [0] { $text ->
                [0] { $record ->
                    [owner] the folder in which it lies says whose report this is; delete this line
                   *[other] you can write: { $keys }
                }
               *[other] if these words go on with “{ $text }”, put the sign | after “{ $text }:” and write all the words below it, each line two spaces further right than “{ $text }”; the keys there are: { $keys }
            }
           *[other] this is a key of an entry of the list “{ $list }”: begin the line below the keys of that entry, indented as they are; the first line of an entry begins with “- ”
        }
    }
duplicate-key = the key “{ $key }” is written twice in this record
    .help = { $opening ->
        [0] { $entry ->
            [0] keep one of the two lines; for a second entry of a list begin the line with “- ”
           *[other] the next entry of the list begins here, and its hyphen is missing; put it exactly below that of the entry before: { $entry }
        }
       *[other] { $entry ->
            [0] keep one of the two lines; for a second entry of a list begin the line with “- ”
           *[other] the next entry of the list begins here, and the first has no hyphen either; put a hyphen two columns to the left of the first key of each entry, and write line { $line } so: “{ $opening }”
        }
    }
missing-key = { $what ->
        [empty] the key “{ $key }” has no value
       *[absent] the key “{ $key }” is missing
    }
    .help = { $what ->
        [empty] write, for example:
       *[absent] add a line to this record:
    } { $key ->
        [date] date: 2024-03-29
        [from] from: 2024-09-01
        [to] to: 2025-05-31
        [title] title: 'Title'
        [id] id: a-latin-name
        [period] period: 2023/2024 учебный год
        [status] status: done
        [item] item: '10'
        [body] body: and below it, indented, name: Department of Education
       *[other] { $key }: …
    }
empty-value = { $what ->
        [list] a line of the list “{ $key }” is empty
        [whole-list] the list “{ $key }” is empty: that is the same as without it
       *[key] nothing is written after “{ $key }”
    }
    .help = { $what ->
        [whole-list] write at least one line with “- ” below it or delete it
        [key-of-list] write at least one line below it, indented and with “- ”, or delete it
       *[other] fill in the value or delete the line{ $quotes ->
            [yes] ; if it is empty in the document too, write ''
           *[no] {""}
        }
    }
hidden-value = the value “{ $text }” has not been read: a number sign begins a remark
    .label = the program does not see this
    .help = put it into quotes: '{ $text }'
empty-words = { $words ->
        [0] nothing is said here
       *[other] “{ $words }” says nothing
    }
    .help = { $needed ->
        [yes] say it in words: this line cannot be left out
       *[no] say it in words; where there is nothing to say, delete this line
    }
markup-in-plain-text = the markup “{ $text }” does not work here: { $shown ->
        [0] the page will be without it
       *[other] the page will show “{ $shown }”
    }
    .help = { $kind ->
        [link] delete the brackets; give the link in evidence, “- url: https://…”, or in the text of the report below its header
        [sign] write the sign itself
       *[emphasis] delete these signs; words can be stressed in the text of the report below its header
    }
unclosed-quote = the quotation mark { $quote } has no other one
    .help = { $side ->
        [open] put » where the name ends
        [close] put « where the name begins, or delete the one too many
       *[straight] put the second quotation mark or delete the one too many
    }
wrong-shape = { $wanted ->
        [text] a plain text
        [list] a list
       *[record] a set of lines “key: value”
    } is needed here, but { $found ->
        [text] a plain text
        [list] a list
        [nothing] nothing
       *[record] a set of lines “key: value”
    } is written
    .help = { $wanted ->
        [text] { $lines ->
            [yes] put the sign | behind the colon, and the lines below become one text, hyphens and all
           *[other] write one text after the colon; if it holds the signs : # [ ] {"{"} {"}"}, put it into quotes '…'
        }
        [list] { $entries ->
            [0] begin every entry with a new line, indentation and “- ”
           *[other] write each on a line of its own, indented: { $entries }; if it is one name with a comma, begin one line with “- ”
        }
       *[record] { $keys ->
            [0] write every key on a new line, indented: “key: value”
           *[other] write every key on a new line, indented: { $keys }
        }
    }
bad-date = { $why ->
        [absent] there is no such date: “{ $date }”
        [no-year] this date has no year: “{ $date }”
        [no-day] this date has no day: “{ $date }”
       *[form] this date cannot be read: “{ $date }”
    }
    .help = { $why ->
        [absent] { $last ->
            [0] write 2024-03-29, 29.03.2024 or 29 марта 2024
           *[other] the last day of this month is { $last }: compare with the document
        }
        [no-year] add the year: 2024-03-29, 29.03.2024 or 29 марта 2024
       *[other] write 2024-03-29, 29.03.2024 or 29 марта 2024
    }
date-out-of-range = the year of this date cannot be right: “{ $date }”
    .help = check the year: dates are from { $least } to { $most } here
bad-number = this is not a number: “{ $number }”
    .help = { $kind ->
        [whole] write a whole number without words and signs, for example 12
        [pair] write the two numbers on two lines: in count how many are done, in of of how many
        [ratio] write one number: as a percentage it is { $mended }, and “{ $total }” belongs in group: { $total }; if the indicator counts things, write { $count }
        [beside-words] write { $mended }: the number alone, without % and words; the unit of the indicator stands in the roadmap
       *[decimal] write the number alone, for example 80 or 3.5; the unit belongs in unit
    }
number-out-of-range = the number “{ $number }” makes no sense here
    .help = write a number from { $least } to { $most }
share-out-of-range = { $number } % is no share: a share lies between 0 and 100 %
    .help = { $guessed ->
        [yes] {""}
       *[no] check the digits and the decimal point;{" "}
    }if the indicator may really be { $side ->
        [below] below 0
       *[above] above 100
    }, write in the roadmap what it is a percentage of: unit: "% of the plan" or unit: "% of last year"
share-as-fraction = { $number } % is less than one per cent, while other values of this indicator go up to { $other } %
    .label = looks like a fraction of one
    .help = if { $percent } % was measured, write { $percent }; if it is really less than one per cent, leave it as it is
bad-flag = “yes” or “no” is needed here, not “{ $word }”
    .help = write yes or no without quotes
bad-id = “{ $id }” cannot be the address of a page
    .help = an id consists of small Latin letters, digits and hyphens between them, for example school-5
bad-color = this is not a colour: “{ $color }”
    .help = write in quotes a hash sign and six signs 0–9 and a–f, for example '#0b4f9e'
bad-offset = this is not a time zone: “{ $offset }”
    .help = write in quotes the difference from Greenwich, for example '+07:00'
bad-url = { $wanted ->
        [path] this is not the address of a page of this site: “{ $url }”
        [site] this is not the address of a site: “{ $url }”
        [mailbox] this is not an e-mail address: “{ $url }”
        [document] this is a file and no web address: “{ $url }”
       *[page] this is not a web address: “{ $url }”
    }
    .help = { $wanted ->
        [path] write what stands in the browser behind the address of the site, with the name of the file: schools/priozernaya/index.html
        [site] begin with https:// or http://, without “?”, “#” and quotes: https://okrug.example/kachestvo
        [any] begin the address with https:// (or http://, mailto:, tel:) and remove spaces and quotes
        [mailbox] write the name, @ and the site of the mail without spaces: school5@mail.example; if there is none, delete the line
        [document] in documents.yaml call this line file in place of url; in a report name the document by its id
       *[page] begin the address with https:// or http:// and remove spaces and quotes
    }
unknown-word = “{ $word }” cannot be written here
    .help = { $list ->
        [Status] { $rest ->
            [0] { $guessed ->
                [yes] {""}
               *[no] possible: { $words }
            }
            [ahead] nothing is written of what is yet to come: delete the entry, the site names the deadline by itself; if the work goes on already, write status: in-progress, and if the day has changed, status: postponed and the new day in until
            [not] of what is not done write status: postponed and the new day in until, status: cancelled and why in reason, or status: in-progress; if there is nothing to report, delete the entry
           *[other] one word is written here; the rest, “{ $rest }”, on a line of its own: a new day in until, the day of the work in date, why in reason, other words in note
        }
       *[other] { $guessed ->
            [yes] {""}
           *[no] possible: { $words }
        }
    }
reversed-range = the last day, { $to }, is before the first, { $from }
    .related = the first day
    .help = check both days: from is the first, to is the last
listed-twice = “{ $name }” is here already
    .help = delete one of the two; if the second is a slip, correct it
changes-nothing = { $what ->
        [revision] the same is written now: by this entry the act has changed nothing
       *[correction] the same is written in the field itself: there is nothing to correct
    }
    .help = { $what ->
        [revision] write into was the words that stood before the act, and into the cell those that have come; if nothing was changed, delete the entry
       *[correction] write into as_written the words of the act with the slip, and into the field the right ones; if there is no slip, delete the correction
    }
reserved-id = the name “{ $id }” belongs to a page of the site itself
    .help = take another one, for example { $id }-1
unsupported-format = this program does not know version { $format } of the content
    .help = write format: 1 or update the program

## Texts

link-scheme = { $what ->
        [picture] this is a picture, and there is no “!” before the brackets: “{ $url }”
        [words] this is no address: “{ $url }”
        [image] a picture must lie beside the text, not at the address “{ $url }”
        [file] documents are linked by their id, not by their file: “{ $url }”
        [local] only your computer finds a file at this address: “{ $url }”
        [local-image] only your computer sees this picture: “{ $url }”
        [alternative] it is not clear what to read instead of the file: “{ $url }”
       *[link] such links are not published: “{ $url }”
    }
    .help = { $what ->
        [picture] put “!” right before the square bracket: ![what is on the photo](foto.jpg)
        [words] if these are plain words in brackets, remove the square brackets before them; if it is a link, write its address in the round brackets
        [image] save the picture in the folder of the report and write the name of the file alone: ![what it shows](photo.jpg)
        [file] list the document in documents.yaml and link it like this: [note](doc:{ $id })
        [local] put the document into the folder documents, list it in documents.yaml and link it like this: [note](doc:note)
        [local-image] copy it into the folder of the report and write the name of the file alone: ![what it shows](photo.jpg)
        [alternative] begin with roadmap:, page:, report: or doc:, for example roadmap:2023-2024
       *[link] begin the address with https://, mailto: or tel:, and link pages of this site like this: item:10, doc:order-12, report:…, school:…, roadmap:…, page:…
    }
empty-link = { $kind ->
        [words] the link “{ $url }” has no words: nobody will see it
       *[address] the link has no address
    }
    .help = { $kind ->
        [words] write them in the square brackets: [workshop]({ $url })
       *[address] write it in the round brackets: [text](https://address), [item](item:10), [note](doc:note) — or delete the brackets
    }
html-as-text = this HTML code will be seen on the page as plain text
    .help = remove it or use marks instead: **bold**, *italic*, ## heading, [text](https://address)
raw-markup = the signs “{ $text }” will be seen on the page: { $kind ->
        [heading] this is no heading
        [table] this is no table
        [link] this is no link
        [reference] this is no link
        [picture] this is no picture
        [note] no colon stands behind the sign of the footnote
        [embedded] pictures are put in otherwise here
        [apart] emphasis does not go on behind an empty line
        [cut-address] the link ends at the first space
        [local] at such an address only your computer finds a file
        [chat] this is a chat and no report
        [csv] this is no table
        [lost-picture] a picture stood here, and only its trace was pasted
        [footnote] there is no such footnote
        [hyphen] the end of the line cuts a word
        [strike] this strikes nothing out
        [highlight] words are not marked like this here
        [power] powers and indices are written otherwise here
        [program] another program has left them
        [line-end] nothing follows in the paragraph
       *[emphasis] this is no emphasis
    }
    .help = { $kind ->
        [heading] for a heading put a space after the hash; for a tag write a backslash before it: \{ $text }
        [table] a table has two lines at least: the headings of its columns and rows below, all with | between cells
        [picture] the name of the file stands right behind the bracket: { $text }(foto.jpg); the file lies beside the text
        [link] { $mended ->
            [0] the address stands right behind the bracket: [text](https://address) or [text](item:10); part plain brackets by a space
           *[other] write this: { $mended }
        }
        [embedded] write what it shows and the name of the file: { $mended }; put the file beside the text
        [apart] close the emphasis with ** at the end of this paragraph and begin it anew in the next
        [cut-address] put %20 in place of the spaces: { $mended }
        [local] put the document into the folder documents, describe it in documents.yaml and link to it: [note](doc:spravka)
        [chat] tell it in words of your own, without names and times of messages
        [csv] copy the cells from Excel itself or put | between them: { $mended }
        [reference] a link stands in brackets behind its words: [words]({ $text }); behind the colon stands the name of a file or folder, the id of a document or the number of an item
        [note] put a colon behind { $text }: { $text }: words of the footnote
        [lost-picture] put the file of the picture beside the text and write ![what it shows](photo.jpg) here; if it is not needed, delete the signs
        [footnote] add its text on a line of its own: { $text }: words of the footnote
        [hyphen] if the word has no hyphen, delete it and join the parts; if it has, put the whole word on one line
        [strike] ~~ touches the words on both sides: ~~cancelled~~; delete those that are too many
        [highlight] mark words with asterisks: **important**
        [power] { $mended ->
            [0] write the sign itself, m² or H₂O, and words where there is none
           *[other] write this: { $mended }
        }
        [program] delete them and keep the words
        [line-end] delete the sign \
       *[emphasis] asterisks touch the words on both sides: **important**; delete those that are too many
    }
open-code = the signs “{ $text }” begin code that only the end of the text closes: everything below is shown as code
    .help = close it with a line of its own, { $text }; if this is no code, delete the signs
long-row = this row of the table has more cells than the head has columns: { $cells } and { $heads }
    .help = columns without a heading have been added; write their headings or delete the | that is too many
unknown-anchor = this text has no heading “{ $anchor }”
    .help = { $count ->
        [0] the text has no headings: write “## ” before the words of a heading
       *[other] write the words of the heading or its anchor: { $known }
    }
image-without-description = the picture “{ $file }” has no description for those who cannot see it
    .help = write in the square brackets what it shows: ![Teachers at the seminar]({ $file })
image-named-by-file = the name of a file describes the picture: “{ $words }”
    .help = write in the square brackets what it shows: ![Teachers at a seminar]({ $file })

## Links between records

duplicate-id = the name “{ $id }” is taken
    .help = { $what ->
        [file] rename the file or folder, or write another id into it
       *[record] give this record another one, for example id: { $id }-2
    }
item-needs-id = { $why ->
        [repeated] another item has this number or id already
       *[absent] the item has no number, so it needs an id
    }
    .help = add a line to this record: id: { $proposal }
unknown-item = the roadmap “{ $roadmap }” has no item “{ $item }”
    .help = { $digits ->
        [0] the numbers of items stand in the column “№ п/п” on the page of the roadmap
       *[other] a letter seems to stand in place of a digit: write { $digits } in digits
    }
ambiguous-item = several items have the number “{ $item }”
    .help = write which one: { $choices }
unknown-school = { $count ->
        [0] there is no school “{ $school }”: content/schools holds no school at all
       *[other] the site has no school “{ $school }”
    }
    .help = { $count ->
        [0] create it with the command vekha new school { $id }{ $renamed ->
            [no] {""}
           *[yes] {" "}and write { $id } here
        }
       *[other] write the name of its folder in content/schools: { $known }
    }
no-school-file = the folder content/schools/{ $school } has no file school.yaml
    .help = create it with the line “name: full name of the school” or move the files into the folder of their school; if school.yaml.txt lies there, the editor has added “.txt”: rename it to school.yaml
unknown-document = the document “{ $document }” is not in the list of documents
    .help = { $kind ->
        [elsewhere] the school “{ $owner }” has such a document: if the report is its own, move it into content/schools/{ $owner }/reports; if the document is wanted here too, write “{ $owner }/{ $document }”
        [address] the address of a proof is written so: “- url: { $document }”
        [both] words and address of a proof are written on two lines: “- title: { $words }” and below title “url: { $address }”
        [words] words about a proof are written so: “- title: { $words }”; a document is described in documents.yaml and named by its id
       *[id] { $count ->
            [0] describe the document in documents.yaml: id: { $id }, kind: Order, title: …, file: documents/…
           *[other] describe the document in documents.yaml or take an id from there: { $known }
        }
    }
unknown-report = there is no report “{ $report }”
    .help = { $count ->
        [0] write the name of the report's file without .md; for a report of a school, school/name
       *[other] write the name of the file without .md: { $known }; for a report of a school, school/name
    }
unknown-roadmap = there is no roadmap “{ $roadmap }”
    .help = { $count ->
        [0] create the file content/roadmaps/{ $id }.yaml{ $renamed ->
            [no] {""}
           *[yes] {" "}and write { $id } here
        }
       *[other] write the name of a file from content/roadmaps without .yaml: { $known }
    }
unknown-page = there is no page “{ $page }”
    .help = { $count ->
        [0] create the file content/pages/{ $id }.md{ $renamed ->
            [no] {""}
           *[yes] {" "}and write { $id } here
        }
       *[other] write the name of a file from content/pages without .md: { $known }
    }
unknown-party = “{ $party }” is not among the parties of the roadmap
    .help = { $count ->
        [0] describe it there: parties, “- id: { $id }”, “name: …”{ $renamed ->
            [no] {""}
           *[yes] ;{ $renamed ->
            [no] {""}
           *[yes] {" "}and write { $id } here
        }
        }
       *[other] write one of the ids or describe a new one: { $known }
    }
unknown-act = no order No. “{ $act }” is among the acts of the roadmap
    .help = { $count ->
        [0] describe it there: acts, “- kind: Order”, “number: {"\""}{ $act }{"\""}”, “date: …”, “relation: { $what ->
            [duty] approves
           *[revision] amends
        }”
       *[other] write the number of one of them: { $known }
    }
unknown-stage = “{ $stage }” is not among the stages of the roadmap
    .help = { $count ->
        [0] describe it there: stages, “- id: { $id }”, “title: …”{ $renamed ->
            [no] {""}
           *[yes] ;{ $renamed ->
            [no] {""}
           *[yes] {" "}and write { $id } here
        }
        }
       *[other] write one of the ids: { $known }
    }
unknown-indicator = “{ $indicator }” is not among the indicators of the roadmap
    .help = { $count ->
        [0] describe it there: indicators, “- id: { $id }”, “title: …”{ $renamed ->
            [no] {""}
           *[yes] ;{ $renamed ->
            [no] {""}
           *[yes] {" "}and write { $id } here
        }
        }
       *[other] write one of the ids: { $known }
    }
unknown-plan = this roadmap has no plan “{ $plan }”
    .help = { $count ->
        [0] describe it among plans
       *[other] write one of the ids from plans: { $known }
    }
unknown-column = { $other ->
        [none] the table of this plan has no column “{ $column }”
       *[other] the column “{ $column }” has the role { $other }, but this text is for columns with the role { $role }
    }
    .help = { $other ->
        [none] { $count ->
            [0] give the column an id in columns: “- role: { $role }”, “heading: …”, “id: { $column }”
           *[other] write the id of a column from columns: { $known }
        }
       *[other] move these words to the cells with the role { $other }, or mend the role of the column in columns
    }
unknown-theme = there is no theme “{ $theme }”
    .help = write theme: default or put the files of the theme into the folder themes/{ $theme }
unused-file = { $kind ->
        [document] the document “{ $name }” is not described in documents.yaml, so it is not on the site
       *[picture] no text shows the picture “{ $name }”, so it is not on the site
    }{ $more ->
        [0] {""}
       *[other] ; { $more } more in this folder
    }
    .help = { $kind ->
        [document] write a record of four lines into { $folder }/documents.yaml: “- id: { $id }”, “kind: Справка”, “title: name”, “file: { $name }”; if it is not to be published, take the file out of content
       *[picture] put it into the text of a report, for example { $report }, on a line of its own: ![what it shows]({ $name }); if it is not needed, take the file out of the folder
    }
leads-to-itself = { $what ->
        [itself] { $key ->
            [successor] the school is named as its own successor
            [branch_of] the school is named as a branch of itself
            [continues] the roadmap continues itself
            [corrects] the report corrects itself
            [related] the item is named as related to itself
            [same_as] the item is named as the same measure as itself
           *[moved] the page moves to the same address
        }
       *[ring] { $key ->
            [successor] schools are named as each other’s successors in a ring
            [branch_of] schools are named as each other’s branches in a ring
            [continues] roadmaps continue each other in a ring
            [corrects] reports correct each other in a ring
           *[moved] old addresses lead to each other in a ring
        }
    }
    .related = and from here
    .help = { $key ->
        [moved] write into to the address of a page that the site has
       *[other] correct { $key } or delete this line
    }
corrects-wrong-report = { $why ->
        [later] the report “{ $report }” came later than this one: { $date }, and this one { $own-date }
       *[other] the report “{ $report }” is somebody else’s: its author corrects it, or the department
    }
    .help = { $why ->
        [later] the later report corrects: move the line corrects into it or check the date
       *[other] name a report of your own in corrects or delete this line
    }
dates-out-of-order = { $what ->
        [event] the event of { $day } is later than the report on it, { $other }
        [fact] this happened on { $day }, later than the report, { $other }
        [received] it was received on { $day }, later than the report, { $other }
        [after-receipt] this happened on { $day }, later than it was received, { $other }
        [measured] it was measured on { $day }, later than the report, { $other }
        [confirmed] it was confirmed on { $day }, before it was done, { $other }
        [future] this is { $day }, and today is { $other }
        [before-programme] this day, { $day }, is before the programme began, { $other }: is the date right?
        [long-ago] this was { $day }, and the report is of { $other }: is the year right?
        [year-of-name] the report is dated { $day }, and the name of its file says { $other }: is the year right?
        [year-of-title] the report is dated { $day }, and its title says { $other }, a month that had not come: is the year right?
        [year-of-others] the report is dated { $day }, a year before the others, the first of which is of { $other }: is the year right?
        [before-roadmap] this day, { $day }, is before the beginning of the roadmap, { $other }
        [after-leaving] the report is of { $day }, and the school took part until { $other }: it is told of as it stood on that day
        [after-roadmap] this day, { $day }, is after the end of the roadmap, { $other }
        [target] the target is set for { $day }, and the beginning was measured on { $other }
        [revision] this act, { $day }, is older than the act that approved the roadmap, { $other }
        [span] this begins on { $day }, and the one before ends on { $other }
       *[other-year] this day is not of the year { $year }
    }
    .related = the same time
    .help = { $what ->
        [before-programme] if the date is a slip, correct it; if all is right, leave it as it is
        [long-ago] if the year is a slip, correct it; if all is right, leave it as it is
        [year-of-name] if the year is a slip, correct it; if the date is right, leave it as it is: the name of the file is part of the page’s address
        [year-of-title] if the year is a slip, correct it; if the date is right, correct the title
        [year-of-others] if the year is a slip, correct it; if all is right, leave it as it is
        [received] write the day on which it came, before the report’s; if it came on the same day, delete the line received
        [before-roadmap] if the school takes part from the beginning, delete the line from; if it is another roadmap, correct roadmap
        [after-leaving] check the day of the report and to in the school’s participation; if the school goes on, delete to
        [after-roadmap] if the school takes part to the end, delete the line to; if it is another roadmap, correct roadmap
        [span] list them in order, without days in common
        [other-year] check the year; a school year lasts from September to August
        [revision] check the number of the act in act and the dates in acts
       *[other] check both dates, one of them is a slip
    }
no-effect = { $why ->
        [not-postponed] until says to which day it is put off, but the status is another
        [done] pages show no reason for what is done
        [settled] nothing is left to do here: pages will not show what is left
        [no-total] { $key } says how many are done, but not of how many: pages will not show it
        [no-count] of how many is said, but not how many are done: pages will not show it
        [steps] this item has steps, an entry on it holds for all steps and deadlines
        [document-beside] the document will be shown, and { $key } will not
        [nothing-named] the evidence is empty: neither a document nor an address nor words
        [not-participant] this school is not among those that take part in this roadmap
        [no-section-url] the address of the section on the school’s site is not given, there is nothing to look at
        [no-column] the table of this plan has no such column: these words will be on no page
        [no-schools] schools do not report on this item: how many they are does not matter
        [whole-item] the item was added or struck out whole: it has no earlier words
        [struck-out] an act has struck out one of these items: a report on the other gives it nothing any more
        [name-beside] the school of the id will be shown, and name will not
        [no-duty] the rule { $key } asks only what an order asks for, and no duties of a roadmap name it
        [duty-of-schools] schools do not answer for this item: it obliges nobody to publish
        [duty-of-department] the department does not answer for this item: it obliges nobody to publish
       *[workday] this is a working day of the week anyway
    }
    .label = this changes nothing
    .help = { $why ->
        [not-postponed] delete the line until or write status: postponed
        [done] delete the line reason; what came of it belongs in result
        [settled] delete the line left or write status: partly
        [no-total] add a line of: out of how many, or say it in words in result
        [no-count] add a line count: how many are done, or delete of
        [steps] delete this line; if the entry is about a step, name the step in item
        [document-beside] delete this line or make two entries of evidence
        [nothing-named] name a document, an address or write a title, or delete the entry
        [not-participant] add the school to participants of the roadmap or correct the entry
        [no-section-url] add a line section_url with the address of the section
        [no-column] add the column to columns of the plan: "- role: { $role }" and below it "heading: the heading", or delete the line
        [no-schools] delete the line at_least or check the executors
        [whole-item] delete the line was
        [struck-out] delete this line
        [name-beside] delete the line name
        [no-duty] write duties with this rule, order and item into the roadmap or delete the entry
        [duty-of-schools] name an item that schools answer for, or delete the entry
        [duty-of-department] name an item that the department answers for, or delete the entry
       *[workday] delete this day from working; only Saturdays and Sundays are made working days
    }
roadmap-unclear = { $count ->
        [0] the report speaks of items, but the site has no roadmap
       *[other] { $day ->
            [none] it is not clear which roadmap this report is about
           *[other] the day { $day } is within the time of no roadmap
        }
    }
    .help = { $count ->
        [0] create a roadmap with the command vekha new roadmap or vekha import
       *[other] { $day ->
            [none] add a line to the header: roadmap: …; there are { $known }
           *[other] check the year; if it is right, add a line to the header: roadmap: …; there are { $known }
        }
    }
missing-file = { $elsewhere ->
        [address] this is an address on the internet and no file: “{ $file }”
       *[other] there is no file “{ $file }”
    }
    .help = { $elsewhere ->
        [address] call this line url in place of file: “url: { $file }”
        [0] put the file there or correct the name{ $known ->
            [0] {""}
           *[other] ; this folder holds: { $known }
        }
       *[other] such a file lies elsewhere: { $elsewhere }; move it or correct the name
    }
file-type-not-allowed = { $kind ->
        [no-picture] this is no picture: “{ $file }”
        [document] files of this kind are not published: “{ $file }”
        [jpeg] the name of this picture has an unusual ending: “{ $file }”
       *[other] browsers do not show such pictures: “{ $file }”
    }
    .help = { $kind ->
        [no-picture] pictures are { $allowed }; put a document into the folder documents and link it: [note](doc:note)
        [phone] open the picture and save it as JPG (on the phone: “Settings” → “Camera” → “Formats” → “Most Compatible”)
        [jpeg] it is a plain JPG under another name: rename the file so that its name ends in .jpg, and write that name here
        [picture] open it in any program for pictures and save it as PNG or JPG
       *[other] save it as PDF; what can be published: { $allowed }
    }
not-a-picture = { $kind ->
        [empty] the file “{ $file }” is empty
        [page] the file “{ $file }” is no picture but a page of a web site
        [phone] the file “{ $file }” is a HEIC photograph of a phone: it has only been renamed
        [document] the file “{ $file }” is no picture but a document
       *[unknown] browsers will not show the file “{ $file }”: it is no picture, or only a part of it
    }
    .help = { $kind ->
        [page] open the picture on that site by itself and save the picture (“Save image as…”)
        [phone] open the picture and save it as JPG (on the phone: “Settings” → “Camera” → “Formats” → “Most Compatible”)
        [document] save the page of the document as PNG or JPG, or link the document: [note](doc:note)
       *[unknown] copy it once more, or open it in any program for pictures and save it as PNG or JPG
    }
address-taken = two names make the same address “{ $address }”
    .help = rename one of the files: “март” and “mart”, capital and small letters are the same in an address
address-conflict = the address “{ $address }” is taken by { $first ->
        [own-page] a page of your own
        [moved] another line of moved
        [data] a data file of the site
        [search] a file of the search
        [theme] a file of the theme
        [file] the file { $first-file }
       *[page] a page of the site
    } and wanted by { $second ->
        [own-page] a page of your own
        [moved] a line of moved
        [data] a data file of the site
        [search] a file of the search
        [theme] a file of the theme
        [file] the file { $second-file }
       *[page] a page of the site
    } too
    .help = { $second ->
        [moved] delete the line of moved: there is something at this address, nobody has to be led on
        [theme] rename the file in assets/ of the theme
        [file] give one of the files another name and mend the link to it: folders and capital letters are no part of the address
       *[other] rename one of the two
    }
moved-nowhere = the site has nothing at the new address “{ $address }”
    .help = { $what ->
        [monitoring] to have that page, add publishing: to site.yaml and, indented below it, monitoring: true; if it is not needed, delete the entry from moved
       *[other] copy the address of the page from the browser, all that stands behind the address of the site, with the name of the file: schools/priozernaya/index.html
    }
low-contrast = the colour { $color } is too pale: its contrast with white is { $contrast }, but at least 4.5 is needed
    .help = take a darker shade or delete the line accent

## Roadmaps

bad-period = the period cannot be read: “{ $period }”
    .help = write “2023/2024 учебный год”, “2024 год” or “2022–2024 годы”, and exact days like this: dates, “from: 2023-09-01”, “to: 2024-08-31”
ambiguous-period = is “{ $period }” a school year or two calendar years?
    .help = write “{ $years-of-school }” ({ $school-year }) or “{ $years }” ({ $calendar-years })
missing-cell = the column “{ $column }” is not filled in
    .help = { $key ->
        [extra] add the line extra: to this item and below it, indented, { $id }: …; if the cell is empty in the document too, { $id }: ''
       *[other] add a line to this item: { $key }: …; if the cell is empty in the document too, { $key }: ''
    }
repeated-participation = the school is written into the programme { $roadmap } twice
    .help = keep one entry for each programme in participation: from is the first day, to the last
repeated-role = a second column with the role { $role }: “{ $column }”
    .help = { $table ->
        [annex] a table has one such column, and a second would show the same words. Give this one another role (number, territory, name, text); if several columns hold anything else, join them into one with the role text
       *[plan] a table has one such column; give this one the role extra and an id, and write its words into extra of the item
    }
text-for-columns = one text for several columns: “{ $columns }”
    .help = write the words of each column: { $key }, “- column: { $id }”, “text: …”; if the document has one cell over neighbouring columns, { $key }, “- text: …”
no-parties = executors are named, but the roadmap has no parties: the program cannot know who answers for what
    .help = list everybody whom this column names: parties, “- id: schools”, “name: Школы”, “reports: school”; for the department “reports: department”, for those who do not report here “reports: outside”
no-party-recognised = { $kind ->
        [person] a person is named here, and who carries out an item is an office or an organisation: “{ $text }”
       *[party] nobody who carries out items was recognised in this text
    }
    .help = { $kind ->
        [person] write one of the section parties in place of the name, for example “{ $example }”; where the name stands in the document and has to stay, say beside it whose work it is: below responsible, text with these words and parties with an id; no names of people in aliases
       *[party] add this spelling to the one who is meant among parties: aliases, “- { $text }”
    }
deadline-not-read = { $why-en }
    .help = { $mend ->
        [calendar] add this year to content/calendar.yaml
       *[other] leave the words of the document and add the term for the program beside them: schedule, “- text: { $example }”{ $fits ->
        [no] ; { $example } is only an example here, put the right term
       *[other] {""}
    }
    }
working-days-assumed = the holidays of { $year } are not known yet: working days are counted by weekends and fixed holidays only
    .help = when the days off are announced, add the year to content/calendar.yaml: years, “- year: { $year }”
    .rule = Working days are counted in years whose holidays are known
deadline-in-activity = the words of the item name a deadline, “{ $text }”, but { $count ->
        [0] its deadline cell is empty
       *[other] its deadline cell says something else: “{ $deadline }”
    }
    .help = leave the words of the document; if this is the deadline of the item, add it beside them: schedule, “- text: { $text }”; if not, write the right one into schedule
sign-without-time = the sign “{ $sign }” does not say when: { $count ->
        [0] the table has no column of deadlines
        [1] the heading of the column “{ $columns }” is no time
       *[other] the headings of the columns “{ $columns }” are no times
    }
    .help = if the document has a month, a quarter or a year above this column, write it in heading; else add the term beside it: schedule, “- text: { $example }”
deadline-doubt = { $why-en }
    .help = compare with the document; if it really says so, add the right term beside it: schedule, “- text: { $example }”{ $fits ->
        [no] ; { $example } is only an example here, put the right term
       *[other] {""}
    }
stamp-differs = the stamp of the annex gives { $what ->
        [number] the number “{ $stamp }”, but the act “{ $act }”
       *[date] the date { $stamp }, but the act { $act }
    }
    .help = compare with the document; if it contradicts itself, leave it: the page shows the stamp as written
    .rule = The stamp of an annex names the number and the day of its act
revision-needs-was = the act has changed { $field ->
        [activity] the wording
        [deadline] the deadline
        [responsible] the executors
       *[result] the result
    }, but what was before it is not said
    .help = add a line was: to this entry with the words that stood before the act
too-few-schools = schools wanted: { $wanted }, and the item concerns { $count }: it can never be done
    .help = check at_least and the list of schools
total-may-tell = the total of “{ $indicator }” less the values of the schools may tell what is hidden of a small group, if it is their sum or mean
    .help = write aggregate: sum or aggregate: mean at this indicator, and such a total is not shown; if it is neither, aggregate: none
empty-roadmap = the roadmap has neither items nor a concept
    .help = add plans with items or bring the table over from Word with the command vekha import FILE
not-same-work = { $why ->
        [one-roadmap] “{ $item }” is an item of this same roadmap, and the same measure is one of another
        [both] the items name each other as the same measure, and to say it once is enough
        [chain] the item “{ $item }” has a line same_as of its own: a chain of items cannot be read
        [taken] the item “{ $item }” is already named as the same measure as another item
        [two] of that roadmap another item is already named as the same measure
        [periods] “{ $item }” is of a roadmap of another time: their periods do not meet
        [schools] no school reports both on this item and on “{ $item }”
       *[reporters] others report on this item than on “{ $item }”: on one schools, on the other the department or nobody
    }
    .label = { $why ->
        [both] a second such line is one too many
       *[other] one report will not serve both items
    }
    .related = the other entry
    .help = { $why ->
        [both] delete one of the two lines same_as
        [chain] list the items of all roadmaps in one line same_as, and delete the other
        [taken] leave same_as at one item, and write here in place of this line related: ['{ $item }']
        [two] leave one item of this roadmap in same_as; the second may be named in related
        [reporters] if these are different measures, write in place of this line related: ['{ $item }']; if it is one, check the executors and parties of both roadmaps
        [schools] if these are different measures, write in place of this line related: ['{ $item }']; if it is one, check participants and scope
       *[other] write in place of this line related: ['{ $item }']
    }

## Reports

period-needed = { $key ->
        [term] the item “{ $item }” has several deadlines: which one is the report about?
       *[period] the item “{ $item }” is done more than once: which period is the report about?
    }
    .help = { $key ->
        [term] add a line term: { $example }; possible: { $known }
       *[period] add a line period: { $example }; possible: { $known } or all, if the whole item is closed
    }
unknown-term = this item has no deadline “{ $term }”
    .help = write the number of the deadline in order or its id: { $known }
unknown-period = { $closest ->
        [0] the period “{ $period }” does not fit this item
       *[other] no time of this item lies in the period “{ $period }”; the closest is { $closest }
    }
    .help = { $count ->
        [0] the item has one deadline: delete the line period
       *[other] possible: { $known } or all, if the whole item is closed
    }
status-needs = { $status ->
        [postponed] “postponed” needs
        [cancelled] “cancelled” needs
        [not-applicable] “not-applicable” needs
        [withdrawn] “withdrawn” needs
       *[partly] “partly” needs
    } { $key ->
        [until] the day it is put off to
        [left] what is left to do
       *[reason] a reason
    }
    .help = add a line { $key ->
        [until] until: { $until }
        [left] left: the second seminar in May
       *[reason] reason: the institute has moved the courses
    }
more-than-all = { $count } are done out of { $total }
    .related = out of how many
    .help = count is how many are done, of is out of how many; check both numbers
count-contradicts = { $count } of { $total } are done, but the status says that a part is
    .related = the status
    .help = if all is done, write status: done; if not, correct the numbers or add a line left: what is left to do
report-in-future = the report is dated { $date }, and today is { $today }: it is not published yet
    .help = when that day comes it will appear: in watch and serve by itself, else with the next build; correct the date if it is a slip
fact-in-future = this happens on { $date }, and today is { $today }: the entry does not count
    .help = correct the date if it is a slip; write about the future in the text of the report
out-of-scope = { $why ->
        [other-school] this school reports on the item “{ $item }” itself
        [not-asked] the department reports on the item “{ $item }”, not the schools
        [own] the department reports on the item “{ $item }” for itself, not for the schools named
       *[scope] the item “{ $item }” does not concern this school
    }
    .help = { $why ->
        [other-school] move the entry into a report of that school or of the department
        [not-asked] the page shows the report, but the state of the item does not change; if schools report on it, write “reports: school” among parties
        [own] if the item is done, delete the line schools; if every school reports on it, write “reports: school” among parties
       *[scope] the page shows the report, but the state of the item does not change; if it does concern the school, add it to the scope of the item
    }
schools-needed = schools carry out the item “{ $item }”: which of them is this report about?
    .help = add the line schools: to the entry and below it “- name of the school's folder” for each school; if this is the report of the school itself, move the file into its folder reports
school-report = the report “{ $title }” lies among those of the department, but seems to be written by { $known ->
        [yes] the school “{ $school }”
       *[no] a school
    }: the site will show it as the department's
    .help = move the file into content/schools/{ $folder }/reports; if it is a report of the department itself, give the file and the title another name, “Выезд в школу …” for instance, and take out “наша школа”
item-without-words = item “{ $item }” has no words: on the page it will have no name
    .help = write the words of the document into activity; where the row is divided into steps, write them in steps
done-without-evidence = the item “{ $item }” is done, but nothing proves it
    .label = the page will say “without proof”
    .help = add the line result: what came of it, or evidence: and below it “- id of a document”
    .rule = What is done has a result, evidence or somebody’s confirmation
done-ahead = the item “{ $item }” is marked as done for times too that have not begun: { $known }
    .label = the page will say “done” of them as well
    .help = { $begun ->
        [0] name the times that are meant; if they were done before their time, write an entry for each: period: { $example }
       *[other] write an entry for each time that has begun, for instance period: { $example }; report on the next ones when they are done
    }
done-reversed = the item “{ $item }” was done on { $day } already; this word does not undo it
    .label = the page will keep “done”
    .help = if the earlier “done” is wrong, write status: withdrawn with the reason; if another deadline is meant, add period or term
    .rule = Nobody says less than “done” of what is done, unless it is withdrawn
nothing-withdrawn = the item “{ $item }” is withdrawn, but nobody has reported it as done
    .help = check the number of the item, the period and the school; if the work goes on, write status: in-progress
    .rule = What is withdrawn was reported as done before
withdrawal-ignored = the item “{ $item }” is done by what the site itself shows: the school’s word does not undo that
    .help = the department can withdraw it in its own report: status: withdrawn, schools: and below it “- name of the school’s folder”, reason: why
    .rule = A school does not withdraw by its word what the site itself shows
repeated-entry = the same is said of the item “{ $item }” a second time
    .help = delete one of the entries; if the second is about something else, name period, term or date
    .rule = One thing is said of an item once
moved-earlier = the new date of the item “{ $item }”, { $until }, is not later than the old one, { $day }
    .label = the deadline will not change
    .help = check until: a postponement only moves a deadline forward
    .rule = A new date is later than the old one
moved-beyond-roadmap = the new date of the item “{ $item }”, { $until }, is later than the end of the programme, { $day }
    .help = check until; if the item passes into the next programme, say so in reason
    .rule = A new date lies inside the programme
unchecked-items = { $n ->
        [one] { $n } item has
       *[other] { $n } items have
    } not been compared with the order yet, the first is here
    .help = compare date and executors with the order and delete the line unchecked
    .rule = Dates and executors have been compared with the order
proof-unused = the item “{ $item }” asks for publishing on the site and stands “no information”, though the school has reports here
    .help = give the item the line proved_by: report (a report in time) or proved_by: section (the section on the school’s site)
    .rule = What the site itself shows does not stand without information
internal-document = the document “{ $document }” is internal, a link to it is not published
    .help = refer to a public document or say it in words: result: …
# Where in an attached file something stands.
place-in-file = { $part ->
        [sheet] sheet { $name ->
            [0] { $number }
           *[other] “{ $name }”
        }, cell { $cell }
        [page] page { $number }
        [paragraph] paragraph { $paragraph }
        [table] table { $table }, row { $row }
        [deleted] deleted text that the file keeps
        [header] the head or foot of pages
        [notes] a footnote
        [comments] a comment
        [unused-words] words that no cell shows
        [pivot] the cache of a pivot table
        [properties] the properties of the file
        [links] links
        [photo] what the camera noted
        [text] line { $row }
       *[other] a drawing, a chart or settings
    }{ $inner ->
        [yes] {" "}(in a file inside this file)
       *[no] {""}
    }

personal-data-found = { $kind ->
        [snils] a pension insurance number
        [passport] the number of somebody's identity document
        [tax-number] the taxpayer number of a person
        [bank] the number of somebody's card, account or policy
        [pupil-list] a list of pupils
        [heading] a mark or heading of a document that is not published
        [health] words of health beside a name
        [guardianship] words of guardianship or family beside a name
        [teacher] gaps or results of a teacher beside the name
        [birth-date] a day of birth
        [home-address] a home address
        [phone] a private telephone
        [email] a private mailbox
        [small-group] so few that each is known, and what they failed
        [author] the full name of an author
        [position] where a photograph was taken
       *[pupil] the name of a pupil or parent
    } { $at ->
        [name] in the name of the file
        [file] in an attached file that everybody will see; { place-in-file }
       *[text] in a text that everybody will see
    }: { $shown }
    .label = remove or close it
    .help = { $at ->
        [file] { $clean ->
            [yes] vekha clean makes a copy of the file without it; put that in the place of the file
           *[no] remove it from the file and put the corrected one in its place, or make the document internal (visibility: internal)
        }{ $allow ->
            [never] ; it cannot be allowed
            [consent] ; where there is a consent, write it into consents of site.yaml and add the allow record that vekha check prints
           *[allow] ; if it may be published, vekha check prints a record for allow in site.yaml
        }
       *[text] { $allow ->
            [never] remove it, say it without names and numbers{ $internal ->
                [yes] {" "}or make the record internal (visibility: internal)
               *[no] {""}
            }; it cannot be allowed
            [consent] remove the name{ $internal ->
                [yes] {" "}or make the record internal (visibility: internal)
               *[no] {""}
            }; where there is a consent, write it into consents of site.yaml and add the allow record that vekha check prints
           *[allow] remove it{ $internal ->
                [yes] {" "}or make the record internal (visibility: internal)
               *[no] {""}
            }; if it may be published, vekha check prints a record for allow in site.yaml
        }
    }
personal-data-likely = this looks like personal data: { $kind ->
        [snils] a pension insurance number
        [passport] the number of somebody's identity document
        [tax-number] the taxpayer number of a person
        [bank] the number of somebody's card, account or policy
        [pupil-list] a list of pupils
        [heading] the heading of a list of people or a mark “not for publication”
        [health] words of a pupil's health
        [guardianship] words of a pupil's guardianship or family
        [teacher] gaps or results of a teacher beside the name
        [birth-date] a day of birth
        [home-address] a home address
        [phone] a private telephone
        [email] a private mailbox
        [small-group] so few that each is known, and what they failed
        [author] the full name of an author
        [position] where a photograph was taken
       *[pupil] the name of a pupil or parent
    }{ $at ->
        [file] {" "}in an attached file; { place-in-file }
       *[text] {""}
    }, { $shown }
    .label = look at this
    .help = { $at ->
        [file] { $clean ->
            [yes] vekha clean makes a copy of the file without it; put that in the place of the file
           *[no] remove it from the file and put the corrected one in its place, or make the document internal (visibility: internal)
        }{ $allow ->
            [never] ; it cannot be allowed
            [consent] ; where there is a consent, write it into consents of site.yaml and add the allow record that vekha check prints
           *[allow] ; if it may be published, vekha check prints a record for allow in site.yaml
        }
       *[text] { $allow ->
            [never] if it is, remove it{ $internal ->
                [yes] {" "}or make the record internal (visibility: internal)
               *[no] {""}
            }; if not, name the office beside it or change the words
            [consent] if it is a pupil or parent, remove the name{ $internal ->
                [yes] {" "}or make the record internal (visibility: internal)
               *[no] {""}
            }; a consent is written into consents and allow of site.yaml (see vekha check)
           *[allow] if it is, remove it{ $internal ->
                [yes] {" "}or make the record internal (visibility: internal)
               *[no] {""}
            }; if not, vekha check prints a record for allow in site.yaml
        }
    }
attachment-unchecked = the file has not been searched for personal data: { $reason ->
        [encrypted] a password protects it
        [scan] it is a scan, pictures without text
        [no-letters] it does not say which letters its signs are
        [damaged] it is damaged
        [too-large] it holds more than can be looked through
        [old-format] in the old format only cells can be seen, no comments and properties
        [reader-failed] it could not be read
        [not-opened] it cannot be opened
       *[other-kind] such files are not read
    }{ $pages ->
        [0] {""}
       *[other] {" "}(pages { $pages })
    }{ $inner ->
        [yes] {" "}— this is about a file inside the file
       *[no] {""}
    }
    .label = look at it yourself
    .help = { $reason ->
        [encrypted] take the password off and replace the file
        [scan] a file with text is better
        [no-letters] save it as PDF again from the file it was made of
        [damaged] save it again and replace it
        [too-large] divide it or take out what is not needed
        [old-format] save it in the present format (xlsx, docx)
        [not-opened] look at the rights of the file
       *[other] or replace it by a file docx, xlsx, odt, ods, PDF
    }; that somebody has looked is written into allow of site.yaml: vekha check prints the record
allow-lapsed = { $why ->
        [key] the permission “{ $shown }” cannot be verified: there is no file .vekha/privacy.key
        [changed] the permission “{ $shown }” allows nothing: the finding is gone or the words around it have changed
        [no-consent] the permission “{ $shown }” has no effect: a name needs a consent
        [unknown-consent] the permission “{ $shown }” has no effect: consents has no such consent
       *[consent-over] the permission “{ $shown }” has no effect: the consent is over
    }
    .help = { $why ->
        [key] copy that file from the computer on which the permission was written, or delete the record and take a new one from vekha check
        [changed] delete this record; if the finding is still there, vekha check prints a new one
        [no-consent] add consent: with an id from consents, or delete the permission and the name
        [unknown-consent] add the consent to consents or correct its id
       *[consent-over] remove the name and delete the record, or write down a new consent
    }
copied-report = { $authors ->
        [other] the report “{ $title }” is published word by word by another school too
       *[same] the report “{ $title }” is published twice: title, day and what it says of items are the same
    }
    .help = { $authors ->
        [other] if the folder of a school was copied with its reports, delete those of the other school; if both did the same, let each say what came of it
       *[same] if the file was copied, delete the copy; if the report is another one, give it a title of its own
    }
    .rule = One report is published once
copied-school = the school “{ $school }” has two folders and counts as two
    .help = if the folder was copied, delete the copy; if the schools are different, write the full name of each in name
    .rule = One school has one folder
copied-roadmap = the roadmap “{ $title }” is published twice: act and items are the same, and they count twice
    .help = if the file was copied, delete the copy; if the roadmap is another one, check number and date of its act
    .rule = One roadmap is published once
copied-page = the page “{ $title }” is published twice: title and text are the same
    .help = if the file was copied, delete the copy
    .rule = One page of your own is published once

photo-people = nobody has said who is in the photograph { $file }
    .help =
        add to the header of the file:
        pictures: [{"{"}file: { $file }, people: none{"}"}]
        Instead of “none”: adults; children-consented (the parents have agreed on paper); children-not-recognisable
    .rule = Of each photograph in a text it is said who is in it: nobody, adults, children whose parents agree, children whom nobody can recognise
picture-not-shown = “{ $file }” in pictures: the text shows no such picture
    .help = pictures of the text: { $shown }; mend the name or remove the line

## The built site

section = { $why ->
        [unseen] nobody has looked at the section on the site of the school “{ $school }”, which item { $item } of the roadmap ({ $kind } No. { $act }) asks for
       *[missing] the section that item { $item } of the roadmap ({ $kind } No. { $act }) asks for was not found on the site of the school “{ $school }”
    }
    .help = { $why ->
        [unseen] open the school’s site and write into its school.yaml section_url, the address of the section or, where there is none, of the site, and section_seen with date, by and result
       *[missing] when the school has made the section, look at it again and correct section_seen in school.yaml: date and result
    }
progress = the school “{ $school }” has not told here how the work goes, which item { $item } of the roadmap ({ $kind } No. { $act }) asks for
    .help = add a report to the school’s folder reports; if it has told on its own site, give the link in the report
normative = the school “{ $school }” has no order on the roadmap here, which item { $item } of the roadmap ({ $kind } No. { $act }) asks for
    .help = add a document with topic: normative to the school’s documents.yaml; if it is on the school’s site, give its address in url
programme = the school “{ $school }” has no programme for the time of the roadmap here, which item { $item } of the roadmap ({ $kind } No. { $act }) asks for
    .help = add a document with topic: programme, concept or antirisk to the school’s documents.yaml; if it is on the school’s site, give its address in url
analytics = the school “{ $school }” has no analytics from the time of the roadmap here, which item { $item } of the roadmap ({ $kind } No. { $act }) asks for
    .help = add a report with kind: analytics or a document with topic: analytics; if it is on the school’s site, give its address in url
stages = { $why ->
        [unseen] whether the school “{ $school }” has told of the stages the program cannot know; item { $item } of the roadmap ({ $kind } No. { $act }) asks for it
       *[missing] the school “{ $school }” has no report from the time of one of the stages that are over, which item { $item } of the roadmap ({ $kind } No. { $act }) asks for
    }
    .help = { $why ->
        [unseen] describe the stages with their deadlines in the section stages of the roadmap
       *[missing] add the report dated within that stage if the school told of it; if not, let it tell
    }
news = { $school ->
        [0] the department has published no news
       *[other] the school “{ $school }” has no news
    } of the work here, which item { $item } of the roadmap ({ $kind } No. { $act }) asks for
    .help = add a report with kind: release or kind: event
periodic = the school “{ $school }” has no report for a time that has passed, which item { $item } of the roadmap ({ $kind } No. { $act }) asks for
    .help = publish a report on this item for each time that has passed
informs = the department has not told here how the work goes, which item { $item } of the roadmap ({ $kind } No. { $act }) asks for
    .help = add a report of the department to the folder content/reports
basis = the school “{ $school }” names no document that its page rests on
    .help = add acts: to the roadmap, with kind, number, date and issuer
    .rule = Every running roadmap of the school names the document that it rests on
contact = the school “{ $school }” does not say whom to ask
    .help = add contacts: to school.yaml, with a post and a telephone or mail address
    .rule = The telephone or mail of whoever answers questions is given
report = the school “{ $school }” has had no report on this site for long
    .help = publish a report; the limit is publishing: stale_after_days in site.yaml
    .rule = The latest report is no older than `stale_after_days` days
document-unsigned = nothing says how the document “{ $title }” is signed
    .help = write “signature: electronic” in documents.yaml, or “signature: scan” for a scan with signature, number and date
    .rule = Of an act of its own that lies here as a file it is said that it is signed: electronically or as a scan with signature, number and date
document-not-russian = the document “{ $title }” is not in Russian, and there is no Russian text beside it
    .help = add a translation, or name in “alternative” the page that says the same in Russian
    .rule = Beside a document in another language there is a text in Russian
broken-link = on the page { $page } the link { $link } leads nowhere
    .help = correct the link in the text of that page or bring back the page it leads to
    .rule = Every link within the site leads to a published page and a place on it
repeated-anchor = on the page { $page } the anchor { $anchor } stands twice: a link to it leads to the first
    .help = give the record whose id it is another one; if a template of your theme writes it, mend the template
    .rule = An anchor stands on a page once, and a link leads where it should
pdf-unreadable = the file { $file } cannot be read as PDF: it is damaged, has a password or more than 64 MB
    .help = open it and save it again as PDF without a password
    .rule = An attached PDF opens
pdf-without-text = the file { $file } has no text, only pictures: a screen reader cannot read it and nothing can be found in it
    .help = attach a PDF saved from a text editor, or name in “alternative” a page of the site with the same text
    .rule = A PDF has text that can be searched and copied, or a page of the site says the same
    .clause = Government decree No. 102 of 07.02.2026, p. 2 “в”
pdf-untagged = the file { $file } is not tagged for screen readers
    .help = save it as tagged PDF (in Word: “Options” → “Document structure tags for accessibility”) or name a page with the same text in “alternative”
    .rule = A PDF is tagged for screen readers, or a page of the site says the same
pdf-not-tagged = the file { $file } is said to be tagged (“tagged: yes”) but is not
    .help = save it as tagged PDF or write “tagged: no”
    .rule = What is said of the tags of a PDF is true
pdf-without-language = the tagged file { $file } names no language: a screen reader may read it with a foreign pronunciation
    .help = set the language of the document in the text editor and save the PDF again
    .rule = A tagged PDF names its language
missing-template = there is no template “{ $template }”
    .help = { $wanted ->
        [by-pages] put it into { $file }: pages are made with it
        [built-in] correct the name: no built-in template is called so
       *[by-template] correct the name or put the template into { $file }
    }
theme-mistake = { $mistake ->
        [missing-template] there is no template “{ $value }”
        [missing-string] there is no interface string “{ $value }”
        [unformatted-string] there is no interface string “{ $value }”, or an argument of it is missing
        [state-without-code] the state has no code
        [not-a-date] not a date like YYYY-MM-DD: { $value }
        [unknown-date-format] there is no date format “{ $value }”
        [unknown-language] there is no language “{ $value }”
        [no-strings] there is no file of interface strings in the language “{ $value }”
       *[syntax] { $value }
    }
theme-mistake-at = { $place }: { theme-mistake }
theme-problem = a mistake in the theme, file { $path }: { theme-mistake }
    .help = correct this file or delete it, then the built-in one is used
