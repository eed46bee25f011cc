import script from './apply.sh?raw'

/**
 * apply.sh of the folders axl and rollback: the shell file that is kept here, the same in every bundle but for the line
 * with the AXL version. Takes digits and a dot; anything else is a mistake of the caller and throws.
 */
export function applyScript(axlVersion: string): string {
  if (!/^\d\d\.\d$/.test(axlVersion)) throw new Error(`not an AXL version: ${axlVersion}`)
  return script.replace(/^axl_version=.*$/m, `axl_version=${axlVersion}`)
}
