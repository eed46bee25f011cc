import { describe, expect, it } from 'vitest'
import { readSipConnections } from '../../../shared/evidence/readers/sip-connections'
import { lineSpans } from '../../../shared/text/line-spans'
import { sipConnections, sipLayouts } from '../../helpers/shown-by-devices'

const read = (text: string) => {
  const lines = lineSpans(text)
  const shown = readSipConnections(lines, 0, lines.count)
  return shown?.agents.map(({ address, states, part }) => ({ address, states, part }))
}
const counters = ['TLS client handshake failures : 0', 'TLS server handshake failures : 0']
const of = (...lines: string[]) => read([...counters, ...lines].join('\r\n'))
const head = '  Remote-Port Conn-Id Conn-State  WriteQ-Size Local-Address'

describe('show sip-ua connections, each connection where it stands', () => {
  it.each(sipLayouts)(
    'reads the layout %s with colours, pages and odd returns between its lines as without',
    (layout) => {
      const shown = sipConnections(layout, [{ address: '192.0.2.11' }, { address: '2001:DB8::12' }])
      const odd = shown.split('\n').map((line, at) => (at % 3 === 0 ? `\u001b[1m${line}\u001b[0m` : line))
      const expected = read(shown)
      expect(expected).toMatchObject(
        expect.arrayContaining([expect.objectContaining({ address: '2001:DB8::12', states: ['Established'] })]),
      )
      expect(read(odd.join('\n --More-- \b\b\b\b\b\b\b\b\b\n\u001b[0m\u001b[K\r\n'))).toEqual(expected)
      expect(read(odd.join('\u2028'))).toEqual(expected)
    },
  )

  it('keeps the state of every row below an agent, and shows its rows as they stand', () => {
    const rows = ['  5061  12 Established  0 192.0.2.21:41102', '  5061  13 Closing  0 192.0.2.21:41103']
    expect(of('Remote-Agent:192.0.2.11, Connections-Count:2', head, '  =====', '', ...rows)).toEqual([
      {
        address: '192.0.2.11',
        states: ['Established', 'Closing'],
        part: ['Remote-Agent:192.0.2.11, Connections-Count:2', ...rows.map((row) => row.trim())],
      },
    ])
  })

  it('takes nothing across the end of a line for an agent, the head of a table or a row', () => {
    const whole = ['Remote-Agent:192.0.2.11, Connections-Count:1', head, '  5061  12 Established  0']
    const known = of(...whole)
    expect(known).toMatchObject([{ states: ['Established'] }])
    const broken = (at: number, by: string) =>
      of(...whole.flatMap((line, index) => (index === at ? line.split(by) : line)))
    expect(broken(0, ', ')).toEqual([])
    expect(broken(1, ' Conn-Id')).toBeUndefined()
    expect(broken(2, ' Established')).toBeUndefined()
    expect(of(...whole, '  5061  13', 'Closing 0')).toEqual(known)
  })

  it('says what a row says of itself: no socket, a port of phones, no connection now', () => {
    const agent = (address: string, count = 1) => `Remote-Agent:${address}, Connections-Count:${String(count)}`
    expect(
      of(
        ...[agent('192.0.2.11'), head, '** 5061 12 Established 0'],
        ...[agent('192.0.2.12'), head, '5061 13* Established 0'],
        agent('192.0.2.13', 0),
      )?.map(({ states }) => states),
    ).toEqual([['Established, without its socket'], ['Established, at a port of phones'], ['none']])
  })

  it('reads as many rows as somebody may paste', () => {
    const rows = Array.from({ length: 50_000 }, (_, at) => `  5061 ${String(at)} Established 0 192.0.2.21:41102`)
    const [agent] = of('Remote-Agent:192.0.2.11, Connections-Count:50000', head, ...rows) ?? []
    expect(agent?.states.length).toBe(rows.length)
    expect(agent?.part.length).toBe(rows.length + 1)
  })
})
