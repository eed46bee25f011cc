import { shell } from './shell'

/** The files to be sent against ../SHA256SUMS of the bundle. */
export const sums = shell`
# Reads the plan, then SHA256SUMS. Prints the lines of the files in the plan; or what is wrong, and fails.
sums_lines() {
  whole=
  [ -n "$from$to" ] || whole=yes
  awk -F: -v whole="$whole" -v folder="\${PWD##*/}" '
    FNR == NR {
      wanted[$1] = 1
      next
    }
    index(substr($0, 67), folder "/") == 1 {
      name = substr($0, 68 + length(folder))
      if (name in wanted) {
        print
        delete wanted[name]
      } else if (whole && name ~ /^[0-9][^\/]*[.]xml$/)
        problem = "Request " name " of SHA256SUMS is missing from this folder."
    }
    END {
      for (name in wanted) problem = "Request " name " is not listed in SHA256SUMS."
      if (problem == "") exit
      print problem
      exit 1
    }
  ' - ../SHA256SUMS
}

check_sums() {
  [ -f ../SHA256SUMS ] || { say 'There is no SHA256SUMS beside this folder; the requests are not verified.'; return; }
  find_sum_tool || { say 'Neither sha256sum nor shasum was found; the requests are not verified.'; return; }
  listed=$(printf '%s\n' "$plan" | sums_lines) || die "\${listed##*"$nl"}"
  verdict=$(printf '%s\n' "$listed" | (cd .. && check_hashes) 2>/dev/null) || die "$(first_changed)"
}

find_sum_tool() {
  command -v sha256sum >/dev/null || command -v shasum >/dev/null
}

check_hashes() {
  if command -v sha256sum >/dev/null; then sha256sum -c -; else shasum -a 256 -c -; fi
}

first_changed() {
  changed=$(printf '%s\n' "$verdict" | awk '/: FAILED/ { sub(/: FAILED.*/, ""); print; exit }')
  printf '%s\n' "\${changed:-A request} is not as it was exported: it does not match SHA256SUMS. Nothing was sent."
}
`
