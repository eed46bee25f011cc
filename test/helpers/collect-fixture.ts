import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { AxlVersion } from '../../shared/catalogue/cluster-fields'
import { kitFiles } from '../../shared/import/kit/kit'
import type { AsFound } from '../../shared/plan/project'
import { type Run, runApply } from './apply-run'
import { answer, answersOf } from './axl-answers'
import { validateRequest } from './axl-schema'
import {
  type AxlAnswer,
  type AxlRequest,
  type AxlScript,
  fault,
  makeCertificate,
  operationOf,
  startAxlServer,
} from './axl-server'

/** What a cluster has: objects by the element in which AXL answers them, each with its identifier and its XML. */
export type ListedObjects = Record<string, { uuid: string; name: string; xml: string }[]>

const elementOf = (operation: string): string => operation.charAt(4).toLowerCase() + operation.slice(5)
const uuidOf = (at: number): string => `{${String(at).padStart(8, '0')}-0000-0000-0000-000000000000}`

/** The objects in the answers of a cluster as it is, taken apart. */
export function listedObjects(
  found: Omit<AsFound, 'takenOn' | 'source'>,
  more: Record<string, string[]> = {},
): ListedObjects {
  const objects: ListedObjects = {}
  const elements = ['sipTrunkSecurityProfile', 'sipTrunk', 'h323Gateway', 'h323Trunk', 'sipRealm', 'appUser']
  const texts = Object.values(answersOf(found)).join('')
  for (const element of elements) {
    const all = [...texts.matchAll(new RegExp(`<${element}(?: [^>]*)?>(.*?)</${element}>`, 'gsu'))]
    objects[element] = all.map(([, xml = '']) => ({
      uuid: '',
      name: /<(?:name|realm|userid)>(.*?)</u.exec(xml)?.[1] ?? '',
      xml,
    }))
  }
  for (const [element, xmls] of Object.entries(more))
    objects[element] = xmls.map((xml) => ({ uuid: '', name: /<name>(.*?)</u.exec(xml)?.[1] ?? '', xml }))
  let at = 0
  for (const list of Object.values(objects)) for (const each of list) each.uuid = uuidOf((at += 1))
  return objects
}

const number = (body: string, name: string): number => Number(new RegExp(`<${name}>(\\d+)<`, 'u').exec(body)?.[1] ?? 0)

/** A publisher that only answers questions: pages of lists, one object, rows; and faults for all else. */
export function readOnlyCluster(
  objects: ListedObjects,
  version: AxlVersion = '12.5',
  mostPerPage = Infinity,
): AxlScript {
  return (request: AxlRequest): AxlAnswer => {
    const operation = operationOf(request)
    const body = request.body.toString()
    if (!String(request.headers['soapaction']).includes(`ver=${version} `)) return { status: 599, body: 'Version' }
    const wrong = validateRequest(body, version)
    if (wrong.length > 0) throw new Error(`${operation}: ${wrong.join('; ')}`)
    const reply = (xml: string): AxlAnswer => ({ status: 200, body: answer(operation, xml, { version }) })
    if (operation === 'executeSQLQuery') return reply('')
    const element = elementOf(operation.replace(/^get/u, 'list'))
    const all = objects[element] ?? []
    const whole = ({ uuid, xml }: (typeof all)[number]) => `<${element} ctiid="1" uuid="${uuid}">${xml}</${element}>`
    if (operation.startsWith('get')) {
      const one = all.find(({ uuid }) => body.includes(uuid))
      return one ? reply(whole(one)) : fault(5007, 'Item not valid')
    }
    if (!operation.startsWith('list')) return fault(5000, 'It may only be read')
    const first = number(body, 'first')
    if (first > mostPerPage)
      return fault(
        5000,
        `Query request too large. Total rows matched: ${String(all.length)} rows. Suggestive Row Fetch: less than ${String(mostPerPage)} rows`,
      )
    const page = all.slice(number(body, 'skip'), number(body, 'skip') + first)
    const short = (each: (typeof all)[number]) =>
      operation === 'listSipTrunk' ? { ...each, xml: `<name>${each.name}</name>` } : each
    return reply(page.map((each) => whole(short(each))).join('\n'))
  }
}

/** The kit in a folder of its own, and a publisher. */
export async function collectKit(shell: string, script: AxlScript) {
  const root = mkdtempSync(join(tmpdir(), 'collect-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  const folder = join(root, 'kit')
  mkdirSync(folder)
  for (const { path, text } of kitFiles()) writeFileSync(join(folder, path), text)
  const certificate = makeCertificate(root)
  const server = await startAxlServer(certificate, script)
  onTestFinished(server.close)
  const target = ['--host', server.host, '--user', 'reader', '--cacert', certificate.certificate]
  const run = (args: string[] = target, more: Partial<Run> = {}) =>
    runApply({
      shell,
      folder,
      args,
      stdin: 'S3cret"\\pass\n',
      name: 'collect.sh',
      env: { COLLECT_WAITS: '0 0' },
      ...more,
    })
  const saved = (): string[] => {
    try {
      return readdirSync(join(folder, 'answers')).sort()
    } catch {
      return []
    }
  }
  const read = (name: string): string => readFileSync(join(folder, 'answers', name), 'utf8')
  return { root, folder, server, target, run, saved, read }
}
