import { profileOf, type PlanIndex } from '../../shared/plan/plan-index'
import { usualPort } from '../../shared/profiles/carry-along'
import type { ItemRow } from './item-row'

/** The port of a destination that is typed without one. */
export const usualPortOf = (row: ItemRow, index: PlanIndex): number =>
  usualPort(row.list === 'sipTrunks' ? profileOf(row.item, index) : undefined)
