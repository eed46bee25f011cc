import { allOrFew } from '../helpers/draws'

type Look = readonly [theme: string, media: { forcedColors?: 'active' }]

const all: readonly Look[] = [
  ['light', {}],
  ['dark', {}],
  ['contrast', {}],
  ['light', { forcedColors: 'active' }],
]

/** The themes, the usual one last; it stands for them where the colours of one more are all that is new. */
export const themes = allOrFew(['dark', 'contrast', 'light'], ['light'])

/** How a page can look. Colours are looked at in all themes in `every-screen.test.ts`. */
export const looks = allOrFew(all, all.slice(0, 1))
