import { inks, type Ink } from './sheet'

/** A hundredth of a point is seen by nobody. */
export const round = (value: number): number => Math.round(value * 100) / 100

const rgb = new Map<Ink, string>(
  Object.entries(inks).map(([name, color]) => [
    name as Ink,
    [1, 3, 5].map((at) => round(parseInt(color.slice(at, at + 2), 16) / 255)).join(' '),
  ]),
)

/** Red, green and blue, as `rg` and `RG` take them. */
export const colorOf = (ink: Ink): string => rgb.get(ink) ?? ''
