import { expect, it } from 'vitest'
import { daySettings, holdsDay, isDayAt, rowsIn } from '../../../shared/changes/days'
import { partListNames, partLists, projectFields } from '../../../shared/changes/project-parts'

const rows = [projectFields, ...partListNames.map((list) => partLists[list].fields)].flatMap((fields) => [
  ...rowsIn(fields),
])

it('TF-1: which settings hold a day is said by their rows, and a name that holds one nowhere holds anything else', () => {
  expect([...daySettings].sort()).toEqual(['createdAt', 'on', 'readOn', 'takenOn', 'until', 'updatedAt'])
  expect(rows.filter(([name, field]) => daySettings.has(name) && !holdsDay(field))).toEqual([])
  // Their help says the form in which it is kept, or that it is a day.
  expect(rows.filter(([, field]) => /YYYY-MM-DD/u.test(field.help) && !holdsDay(field))).toEqual([])
})

it('a setting is told by its name or by its place in a plan', () => {
  const places = ['until', 'changeWindow/on', 'farEnds/x/networkSecured/on', 'checklist/unit/x/1/on', 'updatedAt']
  expect(places.map(isDayAt)).toEqual(places.map(() => true))
  expect(['', 'station', 'on/note', 'sipTrunks/on/name'].map(isDayAt)).toEqual([false, false, false, false])
})
