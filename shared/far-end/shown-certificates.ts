import type { FormRow } from '../document/document'
import { blank, code, joinSpans, say, type Inline } from '../document/inline'
import { toFillIn } from '../document/words'
import { hostName, hostsReached } from '../plan/far-ends'
import { groupBy } from '../plan/group-by'
import { isRead, type Holding, type Read } from '../rules/certificates/holdings'
import { namesInWords } from '../text/words'
import { alikePairs } from '../trust/alike'
import type { Pair, Way } from '../trust/who-can-call'
import type { FarEndContext } from './context'
import { row } from './row'

/** Both sides' certificates by who signed them and their last day, as far as the plan holds them. */
export const shownRow = (context: FarEndContext): FormRow => row('Certificates shown', ours(context), theirs(context))

const nodeUses = [
  { use: 'CallManager', about: say` (RSA)` },
  { use: 'CallManager-ECDSA', about: [] },
] as const

/** CUCM shows one or the other (XD-17): a blank stands for what is not in the plan. */
function ours({ nodes, sides }: FarEndContext): Inline {
  const holdings = nodes.map(({ name }) => ({ name, holding: sides.ofNode(name) }))
  const parts = nodeUses.map(({ use, about }) => ({
    label: say`${code(use)}${about}`,
    said: told(holdings, (read) => read.certificate.use === use),
  }))
  if (parts.every(({ said }) => said === null)) {
    return say`${joinSpans(
      parts.map(({ label }) => label),
      ' and ',
    )}; signed by, valid until ${blank(toFillIn)}`
  }
  return joinSpans(
    parts.map(({ label, said }) => say`${label}: ${said ?? blank('signed by, valid until')}`),
    '; ',
  )
}

function theirs({ trunk, farEnd, sides }: FarEndContext): Inline {
  const holdings = hostsReached(trunk, farEnd).map((host) => ({
    name: hostName(host),
    holding: sides.ofHost(farEnd.id, host.address),
  }))
  return told(holdings, ({ certificate }) => certificate.use !== 'ipsec') ?? []
}

/** Null where none is held; holders with the same said of them stand together, and those without have a blank. */
function told(
  holdings: readonly { name: string; holding: Holding | undefined }[],
  isMeant: (read: Read) => boolean,
): Inline | null {
  const groups = groupBy(holdings, ({ holding }) => [
    (holding?.held ?? [])
      .filter(isRead)
      .filter(isMeant)
      .map(
        ({ facts }) => `${facts.selfSigned ? 'itself' : short(facts.issuer.text)}, until ${facts.validTo.slice(0, 10)}`,
      )
      .join(' and '),
  ])
  if (groups.size === 0 || (groups.size === 1 && groups.has(''))) return null
  const parts = [...groups].map(([text, own]) => {
    const names =
      groups.size === 1
        ? ''
        : `${namesInWords(
            own.map(({ name }) => name),
            3,
          )} `
    return text === '' ? say`${names}${blank('signed by, valid until')}` : say`${names}signed by ${text}`
  })
  return joinSpans(parts, ', ')
}

/** A name of thousands of characters leaves the sheet its page. */
const short = (name: string): string => {
  const characters = Array.from(name)
  return characters.length > 80 ? `${characters.slice(0, 79).join('')}…` : name
}

/** Something is known of one direction, or what is lacking for it is more than a certificate of one side or its chain. */
const isTold = ({ toHost, toNode }: Pair): boolean =>
  [toHost, toNode].some(({ verdict, reasons }) => verdict !== 'not known' || reasons.some(({ id }) => id === 'XD-17'))

/** What the certificates of both sides let through; nothing where one of them is not in the plan. */
export function calledRows({ pairs }: FarEndContext): FormRow[] {
  const known = pairs.filter(isTold)
  const [worst] = alikePairs(known)
  if (!worst) return []
  const { toHost, toNode, isOneWay } = worst
  const oneWay = isOneWay ? '; it fails in one direction only, which tests from the other side do not show' : ''
  return [
    row(
      'By these certificates',
      say`our nodes call you: ${wayText(toHost)}; you call our nodes: ${wayText(toNode)}${oneWay}`,
    ),
  ]
}

function wayText({ verdict, reasons }: Way): string {
  const [reason] = reasons
  const word = verdict === 'goes' ? 'works' : verdict
  return reason ? `${word}: ${reason.says.replace(/\.$/u, '')} (${reason.id})` : word
}
