import type { IpsecPlan, MixedMode, Statement } from './project-v2'
import { isBlank } from './finding'

const daysOf = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** YYYY-MM-DD, and a day that exists. */
export function isDay(text: string): boolean {
  const [whole, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []
  if (whole === undefined) return false
  const isLeap = Number(year) % 4 === 0 && (Number(year) % 100 !== 0 || Number(year) % 400 === 0)
  const last = month === '02' && isLeap ? 29 : (daysOf[Number(month) - 1] ?? 0)
  return Number(day) >= 1 && Number(day) <= last
}

/** A statement counts only with a name and a day. */
const isSigned = ({ by, on }: Pick<Statement, 'by' | 'on'>): boolean => !isBlank(by) && isDay(on)

export const isConfirmed = (statement: Statement): boolean => statement.state === 'confirmed' && isSigned(statement)
/** Confirmed, or said in the same way to be not needed. */
export const isSettled = (mode: MixedMode): boolean =>
  (mode.state === 'confirmed' || mode.state === 'not needed') && isSigned(mode)
/** Nobody does IPsec, or nobody has confirmed it. */
export const isUnprotected = ({ method, state }: IpsecPlan): boolean => method === 'none' || !isConfirmed(state)
