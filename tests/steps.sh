# The steps of tests/run, their seconds and their summary: functions for the script that sources this file.

rows=()
failed=0

# step NAME COMMAND [MINUTES]: runs it, in a shell of its own that stops at the first error, where the time left
# suffices for so many minutes. Not to be called in a condition: Bash would go on after errors.
step() {
  local begun=$SECONDS code
  if [ -n "${3:-}" ] && [ -n "${MINUTES:-}" ] && ((SECONDS + 60 * $3 > 60 * MINUTES)); then
    skip_step "$1" "needs up to $3 minutes, and $((MINUTES - SECONDS / 60)) are left of $MINUTES"
    return
  fi
  printf '\n== %s\n' "$1"
  (set -e; "$2")
  code=$?
  if [ $code = 0 ]; then add_row passed "$1" $((SECONDS - begun)); else
    failed=1
    add_row FAILED "$1" $((SECONDS - begun)) "exit code $code"
  fi
  printf '== %s: %s s\n' "$1" $((SECONDS - begun))
}

# skip_step NAME REASON
skip_step() { add_row skipped "$1" "" "$2"; }

# add_row STATE NAME SECONDS [REMARK]
add_row() {
  local row
  printf -v row '%-8s %-22s %5s  %s' "$1" "$2" "$3" "${4:-}"
  rows+=("$row")
}

# only_test NAME: the tests whose names have it; that there are none is an error.
only_test() {
  local text
  text=$(cargo test --workspace --locked "$1" 2>&1) || { printf '%s\n' "$text"; return 1; }
  grep -E '^test .*\.\.\. ' <<<"$text" || { printf 'no test is named %s\n' "$1"; return 1; }
}

# The table of all steps; exits with 1 where one has failed.
summary() {
  printf '\n== Summary\n'
  printf '%-8s %-22s %5s\n' "" step seconds
  printf '%s\n' "${rows[@]}"
  exit $failed
}
