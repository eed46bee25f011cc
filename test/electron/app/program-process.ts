import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import type { Ended, Launch } from './driver'

/** The environment of a person who has nothing but a home folder. */
export const environmentOf = ({ home, env }: Launch): Record<string, string> => ({
  ...(process.env as Record<string, string>),
  HOME: home,
  USERPROFILE: home,
  XDG_DATA_HOME: `${home}/data`,
  XDG_CONFIG_HOME: `${home}/config`,
  NODE_ENV: '',
  ...env,
})

export async function endOf(child: ChildProcess): Promise<Ended> {
  const said = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr'] as const)
    child[name]?.on('data', (text: Buffer) => (said[name] += text.toString()))
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, ...said }
}
