import { unwrapped, type TextLine } from '../../text/terminal-lines'

export interface MgcpShown {
  kind: 'mgcp'
  isActive: boolean
  packages: string[]
  part: string[]
}

/** Whole: a word that the terminal broke is no other state. */
const state = /^\s*MGCP Admin State (\w+), Oper State (\w+)\s+-\s/iu
const anyRow = /^\s*MGCP\b/iu
const packages = /^\s*MGCP supported packages:\s*(.*)$/iu

/** Null where the states or the packages are not as they are known, or stand there twice: of two devices, perhaps. */
export function readMgcp(shown: readonly TextLine[]): MgcpShown | null {
  const lines = unwrapped(shown, (text) => anyRow.test(text))
  const [said, ...others] = lines.filter(({ text }) => state.test(text))
  const found = packagesIn(lines)
  if (!said || others.length > 0 || !found) return null
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
  const found: string[] = [first, ...more].join(' ').match(/\w+-package/gu) ?? []
  const isWhole = found.includes('srtp-package') || isEnded(more, lines[end])
  return found.length > 0 && isWhole ? found : null
}

/** The device indents what goes on: else a narrow window broke it, perhaps within a name. */
const isEnded = (more: readonly string[], next: TextLine | undefined): boolean =>
  next !== undefined && anyRow.test(next.text) && !more.some((text) => /^\S/u.test(text))
