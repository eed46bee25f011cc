/**
 * A person who opens a plan and saves it, for tests of several users: DATA PATH MASK NOTES…. One line of JSON for each
 * thing that was tried: the opening, then a save for each of the notes.
 */
import { readFileSync } from 'node:fs'
import { got, hostOn } from '../../helpers/hosts'

const [data = '', path = '', mask = '022', ...notes] = process.argv.slice(2)
process.umask(Number.parseInt(mask, 8))
const { program, close } = hostOn(data)

const say = (result: { ok: boolean; failure?: unknown }): void =>
  console.log(JSON.stringify(result.ok ? { ok: true } : result.failure))

const { file } = await got(program.locateFile({ path }))
const opened = await program.openProject({ file })
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
