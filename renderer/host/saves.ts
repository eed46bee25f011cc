import type { Host } from './host'

/** Which saves of this window are under way, and how the last one ended. */
export interface Saves {
  /** Resolves when the saves that are under way have ended; null where there are none. */
  underWay: () => Promise<unknown> | null
  hasFailed: () => boolean
}

/** The same host, its saves seen. */
export function watchSaves(host: Host): { host: Host; saves: Saves } {
  const running = new Set<Promise<unknown>>()
  let failed = false
  const saveProject: Host['saveProject'] = (args) => {
    const saving = host.saveProject(args).then((result) => {
      failed = !result.ok
      return result
    })
    const seen = saving.catch(() => (failed = true)).finally(() => running.delete(seen))
    running.add(seen)
    return saving
  }
  return {
    host: { ...host, saveProject },
    saves: { underWay: () => (running.size === 0 ? null : Promise.all(running)), hasFailed: () => failed },
  }
}
