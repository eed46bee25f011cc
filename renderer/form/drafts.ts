import { defineStore } from 'pinia'
import { computed, reactive } from 'vue'

/**
 * What was typed where the plan holds a number and what stands there is none: the plan cannot keep it, so the form does,
 * by the path of the setting, until it is a number or is taken back.
 */
export const useDraftsStore = defineStore('drafts', () => {
  const texts = reactive(new Map<string, string>())
  const keep = (path: string, text: string): void => {
    texts.set(path, text)
  }
  const drop = (path: string): void => {
    texts.delete(path)
  }
  /** What stands at a path and is no number; null where all is well. */
  const wrongAt = (path: string): string | null => {
    const text = texts.get(path)
    return text === undefined || parseNumber(text) !== null ? null : text
  }
  /** How many settings have no number in their field: they count as errors do. */
  const wrongCount = computed(() => [...texts.values()].filter((text) => parseNumber(text) === null).length)
  /** When another plan is opened. */
  const clear = (): void => {
    texts.clear()
  }
  return { texts, keep, drop, wrongAt, wrongCount, clear }
})

/** The number that a person typed, in or out of its range; null where it is none. */
export function parseNumber(text: string): number | null {
  const trimmed = text.trim()
  const number = Number(trimmed)
  return /^[+-]?\d+(\.\d+)?$/u.test(trimmed) && Number.isFinite(number) ? number : null
}

/** What is said of a draft. */
export const draftProblem = (text: string, kept: unknown): string =>
  text.trim() === ''
    ? `A number belongs here. The plan keeps ${String(kept)}.`
    : `This is not a number. The plan keeps ${String(kept)}.`
