import type { ProfileSettings } from '../catalogue/profile-fields'
import { defaultPortFor, incomingTransportFor, outgoingTransportsFor } from '../plan/transports'

type Setting = keyof ProfileSettings

/** A value that nobody chooses, because another setting leaves no choice. */
export interface Derived {
  value: string
  from: Setting
}

/** The settings of a profile that follow from others: both transports where the mode leaves one (PF-8, PF-9). */
export function derivedSettings({ securityMode }: ProfileSettings): Record<string, Derived> {
  const from = 'securityMode'
  const [only = 'TLS', ...others] = outgoingTransportsFor(securityMode)
  return {
    incomingTransport: { value: incomingTransportFor(securityMode), from },
    ...(others.length === 0 && { outgoingTransport: { value: only, from } }),
  }
}

/** The choices that a mode leaves, where it does not leave all of them (PF-9). */
export const choicesLeft = ({ securityMode }: ProfileSettings): Record<string, readonly string[]> => ({
  outgoingTransport: outgoingTransportsFor(securityMode),
})

/** The default of the incoming port follows the transport (PF-21). */
export const portDefault = ({ incomingTransport }: ProfileSettings): { incomingPort: number } => ({
  incomingPort: defaultPortFor(incomingTransport),
})
