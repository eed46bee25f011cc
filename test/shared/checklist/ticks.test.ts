import { describe, expect, it } from 'vitest'
import { askedOf } from '../../../shared/checklist/ticks'
import { flatText } from '../../../shared/document/legible'
import type { Checkline } from '../../../shared/document/document'
import type { ChecklistEntry, Project } from '../../../shared/plan/project'
import { evaluateWhole } from '../../../shared/evaluation/evaluator'
import { doneSteps } from '../../../shared/checklist/done-steps'
import { checklistOf } from '../../helpers/checklist'
import { plan } from '../../helpers/plan'

const today = '2026-11-28'
const project = plan({
  profiles: [{ name: 'TLS', securityMode: 'Encrypted' }],
  sipTrunks: [
    { name: 'A', securityProfileId: 'TLS', destinations: [{ address: '192.0.2.1', port: 5061 }] },
    { name: 'B', securityProfileId: 'TLS' },
  ],
  asFound: {
    profiles: [{ name: 'OLD' }],
    sipTrunks: ['A', 'B'].map((name) => ({
      name,
      securityProfileName: 'OLD',
      destinations: [{ address: '192.0.2.1', port: 5060 }],
    })),
  },
})

const linesOf = (of: Project): Checkline[] =>
  checklistOf(of).document.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'checklines' ? block.lines : [])),
  )
const lineOf = (of: Project, id: string): Checkline => {
  const line = linesOf(of).find((one) => one.id === id)
  if (line === undefined) throw new Error(`no line ${id}`)
  return line
}

const tickOf = (line: Checkline): ChecklistEntry => ({
  ...{ state: 'done', by: 'PN', on: '2026-12-05T22:41Z', evidence: 'shot.png' },
  of: askedOf(line),
})
const ticked: Project = {
  ...project,
  checklist: Object.fromEntries(linesOf(project).map((line) => [line.id, tickOf(line)])),
}
const profileLine = 'step3/sipTrunks/A/profile'

/** The destination of A goes elsewhere. */
const moved: Project = {
  ...ticked,
  sipTrunks: ticked.sipTrunks.map((trunk) =>
    trunk.name === 'A' ? { ...trunk, destinations: [{ address: '192.0.2.1', port: 5062 }] } : trunk,
  ),
}

describe('a tick', () => {
  it('stands as long as its line asks for the same', () => {
    expect(linesOf(ticked).filter(({ entry }) => entry.state !== 'done')).toEqual([])
    expect(doneSteps(evaluateWhole(ticked, today))).toEqual(new Set([1, 2, 3]))
  })

  it('is open again where its line asks for something else, says who ticked what, and keeps what was seen', () => {
    const line = lineOf(moved, profileLine)
    expect(line.entry).toEqual({ state: 'open', by: '', on: '', evidence: 'shot.png' })
    expect(flatText(line.ticked)).toBe('Done by PN, 2026-12-05T22:41Z, when it asked for something else.')
    const open = linesOf(moved).filter(({ entry }) => entry.state !== 'done')
    // The firewalls have to let another port through, too.
    expect(open.map(({ id }) => id)).toEqual(['before/firewall', profileLine])
    expect(doneSteps(evaluateWhole(moved, today))).toEqual(new Set([1, 2]))
  })

  it('is done again when the line asks for what it was ticked for', () => {
    expect(lineOf({ ...moved, sipTrunks: ticked.sipTrunks }, profileLine).entry.state).toBe('done')
  })

  it('of version 1 stays, and says that nobody knows what it was for', () => {
    const old = { ...tickOf(lineOf(project, profileLine)), of: '' }
    const line = lineOf({ ...moved, checklist: { [profileLine]: old } }, profileLine)
    expect([line.entry.state, flatText(line.ticked)]).toEqual(['done', 'What it was ticked for is not known.'])
  })

  it('does not hang on where its line stands, nor on what is only said beside it', () => {
    const other = { ...ticked, sipTrunks: ticked.sipTrunks.toReversed().map((trunk) => ({ ...trunk, wave: 2 })) }
    expect(linesOf(other).filter(({ id, entry }) => entry.state !== 'done' && !id.startsWith('hold/'))).toEqual([])
  })
})
