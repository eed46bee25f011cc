import { shell } from './shell'

/** The order of it all. The call is the last line, so that half a script does nothing. */
export const main = shell`
enter_folder() {
  case $0 in
    */*) home=\${0%/*}/ ;;
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
  [ -z "$dry_run" ] || { show_plan; say "$count $requests; nothing was sent."; exit 0; }
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
`
