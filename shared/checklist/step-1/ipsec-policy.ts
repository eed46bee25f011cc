import { ipsecPolicyFields } from '../../catalogue/ipsec-fields'
import type { EnterRow } from '../../document/document'
import { blank, code, say, type Inline } from '../../document/inline'
import type { IpsecPlan } from '../../model/project'
import { enter, shownValue } from '../line'

type Policy = IpsecPlan['policy']

/** What the plan says, or the planner's default. */
const chosen = (policy: Policy, label: string): string =>
  (Object.hasOwn(policy, label) ? policy[label] : undefined) ?? String(ipsecPolicyFields[label]?.default ?? '')

export const usesCertificates = ({ policy }: IpsecPlan): boolean =>
  chosen(policy, 'Authentication Method') !== 'Preshared Key'

const nameRule = blank('letters, digits and hyphens')

/** The rows of the IPSEC Configuration window in its order; a text stands for the choice of the plan. */
function windowRows(ipsec: IpsecPlan, destination: Inline, source: Inline): (readonly [string, Inline | null])[] {
  return [
    ['Policy Group Name', say`${nameRule}`],
    ['Policy Name', say`${nameRule}`],
    ['Authentication Method', null],
    ...(usesCertificates(ipsec)
      ? ([
          ['Peer Type', say`${code('Different')}`],
          ['Certificate Name', say`${blank('as it stands in ipsec-trust')}`],
        ] as const)
      : ([['Preshared Key', say`${blank('from your vault')}`]] as const)),
    ['Destination Address', destination],
    ['Destination Port', say`${code('Any')}`],
    ['Source Address', source],
    ['Source Port', say`${code('Any')}`],
    ['Mode', say`${code('Transport')}`],
    ['Remote Port', say`${code('Any')}`],
    ['Protocol', say`${code('Any')}`],
    ['Encryption Algorithm', null],
    ['Hash Algorithm', null],
    ['ESP Algorithm', null],
    ['Phase One Life Time', null],
    ['Phase One DH', null],
    ['Phase Two Life Time', null],
    ['Phase Two DH', null],
  ]
}

const fixed = new Set(['Destination Address', 'Source Address', 'Preshared Key'])

/**
 * What to enter for one association. The plan's own choice comes before the usual one; what it has besides stands at
 * the end. A key is never taken from the plan.
 */
export function policyRows(ipsec: IpsecPlan, destination: Inline, source: Inline): EnterRow[] {
  const { policy } = ipsec
  const rows = windowRows(ipsec, destination, source)
  const labels = new Set([...rows.map(([label]) => label), ...fixed])
  const known = rows.map(([label, usual]) => {
    const own = Object.hasOwn(policy, label) && !fixed.has(label)
    return enter(label, own || usual === null ? shownValue(chosen(policy, label)) : usual)
  })
  const others = Object.entries(policy).filter(([label]) => !labels.has(label))
  return [...known, ...others.map(([label, value]) => enter(label, shownValue(value)))]
}
