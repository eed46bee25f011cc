import type fc from 'fast-check'
import { planCsv, requestFiles } from '../../shared/runbook/axl-files'
import { writeXml } from '../../shared/axl/xml'
import { settingElement } from '../../shared/axl/requests/elements'
import { sipTrunkFields } from '../../shared/catalogue/sip-trunk-fields'
import { runOf } from '../shared/axl/requests/bundle'
import type { ClusterState } from '../shared/axl/requests/cluster'
import { situations, type Situation } from '../shared/axl/requests/situations'
import { leavesOf, type ClusterObjects } from './axl-cluster'
import type { AxlWindow } from './axl-window'

/** Windows as the planner writes them, for plans of which the past is known and nothing is left to be done by hand. */
export const plannedAxlWindow: fc.Arbitrary<AxlWindow> = situations({ odd: false })
  .map((situation) => ({ situation, run: runOf(situation.project) }))
  .filter(({ run }) => run.units.inOrder.length > 0 && run.withheld.axl.length + run.withheld.rollback.length === 0)
  .map(({ situation, run }) => ({
    found: objectsOf(situation),
    files: Object.fromEntries([
      ['plan.csv', planCsv(run.rows, '15.0')],
      ...[...requestFiles(run.rows, '15.0')].map(({ name, text }) => [name, text]),
    ]),
    units: run.units.inOrder.map(({ name, profiles, trunks, h323Devices }) => ({
      unit: name,
      devices: [
        ...[...trunks, ...h323Devices].map(({ device }) => device.name),
        ...profiles.flatMap(({ outside }) => outside),
      ],
    })),
  }))

function objectsOf({ cluster }: Situation): ClusterObjects {
  const { profiles, sipTrunks, h323Devices } = cluster
  const byKind = (isGateway: boolean) => h323Devices.filter(({ kind }) => (kind === 'H.323 Gateway') === isGateway)
  return {
    SipTrunkSecurityProfile: byName(profiles),
    SipTrunk: Object.fromEntries(sipTrunks.map((trunk) => [trunk.name, { ...texts(trunk), ...destinationsOf(trunk) }])),
    SipRealm: {},
    AppUser: {},
    H323Gateway: byName(byKind(true)),
    H323Trunk: byName(byKind(false)),
  }
}

const byName = (items: readonly { name: string }[]): Record<string, Record<string, string>> =>
  Object.fromEntries(items.map((item) => [item.name, texts(item)]))

/** Each setting but the name, as a text. */
const texts = (item: object): Record<string, string> =>
  Object.fromEntries(
    Object.entries(item).flatMap(([name, value]) =>
      ['name', 'kind', 'destinations'].includes(name) ? [] : [[name, String(value)]],
    ),
  )

/** As they stand in a request. */
function destinationsOf({ destinations }: ClusterState['sipTrunks'][number]): Record<string, string> {
  const element = settingElement(sipTrunkFields.destinations, destinations)
  return element.ok ? leavesOf(writeXml({ name: 'x', children: [element.value] })) : {}
}
