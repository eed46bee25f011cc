import { shell } from './shell'

/**
 * Passwords: asked for without echo, kept in shell variables, and written by builtins into a pipe only. Nothing here
 * may use a here-document (some shells put it in a file) or give a secret to a program as an argument.
 */
export const secrets = shell`
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
  secret_names=$(printf '%s\n' "$secret_names" "\${#2} $1" | sort -rn)
}

# The value of a secret, in $value; fails when there is none of that name.
find_secret() {
  case $secrets in
    *"$nl$1 "*) ;;
    *) return 1 ;;
  esac
  value=\${secrets#*"$nl$1 "}
  value=\${value%%"$nl"*}
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
    replaced=$replaced\${tail%%"$2"*}$3
    tail=\${tail#*"$2"}
  done
  replaced=$replaced$tail
}

escape_xml() {
  replace "$1" '&' '&amp;'
  replace "$replaced" '<' '&lt;'
  replace "$replaced" '>' '&gt;'
}
`
