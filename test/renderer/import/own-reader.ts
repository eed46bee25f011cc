import type { Ask } from '../../../renderer/import/ask'
import { createImportWork } from '../../../renderer/import/import-work'
import { readTexts } from '../../../shared/certificates/held-certificates'
import { ReadingEnded, type Reader } from '../../../renderer/import/reader'

/** Reads as the thread of the window does: what crosses to it is copied. */
export function ownReader(): Reader & { asked: Ask[] } {
  let count = 0
  const work = createImportWork(() => `00000000-0000-4000-8000-${String((count += 1)).padStart(12, '0')}`)
  const asked: Ask[] = []
  let hasEnded = false
  const ended = <Value>(value: Value): Value => {
    if (hasEnded) throw new ReadingEnded()
    return structuredClone(value)
  }
  return {
    asked,
    preview: async (ask, tell) => {
      asked.push(ask)
      return ended(await work.preview(structuredClone(ask), tell))
    },
    certificates: (texts) => Promise.resolve(ended(readTexts(texts))),
    taken: () => Promise.resolve(ended(work.taken())),
    end: () => {
      hasEnded = true
    },
  }
}
