/** In ms: what a window that answers at once can spare at a time. */
const slice = 8

/** The window draws and takes what is typed in between. */
const rest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0))

/**
 * Takes step after step, some of them at a time. The first are taken at once, so that what is little is done without a
 * rest. False where nobody wants it any longer: no further step is made.
 */
export async function inSlices<Step>(
  steps: Iterable<Step>,
  take: (step: Step) => void,
  isWanted: () => boolean,
): Promise<boolean> {
  let until = performance.now() + slice
  for (const step of steps) {
    take(step)
    if (performance.now() < until) continue
    await rest()
    if (!isWanted()) return false
    until = performance.now() + slice
  }
  return true
}
