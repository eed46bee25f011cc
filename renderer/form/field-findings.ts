import { type Finding } from '../../shared/rules/finding'
import { named } from '../../shared/text/words'

/** Findings about one setting of an object, worst first. */
export type FindingsOf = (setting: string) => readonly Finding[]

/**
 * Findings about the settings of one object: those that are mended there, and those about the same setting of several
 * objects of its list, this one among them, wherever they are mended.
 * @param path of the object: `profiles/<id>`
 */
export function findingsAbout(path: string, name: string, findings: readonly Finding[]): FindingsOf {
  const bySetting = new Map<string, Finding[]>()
  const below = `${path}/`
  for (const finding of findings) {
    const setting = settingOf(finding, below, name)
    if (setting === null) continue
    const others = bySetting.get(setting)
    if (others) others.push(finding)
    else bySetting.set(setting, [finding])
  }
  return (setting) => bySetting.get(setting) ?? []
}

/** @param below what the paths of the settings of an object begin with */
function settingOf(finding: Finding, below: string, name: string): string | null {
  if (finding.path.startsWith(below)) return finding.path.slice(below.length)
  // Most findings are about one object: they are passed over first.
  if (finding.objects.length < 2 || !finding.objects.includes(named(name))) return null
  const [list = '', , ...setting] = finding.path.split('/')
  return below.startsWith(`${list}/`) && below.split('/').length === 3 ? setting.join('/') : null
}
