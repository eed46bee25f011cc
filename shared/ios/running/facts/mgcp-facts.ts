import type { ConfigLine } from '../running-config'
import { after, linesWith, numberOf, switchOf, valueOf, valuesOf } from './lines'
import { bindingOf, type Binding } from './sip-facts'

export interface MgcpFacts {
  /** The line `mgcp` alone. */
  isOn: boolean
  callAgents: { address: string; port: number | null }[]
  packages: string[]
  /** Packages that a `no` takes away. */
  packagesOff: string[]
  hasSrtpPackage: boolean | null
  bindControl: Binding | null
  bindMedia: Binding | null
  validatesCallAgent: boolean | null
  /** `ccm-manager config server`: where it gets its configuration from. */
  configServers: string[]
  redundantHosts: string[]
  /** For every PRI of the device, where the line stands at the outermost level. */
  switchType: string | null
}

export const mgcpFacts = (lines: readonly ConfigLine[]): MgcpFacts => ({
  isOn: linesWith(lines, 'mgcp').some((line) => after(line, 1).length === 0),
  callAgents: linesWith(lines, 'mgcp', 'call-agent').flatMap((line) => {
    const [address, port] = after(line, 2)
    return address === undefined ? [] : [{ address, port: numberOf(port) }]
  }),
  packages: valuesOf(lines, 'mgcp package-capability'),
  packagesOff: valuesOf(lines, 'no mgcp package-capability'),
  hasSrtpPackage: switchOf(lines, 'mgcp package-capability srtp-package'),
  bindControl: bindingOf(valueOf(lines, 'mgcp bind control')),
  bindMedia: bindingOf(valueOf(lines, 'mgcp bind media')),
  validatesCallAgent: switchOf(lines, 'mgcp validate call-agent source-ipaddr'),
  configServers: valuesOf(lines, 'ccm-manager config server').flatMap((text) => text.split(' ')),
  redundantHosts: valuesOf(lines, 'ccm-manager redundant-host').flatMap((text) => text.split(' ')),
  switchType: valueOf(lines, 'isdn switch-type'),
})
