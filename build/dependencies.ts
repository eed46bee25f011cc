/**
 * The packages that this project depends on by itself, each with its terms, its version and the day of it, and the day of
 * the last release: [NAME…]. The days come from the registry that npm is set to, where it answers.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isAllowed } from './allowed-licences'
import { dependencyRow, releaseDays } from './dependency-row'
import { root } from './targets'

const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  devDependencies: Record<string, string>
}
const asked = process.argv.slice(2)
const names = Object.keys(devDependencies).filter((name) => asked.length === 0 || asked.includes(name))
let answers = true
for (const name of names) {
  const days = answers ? releaseDays(name) : null
  if (answers && days === null) {
    answers = false
    console.error('The registry does not answer: no day is known. Try again where npm can reach it.')
  }
  const row = dependencyRow(join(root, 'node_modules', name), days)
  const { version, terms, on, last } = row
  const mark = isAllowed(terms) ? '' : '  (only used to build and test)'
  console.log(`${name.padEnd(36)} ${version.padEnd(10)} ${on.padEnd(10)}  last ${last.padEnd(10)}  ${terms}${mark}`)
}
process.exitCode = names.length > 0 && answers ? 0 : 1
