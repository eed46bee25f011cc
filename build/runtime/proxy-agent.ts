import type { Environment } from './electron-package'
import { NotFetched } from './not-fetched'

const firstOf = (env: Environment, names: readonly string[]): string | undefined =>
  names.map((name) => env[name]).find((value) => value !== undefined && !['', 'null', 'false'].includes(value))

/** The usual variables, and what npm itself is told in its settings, which it hands on. */
const names = {
  http: ['http_proxy', 'HTTP_PROXY', 'npm_config_proxy', 'all_proxy', 'ALL_PROXY'],
  https: ['https_proxy', 'HTTPS_PROXY', 'npm_config_https_proxy'],
  none: ['no_proxy', 'NO_PROXY', 'npm_config_noproxy'],
} as const

/** To be destroyed after use. */
export type ProxyAgent = NonNullable<RequestInit['dispatcher']>

/** Who passes requests on where this machine may not ask by itself; null where no variable names a proxy. */
export async function proxyAgent(env: Environment): Promise<ProxyAgent | null> {
  const http = firstOf(env, names.http)
  const https = firstOf(env, names.https)
  if (http === undefined && https === undefined) return null
  // Most have none, and do not wait for what would speak with it.
  const { EnvHttpProxyAgent } = await import('undici')
  try {
    // An empty text keeps the agent from looking at the variables by itself.
    const proxies = { httpProxy: withScheme(http ?? ''), httpsProxy: withScheme(https ?? http ?? '') }
    const agent = new EnvHttpProxyAgent({ ...proxies, noProxy: firstOf(env, names.none) ?? '' })
    // Node brings this library for its `fetch`, and its types, in an older version than this one.
    return agent as unknown as ProxyAgent
  } catch {
    throw new NotFetched('the proxy that the environment names is no address')
  }
}

/** Many write only the name and the port, and most programs take it. */
const withScheme = (proxy: string): string => (proxy === '' || proxy.includes('://') ? proxy : `http://${proxy}`)
