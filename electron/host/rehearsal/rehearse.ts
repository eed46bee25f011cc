import type { CertificateFacts } from '../../../shared/certificates/certificate-facts'
import { readCertificate } from '../../../shared/certificates/read-certificate'
import type { ChangeWindow } from '../../../shared/plan/project'
import type { PlanIndex } from '../../../shared/plan/plan-index'
import { foldName } from '../../../shared/profiles/subject-names'
import { windowEdges } from '../../../shared/rules/certificates/validity-rules'
import { named, namesInWords } from '../../../shared/text/words'
import {
  rehearsalsOf,
  rehearsedAs,
  type Attempt,
  type AttemptEnd,
  type Rehearsed,
  type Shown,
} from '../../../shared/trust/rehearsal'
import type { TlsOffer } from '../../../shared/trust/tls-offer'
import { shakeHands, type Handshake, type Opinion, type Seat } from './handshake'
import { throwAways, type Dates, type ThrowAway } from './throw-away'

/** What makes the handshakes: in the desktop app it is not OpenSSL. */
export const library = process.versions['electron'] === undefined ? `OpenSSL ${process.versions.openssl}` : 'BoringSSL'

export interface RehearsalLimits {
  /** After so many milliseconds no further handshake begins. */
  patience: number
  /** ISO 8601. */
  now: string
}

/** So many handshakes at a time keep a machine busy. */
const atOnce = 8

/**
 * Tries every node × host × direction of the trunks with TLS both ways: real handshakes on loopback with throw-away keys,
 * as on the day of the window where it is settled. Equal certificates are tried once.
 */
export async function rehearse(plan: PlanIndex, { patience, now }: RehearsalLimits): Promise<Rehearsed[]> {
  const rehearsals = rehearsalsOf(plan)
  const end = performance.now() + patience
  const make = throwAways(datesFor(plan.project.changeWindow, Date.parse(now)))
  const ends = new Map<string, AttemptEnd>()
  const open = new Map(
    rehearsals.flatMap(({ attempts }) => attempts.map((attempt) => [keyOf(attempt), attempt] as const)),
  )
  const queue = [...open]
  const work = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const [key, attempt] = next
      ends.set(key, performance.now() < end ? await tried(attempt, make) : outOfTime)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return rehearsals.map((rehearsal) =>
    rehearsedAs(
      rehearsal,
      rehearsal.attempts.map((attempt) => ends.get(keyOf(attempt)) ?? outOfTime),
    ),
  )
}

const outOfTime: AttemptEnd = { result: 'not tried', why: 'The time for all handshakes was over.' }

/** What a handshake hangs on. */
function keyOf({ caller, called, callerOffer, calledOffer, looksAtUsages, cucm, names }: Attempt): string {
  const certificates = [caller, called].map(({ use, chain }) => [use, chain.map(({ facts }) => facts.fingerprint)])
  return JSON.stringify([certificates, callerOffer, calledOffer, looksAtUsages, cucm, names])
}

/**
 * The dates of the plan moved so that this moment is the window: what holds through all of it holds now, and what does
 * not does not. Without a day they stay as they are.
 */
function datesFor(changeWindow: ChangeWindow, now: number): Dates {
  const edges = windowEdges(changeWindow)
  const moved = (moment: string, edge: string | undefined): number =>
    edge === undefined ? Date.parse(moment) : now + Date.parse(moment) - Date.parse(edge)
  return ({ validFrom, validTo }: CertificateFacts) => {
    const [from, to] = [moved(validFrom, edges?.begin), moved(validTo, edges?.end)]
    // A rehearsal takes its minutes: what holds to the last second of the window holds to its end.
    return { from: dateOf(from <= now ? from - slack : from), to: dateOf(to >= now ? to + slack : to) }
  }
}

const slack = 86_400_000
const dateOf = (time: number): Date =>
  new Date(Math.min(Math.max(time, Date.UTC(1950, 0, 1)), Date.UTC(9999, 11, 31, 23, 59, 59)))

type Make = ReturnType<typeof throwAways>

async function tried(attempt: Attempt, make: Make): Promise<AttemptEnd> {
  const [caller, called] = [await make(attempt.caller.chain), await make(attempt.called.chain)]
  if (typeof caller === 'string') return { result: 'not tried', why: caller }
  if (typeof called === 'string') return { result: 'not tried', why: called }
  const handshake = await shakeHands(
    seatOf(caller, called, attempt.callerOffer),
    seatOf(called, caller, attempt.calledOffer),
  )
  return judged(attempt, handshake)
}

/** It sends what stands below a root, and trusts all that stand above the other's certificate, or that itself. */
function seatOf(own: readonly ThrowAway[], other: readonly ThrowAway[], offer: TlsOffer): Seat {
  const sent = own.length > 1 ? own.slice(0, -1) : own
  const trusted = other.length > 1 ? other.slice(1) : other
  return {
    certificate: sent.map(({ certificate }) => certificate).join(''),
    key: own[0]?.key ?? '',
    trusts: trusted.map(({ certificate }) => certificate),
    suites: suitesOf(offer),
    has13: offer.has13,
  }
}

/** Weak keys and signatures are for CT-7 to tell: this is about what CUCM and its peers look at. */
function suitesOf({ suites, has13 }: TlsOffer): string {
  const of13 = has13 ? ['TLS_AES_256_GCM_SHA384', 'TLS_AES_128_GCM_SHA256'] : []
  const of12 = suites.map((suite) => opensslNames[suite] ?? suite.replaceAll('_', '-'))
  return [...of13, ...of12, ...(library === 'BoringSSL' ? [] : ['@SECLEVEL=0'])].join(':')
}

const opensslNames: Readonly<Record<string, string>> = { TLS_RSA_WITH_AES_128_CBC_SHA: 'AES128-SHA' }

function judged(attempt: Attempt, handshake: Handshake): AttemptEnd {
  if (handshake.kind === 'failed') return failed(handshake.code)
  const { caller, called } = handshake
  const refused = [againstServer(attempt, caller), againstNames(attempt, caller, called)].filter((why) => why !== null)
  const [why] = refused
  if (why !== undefined) return { result: 'refused', why }
  return againstCaller(attempt, called)
}

function failed(code: string): AttemptEnd {
  if (/NO_SHARED_CIPHER|HANDSHAKE_FAILURE|NO_CIPHERS/u.test(code))
    return { result: 'no suite', why: 'The two sides have no suite in common for this certificate.' }
  return { result: 'refused', why: `The handshake failed: ${code}.` }
}

const againstServer = ({ called }: Attempt, { objects }: Opinion): string | null =>
  objects === null ? null : `Who calls refuses ${certificateOf(called)}: ${wordsFor(objects)}.`

const certificateOf = ({ use, chain: [own] }: Shown): string =>
  `the certificate of ${named(own?.facts.commonName ?? '')} (${use})`

const purpose = 'INVALID_PURPOSE'

function againstCaller({ caller, looksAtUsages }: Attempt, { objects }: Opinion): AttemptEnd {
  if (objects === null || (objects === purpose && looksAtUsages === 'no')) return { result: 'works', why: '' }
  const why = `Who is called refuses ${certificateOf(caller)}: ${wordsFor(objects)}.`
  if (objects !== purpose || looksAtUsages === 'yes') return { result: 'refused', why }
  return { result: 'depends', why: `${why} It may have been told not to look, or be of a release that does not.` }
}

/** CUCM compares what it was shown with the names of the profile (FC-5). */
function againstNames({ cucm, names }: Attempt, caller: Opinion, called: Opinion): string | null {
  if (names.length === 0) return null
  const { saw } = cucm === 'caller' ? caller : called
  const read = saw ? readCertificate(new Uint8Array(saw)) : null
  const shown = read?.ok ? read.value.names : []
  const wanted = new Set(names.map(foldName))
  if (shown.some((name) => wanted.has(foldName(name)))) return null
  return `CUCM was shown ${shown.length === 0 ? 'no name' : namesInWords(shown.slice(0, 5))}, and the profile has ${namesInWords(names.slice(0, 5))}.`
}

/** What OpenSSL objects to, in words. */
function wordsFor(code: string): string {
  return `${objections[code] ?? 'it is not accepted'} (${code})`
}

const objections: Readonly<Record<string, string>> = {
  INVALID_PURPOSE: 'its usages leave this use out',
  CERT_HAS_EXPIRED: 'it, or one above it, is over by then',
  CERT_NOT_YET_VALID: 'it, or one above it, is not valid yet',
  UNABLE_TO_GET_ISSUER_CERT: 'its chain is not whole',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'its chain is not whole',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its chain is not whole',
  INVALID_CA: 'one above it says that it is no authority',
  PATH_LENGTH_EXCEEDED: 'more authorities stand below one than that one lets',
}
