#!/bin/sh
# Sends the AXL requests of this folder to a CUCM publisher, one at a time, and stops at the first fault.
# It needs a POSIX shell, the usual programs and curl. How to use it: sh apply.sh --help
axl_version=15.0
plan_state='not ready'

# A trace would print secrets, and automatic export would hand them to every program called.
set +x +a
set -eu
LC_ALL=C
export LC_ALL
umask 077

# A name that the environment already holds stays exported when it is set: forget those that will hold a secret.
unset answer body content filled first masked quoted reason replaced response rest secrets tail value

nl='
'
cr=$(printf '\r')
backslash=$(printf '\134')
open='>{{'
close='}}<'
waits=${APPLY_WAITS-5 10 20 40 60}
folder=$PWD

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
    'Sends the AXL requests of this folder to the publisher, in order, and stops at the first fault.' \
    '' \
    'sh apply.sh [options]' \
    '  --host HOST[:PORT]  the publisher, by the name in its certificate; port 8443 unless given' \
    '  --user USER         a user with the role Standard AXL API Access' \
    '  --cacert FILE       the CA certificate, or the Tomcat certificate of the publisher, in PEM form' \
    '  --from NNN          begin at this request' \
    '  --to NNN            end with this request' \
    '  --log FILE          add to this log; otherwise apply-TIME.log in the current directory' \
    '  --yes               do not ask before sending' \
    '  --dry-run           check the folder and list the requests; ask nothing and send nothing' \
    '  --help              show this text' \
    '' \
    'The password and the value of each placeholder are asked for without echo. Without a terminal they are' \
    'read from standard input, one line each: the password first, then the values in the order of --dry-run.' \
    'Such a run needs --host, --user and --yes.' \
    '' \
    'When CUCM throttles writes (HTTP 503) the request is sent again after 5, 10, 20, 40 and 60 seconds.' \
    'The variable APPLY_WAITS holds other waits, for instance APPLY_WAITS="10 30 60 120".' \
    '' \
    'Exit code: 0 all sent, 1 stopped at a request, 2 could not start.'
}

read_options() {
  host='' user='' cacert='' from='' to='' log='' yes='' dry_run=''
  while [ $# -gt 0 ]; do
    case $1 in
      --help) usage; exit 0 ;;
      --yes) yes=yes ;;
      --dry-run) dry_run=yes ;;
      --host | --user | --cacert | --from | --to | --log)
        [ $# -gt 1 ] || die "The option $1 needs a value. See: sh apply.sh --help"
        set_option "$1" "$2"
        shift ;;
      *) die "The option $1 is not known. See: sh apply.sh --help" ;;
    esac
    shift
  done
}

set_option() {
  [ -n "$2" ] || die "The option $1 needs a value. See: sh apply.sh --help"
  case $1 in
    --host) host=$2 ;;
    --user) user=$2 ;;
    --cacert) cacert=$(from_here "$2") ;;
    --log) log=$(from_here "$2") ;;
    --from) check_number "$1" "$2"; from=$2 ;;
    --to) check_number "$1" "$2"; to=$2 ;;
  esac
}

# The script goes to its own folder; files that were named are sought where it was called.
from_here() {
  case $1 in
    /*) printf '%s\n' "$1" ;;
    *) printf '%s\n' "$folder/$1" ;;
  esac
}

check_number() {
  case $2 in
    *[!0-9]*) die "The option $1 needs the number of a request." ;;
  esac
}

check_waits() {
  case $waits in
    *[!0-9\ ]*) die 'APPLY_WAITS holds whole seconds with spaces between them.' ;;
  esac
}

# A printf that is a program of its own would show secrets in the list of processes.
check_tools() {
  for tool in printf read [; do
    [ "$(command -v "$tool")" = "$tool" ] || die "This shell has no $tool of its own. Use dash or bash."
  done
  for tool in awk chmod curl date sleep sort tr; do
    command -v "$tool" >/dev/null || die "The program $tool is needed and was not found."
  done
}

check_cacert() {
  [ -z "$cacert" ] || [ -r "$cacert" ] || die "The file $cacert cannot be read."
}

# Without a terminal nobody can answer.
check_unattended() {
  [ ! -t 0 ] || return 0
  [ -n "$host" ] || die 'There is no terminal to ask on: give --host HOST.'
  [ -n "$user" ] || die 'There is no terminal to ask on: give --user USER.'
  [ -n "$yes" ] || die 'There is no terminal to ask on: give --yes to send without a question.'
}

ask_line() {
  printf '%s' "$1" >&2
  IFS= read -r answer || die 'No answer; nothing was sent.'
}

ask_target() {
  [ -n "$host" ] || { ask_line 'Host of the publisher: '; host=$answer; }
  check_host
  [ -n "$user" ] || { ask_line 'AXL user: '; user=$answer; }
  check_user
}

host_fits() {
  awk '!/^([A-Za-z0-9][A-Za-z0-9._-]*|\[[0-9A-Fa-f:.]+\])(:[0-9]+)?$/ { exit 1 }'
}

check_host() {
  case $host in
    *"$nl"*) die 'The host holds a line break.' ;;
  esac
  printf '%s\n' "$host" | host_fits || die "The host $host is not of the form NAME or NAME:PORT."
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
  total=${plan%%"$nl"*}
  plan=${plan#*"$nl"}
  count=${plan%%"$nl"*}
  plan=${plan#*"$nl"}
  last_entry=${plan##*"$nl"}
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
  file=${1%%:*}
  number=${file%%-*}
  object=${file#*-}
  operation=${object%%-*}
  object=${object#*-}
  object=${object%.xml}
}

placeholder_names() {
  printf '%s\n' "$plan" | awk -F: '{ for (i = 2; i <= NF; i++) if (!seen[$i]++) print $i }'
}

# Reads the plan, then SHA256SUMS. Prints the lines of the files in the plan; or what is wrong, and fails.
sums_lines() {
  whole=
  [ -n "$from$to" ] || whole=yes
  awk -F: -v whole="$whole" -v folder="${PWD##*/}" '
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
  listed=$(printf '%s\n' "$plan" | sums_lines) || die "${listed##*"$nl"}"
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
  printf '%s\n' "${changed:-A request} is not as it was exported: it does not match SHA256SUMS. Nothing was sent."
}

# One secret a line, "name value"; a value holds no line break. The AXL password has the name "password", which no
# placeholder can have.
secrets=$nl
secret_names=
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

ask_placeholders() {
  names=$(placeholder_names)
  [ -n "$names" ] || return 0
  say "The requests hold placeholders for $(printf '%s\n' "$names" | tr '\n' ' ')- each value is asked for once."
  for name in $names; do
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

curl_configuration() {
  find_secret password
  quote "$user:$value"
  printf 'user = "%s"\n' "$quoted"
  case $1 in
    *:*) printf 'data-binary = "%s"\n' "$body" ;;
    *) printf 'data-binary = "@%s"\n' "$file" ;;
  esac
}

# -q keeps out the configuration of the user. Redirects are not followed, as nothing asks for it.
call_curl() {
  set --
  [ -z "$cacert" ] || set -- --cacert "$cacert"
  curl -q -K - --silent --show-error --globoff --proto =https --connect-timeout 15 --max-time 300 "$@" \
    --header 'Content-Type: text/xml; charset=UTF-8' --header 'Accept: text/xml' --header 'Expect:' \
    --header "SOAPAction: \"CUCM:DB ver=$axl_version $operation\"" --write-out '\n%{http_code}' "$url" 2>&1
}

# Sends one entry of the plan: $curl_exit, $status and $response say what came of it.
post() {
  curl_exit=0
  response=$(curl_configuration "$1" | call_curl) || curl_exit=$?
  status=${response##*"$nl"}
  [ "$curl_exit" -eq 0 ] || status=000
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

accepted() {
  [ "$status" = 200 ] || return 1
  case $response in
    *'<Fault'* | *':Fault>'* | *':Fault '*) return 1 ;;
    *Envelope*) return 0 ;;
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
  case $status in
    200) explain_success ;;
    3??) reason="$reason The host answered with a redirect, which is not followed: give the publisher itself." ;;
    401) reason="$reason The user or the password is wrong, or the user lacks the role Standard AXL API Access." ;;
    403) reason="$reason The user is not allowed to do this: it needs the role Standard AXL API Access." ;;
    404) reason="$reason There is no AXL at $url: is the Cisco AXL Web Service active on this node?" ;;
    503) reason="$reason CUCM still throttles writes, or AXL is not running. Longer waits go in APPLY_WAITS." ;;
    599) reason="$reason This release does not know AXL $axl_version: export the bundle for a version it knows." ;;
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
    18 | 28 | 52 | 55 | 56 | 92) reason="The connection to $host broke off. $reason $unknown_advice" ;;
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
unknown_advice='It is not known whether CUCM carried the request out: look there before it is sent again.'

last_sent=
under_way=

now() {
  date -u +%Y-%m-%dT%H:%M:%SZ
}

open_log() {
  [ -n "$log" ] || log=$folder/apply-$(date -u +%Y%m%dT%H%M%SZ).log
  log_line "# $(now) $count $requests to $url as $user" || die "The log $log cannot be written. Nothing was sent."
  [ ! -f "$log" ] || chmod 600 "$log" || die "The log $log cannot be kept from other users. Nothing was sent."
}

log_line() {
  (printf '%s\n' "$1" >>"$log") 2>/dev/null
}

# Time, number, operation, file, HTTP status, result.
record() {
  log_line "$(now) $number $operation $file $status $1" && return 0
  say "The log $log cannot be written, so the run ends at request $number: HTTP $status, $1."
  exit 1
}

confirm() {
  say "$count $requests to $url as $user, from ${plan%%-*} to ${last_entry%%-*}. The plan is $plan_state."
  [ -z "$yes" ] || return 0
  ask_line "Send $count $requests to $host? Type yes: "
  [ "$answer" = yes ] || die 'Nothing was sent.'
}

send_all() {
  for entry in $plan; do
    read_entry "$entry"
    send_one "$entry"
  done
  say "All done: $count $requests accepted. The log is $log."
}

send_one() {
  status=-
  case $1 in
    *:*) fill_file "$file" || stop "The file has changed since it was checked." ;;
  esac
  post_until_taken "$1"
  accepted || { explain; stop "$reason"; }
  read_uuid
  record "OK${content:+ $content}"
  last_sent=$number
  under_way=
  printf '%s/%s %s %s OK\n' "$number" "$total" "$operation" "$object"
}

# HTTP 503 means that CUCM did not take the request: the same one goes again after a wait.
post_until_taken() {
  for wait in $waits ''; do
    under_way=$number
    post "$1"
    [ "$status" = 503 ] || return 0
    [ -n "$wait" ] || return 0
    record "WAIT $wait s"
    under_way=
    say "CUCM throttles writes (HTTP 503) at request $number; it goes again in $wait s."
    sleep "$wait"
  done
}

stop() {
  record "FAULT $1"
  say "Stopped at request $number of $total ($file). $1"
  [ "$entry" = "$last_entry" ] || say 'Later requests were not sent.'
  say "Once the cause is dealt with, go on with: $(resume_from "$number")"
  exit 1
}

resume_from() {
  printf 'sh apply.sh --from %s%s\n' "$1" "${to:+ --to $to}"
}

interrupted() {
  trap '' INT TERM HUP
  restore_terminal
  printf '\n' >&2
  [ -n "$last_sent$under_way" ] || die 'Interrupted before a request was accepted.'
  log_line "# $(now) interrupted" || :
  say_how_far
  exit 1
}

say_how_far() {
  if [ -n "$under_way" ]; then
    say "Interrupted while request $number of $total was under way. $unknown_advice"
    say "Then go on with: $(resume_from "$number")"
  elif [ "$last_sent" = "${last_entry%%-*}" ]; then
    say "Interrupted after request $last_sent of $total, which was the last."
  else
    say "Interrupted after request $last_sent of $total. Later requests were not sent."
    say "Go on with: $(resume_from "$(next_number)")"
  fi
}

next_number() {
  printf '%s\n' "$last_sent" | awk '{ printf "%0" length($1) "d\n", $1 + 1 }'
}

enter_folder() {
  case $0 in
    */*) home=${0%/*}/ ;;
    *) home=./ ;;
  esac
  CDPATH='' cd -P -- "$home" || die "The folder $home cannot be entered."
}

main() {
  read_options "$@"
  check_waits
  check_tools
  check_cacert
  enter_folder
  make_plan
  check_sums
  [ -z "$dry_run" ] || { show_plan; say "$count $requests; nothing was sent. The plan is $plan_state."; exit 0; }
  check_unattended
  trap restore_terminal EXIT
  trap interrupted INT TERM HUP
  ask_target
  ask_secrets
  confirm
  open_log
  send_all
}

main "$@"
