import { choice, day, text, type Fields, type ValuesOf } from './field'

/** Something that the planner cannot see for itself. It prints as stated by a person, never as verified. */
export const statementFields = {
  state: choice({
    label: 'State',
    help: 'Confirmed: a named person has said so, on a day. The planner cannot check it.',
    register: [],
    choices: ['unknown', 'planned', 'confirmed'],
    default: 'unknown',
  }),
  by: text({ label: 'Stated by', help: 'Who says so.', register: [] }),
  on: day('seen', { label: 'Stated on', help: 'The day it was said, as YYYY-MM-DD.', register: [] }),
  note: text({ label: 'Note', help: 'How it was seen, or where it is written.', register: [], multiline: true }),
}

export type Statement = ValuesOf<typeof statementFields>

/** Mixed mode alone can also be not needed: for SIP trunk TLS alone, or with SIP OAuth (S1-1). */
export const mixedModeFields = {
  ...statementFields,
  state: choice({
    label: 'State',
    help: 'Confirmed or not needed: a named person has said so, on a day. The planner cannot check it.',
    register: ['S1-1'],
    choices: [...statementFields.state.choices, 'not needed'],
    default: 'unknown',
    means: {
      'not needed': {
        says: 'SIP trunk TLS alone does without mixed mode, except to Unity Connection; encrypted phones need it, or SIP OAuth.',
        register: ['S1-1', 'FC-19'],
      },
    },
  }),
}

export type MixedMode = ValuesOf<typeof mixedModeFields>

/** Whether a person says so with name and day: what was said belongs together. */
export const isStated = (fields: Fields): boolean => 'by' in fields && 'on' in fields
