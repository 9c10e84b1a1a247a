# The words of the command line. cli-… is help, usage-… wrong calls, publish-… why a site was not written.

cli-about =
    Vekha compiles roadmaps (YAML) and school reports (Markdown) into a static site.
    Without a command it does what “vekha build” does.
cli-usage = Usage
cli-commands = Commands
cli-command-name = COMMAND
cli-options = Options
cli-arguments = Arguments
cli-build = Build the site from content/ into public/
cli-check = Check everything and show what each school lacks; write only what is asked for
cli-watch = Build again whenever a file changes
cli-serve = Show the site in a browser and update it with every change
cli-init = Start a new site
cli-import = Turn an order of Word or Excel into the file of a roadmap; a filled form or a report written in Word into a report of the site
cli-form = Make the Excel form in which a school reports
cli-clean = Make copies of files without properties, comments, revisions and positions
cli-forget = Find a person’s name or number wherever it is left: texts, attached files, earlier versions, the built site
cli-styleguide = Show the theme of the site to those who change it: parts of pages with examples
cli-schema = Print the JSON Schema of content files, for hints in editors
cli-deadline = Show how a deadline is read

cli-option-site = The site's folder, which holds content/, themes/ and public/
cli-option-lang = Language of messages
cli-option-format = Form of the answer: text or JSON
cli-option-color = Colour in messages
cli-option-date = The day for which states are computed; else as_of in site.yaml, else today
cli-option-quiet = Print errors and warnings only
cli-option-help = Show this help
cli-option-version = Show the version
cli-option-out = Where to write the site (public/ by default)
cli-option-school = Build the site of one school
cli-option-base-url = The site's web address: makes sitemap.xml and absolute links
cli-option-minify = Whether pages are minified (on by default)
cli-option-docx = Make Word extracts too: reports, each school's progress, the summary; into this folder
cli-option-pack = Make packs too, for school sites that take only text and files; into this folder
cli-option-timings = Show how long each stage took
cli-option-port = Port of the preview (8080, or the next that is free)
cli-option-open = Open the page in the browser
cli-option-poll = Look at the files again and again: for network drives that tell of no changes
cli-option-strict = Treat warnings as errors
cli-option-check-report = Write the table of the monitoring to this folder: a page to print and Excel
cli-option-spravka = Write the note on the result of the monitoring to this Word file
cli-option-letters = Write letters to schools that lack anything to this folder
cli-option-folder = The folder of the new site
cli-option-example = With a finished example: a district, its schools, their reports
cli-option-file = The order: .docx, .xlsx, .xls, .ods, .csv, .txt; a filled form or a folder of forms; "-" reads pasted text from standard input
cli-option-id = The name of the roadmap's file; else the years of its period
cli-option-period = The period, where the order does not show it: "2026/2027 учебный год"
cli-option-table = Take only these plans, by their order: --table 1 or --table 1,3
cli-option-answers = The file with answers to the questions: import writes it beside the order
cli-option-again = Bring a corrected order into a roadmap that you have changed: yours stays, conflicts are listed
cli-option-import-to = Where to write the roadmap instead of content/roadmaps, or the report instead of the folder reports; then nothing else is made
cli-option-import-school = Whose report or form: this school
cli-option-report = This is a report and no order: without --school one of the department
cli-option-clean-files = Files docx, xlsx, odt, ods, jpg, png, webp
cli-option-clean-to = Folder of the copies (by default a copy lies beside its file: name.clean.docx)
cli-option-forget-text = A name or number: “Сидоров Пётр”; all cases, orders of words and initials are found
cli-option-forget-further = More folders and files: packs, Word files, a copy of the site on the server
cli-option-forget-out = The folder of the built site; else public
cli-option-form-school = The form of one school
cli-option-form-out = Where to write the form (the school's name and .xlsx by default)
cli-option-all = The forms of all schools; into this folder
cli-option-roadmap = For this roadmap only
cli-option-kind = Which file: site, calendar, school, roadmap, document, report, page
cli-option-text = The text of a deadline; “-” reads lines from standard input
cli-option-from = The programme's first day
cli-option-act = The date of the act: deadlines before it are warned about
cli-option-to = The programme's last day

usage-unknown-argument = unknown option “{ $argument }”
usage-unknown-argument-near = unknown option “{ $argument }”; perhaps { $guess }
usage-argument-elsewhere = this command has no option “{ $argument }”; it is one of { $commands }
usage-no-value = option “{ $argument }” needs a value
usage-invalid-value = option “{ $argument }” does not take “{ $value }”
usage-invalid-value-of = option “{ $argument }” does not take “{ $value }”; possible: { $valid }
usage-invalid-value-like = option “{ $argument }” does not take “{ $value }”; write it so: { $example }
usage-invalid-port = option “{ $argument }” does not take “{ $value }”; a port is a number from 1 to 65535, for example 8080
usage-text-in-quotes = one word too many: “{ $argument }”; a deadline stands in quotes, vekha deadline "до 20 ноября 2026 года"
usage-word-too-many = one word too many: “{ $argument }”; if it is the folder of the site, write --site before it: --site { $argument }
usage-unknown-command = unknown command “{ $command }”; if it is the folder of the site, write: vekha --site { $command }
usage-unknown-command-near = unknown command “{ $command }”; perhaps vekha { $guess }
usage-missing-folder = the folder of the new site is missing; write its name: vekha init my-site
usage-missing-text = the deadline to read is missing; write it in quotes: vekha deadline "до 20 ноября"
usage-missing-file = no file is named; name it: vekha import order.docx
usage-missing-argument = missing: { $argument }
usage-conflict = “{ $argument }” cannot go with “{ $other }”
usage-same-folder = the folder “{ $folder }” is named twice; site, extracts and packs each need their own
usage-other = the call could not be understood
usage-help = Help: vekha --help

deadline-backwards = the programme ends ({ $to }) before it begins ({ $from }): check --from and --to
deadline-programme = The programme is { $from }–{ $to }; --from and --to give another one.

serve-ready = The site is shown at { $address }, to this computer alone. Ctrl+C ends it.
serve-changed = { $what }: updated.
serve-cannot = cannot begin the preview on port { $port }: { $why }. Try another port: --port 8090.
preview-elsewhere = Another page has changed
preview-broken = There are errors: this is the last good page
preview-hide = Hide
preview-nothing = The content has errors and there is nothing to show yet
watch-waiting = Watching content/ and themes/. Ctrl+C ends it.
watch-round = { $what }: { $written ->
        [one] { $written } file written
       *[other] { $written } files written
    }{ $removed ->
        [0] {""}
       *[other] , { $removed } removed
    }, { $ms } ms
new-day = it is { $day }
watch-broken = { $what }: there are errors, the earlier site stays as it was.
watch-cannot = cannot watch the folder “{ $folder }”: { $why }. Try --poll.
watch-gone = the folder “{ $folder }” is not there any more: it was removed or renamed. The site is as it was; start again in the new folder.
output-touched = somebody else changed what was published
build-done = Done: { $pages ->
    [one] { $pages } page
   *[other] { $pages } pages
}; files written: { $written }, unchanged: { $unchanged }, removed: { $removed }. Open { $start }
build-docx-done = Word extracts: { $files } files, { $written } written, { $removed } removed. Folder { $folder }
build-pack-done = Packs for school sites: { $files } files, { $written } written, { $removed } removed. Folder { $folder }
build-nothing-written = The site was not written: the earlier one is as it was. Mend the errors and try again.
styleguide-done = Done. Open { $start }
allow-ready = If this may be published, add these records to content/site.yaml, with words in place of “…”: why, who decided (the office), the consent for names.
allow-no-key = no allow records are printed: .vekha/privacy.key could not be made ({ $why }). Make the folder of the site writable and run vekha check again.
attachments-checked = Attached files: { $checked } checked{ $seen ->
        [0] {""}
       *[other] , { $seen } looked through by a person
    }{ $unchecked ->
        [0] .
       *[other] , { $unchecked } not checked.
    }
check-clean = No errors and no warnings.
summary-errors = Found { $errors ->
    [one] { $errors } error
   *[other] { $errors } errors
}.
summary-warnings = Found { $warnings ->
    [one] { $warnings } warning
   *[other] { $warnings } warnings
}.
summary-both = Found { $errors ->
    [one] { $errors } error
   *[other] { $errors } errors
} and { $warnings ->
    [one] { $warnings } warning
   *[other] { $warnings } warnings
}.

init-done = The site is made: { $path }. Build it: vekha --site { $path }
init-exists = the folder { $path } exists already, nothing was written

stage-load = reading files
stage-digest = digest of what was read
stage-compare = comparing with what is published
stage-parse = parsing
stage-resolve = links and states
stage-theme = theme
stage-attachments = attached files
stage-render = pages
stage-publish = pages and writing
stage-docx = Word extracts
stage-pack = packs for school sites

publish-busy = another build is writing to { $path }; wait until it is done
system-not-found = there is no such folder or file
system-denied = the system does not permit it
system-exists = the name is taken
system-port-taken = another program uses the port
system-full = the disk is full
system-read-only = the disk is read-only
system-not-a-folder = a file lies where a folder is wanted
system-folder = a folder lies where a file is wanted
system-name = the system does not accept the name: too long, or with a sign that it refuses
system-busy = another program uses the file
publish-machine = { $path }: { $why }
publish-render = { $count ->
    [one] { $count } page could not be rendered
   *[other] { $count } pages could not be rendered
}; nothing was written
publish-output-is-link = the output folder is a link: { $paths }
publish-output-is-link-help = Name a real folder with { $option }.
publish-output-is-not-folder = { $paths } is not a folder
publish-output-is-not-folder-help = Name a folder with { $option }; it will be made if it does not exist.
publish-output-is-root = the root of a disk cannot be written to: { $paths }
publish-output-is-root-help = Name a folder of its own with { $option }, such as public.
publish-output-is-home = the home folder cannot be written to: { $paths }
publish-output-is-home-help = Name a folder of its own inside it with { $option }.
publish-output-is-source = the output folder is the folder of the sources: { $paths }
publish-output-is-source-help = Name another folder with { $option }: sources are never changed.
publish-output-holds-source = the output folder holds the sources: { $paths }
publish-output-holds-source-help = Name a folder with { $option } that holds neither content/ nor themes/.
publish-output-inside-source = the output folder lies among the sources: { $paths }
publish-output-inside-source-help = Name a folder outside content/ and themes/ with { $option }.
publish-output-is-foreign = the output folder holds files that are not ours: { $paths }
publish-output-is-foreign-help = Vekha writes only to an empty folder or to one of its own. Name another with { $option }; files of others are never deleted.
publish-output-of-other-scope = the output folder holds something else (the whole site instead of a school's, extracts instead of packs, or the reverse): { $paths }
publish-output-of-other-scope-help = Name a folder of its own with { $option }: every site, the site of one school, extracts and packs each have theirs.
publish-manifest-broken = the list of files of the earlier build is damaged: { $paths }
publish-manifest-broken-help = Name a new folder with { $option } or remove the old one yourself: without the list nobody can know which files are ours.
publish-manifest-newer = a newer version of Vekha wrote this folder: { $paths }
publish-manifest-newer-help = Update the program.
publish-file-in-the-way = files of others lie where pages belong: { $paths }
publish-file-in-the-way-help = Remove them or name another folder with { $option }.
publish-output-bad-name = such addresses cannot be published: { $paths }
publish-output-bad-name-help = Addresses are made of Latin letters, digits and hyphens; give the file or record another name.
publish-output-names-clash = these addresses differ only in capital and small letters: { $paths }
publish-output-names-clash-help = Rename one of them: on some hosts they are the same file.

# Taking in an order.
import-done = Done: { $path }. Plans: { $plans }, items: { $items }, steps: { $steps }; deadlines read: { $read }, not wholly: { $unread }; schools listed: { $schools }. Look through the file and check it: vekha check
import-same = { $path } is there already and agrees with the order word by word; nothing was changed. Plans: { $plans }, items: { $items }, steps: { $steps }; deadlines read: { $read }, not wholly: { $unread }; schools listed: { $schools }.
import-written = Made { $path }: fill in what is missing.
import-exists-starter = { $path } is the example of vekha init and not your roadmap: it was left as it is and nothing was written. Remove it and the folder content/schools/shkola-1 and repeat; if you need it, name the new roadmap otherwise: --id NAME
import-exists = { $path } is there already and somebody has changed it: it was left as it is and nothing was written. If the order was corrected, repeat with --again; if this is another roadmap, name it: --id NAME
import-unread = { $path } could not be read: { $why }
import-bad-id = the name "{ $id }" cannot be an address: it takes Latin letters, digits and hyphens. For example: --id { $guess }
import-period-ambiguous = is the period "{ $period }" a school year or two years? Write --period "2026/2027 учебный год" or --period "2026–2027 годы"
import-period-wrong = the period "{ $period }" is not understood. Write, for example, --period "2026/2027 учебный год" or --period "2026 год"
import-period-unknown = neither the titles nor the order's day nor the deadlines name a year, so the period is unknown; nothing was written. Try again with --period "2026/2027 учебный год"
import-no-plan = { $path } has no table of measures: none has the columns «Мероприятие» and «Срок», «Ответственные» or «Результат». Nothing was written. Make sure that it is the right file and that the table has a row of headings. If this is a report of a school, repeat with --school ID; one of the department, with --report
import-no-table = { $path } has no plan { $table }: there are { $count }. Name a number from 1 to { $count } or leave --table out
import-answers-broken = the file of answers { $path } is not understood{ $line ->
    [0] {""}
   *[other] , line { $line }
}. Its keys are period, clauses, parties, columns; import writes a sample beside the order
import-answers-word = in the file of answers { $path } the word "{ $line }" answers nothing. publish: yes or no; reports: school, department or outside; role: deadline, responsible, result, extra
import-left-out = Not taken — { $why }: { $text }
import-left-out-nameless = Not taken — { $why }
import-left-out-words = No part of the plan, written at the end of the file: { $text }
import-signs = Signs that another program had left (**, <b>, \) and that were taken off: { $count }
import-pictures = Pictures not taken: { $count }
import-hidden-sheet = The hidden sheet "{ $sheet }" was not taken. If you need it, unhide it and try again
import-hidden-rows = Hidden rows were taken too; if you do not need them, delete them in the file and try again: { $rows }
import-questions = The questions are in { $path }. Fill in the answers and try again with --answers { $path }
import-comment-left-out = No part of the plan (words of the document around it):
import-comment-order = The order has no day that was found, and cannot be shown without it. Fill in date and remove "# ":
import-comment-parties = Who reports for these executors is for a person to say. Fill in reports — school, department or outside — and remove "# ":

# Taking in a corrected order.
import-again-done = { $path }: changed as the document says: { $taken }, added: { $added }, for you to decide: { $open }.
import-again-same = { $path } agrees with the document already: nothing was changed.
import-again-recorded = { $path } agrees with the document already: no word was changed, the name and digest of the new document were written.
import-again-kept = The file as it was lies in .vekha/history.
import-again-taken = Changed — { $place }: was "{ $old }", is "{ $new }"
import-again-added = Added — { $place }: { $new }
import-again-conflict = For you to decide — { $place }: "{ $old }" in the old document, "{ $own }" in yours, "{ $new }" in the new one. Yours was kept
import-again-renumbered = For you to decide — { $place }: the new document has the number "{ $new }", but reports and links name the item "{ $own }". The number was kept
import-again-number-taken = For you to decide — { $place }: the new document has the number "{ $new }", but an item that stays in the roadmap has it too. The number "{ $own }" was kept: decide about that item and repeat
import-again-not-named = { $place }: the new document names "{ $own }" no more. It was kept; remove it yourself if it is not needed
import-again-moved = For you to decide — { $place }: "{ $new }" stands in another section of the new document. It was left where it is: move it yourself
import-again-removed = For you to decide — { $place }: the new document has no "{ $own }". It was kept; if it was struck out, write "field: removed" into revisions or remove it yourself
import-again-missing = For you to decide — { $place }: the new document has changed "{ $new }", which is not in the roadmap. It was not added
import-again-blocked = For you to decide — { $place }: "{ $new }" is new in the document, but its number or id is taken in the roadmap. It was not added: write it yourself
import-again-reordered = For you to decide — { $place }: the new document has another order. The old one was kept
import-again-left-out = The new document also has words that are not in the roadmap: { $text }
import-again-later = While something is left to decide, the roadmap remembers the old document: decide and repeat.
import-again-comparison = The document that the roadmap was made of is not there, so nobody knows what you have changed. { $path } was left as it is. The new roadmap was written to { $comparison }; differences: { $open }
import-again-different = Different — { $place }: "{ $own }" in yours, "{ $new }" in the document
import-again-only-new = Only in the document — { $place }: { $new }
import-again-only-own = Only in yours — { $place }: { $own }
import-again-absent = there is no roadmap { $path } to bring changes into. Name it: --id NAME. If there is none yet, leave out --again
import-again-which = the document is of none of these roadmaps, or of several: { $names }. Name it: --id NAME. If it is a new roadmap, leave out --again
import-again-beside = { $path } is there already and differs from the new document: it was left as it is and nothing was written. Remove it and repeat
edit-unreadable = { $path } could not be read: nothing was changed. Mend what vekha check shows and repeat
edit-no-sign = { $path } is saved in Windows-1251, which lacks the sign { $subject }: nothing was changed. Save the file in UTF-8 and repeat
edit-repeated-key = { $path }: the key { $subject } is there already: nothing was changed. Remove the second one and repeat
edit-unknown-form = { $path }: "{ $subject }" is written in a form that the program does not change: nothing was changed. Write each key on its own line and repeat
edit-unequal = { $path }: after the change of "{ $subject }" the file would be read otherwise than it should: nothing was changed. Make this change yourself
edit-changed = somebody has changed { $path } meanwhile: it was left as it is and nothing was written. Repeat

# Why a file was not read.
import-error-empty = the file is empty
import-error-other-kind = it is a file of another kind ({ $kind }). Open it in Word or Excel and save it as .docx or .xlsx
import-error-encrypted = a password protects the file. Open it, remove the password and save it
import-error-broken-container = the file is damaged or was not downloaded whole. Open it in Word or Excel and save it again
import-error-broken-part = the file is damaged inside. Open it in Word or Excel and save it again
import-error-missing-part = the file lacks its text. Open it in Word or Excel and save it again
import-error-document-type = the file holds what Office programs do not write; dangerous files are made so. Take the file from its author
import-error-too-large = the file is larger than any order. Save the table as a file of its own
import-error-only-chunks = the text lies in the file as another file. Open it in Word and save it again
import-ask-period-guessed = No title names the period. Taken: { $period }. Check period
import-ask-period-ambiguous = The years of the title may be a school year or calendar years. Taken: { $period }. If that is wrong, correct period
import-ask-order-unknown = No order was found before the table. Write it into acts if there is one
import-ask-order-without-day = The day of the order could not be read. Fill in date: the order stands in the file in lines with "# "
import-ask-order-amends = The order amends another one and was written so. Write the order that it amends first in acts, and what items said before into their revisions
import-ask-stamp-differs = The number or day in the stamp of an annex is not that of the order. It was left as it is, check it: { $stamp }
import-ask-clause-names-person = Clause { $number } of the order names people and was not taken. Decide whether to publish it: { $text }
import-ask-cells-name-people = Executors name people; these are the order's words and the page will show them. Decide whether to write offices instead: { $names }
import-ask-executors-unknown = Who reports for these executors is not known; nobody is asked for now. Add them to parties: { $names }
import-ask-no-executors = Plans without a column of executors: { $n }. Nobody is asked for now: decide who reports
import-ask-columns-unknown = These columns were taken as further ones: { $names }
import-ask-sections-guessed = These rows were taken as headings of sections. Compare them with the document: { $names }
import-ask-rows-joined = Rows that the end of a page had broken and that were joined to those above: { $n }. Compare them with the document
import-ask-steps-without-number = Rows without a number that were taken as steps: { $n }. Compare them with the document
import-ask-numbers-doubtful = Numbers that programs count differently: { $n }. Compare the numbers with the document
import-ask-deadlines-unread = Not every word of these deadlines was understood; nobody is asked for them now: { $names }
import-ask-duties-unknown = These rows name a site: { $names }. If the order asks for something to be published, write it into duties: rule, act and item; until then nobody is asked for it
import-ask-schools-alike = These may be the same schools under other names: { $names }. If so, remove the folder of the one, write its name into aliases of the other, and leave the id of that one in participants and annexes
import-ask-schools-unknown = The order lists no schools. Write down those that take part yourself: the folder schools
import-ask-yes-or-no = Publish it? yes or no
import-ask-party = Who reports for "{ $name }": school, department or outside? An empty line: nobody for now
import-ask-no-answer = "{ $word }" is no answer.
import-reason-deleted = a deletion that nobody has accepted
import-reason-moved = moved: taken where it was moved to
import-reason-deleted-row = a deleted row
import-reason-deleted-cell = a deleted cell
import-reason-hidden = hidden text
import-reason-hidden-row = a hidden row of a table
import-reason-comment = a comment in the margin
import-reason-header-or-footer = the head or foot of the pages
import-reason-covered-cell = text that a merged cell covers
import-reason-placeholder = a field that nobody has filled in
import-reason-empty-field = a field without a value
import-reason-undefined-number = the number of a list that the file lacks
import-reason-unknown-sign = a sign of an unknown font
import-reason-formula = a formula: its letters were taken
import-reason-drawing = a drawing or a chart
import-reason-embedded-file = an embedded file
import-reason-chunk = a text in another file inside: open the order in Word and save it again
import-reason-macros = macros
import-reason-other-sheet = a sheet without a table
import-reason-formula-without-result = a formula without its result: open the file in Excel and save it
import-reason-doubtful-letters = letters that may be wrong: compare them with the document

report-done = Done: { $path } — "{ $title }", { $day }. Paragraphs: { $paragraphs }, headings: { $headings }, lists: { $lists }, tables: { $tables }, footnotes: { $notes }, pictures: { $pictures }. Look through the file and check it: vekha check
report-same = { $path } is there already and agrees with the document word by word; nothing was changed. "{ $title }", { $day }. Paragraphs: { $paragraphs }, headings: { $headings }, lists: { $lists }, tables: { $tables }, footnotes: { $notes }, pictures: { $pictures }.
report-picture-written = Wrote the picture { $path } beside it
report-picture-large = The picture { $path } is large: { $size } MB, { $width } by { $height } points. The site shows it as it is, and the page will be slow on a phone. Make its longer side 1600 points (in Paint: Resize) and save it under the same name
report-picture-open = { $path }, line { $line }: the picture { $name } is not shown. Write what is to be seen on it into the square brackets and leave only ![…](…) of the line
report-exists = { $path } is there already and holds something else: it was left as it is and nothing was written. If this is a new version of the same report, move the old file away and repeat; if it is another report, name its file: --to FILE
report-no-site = there is no site here, so the report of { $path } has no place. Make a site with vekha init . or name the file: --to FILE
report-unknown-school = the site has no school "{ $school }". Make a folder for it in content/schools with a file school.yaml, or name one that is there: { $known }
report-empty = { $path } has no text of a report: only a title or a signature was found. Nothing was written. If it is a scan, type the text; if the report is another file, name that
report-not-a-text = { $path } is no text of Word or LibreOffice, so no report can be made of it. Open it and save it as .docx; if it is an order or a filled form, leave out --report
report-option-of-orders = { $option } is for orders, and this is a report. Leave out { $option }
report-reason-letterhead = to whom and from whom: the site shows that anyway
report-reason-day = the day of the document: compare date of the report with it
report-reason-signature = a signature and who wrote it: the site needs no surnames
report-reason-table-of-names = a table that lists people: surnames do not go to the site. If it holds none, move it by hand
report-reason-picture-kind = a picture of a kind that browsers do not show. Save it as png or jpg and put it beside the report
report-reason-picture-outside = a picture that is not in the document. Put it beside the report
report-reason-address = an address that a site cannot lead to; the words of the link stay
report-reason-raised = letters above or below the line: they stand on it
report-reason-made-up-words = words for a picture that a program made up
report-ask-title-unknown = No title was found in the text. Taken: "{ $title }". Check title
report-ask-day-saved = The text names no day of the report. Taken: the day on which the file was saved, { $day }. Check date
report-ask-day-unknown = No day of the report is named. Taken: today, { $day }. Check date
report-ask-pictures-undescribed = Pictures without a description: { $n }. They are not shown until you write what is to be seen on them
report-ask-picture = What is to be seen on picture { $number }? In one phrase; an empty line means later
report-ask-names-people = The text names people; check that they agree and that no pupil is among them: { $names }
report-ask-items-proposed = Items of the roadmap that the report seems to be about: { $n }. They stand at the beginning of the file as lines with "# ": no state has been changed yet
report-ask-read-otherwise = The site reads part of the text otherwise than the document has it: compare the page with the document
report-comment-items = The report seems to be about these items. Compare the words, correct status, remove what is too much and the "# " before the lines:
report-comment-states = done, in-progress, partly, postponed
report-comment-picture = Write what is to be seen on the picture into the square brackets, delete this line, and in the next one all before the exclamation mark and the last quote

# The Excel form.
form-whose = whose form is needed is not said. Of one school: vekha form --school ID; of all: vekha form --all DIR
form-unsound = The content of the site has errors: no forms were made, no reports written. Mend what vekha check shows and try again
form-no-school = the site has no school “{ $school }”. It has: { $known }
form-no-roadmap = the site has no roadmap “{ $roadmap }”. It has: { $known }
form-nothing-asked = nothing is asked now { $school ->
    [0] of any school
   *[other] of the school “{ $school }”
}: no form is needed. See that the roadmap is current (status), that the school takes part, and that the executors stand in parties
form-which-roadmap = the school “{ $school }” reports on several roadmaps. Name one: --roadmap ID. There are: { $known }. Or make them all: vekha form --all DIR
form-too-large = the form does not fit into an Excel file: { $why }
form-written = The form of “{ $school }”: { $path }, rows: { $rows }
form-same = { $path } is there already and the same: the form of “{ $school }” has not changed
form-kept = { $path } is there already and differs: it may hold answers of “{ $school }”. It was not touched. Take it in (vekha import { $path }) and move it, or name another place: --out, --all
form-not-a-form = { $path } is no form that vekha form has made: it has no hidden rows. Ask the school for the filled form itself, not for a copy of its cells. An order is imported without --school
form-copied = { $path } is a table copied out of a form: it lacks the hidden names by which the program knows the school and the items. Nothing was written. Ask the school for the file of the form itself. If it is gone, make the form anew (vekha form --school ID), carry the answers over and take it in
form-empty-folder = the folder { $path } has no Excel files. Put the filled forms there
form-option-of-orders = { $option } is for orders; filled forms do not need it. Leave it out
form-refused = The form { $path } was not taken in, nothing was written:
form-at-cell = { $sheet }, { $cell }: { $words }
form-error-at-cell = { $severity }[{ $code }]: { $sheet }, { $cell }: { $words }{ $text ->
    [0] {""}
   *[other] {" "}(in the cell: “{ $text }”)
}{ $help ->
    [0] {""}
   *[other] . What to do: { $help }
}
form-nothing-new = { $path }: the report says all this already, or nothing was filled in. Nothing was changed.
form-new-report = { $path }: a new report { $report }. Check it: vekha check
form-completed = { $path }: the report { $report } was completed. Changes: { $count }. The file as it was lies in .vekha/history.
form-not-read = Not read, these are no Excel files: { $files }. Save them in Excel as .xlsx, or put the forms themselves into this folder
form-more-of-a-kind = and further ones of this kind: { $count } (like “{ $first }”)
form-added = Added — { $place }: { $new }
form-changed = Changed — { $place }: was “{ $old }”, is “{ $new }”
form-removed = Removed — { $place }: was “{ $old }”
form-question = The school asks (not published) — { $place }: { $text }
form-author = The form was filled in by (not published): { $text }
form-problem-no-key-sheet = the form has no hidden sheet or a spoilt one, and whose it is is not known. Make the form anew: vekha form, and carry the answers over
form-problem-no-sheet = the form lacks its sheet of items or of the report, or their hidden row. Make the form anew: vekha form, and carry the answers over
form-problem-no-column = columns of the sheet “{ $sheet }” were deleted { $columns }, and the answers in them are lost. Make the form anew: vekha form, and carry the answers over
form-problem-sheet-twice = there are two sheets of answers: { $sheets }. Keep one, delete the other
form-problem-further-sheet = this sheet was added and is not read: “{ $text }”{ $more ->
    [0] {""}
   *[other] {""} and further cells: { $more }
}. Move what is needed to the sheets of the form
form-problem-other-version = the form was made by a newer or unknown version of the program ({ $version }; this one reads up to { $own }). Update the program. If you cannot, make the form anew (vekha form) and carry the answers over: keep the file until the new form is taken in
form-problem-earlier-version = The form was made by an earlier version of the program; its answers were taken. Words beside the cells for answers cannot always be told from its own in such a form: look through its sheets.
form-problem-other-school = this is the form of “{ $school }”, and “{ $wanted }” was named. Leave out --school or take the other form
form-problem-unknown-school = this site has no school “{ $school }”: the form is of another site
form-problem-other-roadmap = this is a form for the roadmap “{ $roadmap }”, which this site does not have. It has: { $known }. Make the form anew: vekha form
form-problem-not-participant = the school “{ $school }” does not take part in the roadmap “{ $roadmap }”. See participants of the roadmap and participation of the school
form-problem-school-edited = the name of the school was changed, and the form is of “{ $school }”. If another school has filled it in, give it its own form; if not, restore the name
form-problem-edited-wording = words of the order were changed in the form (item { $item }). { $words ->
    [0] Make the form anew: vekha form, and carry the answers over
   *[other] Restore them: “{ $words }”
}
form-problem-item-changed = since the form was made an act has changed the item { $item }: the answer is about something else. Make the form anew: vekha form
form-problem-not-asked = the school is not asked about the item { $item } any more. Clear the answers in this row, or make the form anew: vekha form
form-problem-roadmap-changed = The roadmap has changed since the form was made. The filled rows were compared: they are about the same.
form-problem-dated-earlier = The report is dated { $day } and was taken in on { $today }. The site has it under its date, on the page of changes too. If that is wrong, mend it; if the report came on { $day } and is published only now, write “date: { $date }” and “received: { $received }” in it: what is late is counted by the day of receipt
form-problem-row-twice = the item { $item } stands in the form twice: in this row and in row { $row }. Move the answers to one of them and delete the other
form-problem-indicator-twice = the indicator “{ $title }” stands in the form twice: in this row and in row { $row }. Keep the value in one of them and delete the other
form-problem-merged-answer = the cell is merged with others (rows: { $rows }), and nobody knows of which of them “{ $text }” is the answer. Split the cells and write the answer into each row that it is for
form-problem-row-of-nothing = “{ $text }” belongs to no item or indicator. Move these words to their row or clear them
form-problem-stray-words = “{ $text }” stands where the form asks for nothing: the report would not have these words. Move them to their cell or clear them
form-problem-blank-word = “{ $text }” was read as an empty cell
form-problem-left-out = { $reason ->
    [comment] the note of a cell is not read
    [covered-cell] this cell is covered by another and is not read
    [drawing] a box above the sheet is not read
   *[other] this is not read
}: “{ $text }”. Move what is needed to the cells of the form
form-problem-no-result = here is a formula whose result is not in the file or is an error. Write the value
form-problem-read-as = “{ $text }” was read as “{ $value }”
form-problem-bad-state = the state “{ $text }” is not understood. Possible: { $states }
form-problem-bad-day = “{ $text }” is no day. Write it like 20.11.2026
form-problem-bad-count = “{ $text }” is no count. Write a whole number; what explains it goes under “Remark”
form-problem-bad-number = “{ $text }” is no number. Write it like 3,5
form-problem-bad-flag = “{ $text }” is no answer. Write “yes” or “no”
form-problem-state-needed = something was written about the item { $item } and no state was chosen. Choose it
form-problem-date-needed = item { $item }: “{ $state }” needs the day on which it was done. Without it the site would say that it was done on the day of the report
form-problem-left-needed = item { $item }: “{ $state }” needs what is left, or how many are done of how many
form-problem-reason-needed = item { $item }: “{ $state }” needs a reason
form-problem-until-needed = item { $item }: “{ $state }” needs a new day
form-problem-until-useless = item { $item }: a new day goes only with “Needs a new day”, and “{ $state }” was chosen. Change the state or clear the day
form-problem-reason-useless = item { $item }: with “{ $state }” a reason is not needed and appears nowhere. Clear it or move it to “Remark”
form-problem-left-useless = item { $item }: with “{ $state }” nothing is left. Change the state or clear these words
form-problem-total-needed = item { $item }: how many are done is there, of how many is not. Write it
form-problem-count-needed = item { $item }: of how many is there, how many are done is not. Write it
form-problem-count-too-large = { $count } of { $total } cannot be. Mend one of the numbers
form-problem-total-nothing = { $count } of none: write of how many, or clear both numbers
form-problem-day-ahead = { $day } has not come yet. Mend the day
form-problem-day-after-report = { $day } is later than the report ({ $report }). Mend one of the days
form-problem-until-early = the new day { $until } is not later than the one before ({ $end }). Mend the day
form-problem-report-ahead = the day of the report has not come yet. Mend it or clear it: then the report is of today
form-problem-value-needed = something was written about the indicator and the value is missing. Write it or clear the rest
form-problem-document-without-title = the evidence has no title. Write it, or clear the rest of the document
form-problem-document-public-needed = the document “{ $title }” is new to the site. Write whether it may be published: yes or no
form-problem-two-addresses = the cell has two addresses: “{ $text }”. Keep one and write the other under “Remark”
form-problem-space-in-address = the address has a space in it or words beside it: “{ $text }”. Keep one address; write its space as %20
form-problem-file-to-attach = The file “{ $file }” ({ $title }) is not part of the form. Put it into the school's folder documents and write it into documents.yaml
form-problem-consent-needed = it is not said that no answer has personal data of pupils. Let the school look through the answers and write “yes”
form-problem-consent-denied = it is said that the answers have personal data of pupils. Let the school take them out and write “yes”
form-problem-conflict = { $place }: the report says “{ $own }”, the form “{ $new }”. If the report is right, clear this cell of the form; if the form is, clear these words in the report
form-problem-shared-entry = the entry of the report on the item { $item } is about other items or times too. Split it in the file of the report, or clear the answers in this row
form-problem-report-of-other-roadmap = the report of this name is on the roadmap “{ $roadmap }”. Rename its file, or make the form on another day
form-problem-form-twice = this is a form of the same report { $report } as { $others }. The program does not know which is right: keep one in the folder, take the others away

## vekha clean

clean-done = { $file } → { $path }. Removed:
clean-nothing = { $file }: there is nothing to remove, no copy is needed.
clean-removed-property = properties of the file: authors, titles, dates, the folder on the computer ({ $n })
clean-removed-comment = comments and their marks ({ $n })
clean-removed-revision = revisions: what was deleted is gone, what was inserted stays ({ $n })
clean-removed-unused-words = words that no cell shows ({ $n })
clean-removed-preview = preview pictures ({ $n })
clean-removed-version = earlier versions of the file ({ $n })
clean-removed-inner-file = notes of cameras in pictures inside ({ $n })
clean-removed-photo = notes of the camera: place, author, model, description ({ $n })
clean-left-pivot = Left: the cache of a pivot table. In Excel: PivotTable Options → Data → clear “Save source data with file”, number of items to retain “None”, refresh the table and save.
clean-left-embedded = Left: a file inside the file. Open it by a double click and check it, or insert it as a picture.
clean-left-macros = Left: macros. Save the file as docx or xlsx without macros.
clean-left-custom-data = Left: data of other programs inside the file. In Word and Excel: File → Info → Inspect Document.
clean-still-found = { $n ->
        [one] The text itself still holds { $n } finding
       *[other] The text itself still holds { $n } findings
    }: when the file lies on the site, vekha check shows them.
clean-exists = { $path } is there already and is another: the copy of { $file } was not written. Take it away or name another folder: --to DIR
clean-unread = { $file } could not be read: { $why }
clean-not-written = { $path } could not be written: { $why }
clean-cannot-pdf = { $file } is a PDF, which keeps what was taken out of it. Remove it from the file it was made of and save the PDF anew, without properties and comments
clean-cannot-other-kind = { $file }: such files are not cleaned. Possible are docx, xlsx, odt, ods, jpg, png, webp
clean-cannot-encrypted = a password protects { $file }. Take it off and try again
clean-cannot-signed = { $file } has an electronic signature, which any change breaks. Clean the file before it is signed
clean-cannot-damaged = { $file } is damaged. Open it, save it anew and try again
clean-cannot-too-large = { $file } holds more than can be looked through. Divide it

## vekha forget

forget-too-short = Too short: name a person or a number, three letters or digits at least
forget-no-folder = There is no such folder: { $path }
forget-found = Places found: { $n }. Files looked through: { $files }.
forget-nothing = Found nowhere. Files looked through: { $files }.
forget-source = Sources: edit them yourself
forget-attached = Attached files: put files in their place that do not hold it
forget-stored = Earlier versions and copies that the program keeps: these files may be deleted
forget-made = The built site: build it anew (vekha build) once the sources are mended
forget-further = In other folders that you named: make them anew or delete them
forget-in-name = in the name of the file or folder
forget-again = Then call the same command again: it will show that nothing is left.
forget-elsewhere = What is already uploaded or sent cannot be seen here: upload the site again, remove earlier archives and letters, ask search engines to drop the pages.
forget-git = The folder has a Git history: earlier versions stay in it until it is rewritten (git filter-repo).
forget-unread = Not read, look through them yourself: { $n }
forget-link = a link: name the folder it leads to behind the name
forget-unread-why = { $reason ->
    [encrypted] a password protects it
    [scan] a scan, pictures without text
    [no-letters] the PDF does not say what its letters are
    [damaged] damaged
    [too-large] too large
    [old-format] in the old format only cells are seen
    [reader-failed] it could not be read
    [not-opened] it cannot be opened
   *[other-kind] files of this kind are not read
}{ $copies ->
    [0] {""}
   *[other] {" "}(and { $copies } more copies)
}
