import { choice, day, moment, number, text, type ValuesOf } from './field'

const planner = { register: [] } as const

/** What was done about a line of the checklist. */
export const checklistEntryFields = {
  state: choice({
    ...planner,
    label: 'State',
    help: 'How far the line is.',
    choices: ['open', 'done', 'not applicable', 'blocked'],
    default: 'open',
  }),
  by: text({ ...planner, label: 'By', help: 'Who did it.' }),
  on: moment({ ...planner, label: 'On', help: 'When it was done, UTC.' }),
  evidence: text({ ...planner, label: 'Evidence', help: 'What was seen, or the name of the file.', multiline: true }),
  of: text({ ...planner, label: 'Of', help: 'What the line asked for when it was ticked.', since: 2 }),
}

/** A finding that a person takes on, with the reason and an end. */
export const waiverFields = {
  rule: text({ ...planner, label: 'Rule', help: 'Id of the rule.', required: true }),
  object: text({ ...planner, label: 'Object', help: 'Name of what the finding is about.' }),
  reason: text({ ...planner, label: 'Reason', help: 'Why it is taken on.', multiline: true }),
  by: text({ ...planner, label: 'By', help: 'Who takes it on.' }),
  on: day('seen', { ...planner, label: 'On', help: 'When, as YYYY-MM-DD.' }),
  until: day('last', {
    ...planner,
    label: 'Until',
    help: 'The last day it holds, as YYYY-MM-DD; empty: no end.',
  }),
}

/** `hash` is that of the frozen revision as it was signed: SHA-256 of its file without this list. */
export const signatureFields = {
  revision: number({
    ...planner,
    label: 'Revision',
    help: 'Which one was signed.',
    default: 1,
    min: 1,
    max: 1_000_000,
    unit: '',
  }),
  name: text({ ...planner, label: 'Name', help: 'Who signed.' }),
  role: text({ ...planner, label: 'Role', help: 'In which role.' }),
  on: moment({ ...planner, label: 'On', help: 'When, UTC.' }),
  hash: text({
    ...planner,
    label: 'Hash',
    help: 'SHA-256 of the frozen revision without its signatures.',
    isCode: true,
  }),
}

export type Signature = ValuesOf<typeof signatureFields>
export type ChecklistEntry = ValuesOf<typeof checklistEntryFields>
export type Waiver = ValuesOf<typeof waiverFields>
