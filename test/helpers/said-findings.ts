import type { Finding } from '../../shared/rules/finding'

/**
 * Whether a table of findings (rule, objects, message, remedy) has one, by itself or in the row of all of which the same
 * holds.
 */
export const isSaid = (rows: readonly (readonly string[])[], finding: Finding): boolean =>
  rows.some(([rule, on = '', message = '', remedy = '']) => {
    const [name = '', ...others] = finding.objects
    const isAlone = on === finding.objects.join(', ') && message === finding.message && remedy === finding.remedy
    const isListed = others.length === 0 && `, ${on}, `.includes(`, ${name}, `)
    const ofIt = (text: string): string => text.replace(/each of these/giu, () => name)
    const isTogether = isListed && ofIt(message) === finding.message && ofIt(remedy) === finding.remedy
    return rule === finding.rule && (isAlone || isTogether)
  })
