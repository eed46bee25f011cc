import { spawnSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, it } from 'vitest'
import { applyScript } from '../../shared/axl/apply-script'

const root = dirname(dirname(import.meta.dirname))

it('a source that runs without the bundler has the same text files', () => {
  const module = pathToFileURL(join(root, 'shared/axl/apply-script.ts')).href
  const script = `import(${JSON.stringify(module)}).then(({ applyScript }) => process.stdout.write(applyScript()))`
  const hooks = ['--import', 'tsx', '--import', pathToFileURL(join(root, 'build/text-imports.ts')).href]
  const { stdout, stderr } = spawnSync(process.execPath, [...hooks, '--eval', script], { cwd: root, encoding: 'utf8' })
  expect(stderr).toBe('')
  expect(stdout).toBe(applyScript())
})
