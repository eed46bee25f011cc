import type { Message } from '../result'

/** No configuration is made for such a gateway: the night would end at its line (S1-6). */
export const tooOld = (what: string): Message => ({
  message: `${what}: no configuration is made for it.`,
  remedy: 'Have it upgraded before the window and record its release, or leave it as it is for now.',
})
