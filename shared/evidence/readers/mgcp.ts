import type { TextLine } from '../../text/terminal-lines'

export interface MgcpShown {
  kind: 'mgcp'
  isActive: boolean
  packages: string[]
  part: string[]
}

const state = /^\s*MGCP Admin State (\w+), Oper State (\w+)/iu
const packages = /^\s*MGCP supported packages:\s*(.*)$/iu

/** Null where the states or the packages are not as they are known. The packages go over several lines. */
export function readMgcp(lines: readonly TextLine[]): MgcpShown | null {
  const said = lines.find(({ text }) => state.test(text))
  const at = lines.findIndex(({ text }) => packages.test(text))
  if (!said || at < 0) return null
  const [, admin = '', oper = ''] = state.exec(said.text) ?? []
  const first = packages.exec(lines[at]?.text ?? '')?.[1] ?? ''
  const end = lines.findIndex(({ text }, index) => index > at && /^\S/u.test(text) && !text.includes('-package'))
  const more = lines.slice(at + 1, end < 0 ? lines.length : end).map(({ text }) => text)
  const names = [first, ...more].join(' ').split(/[\s,]+/u)
  const isActive = [admin, oper].every((word) => word.toUpperCase() === 'ACTIVE')
  const found = names.filter((name) => name.endsWith('-package'))
  const part = [said.text.trim(), `MGCP supported packages: ${found.join(' ')}`]
  return found.length === 0 ? null : { kind: 'mgcp', isActive, packages: found, part }
}
