import type { OpenedProject } from '../../shared/contract/results'
import { verbNames } from '../../shared/contract/verb-names'
import type { Program } from '../../shared/contract/verbs'
import type { Project } from '../../shared/plan/project'
import type { Result } from '../../shared/result'
import { learnCertificates } from '../import/learn-certificates'
import { serveDesktop } from './desktop'
import type { Host } from './host'
import { watchSaves } from './saves'
import type { Transport } from './transport'
import { openWebTransport } from './web-transport'

/** Null where this window has no right to call: it was opened by hand, or its address was used before. */
export async function openHost(): Promise<Host | null> {
  if (window.trunkwright) return desktopHost(window.trunkwright)
  const transport = await openWebTransport()
  // What is sent as text needs no copy first.
  return transport && withReadPlans({ ...programOf(transport), onEvent: transport.onEvent })
}

async function desktopHost(given: Host): Promise<Host> {
  const { host, saves } = watchSaves(withReadPlans(withPlainArguments(given)))
  await serveDesktop(host, saves)
  return host
}

const programOf = ({ call }: Transport): Program =>
  Object.fromEntries(verbNames.map((verb) => [verb, (args: object) => call(verb, args)])) as unknown as Program

/** Proxies of Vue cannot cross to the host: only plain data can. */
function withPlainArguments(host: Host): Host {
  const verbs = verbNames.map((verb) => [verb, (args: never) => host[verb](plain(args))])
  return { ...(Object.fromEntries(verbs) as unknown as Program), onEvent: host.onEvent }
}

const plain = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value

/** The certificates of a plan are read beside the window before anything of it is shown. */
function withReadPlans(host: Host): Host {
  const verbs = verbNames.map((verb) => [
    verb,
    async (args: never) => {
      const result: Result<unknown, unknown> = await host[verb](args)
      const project = result.ok ? planIn(result.value) : null
      if (project) await learnCertificates(project, startReader)
      return result
    },
  ])
  return { ...(Object.fromEntries(verbs) as unknown as Program), onEvent: host.onEvent }
}

/** Loaded where it is used: most windows show a plan with few certificates. */
const startReader = async () => (await import('../import/import-reader')).startReader()

const planIn = (value: unknown): Project | null =>
  typeof value === 'object' && value !== null && 'project' in value ? (value as OpenedProject).project : null
