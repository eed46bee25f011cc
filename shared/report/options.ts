import { whole, type Scope } from '../plan/scope'

export interface ReportOptions {
  /** First digits of the hash of the project file. */
  planHash: string
  scope: Scope
  /** A copy for the customer has no internal notes. */
  copy: 'customer' | 'internal'
  /** The requirements of XD-14, by id. */
  standards: boolean
}

export const customerReport = (planHash: string): ReportOptions => ({
  planHash,
  scope: whole,
  copy: 'customer',
  standards: false,
})
