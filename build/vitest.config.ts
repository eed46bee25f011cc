import vue from '@vitejs/plugin-vue'
import { randomInt } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join, relative } from 'node:path'
import type { Plugin } from 'vite'
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

const root = join(import.meta.dirname, '..')
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }

/** Of files that somebody named each slow test is made. */
const isNamed = process.argv.slice(2).some((word) => /^(?:\.\/)?test[/\\]/u.test(word))
process.env['TRUNKWRIGHT_NAMED'] ??= String(isNamed)

/**
 * All random draws of the tests come from one seed, which is printed: `TRUNKWRIGHT_SEED=… npm test` makes them again.
 * With CI=true all draws are made, the same each time, so that what is green stays green.
 */
if (process.env['TRUNKWRIGHT_SEED'] === undefined) {
  const isWhole = process.env['CI'] === 'true'
  const seed = isWhole ? 20_261_123 : randomInt(2 ** 31 - 1)
  process.env['TRUNKWRIGHT_SEED'] = String(seed)
  console.log(`Random draws: ${isWhole ? 'all' : 'a twentieth'}, TRUNKWRIGHT_SEED=${String(seed)}`)
  if (!isWhole && process.env['TRUNKWRIGHT_NAMED'] !== 'true')
    console.log(
      'Of the slow tests one in four is made, drawn by the seed; CI=true npm test makes all, and a file that is named all of its own.',
    )
}

/** What runs long comes first, and what is short at the end fills all workers. */
const order = ['package', 'window', 'host', 'pure']

/** Workers that keep their modules do so as long as the next file wants the same environment: those stay together. */
const environmentOf = (file: string): string =>
  /@vitest-environment (\S+)/.exec(readFileSync(file, 'utf8').slice(0, 500))?.[1] ?? 'node'

/** In a watch what failed comes first, and then the short ones: they answer at once. */
class TestOrder extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const longFirst = await super.sort(files)
    const ordered = this.ctx.config.watch ? longFirst.reverse() : longFirst
    const places = new Map(ordered.map((file) => [file, this.#placeOf(file)]))
    return ordered.sort((a, b) => (places.get(a) ?? '').localeCompare(places.get(b) ?? ''))
  }

  #placeOf({ project, moduleId }: TestSpecification): string {
    const results = this.ctx.cache.getFileTestResults(`${project.name}:${relative(root, moduleId)}`)
    const isLater = this.ctx.config.watch && results?.failed !== true
    return [order.indexOf(project.name), isLater, environmentOf(moduleId)].join()
  }
}

const experimental = { fsModuleCache: true, fsModuleCachePath: 'node_modules/.cache/trunkwright-modules' }
const outsideOfModules = version + readFileSync(join(root, 'build', 'tsconfig.base.json'), 'utf8')

/**
 * What Vite makes of a module is kept by what is in it, for all projects and for the next run. What else goes into it is
 * said here; a component is made anew, since its properties may be of a type that stands in another file.
 */
const kept: Plugin = {
  name: 'kept-modules',
  configureVitest: ({ experimental_defineCacheKeyGenerator: define }) => {
    define(({ id }) => (/\.vue\b/u.test(id) ? false : outsideOfModules))
  },
}

type Tests = NonNullable<TestProjectInlineConfiguration['test']>

const project = (name: string, test: Tests): TestProjectInlineConfiguration => ({
  root,
  plugins: [vue(), kept],
  define: { TRUNKWRIGHT_VERSION: JSON.stringify(version) },
  test: {
    name,
    environment: 'node',
    setupFiles: ['test/helpers/seed.ts'],
    // Long enough for a loaded machine: a test fails by what it sees, not by how long it took. What hangs ends by it.
    testTimeout: 240_000,
    hookTimeout: 240_000,
    expect: { poll: { timeout: 120_000 } },
    experimental,
    ...test,
  },
})

/** What runs programs of this machine, or the built planner, is marked where its folder does not say so. */
const marked = { host: 'test/**/*.host.test.ts', window: 'test/**/*.window.test.ts' }
const builds = 'test/helpers/build-first.ts'

export default defineConfig({
  root,
  test: {
    experimental,
    reporters: [
      'default',
      ...(process.env['GITHUB_ACTIONS'] === 'true' ? ['github-actions'] : []),
      join(import.meta.dirname, 'left-out.ts'),
    ],
    sequence: { sequencer: TestOrder },
    // Tests wait a third of their time for browsers and programs: a third worker takes up some of it on two processors.
    maxWorkers: Math.max(3, availableParallelism() - 1),
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
        isolate: false,
      }),
      project('window', {
        include: ['test/{e2e,electron-double,electron/app}/**/*.test.ts', marked.window],
        globalSetup: [builds, 'test/helpers/browser-first.ts'],
        isolate: false,
      }),
      project('package', {
        include: ['test/package/**/*.test.ts'],
        globalSetup: [builds],
        // A hook or a test of these builds and packs for several systems.
        testTimeout: 900_000,
        hookTimeout: 900_000,
      }),
    ],
  },
})
