import { bothEnds } from './both-ends'
import { slugOf } from './bundle-folder'

const longest = 60

/** Windows keeps these names for devices, whatever stands behind the first dot. */
const device = /^(con|prn|aux|nul|com\d|lpt\d)$/u

/**
 * Gives each name that it is asked for a file name of its own in one folder, without an ending: `h323-east-example-com`.
 * @param what stands for a name of which nothing is left
 */
export function fileNames(what = 'gateway'): (name: string) => string {
  const taken = new Set<string>()
  const tried = new Map<string, number>()
  return (name) => {
    const base = baseOf(name, what)
    for (let count = tried.get(base) ?? 1; ; count += 1) {
      const candidate = count === 1 ? base : `${base}-${String(count)}`
      if (taken.has(candidate)) continue
      taken.add(candidate)
      tried.set(base, count + 1)
      return candidate
    }
  }
}

function baseOf(name: string, what: string): string {
  const slug = bothEnds(slugOf(name, Number.MAX_SAFE_INTEGER), longest)
  if (slug === '') return what
  // Of a name in another script its number alone says nothing.
  if (/^[\d-]+$/u.test(slug) && /\p{L}/u.test(name)) return `${what}-${slug}`
  return device.test(slug) ? `${slug}-${what}` : slug
}
