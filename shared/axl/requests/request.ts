import type { Result } from '../../result'
import type { StepNumber } from '../../catalogue/steps'
import type { XmlElement } from '../xml'
import { taskNames, taskOf, type Operation, type TaskName } from './tasks'

/** One AXL request for one object; `children` are the elements that its operation holds. */
export interface AxlRequest {
  step: StepNumber
  operation: Operation
  object: string
  children: readonly XmlElement[]
}

/** A request that is not in the bundle: the object is done by hand, for this reason. */
export interface Withheld {
  step: StepNumber
  operation: Operation
  object: string
  reason: string
}

/** In the order of use. */
export interface RequestList {
  requests: AxlRequest[]
  withheld: Withheld[]
}

/** An element, or why there is none. */
export type Part = Result<XmlElement, string>

export interface Draft {
  task: TaskName
  object: string
  children: readonly XmlElement[]
  /** Why it is withheld; null when it is sent. */
  reason: string | null
}

/** Withheld for the reason that is given, or else for the first part that could not be made. */
export function draft(task: TaskName, object: string, parts: readonly Part[], reason: string | null = null): Draft {
  const elements: XmlElement[] = []
  let why = reason
  for (const part of parts) {
    if (part.ok) elements.push(part.value)
    else why ??= part.failure
  }
  const { wrapper } = taskOf(task)
  const children = wrapper === undefined ? elements : [{ name: wrapper, children: elements }]
  return { task, object, children, reason: why }
}

/** What is done to one subject: all of it is sent or nothing. */
export interface Work<Subject> {
  subject: Subject
  drafts: readonly Draft[]
  /** Why it is withheld; null when it is sent. */
  reason: string | null
}

export function work<Subject>(subject: Subject, drafts: readonly Draft[]): Work<Subject> {
  const reason = drafts.find((one) => one.reason !== null)?.reason ?? null
  return reason === null ? { subject, drafts, reason } : withheld({ subject, drafts, reason }, reason)
}

export const withheld = <Subject>(whole: Work<Subject>, reason: string): Work<Subject> => ({
  ...whole,
  drafts: whole.drafts.map((one) => ({ ...one, reason })),
  reason,
})

export const isSent = (whole: Work<unknown>): boolean => whole.reason === null

/** The drafts by task, in the order of the tasks; those of one task stay in the order in which they come. */
export function listOf(drafts: Iterable<Draft>): RequestList {
  const byTask = new Map<TaskName, Draft[]>(taskNames.map((name) => [name, []]))
  for (const one of drafts) byTask.get(one.task)?.push(one)
  const list: RequestList = { requests: [], withheld: [] }
  for (const { task, object, children, reason } of [...byTask.values()].flat()) {
    const { step, operation } = taskOf(task)
    if (reason === null) list.requests.push({ step, operation, object, children })
    else list.withheld.push({ step, operation, object, reason })
  }
  return list
}
