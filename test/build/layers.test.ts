import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(dirname(dirname(import.meta.dirname)), 'shared')

/** Each folder may import those before it. */
const layers = ['register', 'catalogue', 'plan', 'text', 'software', 'certificates', 'profiles', 'changes', 'document']
layers.push('axl', 'ios', 'rules', 'evaluation', 'ipsec', 'gateways', 'calls', 'exposure', 'trust', 'runbook')
layers.push('checklist', 'far-end', 'picture', 'report', 'bundle')
/** Beside them: they import what they need and are imported by the transports, and by those after them. */
const beside = ['edit', 'project-file', 'import', 'example', 'contract']
const ranks = new Map([...layers, ...beside].map((folder, rank) => [folder, rank]))

const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts'))
const imports = new Map(files.map((file) => [file, importsOf(file)]))

function importsOf(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8')
  const specifiers = [...text.matchAll(/(?:from|import)\s*\(?'(\.[^']+)'/gu)].map(([, specifier = '']) => specifier)
  return specifiers
    .map((specifier) => normalize(join(dirname(file), specifier)).replaceAll('\\', '/'))
    .map((path) => (files.includes(`${path}.ts`) ? `${path}.ts` : path))
}

const folderOf = (file: string): string => (file.includes('/') ? (file.split('/')[0] ?? '') : '')

describe('the layers of shared/', () => {
  it('hold every folder', () => {
    const folders = [...new Set(files.map(folderOf))].filter((folder) => folder !== '')
    expect(folders.filter((folder) => !ranks.has(folder))).toEqual([])
  })

  it('are imported in one direction', () => {
    const wrong = [...imports].flatMap(([file, others]) =>
      others
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

  it('are made of files that import each other in no circle', () => {
    expect(circles()).toEqual([])
  })
})

/** Every file that can be reached from itself. */
function circles(): string[] {
  return files.filter((file) => {
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
