import type { CallOutcome } from '../calls/call-outcome'
import type { Checkline } from '../document/document'
import type { EvaluatedPlan } from '../evaluation/evaluated-plan'
import type { ClusterNode, FarEndHost } from '../plan/project'
import type { Facts } from './facts'
import type { Shown } from './shown'

/** An answer with the source that it stands in. */
export type SourcedShown = Shown & {
  source: string
  /** Why nobody can tell on which device of the plan it was; absent or empty where it is told. */
  doubt?: string
}

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
  /** Of one that stays open: half of what the line asks for was shown, and is kept at it for the person who ticks it. */
  isHalf?: boolean
}

export type Said = Pick<Verdict, 'verdict' | 'because' | 'part' | 'isHalf'>

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
/** Shown as far as a device can show it: the rest is for a person, who ticks the line. */
export const half = (because: string, part: string[]): Said => ({ ...open(because, part), isHalf: true })
export const proved = (because: string, part: string[]): Said => ({ verdict: 'proved', because, part })
export const disproved = (because: string, part: string[]): Said => ({ verdict: 'disproved', because, part })

/** What the line asks for and no signaling shows (OV-1). */
export const forPerson = (icon: CallOutcome['icon']): string =>
  `${icon === 'none' ? 'Speech each way is' : `The ${icon} icon, and speech each way, are`} still for a person to tell.`

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

/** Of each device the last: what was shown before may have been mended, or broken, since. */
export const lastOfEach = <Answer extends SourcedShown>(answers: readonly Answer[]): Answer[] =>
  answers.filter(
    ({ host, command }, at) =>
      !answers.slice(at + 1).some((later) => later.command === command && isHost(later.host, host)),
  )

export const hostNames = (hosts: readonly FarEndHost[]): string[] => hosts.map(({ name }) => name)
