# How scripts speak: results to standard output, progress and problems to standard error.
# shellcheck shell=bash disable=SC2034,SC2153,SC2154 # Its parts share their variables.

say() {
  printf '%s\n' "$*"
}

heading() {
  printf '\n== %s\n' "$*"
}

note() {
  printf '%s\n' "$*" >&2
}

# Ends the script: one line that says what, where, why and what to do.
fail() {
  printf '%s: %s\n' "${program%.sh}" "$*" >&2
  exit 1
}
