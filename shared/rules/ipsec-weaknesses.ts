import type { IpsecPlan } from '../plan/project'

interface Weakness {
  labels: readonly string[]
  /** Matches a choice that some release refuses. */
  refused: RegExp
  why: string
}

/** What releases refuse in an IPsec policy (XD-6), by the labels of the IPSEC Configuration window. */
const weaknesses: readonly Weakness[] = [
  {
    labels: ['Encryption Algorithm', 'ESP Algorithm'],
    refused: /^\s*(3?DES|NULL(_ENC)?)\s*$/iu,
    why: 'IOS XE 17.11.1 and later refuse it',
  },
  { labels: ['Hash Algorithm'], refused: /^\s*MD5\s*$/iu, why: 'IOS XE 17.11.1 and later refuse it' },
  {
    labels: ['Phase One DH', 'Phase Two DH'],
    refused: /^\D*0*(1|2|5)\s*$/u,
    why: 'IOS XE 17.11.1 and later refuse it',
  },
  { labels: ['Phase One DH', 'Phase Two DH'], refused: /^\D*(17|18)\s*$/u, why: 'CUCM 15SU3 and later do not have it' },
]

/** One phrase for each choice that is not safe with every release; none where CUCM does no IPsec with the device. */
export function ipsecWeaknesses({ method, policy }: IpsecPlan): string[] {
  if (method !== 'cucm') return []
  return weaknesses.flatMap(({ labels, refused, why }) =>
    labels
      .filter((label) => refused.test(policy[label] ?? ''))
      .map((label) => `${label} ${policy[label]?.trim() ?? ''}: ${why}`),
  )
}
