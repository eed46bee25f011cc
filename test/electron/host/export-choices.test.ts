import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { usualChoices, type ExportChoices, type ExportForm } from '../../../shared/contract/export-choices'
import { evaluateWhole } from '../../../shared/evaluation/evaluator'
import { sheetsOf } from '../../../shared/far-end/sheets'
import { examplePlan } from '../../helpers/example-plan'
import { got, hostOn } from '../../helpers/hosts'
import { read } from '../../helpers/pdf'
import { hasTool, skipUnless, temporaryFolder } from './disk'
import { slow } from '../../helpers/slow'

const project = examplePlan()
const [first, second] = project.sipTrunks
const hasPoppler = hasTool('pdftotext', '-v')

async function exported(format: ExportForm, choices: Partial<ExportChoices>, plan = project) {
  const folder = temporaryFolder()
  const { program } = hostOn(folder)
  const path = join(folder, 'out')
  const wish = { project: plan, format, choices: { ...usualChoices, ...choices }, path, replace: false, job: 'j' }
  const { missing } = await got(program.exportProject(wish))
  return { bytes: readFileSync(path), missing }
}
const textOf = (bytes: Uint8Array): string => read(bytes, 'pdftotext', '-raw', '@', '-').replaceAll(/\s+/gu, ' ')

describe('what is exported can be chosen', () => {
  slow('one trunk', async (context) => {
    skipUnless(hasPoppler, context, 'pdftotext is not installed')
    const { bytes } = await exported('sheets', { scope: { kind: 'trunk', id: first?.id ?? '' } })
    expect(textOf(bytes)).toContain(first?.name)
    expect(textOf(bytes)).not.toContain(second?.name)
  })

  it('the sheets of all far ends that the window touches, each on its own page', async (context) => {
    skipUnless(hasPoppler, context, 'pdftotext is not installed')
    const sheets = sheetsOf(evaluateWhole(project, '2026-01-31'))
    const { bytes } = await exported('sheets', {})
    const text = textOf(bytes)
    for (const { contexts } of sheets) for (const { trunk } of contexts) expect(text).toContain(trunk.name)
    const pages = Number(/Pages:\s+(\d+)/.exec(read(bytes, 'pdfinfo', '@'))?.[1])
    expect(pages).toBe(sheets.length)
  })

  it('open items only', async () => {
    const whole = await exported('md', {})
    const ticked = {
      ...project,
      checklist: { 'after/cluster/status': { state: 'done', by: '', on: '', evidence: '', of: '' } },
    }
    const open = await exported('md', { scope: { kind: 'open' } }, ticked as typeof project)
    expect(whole.bytes.toString()).toContain('See the status of every trunk against')
    expect(open.bytes.toString()).not.toContain('See the status of every trunk against')
  })

  it('a copy with internal notes, or without, and the standards', async (context) => {
    skipUnless(hasPoppler, context, 'pdftotext is not installed')
    const noted = { ...project, notes: 'Only for us: the carrier is slow.' }
    expect(textOf((await exported('report', {}, noted)).bytes)).not.toContain('Only for us')
    const internal = textOf((await exported('report', { copy: 'internal', standards: true }, noted)).bytes)
    expect(internal).toContain('Only for us: the carrier is slow.')
  })

  it('the paper', async (context) => {
    skipUnless(hasPoppler, context, 'pdftotext is not installed')
    const { bytes } = await exported('report', { paper: 'letter' })
    expect(read(bytes, 'pdfinfo', '@')).toContain('612 x 792')
  })

  it('and a character that no font has is told', async () => {
    const { missing } = await exported('report', {}, { ...project, customer: 'Acme \u{1F512}' })
    expect(missing).toEqual(['\u{1F512}'])
  })
})
