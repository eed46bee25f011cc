/** In ms: where the browser does not tell that it has nothing else to do (Safari), the first page has been drawn by then. */
const soon = 200

/** Loads what is wanted later while somebody looks at what is there. It fails where the program has ended, which is told elsewhere. */
export function whenIdle(load: () => Promise<unknown>): void {
  const run = (): void => void load().catch(() => undefined)
  if (typeof requestIdleCallback === 'function') requestIdleCallback(run)
  else setTimeout(run, soon)
}
