import { shell } from './shell'

/** What CUCM or curl answered, in words. */
export const answer = shell`
# The text of the first element of that name in the answer, in $content.
read_element() {
  content=
  case $response in
    *"<$1"*'>'*"</$1>"*) ;;
    *) return 0 ;;
  esac
  content=\${response#*"<$1"}
  content=\${content#*'>'}
  content=\${content%%"</$1>"*}
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
    *'curl: '*) response=\${response#*curl: } ;;
    *) response="it ended with exit code $curl_exit" ;;
  esac
  clean "\${response%%"$nl"*}"
}

trust_advice='Get the CA certificate, or the Tomcat certificate of the publisher, and give it with --cacert FILE;'
trust_advice="$trust_advice call the host by the name in its certificate."
unknown_advice='It is not known whether CUCM carried the request out: look there before it is sent again.'
`
