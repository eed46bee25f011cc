const key = 'trunkwright-run'

/** Which plan is being run, and the line that a person has chosen to look at: it is there again when the plan is. */
export interface LastRun {
  project: string
  line: string | null
}

export const lastRun = {
  get(project: string): LastRun | null {
    try {
      const kept = JSON.parse(localStorage.getItem(key) ?? 'null') as Partial<LastRun> | null
      if (kept?.project !== project) return null
      return { project, line: typeof kept.line === 'string' ? kept.line : null }
    } catch {
      return null
    }
  },
  set: (run: LastRun): void => {
    localStorage.setItem(key, JSON.stringify(run))
  },
  clear: (): void => {
    localStorage.removeItem(key)
  },
}
