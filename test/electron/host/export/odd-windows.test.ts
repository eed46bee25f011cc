import { describe, expect, it } from 'vitest'
import { bundleMachine } from '../../../../electron/host/export/bundle-machine'
import { bundleFiles } from '../../../../shared/bundle/bundle-files'
import { evaluateWhole } from '../../../../shared/evaluation/evaluator'
import { readProject } from '../../../../shared/project-file/read-project'
import { planTexts } from '../../../../shared/project-file/revision-text'
import { writeProject } from '../../../../shared/project-file/write-project'
import { hasTool, skipUnless } from '../disk'
import { read, squeezed } from '../../../helpers/pdf'
import { plan, type PlanParts } from '../../../helpers/plan'

const trunk = (name: string, wave: number) => ({ name, wave, securityProfileId: 'TLS', srtpAllowed: true })
const farEnd = { kind: 'IOS XE', name: 'Carrier', contact: '+1 555 0140' } as const
const night = { on: '2026-12-05', from: '22:00', to: '03:00', zone: 'Europe/Vienna' }

const parts: PlanParts = {
  cluster: { nodes: [{ name: 'pub', address: '192.0.2.101' }] },
  profiles: [{ name: 'TLS', securityMode: 'Encrypted' }],
  sipTrunks: [
    { ...trunk('A', 1), farEnd },
    { ...trunk('B', 2), farEnd },
  ],
  asFound: {
    profiles: [{ name: 'OLD' }],
    sipTrunks: ['A', 'B'].map((name) => ({ name, securityProfileName: 'OLD', srtpAllowed: false })),
  },
  changeWindow: night,
}

/** All that is handed over of the plan as it is read from its file: PDFs with their pages, the rest as text. */
function handedOver(more: PlanParts) {
  const kept = readProject(writeProject(plan({ ...parts, ...more })))
  if (!kept.ok) throw new Error('the plan cannot be read')
  const evaluated = evaluateWhole(kept.value, '2026-10-01')
  const files = [...bundleFiles(evaluated, planTexts(kept.value), bundleMachine())]
  const textOf = (path: string): string => Buffer.from(files.find((file) => file.path === path)?.bytes ?? []).toString()
  return { files, textOf, checklist: textOf('checklist.md') }
}

const always = [
  ...['README.txt', 'checklist.pdf', 'checklist.html', 'checklist.csv', 'checklist.md', 'report.pdf'],
  ...['manifest.json', 'SHA256SUMS'],
]

/** What a program says where it has not thought of something. */
const slips = /\bNaN\b|\bundefined\b|\bnull\b|\bInfinity\b|Invalid Date|\[object/u

const circle: PlanParts = {
  profiles: [
    { name: 'Q', id: 'was P', asFoundName: 'P' },
    { name: 'P', id: 'was Q', asFoundName: 'Q' },
  ],
  sipTrunks: [
    { name: 'A', securityProfileId: 'was P' },
    { name: 'B', securityProfileId: 'was Q' },
  ],
  asFound: {
    profiles: [{ name: 'P' }, { name: 'Q' }],
    sipTrunks: [
      { name: 'A', securityProfileName: 'P' },
      { name: 'B', securityProfileName: 'Q' },
    ],
  },
}

/** What is odd, and what the checklist says of it: a blank to fill in, or a sentence. */
const cases: readonly (readonly [string, PlanParts, readonly string[]])[] = [
  [
    'without day and hours',
    { changeWindow: {} },
    ['‹day›, ‹from› to ‹to›', 'hours of the window are not settled', '‹time›'],
  ],
  ['without a day', { changeWindow: { ...night, on: '' } }, ['‹day›, 22:00 to 03:00', 'It fits: the planned end is']],
  ['with a day that is none', { changeWindow: { ...night, on: '2026-02-30' } }, ['22:00 to 03:00']],
  [
    'with a beginning that its time zone does not have',
    { changeWindow: { ...night, on: '2026-03-29', from: '02:30', to: '06:00' } },
    ['There is no 02:30 on 2026-03-29 in Europe/Vienna: the clock is put forward over it.'],
  ],
  ['with an end that is no time', { changeWindow: { ...night, to: 'late' } }, ['The end late is no time of day.']],
  [
    'with waves that no form takes',
    { sipTrunks: [{ ...trunk('A', 1000), farEnd }, { ...trunk('B', 0), farEnd }, trunk('C', -3)] },
    ['U1 in wave -3, U2 in wave 0 and U3 in wave 1000', 'Waves go from 1 to 99', 'Hold** after wave 1000'],
  ],
  ['with units that have no order', circle, ["P and Q take each other's names. Give P a name first"]],
  [
    'with devices without a far end',
    {
      sipTrunks: [trunk('A', 1)],
      h323Devices: [{ name: 'H', srtpAllowed: true }],
      mgcpGateways: [{ domainName: 'M', srtp: true }],
    },
    ['**Far end**: ‹who it is, and whom to call›'],
  ],
  ['with nothing at all', { profiles: [], sipTrunks: [], asFound: null, changeWindow: {} }, ['Nothing is set.']],
]

describe.each(cases)('a window %s', (_, more, said) => {
  const { files, textOf, checklist } = handedOver(more)

  it('TF-1: all documents print, with blanks and a sentence', () => {
    expect(files.map(({ path }) => path)).toEqual(expect.arrayContaining(always))
    for (const path of ['checklist.pdf', 'report.pdf']) expect(textOf(path).slice(0, 7)).toBe('%PDF-1.')
    for (const text of said) expect(checklist.replaceAll('\\', '')).toContain(text)
  })

  it('TF-1: nothing of them says what nobody thought of', () => {
    const texts = files.filter(({ path }) => /\.(?:md|csv|html|txt|ios)$/u.test(path))
    expect(texts.flatMap(({ path }) => slips.exec(textOf(path))?.[0] ?? []).filter((slip) => slip !== '')).toEqual([])
  })

  it('TF-1: the pages say it too', (context) => {
    skipUnless(hasTool('pdftotext', '-v'), context, 'pdftotext is not installed')
    const pages = read(
      Buffer.from(files.find(({ path }) => path === 'checklist.pdf')?.bytes ?? []),
      'pdftotext',
      '-raw',
      '@',
      '-',
    )
    const bare = (text: string): string => squeezed(text.replaceAll('**', '')).replaceAll(':', '')
    for (const text of said) expect(bare(pages)).toContain(bare(text))
    expect(slips.exec(pages)).toBeNull()
  })
})
