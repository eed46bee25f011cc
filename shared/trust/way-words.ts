import type { Verdict } from './who-can-call'

/** How a person is told whether a call gets through. */
export const verdictWords: Readonly<Record<Verdict, string>> = {
  goes: 'works',
  refused: 'refused',
  'not known': 'not known',
}
