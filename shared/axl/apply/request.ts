import { shell } from './shell'

/** One POST by curl. What is secret reaches curl through its configuration on standard input. */
export const request = shell`
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
    quote "\${rest%%"$open"*}"
    filled=$filled$quoted
    rest=\${rest#*"$open"}
    fill_placeholder || return 1
  done
  quote "$rest"
  filled=$filled$quoted
}

# $rest begins behind the opening braces.
fill_placeholder() {
  name=\${rest%%"$close"*}
  case $name in
    '' | *[!A-Z0-9_]*) filled=$filled$open; return 0 ;;
  esac
  find_secret "$name" || return 1
  escape_xml "$value"
  quote "$replaced"
  filled=$filled'>'$quoted
  rest='<'\${rest#*"$close"}
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
  status=\${response##*"$nl"}
  [ "$curl_exit" -eq 0 ] || status=000
}
`
