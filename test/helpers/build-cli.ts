import { spawnSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Why the command line could not be built; empty when it was. */
    cliProblem: string
  }
}

const root = dirname(dirname(import.meta.dirname))

/** Once before all tests: the command line is built where it is not up to date, as `npm run trunkwright` does it. */
export default function setup({ provide }: TestProject): void {
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', join(root, 'build', 'run-trunkwright.ts'), '--version'],
    { cwd: root, encoding: 'utf8', env: { ...process.env, NODE_ENV: '' } },
  )
  provide('cliProblem', status === 0 ? '' : `the command line could not be built:\n${stderr}`)
}
