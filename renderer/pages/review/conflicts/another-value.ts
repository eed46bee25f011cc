import type { Field } from '../../../../shared/catalogue/field'

/** How a value that neither side has is given; null where the two sides have all that there is, or it is no plain setting. */
export type Another = { kind: 'text' | 'number' } | { kind: 'choice'; choices: readonly string[] } | null

export function anotherOf(field: Field | null, taken: readonly unknown[]): Another {
  if (field?.kind === 'text') return { kind: 'text' }
  if (field?.kind === 'number') return { kind: 'number' }
  if (field?.kind !== 'choice') return null
  const choices = field.choices.filter((choice) => !taken.includes(choice))
  return choices.length === 0 ? null : { kind: 'choice', choices }
}

/** What was typed, as the setting has it; null where it is none. */
export function typedValue(another: Another, text: string): string | number | null {
  if (another?.kind !== 'number') return text
  return /^\d{1,15}$/u.test(text.trim()) ? Number(text) : null
}
