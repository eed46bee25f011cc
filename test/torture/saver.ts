/**
 * A host that opens a project and saves it without end, for tests that kill it: FOLDER PATH SEED WORKER. A line on standard
 * output for each save that was confirmed, with the number that stands in the notes.
 */
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { createHost } from '../../electron/host/host'
import type { HostFailure } from '../../shared/contract/failure'
import type { Result } from '../../shared/result'
import { randomFrom } from './random'

const [folder = '', path = '', seed = '0', exportWorker = ''] = process.argv.slice(2)
const largestFilling = 300_000

const { program } = createHost({
  now: () => new Date(),
  newId: randomUUID,
  version: '0.0.0',
  way: 'web',
  exportWorker,
  onEvent: () => undefined,
  dataFolder: join(folder, 'data'),
  exportFolder: join(folder, 'exports'),
})

function got<Value>(result: Result<Value, HostFailure>): Value {
  if (result.ok) return result.value
  console.log(`refused ${result.failure.message}`)
  process.exit(1)
}

const random = randomFrom(Number(seed))
const { file } = got(await program.locateFile({ path }))
let { handle, project } = got(await program.openProject({ file }))
console.log('opened')
for (let count = 1 + Number(project.notes.split(' ')[0]); ; count += 1) {
  project = { ...project, notes: `${count} ${'x'.repeat(Math.floor(random() ** 3 * largestFilling))}` }
  got(await program.saveProject({ handle, project }))
  console.log(`saved ${count}`)
  // Now and then the project is closed and opened again, or exported: a kill may fall there as well.
  if (random() < 0.1) {
    got(await program.closeProject({ handle }))
    handle = got(await program.openProject({ file })).handle
  }
  if (random() < 0.1) {
    got(await program.exportProject({ project, format: 'md', path: null, replace: true, job: `${count}` }))
  }
}
