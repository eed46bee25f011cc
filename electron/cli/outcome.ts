/** How a command ended: all is well; something was found that a person has to look at; or nothing could be done. */
export type Outcome =
  | { kind: 'done'; says: string; warns: string }
  | { kind: 'found'; says: string; warns: string }
  | { kind: 'refused'; says: string; why: string }

export const exitCodes: Record<Outcome['kind'], 0 | 1 | 2> = { done: 0, found: 1, refused: 2 }

/** @param warns one sentence for standard error, without its full stop, or nothing */
export const done = (says: string, warns = ''): Outcome => ({ kind: 'done', says, warns })

/** @param warns one sentence for standard error, without its full stop, or nothing */
export const found = (says: string, warns = ''): Outcome => ({ kind: 'found', says, warns })

/**
 * @param why one sentence, without its full stop, that names the file, the place and the remedy
 * @param says what could be told all the same; nothing where the input is bad
 */
export const refused = (why: string, says = ''): Outcome => ({ kind: 'refused', says, why })
