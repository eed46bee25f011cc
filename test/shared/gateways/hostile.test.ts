import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Project } from '../../../shared/plan/project'
import { anyText } from '../../helpers/any-text'
import { arbitraryProject } from '../../helpers/arbitrary-project'
import { draws } from '../../helpers/draws'
import { nastyTexts } from '../../helpers/nasty-texts'
import { plan } from '../../helpers/plan'
import { filesOf, situation } from './files'
import { readIos } from './ios-reader'
import { expectSound } from './sound'

/** Every kind of file at once, and a text in every field that a person types. */
function fullPlan(): Project {
  const sip = situation('sip-digest-tls')
  const { h323Devices = [] } = situation('ipsec-h323')
  const { mgcpGateways = [] } = situation('ipsec-preshared')
  return plan({ ...sip, h323Devices, mgcpGateways, customer: 'Customer', author: 'Author', notes: 'Notes' })
}

type Path = readonly string[]

/** Where texts stand in a value. */
function textsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value === 'string') return [path]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) => textsIn(inner, [...path, name]))
}

function withText(project: Project, [name = '', ...rest]: Path, text: string): Project {
  const copy = structuredClone(project) as unknown as Record<string, unknown>
  const set = (holder: Record<string, unknown>, [first = '', ...others]: Path): void => {
    if (others.length === 0) holder[first] = text
    else set(holder[first] as Record<string, unknown>, others)
  }
  set(copy, [name, ...rest])
  return copy as unknown as Project
}

/** Choices are closed when a file is read; ids tie objects together. */
const closed = new Set([
  'id',
  'kind',
  'state',
  'method',
  'securityMode',
  'incomingTransport',
  'outgoingTransport',
  'axlVersion',
  'interface',
  'securityProfileId',
  'sipRealmId',
  'farEndId',
  'format',
])
const open = (path: Path): boolean => !closed.has(path.at(-1) ?? '') && !path.includes('sipTrunkIds')

const shapes = (project: Project): string[] =>
  filesOf(project).flatMap(({ text }) => {
    const { commands, options, typed } = readIos(text)
    return [...commands, ...options, ...typed].map((line) => line.trim().split(' ')[0] ?? '')
  })

/** What acts when the files are pasted, one after the other. */
const commandsOf = (project: Project): string[] => filesOf(project).flatMap(({ text }) => readIos(text).commands)

describe('S1-6: what a person types adds no line and no command', () => {
  const project = fullPlan()
  const paths = textsIn(project).filter(open)
  const known = new Set(shapes(project))

  it('the plan has a text in each place that files read', () => {
    const places = paths.map((path) => path.filter((part) => !/^\d+$/.test(part)).join('/'))
    for (const place of [
      'name',
      'cluster/name',
      'cluster/nodes/name',
      'cluster/nodes/address',
      'profiles/name',
      'profiles/x509SubjectName',
      'sipTrunks/name',
      'sipTrunks/destinations/address',
      'farEnds/software',
      'farEnds/hosts/certificateNames',
      'applicationUsers/userid',
      'h323Devices/name',
      'h323Devices/address',
      'h323Devices/software',
      'mgcpGateways/domainName',
      'mgcpGateways/iosImage',
      'mgcpGateways/ipsec/peerAddress',
      'mgcpGateways/ipsec/policy/Phase One DH',
    ])
      expect(places).toContain(place)
    expect(filesOf(project)).toHaveLength(10)
  })

  it('any text in any one field', () => {
    fc.assert(
      fc.property(fc.constantFrom(...paths), anyText, (path, text) => {
        const files = filesOf(withText(project, path, text))
        for (const file of files) expectSound(file)
      }),
      { numRuns: draws(600) },
    )
  })

  it('no new kind of command, whatever stands in a field that chooses no form', () => {
    const still = paths.filter((path) => !['software', 'iosImage'].includes(path.at(-1) ?? ''))
    fc.assert(
      fc.property(fc.constantFrom(...still), anyText, (path, text) => {
        const hostile = shapes(withText(project, path, text))
        expect(hostile.filter((shape) => !known.has(shape))).toEqual([])
      }),
      { numRuns: draws(200) },
    )
  })

  it('the commands stay as they are, whatever stands in a text that no command takes', () => {
    const chosen = ['address', 'peerAddress', 'software', 'iosImage', 'x509SubjectName', 'userid']
    const comments = paths.filter(
      (path) =>
        !chosen.includes(path.at(-1) ?? '') &&
        !path.includes('policy') &&
        !path.includes('certificateNames') &&
        path.join('/') !== 'cluster/name',
    )
    const before = commandsOf(project)
    expect(comments.length).toBeGreaterThan(20)
    fc.assert(
      fc.property(fc.constantFrom(...comments), anyText, (path, text) => {
        expect(commandsOf(withText(project, path, text))).toEqual(before)
      }),
      { numRuns: draws(200) },
    )
  })

  it.each(nastyTexts)('%j in every field adds no line, and no command that is not known', (text) => {
    const all = paths.reduce((so, path) => withText(so, path, text), project)
    for (const file of filesOf(all)) expectSound(file)
    const known = new Set(shapes(project))
    expect(shapes(all).filter((shape) => !known.has(shape))).toEqual([])
  })

  it('any text in all fields at once', () => {
    fc.assert(
      fc.property(fc.array(anyText, { minLength: paths.length, maxLength: paths.length }), (texts) => {
        const all = paths.reduce((so, path, index) => withText(so, path, texts[index] ?? ''), project)
        for (const file of filesOf(all)) expectSound(file)
      }),
      { numRuns: draws(60) },
    )
  })

  it('any plan that reading accepts, and the same bytes each time', () => {
    fc.assert(
      fc.property(arbitraryProject({ hostile: true, size: 6 }), (any) => {
        const files = filesOf(any)
        for (const file of files) expectSound(file)
        expect(filesOf(structuredClone(any))).toEqual(files)
      }),
      { numRuns: draws(100) },
    )
  })
})

describe('a preshared key that somebody typed into the plan', () => {
  it.each(['ipsec-preshared', 'ipsec-odd'])('XD-6: stands in no file of %s', (name) => {
    const files = filesOf(plan(situation(name)))
    expect(files.filter(({ text }) => text.includes('never-in-a-file'))).toEqual([])
  })
})
