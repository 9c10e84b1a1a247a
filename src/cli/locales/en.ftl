# The words of the command line. cli-… is help, usage-… wrong calls, publish-… why a site was not written.

cli-about =
    Vekha compiles roadmaps (YAML) and school reports (Markdown) into a static site.
    Without a command it does what “vekha build” does.
cli-usage = Usage
cli-commands = Commands
cli-command-name = COMMAND
cli-options = Options
cli-build = Build the site from content/ into public/
cli-check = Check everything, write nothing
cli-watch = Build again whenever a file changes
cli-serve = Show the site in a browser and update it with every change
cli-init = Start a new site
cli-import = Turn an order of Word or Excel into the file of a roadmap, and a report written in Word into one of the site
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
cli-option-folder = The folder of the new site
cli-option-example = With a finished example: a district, its schools, their reports
cli-option-file = The order: .docx, .xlsx, .xls, .ods, .csv, .txt; "-" reads pasted text from standard input
cli-option-id = The name of the roadmap's file; else the years of its period
cli-option-period = The period, where the order does not show it: "2026/2027 учебный год"
cli-option-table = Take only these plans, by their order: --table 1 or --table 1,3
cli-option-answers = The file with answers to the questions: import writes it beside the order
cli-option-again = Bring a corrected order into a roadmap that you have changed: yours stays, conflicts are listed
cli-option-import-to = Where to write the roadmap instead of content/roadmaps, or the report instead of the folder reports; then nothing else is made
cli-option-import-school = Whose report: the school whose folder reports takes it
cli-option-report = This is a report and no order: without --school one of the department
cli-option-kind = Which file: site, calendar, school, roadmap, document, report, page
cli-option-text = The text of a deadline; “-” reads lines from standard input
cli-option-from = The programme's first day
cli-option-act = The date of the act: deadlines before it are warned about
cli-option-to = The programme's last day

usage-unknown-argument = unknown option “{ $argument }”
usage-unknown-argument-near = unknown option “{ $argument }”; perhaps { $guess }
usage-no-value = option “{ $argument }” needs a value
usage-invalid-value = option “{ $argument }” does not take “{ $value }”
usage-invalid-value-of = option “{ $argument }” does not take “{ $value }”; possible: { $valid }
usage-invalid-value-like = option “{ $argument }” does not take “{ $value }”; write it so: { $example }
usage-invalid-port = option “{ $argument }” does not take “{ $value }”; a port is a number from 1 to 65535, for example 8080
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
report-picture-open = { $path }, line { $line }: the picture { $name } is not shown. Write what is to be seen on it into the square brackets and leave only ![…](…) of the line
report-exists = { $path } is there already and holds something else: it was left as it is and nothing was written. If this is a new version of the same report, move the old file away and repeat; if it is another report, name its file: --to FILE
report-no-site = there is no site here, so the report of { $path } has no place. Make a site with vekha init . or name the file: --to FILE
report-unknown-school = the site has no school "{ $school }". Make a folder for it in content/schools with a file school.yaml, or name one that is there: { $known }
report-empty = { $path } has no text of a report: only a title or a signature was found. Nothing was written. If it is a scan, type the text; if the report is another file, name that
report-option-of-orders = { $option } is for orders, and this is a report. Leave out { $option }
report-reason-letterhead = to whom and from whom: the site shows that anyway
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
