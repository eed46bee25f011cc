import { ref, shallowRef } from 'vue'
import { learnFacts, unreadTexts } from '../../shared/certificates/held-certificates'
import type { Project } from '../../shared/plan/project'
import type { Ask, Preview, Progress } from './ask'
import { ReadingEnded, type Reader } from './reader'

/** The most that is told of what was read already. */
const mostRead = 6

/** Has what was given read, again and again as choices change; the last wish is the one that is shown. */
export function useReading(startReader: () => Reader, wish: () => Omit<Ask, 'project'> & { project: Project }) {
  const preview = shallowRef<Preview | null>(null)
  const progress = shallowRef<Progress | null>(null)
  const failure = ref('')
  const isReading = ref(false)
  let reader: Reader | null = null
  /** The plan that the reader has. */
  let known: Project | null = null
  let wanted = 0
  let running: Promise<void> = Promise.resolve()

  function tell(next: Progress): void {
    const read = [...(progress.value?.read ?? []), ...next.read].slice(-mostRead)
    progress.value = { ...next, read }
  }
  async function once(): Promise<void> {
    const asked = wish()
    reader ??= startReader()
    const project = asked.project === known ? null : asked.project
    known = asked.project
    preview.value = await reader.preview({ ...asked, project }, tell)
  }
  /** What was asked while it reads is read right after. */
  function read(): Promise<void> {
    wanted += 1
    if (!isReading.value) running = readOn()
    return running
  }
  async function readOn(): Promise<void> {
    isReading.value = true
    failure.value = ''
    let seen = 0
    while (seen !== wanted && failure.value === '') {
      seen = wanted
      progress.value = null
      await once().catch(fail)
    }
    isReading.value = false
    progress.value = null
  }
  /** What was ended on purpose has not failed: what is wished since then is read by a new reader. */
  function fail(error: unknown): void {
    if (error instanceof ReadingEnded) return
    stop()
    failure.value = error instanceof Error ? error.message : String(error)
  }
  /** Ends what is being read; the next reading begins anew. */
  function stop(): void {
    const ended = reader
    reader = known = null
    ended?.end()
  }
  async function taken(): Promise<Project | null> {
    await read()
    if (failure.value !== '' || !reader) return null
    const project = await reader.taken()
    learnFacts(await reader.certificates(unreadTexts(project.certificates)))
    return project
  }
  return { preview, progress, failure, isReading, read, stop, taken, settled: () => running }
}
