import { describe, expect, it } from 'vitest'
import { checklistPlan } from '../../../shared/checklist/context'
import { flatText } from '../../../shared/document/legible'
import { farEndDocument } from '../../../shared/far-end/far-end-document'
import { sheetsOf } from '../../../shared/far-end/sheets'
import { evaluateWhole } from '../../../shared/evaluation/evaluator'
import { plan, type PlanParts } from '../../helpers/plan'

const parts: PlanParts = {
  cluster: { name: 'HQ', nodes: [{ name: 'sub', address: '192.0.2.10' }] },
  profiles: [
    { name: 'TLS', securityMode: 'Encrypted', incomingPort: 5071 },
    { name: 'DIGEST', asFoundName: 'DIGEST', digestAuthentication: true, incomingPort: 5070 },
    { name: 'BOTH', securityMode: 'Encrypted', digestAuthentication: true, incomingPort: 5072 },
  ],
  asFound: {
    profiles: [{ name: 'OLD' }, { name: 'ASKED', digestAuthentication: true }, { name: 'DIGEST', incomingPort: 5070 }],
    sipTrunks: [
      { name: 'A', securityProfileName: 'OLD' },
      { name: 'B', securityProfileName: 'ASKED' },
    ],
  },
}
const farEnd = { id: 'F', name: 'Far', hosts: [{ address: '192.0.2.21' }] }
type Kind = NonNullable<NonNullable<PlanParts['farEnds']>[number]['kind']>

function sheets(more: PlanParts, kind: Kind = 'other') {
  const trunks = (more.sipTrunks ?? []).map((trunk) => ({ farEndId: 'F', ...trunk }))
  const all = { ...parts, farEnds: [{ ...farEnd, kind }], ...more, sipTrunks: trunks }
  const evaluated = evaluateWhole(plan(all), '2026-01-31')
  return { evaluated, all: sheetsOf(evaluated) }
}

/** What they do, in the order of the sheet. */
function tasksOf(more: PlanParts, kind?: Kind): string[] {
  const { evaluated, all } = sheets(more, kind)
  return all.flatMap((sheet) =>
    farEndDocument(evaluated, sheet, 'abcd1234').sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) =>
        block.kind === 'form' && block.columns[0] === '' ? block.rows.map(({ said }) => flatText(said)) : [],
      ),
    ),
  )
}
const nowOf = (more: PlanParts, kind?: Kind): string =>
  tasksOf(more, kind).find((task) => task.startsWith('When we say')) ?? ''
const on = (name: string, securityProfileId: string) => ({
  ...{ name, securityProfileId },
  destinations: [{ address: '192.0.2.21', port: 5061 }],
})

describe('what the other side does when we say so', () => {
  it('PF-11, PF-21: where only the digest challenge changes, no port and no transport is said to change', () => {
    const found = { ...parts.asFound, sipTrunks: [{ name: 'A', securityProfileName: 'DIGEST' }] }
    expect(nowOf({ sipTrunks: [on('A', 'DIGEST')], asFound: found })).toBe(
      'When we say “now”: answer our digest challenge. When we say “back”: we no longer challenge you.',
    )
    const profiles = [{ name: 'DIGEST', asFoundName: 'DIGEST', incomingPort: 5070 }]
    const asked = { ...found, profiles: [{ name: 'DIGEST', incomingPort: 5070, digestAuthentication: true }] }
    expect(nowOf({ profiles, sipTrunks: [on('A', 'DIGEST')], asFound: asked })).toBe(
      'When we say “now”: we no longer challenge you. When we say “back”: answer our digest challenge.',
    )
  })

  it('PF-11, PF-21: beside port and transport the challenge is told both ways, where it changes', () => {
    expect(nowOf({ sipTrunks: [on('A', 'BOTH')] })).toMatch(
      /^When we say “now”: change over to TLS and port 5072, and answer our digest challenge\. When we say “back”: to TCP and port 5060, and we no longer challenge you\./u,
    )
    expect(nowOf({ sipTrunks: [on('B', 'TLS')] })).toMatch(
      /^When we say “now”: change over to TLS and port 5071, and we no longer challenge you\. When we say “back”: to TCP and port 5060, and answer our digest challenge\./u,
    )
    expect(nowOf({ sipTrunks: [on('B', 'BOTH')] })).not.toContain('challenge')
  })

  it('PF-21, FC-15: of trunks that change in another way each is named with its own', () => {
    expect(nowOf({ sipTrunks: [on('A', 'TLS'), on('C', 'TLS')] })).toMatch(
      /change over to TLS and port 5071\. When we say “back”: on A to TCP and port 5060; on C to what was there before\./u,
    )
    expect(nowOf({ sipTrunks: [on('A', 'TLS'), on('B', 'BOTH')] })).toMatch(
      /“now”: on A change over to TLS and port 5071; on B change over to TLS and port 5072\. /u,
    )
  })
})

describe('FC-19, XD-9: another cluster of CUCM', () => {
  it('S3-1, PF-21: gives its trunk the new profile when we say so, and not before', () => {
    const tasks = tasksOf({ sipTrunks: [on('A', 'TLS')] }, 'CUCM')
    const add = tasks.findIndex((task) => task.startsWith('Add a profile with our names as its subject names'))
    expect(tasks[add]).toContain('as its incoming port the one at which our nodes call you')
    expect(tasks[add]).toContain('Leave your trunk with the one of today')
    expect(tasks.slice(0, -1).join(' ')).not.toMatch(/reset/u)
    expect(tasks.at(-1)).toMatch(/^When we say “now”.*is applied and reset: its calls drop \(XD-9\)\.$/u)
  })

  it('S1-5: restarts Cisco CallManager after what it uploads, as our own side does', () => {
    const upload = tasksOf({ sipTrunks: [on('A', 'TLS')] }, 'CUCM')[0]
    expect(upload).toContain('After the last upload restart Cisco CallManager, one node after the other')
    expect(tasksOf({ sipTrunks: [on('A', 'TLS')] }).join(' ')).not.toContain('restart')
  })

  it('XD-9: applies and resets its trunk all the same where nothing is changed over', () => {
    const profiles = [{ name: 'TLS', asFoundName: 'TLS', securityMode: 'Encrypted' as const }]
    const asFound = { profiles: [{ name: 'TLS', securityMode: 'Encrypted' as const }] }
    const sipTrunks = [{ ...on('A', 'TLS'), srtpAllowed: true }]
    const found = { ...asFound, sipTrunks: [{ name: 'A', securityProfileName: 'TLS' }] }
    const tasks = tasksOf({ profiles, sipTrunks, asFound: found }, 'CUCM')
    expect(tasks.join(' ')).not.toContain('When we say')
    expect(tasks).toContain('Apply and reset the trunk on your side as well: its calls drop then (XD-9).')
  })
})

it('FC-18, PF-21: what is like it stands together: no firewall is opened behind what has to wait for it', () => {
  const other = { ...on('C', 'TLS'), destinations: [{ address: '192.0.2.21', port: 5063 }] }
  const tasks = tasksOf({ sipTrunks: [on('A', 'TLS'), other] }, 'CUCM')
  const kinds = tasks.map((task) => task.split(' ')[0])
  expect(kinds).toEqual(['Upload', 'See', 'Open', 'Open', 'Add', 'When'])
})

it('XD-9, PF-21: the sheet says the last moment at which its trunks begin to go back, as the checklist does', () => {
  const changeWindow = { on: '2026-12-05', from: '22:00', to: '02:00', zone: 'Europe/Vienna' }
  const sipTrunks = [on('A', 'TLS'), { ...on('C', 'TLS'), wave: 2 }]
  const { evaluated, all } = sheets({ sipTrunks, changeWindow })
  const { timetable } = checklistPlan(evaluated)
  const latest = timetable.slots.flatMap(({ kind, latestBack }) => (kind === 'unit' ? [latestBack] : []))
  expect(all.map(({ hours }) => hours.latestBack)).toEqual([timetable.clock.at(Math.max(...latest.map(Number)))])
  expect(all[0]?.hours.latestBack).toBe(timetable.clock.at(Number(latest[0])))
})
