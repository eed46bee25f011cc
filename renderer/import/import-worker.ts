import type { Ask, Preview, Progress } from './ask'
import { createImportWork } from './import-work'
import { readTexts, type ReadText } from '../../shared/certificates/held-certificates'
import type { Project } from '../../shared/plan/project'

/** What the window asks of the thread that reads, and what it is told. */
export type WorkAsked = { kind: 'preview'; ask: Ask } | { kind: 'taken' } | { kind: 'certificates'; texts: string[] }
export type WorkSaid =
  | { kind: 'progress'; progress: Progress }
  | { kind: 'preview'; preview: Preview }
  | { kind: 'taken'; project: Project }
  | { kind: 'certificates'; read: ReadText[] }
  | { kind: 'failed'; why: string }

const work = createImportWork(() => crypto.randomUUID())
const say = (said: WorkSaid): void => {
  postMessage(said)
}

async function answer(asked: WorkAsked): Promise<void> {
  switch (asked.kind) {
    case 'taken':
      say({ kind: 'taken', project: work.taken() })
      return
    case 'certificates':
      say({ kind: 'certificates', read: readTexts(asked.texts) })
      return
    case 'preview': {
      const preview = await work.preview(asked.ask, (progress) => {
        say({ kind: 'progress', progress })
      })
      say({ kind: 'preview', preview })
    }
  }
}

addEventListener('message', ({ data }: MessageEvent<WorkAsked>) => {
  answer(data).catch((error: unknown) => {
    say({ kind: 'failed', why: error instanceof Error ? error.message : String(error) })
  })
})
