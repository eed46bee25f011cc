import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readTsv } from '../../renderer/grid/tsv'
import { checklistCsv } from '../../shared/document/csv'
import { toHtml } from '../../shared/document/html'
import { toMarkdown } from '../../shared/document/markdown'
import { makeBundle } from '../helpers/apply-run'
import { changeFiles, request, rowsOf } from '../helpers/change-folder'
import { sampleDocument } from '../helpers/sample-document'
import { measure, type Measured } from './measure'

const writers = { html: toHtml, markdown: toMarkdown, csv: checklistCsv }
const kinds = ['`', '\n', '\t', ' ', '=', ';', '*', '\\', '/', '.', 'w', '\ud83d', '\u202e', '1', '- ', '`a']

/** What would take minutes if a pattern or a loop went over it again and again: long texts of one kind, long lists. */
export async function* benchHostile(): AsyncGenerator<Measured> {
  const document = sampleDocument()
  for (const [name, write] of Object.entries(writers)) {
    yield await measure(`hostile-${name}`, 0, 1, () => {
      for (const kind of kinds) {
        document.running.project = kind.repeat(200_000 / kind.length)
        write({ ...document, subtitle: document.running.project })
      }
    })
  }
  yield await measure('hostile-paste', 0, 3, () => readTsv('"a\t'.repeat(50_000)))
  yield await benchApply(5_000)
}

/** The dry run of `apply.sh` with that many requests. */
async function benchApply(count: number): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'trunkwright-bench-'))
  const rows = Array.from({ length: count }, (_, index) => request('updateSipTrunk', `T${index}`, { a: '{{A}}' }))
  try {
    const axl = makeBundle(folder, changeFiles(rowsOf({ part: 'prepare' }, ...rows)))
    return await measure('apply-plan', 0, 1, () => spawnSync('sh', ['apply.sh', '--dry-run'], { cwd: axl }))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
