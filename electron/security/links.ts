import type { Shell } from 'electron'

/** Where links of the window may lead: the pages of the source. */
const hosts: readonly string[] = ['www.cisco.com', 'developer.cisco.com']

/** An address of a page that may be shown in the system's browser: https, no name or password, no other port. */
export function isKnownLink(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, hostname, port, username, password } = new URL(address)
  return protocol === 'https:' && hosts.includes(hostname) && port === '' && username === '' && password === ''
}

/** Shows a known page in the system's browser; any other is not shown at all. */
export function openLink(shell: Pick<Shell, 'openExternal'>, address: string): void {
  if (isKnownLink(address)) void shell.openExternal(new URL(address).href)
}
