import { HTTPError } from '@electron/get'

/** Why a runtime was not fetched; the message is for the person, short and without a full stop. */
export class NotFetched extends Error {}

/** Where it was to come from, and the folder that it was to go through. */
export interface Attempt {
  /** With the port where it is not the usual one. */
  host: string
  folder: string
}

type Words = (attempt: Attempt) => string

const noSpace: Words = ({ folder }) => `there is no space left in ${folder}`
const notWritable: Words = ({ folder }) => `${folder} cannot be written`
const unknownHost: Words = ({ host }) => `${host} is not known here`
const noNetwork: Words = ({ host }) => `there is no way to ${host}`
const noAnswer: Words = ({ host }) => `${host} does not answer`
const cut: Words = ({ host }) => `the line to ${host} was cut`
const untrusted: Words = ({ host }) =>
  `the certificate of ${host} is not trusted; name the authority of your network in NODE_EXTRA_CA_CERTS`

const asksForName: Words = () => 'the proxy asks for a name and a password'

const wordsOfCode: Readonly<Record<string, Words>> = {
  ENOSPC: noSpace,
  EDQUOT: noSpace,
  EACCES: notWritable,
  EPERM: notWritable,
  EROFS: notWritable,
  ENOTFOUND: unknownHost,
  EAI_AGAIN: unknownHost,
  ENETUNREACH: noNetwork,
  EHOSTUNREACH: noNetwork,
  ENETDOWN: noNetwork,
  ETIMEDOUT: noAnswer,
  UND_ERR_CONNECT_TIMEOUT: noAnswer,
  ECONNRESET: cut,
  EPIPE: cut,
  UND_ERR_SOCKET: cut,
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: cut,
  UNABLE_TO_GET_ISSUER_CERT: untrusted,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: untrusted,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: untrusted,
  SELF_SIGNED_CERT_IN_CHAIN: untrusted,
  DEPTH_ZERO_SELF_SIGNED_CERT: untrusted,
  CERT_HAS_EXPIRED: untrusted,
  ERR_TLS_CERT_ALTNAME_INVALID: untrusted,
}

/** The extractor gives the system's own sentence, and no code. */
const wordsOfText: readonly (readonly [RegExp, Words])[] = [
  [/No space left|not enough space|[Qq]uota exceeded/, noSpace],
  [/Permission denied|Access is denied|Read-only file system/, notWritable],
  [/did not match expected checksum/, () => 'what came is not what the package names: its checksum is another'],
  [/No checksum found|Could not parse checksum/, ({ host }) => `${host} names no checksum for it`],
  [/\(407\).*HTTP Tunneling/, asksForName],
  [/HTTP Tunneling/, () => 'the proxy refuses'],
  [/does not match the HTTP/, ({ host }) => `${host} gives no answer that can be read`],
  [/includes credentials/, () => 'the address of the mirror has a password in it, which is not taken'],
  [/Invalid URL|Failed to parse URL/, () => 'the address of the mirror is no address'],
]

/** An error in the words of a person: without a stack, an address with a password in it, or a code alone. */
export function whyNot(error: unknown, attempt: Attempt): string {
  for (const each of causes(error)) {
    if (each instanceof NotFetched) return each.message
    const words = wordsOf(each)
    if (words !== undefined) return words(attempt)
  }
  return firstLine(causes(error).at(-1))
}

/** From the outermost to the innermost. */
function causes(error: unknown): Error[] {
  if (!(error instanceof Error)) return []
  return [error, ...causes(error.cause)]
}

function wordsOf(error: Error & { code?: unknown }): Words | undefined {
  if (error instanceof HTTPError) return error.response.status === 407 ? asksForName : answered(error.response.status)
  if (error.code === 'ECONNREFUSED') return () => `${refuser(error)} refuses the connection`
  const byText = wordsOfText.find(([text]) => text.test(error.message))?.[1]
  return byText ?? (typeof error.code === 'string' ? wordsOfCode[error.code] : undefined)
}

const answered =
  (status: number): Words =>
  ({ host }) =>
    status === 404 || status === 410 ? `${host} does not have it` : `${host} answers ${status}`

/** Behind a proxy it is the proxy; of a name with several addresses, the last that was tried. */
function refuser(error: Error & { address?: unknown; port?: unknown; errors?: unknown }): string {
  const last: unknown = Array.isArray(error.errors) ? error.errors.at(-1) : error
  const { address, port } = last as { address?: unknown; port?: unknown }
  return `${String(address)}, port ${String(port)},`
}

const firstLine = (error: Error | undefined): string =>
  (error?.message.split('\n')[0] ?? 'for a reason that is not known')
    .replace(/\.$/, '')
    .replaceAll(/\/\/[^/@\s]*@/g, '//')
