import { describe, expect, it } from 'vitest'
import { alikeFindings } from '../../../shared/report/alike-findings'
import type { Finding } from '../../../shared/rules/finding'
import { blockTexts } from '../../helpers/checklist'
import { reportOfParts } from '../../helpers/report'

const finding = (name: string, message = `${name} sends UDP, which ${name} cannot secure.`): Finding => ({
  ...{ rule: 'PF-10', severity: 'warning', objects: [name], path: `sipTrunks/${name}`, step: 3, waived: false },
  message,
  remedy: `Choose TCP. ${name} needs it.`,
})

const said = (...findings: Finding[]) =>
  alikeFindings(findings).map(({ objects, message, remedy }) => [objects.join(' '), message, remedy])

describe('what holds for many objects', () => {
  it('PF-10: is one sentence where the first of them stands, with the names of all', () => {
    expect(said(finding('A'), finding('B', 'B is another thing.'), finding('C'), finding('D-1'))).toEqual([
      ['A C D-1', 'Each of these sends UDP, which each of these cannot secure.', 'Choose TCP. Each of these needs it.'],
      ['B', 'B is another thing.', 'Choose TCP. B needs it.'],
    ])
  })

  it('stays by itself where it is of one object, of several at once, or names none', () => {
    const several: Finding = { ...finding('A'), objects: ['A', 'B'], message: 'A and B share a name.' }
    const nameless = [finding('A', 'The cluster is old.'), finding('B', 'The cluster is old.')]
    expect(said(finding('A'), several, ...nameless).map(([objects]) => objects)).toEqual(['A', 'A B', 'A', 'B'])
  })

  it('stays by itself where objects share a name, which a list could not tell apart', () => {
    expect(said(finding('A'), finding('A')).map(([, message]) => message)).toEqual([
      'A sends UDP, which A cannot secure.',
      'A sends UDP, which A cannot secure.',
    ])
  })

  it('takes no part of a word for a name', () => {
    const of = (name: string) => finding(name, `${name} has a call in a-b.`)
    expect(said(of('a'), of('b')).map(([, message]) => message)).toEqual([
      'a has a call in a-b.',
      'b has a call in a-b.',
    ])
  })
})

it('PF-10: a plan of many trunks says a sentence once, in the document too', () => {
  const document = reportOfParts({
    profiles: [{ name: 'UDP', outgoingTransport: 'UDP' }],
    sipTrunks: ['A', 'B', 'C'].map((name) => ({ name, securityProfileId: 'UDP' })),
  })
  const [findings = ''] = blockTexts(document, 'findings')
  const rows = findings.split('\n').filter((row) => row.startsWith('PF-10'))
  expect(findings).toContain('# Warning · 3')
  expect(rows).toHaveLength(1)
  expect(rows[0]).toContain('A, B, C | Each of these sends')
})
