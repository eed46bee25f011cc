import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withPlanAsFound } from '../../../shared/changes/as-found'
import { evaluateWhole } from '../../../shared/evaluation/evaluator'
import { securedBy, securedToday } from '../../../shared/exposure/secured'
import { arbitraryProject } from '../../helpers/arbitrary-project'
import { draws } from '../../helpers/draws'
import { plan } from '../../helpers/plan'

const today = '2026-11-28'

describe('how many devices are secured', () => {
  const project = plan({
    profiles: [
      { name: 'ENC', securityMode: 'Encrypted', x509SubjectName: 'cube.example.com' },
      { name: 'AUTH', securityMode: 'Authenticated' },
      { name: 'OLD' },
    ],
    sipTrunks: [
      { name: 'A', securityProfileId: 'ENC', srtpAllowed: true },
      { name: 'B', securityProfileId: 'AUTH', srtpAllowed: true },
      { name: 'NEW', securityProfileId: 'ENC' },
    ],
    mgcpGateways: [{ domainName: 'mgcp-1', srtp: true }],
    asFound: {
      profiles: [{ name: 'OLD' }, { name: 'AUTH', securityMode: 'Authenticated' }],
      sipTrunks: [
        { name: 'A', securityProfileName: 'OLD', srtpAllowed: false },
        { name: 'B', securityProfileName: 'AUTH', srtpAllowed: true },
      ],
    },
  })
  const evaluated = evaluateWhole(project, today)

  it('OV-2, OV-5: after the change, by signaling, by names and by who can read the keys', () => {
    expect(securedBy(evaluated)).toEqual({
      ...{ trunks: 3, devices: 4, encrypted: 2, signed: 1, named: 2 },
      ...{ media: 3, hidden: 1, readable: 2, none: 1 },
    })
  })
  it('today, by what was found: a trunk that is new and gateways that nobody reads do not count', () => {
    expect(securedToday(evaluated)).toEqual({
      ...{ trunks: 2, devices: 2, encrypted: 0, signed: 1, named: 0 },
      ...{ media: 1, hidden: 0, readable: 1, none: 1 },
    })
    expect(securedToday(evaluateWhole({ ...project, asFound: null }, today))).toBeNull()
  })
  it('are as many today as after where the plan is what was found', () => {
    fc.assert(
      fc.property(arbitraryProject(), (drawn) => {
        const names = new Set<string>()
        const isFirst = (name: string): boolean => !names.has(name.toLowerCase()) && !!names.add(name.toLowerCase())
        const own = {
          ...drawn,
          waivers: [],
          mgcpGateways: [],
          profiles: drawn.profiles.filter(({ name }) => name !== '' && isFirst(`p ${name}`)),
          sipTrunks: drawn.sipTrunks.filter(({ name }) => isFirst(`t ${name}`)),
          // What IPsec of the cluster was before is not found (HX-3).
          h323Devices: drawn.h323Devices.filter(
            ({ name, kind, ipsec }) => ipsec.method !== 'cucm' && isFirst(`${kind} ${name}`),
          ),
        }
        const found = evaluateWhole(withPlanAsFound(own, { source: 'the plan', takenOn: today }), today)
        expect(securedToday(found)).toEqual(securedBy(found))
      }),
      { numRuns: draws(200) },
    )
  })
})
