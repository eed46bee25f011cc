import { shell } from './shell'

/**
 * Which files are sent: $plan holds one line per request, the file name and then the names of its placeholders,
 * with a colon before each; $total is the last number of the folder and $count the number of requests.
 */
export const plan = shell`
# Reads file names. Prints the last number and the count, then the plan; or what is wrong, and fails.
plan_lines() {
  awk -v from="$from" -v to="$to" '
    function stop(text) {
      problem = text
      exit
    }
    function placeholders(file,    line, name, names, got) {
      names = ":"
      while ((got = (getline line < file)) > 0)
        while (match(line, />[{][{][A-Z0-9_]+[}][}]</)) {
          name = substr(line, RSTART + 3, RLENGTH - 6)
          if (!index(names, ":" name ":")) names = names name ":"
          line = substr(line, RSTART + RLENGTH - 1)
        }
      close(file)
      if (got < 0) stop("Request " file " cannot be read.")
      return substr(names, 1, length(names) - 1)
    }
    !/^[0-9]+-[A-Za-z0-9]+-[A-Za-z0-9._-]+[.]xml$/ {
      stop("The file " $0 " is not named as a request: NNN-operation-object.xml.")
    }
    {
      digits = $0
      sub(/-.*/, "", digits)
      if (width && length(digits) != width) stop("The number of " $0 " is not as wide as those before it.")
      if (digits + 0 <= last) stop("The number of " $0 " is used twice or is zero.")
      if (from to == "" && digits + 0 != last + 1)
        stop("Request " sprintf("%0" length(digits) "d", last + 1) " is missing: the folder is not complete.")
      last = digits + 0
      width = length(digits)
      if ((from == "" || last >= from + 0) && (to == "" || last <= to + 0)) lines[++count] = $0 placeholders($0)
    }
    END {
      if (problem == "" && !count) problem = "No request has a number in the range that was given."
      if (problem != "") {
        print problem
        exit 1
      }
      print digits
      print count
      for (i = 1; i <= count; i++) print lines[i]
    }
  '
}

check_files() {
  for file in [0-9]*.xml; do
    [ "$file" != '[0-9]*.xml' ] || die 'This folder holds no requests.'
    [ -f "$file" ] || die "Request $file is not a file."
    [ -r "$file" ] || die "Request $file cannot be read."
  done
}

make_plan() {
  check_files
  plan=$(printf '%s\n' [0-9]*.xml | plan_lines) || die "$plan"
  total=\${plan%%"$nl"*}
  plan=\${plan#*"$nl"}
  count=\${plan%%"$nl"*}
  plan=\${plan#*"$nl"}
  last_entry=\${plan##*"$nl"}
  requests=requests
  [ "$count" -ne 1 ] || requests=request
}

# Number, operation, file, and the placeholders whose values a run will ask for.
show_plan() {
  printf '%s\n' "$plan" | awk -F: '{
    split($1, part, "-")
    line = part[1] " " part[2] " " $1
    for (i = 2; i <= NF; i++) line = line (i == 2 ? " asks for " : " ") $i
    print line
  }'
}

# From an entry of the plan: its file and the parts of the name.
read_entry() {
  file=\${1%%:*}
  number=\${file%%-*}
  object=\${file#*-}
  operation=\${object%%-*}
  object=\${object#*-}
  object=\${object%.xml}
}

placeholder_names() {
  printf '%s\n' "$plan" | awk -F: '{ for (i = 2; i <= NF; i++) if (!seen[$i]++) print $i }'
}
`
