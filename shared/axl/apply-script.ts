import type { Ready } from '../plan/readiness'
import script from './apply.sh?raw'

/**
 * apply.sh of the folders axl and rollback: the shell file that is kept here, the same in every bundle but for the lines
 * with the AXL version and the word for the plan. A version that is not digits and a dot is a mistake of the caller and throws.
 */
export function applyScript(axlVersion: string, ready: Ready): string {
  if (!/^\d\d\.\d$/.test(axlVersion)) throw new Error(`not an AXL version: ${axlVersion}`)
  return script
    .replace(/^axl_version=.*$/m, `axl_version=${axlVersion}`)
    .replace(/^plan_state=.*$/m, `plan_state='${ready}'`)
}
