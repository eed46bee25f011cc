import { expect, it } from 'vitest'
import { checklist, type SaidLine } from '../../helpers/checklist'
import { richPlan } from '../../helpers/rich-plan'

/** By line: which parts it has, and which rows of the register it carries out. */
const expected: Record<string, string> = {
  'before/findings': 'see',
  'before/backup': 'go see evidence',
  'before/as-found': 'enter see evidence | S4-2',
  'before/not-taken-down': 'see evidence | S4-2',
  'before/gateways': 'see evidence | S1-6',
  'before/far-ends': 'enter see evidence | PF-37',
  'before/firewall': 'enter see evidence | FC-18 FC-2 PF-21 XD-13',
  'before/status': 'go see evidence',
  'before/test-calls': 'see | MG-4 HX-10',
  'step1/cluster/license': 'see evidence | XD-3',
  'step1/cluster/mixed-mode': 'go caution see verify evidence | S1-1',
  'step1/cluster/phones': 'go caution see evidence | S1-2',
  'step1/cluster/certificates/node/pub/10.0.0.1': 'go see verify evidence | S1-5 PF-37 XD-17',
  'step1/h323Devices/GW/ipsec/certificates': 'go enter see verify evidence | HX-1 S1-3',
  'step1/h323Devices/GW/ipsec/node/pub/10.0.0.1': 'go enter see | HX-1 S1-3 XD-13 XD-6',
  'step1/h323Devices/GW/ipsec/device': 'enter see evidence | S1-3 S1-6 XD-13',
  'step1/h323Devices/GW/ipsec/enable': 'go enter caution see evidence | HX-1 XD-13',
  'step1/h323Devices/GW/ipsec/crypto-map': 'enter see | HX-1 S1-6',
  'step1/h323Devices/GW/ipsec/validate': 'go enter caution see verify evidence | HX-3 S5-4',
  'step1/h323Devices/GW/configuration': 'enter see verify evidence | S1-6 XD-11',
  'step1/h323Devices/LATE/ipsec/network': 'caution see verify evidence | S1-3 HX-3 S5-4',
  'step1/h323Devices/LATE/configuration': 'caution see evidence | S1-6 XD-5',
  'step1/h323Devices/BARE/ipsec/decide': 'caution see evidence | S1-3 HX-3',
  'step1/mgcpGateways/e1/image': 'caution see evidence | MG-6',
  'step1/mgcpGateways/e1/ipsec/decide': 'caution see evidence | S1-3 MG-3',
  'step1/mgcpGateways/e1/srtp-package': 'enter see verify evidence | MG-5 S1-6',
  'step1/mgcpGateways/e1/facility-ie': 'go enter caution see evidence | MG-7 MG-8 MG-9',
  'step1/mgcpGateways/clear/facility-ie': 'go enter caution see evidence | MG-7 MG-8 MG-9',
  'step1/sipTrunks/TLS/certificates': 'go see evidence | S1-5 PF-37',
  'step1/gateways/at 192.0.2.1': 'enter see undo evidence | S1-6 FC-15 XD-12',
  'step1/gateways/at 192.0.2.1/sipTrunks/TLS': 'enter see evidence | S1-6 FC-17',
  'step1/cluster/certificates/restart': 'go enter caution see evidence | S1-5',
  'step2/profiles/NEW/values': 'go enter caution see undo evidence | S2-1 S2-2 S2-3 S2-5 PF-3 PF-21 PF-23',
  'step2/profiles/NEW/v150': 'see evidence | PF-36',
  'step2/profiles/OLD/values': 'go enter caution see evidence | S2-1 S2-4 S2-5 SP-5',
  'step2/profiles/OLD/udp-throttle': 'go caution see evidence | PF-24',
  'step2/sipRealms/far': 'go enter caution see undo | S2-6 XD-7',
  'step2/applicationUsers/app': 'go enter caution see undo | S2-6 S2-7 PF-28 PF-30 PF-31 PF-32',
  'step3/sipTrunks/TLS/profile': 'go enter see | S3-1 OV-3 S1-5 SP-3',
  'step3/sipTrunks/TLS/apply': 'caution see evidence | S3-1 XD-9',
  'step3/sipTrunks/APP/credentials': 'see | S3-2 S2-6 S2-7',
  'step4/profiles/OLD/open': 'go see | S4-1',
  'step4/profiles/OLD/far-ends': 'see evidence | PF-21 PF-23',
  'step4/profiles/OLD/apply': 'caution see evidence | S4-1 S4-2 XD-9',
  'step5/sipTrunks/TLS/protection': 'go see verify evidence | S5-4 S5-3 OV-5',
  'step5/gateways/at 192.0.2.1/sipTrunks/TLS': 'enter see evidence | S1-6 XD-11 FC-16',
  'step5/sipTrunks/TLS/media': 'go enter | S5-1 S5-2 OV-4 S1-5',
  'step5/sipTrunks/TLS/reset': 'caution see evidence | S5-2 XD-9',
  'step5/sipTrunks/OPEN/protection': 'caution see verify evidence | S5-3 OV-5',
  'step5/h323Devices/GW/protection': 'see | S5-4 HX-3',
  'step5/h323Devices/GW/media': 'go enter see | S5-1 S5-2 HX-4 HX-12 S1-4 HX-11',
  'step5/h323Devices/GW/reset': 'caution see evidence | S5-2 XD-9',
  'after/sipTrunks/TLS/call': 'see verify evidence | OV-1 HX-10 S5-4',
  'after/sipTrunks/TLS/plain-call': 'see evidence | MG-1',
  'after/sipTrunks/UDP/call': 'see evidence | OV-1 HX-10 S5-4',
  'after/h323Devices/GW/call': 'see verify evidence | HX-5 HX-10 S5-4',
  'after/h323Devices/GW/plain-call': 'see evidence | MG-1',
  'after/h323Devices/BARE/call': 'see evidence | HX-5 HX-10 S5-4',
  'after/mgcpGateways/e1/call': 'see verify evidence | MG-1 MG-4',
  'after/mgcpGateways/e1/plain-call': 'see evidence | MG-4',
  'after/mgcpGateways/e1/call/facility-ie': 'see verify evidence | MG-1 MG-4 MG-9',
  'after/mgcpGateways/e1/plain-call/facility-ie': 'see evidence | MG-9 MG-1',
  'after/cluster/status': 'go see evidence | S3-1 S4-2',
  'after/cluster/fallback': 'see evidence | MG-1 HX-6',
  'after/removed/GONE': 'go see | SP-4',
  'rollback/h323Devices/GW': 'go enter caution see | S5-2 XD-9',
  'rollback/profiles/DIGEST': 'go enter caution see | S2-4 SP-5',
  'rollback/profiles/OLD': 'go enter see | S2-4 SP-5',
  'rollback/sipTrunks/APP': 'go enter caution see | S3-1 S5-2 XD-9',
  'rollback/sipTrunks/TLS': 'go enter caution see | S3-1 S5-2 XD-9',
  'rollback/profiles/OLD/far-ends': 'see evidence | PF-21 PF-23',
  'rollback/profiles/OLD/apply': 'go caution see | S4-1 XD-9',
  'rollback/profiles/NEW': 'go see | SP-4',
  'rollback/applicationUsers/app': 'go see | S2-7',
  'rollback/applicationUsers/app/methods': 'go see | S2-7',
  'rollback/sipRealms/far': 'go see | S2-6',
  'rollback/gateways/at 192.0.2.1/sipTrunks/TLS': 'enter see evidence | S1-6 FC-15',
  'rollback/gateways/at 192.0.2.1': 'enter see evidence | S1-6 FC-15',
  'after/gateways/at 192.0.2.1': 'enter see evidence | S1-6',
  'rollback/mgcpGateways/e1': 'enter caution see | MG-5',
  'rollback/mgcpGateways/e1/facility-ie': 'go enter see | MG-7 MG-8 MG-9',
  'rollback/axl/devices~1sipTrunks~1TLS': 'enter see evidence | XD-9',
  'prepare/drift': 'enter see evidence | S4-2',
  'axl/prepare': 'enter see evidence | S2-2 S2-5',
  'axl/unit/devices~1sipTrunks~1TLS': 'enter see evidence | S3-1 S5-2 XD-9',
  'hold/change/devices/1': 'see evidence | TF-1',
  'hold/change/protected status/1': 'see evidence | TF-1',
  'hold/synchronize/profile/1': 'see evidence | TF-1',
  'after/site/': 'see evidence',
  'after/cluster/startup-config': 'enter see evidence | S1-6',
  'after/cluster/backup': 'go see evidence',
  'after/cluster/desk': 'see evidence',
  'after/cluster/kinds': 'enter see evidence | HX-10 MG-4',
  'after/cluster/drift': 'enter see evidence | S4-2',
  'after/cluster/evidence': 'see evidence',
  'after/cluster/signed': 'see evidence',
  'proof/cluster/site/': 'see evidence',
  'proof/cluster/calls': 'see evidence | XD-9',
  'proof/cluster/status': 'go see evidence | S4-2',
  'proof/cluster/startup-config': 'see evidence | S1-6',
  'proof/cluster/desk': 'see evidence',
  'rollback/h323Devices/GW/configuration': 'enter see | S1-6',
  'rollback/h323Devices/GW/ipsec': 'go enter caution see | HX-1 XD-13',
}

const partsOf = (line: SaidLine): string => {
  const parts = {
    go: line.goTo,
    enter: line.enter.join(),
    caution: line.cautions.join(),
    see: line.see,
    verify: line.verify,
    undo: line.undo,
    evidence: line.evidence,
  }
  const named = Object.entries(parts).flatMap(([name, said]) => (said === '' ? [] : [name]))
  return [named.join(' '), line.register.join(' ')].filter((text) => text !== '').join(' | ')
}

const list = checklist(richPlan)

it.each(Object.entries(expected))('%s has its parts: %s', (id, parts) => {
  expect(partsOf(list.line(id))).toBe(parts)
})

it('the table has every kind of line', () => {
  const kindOf = (id: string): string => {
    const [place = '', kind = '', , ...rest] = id.split('/')
    return [place, kind, ...rest.map((part) => (/^(?:pub|10\.)/.test(part) ? 'node' : part))].join('/')
  }
  const known = new Set(Object.keys(expected).map(kindOf))
  expect(list.ids.filter((id) => !known.has(kindOf(id)))).toEqual([])
})
