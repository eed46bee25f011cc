import { choice, text, type ValuesOf } from './field'

/** Something that the planner cannot see for itself. It prints as stated by a person, never as verified. */
export const statementFields = {
  state: choice({
    label: 'State',
    help: 'Confirmed: a named person has said so. The planner cannot check it.',
    register: [],
    choices: ['unknown', 'planned', 'confirmed'],
    default: 'unknown',
  }),
  by: text({ label: 'Stated by', help: 'Who says so.', register: [] }),
  on: text({ label: 'Stated on', help: 'The day it was said, as YYYY-MM-DD.', register: [] }),
  note: text({ label: 'Note', help: 'How it was seen, or where it is written.', register: [], multiline: true }),
}

export type Statement = ValuesOf<typeof statementFields>
