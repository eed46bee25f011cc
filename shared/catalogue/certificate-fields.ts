import { choice, day, holder, text, type ValuesOf } from './field'

/** A certificate as it was read. The certificate is the truth; what is derived from it is not stored. */
export const certificateFields = {
  id: text({ label: 'Id', help: 'Made by the planner.', register: [], required: true, isInternal: true }),
  holder: holder({
    label: 'Holder',
    help: 'A node by its name, a host of a far end by its address, a device, or an authority.',
    register: [],
  }),
  use: choice({
    label: 'Use',
    help: 'What it is shown for. A client certificate is for the calls that its holder makes; without one the other serves both.',
    register: [],
    choices: ['CallManager', 'CallManager-ECDSA', 'CallManager client', 'ipsec', 'SIP', 'SIP client', 'authority'],
    default: 'authority',
  }),
  der: text({ label: 'Certificate', help: 'DER, as base64.', register: [], isCode: true }),
  source: text({ label: 'Source', help: 'File and place that it was read from.', register: [] }),
  readOn: day('seen', { label: 'Read on', help: 'The day, as YYYY-MM-DD.', register: [] }),
}

export type Certificate = ValuesOf<typeof certificateFields>
