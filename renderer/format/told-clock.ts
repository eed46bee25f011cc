import { inject, type InjectionKey } from 'vue'
import { localClock, localTime } from './local-time'

/** By which clock a part of the window tells moments (ISO 8601, UTC). */
export interface ToldClock {
  /** `14:02`. */
  clock: (moment: string) => string
  /** `27 Nov 2026, 14:02`. */
  time: (moment: string) => string
}

/** Of a page that has a clock of its own. */
export const toldClockKey: InjectionKey<ToldClock> = Symbol('told clock')

/** The clock of the page; without one, that of the person. */
export const useToldClock = (): ToldClock => inject(toldClockKey, { clock: localClock, time: localTime })
