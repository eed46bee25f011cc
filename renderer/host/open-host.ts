import { verbNames } from '../../shared/contract/verb-names'
import type { Program } from '../../shared/contract/verbs'
import { serveDesktop } from './desktop'
import type { Host } from './host'
import { watchSaves } from './saves'
import type { Transport } from './transport'
import { openWebTransport } from './web-transport'

/** Null where this window has no right to call: it was opened by hand, or its address was used before. */
export async function openHost(): Promise<Host | null> {
  if (window.trunkwright) return desktopHost(window.trunkwright)
  const transport = await openWebTransport()
  return transport && withPlainArguments({ ...programOf(transport), onEvent: transport.onEvent })
}

async function desktopHost(given: Host): Promise<Host> {
  const { host, saves } = watchSaves(withPlainArguments(given))
  await serveDesktop(host, saves)
  return host
}

const programOf = ({ call }: Transport): Program =>
  Object.fromEntries(verbNames.map((verb) => [verb, (args: unknown) => call(verb, args)])) as unknown as Program

/** Proxies of Vue cannot cross to the host: only plain data can. */
function withPlainArguments(host: Host): Host {
  const verbs = verbNames.map((verb) => [verb, (args: never) => host[verb](plain(args))])
  return { ...(Object.fromEntries(verbs) as unknown as Program), onEvent: host.onEvent }
}

const plain = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value
