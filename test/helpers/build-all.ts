import { execFile } from 'node:child_process'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'

const root = dirname(dirname(import.meta.dirname))

/** In a process of its own: in this one NODE_ENV may say that it is for tests. Rejects with what the build says. */
export async function buildAll(): Promise<void> {
  const script = join(import.meta.dirname, 'build-for-tests.ts')
  await promisify(execFile)(process.execPath, ['--import', 'tsx', script], {
    cwd: root,
    env: { ...process.env, NODE_ENV: '' },
  })
}
