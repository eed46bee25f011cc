import type { Ask, Preview, Progress } from './ask'
import { createImportWork } from './import-work'
import type { Project } from '../../shared/plan/project'

/** What the window asks of the thread that reads, and what it is told. */
export type WorkAsked = { kind: 'preview'; ask: Ask } | { kind: 'taken' }
export type WorkSaid =
  | { kind: 'progress'; progress: Progress }
  | { kind: 'preview'; preview: Preview }
  | { kind: 'taken'; project: Project }
  | { kind: 'failed'; why: string }

const work = createImportWork(() => crypto.randomUUID())
const say = (said: WorkSaid): void => {
  postMessage(said)
}

async function answer(asked: WorkAsked): Promise<void> {
  if (asked.kind === 'taken') {
    say({ kind: 'taken', project: work.taken() })
    return
  }
  const preview = await work.preview(asked.ask, (progress) => {
    say({ kind: 'progress', progress })
  })
  say({ kind: 'preview', preview })
}

addEventListener('message', ({ data }: MessageEvent<WorkAsked>) => {
  answer(data).catch((error: unknown) => {
    say({ kind: 'failed', why: error instanceof Error ? error.message : String(error) })
  })
})
