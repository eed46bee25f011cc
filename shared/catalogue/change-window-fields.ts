import { day, list, names, numbers, text, type ValuesOf } from './field'

const planner = { register: [] } as const
const many = { ...planner, max: 1000 } as const

/** Who, when and where: what the checklist would otherwise have blanks for. */
export const changeWindowFields = {
  on: day('planned', {
    ...planner,
    label: 'Day',
    section: 'When',
    help: 'The day of the change window, as YYYY-MM-DD.',
  }),
  from: text({ ...planner, label: 'From', help: 'When it begins, as HH:MM.' }),
  to: text({ ...planner, label: 'To', help: 'When it ends, as HH:MM; before its beginning: the next day.' }),
  zone: text({ ...planner, label: 'Time zone', help: 'As Europe/Vienna.', isCode: true }),
  lead: text({ ...planner, label: 'Lead', section: 'Who', help: 'Who decides.' }),
  timekeeper: text({ ...planner, label: 'Timekeeper', help: 'Who watches the clock.' }),
  bridge: text({ ...planner, label: 'Bridge', help: 'Where everyone meets: a number or an address.' }),
  roles: list({
    ...many,
    label: 'Roles',
    help: 'Who is at CUCM, at the gateways, and who calls.',
    fields: {
      role: text({ ...planner, label: 'Role', help: 'What the person does.' }),
      name: text({ ...planner, label: 'Name', help: 'Who does it.' }),
    },
  }),
  sites: list({
    ...many,
    label: 'Sites',
    section: 'Emergency calls',
    help: 'Each makes an emergency call at the end.',
    fields: {
      name: text({ ...planner, label: 'Site', help: 'What people call it.' }),
      testPhone: text({ ...planner, label: 'Test phone', help: 'The phone that makes the call.' }),
      emergencyBy: text({ ...planner, label: 'Emergency calls by', help: 'How an emergency call goes meanwhile.' }),
    },
  }),
  testCalls: list({
    ...many,
    label: 'Test calls',
    section: 'Test calls of the units',
    help: 'Numbers, and the devices that the call proves.',
    fields: {
      from: text({ ...planner, label: 'From', help: 'The number that calls.' }),
      to: text({ ...planner, label: 'To', help: 'The number that is called.' }),
      through: names({
        ...planner,
        label: 'Through',
        isDevices: true,
        help: 'The names of the devices that the call proves.',
      }),
    },
  }),
  minutes: numbers({
    ...planner,
    label: 'Minutes',
    section: 'Estimates',
    help: 'An estimate of your own for a kind of line; without one it is ours.',
    unit: 'minutes',
  }),
}

export type ChangeWindow = ValuesOf<typeof changeWindowFields>
