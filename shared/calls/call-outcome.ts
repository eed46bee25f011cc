import type { RegisterId } from '../register/register'
import { exposures, type CallEnd } from './call-end'

/** A register row that decides, with the ends that it is about. */
export interface Reason {
  id: RegisterId
  ends: string[]
}

/** What a call between two ends will be, and why. */
export interface CallOutcome {
  outcome: 'encrypted' | 'authenticated' | 'nonsecure' | 'dropped'
  media: 'SRTP' | 'RTP' | 'none'
  icon: 'lock' | 'shield' | 'none'
  /** False where media is SRTP only if something holds that nobody knows: never shown as a done thing. */
  sure: boolean
  reasons: Reason[]
}

/** The first case that holds decides (MG-1, MG-4, MG-9, HX-5 to HX-11, FC-13, FC-14). */
export function callOutcome(a: CallEnd, b: CallEnd): CallOutcome {
  const ends = [a, b]
  const hasPhone = ends.some(({ phone }) => phone !== null)
  const isSrtp = ends.every(carriesSrtp)
  if (!isSrtp && hasPhone && ends.some(({ hasProtectedStatus }) => hasProtectedStatus)) {
    const dropping = reason('MG-9', ends, ({ hasProtectedStatus }) => hasProtectedStatus)
    return { outcome: 'dropped', media: 'none', icon: 'none', sure: true, reasons: [...dropping, ...whyNotSrtp(ends)] }
  }
  if (isSrtp) {
    const exposed = exposures.flatMap((exposure) => reason(exposure, ends, (end) => end.exposures.includes(exposure)))
    const unlocked = hasPhone ? reason('FC-13', ends, ({ takesLockAway }) => takesLockAway) : []
    const reasons = [...reason('HX-10', ends, () => true), ...unlocked, ...exposed]
    const icon = hasPhone && unlocked.length === 0 ? 'lock' : 'none'
    return { outcome: 'encrypted', media: 'SRTP', icon, sure: !ends.some(isUnsure), reasons }
  }
  if (ends.some(({ phone }) => phone === 'Phone, authenticated') && ends.some(isSrtpMgcp)) {
    return {
      outcome: 'authenticated',
      media: 'RTP',
      icon: 'shield',
      sure: true,
      reasons: reason('MG-4', ends, isSrtpMgcp),
    }
  }
  return { outcome: 'nonsecure', media: 'RTP', icon: 'none', sure: true, reasons: whyNotSrtp(ends) }
}

const carriesSrtp = (end: CallEnd): boolean => end.canSrtp && !end.mtpRequired && !end.fastStart
/** HX-6, FC-14: what decides is on the other side, or with an MTP. */
const isUnsure = ({ farSrtp, mayInsertMtp }: CallEnd): boolean => farSrtp === 'unknown' || mayInsertMtp
const isSrtpMgcp = (end: CallEnd): boolean => end.kind === 'MGCP' && end.canSrtp

/** Every row that keeps media from being SRTP, and the ends for which it holds. */
const obstacles: readonly { id: RegisterId; holds: (end: CallEnd) => boolean }[] = [
  { id: 'HX-8', holds: ({ mtpRequired }) => mtpRequired },
  { id: 'HX-11', holds: ({ fastStart }) => fastStart },
  { id: 'HX-5', holds: ({ isSrtpUnchecked }) => isSrtpUnchecked },
  { id: 'MG-1', holds: ({ canSrtp }) => !canSrtp },
]

const whyNotSrtp = (ends: readonly CallEnd[]): Reason[] => obstacles.flatMap(({ id, holds }) => reason(id, ends, holds))

function reason(id: RegisterId, ends: readonly CallEnd[], holds: (end: CallEnd) => boolean): Reason[] {
  const names = ends.filter(holds).map(({ name }) => name)
  return names.length === 0 ? [] : [{ id, ends: names }]
}
