/*
 * Values on their way between processes and worlds, as text. Both functions run in the page as well: they use nothing
 * from outside themselves.
 */

/** Throws where a value cannot be cloned, as a proxy of Vue cannot, and where the double does not carry its kind. */
export function pack(value: unknown): string {
  const mark = '\u0000undefined'
  const expectPlain = (each: unknown): void => {
    if (['string', 'boolean', 'undefined'].includes(typeof each) || each === null || Number.isFinite(each)) return
    const isArray = Array.isArray(each)
    if (typeof each !== 'object' || (!isArray && Object.getPrototypeOf(each) !== Object.prototype))
      throw new Error(`the double of Electron does not carry ${Object.prototype.toString.call(each)}`)
    for (const inner of Object.values(each as object)) expectPlain(inner)
  }
  let cloned: unknown
  try {
    cloned = structuredClone(value)
  } catch {
    throw new Error('An object could not be cloned.')
  }
  expectPlain(cloned)
  return JSON.stringify([cloned], (_, each: unknown) => (each === undefined ? mark : each))
}

export function unpack(text: string): unknown {
  const mark = '\u0000undefined'
  const restored = (each: unknown): unknown => {
    if (each === mark) return undefined
    if (Array.isArray(each)) return each.map(restored)
    if (typeof each !== 'object' || each === null) return each
    return Object.fromEntries(Object.entries(each).map(([key, inner]) => [key, restored(inner)]))
  }
  return (restored(JSON.parse(text)) as unknown[])[0]
}
