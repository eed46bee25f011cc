import { describe, expect, it } from 'vitest'
import { notes } from '../../../../shared/checklist/front/notes'
import { flatText } from '../../../../shared/document/legible'
import { blockTexts, checklist } from '../../../helpers/checklist'
import { richPlan } from '../../../helpers/rich-plan'

const note = (number: string): string => {
  const found = notes.find(({ name }) => name.startsWith(`${number} `))
  if (found === undefined) throw new Error(`no note ${number}`)
  return flatText(found.value)
}

describe('what is said once', () => {
  it('S2-1: where paths begin, and where the guide has another', () => {
    expect(note('N1')).toContain('begin in Cisco Unified CM Administration')
    expect(note('N1')).toContain(
      'Where CUCM shows System > Security > SIP Trunk Security Profile, the guide writes System > Security Profile > SIP Trunk Security Profile (S2-1).',
    )
  })

  it('S3-1, S5-2: how a trunk is seen in service, with OPTIONS Ping and without', () => {
    expect(note('N2')).toContain('With OPTIONS Ping')
    expect(note('N2')).toContain('Full Service')
    expect(note('N2')).toContain('a test call takes its place')
  })

  it('HX-10, MG-1, MG-4, HX-7: what lock and shield mean, and what remains open of every encrypted call', () => {
    expect(note('N3')).toContain('The lock is encrypted media; a shield means authenticated only.')
    expect(note('N3')).toContain(
      'It may fall back to RTP in mid-call: on transfer, conference, transcoding or music on hold (MG-1, HX-6).',
    )
    expect(note('N3')).toContain(
      'Through an MTP it is secure only where that passes media through and the audio capabilities match after region filtering (HX-7).',
    )
  })

  it('S2-2, S2-3, S2-5: what a save shows, and what Copy takes along', () => {
    expect(note('N4')).toContain('The status line says that it was added or updated')
    expect(note('N4')).toContain('Copy has the settings of the original: compare every field.')
  })

  it('AXL is one of two ways, and stops at each proof', () => {
    expect(note('N5')).toContain('tick one of the two')
    expect(note('N5')).toContain('At each proof they stop: look as the lines by hand say, and type what was seen.')
  })

  it('S1-5, PF-37: which certificate goes into whose trust, and what to do where one is missing', () => {
    const trust = note('N6')
    expect(trust).toContain('signed for client and server authentication, with the names that far ends check')
    expect(trust).toContain("CallManager-trust has, on each node, the CA of the far end's certificate")
    expect(trust).toContain('the trustpoints of a gateway, have the CA of the CallManager certificates')
    expect(trust).toContain('where they are self-signed, each of them')
    expect(trust).toContain('with the purpose CallManager-trust, then the restart at the end of step 1')
  })

  it('S1-6, XD-12: new dial-peers beside those of today, and suites that both have', () => {
    expect(note('N7')).toContain('show running-config has their lines')
    expect(note('N7')).toContain(
      'Where new dial-peers stand beside those of today, calls need the old ones until their unit.',
    )
    expect(note('N7')).toContain('leave the gateway ECDHE_RSA with AES GCM, which both have (XD-12)')
  })
})

it('is printed on the first pages, and lines refer to nothing else', () => {
  const list = checklist(richPlan)
  const summary = blockTexts(list.document, 'summary').join('\n')
  for (const { name, value } of notes) expect(summary).toContain(`${name}: ${flatText(value)}`)
  const known = new Set(notes.map(({ name }) => name.split(' ')[0]))
  const said = list.lines.flatMap(({ action, see, verify }) => [action, see, verify])
  const referred = new Set(said.flatMap((text) => text.match(/\bN\d\b/g) ?? []))
  expect([...referred].filter((number) => !known.has(number))).toEqual([])
  expect([...referred].sort()).toEqual(['N2', 'N3', 'N4', 'N5', 'N6', 'N7'])
})
