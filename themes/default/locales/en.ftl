### Interface strings of pages. A site may replace any of them: themes/<name>/locales/en.ftl.

## Dates and numbers
date-long = { $day } { $month } { $year }
date-short = { $day }.{ $month }.{ $year }
date-day = { $day } { $month }
date-month = { $month } { $year }
number-decimal = .
number-group = ,
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
month-of-1 = January
month-of-2 = February
month-of-3 = March
month-of-4 = April
month-of-5 = May
month-of-6 = June
month-of-7 = July
month-of-8 = August
month-of-9 = September
month-of-10 = October
month-of-11 = November
month-of-12 = December

## States
state-not-applicable = Does not apply
state-not-applicable-to = { $who ->
        [department] Does not apply to the department
        [branch] Does not apply to the branch
        [several] Does not apply
       *[school] Does not apply to the school
    }
state-enough-others = Not required: other schools have done it
state-cancelled = Decided not to hold
state-done = Done
state-done-late = Done { $days ->
        [one] { $days } working day
       *[other] { $days } working days
    } late
state-done-late-calendar = Done { $days ->
        [one] { $days } day
       *[other] { $days } days
    } late
state-postponed = Postponed
state-postponed-date = { $who ->
        [branch] The branch
        [head-school] The head school
       *[school] The school
    } named a new date: { $date }
state-act = { $kind ->
        [directive] directive
        [resolution] resolution
        [decision] decision
        [letter] letter
        [act] document
       *[order] order
    }
state-act-of = { $kind ->
        [directive] directive
        [resolution] resolution
        [decision] decision
        [letter] letter
        [act] document
       *[order] order
    }
state-act-to = { $kind ->
        [directive] directive
        [resolution] resolution
        [decision] decision
        [letter] letter
        [act] document
       *[order] order
    }
state-act-by = { $kind ->
        [directive] a directive
        [resolution] a resolution
        [decision] a decision
        [letter] a letter
        [act] a document
       *[order] an order
    }
state-acts-by = { $kind ->
        [directive] directives
        [resolution] resolutions
        [decision] decisions
        [letter] letters
        [act] documents
       *[order] orders
    }
state-act-in = { $kind ->
        [directive] directive
        [resolution] resolution
        [decision] decision
        [letter] letter
        [act] document
       *[order] order
    }
state-postponed-by-act = Moved by { state-act-by } to { $date }
state-postponed-by-department = The department named a new date: { $date }
state-late = Late
state-late-date = Late, was due { $date }
state-late-moved = Late, the new date was { $date }
state-missed = Not done in time
state-awaited = The date has passed, the report may still come
state-awaited-date = The date passed on { $date }, the report may come until { $until }
state-unchecked = Being compared with the document
state-outcome-unknown = Outcome not stated
state-before-act = The date is earlier than the document that asks for reports on it
state-before-named-act = The date is earlier than the { state-act-of } that asks for reports on it
state-before-joining = The date is earlier than the day on which the { $who ->
        [branch] branch
       *[school] school
    } joins the programme
state-not-held = { $who ->
        [branch] The branch says it does not hold it
        [head-school] The head school says it is not held
       *[school] The school says it does not hold it
    }
parts-not-held = Not held
state-held-in-part = { $who ->
        [branch] The branch says it did not do all of it
        [head-school] The head school says not all of it was done
       *[school] The school says it did not do all of it
    }
state-proved-by-report = Done: report of { $date }
state-proved-by-section = Done: the section on the official site was there on { $date }
state-section-absent = No information: the section was not found on the official site on { $date }
state-section-unreachable = No information: the section on the official site could not be opened on { $date }
state-excluded = Struck out by a document
state-excluded-date = Struck out on { $date }
state-withdrawn = “Done” was withdrawn
state-no-news = No information
state-partly = Partly done
state-on-schedule = Partly done, on schedule
state-caught-up = Partly done, some of it late
state-in-progress = In progress
state-open = Period is open, no report yet
state-planned = Not started yet
state-ongoing = Ongoing
state-per-plan = By a separate schedule
state-on-demand = On request
state-if-needed = If needed
state-undated = No dates given
state-awaited-at-leaving = Due on { $date }, not reported as done before leaving the programme
state-in-progress-at-leaving = Was in progress
state-open-at-leaving = Was under way, not reported
state-planned-at-leaving = Had not started
tally-not-applicable = does not apply
tally-excluded = struck out
tally-cancelled = not held
tally-done = done
tally-postponed = new date
tally-moved-in-part = put off in part
tally-late = late
tally-awaited = report awaited
tally-unchecked = being checked
tally-outcome-unknown = outcome not stated
tally-before-act = date before the document
tally-missed = not done in time
tally-held-in-part = not held, or not all of it
tally-no-news = no information
tally-partly = partly done
tally-in-progress = in progress
tally-open = period open
tally-planned = not started
tally-ongoing = ongoing
rule-reported = A report says so.
rule-postponed = A report moves the deadline; until the new date that one counts.
rule-end-passed = The date and the time to report have passed; there are reports, but no mark “done” stands.
rule-roadmap-over = Taking part in the programme is over, and nothing confirms it was done.
rule-silence = The date and the time to report have passed, and this site has no report on the work.
rule-awaited = After the date there is time to publish the report; until then nothing is late.
rule-withdrawn = The date and the time to report have passed, and the mark “done” was taken back.
rule-before-joining = The last day is earlier than the day from which taking part counts; it is not counted.
rule-before-act = The last day is earlier than the document that asks for reports on it: nobody can be late for it.
rule-excluded = It is struck out; what was reported of it stays in the history.
rule-unchecked = This cell has not been compared with the document yet; until then nothing counts as late.
rule-outcome-unknown = The time is over and there were reports, but none says how it ended.
rule-proved = This site itself shows it; no separate message is needed.
rule-window-open = The period is open, no report yet.
rule-not-started = It starts later.
rule-no-window = There is no exact deadline.
rule-enough-others = Other schools have done it already, no more is asked.
rule-combined = Summed up from single steps and deadlines.
done-of = { $done } of { $of }
done-of-units = { $done } of { $of } { $unit ->
        [week] weeks
        [month] months
        [quarter] quarters
        [school-term] school terms
        [half-year] half-years
        [step] steps
       *[deadline] deadlines
    }
turns = Deadline by deadline
reports-awaited = reports are awaited until { $date }
turn-ahead = Not begun yet
turns-earlier = Earlier deadlines not listed: { $n }.
turns-ahead = { $n ->
        [one] One more deadline ahead: { $last }
       *[other] { $n } more deadlines ahead, the last is { $last }
    }.
turns-struck-out = Struck out: { $names } ({ $act }).
unconfirmed = without evidence
reported = Reported
left = Left:
applies-to-none = concerns none of the schools
executor-unknown-short = its executor is not known
left-then = Left by the report of { $day }:
by-head-short = the head school reports
not-begun-short = not started yet
left-with-count = { $left } ({ $done } of { $of } done)
reason = Reason:
was = was:
steps-have-own-days = steps have days of their own
words-replaced = The words of the act are replaced here: the details hold personal data and are not published.
was-due = due:
state-of-schools-short = Schools:
state-of-department-short = Department:
withdrawn-because = “Done” was withdrawn on { $day }{ $reason ->
        [none] .
       *[other] : { $reason }
    }
no-new-date = No new date has been named.
done-on = on { $date }

## Frame
table-in-text = Table, can be scrolled sideways
table-caption = Table
skip-to-main = Skip to content
page-description = { $title }. Site “{ $site }”.
school-description = { $name }. { $answer }
og-locale = en_GB
low-vision = Low vision version
view-size = Letter size
view-size-usual = Usual
view-size-large = Half as large again
view-size-largest = Twice as large
view-colour = Colours
view-colour-usual = Usual
view-colour-white = Black on white
view-colour-black = White on black
view-colour-blue = Dark blue on light blue
view-colour-beige = Brown on beige
view-space = Spacing
view-space-usual = Usual
view-space-wide = Wider
view-space-widest = Widest
view-font = Letters
view-font-sans = Without serifs
view-font-serif = With serifs
view-pictures = Pictures
view-pictures-on = Show
view-pictures-off = Replace by words
view-reset = Back to the usual view
nav-main = Main sections
nav-school = Sections: { $name }
nav-breadcrumbs = Where you are
nav-footer = About the site
nav-siblings = Neighbouring pages
nav-home = Home
nav-roadmaps = Roadmap
nav-schools = Schools
nav-reports = Reports
nav-documents = Documents
nav-calendar = Deadlines
nav-monitoring = Monitoring
nav-data = Data
nav-changes = Changes
nav-glossary = Glossary
nav-method = How states are computed
nav-accessibility = Accessibility
nav-search = Search
nav-sitemap = Site map
school-nav-school = Progress
school-nav-items = All measures
school-nav-documents = Documents
school-nav-reports = Reports
school-nav-sheet = For the notice board
school-nav-data = Data
basis = Basis
contact = Whom to ask
body-website = Website of the body
about-site = About the site
as-of-short = As of
as-of = As of
updated = Latest report:
updated-never = There are no reports here yet.
reports-of-others = Reports without a link are published by the head school and not on this site.
told-by-department = The last information here came from the department on
next-update = Next update by
stale = no new reports here for long
act-line = { $kind } of { $date } No. { $number }
date-ahead = this day is still to come
act-amends = made changes
document-line = { $kind } of { $date } No. { $number }
readable-alternative = As text:
signature-file = electronic signature ({ $format })
item-no = item { $number }
item-step = { $item }, step { $step }
step-no = step { $number }
archived = finished, in the archive
downloads = Download

## What may be said of progress: one sentence, one claim
claim-not-in-force = The { state-act } takes effect on { $day }. Nothing is collected before that day.
claim-will-begin = The programme begins on { $day }. The { $who ->
        [department] department
        [branch] branch
       *[school] school
    } has { $total ->
        [one] { $total } item
       *[other] { $total } items
    }{ $first ->
        [none] .
       *[other] , the { $passed ->
            [0] first
           *[other] next
        } is due on { $first }.
    }
claim-nothing-due = The programme runs since { $day }{ $passed ->
        [0] . Nothing has come due yet{ $first ->
            [none] .
           *[other] , the first is due on { $first }.
        }
       *[other] { $first ->
            [none] .
           *[other] . The next date is { $first }.
        }
    }
claim-done = { $done ->
        [0] { $total ->
            [1] There is one item, { $when ->
                [over] not marked as done.
               *[now] not marked as done so far.
            }
           *[other] { $when ->
                [over] None of { $total } is marked as done.
               *[now] None of { $total } is marked as done so far.
            }
        }
       *[other] { $done } of { $total } done{ $late ->
            [0] .
           *[other] , { $late } of them late.
        }
    }
claim-all-done = { $total ->
        [1] The only item is done{ $late ->
            [0] .
           *[other] , late.
        }
       *[other] All { $total } items are done{ $late ->
            [0] .
           *[other] , { $late } of them late.
        }
    }
claim-all-dated-done = All items with a date are done ({ $n }{ $late ->
        [0] {""}
       *[other] , { $late } of them late
    }). { $rest ->
        [one] { $rest } has
       *[other] { $rest } have
    } no exact date.
claim-all-active-done = All items in force are done ({ $n }{ $late ->
        [0] {""}
       *[other] , { $late } of them late
    }).
claim-late = { $n ->
        [one] { $n } is late{ $explained ->
            [0] .
           *[other] , the reason is given.
        }
       *[other] { $n } are late{ $explained ->
            [0] .
           *[other] : the reason is given for { $explained }.
        }
    }
claim-missed = { $n ->
        [one] { $n } was not done in time.
       *[other] { $n } were not done in time.
    }
claim-no-news = This site has no information on { $n }.
claim-awaited = { $n ->
        [one] { $n } is past its date; its report is awaited by { $day }.
       *[other] { $n } are past their dates; { $days ->
            [1] reports are awaited by { $day }.
           *[other] reports are awaited, the last by { $day }.
        }
    }
claim-postponed = { $n ->
        [one] { $n } has a new date
       *[other] { $n } have a new date
    } ({ $act ->
        [0] { $department ->
            [0] named by the { $voice ->
                [head-school] head school
                [both] branch and the head school
               *[own] { $who ->
                    [branch] branch
                   *[school] school
                }
            }
           *[other] { $school ->
                [0] named by the department
               *[other] the department named { $department }, the { $voice ->
                [head-school] head school
                [both] branch and the head school
               *[own] { $who ->
                    [branch] branch
                   *[school] school
                }
            } { $school }
            }
        }
       *[other] by { state-act-to }: { $act }{ $department ->
            [0] {""}
           *[other] , by the department: { $department }
        }{ $school ->
            [0] {""}
           *[other] , by the { $voice ->
                [head-school] head school
                [both] branch and the head school
               *[own] { $who ->
                    [branch] branch
                   *[school] school
                }
            }: { $school }
        }
    }), the nearest is { $day }.
claim-cancelled = Not to be held: { $n }.
claim-excluded = { $n } struck out by { $acts ->
        [1] { state-act-to }
       *[other] { state-acts-by }
    } No. { $numbers }.
claim-taken-away = { $n ->
        [1] One item is
       *[other] { $n } items are
    } no longer asked of the { $who ->
        [department] department
        [branch] branch
       *[school] school
    } ({ $days ->
        [1] since
       *[other] the last since
    } { $day }).
claim-not-held = Not held{ $part ->
        [0] {""}
       *[other] {" "}or not all of it
    }, as the { $voice ->
        [head-school] head school says
        [both] branch and the head school say
       *[own] { $who ->
            [department] department
            [branch] branch
           *[school] school
        } says
    }: { $n }.
claim-before-act = { $n ->
        [1] The { state-act } gives one item a date before the { state-act } itself.
       *[other] The { state-act } gives { $n } items dates before the { state-act } itself.
    }
calendar-elsewhere = { $n ->
        [1] One has
       *[other] { $n } have
    } another day.
change-after-leaving = The { $who ->
        [branch] branch
       *[school] school
    } took part until { $day }: its state is that of that day, the report came later.
change-parts = Done { $now } of { $of } (was { $was }).
claim-past-day = { $n ->
        [1] The date of one item passed before { $joined ->
            [0] the { state-act-of }
           *[other] the { $who ->
                [branch] branch
               *[school] school
            } joined
        }, and it is reported on.
       *[other] The dates of { $n } items passed before { $joined ->
            [0] the { state-act-of }
           *[other] { $act ->
                [0] {""}
               *[other] the { state-act-of } or before{" "}
            }the { $who ->
                [branch] branch
               *[school] school
            } joined
        }, and they are reported on.
    }
claim-unchecked = { $n ->
        [1] One is still being compared with the document.
       *[other] { $n } are still being compared with the document.
    }
claim-outcome-unknown = { $n ->
        [1] The outcome of one item is not stated.
       *[other] The outcome of { $n } items is not stated.
    }
claim-rest-in-time = Nothing is late{ $late ->
        [0] {""}
       *[other] {" "}now
    }: { $all ->
        [1] there is time left or no date.
       *[0] the { $n ->
            [one] other one has
           *[other] other { $n } have
        } time left or no date.
    }
claim-rest = { $all ->
        [1] There is time left or no date.
       *[0] { $n ->
            [one] { $n } more has
           *[other] The other { $n } have
        } time left or no date.
    }
claim-part-postponed = { $n ->
        [1] A part of one was put off, the new day is { $day }.
       *[other] A part of { $n } was put off, the nearest new day is { $day }.
    }
claim-rest-undated = { $n ->
        [one] { $n } had
       *[other] { $n } had
    } time left or no date.
claim-nothing-late = { $late ->
        [0] Nothing is late.
       *[other] Nothing is late now.
    }
claim-ended = The programme ended on { $day }.
claim-archived = The page is archived and no longer updated.
claim-silent = This site has no information on { $n ->
        [one] { $n } item whose date has passed.
       *[other] { $n } items whose dates have passed.
    }
claim-last-report = The last report { $who ->
        [department] of the department
        [branch] on the branch
       *[school] of the school
    } here is of { $day }.
claim-never-reported = { $beside ->
        [others] {""}
       *[nothing] There are no reports of the { $who ->
            [department] department
            [branch] branch
           *[school] school
        } here yet.{" "}
    }{ $others ->
        [0] The { $due ->
            [1] date of { $total ->
                [1] the only item
               *[other] one of { $total } items
            } has passed
           *[other] dates of { $due } of { $total } items have passed
        }
       *[other] The { $due ->
            [1] date of one of { $total } items has passed with nothing reported
           *[other] dates of { $due } of { $total } items have passed with nothing reported
        }
    }; whether { $due ->
        [1] it is
       *[other] they are
    } done cannot be judged from this site.
claim-no-judgement = This does not mean that no work is done.
claim-nothing-asked = By this { state-act-to } the { $who ->
        [department] department
        [branch] branch
       *[school] school
    } { $when ->
        [over] did
       *[now] does
    } not report separately.{ $common ->
        [0] {""}
       *[other] { $who ->
            [department] {""}
           *[other] {" "}The common page shows their progress.
        }
    }
claim-nothing-applies = { $why ->
        [none] No item of this { state-act-of } { $when ->
            [over] concerned
           *[now] concerns
        } the { $who ->
            [department] department
            [branch] branch
           *[school] school
        }.
       *[other] Nothing more { $when ->
            [over] was
           *[now] is
        } asked of the { $who ->
            [branch] branch
           *[school] school
        } by this { state-act-of }: { $why ->
            [only-by-others] other schools have done the only item.
            [all-by-others] other schools have done all items.
           *[other] other schools have done some of the items, the rest do not concern it.
        }
    }
claim-no-days = { $others ->
        [0] The { state-act-in } names no exact dates
       *[other] The { state-act-in } names no exact dates for the work of the { $who ->
            [department] department
            [branch] branch
           *[school] school
        }
    }: what is done is shown.
claim-by-head-school = The head school, { $name }, { $when ->
    [over] reported
   *[now] reports
} for the branch.
claim-done-at-branch = { $done ->
        [0] None of { $total } is marked as done at the branch{ $when ->
            [over] {"."}
           *[now] {" "}so far.
        }
       *[other] { $done } of { $total } done at the branch.
    }
claim-branch-untold = There is no separate information on the branch{ $page ->
        [0] .
       *[other] : see the page of the head school.
    }
claim-joined = The { $who ->
        [branch] branch
       *[school] school
    } { $when ->
        [over] took part from { $day } on
       *[now] has taken part since { $day }
    }{ $basis ->
        [none] {""}
       *[other] {" "}({ $basis })
    }; { $n ->
        [one] { $n } item counts that is due after that day or has no date
       *[other] { $n } items count that are due after that day or have no date
    }{ $unasked ->
        [0] {""}
        [1] , one more does not concern it or is no longer needed
       *[other] , { $unasked } more do not concern it or are no longer needed
    }{ $earlier ->
        [0] .
        [1] , and one with an earlier date of which something is known.
       *[other] , and { $earlier } with earlier dates of which something is known.
    }
claim-will-join = The { $who ->
        [branch] branch
       *[school] school
    } will take part from { $day } on. Nothing is collected about it before that day.
claim-left = The { $who ->
        [branch] branch
       *[school] school
    } took part until { $day }{ $basis ->
        [none] {""}
       *[other] {" "}({ $basis })
    }{ $reason ->
        [closed] {" "}and was closed
        [reorganised] {" "}and was reorganised
       *[other] {""}
    }. On that day { $done ->
        [0] none of { $total } was marked as done.
        [one] { $done } of { $total } was done.
       *[other] { $done } of { $total } were done.
    }
claim-merged = Since { $day } the { $who ->
        [branch] branch
       *[school] school
    } { $reason ->
        [closed] has been closed, and { $name } goes on in its stead
       *[other] has been part of { $name }
    }. Its page goes on.
claim-corrected = Corrected on { $day }: { $from ->
        [none] until then
       *[other] from { $from } to { $to }
    } it said “{ $state }” here{ $received ->
        [none] .
       *[other] ; the information came on { $received }.
    }
claim-sum-of-schools = Each item is counted at each school: { $schools } schools, { $total } items together{ $department ->
        [0] .
       *[other] , and { $department } more at the department.
    }
claim-executor-unknown = { $n ->
        [1] The executor of one item is not recognised: nobody is asked about it yet.
       *[other] The executors of { $n } items are not recognised: nobody is asked about them yet.
    }

## Progress and bars
progress-heading-over = What was done
progress-of = of { $of } done
progress-bar = { $done } of { $of } done
schools-done = Schools that have done it
schools-done-of = Done by { $done } of { $of } { $of ->
        [one] school
       *[other] schools
    }
share-ahead = Nothing has come due yet
share-undated = No exact date
schools-on-time = All deadlines so far met by { $done } of { $of } { $of ->
    [one] school
   *[other] schools
}
progress-on-time = of { $of }
schools-on-time-label = Schools that have met all deadlines so far

## School
branch-of = Main school:
former-names = Former names:
successor = The page that goes on:
school-answer-heading = How the work is going
school-silent = The measures without news are marked in the list
overdue-more = { $n } more in the list of measures
school-why-heading = Why the { $who ->
        [branch] branch
       *[school] school
    } takes part
school-why-heading-over = Why the { $who ->
        [branch] branch
       *[school] school
    } took part
school-apart-heading = Programmes
school-apart = The { $who ->
        [branch] branch
       *[school] school
    } takes part in none of the programmes that this site tells of.
school-about-heading = About the { $who ->
        [branch] branch
       *[school] school
    }
school-status = On the list: { $kind }
school-status-meaning = On the list: { $kind } ({ $meaning })
indicators-more = Other indicators: { $n }
indicator-was = was
school-items-full = The full list with proofs
school-roadmap = The approved text
school-items-title = All measures: { $name }
school-part-year = The year by months
school-part-stages = Stages
school-part-indicators = Indicators
school-part-risks = Risks and measures
last-report = the last report is of
report-of = report of { $date }
school-website = The official site
school-section = The section on the official site
school-section-seen = seen
school-section-absent = The section was not found on the official site on
school-section-unreachable = The section on the official site could not be opened on
found-a-mistake = Is something wrong here? Tell the coordinator:
school-next-heading = What is next
school-ask-heading = Contacts
school-ask-nobody = No contact is named yet.
school-ask-department = Ask the department: whom to ask stands at the foot of the page.
school-items-heading = All measures
items-given-away = No longer asked of the { $who ->
        [branch] branch
       *[school] school
    }
school-items-caption = Measures and their states: { $title }
official-is-there = The approved text is in the roadmap.
curator = Curator:
changes-since = What has changed since { $date }
changes-more = More changes: { $n }
changes-none = The states of the items have not changed since.
newest-reports = New reports
newest-report = The last report
all-reports-of-school = All reports
stages = Stages
stage-past = its time is over
stage-now = now
stage-ahead = ahead
indicators = Indicators
indicators-note = Each is compared with itself only: with its own start and its own target.
indicator-target = Target: { $comparator } { $value } { $unit } by { $date }
indicator-desc = The chart shows { $n ->
        [one] { $n } value
       *[other] { $n } values
    }; the same numbers are in the table below.
indicator-table = The same numbers: { $title }
indicator-baseline = start
indicator-measured = measurement
indicator-goal = target
withheld = not shown: it concerns a small group
comparator-at-least = at least
comparator-at-most = at most
comparator-equal = exactly
comparator-more = more than
comparator-less = less than
risks = Risks and measures
risks-caption = What stands in the way of results and what is done about it
significance-high = high
significance-medium = medium
significance-low = low

## Columns
column-number = No.
column-activity = Item
column-deadline = Date
column-responsible = Executors
column-co-responsible = With
column-result = Result
column-form = Form
column-venue = Place
column-level = Level
column-indicator = Indicator
column-evidence = Evidence
col-number = No.
col-activity = Measure
col-due = Deadline
col-state = State
col-evidence = Evidence
col-progress = Progress
col-school = School
col-report = Report
col-date = Date
col-value = Value
col-what = What it is
col-indicator = Indicator
col-source = Source
col-risk = Risk
col-significance = Significance
col-measure = What is done

## Roadmap
roadmap-kind-roadmap = Roadmap
roadmap-kind-action-plan = Plan of measures
roadmap-kind-schedule = Schedule
roadmap-kind-concept = Concept
level-federal = federal level
level-regional = regional level
level-municipal = municipal level
level-school = school level
act-in-full = The document in full
concept-in-full = The concept
continues = Continues the programme:
continued-by = Continued by:
roadmap-progress = Progress
roadmap-progress-label = Measures of schools and department together
roadmap-progress-school = Items done
plans = Plans
plan-of-measures = Plan of measures
plan-caption = Text and columns are those of the approved document; corrected slips carry footnotes. The column “Progress” is the site’s.
plan-caption-plain = The text is that of the approved document; corrected slips carry footnotes. The columns are named by the site.
coordinator = Coordinator:
show-items = Show { $n ->
        [one] { $n } row
       *[other] { $n } rows
    }
performed-by = Carried out by: { $who }
item-page = More on item { $number }
item-page-no-number = More on this measure
footnotes = Footnotes
footnote = Footnote { $n }
revision-changed = As amended: { $act }{ $was ->
        [none] .
       *[other] ; before: “{ $was }”.
    }
revision-added = Added: { $act }.
revision-removed = Struck out: { $act }.
roadmap-repealed = The roadmap was ended: { $act }.
roadmap-repealed-of = { $title }: the roadmap was ended ({ $act }).
items-struck-out = Items struck out: { $items }.
as-written = In the document:
back-to-text = Back to the text (footnote { $n })
glossary-of-act = Abbreviations of this document

## Measure
item-title = Item { $number }.
audience-pupils = For pupils
audience-teachers = For teachers
audience-school = For the school
when = When
then = then
who-does = Who does it
party-co = co-performer
targets = Expected result
blank-in-act = left blank in the document
scope = Whom it concerns
scope-at-least = { $n ->
        [one] { $n } school is
       *[other] { $n } schools are
    } enough.
done-before-leaving = What was done before leaving the programme counts too: { $names }.
documents = Documents
evidence-kinds = Documents that prove it
evidence-hidden = What schools hand in for this measure is not shown on the site.
evidence-kept = There are details, but they are not shown here.
state-of-department = State
state-at-body = State: { $name }
state-of-body = What { $name } reports
state-by-school = State by school
state-by-school-caption = What each school has done, in alphabetical order
no-reports = no reports
done-stands = The state stayed “Done” then.
taken-away = Until { $day } the item was for the { $who ->
        [department] department
        [branch] branch
       *[school] school
    }; no reports of the { $who ->
        [department] department
        [branch] branch
       *[school] school
    } on it are expected now.
no-state-added-later = The item joins the programme on { $day }: no reports on it are expected before that day.
no-state-unknown = The executor of this item is not recognised: nobody is asked about it yet.
no-state-other-schools = Other schools report on this item: their reports are not on this site.
no-state-left = The school no longer takes part in the programme.
no-state-schools = The item is for schools, but no school on this site reports on it.
no-state-department = The department reports on this item: its reports are not on this site.
no-state-asked = Another organisation does this; no reports on it are kept here.
steps = Steps
official-wording = As approved
in-the-table = Show in the table of the roadmap
history = History of states
related-items = Related measures
same-work = The same measure:
by-same-work = By the entry on the same measure:
same-work-note = A report on one of these items serves the other too, where it is clear for which of its dates; each has its own date.
previous-item = Previous item
next-item = Next item

## Report
report-kind-progress = Progress report
report-kind-analytics = Analysis
report-kind-monitoring = Monitoring
report-kind-event = Event
report-kind-release = News
published = Report of
happened = event on
stage = Stage:
report-corrects = Corrects:
report-corrected = Corrected by:
report-moves = What this report is about
for-schools = Concerns:
for-schools-too = Concerns also:
confirmed = Confirmed: { $by }, { $date }
report-values = Values of indicators in this report
report-documents = Documents of the report
older-report = Earlier:
newer-report = Later:

## Home and schools
roadmap-begins = begins on
home-roadmaps = Roadmaps
home-progress = How the work is going
home-progress-schools = Measures of all schools
home-progress-department = Measures of the department and its institutions
home-next = Next deadlines
home-schools = Schools
home-find-school = Find your school
all-dates = All deadlines by month
all-reports = All reports
reports-of-department = Reports of the department
reports-of-schools = Reports of the schools
documents-of-department = Documents of the department
documents-of-schools = Documents of the schools
no-ranking = Schools are listed by name: this is no ranking.
schools-caption = Participating schools: how much is done and when it was updated
schools-count = { $when ->
        [over] { $n ->
            [one] { $n } school took
           *[other] { $n } schools took
        }
       *[now] { $n ->
            [one] { $n } school takes
           *[other] { $n } schools take
        }
    } part in the programme.
schools-none = The document names no schools.
schools-others = Other schools of the register
schools-former = { $n ->
        [one] { $n } more school took
       *[other] { $n } more schools took
    } part earlier.
elsewhere-short = in another programme:
nothing-late-now-short = nothing late any more
nothing-late-short = nothing late
left-short = took part until { $date }
nothing-asked-short = no reports are asked
apart-short = takes part in no programme
filter = Show
filter-all = all schools
filter-late = with something late
filter-missed = with something not done
filter-no-news = without information
filter-moved = with postponements
filter-none = with everything in time
col-done = Done
col-attention = Deadlines
col-updated = Updated

## Documents, reports, deadlines
documents-lead = The format and size of each file are stated.
documents-none = There are no documents yet.
on-this-page = On this page
topic-normative = Normative documents
topic-concept = Concept
topic-programme = Programmes
topic-antirisk = Anti-risk programmes
topic-roadmap = Roadmaps
topic-analytics = Analysis
topic-monitoring = Monitoring
topic-other = Other documents
reports-of-year = { $year }
subscribe = Subscribe
calendar-lead = Deadlines by month; the day is the last one on which the work must be ready.
year-heading = The year by months
year-done = { $done } of { $of } done
year-ahead = { $n ->
    [one] { $n } deadline
   *[other] { $n } deadlines
}
year-ahead-all = { $n } in all
year-all-note = By month the deadline of each who reports is counted by itself; in the lists below it stands once.
year-nothing = nothing to report on
year-cancelled = { $others ->
    [0] not held: { $n }
   *[other] { $n } more not held
}
calendar-empty = There are no days by which anybody has to report.
calendar-undated = Without an exact deadline
this-month = this month
changes-lead = What changed in the state of measures, newest first. Changes by reports and documents { $most ->
        [0] are told in full
       *[other] are the last { $most }, earlier ones stand in the history of each item
    }. What changed by itself, as a day passed or this site proved it, is told since { $date }, where the item has not changed again since, and by the words of the roadmap as they are now.
changes-empty = There are no changes yet.

## Monitoring and data
monitoring-lead = What the documents ask to be published, and what is published on this site.
monitoring-absent = “Not published here” is said of this site only: the school’s own site may have it.
monitoring-caption = What the documents ask to be published
monitoring-who = Who
monitoring-branch = branch of { $school }
monitoring-none = Nothing is named here that the documents in force ask to be published.
monitoring-total-row = Rows in all: { $n }
monitoring-rules = What the columns mean
monitoring-asked = Asked for in
monitoring-item = item { $item }
duty-published = published
duty-published-on = published on { $day }
duty-seen-on = on the school’s site, looked at on { $day }
duty-missing = not published here
duty-not-found-on = not found on the school’s site, looked for on { $day }
duty-denied-on = not done, as the department said on { $day }
duty-unseen = nobody has looked since it was due
duty-awaited-on = awaited until { $day }
duty-undated = no day is named
duty-not-required = not required
duty-sum = { $what ->
        [published] published: { $n }
        [seen] on the school’s site: { $n }
        [missing] not published here: { $n }
        [not-found] not found on the school’s site: { $n }
        [denied] not done, as the department said: { $n }
        [unseen] nobody has looked: { $n }
        [awaited] awaited: { $n }
        [undated] no day is named: { $n }
       *[not-required] not required: { $n }
    }
data-lead = The same information as on the pages, for tables and programs. Addresses of files do not change, new columns are added at the end only.
schema-lead = Data on the course of the programmes: of the whole site or of one school. Fields are only added; the version changes when a field goes or changes its meaning.
schema-as-of = The day the states are computed for
schema-school = The name of the school in addresses, when the file is about one school
data-files = Files
data-of-schools = Data of schools
data-dictionary = What the columns mean
col-key = Column
col-type = Type
col-meaning = Meaning

## Sheet for the notice board
sheet-caption = Measures
sheet-more-over = Measures; { $n } more on the site
sheet-more = What matters now; { $n } more on the site
sheet-how = The sheet fits one A4 page: print it from the browser.
sheets-title = Sheets of all schools to print
sheets-how = { $n ->
    [one] { $n } A4 sheet
   *[other] { $n } A4 sheets
}, one for each school: print the page from the browser.
qr-says = More on the site:
qr-label = QR code of the address of the page on the site

## Glossary and search
abbreviations = Abbreviations on this page
glossary-lead = Abbreviations and words of these pages. One abbreviation may mean different things in different documents.
search-lead = Schools, measures, reports and documents under the first letter of their name; measures also under that of the words for parents.
search-index = Alphabetical index
search-what = What to find
search-go = Find
search-kind = Where
search-all = Everywhere
search-school = School
search-any-school = Any
search-state = State of the measure
search-any-state = Any
search-found = Found:
search-part = Nothing has all these words. With some of them, found:
search-none = Nothing was found. Try another word or look at the alphabetical index below.
search-failed = Search could not be loaded. Look at the alphabetical index below.
search-more = Show more
search-letters = Letters of the index
entry-school = school
entry-item = measure
entry-report = report
entry-document = document
entry-roadmap = roadmap
entry-page = page
entry-term = term
entries-school = Schools
entries-item = Measures
entries-report = Reports
entries-document = Documents
entries-roadmap = Roadmaps
entries-page = Pages
entries-term = Terms
contents = Contents
page-updated = Updated

## Act
relation-approves = approves the programme
relation-amends = amends it
relation-replaces = replaces an earlier document
relation-repeals = repeals a document
control = Execution is controlled by:
based-on = What the document is based on
annex = Annex { $number }
stamp-line = of { $date } No. { $number }
stamp-differs = The annex’s date or number differs from the document’s: so in the source.

## How states are computed
method-lead = The state of each measure is computed from reports and deadlines. It cannot be typed in.
method-caption = The first rule that fits applies
method-when = When
method-excluded = A later document struck it out: it is not counted, and what was reported of it stays in the history.
method-not-applicable = A report says the measure does not concern the school, and why.
method-cancelled = A report says it will not be held, with the reason. “Decided” only with a document or by the department’s word; else the school says so.
method-done = A report says it is done, or this site itself shows it. The earliest “done” counts; only the word “withdrawn” takes it back.
method-postponed = A document, the department or the school named a new date. From then on the new date counts.
method-before-act = The last day is earlier than the document that asks for reports on it or the school’s joining: nobody can be late for it.
method-unchecked = The date has passed, but its reading is doubtful or not yet compared with the document: nothing counts as late.
method-awaited = The date passed recently, and the report may still come in time.
method-late = The date and the time to report have passed; there are reports, but none says done, or that was withdrawn. After the programme: “not done in time”.
method-no-news = The date and the time to report have passed, and this site has no report. That does not mean it is not done; silence is no success either.
method-outcome-unknown = The time is over, there were reports, nothing can be late, but the outcome is not stated.
method-partly = A report says a part is done, and what is left.
method-in-progress = A report says the work is going on.
method-open = The period is open and nobody has reported yet.
method-planned = It starts later.
method-ongoing = The document names no day: always, on request or by a separate schedule.
method-more = Details
method-order = “By 20 November” includes that day; “November” ends on 30 November.
method-report-within = After a date there { $n ->
        [one] is { $n } working day
       *[other] are { $n } working days
    } to report: until then nothing is late.
method-lateness-working = Lateness is counted in working days; what falls on a day off may be done on the next working day. What came before it was published here counts by the day on which it came.
method-lateness-calendar = Lateness is counted in calendar days; what falls on a day off may be done on the next working day. What came before it was published here counts by the day on which it came.
method-silence = That reports have long been missing is said only while the programme runs and something is overdue; it is told of this site, not of the school.
method-acts = Amendments hold from the day of the amending document; the earlier words stay in a footnote.
method-participation = For a school that joined later earlier dates do not count; of one that left it is told how it stood on its last day.
method-rollup = A measure of several steps or deadlines is done when all of them are.
method-counts = “Of N measures” counts those the school reports on.
method-conflict = Earlier reports stay in the history; a lesser word after “done” does not undo it.
method-unconfirmed = “Unconfirmed” means: a report says it is done but names neither a document nor a result.
method-who-moves = A deadline is moved, or a measure given up, by a report of the school or the department; it is always said who did it: a document, the department or the school. The words of the act do not change.
method-on-demand = “On demand” and “by its own schedule” mean: the act names no day, so nothing can be late. “If needed”: the act names a day, but asks for the work only where there is need; until a school reports it, it is not awaited.
method-small = Values of groups smaller than { $n } people are not shown.
method-stale = “For long” means more than { $n ->
        [one] { $n } day
       *[other] { $n } days
    } without a report of the school, or none since the programme began.

## Accessibility
access-lead = The pages follow WCAG 2.2, level AA, so that everybody can read them.
access-low-vision = At the top of each page there is “Low vision version”: letter size, colours, spacing, serifs, pictures or words instead. It works without scripts; with scripts your browser keeps the choice for the other pages. Nothing is sent anywhere.
access-zoom = Letter size: enlarge the page by Ctrl and “+”; nothing is lost up to 400%.
access-dark = Colours: dark theme and high contrast are taken from the device.
access-print = Print: every page prints black on white.
access-done-heading = What has been done
access-keyboard = Everything is reachable by keyboard and the place of focus is visible.
access-colour = Nothing is said by colour alone: each state has a word and an icon.
access-charts = Below each chart there is a table with the same numbers.
access-script = Reading needs no scripts and no account. There are no cookies; your browser keeps only the chosen view of the pages.
access-quiet = Nothing moves or flashes.
access-limits = What is not yet so
access-contact = If something cannot be read
access-assessed = Last assessed on

## Service pages
moved-title = The page has moved
moved-to = New address:
not-found = Page not found
not-found-why = There is no such address on the site: perhaps it has a slip.
not-found-home = To the home page
not-found-back = Go back or open the site from its home page.

## Titles of pages
schools-title = Participating schools
documents-of-school = Documents: { $name }
reports-of-school = Reports: { $name }
monitoring-title = Monitoring of school pages
data-title = Open data
data-of-school = Data: { $name }
search-title = Search and index
styleguide-title = Parts of pages
styleguide-lead = Everything the theme builds pages from, with examples. To change a part on your site, put a file with the same path into your theme.
styleguide-colours = Colours
styleguide-type = Sizes
styleguide-sample = Of 12 measures 5 are done. Two are late.
styleguide-data = Data of the example
moved-here = Go to the new address
access-untagged = Some attached files are not tagged for screen readers: ask us and we will tell you what they say.

## Required parts of school pages
requirement-section = Section on the school’s site
requirement-section-means = The school’s own site has a section on the work: a person has seen it since the roadmap began. What is published here does not stand in for it.
requirement-progress = Progress
requirement-progress-means = At least one report of the school on this roadmap is published; of a branch its head school may speak.
requirement-normative = Orders
requirement-normative-means = An order or another act of the school on the roadmap is published; for a branch one of its head school counts too.
requirement-programme = School programme
requirement-programme-means = A programme, concept or risk plan of the school for the time of the roadmap is published; for a branch one of its head school counts too.
requirement-analytics = Analytics
requirement-analytics-means = At least one analytical document or report from the time of the roadmap is published; for a branch one of the head school counts too.
requirement-stages = Stages
requirement-stages-means = There is a report from the time of each stage that is over.
requirement-news = News
requirement-news-means = At least one piece of news or account of an event from the time of the roadmap is published.
requirement-periodic = Reports in time
requirement-periodic-means = There is a report for each time of this item that has passed.
requirement-informs = The department’s word
requirement-informs-means = At least one report or piece of news of the department itself from the time of the roadmap is published.

## Data files
download-schools = Schools as a table
calendar-name = Deadlines: { $name }
generator = Vekha
table-items = Items
table-schools = Schools
table-indicators = Indicators
kind-text = text
kind-code = code
kind-number = number
kind-date = date
kind-flag = yes or no
kind-address = address on the site
field-roadmap = code of the programme
field-roadmap-title = title of the programme
field-plan = code of the plan
field-plan-title = title of the plan
field-section = section of the plan
field-item = name of the item by which others refer to it
field-number = number as in the document
field-parent = the item that the step belongs to
field-item-href = page of the item
field-activity = measure as in the document
field-deadline = deadline as in the document
field-due-words = deadline in words for parents
field-due-from = first day of the deadline
field-due-to = last day of the deadline
field-responsible = executors as in the document
field-co-responsible = co-executors as in the document
field-result = result as in the document
field-form = form as in the document
field-venue = venue as in the document
field-stage = stage as in the document
field-level = level as in the document
field-indicator-cell = indicator as in the document
field-evidence-cell = evidence as in the document
field-extra = other columns of the document with their headings
field-for-parents = the measure in plain words
field-state = code of the state
field-state-words = state in words
field-state-date = day of the state: passed end, new date or beginning
field-late-days = days late: working or calendar days, as the page on how states are counted says
field-parts-done = parts done
field-parts = parts in all
field-unconfirmed = done, but without evidence
field-reported = day of the latest report
field-report = latest report
field-fact-date = when it happened
field-fact-result = what came of it
field-fact-left = what is left
field-fact-reason = reason
field-fact-evidence = evidence
field-report-by = day until which the report may come
field-moved-by = who named the new date: act, department, school (the school or branch itself), head-school (the head school of a branch)
field-same-as = the same measure in other programmes: their items, one a line
field-reported-as = the item that the last report names, where that is the same measure of another programme
field-department-state = code of the department's state
field-at-least = how many schools are enough
field-schools = how many schools report
field-count-done = done
field-count-late = late
field-count-no-news = no information
field-count-partly = done in part
field-count-in-progress = in progress
field-count-open = open, no report
field-count-postponed = postponed
field-count-ongoing = ongoing or by schedule
field-count-planned = not begun
field-count-cancelled = will not be done
field-count-not-applicable = does not apply
field-count-awaited = report awaited: the date has passed recently
field-count-unchecked = date not yet compared with the document
field-count-outcome-unknown = time is over, outcome not stated
field-count-excluded = struck out by a document
field-count-before-act = date is earlier than the document that asks for reports on it; dates before the school joined are not among them
field-school = code of the school
field-short-name = short name of the school
field-name = official name of the school
field-territory = territory
field-status = current statuses of the school
field-website = the school's own site
field-school-href = page of the school
field-updated = day of the school's latest report
field-stale = deadlines have passed, and no new report has come for long
field-archived = the programme is over
field-joins = from which day it takes part, where that is still to come: until then it is in no total
field-left = last day of taking part, where the school has left: the figures are of that day
field-total = how many items the school has
field-indicator = code of the indicator
field-indicator-title = indicator
field-unit = unit
field-better = which way is better: up or down
field-school-of-value = code of the school; empty for the whole district
field-value-kind = what it is: baseline, value or target
field-value-date = day of the measurement or of the target
field-value = value
field-withheld = value not shown: it concerns a small group
field-group = how many people were measured
field-comparator = how to compare with the target
field-value-schools = of how many schools it is made
field-value-report = the report it comes from

## Titles of pages, periods and files
item-page-title = Item { $number }. { $title }
concept-page-title = Full text: { $title }
sheet-title = Notice board sheet: { $name }
feed-of-all = News of the project
feed-of-school = News: { $name }
act-line-unnumbered = { $kind } of { $date }
document-line-unnumbered = { $kind } of { $date }
document-line-undated = { $kind } No. { $number }
confirmed-undated = Confirmed: { $by }
readable-page = read it on this site
and-more = and { $n } more
indicator-together = at { $n ->
        [one] { $n } school that has a value
       *[other] { $n } schools that have a value
    }{ $partial ->
        [yes] {" "}(not all have one; not drawn)
       *[no] {""}
    }
occurrence-quarter = quarter { $n } of { $year }
occurrence-half = half { $n } of { $year }
occurrence-school-half = half { $n } of the school year { $year }/{ $last }
occurrence-term = school term { $n } of { $year }/{ $last }
occurrence-time = { $period }, time { $n }
occurrence-nth = time { $n }
occurrence-nth-of = time { $n } of { $total }
size-bytes = { $n } B
size-kilobytes = { $n } KB
size-megabytes = { $n } MB
download-items = Items as a table
download-indicators = Indicators as a table
download-workbook = All tables in Excel
download-json = Everything for programs
download-schema = What the JSON file holds (JSON Schema)
download-calendar = Dates for a phone's calendar
download-feed = News feed
extract-school-title = Progress: { $name }
extract-summary-title = Progress: all schools
extract-notice = Extract of the site as of { $date }, not an order
extract-notice-at = Extract of the site { $address } as of { $date }, not an order
extract-as-of = As of { $date }
extract-full-page = full page
extract-update = Update by { $date }: later the figures are out of date.
extract-update-daily = Update after each report: the figures are right on the day named here.
extract-picture = Picture
pack-steps-file = 1 What goes where
pack-fragment-file = 2 Progress
pack-styled-file = 3 Progress with styles
pack-text-file = 4 Progress without markup
pack-files-folder = Files
pack-steps-title = What goes where: { $name }
pack-step-open = Open the section on the programme on the school's site for editing. If there is none yet, make a page; its title is { $title }
pack-step-paste = Open the file “{ $file }” in a text editor, select all and copy. Switch the editor of the site to source code (the button “HTML”, “Source” or “<>”), clear the earlier text and paste the new one.
pack-step-other = If tables have no lines, paste the file “{ $styled }” in the same way. If the editor takes text alone, paste the file “{ $text }”.
pack-step-reports = Reports: paste each in the same way, as a page of its own or further down on the same page.
pack-step-files = Upload the files and link to them in the section of documents.
pack-step-frame = Some sites can show the finished page in place of the text (iframe): { $address }. Ask whether your system takes that; if not, keep the text.
pack-step-check = Save, and check date, tables and links on the page.
pack-step-section = Send the coordinator of the programme the address of the section: it is written into the school's file as section_url, and the programme's page will lead to you.
pack-step-section-known = Check the address of the section: the programme's site has { $address }. If it is another, send the new one to the coordinator: it is written into the school's file as section_url.

# The Excel form that a school fills in. Names of sheets have 31 letters at most.
form-title = { $school }: { $roadmap }
form-sheet-guide = How to fill it in
form-sheet-report = Report
form-sheet-items = Items
form-sheet-indicators = Indicators
form-sheet-documents = Documents
form-number = Item
form-activity = Activity
form-time = For which time
form-deadline = Deadline
form-last-day = Last day
form-reported = Reported so far
form-state = State
form-date = When it was done
form-result = What came of it
form-count = How many done
form-total = Of how many
form-left = What is left
form-reason = Reason
form-until = New day
form-decision = Decided by
form-document-title = Evidence: title
form-document-kind = Kind of document
form-document-number = Number
form-document-date = Date of document
form-document-link = Link or file
form-document-public = May be published
form-note = Remark
form-question = Question to the department (not published)
form-items-hint = Fill in the white cells. An empty row has nothing to add. Yellow cells are needed for the chosen state.
form-group-due = Due
form-group-ahead = Ahead
form-group-settled = Reported already, may be added to
form-state-done = Done
form-state-partly = Done in part
form-state-in-progress = Going on
form-state-postponed = Needs a new day
form-state-cancelled = Was not held
form-state-not-applicable = Does not concern the school
form-state-hint = Choose from the list. Nothing to report: leave it empty.
form-day-hint = A day, such as 20.11.2026.
form-count-hint = A whole number.
form-number-hint = A number, such as 3,5.
form-public-hint = yes or no. “No”: the document stays with the department and never comes to the site.
form-document-hint = Choose a document from the list (sheet “Documents”) or write the title of a new one.
form-result-hint = A sentence or two, up to 300 letters. No names of pupils.
form-yes = yes
form-no = no
form-clear = remove
form-report-label = What
form-report-value = Answer
form-report-hint = Hint
form-report-school = School
form-report-roadmap = Programme
form-report-period = Period of the programme
form-report-made = The form was made
form-report-made-on = { $day }
form-report-date = Date of the report
form-report-date-hint = Empty: the day on which the department gets the form.
form-report-title = Title
form-report-title-hint = Empty: “Report of …” with the day.
form-report-text = What to tell parents
form-report-text-hint = In your own words: what was done and what for. A new paragraph: Alt+Enter twice.
form-report-consent = No personal data of pupils
form-report-consent-hint = Write “yes” once you have looked through all answers: no names of pupils, no marks, no diagnoses.
form-report-author = Who filled it in (not published)
form-report-author-hint = Post and telephone, for questions.
form-indicators-hint = New values go into the white cells. Empty: nothing new.
form-indicator-title = Indicator
form-indicator-target = Aimed at
form-indicator-last = Last value
form-indicator-value = Value
form-indicator-date = When measured
form-indicator-group = How many were measured
form-indicator-source = Source: document
form-indicator-note = Remark
form-documents-hint = Documents that the site has already: they can be chosen under “Evidence”, “Decided by” and “Source”.
form-documents-label = Document
form-guide-items = Sheet “Items”: for every item of which there is something to say choose a state and fill in the cells that turn yellow. Grey cells cannot be changed: they are the words of the order. Rows may stay empty.
form-guide-report = Sheet “Report”: the day, a title and some words for parents.
form-guide-indicators = Sheet “Indicators”, where there is one: new values.
form-guide-people = See that no answer has personal data of pupils, and write “yes” on the sheet “Report”.
form-guide-send = Save the file and send it to the department. The file may be renamed; sheets and rows should stay.
form-guide-until = The report is awaited until { $day }.
form-guide-needs = What it needs
form-guide-clear = To take back what was reported write the word “remove” into the cell. An empty cell takes nothing back.
form-needs-done = When it was done and what came of it; better with evidence. If it was on another day than planned, that day.
form-needs-partly = What is left, or how many are done of how many.
form-needs-in-progress = Nothing; you may write what came of it so far.
form-needs-postponed = A reason and a new day; where an order moved it, that order.
form-needs-cancelled = A reason.
form-needs-not-applicable = A reason: why it is not about your school.
form-usual-title = Report of { $day }
form-decided-by = Decided by: { $words }.
form-document-of = of { $day }
form-document-words = { $head } “{ $title }”
form-document-any-kind = Document
