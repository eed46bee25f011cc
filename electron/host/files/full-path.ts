import { isAbsolute, join, normalize } from 'node:path'
import { refusal } from '../refusal'

/** The path that a person typed: from the root, or from `~`. A relative one is refused, because it depends on where. */
export function fullPath(path: string, home: string): string {
  if (path === '~') return home
  if (/^~[/\\]/.test(path)) return join(home, path.slice(2))
  if (isAbsolute(path) && !path.includes('\0')) return normalize(path)
  throw refusal(
    'name',
    `${JSON.stringify(path)} is not a full path.`,
    `Give it from the root, such as ${join(home, 'plan.trunkwright')}.`,
  )
}
