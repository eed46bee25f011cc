import { idOf } from '../../checklist/line'
import type { MgcpGateway } from '../../plan/project'
import { named } from '../../text/words'
import type { MgcpShown } from '../readers/mgcp'
import type { RegisteredDevice } from '../readers/ris-port'
import {
  answersOf,
  disproved,
  isHost,
  open,
  proved,
  type Court,
  type Said,
  type SourcedShown,
  type Verdict,
} from '../said'

/** The package is there, the gateway is not out of service, and no node has lost it (MG-5). */
export function judgeMgcp(gateway: MgcpGateway, court: Court): Verdict[] {
  const line = court.lineOf(idOf('step1', 'mgcpGateways', gateway.id, 'srtp-package'))
  const one = answersOf(court.shown, 'mgcp', [gateway.domainName]).at(-1)
  const registered = registeredOf(gateway, court.shown)
  const from = [...(one ? [one] : []), ...registered.from]
  if (!line || from.length === 0) return []
  const lost = registrationSays(registered.devices)
  const said = lost ?? (one ? packagesSay(one.host, one.facts) : stillThere(registered.devices))
  return [{ line, object: gateway.domainName, from, ...said }]
}

function packagesSay(host: string, { packages, isActive, part: shown }: MgcpShown): Said {
  const part = [`${host}#`, ...shown]
  if (!packages.includes('srtp-package'))
    return disproved('The gateway does not list srtp-package among its packages.', part)
  return isActive
    ? proved('The gateway lists srtp-package, and MGCP is active.', part)
    : disproved('MGCP is not active on the gateway.', part)
}

/** An endpoint is called `S0/SU1/DS1-0@mgcp-1.example.com`. */
function registeredOf({ domainName }: MgcpGateway, shown: readonly SourcedShown[]) {
  let from: SourcedShown[] = []
  let devices: RegisteredDevice[] = []
  // The last that tells of it: what was asked before may have changed since.
  for (const each of shown) {
    if (each.facts?.kind !== 'ris port') continue
    const own = each.facts.devices.filter(({ name }) => {
      const [endpoint, domain] = name.split('@')
      return endpoint !== '' && domain !== undefined && domain.toLowerCase() === domainName.toLowerCase()
    })
    if (own.length === 0) continue
    from = [each]
    devices = own
  }
  return { from, devices }
}

const isRegistered = ({ status }: RegisteredDevice): boolean => status === 'Registered'
/** Of a node to which it is not registered it says the like, so that only all of them together tell it. */
const isLost = ({ status }: RegisteredDevice): boolean => status === 'UnRegistered' || status === 'Rejected'

function registrationSays(devices: readonly RegisteredDevice[]): Said | null {
  const lost = [...new Set(devices.map(({ name }) => name))].filter((name) =>
    devices.filter((each) => each.name === name).every(isLost),
  )
  if (lost.length === 0) return null
  const part = devices.filter(({ name }) => lost.includes(name)).map((each) => each.part)
  return disproved(`No node has ${lost.map(named).join(', ')} registered.`, part)
}

function stillThere(devices: readonly RegisteredDevice[]): Said {
  const part = devices.filter(isRegistered).map((each) => each.part)
  return open('It says where the gateway is registered; show mgcp tells whether it has the package.', part)
}

/** A PRI that is down carries no call, whatever protects it (S5-4). */
export function judgePri(gateway: MgcpGateway, { shown, lineOf }: Court): Verdict[] {
  const line = lineOf(idOf('after', 'mgcpGateways', gateway.id, 'call'))
  const from = shown.filter(({ facts, host }) => facts?.kind === 'isdn' && isHost(host, gateway.domainName))
  const last = answersOf(from, 'isdn', [gateway.domainName]).at(-1)
  if (!line || !last || !gateway.interface.endsWith('PRI')) return []
  const { interfaces, isAll } = last.facts
  const down = interfaces.filter(({ isUp }) => !isUp)
  const part = [`${last.host}#`, ...interfaces.map((each) => each.part)]
  const said = priSays(
    down.map(({ name }) => name),
    { areDown: down.length === interfaces.length, isAll },
    part,
  )
  return [{ line, object: gateway.domainName, from: [last], ...said }]
}

function priSays(
  down: readonly string[],
  { areDown, isAll }: { areDown: boolean; isAll: boolean },
  part: string[],
): Said {
  const names = down.join(', ')
  if (areDown && isAll) return disproved('No ISDN interface is up: no call goes through.', part)
  if (areDown) return open(`${names} is down, and others may be up: show isdn status, whole, tells.`, part)
  return open(
    `${down.length === 0 ? 'Every ISDN interface is up.' : `${names} is down, another is up.`} A test call was not shown.`,
    part,
  )
}
