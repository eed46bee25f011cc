import { kitFiles } from '../../shared/import/kit/kit'
import type { OutputFailure } from '../host/export/output-failure'
import { writeFolderWhole } from '../host/export/output-folder'
import { command } from './command'
import { done, refused } from './outcome'
import { outputRefusal } from './output-refusal'
import { terminalText } from './terminal-text'

export const collectCommand = command({
  name: 'collect',
  says: 'Writes the kit that reads a cluster and its gateways, changing nothing: what it brings back is imported.',
  files: [],
  options: { out: { value: 'DIR', required: true, says: 'The folder to write; it must not exist yet.' } },
  exits: { 0: 'It was written.', 2: 'It could not be written.' },
  async run({ options: { out } }) {
    const files = kitFiles().map(({ path, text }) => ({ path, bytes: Buffer.from(text) }))
    const written = await writeFolderWhole(out, files, { force: false, inputs: [] })
    if (!written.ok) return refused(why(out, written.failure))
    return done(`Wrote ${terminalText(out)}; its README.txt says how to use it.\n`)
  },
})

/** Whatever lies there may be what somebody has collected. */
const why = (out: string, failure: OutputFailure): string =>
  failure.kind === 'exists' ? `${out} is there already; give another name with --out` : outputRefusal(failure)
