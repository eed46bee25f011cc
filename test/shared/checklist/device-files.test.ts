import { plainText } from '../../../shared/document/inline'
import { gatewayAndFile } from '../../../shared/checklist/device-files'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Project } from '../../../shared/plan/project'
import { arbitraryProject } from '../../helpers/arbitrary-project'
import { checklistOf } from '../../helpers/checklist'
import { draws } from '../../helpers/draws'
import { examplePlan } from '../../helpers/example-plan'
import { filesOf } from '../gateways/files'
import { readIos } from '../gateways/ios-reader'

const label = 'File in the bundle = '

/** The files that lines of the checklist name, each once. */
const named = (project: Project): string[] => {
  const rows = checklistOf(project).lines.flatMap(({ enter }) => enter.filter((row) => row.startsWith(label)))
  return [...new Set(rows.map((row) => row.slice(label.length).replace(/,.*$/, '')))].sort()
}
const made = (project: Project): string[] =>
  filesOf(project)
    .map(({ path }) => path)
    .sort()

it('S1-6, HX-1: the checklist of the worked example names every file of gateways and IPsec', () => {
  expect(named(examplePlan())).toEqual(made(examplePlan()))
  expect(made(examplePlan())).toHaveLength(16)
})

it('S1-6, HX-1: the checklist of any plan names the files that there are, and no other', () => {
  fc.assert(
    fc.property(fc.oneof(arbitraryProject({ size: 8 }), arbitraryProject({ size: 5, hostile: true })), (project) => {
      expect(named(project)).toEqual(made(project))
    }),
    { numRuns: draws(60) },
  )
})

/** `srtp fallback` of the row `dial-peer = srtp fallback`; blanks and files are no commands. */
const command = (row: string): string => row.slice(row.indexOf(' = ') + 3)

it('XD-11: the commands on the checklist are lines of the file that the line names', () => {
  const project = examplePlan()
  const files = new Map(filesOf(project).map(({ path, text }) => [path, text]))
  const lines = checklistOf(project).lines.filter(
    ({ id, enter }) =>
      (/^step[15]\/gateways\//.test(id) || /^step1\/.*\/(configuration|srtp-package)$/.test(id)) && enter.length > 0,
  )
  expect(lines.length).toBeGreaterThan(5)
  for (const { enter } of lines) {
    const path = command(enter.find((row) => row.startsWith(label)) ?? '').replace(/,.*$/, '')
    const known = readIos(files.get(path) ?? '').commands.map((each) => each.trim())
    const pattern = (row: string) =>
      new RegExp(
        `^${command(row)
          .split(/‹[^›]*›/)
          .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
          .join('\\S+')}$`,
      )
    const wrong = enter.filter((row) => !row.startsWith(label) && !known.some((each) => pattern(row).test(each)))
    expect(wrong).toEqual([])
  }
})

it.each([
  ['10.0.1.4', 'gateways/10-0-1-4.ios', false],
  ['cube-01', 'gateways/cube-01.rollback.ios', false],
  ['CUBE-01', 'gateways/cube-01.ios', true],
  ['cube_01', 'gateways/cube-01.ios', true],
  ['cube-01', 'gateways/cube-01-2.ios', true],
])('a list of gateways names the file of %s, %s, where the name does not tell it: %s', (name, path, isNamed) => {
  expect(plainText(gatewayAndFile(name, path))).toBe(isNamed ? `${name} ${path}` : name)
})
