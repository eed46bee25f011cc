import { inject, type InjectionKey } from 'vue'
import type { Host } from './host'

export const hostKey: InjectionKey<Host> = Symbol('host')

export function useHost(): Host {
  const host = inject(hostKey)
  if (!host) throw new Error('no host was given to this window')
  return host
}
