/** What a document is about: the whole plan, one SIP trunk, or what is still open. */
export type Scope = { kind: 'whole' } | { kind: 'trunk'; id: string } | { kind: 'open' }

export const whole: Scope = { kind: 'whole' }
