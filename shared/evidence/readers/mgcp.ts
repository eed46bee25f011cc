import type { TextLine } from '../../text/terminal-lines'

export interface MgcpShown {
  kind: 'mgcp'
  isActive: boolean
  packages: string[]
  part: string[]
}

const state = /^\s*MGCP Admin State (\w+), Oper State (\w+)/iu
const packages = /^\s*MGCP supported packages:\s*(.*)$/iu

/** Null where the states or the packages are not as they are known. */
export function readMgcp(lines: readonly TextLine[]): MgcpShown | null {
  const said = lines.find(({ text }) => state.test(text))
  const found = packagesIn(lines)
  if (!said || !found) return null
  const [, admin = '', oper = ''] = state.exec(said.text) ?? []
  const isActive = [admin, oper].every((word) => word.toUpperCase() === 'ACTIVE')
  const part = [said.text.trim(), `MGCP supported packages: ${found.join(' ')}`]
  return { kind: 'mgcp', isActive, packages: found, part }
}

/** They go over several lines. Null where there are none, or the answer may have been cut before the one that is looked for. */
function packagesIn(lines: readonly TextLine[]): string[] | null {
  const at = lines.findIndex(({ text }) => packages.test(text))
  if (at < 0) return null
  const first = packages.exec(lines[at]?.text ?? '')?.[1] ?? ''
  const end = lines.findIndex(({ text }, index) => index > at && /^\S/u.test(text) && !text.includes('-package'))
  const more = lines.slice(at + 1, end < 0 ? lines.length : end).map(({ text }) => text)
  const found = [first, ...more]
    .join(' ')
    .split(/[\s,]+/u)
    .filter((name) => name.endsWith('-package'))
  const isWhole = end >= 0 || found.includes('srtp-package')
  return found.length > 0 && isWhole ? found : null
}
