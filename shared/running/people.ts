import type { FactRow } from '../document/document'
import { blank, say, type Inline } from '../document/inline'
import type { ChangeWindow } from '../plan/project'
import type { Station } from './station'

/** Who is there, and who is at the other end of the unit; what the plan does not have is a blank. */
export function peopleOf(
  { lead, timekeeper, bridge, roles }: ChangeWindow,
  { head }: Pick<Station, 'head'>,
): FactRow[] {
  const said = (text: string, what: string): Inline => (text === '' ? [blank(what)] : say`${text}`)
  return [
    { name: 'Lead', value: said(lead, 'who decides') },
    { name: 'Timekeeper', value: said(timekeeper, 'who watches the clock') },
    { name: 'Bridge', value: said(bridge, 'where everyone meets') },
    ...roles.map(({ role, name }) => ({ name: role === '' ? 'Role' : role, value: said(name, 'who') })),
    ...(head?.rows ?? []).filter(({ name }) => name === 'Far end'),
  ]
}
