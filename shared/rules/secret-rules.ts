import { fieldAt, placeAt } from '../catalogue/field-at'
import type { Fields } from '../catalogue/field'
import { itemKinds } from '../catalogue/item-kinds'
import type { StepNumber } from '../catalogue/steps'
import type { SecretKind } from '../ios/running/secret-rows'
import { mayBeTyped, typedSecret } from '../ios/typed-secret'
import { named } from '../text/words'
import type { Found } from './rule'
import { own } from '../text/own'

/** A secret as far as it may be told: where it stands and what kind it is, and never what it is. */
export interface SecretPlace {
  keys: readonly string[]
  kind: SecretKind
}

const nothing: readonly SecretPlace[] = []

/** No setting of the format has such a name: it came from another program, or from a person. */
const tellingKey =
  /passw|passphrase|passcode|secret|credential|communit|pre-?shared|private.?key|^key$|(?:^|[^a-z])(?:pin|pwd|psk|token)(?:[^a-z]|$)/iu

const plainName = /^[\w .-]{1,60}$/u

/** Ids mean nothing, a certificate holds no secret, and where one of a few words is chosen nothing is typed. */
const neverLooked: ReadonlySet<string> = new Set(['id', 'der', ...Object.values(itemKinds).flatMap(chosenIn)])

function chosenIn({ fields }: { fields: Fields }): string[] {
  return Object.entries(fields).flatMap(([key, field]) => {
    if (field.kind === 'group' || field.kind === 'list') return chosenIn(field)
    return field.kind === 'choice' || field.kind === 'reference' ? [key] : []
  })
}

/** Plans have a few hundred names of settings, over and over. */
const known = new Map<string, boolean>()
const mostKnown = 2_000

function isTelling(key: string): boolean {
  const before = known.get(key)
  if (before !== undefined) return before
  const tells = plainName.test(key) && tellingKey.test(key)
  if (known.size < mostKnown) known.set(key, tells)
  return tells
}

/**
 * Where secrets stand in what a plan holds, unknown keys included. It goes through every text of a plan whenever that is
 * checked from nothing, so nothing is made where nothing is found.
 */
export function secretsIn(value: unknown, key = ''): readonly SecretPlace[] {
  if (typeof value === 'string') return inText(value, key)
  if (typeof value !== 'object' || value === null) return nothing
  return Array.isArray(value) ? inList(value, key) : inObject(value as Readonly<Record<string, unknown>>)
}

function inList(list: readonly unknown[], key: string): readonly SecretPlace[] {
  let found = nothing
  for (let at = 0; at < list.length; at += 1) found = withInner(found, String(at), secretsIn(list[at], key))
  return found
}

function inObject(object: Readonly<Record<string, unknown>>): readonly SecretPlace[] {
  let found = nothing
  for (const key in object) {
    const value = object[key]
    const isText = typeof value === 'string'
    if ((isText && neverLooked.has(key)) || (!isText && typeof value !== 'object')) continue
    found = withInner(found, key, secretsIn(value, key))
  }
  return found
}

const withInner = (
  found: readonly SecretPlace[],
  key: string,
  inner: readonly SecretPlace[],
): readonly SecretPlace[] =>
  inner.length === 0 ? found : [...found, ...inner.map(({ keys, kind }) => ({ keys: [key, ...keys], kind }))]

const mayBeAny = (text: string, key: string): boolean => text !== '' && (mayBeTyped(text) || isTelling(key))

function inText(text: string, key: string): readonly SecretPlace[] {
  if (!mayBeAny(text, key)) return nothing
  const kind = typedSecret(text) ?? (isTelling(key) ? 'password' : null)
  return kind === null ? nothing : [{ keys: [], kind }]
}

const stepOf: Readonly<Record<string, StepNumber>> = { profiles: 2, sipRealms: 3, applicationUsers: 3, asFound: 4 }

/** XD-20. @param path of what holds it; @param object what that is called */
export function secretFound(path: string, object: string, { kind }: SecretPlace): Found & { step: StepNumber } {
  return {
    objects: [object],
    path,
    step: own(stepOf, path.split('/')[0] ?? '') ?? 1,
    message: `${named(object)}: ${placeWords(path)} has what looks like a secret (${kind}).`,
    remedy:
      'Take it out and change it where it is used: it stands in the file, in its kept versions, and in what is exported.',
  }
}

/** The label of a setting; of what has none, its key. */
function placeWords(path: string): string {
  const place = placeAt(path)
  const label = place && fieldAt(place)?.label
  const last = path.split('/').findLast((key) => !/^\d+$/u.test(key)) ?? path
  return label ?? JSON.stringify(last.slice(0, 60))
}
