/** Names that Windows keeps for devices, with or without an ending, in any case. */
const deviceName = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$) *(\.|$)/i

/** Control characters, what Windows forbids in a name, and half of a character outside the base plane. */
const forbidden = /[\p{Cc}\p{Surrogate}<>:"\\|?*]/u

const longestName = 255

function isSafeName(name: string): boolean {
  if (name === '' || name.endsWith('.') || name.endsWith(' ')) return false
  if (forbidden.test(name) || deviceName.test(name)) return false
  return Buffer.byteLength(name) <= longestName
}

/** Whether a path with `/` between its names stays in its folder and can be written on every system. */
export const isSafeRelativePath = (path: string): boolean => path.split('/').every(isSafeName)

/** `a` and `a/b` for `a/b/c`. */
export const foldersAbove = (path: string): string[] =>
  path.split('/').flatMap((_, depth, names) => (depth === 0 ? [] : [names.slice(0, depth).join('/')]))

/**
 * A check for the paths of one folder or archive, to be asked once for each: false for a path that is not safe, and
 * for one that is taken, be it only on a system that ignores case or the form of accents, or be it as a folder.
 */
export function distinctSafePaths(): (path: string) => boolean {
  const files = new Set<string>()
  const folders = new Set<string>()
  return (path) => {
    const key = path.normalize('NFC').toLowerCase()
    const above = foldersAbove(key)
    const isTaken = files.has(key) || folders.has(key) || above.some((folder) => files.has(folder))
    files.add(key)
    for (const folder of above) folders.add(folder)
    return !isTaken && isSafeRelativePath(path)
  }
}

/** The mode of a file in what is handed over: scripts can be started, everything else is plain. */
export const fileMode = (path: string): number => (path.endsWith('.sh') ? 0o755 : 0o644)
