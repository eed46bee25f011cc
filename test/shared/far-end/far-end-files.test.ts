import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isSafeRelativePath } from '../../../electron/host/files/relative-path'
import { farEndMails } from '../../helpers/far-end-mails'
import { sheetsOf } from '../../../shared/far-end/sheets'
import { evaluateWhole } from '../../../shared/evaluation/evaluator'
import { anyText } from '../../helpers/any-text'
import { draws } from '../../helpers/draws'
import { touchedTrunks } from '../../../shared/changes/touched'
import { examplePlan } from '../../helpers/example-plan'
import { plan } from '../../helpers/plan'

const planOf = (names: readonly string[]) =>
  evaluateWhole(
    plan({
      profiles: [{ name: 'P' }],
      sipTrunks: names.map((name, at) => ({ id: String(at), name, securityProfileId: 'P' })),
    }),
    '2026-01-31',
  )

const paths = (names: readonly string[]): string[] => [...farEndMails(planOf(names), 'abc')].map(({ path }) => path)

it('are one for each far end with a trunk that the window touches, and name all its trunks', () => {
  const evaluated = evaluateWhole(examplePlan(), '2026-01-31')
  const sheets = sheetsOf(evaluated)
  const files = [...farEndMails(evaluated, 'abc')]
  expect(files.map(({ path }) => path)).toEqual(sheets.map(({ file }) => `far-end/${file}.txt`))
  const touched = touchedTrunks(evaluated.changes).filter(({ profile }) => profile !== null)
  expect(touched.length).toBeGreaterThan(5)
  for (const { device, farEnd } of touched) {
    const at = sheets.findIndex(({ contexts }) => contexts.some(({ trunk }) => trunk === device))
    expect(files[at]?.text.replaceAll('\n', ' ')).toContain(device.name)
    expect(sheets.filter((sheet) => sheet.farEnd.id === farEnd.id && farEnd.id !== '')).toHaveLength(1)
  }
})

it('are one for several trunks to one far end: what is the same stands once, what differs by trunk', () => {
  const project = plan({
    profiles: [{ name: 'P', securityMode: 'Encrypted', incomingPort: 5061 }],
    farEnds: [{ id: 'sbc', name: 'Carrier SBC' }],
    sipTrunks: ['ONE', 'TWO'].map((name, at) => ({
      name,
      securityProfileId: 'P',
      farEndId: 'sbc',
      srtpAllowed: true,
      destinations: [{ address: `192.0.2.${String(at + 1)}`, port: 5061 }],
    })),
  })
  const [file, ...others] = [...farEndMails(evaluateWhole(project, '2026-01-31'), 'abc')]
  expect(others).toEqual([])
  expect(file?.path).toBe('far-end/carrier-sbc.txt')
  const text = file?.text ?? ''
  expect(text).toContain('trunks ONE and TWO')
  expect(text.split('\n').filter((line) => line === 'Transport')).toHaveLength(1)
  expect(text).toContain('Our nodes call you at, ONE\n  we: 192.0.2.1:5061')
  expect(text).toContain('Our nodes call you at, TWO\n  we: 192.0.2.2:5061')
})

it('can be mailed as they are: short lines, no escapes', () => {
  for (const { text } of farEndMails(evaluateWhole(examplePlan(), '2026-01-31'), 'abc')) {
    expect(text).not.toMatch(/[\\`|]/)
    expect(text.split('\n').filter((line) => line.length > 78 && line.trim().includes(' ', 12))).toEqual([])
  }
})

it('SP-3: leaves out a trunk without a profile', () => {
  const lone = evaluateWhole(plan({ sipTrunks: [{ name: 'LONE' }] }), '2026-01-31')
  expect([...farEndMails(lone, 'abc')]).toEqual([])
})

it('have safe and distinct names, whatever the trunks are called', () => {
  expect(paths(['A', 'a', '../a', 'CON', '漢字'])).toEqual([
    'far-end/a.txt',
    'far-end/a-2.txt',
    'far-end/a-3.txt',
    'far-end/con-far-end.txt',
    'far-end/far-end.txt',
  ])
  fc.assert(
    fc.property(fc.array(anyText, { maxLength: 10 }), (names) => {
      const made = paths(names)
      expect(new Set(made).size).toBe(names.length)
      expect(made.filter((path) => !isSafeRelativePath(path))).toEqual([])
    }),
    { numRuns: draws(50) },
  )
})

it('carry the same bytes each time', () => {
  const make = () => [...farEndMails(evaluateWhole(examplePlan(), '2026-01-31'), 'abc')]
  expect(make()).toEqual(make())
})

it('FC-2: tell of an SRV name what its record answers, and no port of its own', () => {
  const found = { name: 'T', securityProfileName: 'OLD', destinations: [{ address: 'sip.example.net', port: 5060 }] }
  const project = plan({
    profiles: [{ name: 'P', securityMode: 'Encrypted', incomingPort: 5561 }],
    sipTrunks: [
      {
        name: 'T',
        securityProfileId: 'P',
        destinations: [{ address: 'sip.example.net', port: 0 }],
        destAddrIsSrv: true,
      },
    ],
    asFound: { profiles: [{ name: 'OLD', incomingPort: 5060 }], sipTrunks: [found] },
  })
  const [file] = [...farEndMails(evaluateWhole(project, '2026-01-31'), 'abc')]
  const text = file?.text.replace(/\s+/gu, ' ')
  expect(text).toContain('we: sip.example.net:5060 → sip.example.net, as its SRV record answers')
  expect(text).toContain('and TCP the ports of your SRV record from them.')
})
