import { shell } from './shell'

/** Settings of the shell, and what the other parts share. */
export const start = shell`
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
waits=\${APPLY_WAITS-5 10 20 40 60}
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
`
