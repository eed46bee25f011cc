/** Messages of SIP as traces have them; numbers, keys and addresses are made up. */

export const sipKey = 'WVNfX19zZW1jdGwgKCkgewkyMjA7fQp9CnVubGVz'

export interface Turn {
  /** `RTP/SAVP` has keys, unless it is said that it has none. */
  profile: 'RTP/SAVP' | 'RTP/AVP' | null
  hasKeys?: boolean
}

const described = ({ profile, hasKeys = profile === 'RTP/SAVP' }: Turn, key: string): string[] =>
  profile === null
    ? ['Content-Length: 0', '']
    : [
        ...['Content-Type: application/sdp', 'Content-Length: 240', ''],
        ...['v=0', 'o=CiscoSystemsCCM-SIP 1 1 IN IP4 192.0.2.99', 's=SIP Call', 'c=IN IP4 192.0.2.99', 't=0 0'],
        `m=audio 24580 ${profile} 0 101`,
        ...(hasKeys ? [`a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:${key}`] : []),
        ...['a=rtpmap:0 PCMU/8000', 'a=ptime:20'],
      ]

export interface CallShape {
  from: string
  to: string
  offer: Turn
  /** Absent: refused with 488. */
  answer?: Turn
  /** Nothing is offered in the INVITE: the answer offers, and ACK answers. */
  isDelayed?: boolean
  number?: string
  key?: string
  id?: string
  cseq?: number
  /** The header Date of each message; absent: they have none. */
  date?: string
}

const headers = (
  { from, to, number = '5550100', id = 'a84b4c76e66710', cseq = 101, date }: CallShape,
  method: string,
): string[] => [
  `Via: SIP/2.0/TLS ${from}:5061;branch=z9hG4bK74bf9`,
  `From: <sip:1001@${from}>;tag=9fxced76sl`,
  `To: <sip:${number}@${to}>`,
  ...(date === undefined ? [] : [`Date: ${date}`]),
  `Call-ID: ${id}@${number}`,
  `CSeq: ${String(cseq)} ${method}`,
]

/** A call as `debug ccsip messages` and traces of CUCM show it. */
export function sipCall(shape: CallShape): string {
  const { from, to, offer, answer, isDelayed = false, number = '5550100', key = sipKey } = shape
  const none: Turn = { profile: null }
  const status = answer ? '200 OK' : '488 Not Acceptable Here'
  const reply = answer ?? none
  return [
    `|AppInfo  |SIPTcp - wait_SdlSPISignal: Outgoing SIP TLS message to ${to} on port 5061 index 12 `,
    `INVITE sip:${number}@${to}:5061 SIP/2.0`,
    ...headers(shape, 'INVITE'),
    `Contact: <sip:1001@${from}:5061;transport=tls>`,
    ...described(isDelayed ? none : offer, key),
    '',
    `|AppInfo  |SIPTcp - wait_SdlReadRsp: Incoming SIP TLS message from ${to} on port 5061 index 12 with 900 bytes:`,
    'SIP/2.0 100 Trying',
    ...headers(shape, 'INVITE'),
    ...described(none, key),
    '',
    `SIP/2.0 ${status}`,
    ...headers(shape, 'INVITE'),
    `Contact: <sip:${number}@${to}:5061;transport=tls>`,
    ...described(isDelayed ? offer : reply, key),
    '',
    `ACK sip:${number}@${to}:5061 SIP/2.0`,
    ...headers(shape, 'ACK'),
    ...described(isDelayed ? reply : none, key),
    '',
    'Dec  5 22:41:07.123: //-1/xxxxxxxxxxxx/SIP/Info: done',
  ].join('\r\n')
}
