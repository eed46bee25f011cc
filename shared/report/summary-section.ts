import { cucmRelease } from '../plan/cucm-release'
import { counted, count } from '../checklist/front/counts'
import { touchedOutside, touchedTrunks } from '../changes/touched'
import { phonesSentence, touchesPhones } from '../changes/touches-phones'
import { feelingTrunks, feltByTrunks } from '../changes/changes'
import type { Block, FactRow } from '../document/document'
import { code, say, strong, type Inline } from '../document/inline'
import { readyTitles } from '../document/words'
import type { Connection } from '../exposure/connection'
import type { EvaluatedPlan } from '../evaluation/evaluated-plan'
import { summarize } from '../rules/finding'
import { boxesInUnits } from '../runbook/unit'
import { unitsOf } from '../runbook/units'
import { decisions } from './decisions'
import { largestOutage } from './largest-outage'
import type { ReportOptions } from './options'
import { figures, statement, tallyOf, todaysTally } from './tally'

/** The first page: what is secured, what is not, what must be decided, and what the change touches. */
export function summaryBlocks(
  plan: EvaluatedPlan,
  connections: readonly Connection[],
  options: ReportOptions,
): Block[] {
  const tally = tallyOf(connections)
  const today = todaysTally(plan)
  return [
    {
      kind: 'cover',
      statement: statement(tally, today),
      rows: [...aboutThisReport(plan, options), ...whatIsTouched(plan)],
    },
    ...(connections.length === 0 ? [] : [figures(tally, today)]),
    ...decisions(plan.findings),
  ]
}

const copies: Readonly<Record<ReportOptions['copy'], string>> = {
  customer: 'Customer copy',
  internal: 'Internal copy, with notes: not for the customer',
}

function aboutThisReport({ project }: EvaluatedPlan, { planHash, copy }: ReportOptions): FactRow[] {
  const { customer, author, cluster, revision } = project
  return [
    { name: 'Prepared for', value: orNotSaid(customer) },
    { name: 'Prepared by', value: orNotSaid(author) },
    { name: 'Cluster', value: say`${code(cluster.name)}, CUCM ${cucmRelease(cluster)}` },
    { name: 'Plan', value: say`revision ${revision}, ${code(planHash)}` },
    { name: 'As found', value: asFound(project.asFound) },
    { name: 'This copy', value: say`${copies[copy]}` },
  ]
}

const orNotSaid = (text: string): Inline => say`${text === '' ? 'not given' : text}`

function whatIsTouched(plan: EvaluatedPlan): FactRow[] {
  const { project, changes, findings, ready } = plan
  const trunks = touchedTrunks(changes).length
  // One with which only IPsec is done is at risk too, though nothing of it is applied or reset.
  const boxes = boxesInUnits(unitsOf(plan))
  const touched = counted(
    [trunks, 'SIP trunk'],
    [touchedOutside(changes).length, 'SIP trunk', ' outside the plan'],
    [boxes.h323, 'H.323 device'],
    [boxes.mgcp, 'MGCP gateway'],
  )
  const left = counted(
    [project.sipTrunks.length - trunks, 'SIP trunk'],
    [project.h323Devices.length - boxes.h323, 'H.323 device'],
    [project.mgcpGateways.length - boxes.mgcp, 'MGCP gateway'],
  )
  const shared = changes.profiles.filter((change) => feltByTrunks(change) && feelingTrunks(change).length > 1).length
  const { errors, warnings, cautions, advice, waived } = summarize(findings)
  return [
    {
      name: 'Findings',
      value: say`${strong(readyTitles[ready])}: ${count(errors, 'error')}, ${count(warnings, 'warning')}, ${count(cautions, 'caution')}, ${advice} advice; ${waived} waived.`,
    },
    {
      name: 'Shared',
      value:
        shared === 0
          ? say`No changed profile serves more than one trunk.`
          : say`${count(shared, 'changed profile')} ${shared === 1 ? 'serves' : 'serve'} more than one trunk (SP-5, XD-10).`,
    },
    {
      name: 'Calls at risk',
      value:
        touched === '' ? say`None: nothing is applied or reset.` : say`Calls on ${strong(touched)} may drop (XD-9).`,
    },
    ...outageRow(plan),
    ...notTouched(plan, left),
  ]
}

/** A restart of Cisco CallManager, the CTL and protected status reach phones, too (S1-5, MG-9). */
function notTouched({ project, changes }: EvaluatedPlan, left: string): FactRow[] {
  if (!touchesPhones(project, changes))
    return [{ name: 'Not touched', value: say`Phones, dial plan${left === '' ? '' : `, ${left}`}.` }]
  return [
    { name: 'Phones', value: say`${phonesSentence(project, changes)}` },
    { name: 'Not touched', value: say`Dial plan${left === '' ? '' : `, ${left}`}.` },
  ]
}

function outageRow(plan: EvaluatedPlan): FactRow[] {
  const value = largestOutage(plan)
  return value ? [{ name: 'Largest outage', value }] : []
}

function asFound(found: EvaluatedPlan['project']['asFound']): Inline {
  if (found === null) return say`Not known: nothing was recorded before.`
  const known = [found.source, found.takenOn].filter((text) => text !== '')
  return say`${known.length === 0 ? 'recorded' : known.join(', ')}`
}
