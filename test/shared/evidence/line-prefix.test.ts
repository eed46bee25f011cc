import { expect, it } from 'vitest'
import { shownIn } from '../../../shared/evidence/shown'
import { withoutPrefix } from '../../../shared/evidence/line-prefix'
import { sipCall } from '../../helpers/sip-traces'

const secure = { profile: 'RTP/SAVP' } as const
const call = sipCall({ from: '192.0.2.11', to: '192.0.2.21', offer: secure, answer: secure })
const lines = call.split('\r\n')
const toldOf = (text: string): string[] =>
  shownIn(text).flatMap(({ facts }) =>
    facts?.kind === 'sip trace' ? facts.calls.flatMap(({ exchanges }) => exchanges.map(({ part }) => part)) : [],
  )
const clock = (at: number): string => `${String(10 + (at % 14))}:0${String(at % 10)}:${String(10 + at)}`

it.each<[string, (line: string, at: number) => string]>([
  [
    'a collector of logs',
    (line, at) => `${at < 9 ? 'Nov 30' : 'Dec  1'} ${clock(at)} cube-1 ${String(9990 + at)}: ${line}`,
  ],
  [
    'a collector that writes days',
    (line, at) => `${at % 2 === 0 ? 'Mon' : 'Tue'} Dec ${String(at + 1)} ${clock(at)} ${line}`,
  ],
  ['a clock in brackets', (line, at) => `[2026-12-05 ${clock(at)}.${String(100 + at)}] ${line}`],
  ['a clock with its zone', (line, at) => `2026-12-05T${clock(at)}.123+01:00 ${line}`.trimEnd()],
  ['numbers of lines', (line, at) => `${String(at + 1).padStart(5)}: ${line}`],
  ['a letter that quotes', (line) => `> ${line}`],
  ['signs of patterns', (line) => `(a+)*$ ${line}`],
])('OV-1: a trace with something before each line tells the same, at the same lines: %s', (_, before) => {
  const told = toldOf(call)
  expect(told).toEqual([expect.stringMatching(/^offer line 2: INVITE, .* answer line \d+: 200/)])
  for (const end of ['\n', '\r\n']) expect(toldOf(lines.map(before).join(end))).toEqual(told)
})

it('OV-1: nothing is taken out of a text that has no message behind something else', () => {
  expect(withoutPrefix(call)).toBeNull()
  expect(withoutPrefix('words\nSIP/2.0 200 OK and more\n')).toBeNull()
  expect(withoutPrefix(`${'x'.repeat(200)} SIP/2.0 200 OK`)).toBeNull()
})
