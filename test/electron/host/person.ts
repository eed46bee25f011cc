/**
 * A person who opens a plan and saves it, for tests of several users: DATA PATH MASK NOTES…. One line of JSON for each
 * thing that was tried: the opening, then a save for each of the notes.
 */
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createHost } from '../../../electron/host/host'

const [data = '', path = '', mask = '022', ...notes] = process.argv.slice(2)
process.umask(Number.parseInt(mask, 8))
const { program, close } = createHost({
  now: () => new Date(),
  newId: randomUUID,
  version: '0.0.0',
  way: 'web',
  // Nobody exports here.
  exportWorker: '',
  onEvent: () => undefined,
  dataFolder: join(data, 'data'),
  exportFolder: join(data, 'exports'),
})

const say = (result: { ok: boolean; failure?: unknown }): void =>
  console.log(JSON.stringify(result.ok ? { ok: true } : result.failure))

const found = await program.locateFile({ path })
const opened = found.ok ? await program.openProject({ file: found.value.file }) : found
say(opened)
if (opened.ok) {
  const { handle, project } = opened.value
  for (const text of notes) {
    const withoutVersion = text.startsWith('without ')
    say(
      await program.saveProject({
        handle,
        project: { ...project, notes: text },
        ...(withoutVersion && { withoutVersion }),
      }),
    )
  }
  // A colleague who asks meanwhile is told who has it open.
  if (notes.includes('wait')) readFileSync(0)
}
await close()
