import { answer } from './apply/answer'
import { main } from './apply/main'
import { options } from './apply/options'
import { plan } from './apply/plan'
import { request } from './apply/request'
import { secrets } from './apply/secrets'
import { send } from './apply/send'
import { start } from './apply/start'
import { sums } from './apply/sums'

const parts = [start, options, plan, sums, secrets, request, answer, send, main]

/** What the script is, and the one thing in it that differs between bundles. */
const head = (axlVersion: string): string => `#!/bin/sh
# Sends the AXL requests of this folder to a CUCM publisher, one at a time, and stops at the first fault.
# It needs a POSIX shell, the usual programs and curl. How to use it: sh apply.sh --help
axl_version=${axlVersion}
`

/**
 * apply.sh of the folders axl and rollback: POSIX shell, LF line ends. Only the AXL version goes into the text, as
 * digits and a dot; anything else is a mistake of the caller and throws.
 */
export function applyScript(axlVersion: string): string {
  if (!/^\d\d\.\d$/.test(axlVersion)) throw new Error(`not an AXL version: ${axlVersion}`)
  return head(axlVersion) + parts.join('')
}
