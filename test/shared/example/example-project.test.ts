import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { changesOf } from '../../helpers/changes-of'
import { exampleProject } from '../../../shared/example/example-project'
import type { Project } from '../../../shared/plan/project'
import { parseSubjectNames } from '../../../shared/profiles/subject-names'
import { objectLists } from '../../../shared/project-file/repeated-id'
import { readProject } from '../../../shared/project-file/read-project'
import { writeProject } from '../../../shared/project-file/write-project'
import { evaluate } from '../../../shared/evaluation/evaluator'
import { severities, summarize, type Finding, type Severity } from '../../../shared/rules/finding'
import { examplePlan } from '../../helpers/example-plan'

const now = '2026-10-01T08:00:00.000Z'
const today = '2026-10-01'

function counting(): () => string {
  let count = 0
  return () => `00000000-0000-4000-8000-${String(++count).padStart(12, '0')}`
}

const kept = readFileSync(join(import.meta.dirname, '../../../shared/example/ashmere.trunkwright'), 'utf8')
const uuid = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/g
const createdAndUpdated = ({ createdAt, updatedAt }: Project): string[] => [createdAt, updatedAt]

const example = exampleProject(now, counting())
const findings = evaluate(example, today)
const changes = changesOf(example)

const open = (severity: Severity): string[] =>
  findings.filter((finding) => finding.severity === severity && !finding.waived).map(inShort)
const inShort = ({ rule, objects }: Finding): string => [rule, ...objects].join(' ')
const namesOf = (objects: readonly { name: string }[]): string[] => objects.map(({ name }) => name)

/** Every text in a value, at any depth. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

describe('the worked example as a project file', () => {
  it('reads back unchanged', () => {
    expect(readProject(writeProject(example))).toEqual({ ok: true, value: example })
  })

  it('is a file of the source, laid out as the program lays it out', () => {
    expect(`${JSON.stringify(JSON.parse(kept), null, 2)}\n`).toBe(kept)
    expect(examplePlan()).toMatchObject(JSON.parse(kept) as object)
  })

  it('differs from that file in nothing but ids and times', () => {
    const plain = (text: string) => text.replace(uuid, 'id').replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'time')
    expect(plain(writeProject(example))).toBe(plain(writeProject(examplePlan())))
    const idsOf = (text: string) => new Set(text.match(uuid))
    expect(idsOf(writeProject(example)).size).toBe(idsOf(kept).size)
    expect(createdAndUpdated(example)).toEqual([now, now])
  })

  it('is the same for the same moment and ids, and differs from the next one in nothing but these', () => {
    expect(writeProject(exampleProject(now, counting()))).toBe(writeProject(example))
    const other = exampleProject('2027-01-01T00:00:00.000Z', counting())
    expect({ ...other, createdAt: now, updatedAt: now }).toEqual(example)
  })

  it('has ids that are all different, across its lists too', () => {
    const ids = [example.id, ...objectLists.flatMap((list) => example[list].map(({ id }) => id))]
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('SP-3: assigns profiles, realms and users that are there', () => {
    const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id)
    const realms = example.sipTrunks.flatMap(({ sipRealmId }) => sipRealmId ?? [])
    expect(ids(example.profiles)).toEqual(
      expect.arrayContaining(example.sipTrunks.map(({ securityProfileId }) => securityProfileId)),
    )
    expect(ids(example.sipRealms)).toEqual(expect.arrayContaining(realms))
    expect(ids(example.sipTrunks)).toEqual(
      expect.arrayContaining(example.applicationUsers.flatMap(({ sipTrunkIds }) => sipTrunkIds)),
    )
  })

  it('SP-6: names of what was found only what is there', () => {
    const found = example.asFound ?? { profiles: [], sipTrunks: [], h323Devices: [] }
    const renamed = example.profiles.flatMap(({ asFoundName }) => asFoundName ?? [])
    const assigned = found.sipTrunks.map(({ securityProfileName }) => securityProfileName)
    expect(namesOf(found.profiles)).toEqual(expect.arrayContaining([...renamed, ...assigned]))
    expect(namesOf(example.sipTrunks)).toEqual(expect.arrayContaining(namesOf(found.sipTrunks)))
    expect(namesOf(example.h323Devices)).toEqual(expect.arrayContaining(namesOf(found.h323Devices)))
    expect(found.sipTrunks.length).toBeGreaterThan(10)
  })
})

describe('what the worked example holds', () => {
  it('has a publisher and two subscribers, and objects of every kind', () => {
    expect(example.cluster.nodes.map(({ publisher }) => publisher)).toEqual([true, false, false])
    expect(example.profiles.length).toBeGreaterThanOrEqual(6)
    expect(example.profiles.filter(({ predefined }) => predefined)).toHaveLength(1)
    expect(example.sipTrunks.length).toBeGreaterThanOrEqual(12)
    expect(example.sipRealms).toHaveLength(2)
    expect(example.applicationUsers).toHaveLength(2)
    expect(example.checklist).toEqual({})
  })

  it('HX-4, S5-1: has two H.323 gateways and one H.323 trunk of each kind', () => {
    expect(example.h323Devices.map(({ kind }) => kind)).toEqual([
      'H.323 Gateway',
      'H.323 Gateway',
      'H.225 Trunk (Gatekeeper Controlled)',
      'Inter-Cluster Trunk (Gatekeeper Controlled)',
      'Inter-Cluster Trunk (Non-Gatekeeper Controlled)',
    ])
  })

  it('MG-6, S1-3: has an E1 PRI and an analog MGCP gateway, and IPsec by both methods', () => {
    expect(example.mgcpGateways.map((gateway) => [gateway.interface, gateway.srtp])).toEqual([
      ['E1 PRI', true],
      ['Analog', false],
    ])
    const plans = [...example.h323Devices, ...example.mgcpGateways].map(({ ipsec }) => ipsec)
    expect(plans.filter(({ method }) => method === 'network').map(({ state }) => state.state)).toEqual([
      'confirmed',
      'confirmed',
    ])
    const [onCucm] = plans.filter(({ method }) => method === 'cucm')
    expect(onCucm).toMatchObject({
      state: { state: 'planned' },
      peerAddress: '192.0.2.121',
      policy: { 'Encryption Algorithm': 'AES 256', 'Phase One DH': '14' },
    })
  })

  it('PF-37: asks of each far end the names that its certificate has', () => {
    for (const trunk of example.sipTrunks) {
      const profile = example.profiles.find(({ id }) => id === trunk.securityProfileId)
      const accepted = parseSubjectNames(profile?.x509SubjectName ?? '')
      const farEnd = example.farEnds.find(({ id }) => id === trunk.farEndId)
      const shown = (farEnd?.hosts ?? []).flatMap(({ certificateNames }) => certificateNames)
      expect(accepted).toEqual(expect.arrayContaining(shown))
      expect(shown.length > 0).toBe(profile?.incomingTransport === 'TLS')
    }
  })

  it('PF-2: has descriptions that CUCM takes, on devices too', () => {
    const described = [
      ...example.profiles,
      ...example.sipTrunks,
      ...example.h323Devices,
      ...example.mgcpGateways,
      ...(example.asFound?.profiles ?? []),
    ]
    for (const { description } of described) expect(description).toMatch(/^[^"%&\\<>]{1,50}$/u)
  })

  it('names only addresses and domains that are set aside for documentation', () => {
    const texts = textsIn(example).join('\n')
    const addresses = texts.match(/\b\d{1,3}(?:\.\d{1,3}){3}\b/gu) ?? []
    const domains = texts.match(/\b[\w-]+\.(?:com|net|org)\b/gu) ?? []
    expect(addresses.length).toBeGreaterThan(20)
    expect(addresses.filter((address) => !/^(?:192\.0\.2|198\.51\.100|203\.0\.113)\.\d+$/u.test(address))).toEqual([])
    expect(new Set(domains)).toEqual(new Set(['example.com']))
  })
})

describe('what the rules say of the worked example', () => {
  it('PF-19, S2-6: the two errors left in on purpose, and no other', () => {
    expect(open('error')).toEqual(['PF-19 SIP-PSTN-01 SIP-PSTN-02 SIP-PSTN-DR', 'S2-6 SIP-CC-02'])
  })

  it('HX-8, PF-10, PF-19, PF-29, S1-2: the warnings', () => {
    expect(open('warning')).toEqual([
      'HX-8 ICT-GK-UNIVERSITY',
      'PF-10 SIP-PAGING',
      'PF-19 SIP-PSTN-01 SIP-PSTN-02',
      'PF-29 SIP-CC-01 cc-wallboard',
      'S1-2 ASHMERE-HQ',
    ])
  })

  it('HX-3, MG-3, OV-5, PF-12: the cautions', () => {
    expect(open('caution')).toEqual([
      'HX-3 ICT-GK-UNIVERSITY',
      'MG-3 mgcp-main.example.com',
      'OV-5 SIP-PBX-SOUTHGATE',
      'PF-12 ST-CC-DIGEST',
    ])
  })

  it('XD-10, XD-2, XD-5: the advice', () => {
    expect(open('advice')).toEqual(['XD-10 ST-CC-DIGEST', 'XD-2 ST-RECORDER-AUTH', 'XD-5 h323-depot.example.com'])
  })

  it('OV-5: one finding is waived, by a named person, until its last day', () => {
    expect(findings.filter(({ waived }) => waived).map(inShort)).toEqual(['OV-5 SIP-RECORDER'])
    expect(summarize(evaluate(example, '2027-12-31')).waived).toBe(1)
    expect(summarize(evaluate(example, '2028-01-01')).waived).toBe(0)
    for (const value of Object.values(example.waivers[0] ?? {})) expect(value).not.toBe('')
  })

  it('has something of every severity', () => {
    for (const severity of severities) expect(open(severity)).not.toEqual([])
  })

  it('PF-19, S2-6: is ready once the two errors are mended as its notes say', () => {
    const mended = mendErrors(example)
    expect(evaluate(mended, today).filter(({ severity }) => severity === 'error')).toEqual([])
  })
})

/** Takes the copied names off the standby gateway's profile, and chooses the realm that is waiting. */
function mendErrors(project: Project): Project {
  const spare = project.sipRealms.find(({ id }) => project.sipTrunks.every(({ sipRealmId }) => sipRealmId !== id))
  return {
    ...project,
    profiles: project.profiles.map((profile) =>
      profile.name === 'ST-PSTN-DR-ENC' ? { ...profile, x509SubjectName: 'cube-dr.example.com' } : profile,
    ),
    sipTrunks: project.sipTrunks.map((trunk) =>
      trunk.name === 'SIP-CC-02' ? { ...trunk, sipRealmId: spare?.id ?? null } : trunk,
    ),
  }
}

describe('what the worked example changes', () => {
  const kinds = (kind: string) => changes.profiles.filter((change) => change.kind === kind)

  it('S2-2, S2-4: adds profiles, updates one and leaves two as they were', () => {
    expect(kinds('added').map(({ profile }) => profile.name)).toEqual([
      'ST-PSTN-ENC',
      'ST-PSTN-DR-ENC',
      'ST-ICT-ENC',
      'ST-VMAIL-ENC',
      'ST-MEETING-ENC',
      'ST-RECORDER-AUTH',
    ])
    expect(kinds('updated').map(({ profile }) => profile.name)).toEqual(['ST-EDGE-ENC', 'ST-CC-DIGEST'])
    expect(kinds('unchanged').map(({ profile }) => profile.name)).toEqual([
      'Non Secure SIP Trunk Profile',
      'ST-FAX-UDP',
    ])
    const contactCentre = kinds('updated').find(({ profile }) => profile.name === 'ST-CC-DIGEST')
    expect(contactCentre?.settings.map(({ setting }) => setting)).toEqual(['description', 'applLevelAuthentication'])
  })

  it('SP-6: renames one, and its trunk has nothing to change', () => {
    const renamed = changes.profiles.filter(({ renamedFrom }) => renamedFrom !== null)
    expect(renamed.map(({ profile, renamedFrom }) => [renamedFrom, profile.name])).toEqual([
      ['Expressway TLS', 'ST-EDGE-ENC'],
    ])
    expect(changes.trunks.find(({ device }) => device.name === 'SIP-EDGE')?.settings).toEqual([])
  })

  it('SP-4: leaves out one that was found', () => {
    expect(namesOf(changes.removed)).toEqual(['Unity Connection Trunk Profile'])
  })

  it('knows of most devices how they were, and says of the others that it does not', () => {
    const unknown = (list: readonly { device: { name: string }; found: unknown }[]) =>
      namesOf(list.filter(({ found }) => found === null).map(({ device }) => device))
    expect(changes.knownBefore).toBe(true)
    expect(unknown(changes.trunks)).toEqual(['SIP-PSTN-DR', 'SIP-NURSECALL'])
    expect(unknown(changes.h323Devices)).toEqual(['H225-REGION'])
  })

  it('HX-12: takes outbound FastStart off the gateway that gets SRTP, and only there', () => {
    const settings = Object.fromEntries(
      changes.h323Devices.map((change) => [change.device.name, change.settings.map(({ setting }) => setting)]),
    )
    expect(settings).toEqual({
      'h323-east.example.com': ['srtpAllowed', 'enableOutboundFaststart'],
      'h323-depot.example.com': [],
      'H225-REGION': [],
      'ICT-GK-UNIVERSITY': ['srtpAllowed'],
      'ICT-LABORATORY': ['srtpAllowed', 'allowH235PassThrough'],
    })
  })
})
