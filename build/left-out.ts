import type { Reporter, TestCase, TestModule, Vitest } from 'vitest/node'

type Told = Pick<TestCase, 'fullName' | 'result'>

/** Of tests that give no reason: those of slow cases, and where all of these are made, those for other systems. */
const otherwise = process.env['CI'] === 'true' ? 'for another system' : 'left to CI=true npm test'

/** The word of the test itself, or that in its title. */
function reasonOf(test: Told): string {
  const result = test.result()
  const word = result.state === 'skipped' ? result.note : undefined
  return word ?? /\(skipped: (.*?)\)/u.exec(test.fullName)?.[1] ?? otherwise
}

/** For how many tests each reason stands, the most first. */
export function countReasons(tests: readonly Told[]): string[] {
  const counts = new Map<string, number>()
  for (const reason of tests.map(reasonOf)) counts.set(reason, (counts.get(reason) ?? 0) + 1)
  return [...counts].sort(([, a], [, b]) => b - a).map(([reason, count]) => `${String(count).padStart(6)} ${reason}`)
}

/** Says at the end why tests were left out: where each says so itself is far above by then. */
export default class LeftOut implements Reporter {
  /** Those that a person did not ask for have no other reason. */
  #isAskedByName = false

  onInit({ config }: Vitest): void {
    this.#isAskedByName = config.testNamePattern !== undefined
  }

  onTestRunEnd(modules: readonly TestModule[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests('skipped')])
    if (tests.length > 0 && !this.#isAskedByName) console.log(['Left out:', ...countReasons(tests), ''].join('\n'))
  }
}
