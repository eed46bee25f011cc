import { PDFDocument } from '@pdfme/pdf-lib'
import { describe, expect, it } from 'vitest'
import { fieldName } from '../../../../electron/host/pdf/fields'
import { type } from '../../../../electron/host/pdf/sheet'
import type { Checkline, ChecklineGroup, Document } from '../../../../shared/document/document'
import { code, say } from '../../../../shared/document/inline'
import { printed } from '../../../helpers/pdf'
import { sampleDocument } from '../../../helpers/sample-document'

const lineOf = (name: string, more: Partial<Checkline> = {}): Checkline => ({
  ...{ id: name, number: `1.${name}`, action: say`Delete the profile ${code(name)}`, own: say`${code(name)}` },
  ...{ goTo: ['Security', name], enter: [], cautions: [], see: say`It is gone.`, verify: [], undo: [], evidence: '' },
  ...{ ticked: [], register: ['SP-4'], entry: { state: 'open', by: '', on: '', evidence: '' } },
  ...more,
})
const each = { action: say`Delete each profile`, goTo: ['Security'], see: say`It is gone.`, verify: [] }
const groupOf = (lines: Checkline[], more: Partial<ChecklineGroup> = {}): ChecklineGroup => ({
  ...{ kind: 'checklines', title: 'Added profiles', object: '', aside: [], each },
  lines,
  ...more,
})
const documentOf = (...blocks: ChecklineGroup[]): Document => ({
  ...sampleDocument(false),
  sections: [{ id: 's', title: 'S', lead: [], blocks }],
})
const textsOf = (document: Document): string[] => printed(document).lines.map(({ text }) => text.trim())
const times = (texts: readonly string[], text: string): number => texts.filter((each) => each.includes(text)).length

describe('lines that ask for the same', () => {
  const names = ['01', '02', '03', '04', '05']

  it('say once what they ask, and each its own, three in a row where they are short', () => {
    const { lines } = printed(documentOf(groupOf(names.map((name) => lineOf(name)))))
    const texts = lines.map(({ text }) => text.trim())
    expect([
      times(texts, 'Delete each profile'),
      times(texts, 'Delete the profile'),
      times(texts, 'It is gone.'),
    ]).toEqual([1, 0, 1])
    const numbers = names.map((name) => lines.find(({ text }) => text === `1.${name}`))
    expect(new Set(numbers.map((line) => line?.y)).size).toBe(2)
    expect(new Set(numbers.map((line) => line?.x)).size).toBe(3)
  })

  it('two in a row where each has something to keep', () => {
    const { lines } = printed(documentOf(groupOf(names.map((name) => lineOf(name, { evidence: 'session log' })))))
    const numbers = names.map((name) => lines.find(({ text }) => text === `1.${name}`))
    expect(new Set(numbers.map((line) => line?.y)).size).toBe(3)
    expect(new Set(numbers.map((line) => line?.x)).size).toBe(2)
  })

  it('stand one in a row where their words are long', () => {
    const own = say`${code('gateways/a-gateway-with-a-name-of-some-length.ios')} 17.9.4a`
    const { lines } = printed(documentOf(groupOf(names.map((name) => lineOf(name, { own })))))
    expect(new Set(names.map((name) => lines.find(({ text }) => text === `1.${name}`)?.y)).size).toBe(5)
  })

  it.each([
    ['a caution of its own', { cautions: [{ id: 'PF-37', text: say`Ask first.` }] }, 'Caution Ask first. (PF-37)'],
    ['a tick', { entry: { state: 'done', by: 'PN', on: '2026-12-05', evidence: '' } }, 'Done by PN, 2026-12-05'],
    ['kept evidence', { entry: { state: 'open', by: '', on: '', evidence: 'a.png' } }, 'a.png'],
  ] as const)('one with %s is said in full', (_, more, said) => {
    const lines = names.map((name) => lineOf(name, name === '03' ? (more as Partial<Checkline>) : {}))
    const texts = textsOf(documentOf(groupOf(lines)))
    expect([times(texts, 'Delete the profile 03'), times(texts, 'Delete the profile')]).toEqual([1, 1])
    expect(texts.join(' ')).toContain(said)
    for (const name of names) expect(texts.some((text) => text.startsWith(`1.${name}`))).toBe(true)
  })

  it('have a box, initials and time each, and room for what is to be kept', async () => {
    const lines = names.map((name) => lineOf(name, { evidence: 'session log' }))
    const { bytes } = printed(documentOf(groupOf(lines)))
    const fields = (await PDFDocument.load(bytes))
      .getForm()
      .getFields()
      .map((field) => field.getName())
    const wanted = names.flatMap((name) =>
      ['done', 'evidence', 'initials', 'time'].map((kind) => fieldName(kind, name)),
    )
    expect(fields.sort()).toEqual(wanted.sort())
  })

  it('alone in its group it is said in full', () => {
    expect(times(textsOf(documentOf(groupOf([lineOf('01')]))), 'Delete the profile 01')).toBe(1)
  })
})

describe('objects with the same fields', () => {
  const entry = (label: string, value: string) => ({ label, value: say`${code(value)}`, was: [] })
  const added = (name: string, more: Partial<Checkline> = {}) =>
    groupOf([lineOf(name, { enter: [entry('Name', name), entry('Port', '5061')], ...more })], {
      ...{ title: 'Add profile', object: name, aside: say`for TRUNK-${name}` },
    })

  it('are columns of one table: each field said once, each object with whom it serves', () => {
    const all = ['01', '02', '03', '04', '05'].map((name) => added(name))
    const { lines } = printed(documentOf(...all))
    const texts = lines.map(({ text }) => text.trim())
    // Two tables, three in the first and two in the second: no more columns than that needs.
    expect([times(texts, 'Port'), times(texts, '5061'), times(texts, 'for TRUNK-0')]).toEqual([2, 5, 5])
    const ports = lines.filter(({ text }) => text === '5061')
    expect(new Set(ports.map(({ y }) => y)).size).toBe(2)
    expect(new Set(ports.map(({ x }) => x)).size).toBe(3)
    expect(times(textsOf(documentOf(...all.slice(0, 4))), 'Port')).toBe(1)
    expect(texts).toContain('Add profiles')
  })

  it('four in a table: no name of whom they serve is broken, and what to keep has a line above that of initials', () => {
    const aside = say`for SIP-TRUNK-WITH-NAME · rollback W.17`
    const evidence = 'screen shot'
    const all = ['01', '02', '03', '04'].map((name) => ({ ...added(name, { evidence }), aside }))
    const { lines } = printed(documentOf(...all))
    const texts = lines.map(({ text }) => text.trim())
    expect(times(texts, 'SIP-TRUNK-WITH-NAME')).toBe(4)
    expect([times(texts, 'screen shot'), times(texts, 'scree…')]).toEqual([4, 0])
    const heightOf = (said: string) => lines.findLast(({ text }) => text.trim() === said)?.y ?? 0
    expect(heightOf('UTC') - heightOf('screen shot')).toBeGreaterThan(12)
  })

  it('a field that one of them leaves as it is has a dash there', () => {
    const more = { enter: [entry('Name', '02'), entry('Accept Replaces Header', 'check'), entry('Port', '5062')] }
    const texts = textsOf(documentOf(added('01'), added('02', more)))
    expect(texts.filter((text) => text === '–')).toHaveLength(1)
    const order = ['Name', 'Accept Replaces Header', 'Port'].map((label) => texts.indexOf(label))
    expect(order).toEqual([...order].sort((a, b) => a - b))
  })

  it('what is to be known of several alike is said once, with their numbers', () => {
    const cautions = [{ id: 'FC-10', text: say`Those of before end here.` }]
    const texts = textsOf(documentOf(added('01', { cautions }), added('02'), added('03', { cautions })))
    expect(texts).toContain('Caution 1.01, 1.03 Those of before end here. (FC-10)')
  })

  it('a name never breaks: where it leaves too little room, fewer stand side by side', () => {
    const long = 'a-profile-with-thirty-letters-x'
    const { lines } = printed(documentOf(added(long), added('02'), added('03')))
    expect(lines.filter(({ text, size }) => text === long && size === type.line.size).length).toBeGreaterThan(0)
  })
})
