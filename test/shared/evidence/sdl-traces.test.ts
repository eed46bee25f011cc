import { describe, expect, it } from 'vitest'
import { shownIn } from '../../../shared/evidence/shown'
import { sipCall, type CallShape } from '../../helpers/sip-traces'

const [node, cube] = ['192.0.2.11', '192.0.2.21'] as const
const [savp, avp] = [{ profile: 'RTP/SAVP' }, { profile: 'RTP/AVP' }] as const
const call = (more: Partial<CallShape> = {}): string =>
  sipCall({ from: node, to: cube, offer: savp, answer: savp, id: 'out', ...more })

/** What a trace tells of media and of whom, whatever the lines are numbered. */
const told = (text: string) =>
  shownIn(text).flatMap(({ facts }) =>
    facts?.kind === 'sip trace'
      ? facts.calls.map(({ caller, addresses, exchanges }) => ({
          ...{ caller, addresses: [...addresses].sort() },
          exchanges: exchanges.map(({ offer, answer }) => `${offer} ${String(answer)}`),
        }))
      : [],
  )
const calls = [
  call(),
  call({ id: 'two', answer: avp }),
  call({ id: 'three', isDelayed: true }),
  sipCall({ from: node, to: cube, offer: savp, id: 'four' }),
]
const whole = calls.join('\r\n')

/** Rows of the trace around and between the messages, as it has them: counters, signals, and which message it is. */
const sdl = (text: string): string => {
  let count = 0
  const row = (kind: string, rest: string) =>
    `${String((count += 1)).padStart(8, '0')}.001 |22:41:07.123 |${kind.padEnd(9)}|${rest}`
  const signal = () =>
    row('SdlSig', 'SIPSPISignal |wait |SIPHandler(1,100,78,1) |SIPTcp(1,100,71,1) |1,100,14,35.24^*^*')
  return text
    .split('\r\n')
    .flatMap((line) => {
      if (!line.startsWith('|AppInfo  |')) return [line]
      return [signal(), signal(), row('AppInfo', line.slice('|AppInfo  |'.length)), `[${String(4710 + count)},NET]`]
    })
    .join('\r\n')
}
const lines = (text: string, change: (line: string) => string) => text.split('\r\n').map(change).join('\r\n')

describe('a trace of CUCM', () => {
  it('OV-1: tells of each call what was offered and what was answered', () => {
    expect(told(whole)).toEqual(
      ['SRTP SRTP', 'SRTP RTP', 'SRTP SRTP', 'SRTP null'].map((exchange) => ({
        ...{ caller: node, addresses: [node, cube], exchanges: [exchange] },
      })),
    )
  })

  it.each<[string, string]>([
    ['with rows of signals, and the number of each message, around it', sdl(whole)],
    ['whose lines end as elsewhere', sdl(whole).replaceAll('\r\n', '\n')],
    ['that a viewer set in', lines(sdl(whole), (line) => (line === '' ? '' : `    ${line}`))],
    ['set in by a tab, with blanks behind', lines(sdl(whole), (line) => `\t${line}  `)],
    [
      'over UDP, as older releases write it',
      sdl(whole).replaceAll(
        /SIP TLS message (to|from) (\S+) on port 5061 index 12/gu,
        'SIP UDP message size 900 $1 $2:[5061]',
      ),
    ],
    [
      'copied from a terminal, page by page',
      sdl(whole).replaceAll('\r\nv=0', '\r\n --More-- \b\b\b\b\b\b\b\b\b        \b\b\b\b\b\b\b\b\bv=0'),
    ],
    [
      'with short names of headers',
      lines(sdl(whole), (line) =>
        line
          .replace(/^Via:/u, 'v:')
          .replace(/^Call-ID:/u, 'i:')
          .replace(/^Contact:/u, 'm:'),
      ),
    ],
    [
      'with headers that go on in the next line',
      sdl(whole).replaceAll(
        /\r\nCall-ID: /gu,
        '\r\nAllow: INVITE, OPTIONS, BYE,\r\n CANCEL, ACK, PRACK, UPDATE\r\nCALL-ID : ',
      ),
    ],
  ])('OV-1: %s tells the same', (_, text) => {
    expect(told(text)).toEqual(told(whole))
  })

  it('OV-1: with other parts beside the description, in front of it or behind, tells the same', () => {
    const other = [
      '--part',
      'Content-Type: application/gtd',
      'Content-Disposition: signal;handling=optional',
      '',
      'IAM,',
      'PRN,isdn*,,NI***,',
      '',
    ]
    const mixed = (isFirst: boolean) =>
      lines(sdl(whole), (line) => {
        if (line === 'Content-Type: application/sdp') return 'Content-Type: multipart/mixed;boundary=part'
        if (line === 'v=0')
          return [...(isFirst ? other : []), '--part', 'Content-Type: application/sdp', '', line].join('\r\n')
        return line === 'a=ptime:20' ? [line, '', ...(isFirst ? [] : other), '--part--'].join('\r\n') : line
      })
    expect(told(mixed(true))).toEqual(told(whole))
    expect(told(mixed(false))).toEqual(told(whole))
  })

  it('OV-5: keys of a picture are none of speech', () => {
    const video = [
      'm=video 24582 RTP/SAVP 97',
      'a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:x',
      'a=rtpmap:97 H264/90000',
    ].join('\r\n')
    const withVideo = (text: string) => text.replaceAll('a=ptime:20', `a=ptime:20\r\n${video}`)
    const exchanges = (text: string) => told(text).flatMap((each) => each.exchanges)
    expect(exchanges(withVideo(call({ offer: avp, answer: avp })))).toEqual(['RTP RTP'])
    expect(exchanges(withVideo(call()))).toEqual(['SRTP SRTP'])
    const bare = { profile: 'RTP/SAVP', hasKeys: false } as const
    expect(exchanges(withVideo(call({ offer: bare, answer: bare })))).toEqual(['other other'])
    const second = call().replaceAll('a=ptime:20', 'a=ptime:20\r\nm=audio 24584 RTP/AVP 0')
    expect(exchanges(second)).toEqual(['SRTP SRTP'])
  })

  it('without messages, such as a list of calls alone, is none: nothing is guessed', () => {
    expect(
      shownIn('2026/12/05 22:41:07.123|SIPT|4711|TLS|OUT|192.0.2.11|5061|A|192.0.2.21|5061|1001|5550100|INVITE'),
    ).toEqual([])
    expect(shownIn(whole.replaceAll(/^m=audio.*$/gmu, ''))).toMatchObject([{ command: 'SIP messages', facts: null }])
  })

  it('keeps no number, key or Call-ID of rows and parts that are passed over', () => {
    const kept = JSON.stringify(shownIn(sdl(call({ number: '4915550199', id: 'callid' }))))
    expect(['4915550199', 'callid', 'inline'].filter((secret) => kept.includes(secret))).toEqual([])
  })
})
