#!/bin/sh
# Runs the change of this bundle on a CUCM publisher over AXL, unit by unit, as plan.csv lists it: one request at a
# time, stopping at each hold and at the first fault; it takes units back; and it keeps what was sent and answered.
# It needs a POSIX shell, the usual programs and curl. How to use it: sh apply.sh --help

# A trace would print secrets, and automatic export would hand them to every program called.
set +x +a
# No word of ours is a pattern of file names.
set -euf
LC_ALL=C
export LC_ALL
umask 077

# A name that the environment already holds stays exported when it is set: forget those that will hold a secret.
unset answer body content filled first masked quoted reason replaced response rest secrets tail value

nl='
'
# A carriage return, the separator between the cells of a row, which no cell holds, a backslash, and what is between
# words: each process costs, so one printf makes them all.
controls=$(printf '\r\037\134 \t\nx')
cr=${controls%"${controls#?}"}
controls=${controls#?}
us=${controls%"${controls#?}"}
controls=${controls#?}
backslash=${controls%"${controls#?}"}
words=${controls#?}
words=${words%x}
open='>{{'
close='}}<'
waits=${APPLY_WAITS-5 10 20 40 60}
called_from=$PWD
called_as=$0

say() {
  printf '%s\n' "$1" >&2
}

# Could not start: nothing was sent.
die() {
  say "$1"
  exit 2
}

usage() {
  printf '%s\n' \
    'Runs the change of this bundle on the publisher over AXL, unit by unit, as plan.csv lists it.' \
    '' \
    'sh apply.sh WHAT [options]' \
    '  --status            what is done, in part, rolled back and open, and what is next' \
    '  --dry-run           list the whole plan; with one of those below, what it would send now; send nothing' \
    '  --prepare           what touches no calls: profiles not in use, realms, users; it comes first' \
    '  --unit NAME         change one unit, by its name or its folder; stops at each hold and asks what was seen' \
    '  --wave N            change the units of a wave, one after another' \
    '  --tidy              days later, with every unit done: delete what is no longer wanted' \
    '  --rollback NAME     take a unit back: only what went' \
    '  --rollback-all      take all units back, in the order of the plan, and then what --prepare did' \
    '  --rollback-prepare  take back what --prepare did, once no unit is in' \
    '' \
    'Options' \
    '  --host HOST[:PORT]  the publisher, by the name in its certificate; port 8443 unless given' \
    '  --user USER         a user with the roles Standard AXL API Access and, to write, Standard CCM Admin Users' \
    '  --cacert FILE       the CA certificate, or the Tomcat certificate of the publisher, in PEM form' \
    '  --log FILE          the log; otherwise apply.log in this folder. FILE.state beside it keeps what was sent:' \
    '                      the same command again goes on where it stopped and sends nothing twice' \
    '  --done NUMBER       with one of the above: the next request was done by hand, as when CUCM refuses it or what it' \
    '                      is about is gone; it is not sent, and counts as taken' \
    '  --yes               do not ask for names before sending; holds ask all the same' \
    '  --not-ready         send although the plan is NOT READY' \
    '  --help              show this text' \
    '' \
    'The password and the value of each placeholder are asked for without echo. Without a terminal they are' \
    'read from standard input, one line each: the password first, then the values in the order of --dry-run,' \
    'then the answer to each question and each hold. Such a run needs --host, --user and --yes. Where nothing is' \
    'left to send but holds, no host, user and secret is asked for.' \
    '' \
    'When CUCM throttles writes (HTTP 503) the request is sent again after 5, 10, 20, 40 and 60 seconds.' \
    'The variable APPLY_WAITS holds other waits, for instance APPLY_WAITS="10 30 60 120".' \
    '' \
    'Exit code: 0 all sent, 1 stopped, 2 could not start.'
}

read_options() {
  act='' subject='' by_hand='' host='' user='' cacert='' log='' yes='' not_ready='' dry_run=''
  given_host='' given_user='' given_cacert='' given_log=''
  while [ $# -gt 0 ]; do
    case $1 in
      --help) usage; exit 0 ;;
      --yes) yes=yes ;;
      --not-ready) not_ready=yes ;;
      --dry-run) dry_run=yes ;;
      --prepare | --tidy | --status | --rollback-all | --rollback-prepare) set_act "$1" '' ;;
      --unit | --wave | --rollback | --done | --host | --user | --cacert | --log)
        [ $# -gt 1 ] || die "The option $1 needs a value. See: sh apply.sh --help"
        set_option "$1" "$2"
        shift ;;
      *) die "The option $1 is not known. See: sh apply.sh --help" ;;
    esac
    shift
  done
  [ -n "$act$dry_run" ] || { usage; exit 2; }
  case $by_hand,$act in
    ,* | *,--[!s]*) ;;
    *) die 'The option --done goes with what the request belongs to, for instance --unit or --rollback.' ;;
  esac
}

set_option() {
  [ -n "$2" ] || die "The option $1 needs a value. See: sh apply.sh --help"
  case $1 in
    --done) by_hand=$2 ;;
    --host) host=$2 given_host=$2 ;;
    --user) user=$2 given_user=$2 ;;
    --cacert) from_here "$2"; cacert=$path given_cacert=$2 ;;
    --log) from_here "$2"; log=$path given_log=$2 ;;
    --wave) check_number "$1" "$2"; set_act "$1" "$2" ;;
    *) set_act "$1" "$2" ;;
  esac
}

# What is to be done: one thing at a time.
set_act() {
  [ -z "$act" ] || die "Give one of $act and $1, not both."
  act=$1 subject=$2
}

# The script goes to its own folder; files that were named are sought where it was called.
from_here() {
  case $1 in
    /*) path=$1 ;;
    *) path=$called_from/$1 ;;
  esac
}

# A plan may number its waves as it likes, with 0 or -1 before the first.
check_number() {
  case $2 in
    *[!0-9.e+-]*) die "The option $1 needs a number." ;;
  esac
}

check_waits() {
  case $waits in
    *[!0-9\ ]*) die 'APPLY_WAITS holds whole seconds with spaces between them.' ;;
  esac
}

# A printf that is a program of its own would show secrets in the list of processes.
check_tools() {
  inside=$(for tool in printf read [; do command -v "$tool"; done)
  [ "$inside" = "printf${nl}read${nl}[" ] || die "This shell has no printf, read or [ of its own. Use dash or bash."
  for tool in awk chmod date rm sleep sort tr; do need "$tool"; done
}

need() {
  command -v "$1" >/dev/null || die "The program $1 is needed and was not found."
}

check_cacert() {
  [ -z "$cacert" ] || [ -r "$cacert" ] || die "The file $cacert cannot be read."
}

enter_folder() {
  case $0 in
    */*) home=${0%/*}/ ;;
    *) home=./ ;;
  esac
  CDPATH='' cd -P -- "$home" || die "The folder $home cannot be entered."
}

# ---- The plan ----

# Numbers have leading zeros and equal width, and are compared as texts everywhere: some awks take such for octal.

# Reads plan.csv, strict CSV. Prints its rows with a separator that no cell holds, and as the last cell the number of
# the first row of what they belong to: prepare, a unit, or tidy. Or it prints what is wrong, and fails.
plan_rows() {
  awk '
    function stop(text) {
      if (problem == "") problem = text
      exit
    }
    # A cell that a spreadsheet would take for a formula has an apostrophe before it.
    function unguarded(cell) {
      if (cell ~ /^\047[" \t]*([-=+@]|\357\274(\235|\213|\215|\240))/) cell = substr(cell, 2)
      while (match(cell, /[;|]\047[" \t]*([-=+@]|\357\274(\235|\213|\215|\240))/))
        cell = substr(cell, 1, RSTART) substr(cell, RSTART + 2)
      return cell
    }
    function read_cells(line,    cell) {
      count = 0
      while (match(line, /^"([^"]|"")*"/)) {
        cell = substr(line, 2, RLENGTH - 2)
        line = substr(line, RLENGTH + 1)
        gsub(/""/, "\"", cell)
        cells[++count] = unguarded(cell)
        if (line == "") return
        if (line !~ /^,"/) break
        line = substr(line, 2)
      }
      stop("Line " NR " of plan.csv is not as it was written: it is not strict CSV.")
    }
    function check_row(    number, part, unit, operation, name) {
      number = cells[1]; part = cells[2]; unit = cells[4]; operation = cells[6]; name = cells[9]
      if (count != 10) stop("Line " NR " of plan.csv has not 10 cells.")
      if (number !~ /^[0-9]+$/ || (width && length(number) != width) || number "" <= last "")
        stop("The number of line " NR " of plan.csv is not the next.")
      if (!(part in place) || place[part] < place_before) stop("The part of row " number " is not known or out of order.")
      if (cells[3] !~ /^[-+.e0-9]*$/) stop("The wave of row " number " is no number.")
      if ((unit == "") != (part == "prepare" || part == "tidy") && part != "rollback")
        stop("Row " number " has no unit, or one that it must not have.")
      if (operation == "hold" ? cells[8] name != "" : !is_request(number, part, unit, operation, name))
        stop("Row " number " of plan.csv is not a request as this script sends it.")
      width = length(number); last = number; place_before = place[part]
    }
    function is_request(number, part, unit, operation, name,    path, depth) {
      depth = split(name, path, "/")
      if (operation !~ /^[A-Za-z0-9]+$/) return 0
      if (cells[8] !~ /^CUCM:DB ver=[0-9]+[.][0-9]+ [A-Za-z0-9]+$/) return 0
      if (substr(cells[8], length(cells[8]) - length(operation)) != " " operation) return 0
      if (path[1] != part || depth != (part == "prepare" || part == "tidy" ? 2 : 3)) return 0
      if (part == "rollback" && (unit == "") != (path[2] == "prepare")) return 0
      if (depth == 3 && path[2] ~ /^[.]/) return 0
      return path[depth] ~ /^[0-9]+-[A-Za-z0-9]+-[A-Za-z0-9._-]+[.]xml$/ && \
        index(path[depth], number "-" operation "-") == 1
    }
    function group(    key) {
      key = cells[2] == "tidy" ? "tidy" : cells[4] == "" ? "prepare" : "unit " cells[4]
      if (!(key in first)) first[key] = cells[1]
      return first[key]
    }
    BEGIN {
      OFS = "\037"
      split("prepare change synchronize rollback tidy", parts, " ")
      for (i in parts) place[parts[i]] = i + 0
      head = "number,part,wave,unit,step,operation,object,SOAPAction,file,calls dropped"
    }
    {
      if (!sub(/\r$/, "")) stop("Line " NR " of plan.csv is not as it was written: it has no CRLF at its end.")
      if (/[\001-\037\177]/) stop("Line " NR " of plan.csv has a control character.")
      if (NR == 1) sub(/^\357\273\277/, "")
      read_cells($0)
    }
    NR == 1 {
      for (i = 1; i <= count; i++) names = names (i > 1 ? "," : "") cells[i]
      if (names != head) stop("plan.csv has other columns than this script knows.")
      next
    }
    {
      check_row()
      rows[NR - 1] = cells[1]
      for (i = 2; i <= 10; i++) rows[NR - 1] = rows[NR - 1] OFS cells[i]
      rows[NR - 1] = rows[NR - 1] OFS group()
    }
    END {
      if (problem == "" && NR < 2) problem = "plan.csv lists nothing to do."
      if (problem != "") {
        print problem
        exit 1
      }
      for (i = 1; i < NR; i++) print rows[i]
    }
  ' <plan.csv
}

read_plan() {
  { [ -f plan.csv ] && [ -r plan.csv ]; } || die 'There is no plan.csv beside this script, or it cannot be read.'
  rows=$(plan_rows) || die "$rows"
  identify plan.csv
}

# What names the plan in the state, in $plan_id: its SHA-256, or what this machine has instead.
identify() {
  if command -v sha256sum >/dev/null; then
    sum=$(sha256sum <"$1")
    plan_id=sha256:${sum%% *}
  elif command -v shasum >/dev/null; then
    sum=$(shasum -a 256 <"$1")
    plan_id=sha256:${sum%% *}
  else
    sum=$(cksum <"$1")
    plan_id=cksum:${sum%% *}
  fi
}

# From a row of the plan: its cells, and in $was what the state said of it when it was selected.
read_row() {
  IFS=$us
  # shellcheck disable=SC2086 # the cells, which have no other separator; set -f is on
  set -- $1 ''
  IFS=$words
  number=$1 part=$2 operation=$6 object=$7 action=$8 file=$9
  shift 9
  drops=$1 was=$3
}

# ---- The manifest ----

# Project, revision and readiness, a line each, as far as the manifest of the bundle has them.
manifest_lines() {
  awk '
    function value(line,    text, at, next_one) {
      sub(/^  "[a-z]+": /, "", line)
      sub(/,?\r?$/, "", line)
      if (line !~ /^"/) return line ~ /^(true|false|[0-9]+)$/ ? line : ""
      line = substr(line, 2, length(line) - 2)
      text = ""
      while ((at = index(line, "\\")) > 0) {
        next_one = substr(line, at + 1, 1)
        text = text substr(line, 1, at - 1) (next_one ~ /["\\\/]/ ? next_one : " ")
        line = substr(line, at + (next_one == "u" ? 6 : 2))
      }
      text = text line
      gsub(/[\001-\037\177]/, " ", text)
      return text
    }
    /^  "project": / { project = value($0) }
    /^  "revision": / { revision = value($0) }
    /^  "ready": / { ready = value($0) }
    END { print project "\n" revision "\n" ready }
  ' <../manifest.json
}

read_manifest() {
  project='' revision='' readiness=
  [ -r ../manifest.json ] || return 0
  manifest=$(manifest_lines)$nl$nl$nl
  project=${manifest%%"$nl"*}
  manifest=${manifest#*"$nl"}
  revision=${manifest%%"$nl"*}
  manifest=${manifest#*"$nl"}
  readiness=${manifest%%"$nl"*}
}

is_ready() {
  [ "$readiness" = ready ] || [ "$readiness" = true ]
}

show_plan_name() {
  say "Project    ${project:-not known}, revision ${revision:-not known}"
  if is_ready; then
    say 'Plan       ready'
  elif [ -n "$readiness" ]; then
    say 'Plan       NOT READY'
  else
    say 'Plan       NOT READY: there is no manifest.json beside this folder, so its readiness is not known'
  fi
  [ -z "$direction" ] || say "Direction  $direction"
}

# ---- The state: what was sent, answered and seen ----

# The time, in $time.
now() {
  time=$(date -u +%Y-%m-%dT%H:%M:%SZ)
}

place_log() {
  [ -n "$log" ] || log=$PWD/apply.log
  state=$log.state
}

# A line of the state: time, word, number of the row or of the group, and what there is to say.
keep() {
  now
  { printf '%s\n' "$time $1" >>"$state"; } 2>/dev/null && return 0
  say "The state $state cannot be written, so the run ends at ${number:-its beginning}: $1."
  exit 1
}

# Refuses what another plan left, or what is no state of ours; of the last run it has the host.
check_state() {
  kept_host=
  [ -e "$state" ] || return 0
  { [ -f "$state" ] && [ -r "$state" ]; } || die "The state $state cannot be read."
  kept_plan=$(awk '
    $2 == "plan" && NF > 3 { plan = $3 " " $4 }
    $2 ~ /^(sending|taken|refused|absent|kept|asked|passed|open)$/ { used = 1 }
    END { print plan == "" && used ? "unknown unknown" : plan }
  ' <"$state")
  kept_host=${kept_plan#* }
  [ -z "$kept_plan" ] || [ "${kept_plan%% *}" = "$plan_id" ] ||
    die "The state $state belongs to another plan.csv than the one beside this script. Go on with the bundle that it belongs to, or give another log with --log FILE."
}

# Each request that the log has as taken is in the state, which is written first. Where one is not, the state was lost or
# cut: whoever trusted it would send twice, and take nothing back.
check_log() {
  { [ -f "$log" ] && [ -r "$log" ]; } || return 0
  lost=$(awk '
    BEGIN {
      state = ARGV[1]
      ARGV[1] = ""
      while ((getline line < state) > 0) {
        split(line, cells, " ")
        if (cells[2] == "taken") taken[cells[3] ""] = 1
      }
    }
    /^[^ #]+ [0-9]+ [A-Za-z0-9]+ .*[.]xml (-|[0-9]+) OK( |$)/ && !($2 "" in taken) { print $2; exit }
  ' "$state" "$log")
  [ -n "$lost" ] || return 0
  lost="The log $log has request $lost as taken, and the state $state does not: it was lost or cut, so what went is not known."
  lost="$lost Put it back; or compare the cluster with the plan, and give another log with --log FILE."
  if [ "$act" = --status ]; then say "$lost"; else refuse "$lost"; fi
}

# Whoever tried in a laboratory has that state: it says nothing of another cluster.
check_same_cluster() {
  case $kept_host in
    '' | - | "$host") return 0 ;;
  esac
  say "The state $state is of runs against $kept_host, and this one goes to $host."
  [ -t 0 ] || die 'There is no terminal to ask on: give the same --host, or another log with --log FILE.'
  ask 'If both are the same publisher, type same: '
  [ "$answer" = same ] || die 'Nothing was sent. For another cluster give another log with --log FILE.'
}

# The rows, each with what the state says of it: sending (sent, and no answer known), taken, refused, kept (it was there
# already), asked (a hold that was reached), passed; then whether what it belongs to was taken back before, and when
# the last was said, as its place in the state.
survey_rows() {
  printf '%s\n' "$rows" | awk '
    BEGIN {
      FS = OFS = "\037"
      state = ARGV[1]
      ARGV[1] = ""
      while ((getline line < state) > 0) {
        split(line, cells, " ")
        events++
        word[events] = cells[2]
        about[events] = cells[3] ""
      }
    }
    {
      row[NR] = $0
      number[NR] = $1 ""
      group_of[$1 ""] = $11 ""
    }
    # What was refused after an answer was lost may have been taken the time before.
    function take_down(what, row,    unsure) {
      if (since[row] < opened[group_of[row]]) status[row] = ""
      since[row] = i
      unsure = status[row] == "sending"
      if (what == "sending" && unsure) again[row] = 1
      else if (what == "refused" && again[row]) status[row] = "sending"
      else {
        status[row] = what == "absent" ? "" : what
        again[row] = 0
      }
    }
    END {
      for (i = 1; i <= events; i++) {
        if (word[i] == "open") opened[about[i]] = i
        else if (word[i] ~ /^(sending|taken|refused|absent|kept|asked|passed)$/ && about[i] in group_of)
          take_down(word[i], about[i])
      }
      for (i = 1; i <= NR; i++) {
        group = group_of[number[i]]
        if (since[number[i]] < opened[group]) status[number[i]] = ""
        print row[i], status[number[i]], opened[group] ? "back" : "never", status[number[i]] == "" ? 0 : since[number[i]]
      }
    }
  ' "$state"
}

look_at_state() {
  survey=$(survey_rows)
  overview=$(group_lines)
}

# One line for prepare, each unit and tidy, in the order of the plan: number of the group, part, wave, name, folder,
# how far it is, how many rows of its own are done, how many there are, the last that was said of it, its next row,
# whether its way back stopped at its first request, whether anything of it went.
group_lines() {
  printf '%s\n' "$survey" | awk '
    BEGIN { FS = OFS = "\037" }
    {
      group = $11 ""
      begun = $12 ~ /^(sending|taken|passed|asked)$/
      was_back[group] = $13 == "back"
    }
    $14 > latest[group] {
      latest[group] = $14
      last[group] = $1 " " $12
      stuck[group] = $2 == "rollback" && $12 == "refused" ? "stuck" : ""
    }
    $2 == "rollback" {
      if (begun) going_back[group] = any[group] = 1
      next
    }
    {
      if (!(group in total)) {
        order[++groups] = group
        part[group] = $2
        wave[group] = $3
        name[group] = $2 == "prepare" || $2 == "tidy" ? $2 : $4
      }
      if (folder[group] == "" && split($9, path, "/") == 3) folder[group] = path[2]
      total[group]++
      if ($12 ~ /^(taken|passed|kept)$/) done[group]++
      else if (next_row[group] == "") next_row[group] = $1 " " $6 " " $7
      if (begun || $12 == "kept") is_in[group] = 1
      if (begun) any[group] = 1
    }
    END {
      for (i = 1; i <= groups; i++) {
        group = order[i]
        if (going_back[group]) far = "going back"
        else if (done[group] == total[group]) far = "done"
        else if (is_in[group]) far = "in part"
        else far = was_back[group] ? "rolled back" : "open"
        print group, part[group], wave[group], name[group], folder[group], far, done[group] + 0, total[group], last[group], next_row[group], stuck[group], any[group] ? "begun" : "not begun"
      }
    }
  '
}

# The names of the units that are, or with "not" are not, as far as the pattern says; those before a group where one
# is given. Comma between them.
units_that() {
  printf '%s\n' "$overview" | awk -v wanted="$1" -v except="${2-}" -v before="${3-}" '
    BEGIN { FS = "\037" }
    $2 !~ /^(change|synchronize)$/ || $1 "" == except "" { next }
    before != "" && $1 "" >= before "" { next }
    (wanted == "in" && $6 ~ /^(done|in part|going back)$/) || (wanted == "not done" && $6 != "done") {
      list = list (list == "" ? "" : ", ") $4 ($6 == "done" ? "" : " (" $6 ")")
    }
    END { print list }
  '
}

# How far a group is, in $far, and what it is called, in $called.
look_at_group() {
  kind_of_group='' called='' far=open wanted_group=$1
  IFS=$nl
  for line in $overview; do
    case $line in
      "$wanted_group$us"*) break ;;
    esac
  done
  IFS=$us
  # shellcheck disable=SC2086 # the cells of the line; set -f is on
  set -- $line ''
  IFS=$words
  [ "$1" = "$wanted_group" ] || return 0
  kind_of_group=$2 called=$4 far=$6
}

# The numbers of the groups that a name stands for: by name or folder, exactly, else ignoring case.
find_unit() {
  printf '%s\n' "$overview" | awk '
    BEGIN {
      FS = "\037"
      wanted = ARGV[1] ""
      ARGV[1] = ""
    }
    $2 !~ /^(change|synchronize)$/ { next }
    $4 "" == wanted { by_name = $1 }
    $5 "" == wanted { by_folder = $1 }
    tolower($4) == tolower(wanted) || tolower($5) == tolower(wanted) { loosely = $1; matches++ }
    END {
      if (by_name != "") print by_name
      else if (by_folder != "") print by_folder
      else if (matches == 1) print loosely
    }
  ' "$1"
}

group_of_unit() {
  group_found=$(find_unit "$1")
  [ -n "$group_found" ] || die "There is no unit $1. The units are:$nl$(printf '%s\n' "$overview" | awk -F "$us" '
    $2 ~ /^(change|synchronize)$/ { print "  " $4 ($5 == "" ? "" : "  (" $5 ")") }')"
}

group_of_part() {
  group_found=
  IFS=$nl
  for line in $overview; do
    case ${line#*"$us"} in
      "$1$us"*) group_found=${line%%"$us"*}; break ;;
    esac
  done
  IFS=$words
}

# ---- What is due ----

# What is left to send of a group on the way there.
rows_there() {
  printf '%s\n' "$survey" | awk -F "$us" -v group="$1" \
    '$11 "" == group "" && $2 != "rollback" && $12 !~ /^(taken|passed|kept)$/'
}

# What is left to send of a group on the way back. A row is due when something of the same object went, or may have
# gone; a hold, and what has no counterpart, when anything of the group did. What was there before this run added
# anything is never removed.
rows_back() {
  printf '%s\n' "$survey" | awk -v wanted="$1" '
    BEGIN { FS = OFS = "\037" }
    function subject(    kind) {
      kind = $6
      sub(/^(add|update|remove|apply|reset)/, "", kind)
      return (kind == "doDeviceReset" ? "SipTrunk" : kind) OFS $7
    }
    $11 "" != wanted "" { next }
    $2 != "rollback" {
      if ($12 ~ /^(sending|taken|passed|asked)$/) any = 1
      if ($6 == "hold") next
      known[subject()] = 1
      if ($6 ~ /^add/) adds[subject()] = 1
      if ($12 !~ /^(taken|sending)$/) next
      went[subject()] = 1
      if ($6 ~ /^add/) added[subject()] = 1
      next
    }
    {
      key = subject()
      if ($12 ~ /^(taken|passed|kept)$/ || !any) next
      if ($6 ~ /^remove/ && (key in adds) && !(key in added)) next
      if ($6 == "hold" || !(key in known) || key in went) print
    }
  '
}

# Whether anything of a group went, or may have gone.
has_begun() {
  IFS=$nl
  for line in $overview; do
    case $line in
      "$1$us"*"${us}begun") IFS=$words; return 0 ;;
    esac
  done
  IFS=$words
  return 1
}

# The groups to take back, in the order of the plan: units as their rollback stands there, those without one behind
# them, last first; prepare at the end.
groups_back() {
  printf '%s\n' "$survey" | awk '
    BEGIN { FS = "\037" }
    { group = $11 "" }
    $2 == "prepare" { prepare = group }
    $2 ~ /^(change|synchronize)$/ && !(group in unit) {
      unit[group] = 1
      order[++units] = group
    }
    $2 == "rollback" && $4 != "" && !(group in listed) {
      listed[group] = 1
      print group
    }
    END {
      for (i = units; i > 0; i--) if (!(order[i] in listed)) print order[i]
      if (prepare != "") print prepare
    }
  '
}

groups_of_wave() {
  printf '%s\n' "$overview" | awk -F "$us" -v wave="$1" '
    BEGIN {
      sub(/^0+/, "", wave)
      if (wave == "" || wave ~ /^[.]/) wave = "0" wave
    }
    $2 ~ /^(change|synchronize)$/ && $3 "" == wave "" { print $1 }
  '
}

rows_of() {
  if [ "$direction" = 'taking off' ]; then rows_back "$1"; else rows_there "$1"; fi
}

# $groups and $direction from what is to be done.
choose_groups() {
  direction='putting on'
  case $act in
    --prepare) group_of_part prepare ;;
    --tidy) group_of_part tidy ;;
    --unit) group_of_unit "$subject" ;;
    --wave) group_found=$(groups_of_wave "$subject") ;;
    --rollback) direction='taking off'; group_of_unit "$subject" ;;
    --rollback-all) direction='taking off'; group_found=$(groups_back) ;;
    --rollback-prepare) direction='taking off'; group_of_part prepare ;;
  esac
  # shellcheck disable=SC2086 # one word each
  set -- $group_found
  groups=$*
  [ -n "$groups" ] || { say "The plan has nothing for $act${subject:+ $subject}."; exit 0; }
}

# All rows that are due, of all groups.
choose_rows() {
  due=
  for group_found in $groups; do
    rows_found=$(rows_of "$group_found")
    [ -z "$rows_found" ] || due=$due${due:+$nl}$rows_found
  done
}

# What was done by hand is not sent. It has to be the next request, so that nobody passes over one by a slip.
leave_out_by_hand() {
  [ -n "$by_hand" ] || return 0
  next_number=${due%%"$us"*}
  case $due in
    '') die "There is no request left, so $by_hand cannot be the next." ;;
    "$by_hand$us"*) read_row "${due%%"$nl"*}" ;;
    *) die "The next is $next_number, and not $by_hand. See: $(command_of --status)" ;;
  esac
  [ "$operation" != hold ] || die "$by_hand is a hold: it asks by itself."
  say "Request $number, $operation $object, is not sent: it was done by hand."
  number='' operation=''
  case $due in
    *"$nl"*) due=${due#*"$nl"} ;;
    *) due= ;;
  esac
}

# ---- Whether it may be sent now ----

# A dry run says what would be in the way, and lists all the same.
refuse() {
  [ -n "$dry_run" ] || die "$1"
  say "Refused as things are: $1"
}

check_order() {
  case $act in
    --rollback*) warn_of_tidy ;;
  esac
  case $act in
    --prepare) check_not_going_back "$groups" ;;
    --unit | --wave) check_prepared; for group_found in $groups; do check_not_going_back "$group_found"; done ;;
    --tidy) check_prepared; check_all_done ;;
    --rollback-prepare) check_none_in ;;
  esac
}

warn_of_tidy() {
  group_of_part tidy
  { [ -n "$group_found" ] && has_begun "$group_found"; } || return 0
  say 'Tidy was begun: what it deleted is not made again, and CUCM may refuse what needs it.'
  names=$(printf '%s\n' "$survey" | awk -F "$us" '
    $2 == "tidy" && $12 ~ /^(sending|taken)$/ { list = list (list == "" ? "" : ", ") $7 }
    END { print list }')
  [ -z "$names" ] || say "Gone since: $names. What the rollback needs of that, add by hand first, as it was found."
}

check_not_going_back() {
  look_at_group "$1"
  [ "$far" = 'going back' ] || return 0
  refuse "The rollback of $called was begun and not ended. End it first: $(command_back "$1")"
}

check_prepared() {
  group_of_part prepare
  [ -n "$group_found" ] || return 0
  look_at_group "$group_found"
  case $far in
    done) ;;
    'going back') check_not_going_back "$group_found" ;;
    *) refuse "What comes before all units is not done: prepare is $far. First run: $(command_of --prepare)" ;;
  esac
}

check_all_done() {
  names=$(units_that 'not done')
  [ -z "$names" ] || refuse "Tidy comes when every unit is done. These are not: $names."
}

check_none_in() {
  names=$(units_that in)
  [ -z "$names" ] || refuse "What --prepare did is needed by units that are in: $names. First run: $(command_of --rollback-all)"
}

# ---- Commands to paste ----

# One word for the shell, in $quoted_word.
quote_word() {
  case $1 in
    '' | *[!A-Za-z0-9._/:@%+=,-]*)
      replace "$1" "'" "'$backslash''"
      quoted_word="'$replaced'" ;;
    *) quoted_word=$1 ;;
  esac
}

# This script with what is to be done and, as they were given, host, user, certificate and log.
command_of() {
  quote_word "$called_as"
  command_line="sh $quoted_word $1"
  [ -z "${2-}" ] || add_word "$2"
  [ -z "$given_host" ] || add_word --host "$given_host"
  [ -z "$given_user" ] || add_word --user "$given_user"
  [ -z "$given_cacert" ] || add_word --cacert "$given_cacert"
  [ -z "$given_log" ] || add_word --log "$given_log"
  printf '%s%s\n' "$command_line" "${yes:+ --yes}"
}

add_word() {
  for added_word; do
    quote_word "$added_word"
    command_line="$command_line $quoted_word"
  done
}

command_back() {
  look_at_group "$1"
  if [ "$kind_of_group" = prepare ]; then
    command_of --rollback-prepare
  else
    command_of --rollback "$called"
  fi
}

# How to go on, and how to go back.
say_ways() {
  say "To go on:        $(command_of "$act" "$subject")"
  [ "$direction" = 'putting on' ] && [ "$act" != --tidy ] && something_went || return 0
  say "To roll it back: $(command_back "$current_group")"
}

something_went() {
  look_at_state
  has_begun "$current_group"
}

# ---- What is shown ----

# Rows as a list for people, with a title before each group.
list_rows() {
  printf '%s\n' "$1" | awk '
    function placeholders(file,    line, name, names, got) {
      while ((got = (getline line < file)) > 0)
        while (match(line, />[{][{][A-Z0-9_]+[}][}]</)) {
          name = substr(line, RSTART + 3, RLENGTH - 6)
          if (!index(" " names " ", " " name " ")) names = names (names == "" ? "" : " ") name
          line = substr(line, RSTART + RLENGTH - 1)
        }
      close(file)
      return names
    }
    BEGIN { FS = "\037" }
    NF < 2 { next }
    {
      title = ($2 == "rollback" ? "Rollback of " : "") ($2 == "tidy" ? "tidy" : $4 == "" ? "prepare" : "unit " $4)
      if ($3 != "" && $2 != "rollback") title = title ", wave " $3 ($2 == "synchronize" ? ", synchronize" : "")
      if (title != before) print "\n" toupper(substr(title, 1, 1)) substr(title, 2)
      before = title
      line = "  " $1 " " $6 ($6 == "hold" ? ": " : " ") $7
      if ($9 != "" && (names = placeholders($9)) != "") line = line "; asks for " names
      if ($12 == "sending") line = line "; its answer is not known"
      print line
      if ($10 != "") print "      calls: " $10
    }
  '
}

count_requests() {
  count=0 requests=requests
  IFS=$nl
  for row in $due; do
    case $row in
      *"${us}hold$us"*"$us$us$us"*) ;;
      *) count=$((count + 1)) ;;
    esac
  done
  IFS=$words
  [ "$count" -ne 1 ] || requests=request
}

show_status() {
  direction=
  show_plan_name
  say ''
  printf '%s\n' "$overview" | status_table
  printf '\nNext: %s\n' "$(next_command)"
}

# At most 80 columns; a name that is too long has a line of its own.
status_table() {
  awk '
    function width(text) {
      gsub(/[\200-\277]/, "", text)
      return length(text)
    }
    function padded(text, columns) {
      while (width(text) < columns) text = text " "
      return text
    }
    BEGIN {
      FS = "\037"
      print padded("Part", 12) padded("Wave", 5) padded("Unit", 30) padded("State", 12) padded("Done", 8) "Last"
    }
    {
      unit = $2 == "prepare" || $2 == "tidy" ? "" : $4
      start = padded($2, 12) padded($3, 5)
      if (width(unit) > 29) {
        print start unit
        start = padded("", 17)
        unit = ""
      }
      print start padded(unit, 30) padded($6, 12) padded($7 "/" $8, 8) $9
      if ($6 == "in part") print padded("", 17) "next: " $10
    }
  '
}

# What a person would run now. Tidy is next only where every unit is done; where all that went is back, nothing is.
next_command() {
  next=$(printf '%s\n' "$overview" | awk '
    BEGIN { FS = "\037" }
    function goes_back() {
      return $6 == "going back" || $11 == "stuck"
    }
    function command(    is_part) {
      is_part = $2 == "prepare" || $2 == "tidy"
      if (goes_back()) return is_part ? "--rollback-prepare" : "--rollback\037" $4
      return is_part ? "--" $2 : "--unit\037" $4
    }
    goes_back() && first == "" { first = command() }
    $6 == "done" { done++ }
    $2 == "tidy" && $6 ~ /^(open|in part)$/ { tidy = command() }
    $2 != "tidy" && $6 ~ /^(open|in part)$/ && second == "" { second = command() }
    $6 == "rolled back" && third == "" { third = command() }
    END {
      if (first != "") print first
      else if (second != "") print second
      else if (third != "") print (done ? "" : "back\037") third
      else print tidy
    }')
  case $next in
    back"$us"*)
      printf 'nothing; all that went is taken back. To begin again: '
      next=${next#*"$us"} ;;
  esac
  case $next in
    '') printf 'nothing; all is done.\n' ;;
    *"$us"*) command_of "${next%%"$us"*}" "${next#*"$us"}" ;;
    *) command_of "$next" ;;
  esac
}

# ---- The files ----

# What has to be as it was exported: what is sent, and on the way there what would take it back.
files_needed() {
  printf '%s\n' "$due" - "$survey" | awk -v groups=" $groups " -v direction="$direction" '
    BEGIN { FS = "\037" }
    $0 == "-" { whole = 1 }
    $9 == "" { next }
    !whole || (direction == "putting on" && $2 == "rollback" && index(groups, " " $11 " ")) { print $9 }
  '
}

check_files() {
  needed=$(files_needed)
  IFS=$nl
  for file in $needed; do
    IFS=$words
    [ -e "$file" ] || die "Request $file is missing: the folder is not complete."
    [ -f "$file" ] || die "Request $file is not a file."
    [ -r "$file" ] || die "Request $file cannot be read."
  done
  IFS=$words
}

# Reads file names, then SHA256SUMS. Prints the lines of those files; or what is wrong, and fails.
sums_lines() {
  awk '
    BEGIN {
      folder = ARGV[1] "/"
      ARGV[1] = ""
    }
    FNR == NR {
      wanted[$0] = 1
      next
    }
    {
      path = substr($0, 67)
      name = index(path, folder) == 1 ? substr(path, length(folder) + 1) : path == "manifest.json" ? "../" path : ""
      if (!(name in wanted)) next
      print
      delete wanted[name]
    }
    END {
      for (name in wanted)
        if (name != "../manifest.json") problem = name
      if (problem == "") exit
      print problem " is not listed in SHA256SUMS."
      exit 1
    }
  ' "${PWD##*/}" - ../SHA256SUMS
}

check_sums() {
  [ -f ../SHA256SUMS ] || { say 'There is no SHA256SUMS beside this folder; the requests are not verified.'; return; }
  find_sum_tool || { say 'Neither sha256sum nor shasum was found; the requests are not verified.'; return; }
  needed="plan.csv$nl${needed:+$needed$nl}../manifest.json"
  listed=$(printf '%s\n' "$needed" | sums_lines) || die "${listed##*"$nl"}"
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
  printf '%s\n' "${changed:-A file} is not as it was exported: it does not match SHA256SUMS. Nothing was sent."
}

# ---- Questions ----

# Without a terminal nobody can answer.
check_unattended() {
  [ ! -t 0 ] || return 0
  [ -n "$host" ] || [ "$count" -eq 0 ] || die 'There is no terminal to ask on: give --host HOST.'
  [ -n "$user" ] || [ "$count" -eq 0 ] || die 'There is no terminal to ask on: give --user USER.'
  [ -n "$yes" ] || die 'There is no terminal to ask on: give --yes to send without a question.'
  ! must_say_not_ready || die 'There is no terminal to ask on, and the plan is NOT READY: give --not-ready to send all the same.'
}

# The way back is open for what is not ready, too.
must_say_not_ready() {
  [ "$direction" = 'putting on' ] && ! is_ready && [ -z "$not_ready" ]
}

# The answer is empty where there is none.
ask() {
  printf '%s' "$1" >&2
  IFS= read -r answer || :
  [ -t 0 ] || printf '\n' >&2
}

# Ends where somebody does not want to go on: before anything was sent in this run, or after.
leave() {
  if [ -n "$last_sent" ]; then
    say 'Nothing more was sent.'
    say_ways
    exit 1
  fi
  die 'Nothing was sent.'
}

ask_target() {
  [ -n "$host" ] || { ask 'Host of the publisher: '; host=$answer given_host=$answer; }
  check_host
  [ -n "$user" ] || { ask 'AXL user: '; user=$answer given_user=$answer; }
  check_user
}

host_fits() {
  case $1 in
    \[*\]*) address=${1%%\]*} after=${1#*\]} ;;
    *) address=${1%%:*} after=${1#"${1%%:*}"} ;;
  esac
  case $address in
    \[ | \[*[!0-9A-Fa-f:.]*) return 1 ;;
    \[*) ;;
    '' | [._-]* | *[!A-Za-z0-9._-]*) return 1 ;;
  esac
  case $after in
    : | :*[!0-9]* | [!:]*) return 1 ;;
  esac
}

check_host() {
  host_fits "$host" || die "The host $host is not of the form NAME or NAME:PORT."
  case $host in
    \[*\]) host=$host:8443 ;;
    *:*) ;;
    *) host=$host:8443 ;;
  esac
  url=https://$host/axl/
}

check_user() {
  case $user in
    '' | *:* | *[[:cntrl:]]*) die 'The user name is empty, or holds a colon or a control character.' ;;
  esac
}

confirm_not_ready() {
  must_say_not_ready || return 0
  ask 'This plan is NOT READY. To send it all the same, type NOT READY: '
  [ "$answer" = 'NOT READY' ] || die 'Nothing was sent.'
}

# Before a group: units before it that are open, and its name.
confirm_group() {
  confirm_earlier
  [ -z "$yes" ] || return 0
  ask "To go on with $called, type its name: "
  is_called "$answer" || leave
}

# Whether units of later waves that are not done stand before it, as they do before protected status of a gateway.
comes_last() {
  [ -n "$(printf '%s\n' "$overview" | awk -F "$us" -v group="$1" '
    $2 == "change" && $1 "" == group "" { own = $3 + 0 }
    $2 == "change" && $1 "" < group "" && $6 != "done" { waves[$3 + 0] = 1 }
    END { for (wave in waves) if (wave + 0 > own) { print wave; exit } }
  ')" ]
}

confirm_earlier() {
  case $kind_of_group in
    change | synchronize) ;;
    *) return 0 ;;
  esac
  if [ "$direction" = 'taking off' ]; then
    names=$(units_that in "$current_group")
    [ -z "$names" ] || say "Units that $([ "$act" = --rollback-all ] && printf 'are still in' || printf 'stay in'): $names."
    return 0
  fi
  names=$(units_that 'not done' "$current_group" "$current_group")
  [ -n "$names" ] || return 0
  say "Units before $called are not done: $names."
  if [ "$kind_of_group" = synchronize ]; then
    say "$called is of Synchronize, which comes after all of Change: another answer leaves it for later."
  elif comes_last "$current_group"; then
    say "$called comes after all other units of Change, whatever their wave: another answer leaves it for later."
  fi
  ask "To go on with $called all the same, type yes: "
  [ "$answer" = yes ] || leave
}

# By name or folder, as --unit takes it.
is_called() {
  case $kind_of_group in
    change | synchronize) [ -n "$1" ] && [ "$(find_unit "$1")" = "$current_group" ] ;;
    *) [ "$1" = "$called" ] ;;
  esac
}

# ---- Secrets ----

# One secret a line, "name value"; a value holds no line break. The AXL password has the name "password", which no
# placeholder can have.
secrets=$nl
secret_names=
placeholders=
terminal=

hide_typing() {
  [ -t 0 ] || return 0
  terminal=$(stty -g)
  stty -echo
}

restore_terminal() {
  [ -z "$terminal" ] || stty "$terminal" || :
  terminal=
}

# Typing stays hidden from before the first question to after the last, as it may run ahead of the questions.
ask_secrets() {
  hide_typing
  ask_password
  ask_placeholders
  restore_terminal
}

ask_secret() {
  if [ -t 0 ]; then
    printf '%s: ' "$1" >&2
    IFS= read -r answer || answer=
    printf '\n' >&2
  else
    IFS= read -r answer || [ -n "$answer" ] || die "$1: standard input ended before it was given. Nothing was sent."
  fi
}

usable() {
  case $answer in
    '') die "$1: it may not be empty. Nothing was sent." ;;
    *[[:cntrl:]]*) die "$1: it may not hold control characters. Nothing was sent." ;;
  esac
}

ask_password() {
  ask_secret "Password of $user"
  usable "Password of $user"
  keep_secret password "$answer"
}

# In the order in which they are asked for.
placeholder_names() {
  printf '%s\n' "$due" | awk -F "$us" '
    $9 == "" { next }
    {
      while ((getline line < $9) > 0)
        while (match(line, />[{][{][A-Z0-9_]+[}][}]</)) {
          name = substr(line, RSTART + 3, RLENGTH - 6)
          if (!seen[name]++) print name
          line = substr(line, RSTART + RLENGTH - 1)
        }
      close($9)
    }
  '
}

ask_placeholders() {
  placeholders=$(placeholder_names)
  [ -n "$placeholders" ] || return 0
  say "The requests hold placeholders for $(printf '%s\n' "$placeholders" | tr '\n' ' ')- each value is asked for once."
  for name in $placeholders; do
    ask_value "$name"
    keep_secret "$name" "$answer"
  done
}

ask_value() {
  while :; do
    ask_secret "Value of $1"
    usable "Value of $1"
    [ -t 0 ] || return 0
    first=$answer
    ask_secret "Value of $1, again"
    [ "$first" != "$answer" ] || return 0
    say 'The two values differ.'
  done
}

keep_secret() {
  secrets=$secrets$1' '$2$nl
  secret_names=$(printf '%s\n' "$secret_names" "${#2} $1" | sort -rn)
}

# The value of a secret, in $value; fails when there is none of that name.
find_secret() {
  case $secrets in
    *"$nl$1 "*) ;;
    *) return 1 ;;
  esac
  value=${secrets#*"$nl$1 "}
  value=${value%%"$nl"*}
}

# Every $2 in $1 becomes $3; the outcome is in $replaced.
replace() {
  replaced=
  tail=$1
  while :; do
    case $tail in
      *"$2"*) ;;
      *) break ;;
    esac
    replaced=$replaced${tail%%"$2"*}$3
    tail=${tail#*"$2"}
  done
  replaced=$replaced$tail
}

escape_xml() {
  replace "$1" '&' '&amp;'
  replace "$replaced" '<' '&lt;'
  replace "$replaced" '>' '&gt;'
}

# As a value between double quotes in the configuration of curl; the outcome is in $quoted.
quote() {
  replace "$1" "$backslash" "$backslash$backslash"
  replace "$replaced" '"' '\"'
  replace "$replaced" "$cr" '\r'
  quoted=$replaced
}

# The body of the file with its placeholders filled, quoted for curl, in $body.
fill_file() {
  body=
  while IFS= read -r rest; do
    fill_line || return 1
    body=$body$filled'\n'
  done <"$1"
  fill_line || return 1
  body=$body$filled
}

# From left to right, so that a value which looks like a placeholder stays as it is.
fill_line() {
  filled=
  while :; do
    case $rest in
      *"$open"*"$close"*) ;;
      *) break ;;
    esac
    quote "${rest%%"$open"*}"
    filled=$filled$quoted
    rest=${rest#*"$open"}
    fill_placeholder || return 1
  done
  quote "$rest"
  filled=$filled$quoted
}

# $rest begins behind the opening braces.
fill_placeholder() {
  name=${rest%%"$close"*}
  case $name in
    '' | *[!A-Z0-9_]*) filled=$filled$open; return 0 ;;
  esac
  find_secret "$name" || return 1
  escape_xml "$value"
  quote "$replaced"
  filled=$filled'>'$quoted
  rest='<'${rest#*"$close"}
}


# ---- One request ----

curl_configuration() {
  find_secret password
  quote "$user:$value"
  printf 'user = "%s"\n' "$quoted"
  if [ "$1" = body ]; then printf 'data-binary = "%s"\n' "$body"; else printf 'data-binary = "@%s"\n' "$quoted_file"; fi
}

# -q keeps out the configuration of the user. Redirects are not followed, as nothing asks for it.
call_curl() {
  soap_action=$1
  set --
  [ -z "$cacert" ] || set -- --cacert "$cacert"
  # This is a process of its own already.
  exec curl -q -K - --silent --show-error --globoff --proto =https --connect-timeout 15 --max-time 300 "$@" \
    --header 'Content-Type: text/xml; charset=UTF-8' --header 'Accept: text/xml' --header 'Expect:' \
    --header "SOAPAction: \"$soap_action\"" --write-out '\n%{http_code}' "$url" 2>&1
}

# Sends the file or the body with that SOAPAction: $curl_exit, $status and $response say what came of it.
post() {
  quote "$file"
  quoted_file=$quoted
  curl_exit=0
  response=$(curl_configuration "$2" | call_curl "$1") || curl_exit=$?
  status=${response##*"$nl"}
  [ "$curl_exit" -eq 0 ] || status=000
}

# HTTP 503 means that CUCM did not take the request: the same one goes again after a wait. What changes the cluster is
# in the state before it is sent, as nobody may be there to take down what came of it.
post_until_taken() {
  sent_last=$3
  for wait in $waits ''; do
    if [ "$3" = change ]; then keep "sending $number"; under_way=$number; fi
    post "$1" "$2"
    [ "$status" = 503 ] || return 0
    if [ "$3" = change ]; then keep "refused $number HTTP 503"; under_way=; fi
    [ -n "$wait" ] || return 0
    record "WAIT $wait s"
    say "CUCM throttles writes (HTTP 503) at request $number; it goes again in $wait s."
    sleep "$wait"
  done
}

# The text of the first element of that name in the answer, in $content.
read_element() {
  content=
  case $response in
    *"<$1"*'>'*"</$1>"*) ;;
    *) return 0 ;;
  esac
  content=${response#*"<$1"}
  content=${content#*'>'}
  content=${content%%"</$1>"*}
}

unescape() {
  replace "$1" '&lt;' '<'
  replace "$replaced" '&gt;' '>'
  replace "$replaced" '&quot;' '"'
  replace "$replaced" '&#34;' '"'
  replace "$replaced" '&apos;' "'"
  replace "$replaced" '&#39;' "'"
  replace "$replaced" '&amp;' '&'
}

# A fault may quote the request, which is escaped once already.
unescape_all() {
  unescape "$1"
  unescape "$replaced"
  unescape "$replaced"
}

# Text from outside as one line to show and to log: no secret, no control character; in $content.
clean() {
  mask "$1"
  content=$(printf '%.500s' "$masked" | tr '\n\r\t' '   ' | tr -d '[:cntrl:]')
}

# The longest secret first, as a short one may be part of it. The outcome is in $masked.
mask() {
  unescape_all "$1"
  masked=$replaced
  for name in $(printf '%s\n' "$secret_names" | awk '{ print $2 }'); do
    find_secret "$name"
    unescape_all "$value"
    replace "$masked" "$replaced" '***'
    masked=$replaced
  done
}

is_fault() {
  case $response in
    *'<Fault'* | *':Fault>'* | *':Fault '*) return 0 ;;
    *) return 1 ;;
  esac
}

accepted() {
  [ "$status" = 200 ] && ! is_fault || return 1
  case $response in
    *Envelope*) return 0 ;;
    *) return 1 ;;
  esac
}

# Whether it is certain that CUCM did not do it: no connection, or an answer that says so.
refused() {
  case $curl_exit in
    0) ;;
    5 | 6 | 7 | 35 | 51 | 53 | 54 | 58 | 59 | 60 | 66 | 77 | 80 | 82 | 83 | 90 | 91) return 0 ;;
    *) return 1 ;;
  esac
  is_fault && return 0
  case $status in
    3?? | 4?? | 503 | 599) return 0 ;;
    *) return 1 ;;
  esac
}

# The identifier that CUCM returned, in $content; empty for anything that does not look like one.
read_uuid() {
  read_element return
  case $content in
    *[!0-9A-Fa-f{}-]*) content= ;;
  esac
}

# Why the request was not accepted, in $reason.
explain() {
  if [ "$curl_exit" -ne 0 ]; then
    explain_curl
  else
    explain_status
    explain_fault
  fi
}

explain_fault() {
  read_element axlcode
  clean "$content"
  code=$content
  read_element faultstring
  clean "$content"
  [ -z "$code" ] || reason="$reason axlcode $code."
  [ -z "$content" ] || reason="$reason $content"
}

explain_status() {
  reason="HTTP $status."
  version=${action#*ver=}
  version=${version%% *}
  case $status in
    200) explain_success ;;
    3??) reason="$reason The host answered with a redirect, which is not followed: give the publisher itself." ;;
    401) reason="$reason The user or the password is wrong, or the user lacks the role Standard AXL API Access." ;;
    403) reason="$reason The user is not allowed to do this: $roles_advice" ;;
    404) reason="$reason There is no AXL at $url: is the Cisco AXL Web Service active on this node?" ;;
    503) reason="$reason CUCM still throttles writes, or AXL is not running. Longer waits go in APPLY_WAITS." ;;
    599) reason="$reason This release does not know AXL $version: export the bundle for a version it knows." ;;
  esac
}

explain_success() {
  case $response in
    *Envelope*) ;;
    *) reason="$reason The answer is not from AXL: is $host the publisher?" ;;
  esac
}

explain_curl() {
  clean_complaint
  reason="curl: $content."
  case $curl_exit in
    6) reason="The name of the host $host is not known here. $reason" ;;
    7) reason="No connection to $host. $reason" ;;
    35) reason="TLS was not agreed with $host. $reason" ;;
    51 | 60 | 77 | 82 | 83 | 90 | 91) reason="The certificate of $host is not trusted. $reason $trust_advice" ;;
    18 | 28 | 52 | 55 | 56 | 92) reason="The connection to $host broke off. $reason" ;;
  esac
}

# The first line that curl itself wrote, in $content.
clean_complaint() {
  case $response in
    *'curl: '*) response=${response#*curl: } ;;
    *) response="it ended with exit code $curl_exit" ;;
  esac
  clean "${response%%"$nl"*}"
}

trust_advice='Get the CA certificate, or the Tomcat certificate of the publisher, and give it with --cacert FILE;'
trust_advice="$trust_advice call the host by the name in its certificate."
roles_advice='it needs the roles Standard AXL API Access and, to write, Standard CCM Admin Users.'
unknown_advice='It is not known whether CUCM carried the request out; the next run finds out, or asks.'

# ---- What an answer that was lost leaves open ----

# By which element of its request AXL finds an object again.
key_of() {
  case $1 in
    SipRealm) key=realm ;;
    AppUser) key=userid ;;
    *) key=name ;;
  esac
}

# The text of the first element of that name in the request, as it stands in the XML.
text_in_file() {
  awk '
    BEGIN {
      start = "<" ARGV[1] ">"
      end = "</" ARGV[1] ">"
      ARGV[1] = ""
    }
    (at = index($0, start)) > 0 {
      text = substr($0, at + length(start))
      if ((at = index(text, end)) > 0) print substr(text, 1, at - 1)
      exit
    }
  ' "$1" - <"$file"
}

# Whether the cluster has an object of that kind by the name that the request has in that element, in $there: yes, no,
# or unknown.
look() {
  there=unknown
  wanted=$(text_in_file "$2")
  key_of "$1"
  [ -n "$wanted" ] || return 0
  version=${action#*ver=}
  version=${version%% *}
  quote "$(get_request "$1" "$wanted")"
  body=$quoted
  post_until_taken "CUCM:DB ver=$version get$1" body look
  if accepted; then
    there=yes
  elif is_fault; then
    read_element axlcode
    [ "$content" != 5007 ] || there=no
  else
    explain
    stop "Looked whether $object is there. $reason"
  fi
}

get_request() {
  printf '%s' '<?xml version="1.0" encoding="UTF-8"?>' \
    '<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/"><soapenv:Body>' \
    "<axl:get$1 xmlns:axl=\"http://www.cisco.com/AXL/API/$version\"><$key>$2</$key></axl:get$1>" \
    '</soapenv:Body></soapenv:Envelope>'
}

# Whether the row has to be sent; where it has not, it is taken down why.
has_to_be_sent() {
  case $operation in
    add*) settle_add "${operation#add}" ;;
    remove*) settle_remove "${operation#remove}" ;;
    update*) settle_update "${operation#update}" ;;
    *) settle_reset ;;
  esac
}

# What is there before it was sent is not ours: it is never taken back.
settle_add() {
  key_of "$1"
  look "$1" "$key"
  case $there$was$1 in
    yessending*) take 'found on the cluster: it had been taken'; return 1 ;;
    yes*AppUser) keep_user; return 1 ;;
    yes*) keep_what_is_there; return 1 ;;
    unknownsending*) ask_whether_done; return $? ;;
    nosending*) keep "absent $number" ;;
  esac
}

settle_remove() {
  key_of "$1"
  look "$1" "$key"
  case $there$was in
    no*) take 'not on the cluster: there is nothing to remove'; return 1 ;;
    unknownsending) ask_whether_done; return $? ;;
  esac
}

# The same values again do no harm. Only a name that has moved is not found by its old one.
settle_update() {
  [ "$was" = sending ] || [ "$part" = rollback ] || return 0
  [ -n "$(text_in_file newName)" ] || return 0
  key_of "$1"
  look "$1" "$key"
  [ "$there" = no ] || return 0
  look "$1" newName
  [ "$there" = yes ] || { ask_whether_done; return $?; }
  take 'found under its new name: it had been taken'
  return 1
}

settle_reset() {
  [ "$was" != sending ] || ask_whether_done
}

# A user may be there without anybody having known: it is set by the request behind, and stays when the run is taken back.
keep_user() {
  keep "kept $number"
  record 'KEPT as it was there already'
  last_sent=$number
  printf '%s %s %s is there already and is kept\n' "$number" "$operation" "$object"
}

keep_what_is_there() {
  say "Request $number, $operation $object: it is on the cluster already, and not by this run."
  ask 'To leave it as it is, now and in a rollback, type keep; anything else stops: '
  [ "$answer" = keep ] || stop 'It is on the cluster already. Compare it with the plan.'
  keep "kept $number"
  record 'KEPT as it was there already'
  last_sent=$number
  printf '%s %s %s was there and is kept\n' "$number" "$operation" "$object"
}

# Returns whether it has to be sent.
ask_whether_done() {
  if [ "$was" = sending ]; then
    say "Request $number, $operation $object: it was under way when an earlier run ended, and whether CUCM did it is not known."
    [ -z "$drops" ] || say "Sent again, calls drop again: $drops"
  else
    say "Request $number, $operation $object: the cluster has it under neither of its names."
  fi
  ask 'Look there. Type send to send it'"${was:+ again}"', or done if it was done; anything else stops: '
  case $answer in
    send) return 0 ;;
    done) take 'done, as was said'; return 1 ;;
    *) stop 'Whether it was done is not known.' ;;
  esac
}

# ---- The run ----

last_sent=
under_way=
number=
operation=
current_group=
lock=

# Two runs with one state would send the same twice. A run that was killed leaves its lock, which then holds no more. It is
# taken before anything is asked for: where nothing can be written, or another run goes, nobody types a password first.
take_lock() {
  for attempt in first second; do
    (set -C; printf '%s\n' "$$" >"$state.lock") 2>/dev/null && { lock=$state.lock; return 0; }
    holder=
    [ ! -r "$state.lock" ] || read -r holder <"$state.lock" || :
    ! kill -0 "${holder:-0}" 2>/dev/null || [ "$attempt" = second ] || [ -z "$holder" ] ||
      die "Another run, process $holder, is under way with the state $state. If it is none, delete $state.lock. Nothing was sent."
    rm -f "$state.lock"
  done
  die "The state $state cannot be written. Nothing was sent. Another place: --log FILE"
}

# Whether the log and the state can be written, before anything is asked for: what is not there yet is not left there.
check_places() {
  for place in "$log" "$state"; do
    was_there=yes
    [ -e "$place" ] || was_there=
    { printf '' >>"$place"; } 2>/dev/null || cannot_write "$place"
    [ -n "$was_there" ] || rm -f "$place"
  done
}

cannot_write() {
  [ "$1" = "$log" ] || die "The state $1 cannot be written. Nothing was sent. Another place: --log FILE"
  die "The log $1 cannot be written. Nothing was sent. Another place: --log FILE"
}

clean_up() {
  restore_terminal
  [ -z "$lock" ] || rm -f "$lock"
}

open_log() {
  now
  log_line "# $time $act${subject:+ $subject}: $count $requests${host:+ to $url as $user}" || cannot_write "$log"
  { printf '\n%s\n' "$time plan $plan_id ${host:-${kept_host:--}}" >>"$state"; } 2>/dev/null || cannot_write "$state"
  set -- "$state"
  [ ! -f "$log" ] || set -- "$@" "$log"
  chmod 600 "$@" || die "The files $* cannot be kept from other users. Nothing was sent."
}

log_line() {
  { printf '%s\n' "$1" >>"$log"; } 2>/dev/null
}

# Time of what was kept last, number, operation, file, HTTP status, result.
record() {
  log_line "$time $number $operation ${file:--} $status $1" && return 0
  say "The log $log cannot be written, so the run ends at request $number: HTTP $status, $1."
  exit 1
}

# It is done, whether sent now or found so.
take() {
  keep "taken $number"
  record "OK $1"
  last_sent=$number
  under_way=
  printf '%s %s %s OK: %s\n' "$number" "$operation" "$object" "$1"
}

run_groups() {
  for current_group in $groups; do
    look_at_state
    look_at_group "$current_group"
    rows_found=$(rows_of "$current_group")
    [ -n "$rows_found" ] || [ "$direction" = 'taking off' ] || continue
    has_begun "$current_group" || [ "$direction" = 'putting on' ] || continue
    confirm_group
    run_rows
    end_group
  done
  say "All done. The log is $log."
}

run_rows() {
  IFS=$nl
  for row in $rows_found; do
    read_row "$row"
    status=-
    if [ "$operation" = hold ]; then hold; else send_one; fi
  done
  IFS=$words
}

# What was taken back is open again, as if it had never been sent.
end_group() {
  if [ "$direction" = 'taking off' ]; then
    keep "open $current_group"
    say "$called is taken back."
  else
    say "$called is done."
  fi
}

send_one() {
  if [ "$number" = "$by_hand" ]; then
    take 'done by hand, as was said'
    return 0
  fi
  has_to_be_sent || return 0
  form='file'
  if [ -n "$placeholders" ] && [ -n "$(text_with_placeholder)" ]; then
    fill_file "$file" || stop 'The file has changed since it was checked.'
    form=body
  fi
  post_until_taken "$action" "$form" change
  if accepted; then
    read_uuid
    keep "taken $number${content:+ $content}"
    record "OK${content:+ $content}"
    last_sent=$number
    under_way=
    printf '%s %s %s OK\n' "$number" "$operation" "$object"
    return 0
  fi
  explain
  if refused; then keep "refused $number ${reason%%. *}"; else reason="$reason $unknown_advice"; fi
  under_way=
  stop "$reason"
}

text_with_placeholder() {
  awk '/>[{][{][A-Z0-9_]+[}][}]</ { print; exit }' <"$file"
}

# Nothing goes on until somebody has said what was seen.
hold() {
  keep "asked $number"
  say ''
  say "Hold $number: $object"
  [ -z "$drops" ] || say "Calls: $drops"
  ask 'What was seen? (stop, no, or nothing, ends here) '
  clean "$answer"
  case $content in
    '' | [Ss][Tt][Oo][Pp] | [Nn] | [Nn][Oo] | [Nn][Oo][\ -][Gg][Oo] | [Nn][Oo][Gg][Oo])
      record "STOP at a hold${content:+: $content}"
      say "Stopped at hold $number."
      say_ways
      exit 1 ;;
  esac
  keep "passed $number $content"
  record "SEEN $content"
  last_sent=$number
}

stop() {
  record "FAULT $1"
  say "Stopped at request $number, $operation $object${file:+ ($file)}. $1"
  say 'Later requests were not sent. Once the cause is dealt with:'
  say_ways
  ! was_refused || say "If it was done by hand, or what it is about is gone: $(command_of "$act" "$subject") --done $number"
  exit 1
}

# CUCM itself said no, to a request that changes something and not to a look.
was_refused() {
  [ "${sent_last-}" = change ] && [ "${curl_exit-}" = 0 ] && is_fault
}

interrupted() {
  trap '' INT TERM HUP
  IFS=$words
  restore_terminal
  printf '\n' >&2
  [ -n "$last_sent$under_way" ] || [ "$operation" = hold ] || die 'Interrupted before a request was accepted.'
  now
  log_line "# $time interrupted" || :
  if [ -n "$under_way" ]; then
    say "Interrupted while request $under_way was under way. $unknown_advice"
  elif [ "$operation" = hold ]; then
    say "Interrupted at hold $number."
  else
    say "Interrupted after request $last_sent."
  fi
  say_ways
  exit 1
}

# What there is to send, or why there is nothing.
show_work() {
  show_plan_name
  [ -z "$due" ] || list_rows "$due" >&2
  say ''
  [ -n "$due$by_hand" ] || needs_word || { say_nothing; exit 0; }
}

# A unit of which only a hold was reached has nothing to send back, and is open again once somebody says so.
needs_word() {
  [ "$direction" = 'taking off' ] || return 1
  for group_found in $groups; do
    ! has_begun "$group_found" || return 0
  done
  return 1
}

say_nothing() {
  for group_found in $groups; do
    look_at_group "$group_found"
    if [ "$direction" = 'taking off' ]; then
      say "$called: nothing of it went, as far as the state $state knows; there is nothing to take back."
    else
      say "$called is done: there is nothing to send."
    fi
  done
}

show_dry_run() {
  check_files
  check_sums
  show_plan_name
  list_rows "$due" | awk 'NR > 1 || $0 != ""'
  count_requests
  say "$count $requests; nothing was sent."
}

main() {
  read_options "$@"
  check_waits
  check_tools
  check_cacert
  [ -z "$host" ] || check_host
  [ -z "$user" ] || check_user
  enter_folder
  read_plan
  read_manifest
  place_log
  check_state
  check_log
  look_at_state
  case $act in
    --status) show_status; exit 0 ;;
    '') direction='' groups='' due=$survey ;;
    *) choose_groups; choose_rows; check_order; leave_out_by_hand ;;
  esac
  [ -z "$dry_run" ] || { show_dry_run; exit 0; }
  check_files
  check_sums
  show_work
  count_requests
  check_unattended
  trap clean_up EXIT
  trap interrupted INT TERM HUP
  take_lock
  check_places
  # A unit that is done by hand is asked about, and nothing is sent for it.
  if [ "$count" -gt 0 ]; then
    need curl
    ask_target
    check_same_cluster
    ask_secrets
  fi
  confirm_not_ready
  open_log
  run_groups
}

main "$@"
