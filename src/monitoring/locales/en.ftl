# The monitoring: the table, the note, letters to schools and the list of `vekha check`. Files are in the language of the
# site, the list in that of the caller.

monitoring-date = { $day } { monitoring-month } { $year }
monitoring-near-date = { $day } { monitoring-month }
monitoring-month = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
}
# Russian has two forms of this word.
monitoring-from = { $second ->
   *[0] since { $date }
}

monitoring-title = Monitoring of what is published on roadmaps
monitoring-service = For internal use
monitoring-as-of = As of { $date }
monitoring-nothing-asked = The roadmaps of the site do not say what an act asks to be published: write it into duties of the roadmap.

monitoring-sum-some = { $clean } of { $all } schools { $clean ->
    [one] lacks
   *[other] lack
} nothing
monitoring-sum-all = { $all ->
    [1] The school lacks nothing
   *[other] None of the { $all } schools lacks anything
}
monitoring-sum-none = { $all ->
    [1] The school lacks something
   *[other] Each of the { $all } schools lacks something
}
monitoring-sum-no-schools = No act or law asks any school to publish anything today
monitoring-lacking = { $kinds ->
    [1] lacking: { $words } ({ monitoring-schools })
   *[other] most often lacking: { $words } ({ monitoring-schools })
}
monitoring-lacking-equally = most often lacking: { $words } ({ monitoring-schools } each)
monitoring-schools = { $n } { $n ->
    [one] school
   *[other] schools
}
monitoring-and = { $first } and { $last }
monitoring-unseen-sum = { $n ->
    [one] In { $n } case
   *[other] In { $n } cases
} the program cannot know: the table says “a person will look”
monitoring-idle-sum = { $n ->
    [one] Nothing is asked of { $n } school today
   *[other] Nothing is asked of { $n } schools today
}
monitoring-idle = nothing is asked
monitoring-no-comparison = Nothing to compare with: there was no earlier check
monitoring-compared = Since the check of { $date }: mended — { $mended }, new — { $appeared }
monitoring-compared-each = Since the last check of each school: mended — { $mended }, new — { $appeared }

monitoring-who = Who
monitoring-branch = a branch of { $school }
monitoring-ground-act = The act asks
monitoring-ground-law = The law asks
monitoring-ground-practice = Recommended (optional)
monitoring-contact = Whom to ask
monitoring-no-contact = not named
monitoring-letter = Letter
monitoring-letter-sent = of { $date }, to be answered by { $due }
monitoring-no-letter = —
monitoring-documents = documents: { $n }
monitoring-totals = Rows in all: { $n }
monitoring-column-ground = Ground: { $ground }.
monitoring-columns = What the columns mean
monitoring-note = “Not there” is said of this site alone, unless it says “on the school’s site”. “A person will look”: the program does not visit the sites of schools; a person looks and writes down the day.

monitoring-item-short = item { $item }, No. { $number }
monitoring-item = item { $item } of the { monitoring-roadmap } ({ $act })
monitoring-items = { $count ->
    [one] item { $items } of the { monitoring-roadmap } ({ $act })
   *[other] items { $items } of the { monitoring-roadmap } ({ $act })
}
monitoring-item-of-plan = { $item } (“{ $plan }”)
monitoring-item-named = “{ $item }”
monitoring-roadmap = { $sort ->
    [action-plan] action plan
    [schedule] schedule
    [concept] concept
   *[roadmap] roadmap
}
monitoring-act = { $kind } of { $date } No. { $number }
monitoring-act-unnumbered = { $kind } of { $date }

monitoring-published = there
monitoring-published-on = there ({ $date })
monitoring-seen = on the school’s site (looked at on { $date })
monitoring-missing = not there
monitoring-missing-from = not there { $from }
monitoring-not-found = not on the school’s site (looked for on { $date })
monitoring-denied = not done, as the department said ({ $date })
monitoring-unseen = a person will look
monitoring-awaited = awaited until { $date }
monitoring-undated = awaited, no day is named
monitoring-not-required = not required
monitoring-mended = mended since the last check: { $cell }
monitoring-appeared = { $cell }, new since the last check
monitoring-sum = { $sort ->
    [met] there — { $n }
    [missing] not there — { $n }
    [unseen] a person will look — { $n }
    [awaited] awaited — { $n }
   *[not-required] not required — { $n }
}

requirement-section = Section on the school’s site
    .inside = the section on the school’s site
    .lacking = the section on the school’s site
    .todo = make a section on the work on the school’s official site.
    .path = What is published here does not stand in for it: put a link to this site there or paste the ready fragment, and send us the address.
    .means = The school’s official site has a section on the work: a person has seen it since the roadmap began.
requirement-progress = Report on the work
    .inside = the report on the work
    .lacking = the report on the work
    .todo = tell what has been done on the roadmap.
    .path = Send a report as a Word file or in the Excel form; if it is on the school’s site, its address is enough.
    .means = At least one report on this roadmap is published; of a branch its head school may speak.
requirement-normative = Order of the school
    .inside = the order of the school
    .lacking = the order of the school
    .todo = publish an order or another act of the school on the roadmap.
    .path = Send a Word file or a PDF with text; if the document is on the school’s site, its address is enough.
    .means = An order or another act of the school on the roadmap is published; for a branch one of its head school counts.
requirement-programme = School programme
    .inside = the school programme
    .lacking = the school programme
    .todo = publish the programme, concept or risk plan of the school for the time of the roadmap.
    .path = Send a Word file or a PDF with text; if the document is on the school’s site, its address is enough.
    .means = A programme, concept or risk plan of the school for the time of the roadmap is published; for a branch one of its head school counts.
requirement-analytics = Analytics
    .inside = analytics
    .lacking = analytics
    .todo = publish an analytical report or results of monitoring from the time of the roadmap.
    .path = Send a Word file or a PDF with text without personal data of pupils; if the document is on the school’s site, its address is enough.
    .means = At least one analytical document or report from the time of the roadmap is published; for a branch one of its head school counts.
requirement-stages = Reports by stages
    .inside = reports by stages
    .lacking = reports by stages
    .todo = tell of each stage that is over.
    .path = Send a short report from the time of the stage; if it is on the school’s site, its address is enough.
    .means = There is a report from the time of each stage that is over.
requirement-news = News
    .inside = news
    .lacking = news
    .todo = publish news or an account of an event.
    .path = Send a text with the day of the event; if it is on the school’s site, its address is enough.
    .means = At least one piece of news or account of an event from the time of the roadmap is published.
requirement-periodic = Reports in time
    .inside = reports in time
    .lacking = reports in time
    .todo = send a report for each time of this item that has passed.
    .path = Fill in the Excel form or send a text with its day; if the report is on the school’s site, its address is enough.
    .means = There is a report for each time of this item that has passed.
requirement-informs = The department’s word
    .inside = the department’s word
    .lacking = the department’s word
    .todo = publish a report or news of the department.
    .path = Add a report of the department to the site.
    .means = At least one report or piece of news of the department itself from the time of the roadmap is published.
requirement-pdf-without-text = Text in PDF files
    .inside = PDF files with text
    .lacking = PDF files with text
    .todo = replace files without text: a screen reader cannot read them.
    .path = Save the document as PDF from a word processor or send the same text for a page of the site.
    .means = A PDF has text that can be found and copied, or a page of the site says the same.
requirement-basis = Basis
    .inside = the basis
    .lacking = the basis
    .todo = name the document on which the school’s work rests.
    .path = Send its kind, day and number.
    .means = Each current roadmap of the school names the document that it rests on.
requirement-contact = Contact
    .inside = the contact
    .lacking = the contact
    .todo = say who answers questions about the work.
    .path = Send a post and an office telephone or mail address.
    .means = A telephone or a mail address of who answers questions is named.
requirement-report = Recent report
    .inside = a recent report
    .lacking = a recent report
    .todo = tell of the work: the last report has long been stale, or there was none.
    .path = Send a report as a Word file or in the Excel form.
    .means = The last report is not older than the site allows.
requirement-document-unsigned = Signatures of documents
    .inside = signatures of documents
    .lacking = signatures of documents
    .todo = say how own orders and other acts are signed.
    .path = Send an electronic signature or a scan with signature, day and number.
    .means = Of an act of its own that lies here as a file it is said that it is signed: electronically or as a scan with signature, number and date.
requirement-document-not-russian = Text in Russian
    .inside = text in Russian
    .lacking = text in Russian
    .todo = give the Russian text of documents in another language.
    .path = Send a translation.
    .means = Beside a document in another language there is a text in Russian.

note-title = Note on the results of monitoring what is published on roadmaps
note-basis = Basis
note-basis-none = The site names no acts that ask for anything to be published.
note-period = Period
note-period-words = { $from } to { $to }.
note-period-day = { $to }.
note-checked = What was checked and how
note-by-program = The program Vekha looked at what is published on the site “{ $title }” as of { $date }: { monitoring-schools }.
note-by-program-at = The program Vekha looked at what is published on the site “{ $title }” ({ $address }) as of { $date }: { monitoring-schools }.
note-what = What was checked
note-who-looks = Who looked
note-program = the program
note-person = a person
note-by-person = Sections on the schools’ own sites were looked at by a person:
note-by-person-line = { $school } — { $date }, { $result }
note-by-person-line-office = { $school } — { $date }, { $result } ({ $office })
note-look-present = the section is there
note-look-absent = no section
note-look-unreachable = the site did not open
note-not-seen = Nobody has looked at the sections on the sites of these schools:
note-results = Results
note-column-published = Published
note-column-missing = Not found
note-column-waiting = Awaited or for a person to see
note-nothing = —
note-entry-published = { $title } ({ $date })
note-entry-seen = { $title } (looked at on { $date })
note-entry-missing = { $title } ({ $date })
note-entry-not-found = { $title } (looked for on { $date })
note-entry-denied = { $title } (as the department said on { $date })
note-entry-awaited = { $title } (awaited until { $date })
note-entry-undated = { $title } (no day is named)
note-entry-unseen = { $title } (a person will look)
note-changes = What has changed since the last check
note-change-mended = { $school }: mended — { $words }
note-change-appeared = { $school }: now lacking { $words }
note-recommended = Recommended (optional)
note-recommended-line = { $words } Concerns { monitoring-schools }.
note-conclusions = Conclusions
note-recommendations = Recommendations
note-signature = Post ____________________   Signature ____________________   Name ____________________
note-day = Date ____________________

letter-to = To the head of
letter-number = No. __________ of __________
letter-subject = On publishing information
letter-subject-branch = On publishing information on the branch { $school }
letter-basis = Under { $basis } what the school has published on the site “{ $title }” was looked at as of { $date }.
letter-basis-at = Under { $basis } what the school has published on the site “{ $title }” was looked at as of { $date }: { $address }
letter-basis-none = What the school has published on the site “{ $title }” was looked at as of { $date }.
letter-published = Published: { $words }.
letter-published-none = Of what is asked for nothing is published yet.
letter-missing = Not found:
letter-missing-line = { $title } — { $ground }; { $cell }. What to do: { $todo } { $advice }
letter-item = item { $item }
letter-files = Documents: { $words }.
letter-recommended = Recommended (optional):
letter-please = Please publish this by { $date } or tell us where it is published. If it has been sent already, tell us when: we shall correct our record.
letter-executor = Written by: { $words }
letter-executor-open = Written by: ____________________ (post), tel. ____________________

report-sheet = Monitoring
report-list-sheet = List
report-school = Who
report-ground = Ground
report-clause = Clause
report-requirement = What was checked
report-finding = Finding
report-day = Day
report-difference = Since the last check
report-documents = Documents
report-published = there
report-seen = on the school’s site
report-missing = not there
report-not-found = not on the school’s site
report-denied = not done, as the department said
report-unseen = a person will look
report-awaited = awaited
report-undated = awaited, no day is named
report-mended = mended
report-appeared = new

check-monitoring-clean = nothing is lacking
check-monitoring-line = { $title }: { $cell } — { $ground }
check-monitoring-practice = Recommended: { $words }
check-monitoring-made = Monitoring: the table is in { $path }
check-monitoring-note-made = Note: { $path }. Write conclusions and recommendations yourself
check-monitoring-letters-made = { $n ->
    [0] No letters: nobody lacks what a law or an act asks for
    [one] Wrote { $n } letter. Folder { $path }
   *[other] Wrote { $n } letters. Folder { $path }
}
check-monitoring-nothing = No table, note or letters were made: the content of the site has errors. Mend them and try again.
check-monitoring-edited = { $path } is not what the program wrote there, so nothing was written over. Keep those changes elsewhere, delete the file and try again, or name another place
check-monitoring-not-docx = the note is a Word file: give a name that ends in .docx, not { $path }
check-monitoring-not-a-folder = the table is a page and a workbook in one folder: name a folder, not the file { $path }
check-monitoring-same-folder = two things are to go to one place { $path }: name different ones
check-monitoring-no-history = earlier checks could not be read ({ $path }): there is nothing to compare with, a new start is made
