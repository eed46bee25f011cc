import { shell } from './shell'

/** The command line, and the questions for what it leaves open. */
export const options = shell`
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
`
