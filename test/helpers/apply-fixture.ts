import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach } from 'vitest'
import { type BundleOptions, lacking, makeBundle, type Run, runApply } from './apply-run'
import { type AxlScript, type AxlServer, type Certificate, makeCertificate, startAxlServer } from './axl-server'
import { allOrFew } from './draws'

const allShells: [string, string][] = ['dash', 'bash'].map((shell) => [
  shell,
  lacking(shell, 'curl', 'openssl', 'sha256sum'),
])

/**
 * The shells that apply.sh must run under, each with a reason to skip, for a title, or ''. One that is here stands for
 * them where not every slow case is run.
 */
export const shells = allOrFew(allShells, allShells.toSorted(([, a], [, b]) => a.length - b.length).slice(0, 1))

export interface Fixture {
  root: string
  /** The folder axl of the bundle. */
  folder: string
  certificate: Certificate
  server: AxlServer
  start: (script: AxlScript, certificate?: Certificate) => Promise<AxlServer>
  /** The options that name the server, a user and the certificate. */
  target: () => string[]
  run: (args: string[], more?: Partial<Run>) => ReturnType<typeof runApply>
  /** A run to its end that asks nothing; the password is S3cret. */
  send: (...args: string[]) => ReturnType<typeof runApply>['ended']
  /** The same, with answers to what is asked after the password. */
  sendWith: (answers: readonly string[], ...args: string[]) => ReturnType<typeof runApply>['ended']
}

/** A bundle of the files in a folder of its own for each test, and a server once the test starts one. */
export function useBundle(shell: string, files: Record<string, string>, options: BundleOptions = {}): Fixture {
  const fixture = {} as Fixture
  beforeEach(() => {
    fixture.root = mkdtempSync(join(tmpdir(), 'apply-'))
    fixture.folder = makeBundle(fixture.root, files, options)
    fixture.certificate = makeCertificate(fixture.root)
  })
  let running: AxlServer[] = []
  afterEach(async () => {
    await Promise.all(running.map((server) => server.close()))
    running = []
    rmSync(fixture.root, { recursive: true })
  })
  fixture.start = async (script, certificate = fixture.certificate) => {
    fixture.server = await startAxlServer(certificate, script)
    running.push(fixture.server)
    return fixture.server
  }
  fixture.target = () => ['--host', fixture.server.host, '--user', 'axl', '--cacert', fixture.certificate.certificate]
  fixture.run = (args, more = {}) => runApply({ shell, folder: fixture.folder, args, stdin: 'S3cret\n', ...more })
  fixture.sendWith = (answers, ...args) => {
    const stdin = ['S3cret', ...answers].map((line) => `${line}\n`).join('')
    return fixture.run([...fixture.target(), '--yes', ...args], { stdin }).ended
  }
  fixture.send = (...args) => fixture.sendWith([], ...args)
  return fixture
}
