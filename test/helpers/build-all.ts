import { execFile } from 'node:child_process'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'

const root = dirname(dirname(import.meta.dirname))

/**
 * Builds what `npm start` and `npm run trunkwright` build, where it is not up to date, in a process of its own: in this
 * one NODE_ENV may say that it is for tests. Rejects with what the build says.
 */
export async function buildAll(): Promise<void> {
  await promisify(execFile)(process.execPath, ['--import', 'tsx', join(root, 'build', 'build-all.ts')], {
    cwd: root,
    env: { ...process.env, NODE_ENV: '' },
  })
}
