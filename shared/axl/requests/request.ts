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
export function inOrderOfTasks(drafts: Iterable<Draft>): Draft[] {
  const byTask = new Map<TaskName, Draft[]>(taskNames.map((name) => [name, []]))
  for (const one of drafts) byTask.get(one.task)?.push(one)
  return [...byTask.values()].flat()
}

export function requestOf({ task, object, children }: Draft): AxlRequest {
  return { ...headOf(task), object, children }
}

/** Those that are left out, each with its reason. */
export const withheldOf = (drafts: Iterable<Draft>): Withheld[] =>
  Array.from(drafts).flatMap(({ task, object, reason }) =>
    reason === null ? [] : [{ ...headOf(task), object, reason }],
  )

function headOf(task: TaskName): Pick<AxlRequest, 'step' | 'operation'> {
  const { step, operation } = taskOf(task)
  return { step, operation }
}
