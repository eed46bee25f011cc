import { addRealms, setUsers } from '../../../../shared/axl/requests/apply-users'
import { putUsersBack, removeRealms } from '../../../../shared/axl/requests/rollback-users'
import {
  requestOf,
  withheldOf,
  type AxlRequest,
  type Draft,
  type Withheld,
} from '../../../../shared/axl/requests/request'
import type { XmlElement } from '../../../../shared/axl/xml'
import { evaluateWhole } from '../../../../shared/evaluation/evaluator'
import { axlRun } from '../../../../shared/runbook/axl-run'
import type { AxlRun } from '../../../../shared/runbook/run'
import type { Project } from '../../../../shared/plan/project'
import { plan, type PlanParts } from '../../../helpers/plan'

export interface RequestList {
  requests: AxlRequest[]
  withheld: Withheld[]
}

export const runOf = (project: Project): AxlRun => axlRun(evaluateWhole(project, '2026-11-23'))

/** All that puts the plan on, and all that takes it off, each in the order of the run. */
export function bundleOf(project: Project): { apply: RequestList; rollback: RequestList } {
  const { rows, withheld } = runOf(project)
  const requests = (parts: readonly string[]) =>
    rows.flatMap((row) => (row.kind === 'request' && parts.includes(row.part) ? [row.request] : []))
  return {
    apply: { requests: requests(['prepare', 'change', 'synchronize']), withheld: withheld.axl },
    rollback: { requests: requests(['rollback']), withheld: withheld.rollback },
  }
}

/** `operation element=value …`, one line a request, as a test reads it. */
export const inShort = ({ requests }: RequestList): string[] => requests.map(requestInShort)

export const requestInShort = ({ operation, children }: AxlRequest): string =>
  [operation, ...children.map(elementInShort)].join(' ')

function elementInShort({ name, children }: XmlElement): string {
  if (typeof children === 'string') return `${name}=${children}`
  if ('placeholder' in children) return `${name}={{${children.placeholder}}}`
  return `${name}(${children.map(elementInShort).join(' ')})`
}

export const reasonsOf = ({ withheld }: RequestList): string[] =>
  withheld.map(({ operation, object, reason }) => `${operation} ${object}: ${reason}`)

export const apply = (parts: PlanParts): string[] => inShort(bundleOf(plan(parts)).apply)
export const rollback = (parts: PlanParts): string[] => inShort(bundleOf(plan(parts)).rollback)
export const applyWithheld = (parts: PlanParts): string[] => reasonsOf(bundleOf(plan(parts)).apply)
export const rollbackWithheld = (parts: PlanParts): string[] => reasonsOf(bundleOf(plan(parts)).rollback)

/** Realms and users, whether a trunk needs them or not. */
export function digestOf(parts: PlanParts): { apply: RequestList; rollback: RequestList } {
  const { sipRealms, applicationUsers, asFound } = plan(parts)
  const [realms, users] = [
    addRealms(sipRealms, asFound),
    setUsers(applicationUsers, asFound, new Set(applicationUsers)),
  ]
  return {
    apply: listOf([...realms, ...users].flatMap(({ drafts }) => drafts)),
    rollback: listOf([...putUsersBack(users, asFound), ...removeRealms(realms)]),
  }
}

const listOf = (drafts: readonly Draft[]): RequestList => ({
  requests: drafts.filter(({ reason }) => reason === null).map(requestOf),
  withheld: withheldOf(drafts),
})
