import { allOrFew } from '../helpers/draws'

type Look = readonly [theme: string, media: { forcedColors?: 'active' }]

const all: readonly Look[] = [
  ['light', {}],
  ['dark', {}],
  ['contrast', {}],
  ['light', { forcedColors: 'active' }],
]

/** How a page can look. Colours are looked at in all themes in `every-screen.test.ts`. */
export const looks = allOrFew(all, all.slice(0, 1))
