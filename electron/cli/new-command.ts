import { lstat } from 'node:fs/promises'
import { basename } from 'node:path'
import { exampleAnswers } from '../../shared/example/example-answers'
import { writeProject } from '../../shared/project-file/write-project'
import { writeFolderWhole } from '../host/export/output-folder'
import { makeProject, wrongName } from '../host/make-project'
import { putProject } from '../host/projects/put-project'
import { command } from './command'
import { lockFor } from './context'
import { done, refused, type Outcome } from './outcome'
import { hostRefusal, outputRefusal } from './output-refusal'
import { terminalText } from './terminal-text'

export const newCommand = command({
  name: 'new',
  says: 'Writes a new project, or the worked example.',
  files: ['FILE'],
  options: {
    name: { value: 'N', says: 'Name of the project; otherwise that of the file.' },
    example: { says: 'Writes the worked example.' },
    'with-answers': { says: 'Writes beside the example a folder of answers, to try import and drift with.' },
    force: { says: 'Replaces FILE where it exists; a project is kept as a version.' },
  },
  exits: { 0: 'It was written.', 2: 'It could not be written.' },
  async run({ files, options }, context) {
    const name = options.name ?? (options.example ? undefined : basename(files.FILE, '.trunkwright'))
    const wrong = name === undefined ? null : wrongName(name)
    if (wrong !== null) return refused(`the name of the project ${wrong}; give another with --name`)
    const answers = options['with-answers'] ? answersFolder(files.FILE) : null
    const cannot = answers === null ? null : await answersWrong(answers, options.example)
    if (cannot !== null) return refused(cannot)
    const text = writeProject(makeProject(name, options.example, context))
    const written = await putProject(files.FILE, Buffer.from(text), { force: options.force, lock: lockFor(context) })
    if (!written.ok) return refused(hostRefusal(written.failure))
    const wrote = `Wrote ${terminalText(files.FILE)}\n`
    return answers === null ? done(wrote) : writeAnswers(answers, wrote)
  },
})

/** `demo-answers` beside `demo.trunkwright`. */
const answersFolder = (file: string): string => `${file.replace(/\.trunkwright$/u, '')}-answers`

/** Before anything is written: the folder may be what somebody collected. */
async function answersWrong(folder: string, isExample: boolean): Promise<string | null> {
  if (!isExample) return 'the answers are those of the worked example; give --example too'
  const isThere = await lstat(folder).then(
    () => true,
    () => false,
  )
  return isThere ? `${folder} is there already; remove it, or give FILE another name` : null
}

async function writeAnswers(folder: string, wrote: string): Promise<Outcome> {
  const answers = exampleAnswers.map(({ path, text }) => ({ path, bytes: Buffer.from(text) }))
  const put = await writeFolderWhole(folder, answers, { force: false, inputs: [] })
  return put.ok ? done(`${wrote}Wrote ${terminalText(folder)}\n`) : refused(outputRefusal(put.failure))
}
