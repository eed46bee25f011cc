import type { ClusterState } from '../shared/axl/requests/cluster'
import type { SaidLine } from './checklist'

type Value = string | boolean
/** A window with what its fields show, by their labels. */
type Window = Map<string, Value>
interface Device {
  window: Window
  profile?: Window
}

/** The fields of a profile as the window of CUCM opens for a new one, in the words of the window. */
const newProfile: readonly (readonly [label: string, key: string, value: Value])[] = [
  ['Name', 'name', ''],
  ['Description', 'description', ''],
  ['Device Security Mode', 'securityMode', 'Non Secure'],
  ['Incoming Transport Type', 'incomingTransport', 'TCP+UDP'],
  ['Outgoing Transport Type', 'outgoingTransport', 'TCP'],
  ['Enable Digest Authentication', 'digestAuthentication', false],
  ['Nonce Validity Time', 'noncePolicyTime', '600'],
  ['Secure Certificate Subject or Subject Alternate Name', 'x509SubjectName', ''],
  ['Incoming Port', 'incomingPort', '5060'],
  ['Enable Application Level Authorization', 'applLevelAuthentication', false],
  ['Accept Presence Subscription', 'acceptPresenceSubscription', false],
  ['Accept Out-of-Dialog Refer', 'acceptOutOfDialogRefer', false],
  ['Accept Unsolicited Notification', 'acceptUnsolicitedNotification', false],
  ['Accept Replaces Header', 'allowReplaceHeader', false],
  ['Transmit Security Status', 'transmitSecurityStatus', false],
  ['Allow charging header', 'allowChargingHeader', false],
  ['SIP V.150 Outbound SDP Offer Filtering', 'sipV150OutboundSdpOfferFiltering', 'Use Default Filter'],
]
const profileLabel = 'SIP Trunk Security Profile'
const deviceLabels: Readonly<Record<string, string>> = {
  securityProfileName: profileLabel,
  destinations: 'Destinations',
  destAddrIsSrv: 'Destination Address is an SRV',
  srtpAllowed: 'SRTP Allowed',
  trunkTrafficSecure: 'Consider Traffic on This Trunk Secure',
  mtpRequired: 'Media Termination Point Required',
  enableOutboundFaststart: 'Enable Outbound FastStart',
  allowH235PassThrough: 'H.235 Pass Through Allowed',
}
/** Set by the trunk's profile and destination: Apply Config is enough; all else of a device takes a Reset. */
const byApply = new Set(['SIP Trunk Security Profile', 'Destinations', 'Destination Address is an SRV'])

type Part = 'apply' | 'reset'

/** What was saved for a device, by what it takes it up with; the name of a profile means nothing to it. */
function savedOf({ window, profile }: Device): Record<Part, string> {
  const rows = [...window]
  const settings = [...(profile ?? [])].filter(([label]) => label !== 'Name')
  return {
    apply: JSON.stringify([settings, rows.filter(([label]) => byApply.has(label))]),
    reset: JSON.stringify(rows.filter(([label]) => !byApply.has(label))),
  }
}

/** PF-8, PF-9, PF-21: what the window of a profile changes by itself when another mode is chosen. */
const withMode = (mode: Value): readonly (readonly [string, Value])[] => {
  const isPlain = mode === 'Non Secure'
  return [
    ['Incoming Transport Type', isPlain ? 'TCP+UDP' : 'TLS'],
    ['Outgoing Transport Type', isPlain ? 'TCP' : 'TLS'],
    ['Incoming Port', isPlain ? '5060' : '5061'],
  ]
}

/** `Device › Trunk`: the menu of a kind of device. */
const menuOf = (kind: string): string => (kind === 'H.323 Gateway' ? 'Device › Gateway' : 'Device › Trunk')
const profileMenu = 'System › Security › SIP Trunk Security Profile'

export interface HandsState {
  profiles: object[]
  devices: object[]
}

/**
 * A cluster as its windows show it, for somebody who has the printed lines and nothing else: a menu path, labels, what
 * stands there now, what to enter. It refuses, by throwing, what cannot be done so.
 */
export class WindowsByHand {
  private readonly profiles: Window[]
  private readonly devices = new Map<string, Device>()
  readonly realms = new Set<string>()
  /** What was renamed so far, as `C N`. */
  private readonly renamed = new Set<string>()
  /** By device, what it works with: what was saved comes to it by Apply Config, or by a Reset. */
  private readonly working = new Map<string, Record<Part, string>>()

  constructor({ profiles, sipTrunks, h323Devices }: ClusterState) {
    this.profiles = profiles.map((profile) => windowOf(profile, (key) => newProfile.find((row) => row[1] === key)?.[0]))
    const labelOf = (key: string): string | undefined => deviceLabels[key]
    for (const { securityProfileName, ...trunk } of sipTrunks)
      this.devices.set(`Device › Trunk ${trunk.name}`, {
        window: windowOf(trunk, labelOf),
        profile: this.profile(securityProfileName),
      })
    for (const device of h323Devices)
      this.devices.set(`${menuOf(device.kind)} ${device.name}`, { window: windowOf(device, labelOf) })
    for (const [key, device] of this.devices) this.working.set(key, savedOf(device))
  }

  /** The devices that work with something else than what was saved, with what they wait for. */
  get waits(): [string, Part][] {
    return [...this.devices].flatMap(([key, device]) => {
      const [saved, working] = [savedOf(device), this.working.get(key)]
      return (['apply', 'reset'] as const).flatMap((part): [string, Part][] =>
        saved[part] === working?.[part] ? [] : [[key, part]],
      )
    })
  }

  state(): HandsState {
    const plain = (window: Window): object => Object.fromEntries([...window].sort(([a], [b]) => (a < b ? -1 : 1)))
    const profiles = this.profiles.map(plain).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
    const devices = [...this.devices]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, { window, profile }]) => ({ key, ...plain(window), profile: profile?.get('Name') ?? null }))
    return { profiles, devices }
  }

  /** Does what a line says, as far as it is done in a window of CUCM. */
  do(line: SaidLine): void {
    try {
      this.act(line)
    } catch (error) {
      throw new Error(`${line.number} ${line.action} (${line.goTo}): ${String(error)}`, { cause: error })
    }
  }

  private act({ action, goTo, enter, object, cautions }: SaidLine): void {
    if (/^Delete the profile/u.test(action)) this.deleteProfile(last(goTo))
    else if (/^Delete the realm|^Delete it/u.test(action)) this.realms.delete(object)
    else if (goTo === `${profileMenu} › Add New`) this.addProfile(enter)
    else if (goTo.endsWith('SIP Realm › Add New')) this.realms.add(object)
    else if (/^Apply Config/u.test(action)) this.apply(goTo === '' ? object : last(goTo), action, goTo)
    else if (/^Reset /u.test(action)) this.reset(action.slice('Reset '.length))
    else if (/save/u.test(action) && enter.length > 0) {
      const rows = this.isLeft(cautions) ? enter.filter((row) => !row.startsWith(profileLabel)) : enter
      this.enterAt(goTo, rows, /Reset$/u.test(action))
    }
  }

  /** `Where C was not yet renamed to N, leave …`: of the profile of a trunk. */
  private isLeft(cautions: readonly string[]): boolean {
    const said = cautions.map((caution) => /Where (.+) was not yet renamed to (.+), leave the profile/u.exec(caution))
    return said.some((match) => match !== null && !this.renamed.has(`${String(match[1])} ${String(match[2])}`))
  }

  private enterAt(goTo: string, enter: readonly string[], isReset: boolean): void {
    const [menu, name] = [goTo.slice(0, goTo.indexOf(' › Find')), last(goTo)]
    if (menu === profileMenu) {
      const profile = this.profile(name)
      for (const row of enter) {
        const was = String(profile.get('Name'))
        this.set(profile, row)
        this.renamed.add(`${was} ${String(profile.get('Name'))}`)
      }
      return
    }
    const key = `${menu} ${name}`
    const device = there(this.devices.get(key))
    for (const row of enter) this.setOnDevice(device, row)
    if (isReset) this.working.set(key, savedOf(device))
  }

  private setOnDevice(device: Device, row: string): void {
    const { label, to, was } = read(row)
    if (label !== profileLabel) return this.set(device.window, row)
    if (was !== null && was !== device.profile?.get('Name') && this.strict)
      throw new Error(`${label} shows ${String(device.profile?.get('Name'))}, not ${was}`)
    device.profile = this.profile(String(to))
  }

  /** Whether what a line says is there now has to be there: it need not be on the way back from half a unit. */
  strict = true

  private set(window: Window, row: string): void {
    const { label, to, was } = read(row)
    const now = window.get(label)
    if (now === undefined) throw new Error(`no field ${label}`)
    if (this.strict && was !== null && String(now) !== String(shown(was, now)))
      throw new Error(`${label} shows ${String(now)}, not ${was}`)
    window.set(label, shown(to, now))
    if (label === 'Device Security Mode' && to !== now)
      for (const [other, value] of withMode(to)) window.set(other, value)
  }

  private addProfile(enter: readonly string[]): void {
    const window: Window = new Map(newProfile.map(([label, , value]) => [label, value]))
    for (const row of enter) this.set(window, row)
    if (this.find(String(window.get('Name'))) !== undefined) throw new Error('the name is taken')
    this.profiles.push(window)
  }

  private deleteProfile(name: string): void {
    const profile = this.find(name)
    if (profile === undefined) return
    if (this.trunksOf(profile).length > 0) throw new Error('a trunk has it')
    this.profiles.splice(this.profiles.indexOf(profile), 1)
  }

  private apply(name: string, action: string, goTo: string): void {
    const isOfProfile = action.includes('dialog') || goTo.startsWith(profileMenu)
    const keys = isOfProfile ? this.trunksOf(this.profile(name)) : [`Device › Trunk ${name}`]
    for (const key of keys) {
      const device = there(this.devices.get(key))
      this.working.set(key, { ...there(this.working.get(key)), apply: savedOf(device).apply })
    }
  }

  /** Of devices of one name the line may be about either. */
  private reset(name: string): void {
    const keys = [...this.devices.keys()].filter((key) => key.replace(/^Device › (?:Trunk|Gateway) /u, '') === name)
    if (keys.length === 0) throw new Error('no such device')
    for (const key of keys) this.working.set(key, savedOf(there(this.devices.get(key))))
  }

  private trunksOf(profile: Window): string[] {
    return [...this.devices].filter(([, device]) => device.profile === profile).map(([key]) => key)
  }
  private find(name: string): Window | undefined {
    return this.profiles.find((profile) => String(profile.get('Name')).toLowerCase() === name.toLowerCase())
  }
  private profile(name: string): Window {
    return there(this.find(name))
  }
}

/** `SRTP Allowed = check (was unchecked)`. */
function read(row: string): { label: string; to: Value; was: string | null } {
  const [, label = '', value = '', was = null] = /^(.*?) = (.*?)(?: \(was (.*)\))?$/su.exec(row) ?? []
  return { label, to: value === 'check' ? true : value === 'uncheck' ? false : value, was }
}

const words: Readonly<Record<string, Value>> = { checked: true, unchecked: false, '‹empty›': '', '‹none›': '' }
/** What a printed value is in a field that holds such a value. */
const shown = (printed: Value, now: Value): Value =>
  typeof printed === 'boolean' ||
  !(printed in words) ||
  (typeof now === 'string' && typeof words[printed] === 'boolean')
    ? printed
    : (words[printed] ?? printed)

function windowOf(item: object, labelOf: (key: string) => string | undefined): Window {
  return new Map(
    Object.entries(item).flatMap(([key, value]): [string, Value][] => {
      const label = labelOf(key)
      if (label === undefined) return []
      return [
        [label, typeof value === 'boolean' ? value : Array.isArray(value) ? destinationsOf(value) : String(value)],
      ]
    }),
  )
}

const destinationsOf = (list: readonly { address: string; port: number }[]): string =>
  list.map(({ address, port }) => `${address.includes(':') ? `[${address}]` : address}:${String(port)}`).join(', ')

const last = (goTo: string): string => goTo.slice(goTo.lastIndexOf(' › ') + ' › '.length)

function there<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('not there')
  return value
}
