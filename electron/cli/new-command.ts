import { basename } from 'node:path'
import { writeProject } from '../../shared/project-file/write-project'
import { makeProject, wrongName } from '../host/make-project'
import { putProject } from '../host/projects/put-project'
import { command } from './command'
import { lockFor } from './context'
import { done, refused } from './outcome'
import { hostRefusal } from './output-refusal'
import { terminalText } from './terminal-text'

export const newCommand = command({
  name: 'new',
  says: 'Writes a new project, or the worked example.',
  files: ['FILE'],
  options: {
    name: { value: 'N', says: 'Name of the project; otherwise that of the file.' },
    example: { says: 'Writes the worked example.' },
    force: { says: 'Replaces FILE where it exists; a project is kept as a version.' },
  },
  exits: { 0: 'It was written.', 2: 'It could not be written.' },
  async run({ files, options }, context) {
    const name = options.name ?? (options.example ? undefined : basename(files.FILE, '.trunkwright'))
    const wrong = name === undefined ? null : wrongName(name)
    if (wrong !== null) return refused(`the name of the project ${wrong}; give another with --name`)
    const text = writeProject(makeProject(name, options.example, context))
    const written = await putProject(files.FILE, Buffer.from(text), { force: options.force, lock: lockFor(context) })
    return written.ok ? done(`Wrote ${terminalText(files.FILE)}\n`) : refused(hostRefusal(written.failure))
  },
})
