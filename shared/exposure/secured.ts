import { hasTlsBothWays } from '../plan/transports'
import type { EvaluatedPlan } from '../evaluation/evaluated-plan'
import { connectionsOf, type Connection } from './connection'
import { connectionsToday } from './today'

/** How many of the devices of a plan are secured, and how far. */
export interface Secured {
  trunks: number
  devices: number
  /** Of the SIP trunks: signaling in TLS with AES; signed only; the name in the far end's certificate is checked (PF-16). */
  encrypted: number
  signed: number
  named: number
  /** Of all devices: media can be SRTP; its keys are hidden on their way, or can be read; nothing is encrypted. */
  media: number
  hidden: number
  readable: number
  none: number
}

export const securedBy = (plan: EvaluatedPlan): Secured => counted(connectionsOf(plan))

function counted(all: readonly Connection[]): Secured {
  const count = (is: (connection: Connection) => boolean): number => all.filter(is).length
  return {
    trunks: count(({ kind }) => kind === 'SIP trunk'),
    devices: all.length,
    encrypted: count(({ kind, signaling }) => kind === 'SIP trunk' && signaling === 'encrypted'),
    signed: count(({ signaling }) => signaling === 'signed'),
    named: count(checksNames),
    media: count(({ keys }) => keys !== 'none'),
    hidden: count(({ keys }) => keys === 'protected' || keys === 'stated'),
    readable: count(({ keys }) => keys === 'readable' || keys === 'accepted'),
    none: count(({ keys }) => keys === 'none'),
  }
}

const checksNames = ({ device }: Connection): boolean =>
  device.list === 'sipTrunks' &&
  device.profile !== null &&
  hasTlsBothWays(device.profile) &&
  device.profile.x509SubjectName.trim() !== ''

/** The same of the cluster as it was found, for the devices that were read; null where nothing was found. */
export const securedToday = (plan: EvaluatedPlan): Secured | null =>
  plan.project.asFound === null ? null : counted(connectionsToday(plan))
