import vue from '@vitejs/plugin-vue'
import { randomInt } from 'node:crypto'
import { availableParallelism } from 'node:os'
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config'

/** What runs programs of this machine, or the built planner, is marked where its folder does not say so. */
const marked = { host: 'test/**/*.host.test.ts', window: 'test/**/*.window.test.ts' }
const builds = 'test/helpers/build-first.ts'

const project = (
  name: string,
  test: NonNullable<TestProjectInlineConfiguration['test']>,
): TestProjectInlineConfiguration => ({ extends: true, test: { name, ...test } })

/**
 * All random draws of the tests come from one seed, which is printed: `TRUNKWRIGHT_SEED=… npm test` makes them again.
 * With CI=true all draws are made, the same each time, so that what is green stays green.
 */
if (process.env['TRUNKWRIGHT_SEED'] === undefined) {
  const isWhole = process.env['CI'] === 'true'
  const seed = isWhole ? 20_261_123 : randomInt(2 ** 31 - 1)
  process.env['TRUNKWRIGHT_SEED'] = String(seed)
  console.log(`Random draws: ${isWhole ? 'all' : 'a tenth'}, TRUNKWRIGHT_SEED=${String(seed)}`)
}

export default defineConfig({
  root: import.meta.dirname + '/..',
  plugins: [vue()],
  test: {
    environment: 'node',
    setupFiles: ['test/helpers/seed.ts'],
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // Long enough for a loaded machine: a test fails by what it sees, not by how long it took.
    testTimeout: 180_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 20_000 } },
    projects: [
      project('pure', {
        include: ['test/{shared,renderer,helpers}/**/*.test.ts'],
        exclude: Object.values(marked),
        pool: 'threads',
        isolate: false,
      }),
      project('host', {
        include: ['test/electron/{cli,host,ipc,security,web}/**/*.test.ts', 'test/build/**/*.test.ts', marked.host],
        exclude: [marked.window],
        globalSetup: [builds],
      }),
      project('window', {
        include: ['test/{e2e,electron-double,electron/app}/**/*.test.ts', marked.window],
        globalSetup: [builds],
      }),
      project('package', { include: ['test/package/**/*.test.ts'] }),
    ],
  },
})
