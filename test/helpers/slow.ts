import { it, type TestFunction } from 'vitest'
import { isDrawnSlow } from './draws'

type Slow = (title: string, body: TestFunction) => void

/** The same where what it drives is there. */
export const slowWhere =
  (isThere: boolean): Slow =>
  (title, body) =>
    it.skipIf(!isThere || !isDrawnSlow(title))(title, body)

/**
 * A test of seconds: a run of all tests makes one of these in four, drawn by its seed, as it draws what is random. CI=true
 * makes each, and so does whoever names files. What a run leaves out so is said when it begins.
 */
export const slow: Slow = slowWhere(true)
