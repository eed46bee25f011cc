import fc from 'fast-check'
import { applyLines } from '../../../../shared/ios/running/apply/apply-lines'
import { readRunningConfig } from '../../../../shared/ios/running/read-running-config'
import type { ConfigLine, RunningConfig } from '../../../../shared/ios/running/running-config'
import { writeRunningConfig } from '../../../../shared/ios/running/write-running-config'
import type { PlanParts } from '../../../helpers/plan'
import { arbitraryCucmPeers } from '../../../helpers/running-config/arbitrary-cucm-peers'
import { anyRunningConfig, type DrawnConfig } from '../../../helpers/running-config/arbitrary-running-config'
import { filesOfPlan } from '../files'
import { partsOf } from '../file-parts'

export const boxAddress = '192.0.2.21'
export const nodes = ['pub', 'sub1', 'sub2'].map((name, at) => ({
  name: `${name}.example.com`,
  address: `192.0.2.1${String(at + 1)}`,
}))

const profiles = [
  { id: 'tls-1', name: 'TLS-1', securityMode: 'Encrypted', incomingPort: 5561, x509SubjectName: 'gw1.example.com' },
  { id: 'tls-2', name: 'TLS-2', securityMode: 'Encrypted', incomingPort: 5562, x509SubjectName: 'gw2.example.com' },
  { id: 'clear', name: 'CLEAR', incomingPort: 5060, digestAuthentication: true },
] as const

const softwares = {
  'IOS 15': '15.7(3)M8',
  'IOS XE 3': '03.16.05.S',
  'IOS XE 16': '16.9.4',
  'IOS XE 17': '17.9.4a',
  'IOS XE 26': '26.1.1',
}

export interface DrawnBox {
  config: DrawnConfig
  /** As import keeps it. */
  text: string
  parts: PlanParts
}

const arbitraryTrunks = fc.array(
  fc.record({
    securityProfileId: fc.constantFrom('tls-1', 'tls-1', 'tls-2', 'clear'),
    srtpAllowed: fc.boolean(),
    // Mostly one node each: trunks that share a node change together.
    nodeNames: fc.oneof(
      { arbitrary: fc.constantFrom(...nodes).map(({ name }) => [name]), weight: 8 },
      { arbitrary: fc.subarray(nodes.map(({ name }) => name)), weight: 2 },
    ),
    port: fc.constantFrom(5061, 5061, 5081),
    wasPort: fc.constantFrom(null, 5060, 5062),
    stays: fc.constantFrom(false, false, false, true),
  }),
  { minLength: 1, maxLength: 3 },
)

/** A device of any family with dial-peers toward CUCM, and a plan for trunks to it. */
export const arbitraryBox: fc.Arbitrary<DrawnBox> = anyRunningConfig
  .chain((config) => fc.tuple(fc.constant(config), arbitraryCucmPeers(config.family, nodes), arbitraryTrunks))
  .map(([config, peers, trunks]) => {
    const text = importedText(withBlocks(config.lines, peers))
    return { config, text, parts: planFor(config, text, trunks) }
  })

/** Before the lines of the console, where dial-peers are printed. */
function withBlocks(lines: readonly string[], blocks: readonly (readonly string[])[]): string[] {
  const at = lines.indexOf('line con 0')
  return [...lines.slice(0, at), ...blocks.flatMap((block) => [...block, '!']), ...lines.slice(at)]
}

/** As import keeps it: without its secrets. */
export function importedText(lines: readonly string[]): string {
  return writeRunningConfig(read(lines.join('\n')))
}

export function read(text: string): RunningConfig {
  const result = readRunningConfig(text)
  if (!result.ok) throw new Error(result.failure.kind)
  return result.value
}

type Trunk = typeof arbitraryTrunks extends fc.Arbitrary<(infer One)[]> ? One : never

function planFor({ family, host }: DrawnConfig, text: string, trunks: readonly Trunk[]): PlanParts {
  const names = trunks.map((_, at) => `T${String(at + 1)}`)
  const found = trunks.flatMap(({ wasPort, stays, securityProfileId, srtpAllowed }, at) => {
    const name = names[at] ?? ''
    if (stays) {
      const own = profiles.find(({ id }) => id === securityProfileId)
      return [{ name, securityProfileName: own?.name ?? '', srtpAllowed, mtpRequired: false }]
    }
    return wasPort === null ? [] : [{ name, securityProfileName: `WAS-${String(wasPort)}`, srtpAllowed: false }]
  })
  return {
    cluster: { name: 'CLUSTER-1', nodes },
    profiles: profiles.map((one) => ({ ...one, asFoundName: one.name })),
    farEnds: [
      {
        ...{ id: 'box', name: 'Box', kind: family === 'IOS 15' ? 'IOS' : 'IOS XE', srtp: 'yes' },
        software: softwares[family],
        hosts: [{ name: host, address: boxAddress, certificateNames: ['gw1.example.com'] }],
      },
    ],
    sipTrunks: trunks.map(({ port, securityProfileId, srtpAllowed, nodeNames }, at) => ({
      ...{ name: names[at] ?? '', securityProfileId, srtpAllowed, nodeNames, farEndId: 'box' },
      destinations: [{ address: boxAddress, port }],
    })),
    asFound: {
      profiles: [
        ...profiles.map(({ id: _, ...settings }) => settings),
        { name: 'WAS-5060', incomingPort: 5060 },
        { name: 'WAS-5062', incomingPort: 5062 },
      ],
      sipTrunks: found,
      runningConfigs: [{ device: host, address: boxAddress, takenOn: '2026-11-20', text }],
    },
  }
}

export interface BoxFiles {
  text: string
  wayBack: string
  forward: ReadonlyMap<string, string[]>
  back: ReadonlyMap<string, string[]>
  isInPlace: boolean
}

/** Null where nothing is done on the device. */
export function boxFiles(parts: PlanParts): BoxFiles | null {
  const [file, back] = filesOfPlan(parts)
  if (file === undefined || back === undefined) return null
  return {
    ...{ text: file.text, wayBack: back.text },
    forward: partsOf(file.text),
    back: partsOf(back.text),
    isInPlace: file.text.includes('! Made for '),
  }
}

export function after(config: RunningConfig, commands: readonly string[]): RunningConfig {
  const result = applyLines(config, commands)
  if (!result.ok) throw new Error(JSON.stringify(result.failure))
  return result.value.config
}

export const afterAll = (config: RunningConfig, parts: Iterable<readonly string[]>): RunningConfig =>
  [...parts].reduce(after, config)

/** As it is printed, without the trustpoints that a change made, which stay. */
export function printed(config: RunningConfig): string {
  const lines = config.lines.filter(
    ({ text, number }) => number !== null || !text.startsWith('crypto pki trustpoint CUCM-'),
  )
  return writeRunningConfig({ ...config, lines })
}

/** The blocks of the outermost level by their first line. */
export const blocks = ({ lines }: RunningConfig): Map<string, string[]> =>
  new Map(lines.map((line) => [line.text.trim(), [...inner(line.inside)]]))

function* inner(lines: readonly ConfigLine[]): Generator<string, void> {
  for (const { text, inside } of lines) {
    yield text.trim()
    yield* inner(inside)
  }
}
