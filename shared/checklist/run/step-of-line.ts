import { steps, type StepNumber } from '../../catalogue/steps'

/** The step that a line is a part of; null for what stands outside the five. */
export function stepOfLine(id: string): StepNumber | null {
  const [, digit] = /^step(\d)\//.exec(id) ?? []
  return steps.find(({ number }) => String(number) === digit)?.number ?? null
}
