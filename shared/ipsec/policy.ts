import { chosen } from '../plan/ipsec-choices'
import type { IpsecPlan } from '../plan/project'

export const usesCertificates = (ipsec: IpsecPlan): boolean =>
  chosen(ipsec, 'Authentication Method') !== 'Preshared Key'

/** What the plan has beside the fields that the files know: nobody should think that it was taken over. */
export const unknownLabels = ({ policy }: IpsecPlan, known: readonly string[]): string[] =>
  Object.keys(policy).filter((label) => !known.includes(label))
