import { srtpReaching, type SrtpByFarEnd } from '../../shared/plan/srtp-by-far-end'

/** The names for each far end that a trunk with SRTP Allowed reaches. */
export const srtpNames = (grouped: SrtpByFarEnd): Map<string, readonly string[]> =>
  new Map(
    [...grouped.whole.keys(), ...grouped.since.keys()]
      .map((id) => [id, srtpReaching(grouped, id)] as const)
      .filter(([, names]) => names.length > 0),
  )
