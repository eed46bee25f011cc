import type { H323Kind } from '../catalogue/h323-fields'

/** What a device of a list becomes. */
export type SheetKind = { list: 'sipTrunks' } | { list: 'h323Devices'; kind: H323Kind } | { list: 'mgcpGateways' }

const h323 = (kind: H323Kind): SheetKind => ({ list: 'h323Devices', kind })

/** The first that fits decides: the words are looked for in the cell, in small letters. */
const kinds: readonly { words: readonly string[]; kind: SheetKind }[] = [
  { words: ['mgcp'], kind: { list: 'mgcpGateways' } },
  { words: ['h.225', 'h225'], kind: h323('H.225 Trunk (Gatekeeper Controlled)') },
  {
    words: ['non-gatekeeper', 'non gatekeeper', 'no gk', 'non-gk'],
    kind: h323('Inter-Cluster Trunk (Non-Gatekeeper Controlled)'),
  },
  { words: ['gatekeeper', '(gk)', ' gk'], kind: h323('Inter-Cluster Trunk (Gatekeeper Controlled)') },
  { words: ['inter-cluster', 'intercluster', 'ict'], kind: h323('Inter-Cluster Trunk (Non-Gatekeeper Controlled)') },
  { words: ['h.323', 'h323'], kind: h323('H.323 Gateway') },
  { words: ['sip'], kind: { list: 'sipTrunks' } },
]

const sip: SheetKind = { list: 'sipTrunks' }

/** A cell that says nothing means a SIP trunk; null for words that mean no kind of device. */
export function kindFor(cell: string): SheetKind | null {
  if (cell === '') return sip
  const text = cell.trim().toLowerCase()
  if (text === '') return sip
  return kinds.find(({ words }) => words.some((word) => text.includes(word)))?.kind ?? null
}
