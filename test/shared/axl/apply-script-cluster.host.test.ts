import fc from 'fast-check'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { shells } from '../../helpers/apply-fixture'
import { makeBundle, runApply } from '../../helpers/apply-run'
import { AxlCluster } from '../../helpers/axl-cluster'
import {
  type AxlScript,
  fault,
  makeCertificate,
  operationOf,
  startAxlServer,
  throttled,
} from '../../helpers/axl-server'
import { type AxlWindow, anyAxlWindow } from '../../helpers/axl-window'
import { plannedAxlWindow } from '../../helpers/planned-axl-window'
import { draws } from '../../helpers/draws'

/** What happens to a request: before or after CUCM takes it. */
const mishaps = ['refused', 'throttled', 'lost before', 'lost after', 'killed before', 'killed after'] as const
type Mishap = (typeof mishaps)[number]
/** Each after so many requests from the one before. */
type Mishaps = [number, Mishap][]

const anyMishaps = fc.array(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.constantFrom(...mishaps)), { maxLength: 6 })

/** A cluster behind a server at which the mishaps happen, and the script that is run against it until it gets through. */
async function play(shell: string, { files, found }: AxlWindow, mishaps: Mishaps, root: string) {
  const certificate = makeCertificate(root)
  const cluster = new AxlCluster(found)
  const folder = makeBundle(root, files)
  const waiting = [...mishaps]
  let passed = 0
  let current: ReturnType<typeof runApply> | undefined
  const script: AxlScript = (request) => {
    const [after, mishap] = waiting[0] ?? []
    if (mishap === undefined || passed++ < (after ?? 0)) return cluster.answer(request)
    passed = 0
    waiting.shift()
    if (mishap === 'throttled') return throttled
    // A look that finds out nothing leads to a question, which is answered with `send` here though it may be done.
    if (mishap === 'refused' && !operationOf(request).startsWith('get')) return fault(5000, 'Some other mistake')
    if (mishap.endsWith('after')) cluster.answer(request)
    if (mishap.startsWith('killed')) current?.kill()
    return 'hang up'
  }
  const server = await startAxlServer(certificate, script)
  const target = ['--host', server.host, '--user', 'axl', '--cacert', certificate.certificate, '--yes']
  /** To whatever is asked the answer is `send`: a secret, what was seen, and whether a reset goes again. */
  const run = async (...args: string[]) => {
    current = runApply({ shell, folder, args: [...target, ...args], stdin: `S3cret\n${'send\n'.repeat(40)}` })
    return current.ended
  }
  /** The same command until it ends well; each mishap ends it once, and the throttled may end it, too. */
  const runThrough = async (...args: string[]) => {
    for (let tries = waiting.length + 1; ; tries--) {
      const { code, stderr } = await run(...args)
      if (code === 0) return
      if (tries === 0)
        throw new Error(
          `${args.join(' ')} does not end:\n${stderr}\n${readFileSync(join(folder, 'apply.log.state'), 'utf8')}`,
        )
    }
  }
  const again = (more: Mishaps) => void waiting.push(...more)
  return { cluster, run, runThrough, again, server, folder }
}

/** The cluster after all requests of the way there, which nothing disturbs. */
function planned({ files, found }: AxlWindow): object {
  const cluster = new AxlCluster(found)
  for (const [path, text] of Object.entries(files)) {
    const [, operation = ''] = /\/\d+-([A-Za-z0-9]+)-[^/]*$/.exec(path) ?? []
    if (!/^(prepare|change|synchronize)\//.test(path)) continue
    // A user that is there is not added.
    if (operation === 'addAppUser' && 'app' in found.AppUser) continue
    const headers = { soapaction: `"CUCM:DB ver=15.0 ${operation}"` }
    const body = Buffer.from(text.replaceAll('>{{REALM}}<', '>send<'))
    cluster.answer({ method: 'POST', url: '/axl/', headers, body })
  }
  expect(cluster.refusals).toEqual([])
  return cluster.state()
}

/** Where windows come from; each has to end as found, and as planned. */
const windows: [string, fc.Arbitrary<AxlWindow>][] = [
  ['written by the test', anyAxlWindow],
  ['of the planner', plannedAxlWindow],
]
const cases = shells.flatMap(([shell, missing]) =>
  windows.map(([source, any]) => [shell, source, missing, any] as const),
)

describe.each(cases)('apply.sh under %s, windows %s, against a cluster%s', (shell, _, missing, anyWindow) => {
  const test = it.skipIf(missing !== '')

  /** Puts the first units on, the last of them perhaps in part; takes all back; puts all on again. */
  async function thereAndBackAgain(
    window: AxlWindow,
    [there, back]: [Mishaps, Mishaps],
    last: { at: number; isWhole: boolean },
  ) {
    const root = mkdtempSync(join(tmpdir(), 'apply-cluster-'))
    const { cluster, run, runThrough, again, server } = await play(shell, window, there, root)
    const found = cluster.state()
    const begun = window.units.slice(0, last.at + 1)
    const names = begun.map(({ unit }) => unit)
    try {
      await runThrough('--prepare')
      expect(cluster.dropped).toEqual([])
      for (const name of names.slice(0, -1)) await runThrough('--unit', name)
      await (last.isWhole ? runThrough : run)('--unit', names.at(-1)!)
      again(back)
      await runThrough('--rollback-all')
      expect(cluster.state()).toEqual(found)
      // No device is touched but those of the units that were begun.
      expect(begun.flatMap(({ devices }) => devices)).toEqual(expect.arrayContaining(cluster.dropped))
      await runThrough('--prepare')
      for (const { unit } of window.units) await runThrough('--unit', unit)
      expect(cluster.state()).toEqual(planned(window))
      expect(cluster.refusals).toEqual([])
    } finally {
      await server.close()
      rmSync(root, { recursive: true, force: true })
    }
  }

  test(
    'applies, stops anywhere, resumes, goes back to what was found, and applies again as planned',
    { timeout: 900_000 },
    async () => {
      const last = fc.record({ at: fc.integer({ min: 0, max: 3 }), isWhole: fc.boolean() })
      const property = fc.asyncProperty(anyWindow, fc.tuple(anyMishaps, anyMishaps), last, thereAndBackAgain)
      // Each draw is many processes: what fails is told as it is, not made smaller.
      await fc.assert(property, { numRuns: draws(4), endOnFailure: true })
    },
  )
})
