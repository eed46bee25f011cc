import { bothEnds } from './both-ends'
import { inLatin } from './latin-letters'

const longest = 60

/** A name as far as every file system, shell and archive takes it, without its accents and in Latin letters. A number tells files apart. */
export function fileObject(name: string): string {
  const safe = inLatin(name.normalize('NFKD').replace(/\p{M}+/gu, ''))
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/-+/g, '-')
    .replace(/^[.-]+/, '')
  return bothEnds(safe.replace(/[.-]+$/, ''), longest) || 'unnamed'
}
