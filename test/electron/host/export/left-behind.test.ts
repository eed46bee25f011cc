import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { temporaryName } from '../../../../electron/host/export/left-behind'
import { writeWhole } from '../../../../electron/host/export/output-file'
import { file, listed } from './listed'
import { writeFolderWhole } from '../../../../electron/host/export/output-folder'
import { programOf } from '../../../helpers/test-programs'
import { got, hostOn } from '../../../helpers/hosts'
import { names, temporaryFolder } from '../disk'
import { plan } from '../open-plan'

const hidden = (folder: string) => names(folder).filter((name) => name.startsWith('.trunkwright-'))

/** A process that is about to write, and the name under which it does. */
async function otherProcess(): Promise<{ child: ChildProcess; name: string }> {
  const program = programOf('electron/host/export/temporary-name')
  const child = spawn(process.execPath, [program], { stdio: ['ignore', 'pipe', 'inherit'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  const [line] = (await once(child.stdout, 'data')) as [Buffer]
  return { child, name: line.toString().trim() }
}

async function kill(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL')
  await once(child, 'exit')
}

const writers: [string, (folder: string) => Promise<unknown>][] = [
  ['a file', (folder) => writeWhole(join(folder, 'out'), Buffer.from('x'), { force: true })],
  ['a folder', (folder) => writeFolderWhole(join(folder, 'out'), listed(file('a')), { force: true })],
]

describe.each(writers)('before %s is written, what was left beside it', (_, write) => {
  it('stays while its process runs, and goes once that was killed', async () => {
    const folder = temporaryFolder()
    const { child, name } = await otherProcess()
    writeFileSync(join(folder, name), 'half')
    const own = await temporaryName()
    writeFileSync(join(folder, own), 'mine')
    await write(folder)
    expect(hidden(folder)).toEqual([name, own].sort())
    await kill(child)
    await write(folder)
    expect(hidden(folder)).toEqual([own])
  })

  it('goes as a folder too, but for a former folder that may be the only copy', async () => {
    const folder = temporaryFolder()
    const { child, name } = await otherProcess()
    const [first, second] = [join(folder, name), join(folder, name.replace(/.{8}$/, '00000000'))]
    for (const staging of [first, second]) mkdirSync(join(staging, 'new', 'axl'), { recursive: true })
    mkdirSync(join(second, 'former'))
    writeFileSync(join(second, 'former', 'manifest.json'), 'former')
    await kill(child)
    await write(folder)
    expect(hidden(folder).map((left) => join(folder, left))).toEqual([second])
    expect(names(second)).toEqual(['former'])
    expect(readFileSync(join(second, 'former', 'manifest.json'), 'utf8')).toBe('former')
  })

  it('stays where it is another machine’s, a link, or not ours', async () => {
    const folder = temporaryFolder()
    const { child, name } = await otherProcess()
    await kill(child)
    const elsewhere = temporaryFolder()
    writeFileSync(join(elsewhere, 'new'), 'precious')
    const others = [name.replace(/^(.trunkwright-).{8}/, '$100000000'), '.trunkwright-notes', `${name}.txt`, `x${name}`]
    for (const other of others) writeFileSync(join(folder, other), 'x')
    symlinkSync(elsewhere, join(folder, name))
    await write(folder)
    expect(names(folder)).toEqual(['out', name, ...others].sort())
    expect(readFileSync(join(elsewhere, 'new'), 'utf8')).toBe('precious')
  })
})

it('what was left in the library goes when it is listed', async () => {
  const root = temporaryFolder()
  const { program } = hostOn(root)
  await got(program.saveCopy({ project: plan, path: null }))
  const library = join(root, 'data', 'projects')
  const { child, name } = await otherProcess()
  await kill(child)
  writeFileSync(join(library, name), 'half')
  await got(program.listProjects({}))
  expect(hidden(library)).toEqual([])
})
