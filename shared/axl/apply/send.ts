import { shell } from './shell'

/** The run: log, one request after the other, and how it ends. */
export const send = shell`
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
  say "$count $requests to $url as $user, from \${plan%%-*} to \${last_entry%%-*}."
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
  record "OK\${content:+ $content}"
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
  printf 'sh apply.sh --from %s%s\n' "$1" "\${to:+ --to $to}"
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
  elif [ "$last_sent" = "\${last_entry%%-*}" ]; then
    say "Interrupted after request $last_sent of $total, which was the last."
  else
    say "Interrupted after request $last_sent of $total. Later requests were not sent."
    say "Go on with: $(resume_from "$(next_number)")"
  fi
}

next_number() {
  printf '%s\n' "$last_sent" | awk '{ printf "%0" length($1) "d\n", $1 + 1 }'
}
`
