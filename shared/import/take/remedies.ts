/** What a person can do about what was not taken, as the command line or the window words it; each begins a sentence. */
export interface Remedies {
  create: string
  found: string
  plan: string
  both: string
}

export const ofCommandLine: Remedies = {
  create: 'Give --create',
  found: 'Give --as found',
  plan: 'Give --as plan',
  both: 'Give --as both',
}

export const foundOnly = ({ found }: Remedies): string => `It is kept as found only: ${small(found)}.`
export const plannedOnly = ({ plan }: Remedies): string => `Of these only the plan keeps something: ${small(plan)}.`

/** Behind a colon. */
const small = (remedy: string): string => remedy.charAt(0).toLowerCase() + remedy.slice(1)
