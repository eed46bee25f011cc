import type { EnterRow } from '../document/document'
import { code, say, strong, type Inline } from '../document/inline'
import { gatewayDevice, gatewaysToConfigure, refusalOf, type GatewayDevice, type Refusal } from '../gateways/gateway'
import { gatewaysOn } from '../gateways/boxes'
import { boxesInPlace, type BoxInPlace } from '../gateways/gateway-files'
import type { InPlace } from '../gateways/in-place/in-place-work'
import { namedBoxes, type NamedBox } from '../gateways/named-gateways'
import { legsOf, type SipLeg } from '../gateways/sip/leg'
import { whenRead } from '../ios/running/box-config'
import { ipsecNames, type IpsecNames } from '../ipsec/names'
import { ipsecPath, ipsecRollbackPath, namedIpsecDevices } from '../ipsec/named-devices'
import { groupBy } from '../plan/group-by'
import type { EvaluatedPlan } from '../evaluation/evaluated-plan'
import type { Units } from '../runbook/unit'
import { byCodeUnit } from '../text/order'
import { namesInWords } from '../text/words'
import { enter, idOf } from './line'

/** A file of the bundle and the one that takes it back. */
interface FileWithWayBack {
  path: string
  wayBack: string
}

/** IPsec with a device: its own, or that of the device which has the same address, and which the run comes to first. */
interface IpsecOfDevice extends FileWithWayBack {
  names: IpsecNames
  /** The name of that device, where it is another one. */
  madeWith: string | null
  /** Names of the devices that need it besides. */
  sharing: readonly string[]
}

/** What the bundle holds for each device, so that checklist and files agree. */
export interface DeviceFiles {
  boxes: readonly NamedBox[]
  /** By the key of a box: how the configuration that was read is changed. */
  inPlace: ReadonlyMap<string, InPlace>
  /** The same of any kind of device. */
  read: ReadonlyMap<string, BoxInPlace>
  gateways: ReadonlyMap<GatewayDevice, readonly NamedBox[]>
  /** By the id of a trunk: what is done on a box in its unit, told at the first trunk of the unit that reaches the box. */
  turns: ReadonlyMap<string, readonly BoxTurn[]>
  /** The same for SRTP, told at the first trunk that has it, so that no trunk has it before its box. */
  mediaTurns: ReadonlyMap<string, readonly BoxTurn[]>
  /** Ids of the trunks whose far end changes over, and back, by the files here. */
  overHere: ReadonlySet<string>
  /** By the id of a trunk: what stands in ids of lines about its boxes. */
  objectsOfTrunk: ReadonlyMap<string, readonly string[]>
  ipsec: ReadonlyMap<GatewayDevice, IpsecOfDevice>
  /** Gateways for which no configuration can be made, and why. */
  refusals: ReadonlyMap<GatewayDevice, Refusal>
}

/** What a unit does on a box. */
export interface BoxTurn {
  /** In ids of lines: the box, and the first trunk by its id, so that it is the same in whatever order lists stand. */
  object: string[]
  named: NamedBox
  /** Of the part of the file: 3 for `U3`. */
  number: number
  hasTls: boolean
  hasSrtp: boolean
  /** In words, where they are several: the trunks that go over to TLS there, and those that get SRTP. */
  forTls: string
  forSrtp: string
}

export function deviceFiles(plan: EvaluatedPlan, units: Units): DeviceFiles {
  const boxes = namedBoxes(plan)
  const read = boxesInPlace(plan)
  const inPlace = new Map([...read].flatMap(([key, { sip }]) => (sip === null ? [] : [[key, sip] as const])))
  const turns = turnsOf(boxes, inPlace, units)
  return {
    boxes,
    inPlace,
    read,
    gateways: boxesByDevice(boxes),
    turns: byFirst(turns, () => true),
    mediaTurns: byFirst(turns, ({ hasSrtp }) => hasSrtp),
    overHere: new Set(turns.flatMap(({ legs }) => legs.filter(({ hasTls }) => hasTls).map(({ trunk }) => trunk.id))),
    objectsOfTrunk: new Map(
      [...groupBy(turns, ({ legs }) => legs.map(({ trunk }) => trunk.id))].map(([id, own]) => [
        id,
        own.flatMap(({ object, named }) => [idOf(...object), idOf('gateways', named.box.key)]),
      ]),
    ),
    ipsec: ipsecByDevice(plan),
    refusals: new Map(
      gatewaysToConfigure(plan).flatMap((gateway) => {
        const refusal = refusalOf(gateway)
        return refusal === null ? [] : [[gatewayDevice(gateway), refusal]]
      }),
    ),
  }
}

const ipsecByDevice = (plan: EvaluatedPlan): DeviceFiles['ipsec'] =>
  new Map(
    namedIpsecDevices(plan).flatMap(({ device, file, sharing }): [GatewayDevice, IpsecOfDevice][] => {
      const made = { path: ipsecPath(file), wayBack: ipsecRollbackPath(file), names: ipsecNames(device, plan.project) }
      return [
        [device.device, { ...made, madeWith: null, sharing: sharing.map(({ name }) => name) }],
        ...sharing.map((other): [GatewayDevice, IpsecOfDevice] => [
          other.device,
          { ...made, madeWith: device.name, sharing: [] },
        ]),
      ]
    }),
  )

const boxesByDevice = (boxes: readonly NamedBox[]): Map<GatewayDevice, NamedBox[]> =>
  groupBy(boxes, ({ box }) => new Set(gatewaysOn(box).map(gatewayDevice)))

type Turn = BoxTurn & { legs: readonly SipLeg[] }

function turnsOf(boxes: readonly NamedBox[], inPlace: DeviceFiles['inPlace'], { inOrder }: Units): Turn[] {
  const numberOf = new Map(
    inOrder.flatMap(({ trunks }, at) => trunks.map(({ device }) => [device.id, at + 1] as const)),
  )
  return boxes.flatMap((named) => {
    const byUnit = groupBy(legsOf(named.box.sip, inPlace.has(named.box.key)), ({ trunk }) => {
      const number = numberOf.get(trunk.id)
      return number === undefined ? [] : [number]
    })
    return [...byUnit].map(([number, legs]) => ({
      ...{ named, number, legs },
      object: ['gateways', named.box.key, 'sipTrunks', legs.map(({ trunk }) => trunk.id).sort(byCodeUnit)[0] ?? ''],
      hasTls: legs.some(({ hasTls }) => hasTls),
      hasSrtp: legs.some(({ hasSrtp }) => hasSrtp),
      forTls: forWhich(legs.filter(({ hasTls }) => hasTls)),
      forSrtp: forWhich(legs.filter(({ hasSrtp }) => hasSrtp)),
    }))
  })
}

/** A line about one trunk ends with its name. */
const forWhich = (legs: readonly SipLeg[]): string =>
  legs.length < 2 ? '' : `, for ${namesInWords(legs.map(({ trunk }) => trunk.name))}`

/** By the first trunk of each turn, in the order of the run, that the test holds for. */
const byFirst = (turns: readonly Turn[], test: (leg: SipLeg) => boolean): Map<string, BoxTurn[]> =>
  groupBy(turns, ({ legs }) =>
    legs
      .filter(test)
      .slice(0, 1)
      .map(({ trunk }) => trunk.id),
  )

/** FC-15: the lines are for what was read, and for nothing else. */
export const madeForRow = (box: BoxInPlace | undefined): EnterRow[] =>
  box === undefined
    ? []
    : [enter('Made for', say`the configuration of ${code(box.read.device)}, ${whenRead(box.read)}`)]

export const asRead = say`${code('show running-config')} is still as it was read: where the device was changed since, import it again and export again first.`

/** Where a name tells its file as `eachFile` says it once over all, a list of gateways has names alone. */
export const gatewayAndFile = (name: string, path: string): Inline =>
  path.startsWith(`gateways/${name.replaceAll('.', '-')}.`) ? say`${strong(name)}` : say`${strong(name)} ${code(path)}`

/** The files of many gateways, each called after its own. */
export const eachFile = (ending: string): Inline =>
  say`its file in ${code('gateways')} (its name, ${code('-')} for each dot, then ${code(ending)})`

/** The row that names a file of the bundle, and which of its sections are meant. */
export const fileRow = (path: string | undefined, sections = ''): EnterRow[] =>
  path === undefined
    ? []
    : [{ ...enter('File in the bundle', say`${code(path)}${sections === '' ? '' : `, ${sections}`}`), isPlain: true }]
