import type { ChangeWindow, Project } from '../../shared/plan/project'
import { examplePlan } from './example-plan'

/** It begins at 21:00 UTC. */
export const nightWindow: ChangeWindow = {
  ...{ on: '2026-12-05', from: '22:00', to: '03:00', zone: 'Europe/Vienna' },
  ...{ lead: 'K. Osei', timekeeper: 'T. Brandt', bridge: '+44 1632 960 100' },
  roles: [
    { role: 'At CUCM', name: 'M. Ruiz' },
    { role: 'At the gateways', name: 'J. Lindqvist' },
  ],
  sites: [{ name: 'Ashmere', testPhone: '1001', emergencyBy: 'mobile phones at the desk' }],
  testCalls: [{ from: '1001', to: '01632 960 240', through: ['SIP-PSTN-01'] }],
  minutes: {},
}

/** The worked example on the evening of its window: its first trunk and what is no trunk are the pilot. */
export function nightPlan(more: Partial<Project> = {}): Project {
  const example = examplePlan()
  const sipTrunks = example.sipTrunks.map((trunk, at) => ({ ...trunk, wave: at === 0 ? 1 : 2 }))
  return { ...example, sipTrunks, changeWindow: nightWindow, ...more }
}
