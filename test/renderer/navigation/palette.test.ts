// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { matching, paletteEntries } from '../../../renderer/navigation/palette'
import { pageButtons } from '../../../renderer/navigation/page-buttons'
import { commandIds } from '../../../shared/contract/commands'
import { evaluate } from '../../../shared/evaluation/evaluator'
import { examplePlan } from '../../helpers/example-plan'

const project = examplePlan()
const findings = evaluate(project, '2026-01-31')
const all = paletteEntries(project, findings, () => true)

describe('the palette', () => {
  it('offers only commands while no project is open, and only those that can be run', () => {
    const entries = paletteEntries(null, [], (id) => id === 'new-project')
    expect(entries.map(({ does }) => does)).toEqual([{ kind: 'command', id: 'new-project' }])
    expect(entries[0]).toMatchObject({ text: 'New project', note: 'Ctrl N' })
  })
  it('has every command, every button of a page, every object by name and every finding, each under a key of its own', () => {
    const objects = [
      ...[project.profiles, project.farEnds, project.sipTrunks, project.h323Devices, project.mgcpGateways],
      ...[project.sipRealms, project.applicationUsers],
    ].flat().length
    expect(all).toHaveLength(commandIds.length + pageButtons.length + objects + findings.length)
    expect(new Set(all.map(({ key }) => key)).size).toBe(all.length)
  })
  it('finds what has every word, wherever it stands, and goes there', () => {
    const [trunk] = matching(all, 'cc-02 SIP trunk')
    expect(trunk).toMatchObject({ text: 'SIP-CC-02', does: { kind: 'go' } })
    const finding = findings.find(({ rule }) => rule === 'HX-8')
    const found = matching(all, 'hx-8').filter(({ note }) => note === 'HX-8')
    expect(found.map(({ does }) => does)).toEqual([{ kind: 'go', path: finding?.path, on: finding?.step }])
    expect(matching(all, 'no such words at all')).toEqual([])
  })
  it('finds a button by its own words, whether its dots are typed or not, with the page that has it', () => {
    for (const typed of ['freeze revision', 'Freeze…', 'freeze...'])
      expect(matching(all, typed)[0]).toMatchObject({ text: 'Freeze revision', note: 'Revisions' })
    expect(matching(all, 'all findings')[0]).toMatchObject({ text: 'Findings', does: { kind: 'button' } })
    expect(matching(all, 'sign revision')[0]).toMatchObject({ text: 'Sign revision' })
  })
  it('finds the import by the words that people have for it', () => {
    for (const typed of ['import', 'paste', 'spreadsheet', 'zip'])
      expect(matching(all, typed)[0]?.does).toEqual({ kind: 'command', id: 'import' })
  })
  it('shows so many that they can be read, in their order', () => {
    expect(matching(all, '')).toEqual(all.slice(0, 60))
  })
  it('calls what has no name by that', () => {
    const unnamed = { ...project, profiles: project.profiles.map((profile) => ({ ...profile, name: '' })) }
    const [object] = paletteEntries(unnamed, [], () => false).filter(({ does }) => does.kind === 'go')
    expect(object?.text).toBe('(no name)')
  })
})
