import { describe } from 'vitest'
import { doubleDriver } from './double-driver'
import type { Driver } from './driver'
import { electronDriver } from './electron-driver'

const drivers = [doubleDriver, electronDriver]

/** On one line for each runtime, from one of the files; the titles of all say it too. */
export function tellWhatIsLeftOut(): void {
  for (const { name, lacking } of drivers)
    if (lacking !== '') console.log(`The scenarios of the desktop app are left out on ${name}: ${lacking}.`)
}

/** The same scenarios on every runtime that is here. */
export function onEachRuntime(title: string, scenarios: (driver: Driver) => void): void {
  for (const driver of drivers) {
    const { name, lacking } = driver
    const full = `${title}, on ${name}${lacking === '' ? '' : ` (skipped: ${lacking})`}`
    describe.skipIf(lacking !== '')(full, () => {
      scenarios(driver)
    })
  }
}
