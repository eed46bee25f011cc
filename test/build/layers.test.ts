import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = dirname(dirname(import.meta.dirname))

/** Each folder may import those before it. */
const layers = [
  'register',
  'catalogue',
  'plan',
  'text',
  'software',
  'certificates',
  'profiles',
  'changes',
  'merge',
  'document',
]
layers.push('axl', 'ios', 'rules', 'evaluation', 'ipsec', 'calls', 'exposure', 'runbook', 'gateways', 'trust')
layers.push('checklist', 'drift', 'evidence', 'running', 'far-end', 'picture', 'report', 'bundle')
/** Beside them: they import what they need and are imported by the transports, and by those after them. */
const beside = ['edit', 'project-file', 'import', 'example', 'contract']
const ranks = new Map([...layers, ...beside].map((folder, rank) => [folder, rank]))

const filesOf = (part: string): string[] =>
  readdirSync(join(root, part), { recursive: true, encoding: 'utf8' })
    .map((file) => `${part}/${file.replaceAll('\\', '/')}`)
    .filter((file) => /\.(ts|vue)$/u.test(file))

const shared = filesOf('shared')
const files = new Set([...shared, ...filesOf('renderer'), ...filesOf('electron')])
const imports = new Map([...files].map((file) => [file, importsOf(file)]))

/** Of other files of ours. */
function importsOf(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8')
  const specifiers = [...text.matchAll(/(?:from|import)\s*\(?'(\.[^']+)'/gu)].map(([, specifier = '']) => specifier)
  return specifiers
    .map((specifier) => normalize(join(dirname(file), specifier)).replaceAll('\\', '/'))
    .map((path) => (files.has(`${path}.ts`) ? `${path}.ts` : path))
    .filter((path) => files.has(path))
}

/** Of `shared/`; empty for what stands beside its folders. */
const folderOf = (file: string): string => (file.split('/').length > 2 ? (file.split('/')[1] ?? '') : '')

describe('the layers of shared/', () => {
  it('hold every folder', () => {
    const folders = [...new Set(shared.map(folderOf))].filter((folder) => folder !== '')
    expect(folders.filter((folder) => !ranks.has(folder))).toEqual([])
  })

  it('are imported in one direction', () => {
    const wrong = shared.flatMap((file) =>
      (imports.get(file) ?? [])
        .filter((other) => {
          const [from, to] = [folderOf(file), folderOf(other)]
          // What stands beside no folder knows nothing of them: the ground.
          if (from === '') return to !== ''
          return to !== '' && to !== from && (ranks.get(to) ?? Infinity) > (ranks.get(from) ?? -1)
        })
        .map((other) => `${file} imports ${other}`),
    )
    expect(wrong).toEqual([])
  })
})

it.each(['shared', 'renderer', 'electron'])('files of %s/ import each other in no circle', (part) => {
  const own = filesOf(part)
  expect(own.length).toBeGreaterThan(50)
  expect(own.flatMap((file) => imports.get(file) ?? []).length).toBeGreaterThan(own.length)
  expect(circlesAmong(own)).toEqual([])
})

/** Every file that can be reached from itself. */
function circlesAmong(own: readonly string[]): string[] {
  return own.filter((file) => {
    const seen = new Set<string>()
    const open = [...(imports.get(file) ?? [])]
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (next === file) return true
      if (seen.has(next)) continue
      seen.add(next)
      open.push(...(imports.get(next) ?? []))
    }
    return false
  })
}
