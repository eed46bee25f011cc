#!/bin/sh
# Reads a CUCM cluster over AXL, changing nothing: it only lists, gets and selects, and saves each answer as a file.
# It needs a POSIX shell, the usual programs and curl. How to use it: sh collect.sh --help

# A trace would print the password, and automatic export would hand it to every program called.
set +x +a
set -euf
LC_ALL=C
export LC_ALL
umask 077

# A name that the environment already holds stays exported when it is set.
unset answer password quoted replaced tail

nl='
'
controls=$(printf '\134\rx')
controls=${controls%x}
backslash=${controls%?}
waits=${COLLECT_WAITS-5 10 20 40 60}
made=

say() {
  printf '%s\n' "$1" >&2
}

# Could not start: nothing was asked, and no folder is left.
die() {
  say "$1"
  [ -z "$made" ] || rmdir "$made" 2>/dev/null || :
  exit 2
}

usage() {
  printf '%s\n' \
    'Reads a CUCM cluster over AXL and saves its answers. It changes nothing on the cluster.' \
    '' \
    'sh collect.sh [options]' \
    '  --host HOST[:PORT]  the publisher, by the name in its certificate; port 8443 unless given' \
    '  --user USER         a user with the role Standard AXL Read Only API Access, or Standard AXL API Access' \
    '  --cacert FILE       the CA certificate, or the Tomcat certificate of the publisher, in PEM form' \
    '  --out FOLDER        where the answers go: a folder that is not there yet; answers unless given' \
    '  --list              list what would be asked, and ask nothing' \
    '  --help              show this text' \
    '' \
    'The password is asked for without echo, and stored nowhere. Without a terminal it is read from standard input;' \
    'such a run needs --host and --user.' \
    '' \
    'When CUCM is busy (HTTP 503) it is asked again after 5, 10, 20, 40 and 60 seconds. The variable COLLECT_WAITS' \
    'holds other waits, for instance COLLECT_WAITS="10 30 60".' \
    '' \
    'Exit code: 0 all is answered, 1 something is not, 2 could not start.'
}

# The questions to the database, as run-sql.txt has them: a name and a select in each line.
queries() {
  cat <<'END_OF_QUERIES'
@QUERIES@
END_OF_QUERIES
}

# What is listed: operation, the element of an object, the criterion, and what is returned. The values in it are any
# that the schema allows. With get behind it each object is asked for by itself, too.
lists() {
  h323="<name/><description/><product>H.323 Gateway</product><srtpAllowed>f</srtpAllowed><mtpRequired>f</mtpRequired>"
  h323="$h323<enableOutboundFaststart>f</enableOutboundFaststart><allowH235PassThrough>f</allowH235PassThrough>"
  methods='<acceptPresenceSubscription>f</acceptPresenceSubscription><acceptOutOfDialogRefer>f</acceptOutOfDialogRefer>'
  methods="$methods<acceptUnsolicitedNotification>f</acceptUnsolicitedNotification><allowReplaceHeader>f</allowReplaceHeader>"
  profile='<name/><description/><securityMode>Non Secure</securityMode><incomingTransport>TLS</incomingTransport>'
  profile="$profile<outgoingTransport>TLS</outgoingTransport><digestAuthentication>f</digestAuthentication>"
  profile="$profile<noncePolicyTime/><x509SubjectName/><incomingPort/><applLevelAuthentication>f</applLevelAuthentication>"
  profile="$profile$methods<transmitSecurityStatus>f</transmitSecurityStatus>"
  profile="$profile<sipV150OutboundSdpOfferFiltering>Use Default Filter</sipV150OutboundSdpOfferFiltering>"
  profile="$profile<allowChargingHeader>f</allowChargingHeader>"
  printf '%s\n' \
    "listSipTrunkSecurityProfile|sipTrunkSecurityProfile|name|$profile|" \
    'listSipTrunk|sipTrunk|name|<name/>|getSipTrunk' \
    "listH323Gateway|h323Gateway|name|$h323|" \
    "listH323Trunk|h323Trunk|name|$h323|getH323Trunk" \
    'listSipRealm|sipRealm|realm|<realm/><userid/>|' \
    "listAppUser|appUser|userid|<userid/>$methods|" \
    'listProcessNode|processNode|name|<name/><nodeUsage>Publisher</nodeUsage>|' \
    'listCallManager|callManager|name|<name/><processNodeName/>|'
}

read_options() {
  host='' user='' cacert='' out=answers only_list=
  while [ $# -gt 0 ]; do
    case $1 in
      --help) usage; exit 0 ;;
      --list) only_list=yes ;;
      --host | --user | --cacert | --out)
        [ -n "${2-}" ] || die "The option $1 needs a value. See: sh collect.sh --help"
        set_option "$1" "$2"
        shift ;;
      *) die "The option $1 is not known. See: sh collect.sh --help" ;;
    esac
    shift
  done
}

set_option() {
  case $1 in
    --host) host=$2 ;;
    --user) user=$2 ;;
    --cacert) cacert=$2 ;;
    --out) out=$2 ;;
  esac
}

check_waits() {
  case $waits in
    *[!0-9\ ]*) die 'COLLECT_WAITS holds whole seconds with spaces between them.' ;;
  esac
}

# A printf that is a program of its own would show the password in the list of processes.
check_tools() {
  inside=$(for tool in printf read [; do command -v "$tool"; done)
  [ "$inside" = "printf${nl}read${nl}[" ] || die "This shell has no printf, read or [ of its own. Use dash or bash."
  for tool in awk cat curl grep mkdir mv rm sed sleep tr; do
    command -v "$tool" >/dev/null || die "The program $tool is needed and was not found."
  done
  [ -z "$cacert" ] || [ -r "$cacert" ] || die "The file $cacert cannot be read."
}

# ---- Questions ----

# The answer is empty where there is none.
ask() {
  printf '%s' "$1" >&2
  IFS= read -r answer || :
  [ -t 0 ] || printf '\n' >&2
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

ask_target() {
  [ -t 0 ] || [ -n "$host" ] || die 'There is no terminal to ask on: give --host HOST.'
  [ -t 0 ] || [ -n "$user" ] || die 'There is no terminal to ask on: give --user USER.'
  [ -n "$host" ] || { ask 'Host of the publisher: '; host=$answer; }
  host_fits "$host" || die "The host $host is not of the form NAME or NAME:PORT."
  case $host in
    \[*\]) host=$host:8443 ;;
    \[*) ;;
    *:*) ;;
    *) host=$host:8443 ;;
  esac
  url=https://$host/axl/
  [ -n "$user" ] || { ask 'AXL user: '; user=$answer; }
  case $user in
    '' | *:* | *[[:cntrl:]]*) die 'The user name is empty, or holds a colon or a control character.' ;;
  esac
}

terminal=

restore_terminal() {
  [ -z "$terminal" ] || stty "$terminal" || :
  terminal=
}

ask_password() {
  if [ -t 0 ]; then
    terminal=$(stty -g)
    stty -echo
  fi
  printf '%s: ' "Password of $user" >&2
  IFS= read -r password || [ -n "$password" ] || die "Password of $user: standard input ended before it was given."
  restore_terminal
  printf '\n' >&2
  case $password in
    '') die "Password of $user: it may not be empty." ;;
    *[[:cntrl:]]*) die "Password of $user: it may not hold control characters." ;;
  esac
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

# As a value between double quotes in the configuration of curl; the outcome is in $quoted.
quote() {
  replace "$1" "$backslash" "$backslash$backslash"
  replace "$replaced" '"' '\"'
  quoted=$replaced
}

# ---- One question ----

curl_configuration() {
  quote "$user:$password"
  printf 'user = "%s"\n' "$quoted"
  quote "$body"
  printf 'data-binary = "%s"\n' "$quoted"
}

# -q keeps out the configuration of the user. Redirects are not followed, as nothing asks for it.
call_curl() {
  set --
  [ -z "$cacert" ] || set -- --cacert "$cacert"
  exec curl -q -K - --silent --show-error --globoff --proto =https --connect-timeout 15 --max-time 300 "$@" \
    --header 'Content-Type: text/xml; charset=UTF-8' --header 'Accept: text/xml' --header 'Expect:' \
    --header "SOAPAction: \"CUCM:DB ver=$version $operation\"" --output "$part" --write-out '%{http_code}' "$url" 2>&1
}

# Asks $operation with what stands inside it: the answer is in the file $part, its HTTP status in $status, and what
# curl says in $complaint.
post() {
  body='<?xml version="1.0" encoding="UTF-8"?>'
  body="$body<soapenv:Envelope xmlns:soapenv=\"http://schemas.xmlsoap.org/soap/envelope/\"><soapenv:Body>"
  body="$body<axl:$operation xmlns:axl=\"http://www.cisco.com/AXL/API/$version\">$1</axl:$operation>"
  body="$body</soapenv:Body></soapenv:Envelope>"
  for wait in $waits ''; do
    curl_exit=0
    : >"$part"
    complaint=$(curl_configuration | call_curl) || curl_exit=$?
    status=${complaint##*"$nl"}
    [ "$curl_exit" -eq 0 ] || { status=000; return 0; }
    [ "$status" = 503 ] || return 0
    [ -n "$wait" ] || return 0
    say "CUCM is busy (HTTP 503); it is asked again in $wait s."
    sleep "$wait"
  done
}

is_fault() {
  grep -q -e '<Fault' -e ':Fault>' -e ':Fault ' "$part"
}

is_answered() {
  [ "$status" = 200 ] && ! is_fault && grep -q "${operation}Response" "$part"
}

# The text of the first element of that name in the answer, as one line without control characters.
text_of() {
  tr '\n\r\t' '   ' <"$part" | awk -v name="$1" '
    (at = index($0, "<" name ">")) > 0 {
      text = substr($0, at + length(name) + 2)
      if ((at = index(text, "</" name ">")) > 0) print substr(text, 1, at - 1 < 200 ? at - 1 : 200)
    }
  ' | tr -d '[:cntrl:]'
}

# Why nobody has to be asked any more, where it is so: $reason says it.
is_hopeless() {
  case $status in
    401) reason='The user or the password is wrong, or the user lacks a role of AXL.' ;;
    403) reason='The user is not allowed to read: it needs the role Standard AXL Read Only API Access.' ;;
    404) reason="There is no AXL at $url: is the Cisco AXL Web Service active on this node?" ;;
    503) reason='CUCM is still busy, or AXL is not running. Longer waits go in COLLECT_WAITS.' ;;
    3??) reason='The host answered with a redirect, which is not followed: give the publisher itself.' ;;
    000) explain_curl ;;
    *) return 1 ;;
  esac
}

explain_curl() {
  complaint=${complaint%%"$nl"*}
  case $curl_exit in
    6) reason="The name of the host $host is not known here. $complaint" ;;
    7) reason="No connection to $host. $complaint" ;;
    35) reason="TLS was not agreed with $host. $complaint" ;;
    51 | 60 | 77 | 82 | 83 | 90 | 91)
      reason="The certificate of $host is not trusted. Get the CA certificate, or the Tomcat certificate of the publisher,"
      reason="$reason and give it with --cacert FILE; call the host by the name in its certificate. $complaint" ;;
    *) reason="The connection to $host broke off. $complaint" ;;
  esac
}

stop() {
  rm -f "$part"
  say "Stopped at $operation. $1"
  say_what_is_there
  exit 1
}

# A number with the words for one or for many.
counted() {
  if [ "$1" -eq 1 ]; then printf '%s' "$1 $2"; else printf '%s' "$1 $3"; fi
}

say_what_is_there() {
  if [ "$saved" -gt 0 ]; then
    say "$(counted "$saved" 'answer is' 'answers are') in $out, and whole; the rest was not asked. To read all, give another --out FOLDER."
  else
    say "Nothing was saved."
    rm -f "$out/not-answered.log"
    rmdir "$out" 2>/dev/null || :
  fi
}

# Keeps the answer under a name, with a remark behind it of what was asked: the answer does not tell how much of a list
# it is. No answer of these holds a password; if one ever does, it is emptied first.
keep() {
  sed -e 's/<password>[^<]*</<password></g' -e 's/<pin>[^<]*</<pin></g' \
    -e 's/<digestCredentials>[^<]*</<digestCredentials></g' <"$part" >"$part.kept" || stop "$out cannot be written."
  printf '<!-- %s -->\n' "$2" >>"$part.kept" || stop "$out cannot be written."
  mv "$part.kept" "$out/$1.xml" || stop "The file $out/$1.xml cannot be written."
  rm -f "$part"
  saved=$((saved + 1))
}

# Not answered: it is said, and the next is asked.
pass() {
  code=$(text_of axlcode)
  says=$(text_of faultstring)
  reason="HTTP $status.${code:+ axlcode $code.} $says"
  missing=$((missing + 1))
  say "$1 is not answered. $reason"
  printf '%s: %s\n' "$1" "$reason" >>"$out/not-answered.log"
  rm -f "$part"
}

# ---- What is asked ----

# The newest version that the cluster knows: the first question finds out.
find_version() {
  operation=listProcessNode
  for version in 12.5 12.0 11.5; do
    post '<searchCriteria><name>%</name></searchCriteria><returnedTags><name/></returnedTags><first>1</first>'
    [ "$status" = 599 ] || break
  done
  ! is_hopeless || stop "$reason"
  is_answered || { pass "$operation"; stop "CUCM does not answer: $reason"; }
  rm -f "$part"
}

# All pages of a list. Where CUCM finds a page too large, pages are made smaller.
ask_list() {
  operation=$1
  first=500 skip=0 page=1
  while :; do
    post "<searchCriteria><$3>%</$3></searchCriteria><returnedTags>$4</returnedTags><skip>$skip</skip><first>$first</first>"
    ! is_hopeless || stop "$reason"
    if ! is_answered; then
      case $(text_of faultstring) in
        *'too large'* | *'Memory Allocation'*) [ "$first" -gt 1 ] && { first=$((first / 2)); continue; } ;;
      esac
      pass "$operation"
      return 0
    fi
    count=$(tr '<' '\n' <"$part" | grep -c "^/$2>" || :)
    [ -z "$5" ] || uuids="${uuids}$(uuids_of "$2")$nl"
    keep "$operation-$page" "list page from $skip: $count of at most $first"
    # A host that always answers the first page would be asked for ever.
    if [ "$count" -lt "$first" ] || [ "$page" -ge 2000 ]; then break; fi
    skip=$((skip + first)) page=$((page + 1))
  done
}

# The identifiers of the objects in the answer.
uuids_of() {
  tr '<' '\n' <"$part" | sed -n -e "s/^$1 .*uuid=\"\\({[0-9A-Fa-f-]*}\\)\".*/\\1/p"
}

ask_each() {
  operation=$1 number=0
  for uuid in $2; do
    number=$((number + 1))
    post "<uuid>$uuid</uuid>"
    ! is_hopeless || stop "$reason"
    if is_answered; then keep "$operation-$number" 'one object'; else pass "$operation $uuid"; fi
  done
}

escape_xml() {
  replace "$1" '&' '&amp;'
  replace "$replaced" '<' '&lt;'
  replace "$replaced" '>' '&gt;'
}

ask_query() {
  operation=executeSQLQuery
  escape_xml "$2"
  post "<sql>$replaced</sql>"
  ! is_hopeless || stop "$reason"
  if is_answered; then keep "$operation-$1" "query $1"; else pass "$operation of $1"; fi
}

ask_all() {
  IFS=$nl
  for line in $(lists); do
    IFS='|'
    # shellcheck disable=SC2086 # the cells of the line; set -f is on
    set -- $line ''
    IFS=$words
    uuids=
    say "Asking $1"
    ask_list "$1" "$2" "$3" "$4" "$5"
    [ -z "$5" ] || ask_each "$5" "$uuids"
    IFS=$nl
  done
  for line in $(queries); do
    IFS=$words
    say "Asking the database for ${line%%|*}"
    ask_query "${line%%|*}" "${line#*|}"
    IFS=$nl
  done
  IFS=$words
}

words=$(printf ' \t\nx')
words=${words%x}

list_questions() {
  lists | awk -F '|' '{ print $1; if ($5 != "") print $5 " of each" }'
  queries | awk -F '|' '{ print "executeSQLQuery " $1 ": " $2 }'
}

saved=0
missing=0
operation='the first question'

interrupted() {
  trap '' INT TERM HUP
  IFS=$words
  restore_terminal
  rm -f "$part" "$part.kept"
  printf '\n' >&2
  say "Interrupted at $operation."
  say_what_is_there
  exit 1
}

main() {
  read_options "$@"
  [ -z "$only_list" ] || { list_questions; exit 0; }
  check_waits
  check_tools
  ask_target
  [ ! -e "$out" ] || die "$out is there already. Give another folder with --out FOLDER."
  part=$out/.asking
  # Made before the password is asked for, which nobody types for nothing.
  mkdir "$out" 2>/dev/null || die "The folder $out cannot be made: give another one with --out FOLDER."
  made=$out
  trap interrupted INT TERM HUP
  ask_password
  find_version
  ask_all
  say "$(counted "$saved" 'answer is' 'answers are') in $out. Carry the folder to the plan: trunkwright import $out --into PROJECT"
  [ "$missing" -eq 0 ] || { say "$(counted "$missing" 'question was' 'questions were') not answered: $out/not-answered.log has why."; exit 1; }
}

main "$@"
