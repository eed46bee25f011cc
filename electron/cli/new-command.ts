import { basename } from 'node:path'
import { writeProject } from '../../shared/project-file/write-project'
import { makeProject, wrongName } from '../host/make-project'
import { writeWhole } from '../host/export/output-file'
import { command } from './command'
import { done, refused } from './outcome'
import { outputRefusal } from './output-refusal'
import { terminalText } from './terminal-text'

export const newCommand = command({
  name: 'new',
  says: 'Writes a new project, or the worked example.',
  files: ['FILE'],
  options: {
    name: { value: 'N', says: 'Name of the project; otherwise that of the file.' },
    example: { says: 'Writes the worked example.' },
    force: { says: 'Replaces FILE where it exists.' },
  },
  exits: { 0: 'It was written.', 2: 'It could not be written.' },
  async run({ files, options }, context) {
    const name = options.name ?? (options.example ? undefined : basename(files.FILE, '.trunkwright'))
    const wrong = name === undefined ? null : wrongName(name)
    if (wrong !== null) return refused(`the name of the project ${wrong}; give another with --name`)
    const text = writeProject(makeProject(name, options.example, context))
    const written = await writeWhole(files.FILE, Buffer.from(text), { force: options.force })
    return written.ok ? done(`Wrote ${terminalText(files.FILE)}\n`) : refused(outputRefusal(written.failure))
  },
})
