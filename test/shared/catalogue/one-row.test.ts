import { describe, expect, it } from 'vitest'
import { trunkFoundFields } from '../../../shared/catalogue/as-found-fields'
import { changeRows } from '../../../shared/changes/as-found-rows'
import { checklistDocument } from '../../../shared/checklist/checklist-document'
import { toMarkdown } from '../../../shared/document/markdown'
import { evaluateWhole } from '../../../shared/evaluation/evaluator'
import { columnFor } from '../../../shared/import/columns'
import { readProject } from '../../../shared/project-file/read-project'
import { writeProject } from '../../../shared/project-file/write-project'
import { foundDeviceColumns } from '../../../renderer/pages/step-4/found-device-columns'
import { plannedWords } from '../../../renderer/pages/step-4/planned-words'
import { connectionOf } from '../../../shared/exposure/connection'
import { srtpColumns } from '../../../renderer/pages/step-5/srtp-columns'
import { pageOf } from '../../../renderer/navigation/pages'
import { plan } from '../../helpers/plan'
import { apply, rollback } from '../axl/requests/bundle'

const [both, srtpOnly] = ['When using both sRTP and TLS', 'When using sRTP Only'] as const
const parts = {
  profiles: [{ name: 'TLS', asFoundName: 'TLS', securityMode: 'Encrypted' as const }],
  sipTrunks: [{ name: 'T', securityProfileId: 'TLS', trunkTrafficSecure: srtpOnly }],
  asFound: {
    profiles: [{ name: 'TLS', securityMode: 'Encrypted' as const }],
    sipTrunks: [{ name: 'T', securityProfileName: 'TLS', trunkTrafficSecure: both }],
  },
}
const project = plan(parts)
const evaluated = evaluateWhole(project, '2026-11-28')

/** FC-13: Consider Traffic on This Trunk Secure is one row of the catalogue; all of this follows from it. */
describe('FC-13: a setting that is one row is everywhere', () => {
  it('a project that was saved before it opens, with its default, and nothing known of before', () => {
    const before = JSON.parse(writeProject(project)) as typeof project
    const [trunk, found] = [before.sipTrunks[0] as object, before.asFound?.sipTrunks[0] as object]
    for (const object of [trunk, found]) Reflect.deleteProperty(object, 'trunkTrafficSecure')
    const read = readProject(JSON.stringify(before))
    expect(read).toMatchObject({
      ok: true,
      value: { sipTrunks: [{ trunkTrafficSecure: both }], asFound: { sipTrunks: [{ trunkTrafficSecure: null }] } },
    })
  })

  it('as found, and what changes', () => {
    expect(Object.keys(trunkFoundFields)).toContain('trunkTrafficSecure')
    expect(changeRows(evaluated)).toMatchObject([{ name: 'T', from: both, to: srtpOnly, kind: 'updated' }])
  })

  it('the AXL request and the way back', () => {
    expect(apply(parts)).toContain(`updateSipTrunk name=T trunkTrafficSecure=${srtpOnly}`)
    expect(rollback(parts)).toContain(`updateSipTrunk name=T trunkTrafficSecure=${both}`)
  })

  it('nothing is sent where nobody read what it was: the task flow does not set it', () => {
    expect(apply({ ...parts, asFound: { ...parts.asFound, sipTrunks: [] } }).join()).not.toContain('trunkTrafficSecure')
  })

  it('the documents', () => {
    const text = toMarkdown(checklistDocument(evaluated, 'hash'))
    expect(text).toContain('Consider Traffic on This Trunk Secure')
    expect(text).toContain(srtpOnly)
  })

  it('form, tables and navigation', () => {
    expect(pageOf('sipTrunks/T/trunkTrafficSecure')).toBe(5)
    const context = () => ({ plan: evaluated, findingsOf: () => [], findingsAbout: () => [] })
    expect(srtpColumns(context, (row) => connectionOf(row, evaluated.index, [])).map(({ id }) => id)).toContain(
      'trunkTrafficSecure',
    )
    const found = foundDeviceColumns('sipTrunks', { isKnown: () => true, profileNames: () => [], planned: () => '' })
    expect(found.map(({ id }) => id)).toContain('trunkTrafficSecure')
    expect([...plannedWords(project, 'sipTrunks').values()]).toEqual([
      `TLS; 192.0.2.1:5080; ${srtpOnly}; no MTP, no SRTP`,
    ])
  })

  it('spreadsheet columns, by every word that people use', () => {
    const words = ['Consider Traffic on This Trunk Secure', 'trunkTrafficSecure', 'tkSipTrunkCallLegSecurity']
    expect(words.map((word) => columnFor(word)?.id)).toEqual(words.map(() => 'trunkTrafficSecure'))
  })
})
