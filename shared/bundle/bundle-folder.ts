import type { Project } from '../model/project'

const longest = 60

/** The folder of a bundle, `<project>-r<revision>`: a name that every file system, shell and archive takes. */
export function bundleFolder({ name, revision }: Pick<Project, 'name' | 'revision'>): string {
  const suffix = `-r${revision}`
  const slug = slugOf(name)
    .slice(0, longest - suffix.length)
    .replace(/-+$/, '')
  return `${slug === '' ? 'project' : slug}${suffix}`
}

/** Accents fall away; what is not a letter or digit of ASCII then becomes a dash. */
export const slugOf = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+/, '')
