import { shownIn } from '../../shared/evidence/shown'
import { activeCalls, dialPeers, pasted, sipConnections } from '../helpers/shown-by-devices'
import { sipCall } from '../helpers/sip-traces'
import { splitIntoLines } from './import-bench'
import { measureByTurns, type Measured } from './measure'

const megabyte = 1 << 20
const agents = Array.from({ length: 40 }, (_, at) => ({ address: `192.0.2.${String(at + 1)}` }))
const secure = { profile: 'RTP/SAVP' } as const

/** Answers of many gateways, as they are pasted one behind the other. */
export function terminal(): string {
  const pieces: string[] = []
  for (let size = 0, at = 0; size < megabyte; at += 1) {
    const host = `cube-${String(at)}`
    const piece = [
      pasted(host, 'show sip-ua connections tcp tls detail', sipConnections('wide', agents)),
      pasted(
        host,
        'show dial-peer voice summary',
        dialPeers(agents.map(({ address }) => ({ target: `ipv4:${address}` }))),
      ),
      pasted(
        host,
        'show call active voice brief',
        activeCalls([{ way: 'Answer', ip: '192.0.2.9' }, { way: 'Originate' }]),
      ),
    ].join('\r\n')
    pieces.push(piece)
    size += piece.length
  }
  return pieces.join('\r\n')
}

export function trace(): string {
  const pieces: string[] = []
  for (let size = 0, at = 0; size < megabyte; at += 1) {
    const piece = sipCall({
      from: '192.0.2.11',
      to: '192.0.2.21',
      offer: secure,
      answer: secure,
      id: `call-${String(at)}`,
    })
    pieces.push(piece)
    size += piece.length
  }
  return pieces.join('\r\n')
}

/** Evidence of 1 MB, beside splitting it into lines. */
export async function* benchEvidence(): AsyncGenerator<Measured> {
  const texts = { terminal: terminal(), trace: trace() }
  yield* await measureByTurns(0, 60, {
    'evidence-lines': () => splitIntoLines(texts.terminal),
    evidence: () => shownIn(texts.terminal),
  })
  yield* await measureByTurns(0, 60, {
    'sip-trace-lines': () => splitIntoLines(texts.trace),
    'sip-trace': () => shownIn(texts.trace),
  })
}
