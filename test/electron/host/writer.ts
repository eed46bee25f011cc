/** A process that writes outputs, for the tests that kill it or make the system refuse a call: TASK TARGET. */
import { writeWhole } from '../../../electron/host/export/output-file'
import { writeFolderWhole } from '../../../electron/host/export/output-folder'
import { file, listed } from './export/listed'

const [task = '', target = ''] = process.argv.slice(2)

/** Large enough that a kill falls into the writing. */
const content = (round: number) => Buffer.alloc(3_000_000, round % 256)

const folder = (round: number) =>
  listed(...Array.from({ length: 61 }, (_, index) => file(index === 0 ? 'round' : `axl/${index}.xml`, `${round}`)))

const rounds: Record<string, (round: number) => Promise<unknown>> = {
  'replace file': (round) => writeWhole(target, content(round), { force: true }),
  'new files': (round) => writeWhole(`${target}-${round}`, content(round), { force: false }),
  'replace folder': (round) => writeFolderWhole(target, folder(round), { force: true }),
  'new folders': (round) => writeFolderWhole(`${target}-${round}`, folder(round), { force: false }),
}

const once: Record<string, () => Promise<unknown>> = {
  'one file': () => writeWhole(target, Buffer.from('new'), { force: false }),
  'three for one file': () =>
    Promise.all(['a', 'b', 'c'].map((text) => writeWhole(target, Buffer.from(text), { force: false }))),
  'one folder': () => writeFolderWhole(target, folder(1), { force: true }),
}

const round = rounds[task]
if (round) {
  console.log('begun')
  for (let count = 1; ; count += 1) await round(count)
}
console.log(JSON.stringify(await once[task]?.()))
