import type { Fields, GroupField } from '../../shared/catalogue/field'
import { itemKinds, type ItemKind, type KindOfItem } from '../../shared/catalogue/item-kinds'
import type { ProfileSettings } from '../../shared/catalogue/profile-fields'
import { isStated } from '../../shared/catalogue/statement-fields'
import { isValues, type Values } from '../../shared/changes/same-value'
import { own } from '../../shared/text/own'
import { choicesLeft, derivedSettings, portDefault } from '../../shared/profiles/derived-settings'
import { profileOf } from '../../shared/plan/plan-index'
import type { SipTrunk } from '../../shared/plan/project'
import { usualPort } from '../../shared/profiles/carry-along'
import { findingsAbout } from './field-findings'
import { fieldsOf, type Around } from './field-of'
import type { FormContext, FormField, FormSection } from './form-field'
import { foundValues } from './found-values'

/** The parts of the form of an object: its settings from the catalogue, in CUCM's order. */
export function formSections(kind: ItemKind, item: object, context: FormContext): FormSection[] {
  const around = aroundItem(kind, item as Values, context)
  const sections: FormSection[] = [{ id: 'first', title: 'General', fields: [] }]
  addFields(itemKinds[kind].fields, item as Values, '', around, sections)
  return sections.filter(({ fields }) => fields.length > 0)
}

/** The same without the parts. */
export const formFields = (kind: ItemKind, item: object, context: FormContext): FormField[] =>
  formSections(kind, item, context).flatMap(({ fields }) => fields)

function aroundItem(kind: ItemKind, item: Values, context: FormContext): Around {
  const { list, nameField }: KindOfItem = itemKinds[kind]
  const id = list === null ? null : String(item['id'])
  const path = context.path ?? (id === null ? kind : `${list ?? ''}/${id}`)
  const profile = kind === 'profile' ? (item as unknown as ProfileSettings) : null
  return {
    context,
    item,
    path,
    found: foundValues(kind, id, context.plan),
    findingsOf: findingsAbout(path, String(item[nameField]), context.plan.findings),
    derived: profile ? derivedSettings(profile) : {},
    choices: profile ? choicesLeft(profile) : {},
    defaults: profile ? portDefault(profile) : {},
    blanks:
      kind === 'sipTrunk'
        ? { destinations: { port: usualPort(profileOf(item as unknown as SipTrunk, context.plan.index)) } }
        : {},
  }
}

/** A group is a part of its own, except a statement, which is entered as one. */
function addFields(fields: Fields, values: Values, within: string, around: Around, sections: FormSection[]): void {
  for (const [name, field] of Object.entries(fields)) {
    if (field.isInternal) continue
    const id = within + name
    const value = own(values, name)
    if (field.section !== undefined) sections.push({ id, title: field.section, fields: [] })
    if (field.kind === 'group' && !isStatement(field)) {
      sections.push({ id, title: field.label, fields: [] })
      addFields(field.fields, isValues(value) ? value : {}, `${id}/`, around, sections)
    } else sections.at(-1)?.fields.push(...fieldsOf(id, field, value, values, around))
  }
}

const isStatement = ({ fields }: GroupField): boolean => isStated(fields)
