import { ipsecPolicyFields } from '../catalogue/ipsec-fields'
import type { IpsecPlan } from '../plan/project'

/** What the plan has for a field of the IPSEC Configuration window, or the planner's default. */
export const chosen = ({ policy }: IpsecPlan, label: string): string =>
  (Object.hasOwn(policy, label) ? policy[label] : undefined) ?? String(ipsecPolicyFields[label]?.default ?? '')

export const usesCertificates = (ipsec: IpsecPlan): boolean =>
  chosen(ipsec, 'Authentication Method') !== 'Preshared Key'

/** What the plan has beside the fields that the files know: nobody should think that it was taken over. */
export const unknownLabels = ({ policy }: IpsecPlan, known: readonly string[]): string[] =>
  Object.keys(policy).filter((label) => !known.includes(label))
