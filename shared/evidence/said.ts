import type { Checkline } from '../document/document'
import type { EvaluatedPlan } from '../evaluation/evaluated-plan'
import type { ClusterNode, FarEndHost } from '../plan/project'
import type { Facts, Shown } from './shown'

/** An answer with the source that it stands in. */
export type SourcedShown = Shown & { source: string }

/** What answers say of a line of the checklist. */
export interface Verdict {
  line: Checkline
  object: string
  verdict: 'proved' | 'disproved' | 'open'
  /** Why, as a sentence. */
  because: string
  /** The part of the answers that says so: only what a reader understood. */
  part: string[]
  /** The answers. */
  from: SourcedShown[]
}

export type Said = Pick<Verdict, 'verdict' | 'because' | 'part'>

/** What a judge looks at. */
export interface Court {
  plan: EvaluatedPlan
  /** Those that a reader knew. */
  shown: readonly SourcedShown[]
  /** ISO 8601, UTC. */
  now: string
  lineOf: (id: string) => Checkline | undefined
}

export const open = (because: string, part: string[] = []): Said => ({ verdict: 'open', because, part })
export const proved = (because: string, part: string[]): Said => ({ verdict: 'proved', because, part })
export const disproved = (because: string, part: string[]): Said => ({ verdict: 'disproved', because, part })

/** `cube-01` is the prompt of cube-01.example.com. */
export const isHost = (host: string, name: string): boolean =>
  host !== '' && [name, name.split('.')[0]].some((known) => known?.toLowerCase() === host.toLowerCase())

export const nodeName = ({ name, address }: ClusterNode): string => (name === '' ? address : name)

type Kind = Facts['kind']
type Of<Wanted extends Kind> = SourcedShown & { facts: Extract<Facts, { kind: Wanted }> }

/** The answers of some kind, on a device of one of these names. */
export const answersOf = <Wanted extends Kind>(
  shown: readonly SourcedShown[],
  kind: Wanted,
  names: readonly string[],
): Of<Wanted>[] =>
  shown.filter((each): each is Of<Wanted> => each.facts?.kind === kind && names.some((name) => isHost(each.host, name)))

export const hostNames = (hosts: readonly FarEndHost[]): string[] => hosts.map(({ name }) => name)
