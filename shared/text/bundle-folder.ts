import { inLatin } from './latin-letters'
import type { Project } from '../plan/project'

const longest = 60

/** The folder of a bundle, `<project>-r<revision>`: a name that every file system, shell and archive takes. */
export function bundleFolder({ name, revision }: Pick<Project, 'name' | 'revision'>): string {
  const suffix = `-r${revision}`
  const slug = slugOf(name, longest - suffix.length)
  return `${slug === '' ? 'project' : slug}${suffix}`
}

/**
 * Accents fall away, Cyrillic and Greek are written in Latin letters; what is not a letter or digit of ASCII then becomes
 * a dash. Empty where nothing is left.
 */
export const slugOf = (name: string, longest: number): string =>
  inLatin(name.normalize('NFKD').replace(/\p{M}+/gu, ''))
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+/, '')
    .slice(0, longest)
    .replace(/-+$/, '')
