/** One thing in which two project files differ. */
export interface Difference {
  /** `sipTrunks/<id>/networkSecured/by`: with the id that the second file has, or the first where the second lacks it. */
  path: string
  kind: 'added' | 'removed' | 'changed'
  /** Name of the object; empty for what belongs to the project as a whole. */
  object: string
  /** Label of the setting; empty where the whole object was added or removed. */
  setting: string
  /** Null where there is none. What refers to an object is told by its name. */
  from: unknown
  to: unknown
}

/** Where in the project a difference is. */
export type Place = Pick<Difference, 'path' | 'object' | 'setting'>

/** A place deeper inside: a step further on the path, and the label that leads there. */
export const within = (place: Place, step: string, label: string): Place => ({
  path: place.path === '' ? step : `${place.path}/${step}`,
  object: place.object,
  setting: place.setting === '' ? label : `${place.setting} / ${label}`,
})

/** A value that is undefined is not there. */
export const difference = (place: Place, from: unknown, to: unknown): Difference => ({
  path: place.path,
  kind: from === undefined ? 'added' : to === undefined ? 'removed' : 'changed',
  object: place.object,
  setting: place.setting,
  from: from ?? null,
  to: to ?? null,
})

/** The same items in another order, told by their names. */
export const orderDifference = (place: Place, from: readonly string[], to: readonly string[]): Difference =>
  difference({ ...place, setting: place.setting === '' ? 'Order' : `${place.setting} / Order` }, from, to)
