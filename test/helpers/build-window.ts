import { spawnSync } from 'node:child_process'
import { dirname, join } from 'node:path'

const root = dirname(dirname(import.meta.dirname))

/** Builds what `npm start` builds, where it is not up to date. */
export function buildWindow(): void {
  const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', join(root, 'build', 'build-all.ts')], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: '' },
  })
  if (status !== 0) throw new Error(stderr)
}
