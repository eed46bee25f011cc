import type { Difference } from '../../shared/changes/difference'
import { differencesOf, type ObjectDifferences } from '../../shared/changes/object-differences'
import { partLists } from '../../shared/changes/project-parts'
import { shownValue } from '../../shared/checklist/line'
import { flatText } from '../../shared/document/legible'
import { named } from '../../shared/text/words'
import type { Paint } from './paint'
import { counted } from './sentence'
import { terminalText } from './terminal-text'

/** The differences for a person: under each object its settings, from what to what; on the last line how many. */
export function diffText(objects: readonly ObjectDifferences[], paint: Paint): string {
  if (objects.length === 0) return 'No differences.\n'
  const lines = objects.flatMap((object, index) => {
    const { list, whole, settings } = object
    if (whole) return [paint('strong', `${headOf(object)}: ${whole.kind}`)]
    // What is of no object is told under one head, also where it was found list by list.
    const isUnderHead = list === null && objects[index - 1]?.list === null
    return [...(isUnderHead ? [] : [paint('strong', headOf(object))]), ...settings.map(settingText)]
  })
  return `${lines.join('\n')}\n\n${counted(differencesOf(objects).length, 'difference')}.\n`
}

const headOf = ({ list, name }: ObjectDifferences): string =>
  list === null ? 'Project' : `${partLists[list].noun} ${terminalText(named(name))}`

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
