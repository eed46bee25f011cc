import type { Field, Fields, Found } from './field'

/** The settings of a kind of object that are found on the cluster and that the plan sets, by the names it gives them. */
export type FoundSetting<Of extends Fields> = {
  [Name in keyof Of]: Of[Name] extends { found: { isOnlyRead: true } }
    ? never
    : Of[Name] extends { found: Found }
      ? Name & string
      : never
}[keyof Of]

/** The row of a setting that is found. */
export type FoundField = Field & { found: Found }

/** Their rows, in the order of the catalogue. */
export const foundSettings = <Of extends Fields>(fields: Of): Record<FoundSetting<Of>, FoundField> =>
  Object.fromEntries(Object.entries(fields).filter(([, { found }]) => found && !found.isOnlyRead)) as Record<
    FoundSetting<Of>,
    FoundField
  >

/** The name that a setting has in `asFound`. */
export const nameAsFound = (setting: string, field: Field | undefined): string => field?.found?.as ?? setting
