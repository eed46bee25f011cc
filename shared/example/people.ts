/** The invented people and teams of the example. */
export const people = {
  consultant: 'Ines Okafor',
  voice: 'Tomasz Brandt',
  network: 'Leila Haddad',
  security: 'Marcus Oyelaran',
} as const

const mailbox = (name: string): string => `${name}@example.com`

/** Who runs a far end, and who answers in the change window. */
export const teams = {
  voice: { owner: 'Ashmere voice team', contact: `${people.voice}, ${mailbox('voice')}` },
  northfield: { owner: 'Northfield voice team', contact: `Sofia Lindgren, ${mailbox('northfield-voice')}` },
  contactCentre: { owner: 'Contact centre supplier', contact: `Service desk, ${mailbox('cc-support')}` },
  recording: { owner: 'Recording supplier', contact: `Anil Perera, ${mailbox('recording')}` },
  facilities: { owner: 'Facilities', contact: `Greta Moreau, ${mailbox('facilities')}` },
  southgate: { owner: 'Southgate clinic', contact: `Owen Pritchard, ${mailbox('southgate-it')}` },
} as const
