import fc from 'fast-check'
import type { Mode } from '../../../shared/ios/running/apply/command-row'
import { blockExamples, commandExamples } from './command-examples'
import type { DrawnConfig } from './arbitrary-running-config'

/** One visit to a block. */
type Visit = string[]

const modes = Object.keys(commandExamples) as Mode[]

/** A change as somebody may paste it: settings, values that replace others, `no` in short and in full, blocks made and taken. */
export const arbitraryChange = (config: DrawnConfig): fc.Arbitrary<string[]> =>
  fc.array(arbitraryVisit(config), { minLength: 1, maxLength: 12 }).map((visits) => visits.flat())

const arbitraryVisit = (config: DrawnConfig): fc.Arbitrary<Visit> => {
  const peers = dialPeersOf(config)
  return fc.constantFrom(...modes).chain((mode) => {
    if (mode === 'global') return fc.tuple(command('global')).map((lines) => lines)
    const path = mode === 'dial-peer' ? arbitraryPeer(peers) : fc.constantFrom(...blockExamples[mode])
    const visit = fc
      .tuple(path, fc.array(oneIn(mode, config), { minLength: 1, maxLength: 5 }))
      .map(([heads, lines]) => [...heads, ...lines].map((line, at) => ' '.repeat(Math.min(at, heads.length)) + line))
    const away = path.map((heads): Visit => (heads.length === 1 ? [`no ${heads[0] ?? ''}`] : []))
    return fc.oneof({ weight: 5, arbitrary: visit }, { weight: 1, arbitrary: away })
  })
}

const dialPeersOf = ({ lines }: DrawnConfig): string[] => lines.filter((line) => line.startsWith('dial-peer voice '))

const arbitraryPeer = (printed: readonly string[]): fc.Arbitrary<string[]> =>
  fc.constantFrom(...printed, 'dial-peer voice 2001 voip', 'dial-peer voice 2002 voip').map((head) => [head])

/** A command of a place, or in a dial-peer a line that the device printed in another one. */
const oneIn = (mode: Mode, { lines }: DrawnConfig): fc.Arbitrary<string> => {
  const printed = lines.filter((line) =>
    /^ (?:codec|voice-class codec|dtmf-relay|fax|translation-profile) /u.test(line),
  )
  const copied = printed.map((line) => line.trim())
  return mode === 'dial-peer' && copied.length > 0
    ? fc.oneof({ weight: 6, arbitrary: command(mode) }, { weight: 1, arbitrary: fc.constantFrom(...copied) })
    : command(mode)
}

const command = (mode: Mode): fc.Arbitrary<string> =>
  fc
    .tuple(fc.constantFrom(...commandExamples[mode]), fc.constantFrom('set', 'set', 'no', 'no in short'))
    .map(([line, how]) => {
      if (how === 'set') return line
      return how === 'no' ? `no ${line}` : `no ${line.split(' ').slice(0, -1).join(' ') || line}`
    })
