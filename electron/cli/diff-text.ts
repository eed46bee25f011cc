import type { Difference } from '../../shared/changes/difference'
import { partLists, type PartListName } from '../../shared/changes/project-parts'
import { shownValue } from '../../shared/checklist/line'
import { flatText } from '../../shared/document/legible'
import { named } from '../../shared/text/words'
import type { Paint } from './paint'
import { counted } from './sentence'
import { terminalText } from './terminal-text'

/** The differences for a person: under each object its settings, from what to what; on the last line how many. */
export function diffText(differences: readonly Difference[], paint: Paint): string {
  if (differences.length === 0) return 'No differences.\n'
  const lines: string[] = []
  let current = ''
  for (const difference of differences) {
    const object = objectOf(difference)
    if (difference.setting !== '' && object !== current) lines.push(paint('strong', object))
    current = object
    lines.push(difference.setting === '' ? paint('strong', wholeText(difference)) : settingText(difference))
  }
  return `${lines.join('\n')}\n\n${counted(differences.length, 'difference')}.\n`
}

/** What is of no object, such as the order of a list, is of the project. */
function objectOf({ path, object }: Difference): string {
  const [list = '', id] = path.split('/')
  if (id === undefined || !Object.hasOwn(partLists, list)) return 'Project'
  return `${partLists[list as PartListName].noun} ${terminalText(named(object))}`
}

const wholeText = (difference: Difference): string => `${objectOf(difference)}: ${difference.kind}`

function settingText({ setting, kind, from, to }: Difference): string {
  const values = {
    added: () => `added ${valueText(to)}`,
    removed: () => `removed ${valueText(from)}`,
    changed: () => `${valueText(from)} → ${valueText(to)}`,
  }
  return `  ${terminalText(setting)}: ${values[kind]()}`
}

/** As CUCM's windows show it; what has no such form, as JSON. */
const valueText = (value: unknown): string =>
  terminalText(isScalar(value) ? flatText(shownValue(value)) : JSON.stringify(value))

const isScalar = (value: unknown): value is string | number | boolean | null =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value)
