import type { TestProject } from 'vitest/node'
import { buildAll } from './build-all'

/** Once before the tests that run what is built, and again before each run of a watch: all of it is up to date. */
export default async function setup(project: TestProject): Promise<void> {
  await buildAll()
  project.onTestsRerun(buildAll)
}
