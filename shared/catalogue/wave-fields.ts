import { number, orUnknown } from './field'

/** When a device is changed, and what is up then. */
export const waveFields = {
  wave: number({
    label: 'Wave',
    section: 'Change window',
    help: 'When it is changed. Wave 1 is the pilot; after each wave stands a go or no-go.',
    register: ['TF-1'],
    default: 1,
    min: 1,
    max: 99,
    unit: '',
    since: 2,
  }),
  usualCalls: orUnknown(
    number({
      label: 'Usual calls at that hour',
      short: 'Usual calls',
      help: 'Calls that are up at the hour of the window, as somebody said.',
      register: ['XD-9'],
      default: 0,
      min: 0,
      max: 1_000_000,
      unit: 'calls',
      since: 2,
    }),
  ),
}
