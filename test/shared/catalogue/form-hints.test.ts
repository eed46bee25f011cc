import { describe, expect, it } from 'vitest'
import type { Field, Fields } from '../../../shared/catalogue/field'
import { itemKinds } from '../../../shared/catalogue/item-kinds'
import { profileSettings } from '../../../shared/catalogue/profile-fields'
import { applicationUserFields } from '../../../shared/catalogue/user-fields'
import { defaultsOf } from '../../../shared/plan/defaults'
import { newProject } from '../../../shared/plan/new-project'

const everyRow = (fields: Fields): Field[] =>
  Object.values(fields).flatMap((field) => [
    field,
    ...(field.kind === 'group' || field.kind === 'list' ? everyRow(field.fields) : []),
  ])
const kinds = Object.entries(itemKinds)

describe('every kind of object', () => {
  it.each(kinds)('%s has the setting that names it, and its list is a list of the project', (_, kind) => {
    expect(defaultsOf<Fields>(kind.fields)).toHaveProperty(kind.nameField)
    if (kind.list !== null) expect(newProject('P', '', () => 'id')[kind.list]).toBeInstanceOf(Array)
  })

  it.each(kinds)('%s: a short label is shorter than the label', (_, { fields }) => {
    const wrong = everyRow(fields).filter(({ label, short }) => short !== undefined && short.length >= label.length)
    expect(wrong.map(({ label }) => label)).toEqual([])
  })

  it.each(kinds)('%s: the parts of its form have names of their own', (_, { fields }) => {
    const sections = Object.values<Field>(fields).flatMap(({ section }) => section ?? [])
    expect(new Set(sections).size).toBe(sections.length)
  })
})

describe('what a form does not offer', () => {
  it('is what the planner sets itself, and nothing that CUCM has', () => {
    const internal = kinds.flatMap(([kind, { fields }]) =>
      Object.entries<Field>(fields).flatMap(([name, field]) => (field.isInternal ? [`${kind}/${name}`] : [])),
    )
    expect(internal.filter((name) => !name.endsWith('/id'))).toEqual(['profile/asFoundName', 'profile/predefined'])
    expect(internal).toHaveLength(9)
  })
})

describe('names in a setting', () => {
  it('PF-17: the subject names are several in one text; S2-7: the trunks of a user are ids', () => {
    expect(profileSettings.x509SubjectName).toMatchObject({ holdsNames: true })
    expect(applicationUserFields.sipTrunkIds).toMatchObject({ to: 'sipTrunks' })
  })
})
