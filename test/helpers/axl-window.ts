import fc from 'fast-check'
import type { ClusterObjects } from './axl-cluster'
import { changeFiles, type ChangeRow, hold, request, rowsOf } from './change-folder'

/** A cluster as found, and the folder axl of a plan for it. */
export interface AxlWindow {
  found: ClusterObjects
  /** By path relative to axl/, without apply.sh. */
  files: Record<string, string>
  /** Units in the order of the run, each with the devices whose calls may drop with it. */
  units: { unit: string; devices: string[] }[]
}

interface Drawn {
  /** Trunks, each with a profile of before and whether SRTP is planned. */
  trunks: { own: number; takesNew: boolean; srtp: boolean }[]
  adds: number
  realm: boolean
  user: 'none' | 'new' | 'there'
  renames: boolean
  gateway: boolean
  names: string[]
}

const oddNames = ['T 1', 'SIP "A"', "it's", '-e', 'Zürich, 2', '=1+1', '$(id)', 'a&b<c>']

const drawn: fc.Arbitrary<Drawn> = fc.record({
  trunks: fc.array(fc.record({ own: fc.integer({ min: 0, max: 1 }), takesNew: fc.boolean(), srtp: fc.boolean() }), {
    minLength: 1,
    maxLength: 2,
  }),
  adds: fc.integer({ min: 1, max: 2 }),
  realm: fc.boolean(),
  user: fc.constantFrom('none', 'new', 'there'),
  renames: fc.boolean(),
  gateway: fc.boolean(),
  names: fc.shuffledSubarray(oddNames, { minLength: 3, maxLength: 3 }),
})

/** Few and small windows: each is many processes. */
export const anyAxlWindow: fc.Arbitrary<AxlWindow> = drawn.map((of) => windowOf(of))

const oldProfile = (index: number): string => `Old ${String(index)}`
const newProfile = (index: number): string => `New "${String(index)}" & more`

function windowOf(of: Drawn): AxlWindow {
  const trunks = of.trunks.map((trunk, index) => ({ ...trunk, name: of.names[index] ?? '' }))
  const units = trunks.map((trunk, index) => unitOfTrunk(trunk, index + 1))
  if (of.gateway) units.push(unitOfGateway(of.names[2] ?? ''))
  const sync = unitOfProfile(of.renames)
  const rows = [
    ...rowsOf({ part: 'prepare' }, ...prepared(of).map(([forth]) => forth)),
    ...units.flatMap(({ forth }) => forth),
    ...sync.forth,
    ...sync.back,
    ...units.toReversed().flatMap(({ back }) => back),
    ...rowsOf(
      { part: 'rollback' },
      ...prepared(of)
        .toReversed()
        .flatMap(([, back]) => back),
    ),
  ]
  return {
    found: foundOf(of, trunks),
    files: changeFiles(rows),
    units: [...units.map(({ unit }) => ({ unit, devices: [unit] })), { unit: sync.unit, devices: ['X'] }],
  }
}

type Row = Omit<ChangeRow, 'part' | 'unit' | 'wave'>
interface Unit {
  unit: string
  forth: ChangeRow[]
  back: ChangeRow[]
}

const userMethods = { acceptPresenceSubscription: 'true' }

/** What prepare does, each with what takes it back; a user that was there before stays as it is. */
function prepared({ adds, realm, user }: Drawn): [Row, Row[]][] {
  const profiles = Array.from({ length: adds }, (_, index): [Row, Row[]] => [
    request('addSipTrunkSecurityProfile', newProfile(index), { deviceSecurityMode: 'Encrypted' }),
    [request('removeSipTrunkSecurityProfile', newProfile(index))],
  ])
  const unused: [Row, Row[]] = [
    request('updateSipTrunkSecurityProfile', 'Unused now', { newName: 'Unused', incomingPort: '5099' }),
    [],
  ]
  const back = request('updateSipTrunkSecurityProfile', 'Unused', { newName: 'Unused now', incomingPort: '5060' })
  unused[1].push({ ...back, object: unused[0].object })
  const realms: [Row, Row[]] = [
    request('addSipRealm', 'realm', { userid: 'u', digestCredentials: '{{REALM}}' }),
    [request('removeSipRealm', 'realm')],
  ]
  const users: [Row, Row[]][] = [
    [
      request('addAppUser', 'app', { password: '{{REALM}}', digestCredentials: '{{REALM}}', ...userMethods }),
      [request('removeAppUser', 'app')],
    ],
    [request('updateAppUser', 'app', { digestCredentials: '{{REALM}}', ...userMethods }), []],
  ]
  return [...profiles, unused, ...(realm ? [realms] : []), ...(user === 'none' ? [] : users)]
}

function unitOfTrunk(trunk: { name: string; own: number; takesNew: boolean; srtp: boolean }, wave: number): Unit {
  const { name, own } = trunk
  const profile = [
    request('updateSipTrunk', name, { securityProfileName: newProfile(0) }),
    request('doDeviceReset', name, { deviceResetType: 'Apply Configuration' }, `the calls of ${name}`),
    hold(`${name} is in Full Service over TLS`),
  ]
  const media = [
    request('updateSipTrunk', name, { srtpAllowed: 'true' }),
    request('resetSipTrunk', name, {}, `the calls of ${name}`),
    hold('Test calls are up'),
  ]
  const back = [
    hold(`The far end of ${name} is as it was`),
    request('updateSipTrunk', name, { srtpAllowed: 'false', securityProfileName: oldProfile(own) }),
    request('resetSipTrunk', name, {}, `the calls of ${name}`),
  ]
  const forth = [...(trunk.takesNew ? profile : []), ...(trunk.srtp ? media : [])]
  const isPlanned = forth.length > 0
  return {
    unit: name,
    forth: rowsOf({ part: 'change', unit: name, wave }, ...(isPlanned ? forth : [hold(`${name} is done by hand`)])),
    back: rowsOf({ part: 'rollback', unit: name, wave }, ...(isPlanned ? back : back.slice(0, 1))),
  }
}

function unitOfGateway(name: string): Unit {
  const set = (value: string) => [
    request('updateH323Gateway', name, { srtpAllowed: value }),
    request('resetH323Gateway', name),
  ]
  return {
    unit: name,
    forth: rowsOf({ part: 'change', unit: name, wave: 3 }, ...set('true'), hold('Calls are up')),
    back: rowsOf({ part: 'rollback', unit: name, wave: 3 }, ...set('false')),
  }
}

/** A profile that trunks have changes, and in some windows gets another name. */
function unitOfProfile(renames: boolean): Unit {
  const unit = 'Shared of all'
  const name = renames ? 'Shared, new' : unit
  const newName = (to: string): Record<string, string> => (renames ? { newName: to } : {})
  const apply = (now: string): Row => ({
    ...request('applySipTrunkSecurityProfile', now, {}, 'the calls of X'),
    object: unit,
  })
  const back = request('updateSipTrunkSecurityProfile', name, { ...newName(unit), incomingPort: '5060' })
  return {
    unit,
    forth: rowsOf(
      { part: 'synchronize', unit, wave: 1 },
      request('updateSipTrunkSecurityProfile', unit, { ...newName(name), incomingPort: '5062' }),
      apply(name),
      hold('X is in service'),
    ),
    back: rowsOf({ part: 'rollback', unit, wave: 1 }, { ...back, object: unit }, apply(unit)),
  }
}

function foundOf({ gateway, names, user }: Drawn, trunks: readonly { name: string; own: number }[]): ClusterObjects {
  const port = { deviceSecurityMode: 'Non Secure', incomingPort: '5060' }
  const trunk = (profile: string) => ({ securityProfileName: profile, srtpAllowed: 'false' })
  return {
    SipTrunkSecurityProfile: {
      [oldProfile(0)]: { ...port },
      [oldProfile(1)]: { ...port },
      'Unused now': { ...port },
      'Shared of all': { ...port },
    },
    SipTrunk: {
      X: trunk('Shared of all'),
      Untouched: trunk(oldProfile(0)),
      ...Object.fromEntries(trunks.map(({ name, own }) => [name, trunk(oldProfile(own))])),
    },
    SipRealm: { other: { userid: 'u' } },
    AppUser: user === 'there' ? { app: { digestCredentials: 'send', ...userMethods } } : {},
    H323Gateway: gateway ? { [names[2] ?? '']: { srtpAllowed: 'false' } } : {},
    H323Trunk: {},
  }
}
