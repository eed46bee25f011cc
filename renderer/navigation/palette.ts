import { commandIds, commandOf, type CommandId } from '../../shared/contract/commands'
import { objectFields, type ObjectList } from '../../shared/catalogue/field-at'
import type { Project } from '../../shared/plan/project'
import type { Finding } from '../../shared/rules/finding'
import { shownKeys } from '../commands/keys'
import type { MarkKind } from '../status/mark-kind'
import type { Page } from './pages'
import { pageButtons, pageWords, type PageButton } from './page-buttons'
import { objectName } from './panel'

export interface PaletteEntry {
  key: string
  text: string
  note: string
  mark: MarkKind | null
  isCode: boolean
  /** Other words by which it is found. */
  words?: string
  does:
    | { kind: 'command'; id: CommandId }
    | { kind: 'button'; button: PageButton }
    | { kind: 'go'; path: string; on?: Page }
}

const kinds: Record<ObjectList, string> = {
  profiles: 'profile',
  farEnds: 'far end',
  sipTrunks: 'SIP trunk',
  h323Devices: 'H.323 device',
  mgcpGateways: 'MGCP gateway',
  sipRealms: 'SIP realm',
  applicationUsers: 'application user',
}

/** Every command that can be run, every button of a page, every object by name, every finding. */
export function paletteEntries(
  project: Project | null,
  findings: readonly Finding[],
  isOn: (id: CommandId) => boolean,
): PaletteEntry[] {
  const does = commandIds.filter(isOn).map(commandEntry)
  if (!project) return does
  const lists = Object.keys(objectFields) as ObjectList[]
  return [
    ...does,
    ...pageButtons.map(buttonEntry),
    ...lists.flatMap((list) => project[list].map((one) => objectEntry(list, one))),
    ...findings.map(findingEntry),
  ]
}

const commandEntry = (id: CommandId): PaletteEntry => {
  const { label, keys, words } = commandOf(id)
  return {
    key: id,
    text: label,
    note: keys ? shownKeys(keys) : '',
    mark: null,
    isCode: false,
    does: { kind: 'command', id },
    ...(words === undefined ? {} : { words }),
  }
}

const buttonEntry = (button: PageButton): PaletteEntry => {
  const note = pageWords(button)
  return {
    key: `button-${note}-${button.label}`,
    text: button.label,
    note: note === button.label ? '' : note,
    mark: null,
    isCode: false,
    does: { kind: 'button', button },
    ...(button.words === undefined ? {} : { words: button.words }),
  }
}

const objectEntry = (list: ObjectList, object: { id: string }): PaletteEntry => {
  const path = `${list}/${object.id}`
  const name = objectName(object) || '(no name)'
  return { key: path, text: name, note: kinds[list], mark: null, isCode: true, does: { kind: 'go', path } }
}

const findingEntry = (finding: Finding, index: number): PaletteEntry => ({
  key: `finding-${String(index)}`,
  text: finding.message,
  note: finding.rule,
  mark: finding.waived ? 'waived' : finding.severity,
  isCode: false,
  does: { kind: 'go', path: finding.path, on: finding.step },
})

const most = 60

/** Those that have every word that was typed, in their order; that a button asks further is no word. */
export function matching(entries: readonly PaletteEntry[], typed: string): PaletteEntry[] {
  const words = typed
    .toLowerCase()
    .replaceAll(/…|\.{3}/gu, ' ')
    .split(/\s+/u)
    .filter(Boolean)
  const found: PaletteEntry[] = []
  for (const entry of entries) {
    const text = `${entry.text} ${entry.note} ${entry.words ?? ''}`.toLowerCase()
    if (words.every((word) => text.includes(word))) found.push(entry)
    if (found.length === most) break
  }
  return found
}
