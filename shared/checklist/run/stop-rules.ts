import type { Block } from '../../document/document'
import { refer, say, strong, type Inline } from '../../document/inline'
import { sectionPlace } from '../../document/leads'
import { minutesOf } from '../../runbook/minutes'
import { lastBack } from '../../runbook/timetable'
import type { ChecklistPlan } from '../context'
import { restartId } from '../step-1/certificate-lines'
import type { RunLines } from './run-lines'
import { timeAt } from './unit-head'

/** What ends Prepare and Prove: each unit has a rule of its own. Nothing where there are no lines. */
export const prepareStop = ({ project }: ChecklistPlan, { prepare, back }: RunLines): Block[] => {
  const minutes = minutesOf(project.changeWindow.minutes)('restart of Cisco CallManager on a node')
  const number = back[0]?.lines[0]?.number
  const hasRestart = prepare.some(({ lines }) => lines.some(({ id }) => id === restartId))
  const notBack = hasRestart
    ? say`A node is not back ${strong(inMinutes(minutes))} after its restart, or a line`
    : say`A line`
  const then = number === undefined ? [] : say` From ${refer(number, 'code')} on it can be taken back.`
  return stop(
    prepare.length > 0,
    say`${notBack} does not show what it should: no further line; ${leadOf(project.changeWindow)} says whether the window goes on. No call uses what is prepared.${then}`,
  )
}

export const proveStop = ({ project, timetable }: ChecklistPlan, { prove, units }: RunLines): Block[] => {
  const minutes = minutesOf(project.changeWindow.minutes)('test calls')
  const hasBack = units.some(({ back }) => back.length > 0)
  const time = timeAt(timetable.clock, lastBack(timetable))
  return stop(
    prove.length > 0 && hasBack,
    say`An emergency call does not get through from a site within ${strong(inMinutes(minutes))}: ${leadOf(project.changeWindow)} says it, and the whole window goes back, if it is not after ${time}; after that, the unit that carries the call.`,
    sectionPlace({ id: 'rollback' }),
  )
}

const stop = (isThere: boolean, text: Inline, to?: string): Block[] =>
  isThere ? [{ kind: 'note', tone: 'stop', id: '', isOverLines: true, text, ...(to !== undefined && { to }) }] : []

const inMinutes = (count: number): string => `${String(count)} ${count === 1 ? 'minute' : 'minutes'}`

const leadOf = ({ lead }: { lead: string }): string => (lead === '' ? 'the lead' : `the lead, ${lead},`)
