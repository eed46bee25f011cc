import { applyRequests } from '../../../../shared/axl/requests/apply'
import type { AxlRequest, RequestList } from '../../../../shared/axl/requests/request'
import { rollbackRequests } from '../../../../shared/axl/requests/rollback'
import type { XmlElement } from '../../../../shared/axl/xml'
import { changesOf } from '../../../helpers/changes-of'
import type { Project } from '../../../../shared/plan/project'
import { plan, type PlanParts } from '../../../helpers/plan'

export const bundleOf = (project: Project): { apply: RequestList; rollback: RequestList } => {
  const changes = changesOf(project)
  return { apply: applyRequests(project, changes), rollback: rollbackRequests(project, changes) }
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
