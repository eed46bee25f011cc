/** A host that opens a project and saves it twice, for tests in which the system refuses a call: FOLDER PATH. */
import { got, hostOn } from '../../helpers/hosts'

const [folder = '', path = ''] = process.argv.slice(2)
const { program } = hostOn(folder)
const { file } = await got(program.locateFile({ path }))
const { handle, project } = await got(program.openProject({ file }))
const kinds: string[] = []
for (const notes of ['one', 'two']) {
  const saved = await program.saveProject({ handle, project: { ...project, notes } })
  kinds.push(saved.ok ? 'saved' : saved.failure.kind)
}
console.log(JSON.stringify(kinds))
process.exit(0)
