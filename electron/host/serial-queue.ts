/** Takes work in turn. */
export type Turn = <Value>(work: () => Promise<Value>) => Promise<Value>

/** One piece of work after the other, in the order of the calls, whether the one before succeeded or not. */
export function serialQueue(): Turn {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const done = last.then(work)
    last = done.catch(() => undefined)
    return done
  }
}
