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
cli-option-timings = Show how long each stage took
cli-option-port = Port of the preview (8080, or the next that is free)
cli-option-open = Open the page in the browser
cli-option-poll = Look at the files again and again: for network drives that tell of no changes
cli-option-strict = Treat warnings as errors
cli-option-folder = The folder of the new site
cli-option-example = With a finished example: a district, its schools, their reports
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
usage-missing-argument = missing: { $argument }
usage-conflict = “{ $argument }” cannot go with “{ $other }”
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
publish-output-is-link-help = Name a real folder with --out.
publish-output-is-not-folder = { $paths } is not a folder
publish-output-is-not-folder-help = Name a folder with --out; it will be made if it does not exist.
publish-output-is-root = the root of a disk cannot be written to: { $paths }
publish-output-is-root-help = Name a folder of its own with --out, such as public.
publish-output-is-home = the home folder cannot be written to: { $paths }
publish-output-is-home-help = Name a folder of its own inside it with --out.
publish-output-is-source = the output folder is the folder of the sources: { $paths }
publish-output-is-source-help = Name another folder with --out: sources are never changed.
publish-output-holds-source = the output folder holds the sources: { $paths }
publish-output-holds-source-help = Name a folder with --out that holds neither content/ nor themes/.
publish-output-inside-source = the output folder lies among the sources: { $paths }
publish-output-inside-source-help = Name a folder outside content/ and themes/ with --out.
publish-output-is-foreign = the output folder holds files that are not ours: { $paths }
publish-output-is-foreign-help = Vekha writes only to an empty folder or to one of its own. Name another with --out; files of others are never deleted.
publish-output-of-other-scope = the output folder holds another site (the whole one instead of a school's, or the reverse): { $paths }
publish-output-of-other-scope-help = Give the site of one school a folder of its own with --out.
publish-manifest-broken = the list of files of the earlier build is damaged: { $paths }
publish-manifest-broken-help = Name a new folder with --out or remove the old one yourself: without the list nobody can know which files are ours.
publish-manifest-newer = a newer version of Vekha wrote this folder: { $paths }
publish-manifest-newer-help = Update the program.
publish-file-in-the-way = files of others lie where pages belong: { $paths }
publish-file-in-the-way-help = Remove them or name another folder with --out.
publish-output-bad-name = such addresses cannot be published: { $paths }
publish-output-bad-name-help = Addresses are made of Latin letters, digits and hyphens; give the file or record another name.
publish-output-names-clash = these addresses differ only in capital and small letters: { $paths }
publish-output-names-clash-help = Rename one of them: on some hosts they are the same file.
