import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { DrawnLine } from '../../../../electron/host/pdf/pen'
import type { Project } from '../../../../shared/plan/project'
import { bigProject } from '../../../helpers/big-project'
import { examplePlan } from '../../../helpers/example-plan'
import { checklistDocumentOf, printed } from '../../../helpers/pdf'

/** Made anew with `TRUNKWRIGHT_BASELINES=new`, after the pages were looked at. */
const isNew = process.env['TRUNKWRIGHT_BASELINES'] === 'new'

const round = (value: number): number => Math.round(value * 10) / 10

/** Where a line stands, and its first letters. */
const place = ({ x, y, width, text }: DrawnLine): string =>
  [round(x), round(y), round(width), text.slice(0, 40)].join(' ')

/** The first pages line by line, the others by how many lines they have and a checksum of them. */
function baselineOf(lines: readonly DrawnLine[], page: number): string[] {
  const places = lines.map(place)
  if (page <= 2) return places
  return [`${places.length} lines ${createHash('sha256').update(places.join('\n')).digest('hex').slice(0, 12)}`]
}

/** Few trunks with much to do, or many. */
function planOf(trunks: number): Project {
  const example = examplePlan()
  return trunks > example.sipTrunks.length
    ? bigProject(trunks)
    : { ...example, sipTrunks: example.sipTrunks.slice(0, trunks) }
}

it.each([1, 12, 500])('the pages of a plan with %i trunks look as they did', (trunks) => {
  const { lines, pages } = printed(checklistDocumentOf(planOf(trunks)))
  const found = Array.from({ length: pages }, (_, at) =>
    baselineOf(
      lines.filter(({ page }) => page === at + 1),
      at + 1,
    ),
  )
  const file = join(import.meta.dirname, 'baselines', `${trunks}.json`)
  if (isNew) writeFileSync(file, `${JSON.stringify(found, null, 1)}\n`)
  expect(found).toEqual(JSON.parse(readFileSync(file, 'utf8')))
})
