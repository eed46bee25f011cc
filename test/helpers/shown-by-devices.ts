/** What devices show, written after the descriptions of their layouts; names and addresses are made up. */

const counters = (failures: number): string[] => [
  'Total active connections      : 2',
  'No. of send failures          : 0',
  'No. of remote closures        : 3',
  'No. of conn. failures         : 0',
  `TLS client handshake failures : ${String(failures)}`,
  'TLS server handshake failures : 0',
  '',
  '---------Printing Detailed Connection Report---------',
  'Note:',
  ' ** Tuples with no matching socket entry',
  '',
]
const listening = [
  '-------------- SIP Transport Layer Listen Sockets ---------------',
  '  Conn-Id   Local-Address',
  '  0         [0.0.0.0]:5061:',
]

export const sipLayouts = ['wide', 'cut in two', 'older', 'with phones'] as const

/** `show sip-ua connections tcp tls detail`, in each of its layouts. */
export function sipConnections(
  layout: (typeof sipLayouts)[number],
  agents: readonly { address: string; state?: string }[],
  failures = 0,
): string {
  const tables = agents.flatMap(({ address, state = 'Established' }, at) => {
    const row = `         5061 ${String(at + 1).padStart(7)} ${state.padEnd(11)}           0 192.0.2.21:41${String(at)}02`
    const head = '  Remote-Port Conn-Id Conn-State  WriteQ-Size Local-Address'
    const top = `Remote-Agent:${address}, Connections-Count:1`
    if (layout === 'older') return [top, head, `  =========== ======= =========== =========== =============`, row, '']
    if (layout === 'wide')
      return [
        top,
        `${head}         TLS-Version Cipher                      Curve Tenant`,
        `${row} TLSv1.2 ECDHE-RSA-AES256-GCM-SHA384 P-521     0`,
        '',
      ]
    if (layout === 'with phones')
      return [
        'Remote-Agent:192.0.2.200, Connections-Count:0',
        '',
        'Remote-Agent:192.0.2.201, Connections-Count:1',
        `${head} TLS-Version Cipher                         Curve`,
        '        51402      28* Established           0            -      TLSv1.2    ECDHE-RSA-AES256-GCM-SHA384 P-256',
        '          ',
        top,
        `${head} TLS-Version Cipher                         Curve`,
        `${row.slice(0, 45)}            -      TLSv1.2    ECDHE-RSA-AES256-GCM-SHA384 P-256`,
        '          ',
      ]
    return [
      top,
      `${head} TLS-Version (contd.)`,
      '  =========== ======= =========== =========== ============= ===========',
      `${row}     TLSv1.2    `,
      '',
      '  Cipher                        Curve       Tenant',
      '  ============================  =========== ======',
      '   ECDHE-RSA-AES256-GCM-SHA384        P-256     10',
      '',
    ]
  })
  return [...counters(failures), ...tables, ...listening].join('\n')
}

export const showMgcp = (packages: readonly string[], oper = 'ACTIVE'): string =>
  [
    `MGCP Admin State ACTIVE, Oper State ${oper} - Cause Code NONE`,
    'MGCP call-agent: 192.0.2.12 2427 Initial protocol service is MGCP 0.1',
    'MGCP block-newcalls DISABLED',
    `MGCP supported packages: gm-package dtmf-package ${packages.slice(0, 1).join('')}`,
    `                         ${packages.slice(1).join(' ')} mf-package`,
    'MGCP Digit Map matching order: shortest match',
  ].join('\n')

export const isakmpSa = (rows: readonly { peer: string; state: string }[]): string =>
  [
    'IPv4 Crypto ISAKMP SA',
    'dst             src             state          conn-id status',
    ...rows.map(
      ({ peer, state }, at) =>
        `${peer.padEnd(15)} 192.0.2.121     ${state.padEnd(14)} ${String(1001 + at).padStart(7)} ACTIVE`,
    ),
    '',
    'IPv6 Crypto ISAKMP SA',
  ].join('\n')

export const cryptoSession = (rows: readonly { peer: string; status: string }[]): string =>
  [
    'Crypto session current status',
    '',
    'Code: C - IKE Configuration mode, D - Dead Peer Detection',
    ...rows.flatMap(({ peer, status }) => [
      '',
      'Interface: GigabitEthernet0/0/0',
      `Session status: ${status}`,
      `Peer: ${peer} port 500 fvrf: (none) ivrf: (none)`,
      `      Phase1_id: ${peer}`,
      `  IPSEC FLOW: permit ip host 192.0.2.121 host ${peer}`,
      "        Inbound:  #pkts dec'ed 12 drop 0 life (KB/Sec) 4607999/3500",
    ]),
  ].join('\n')

/** As it was pasted from a terminal: the prompt before it, a page in between. */
export const pasted = (host: string, command: string, answer: string): string => {
  const lines = answer.split('\n')
  return [
    `${host}#${command}`,
    ...lines.slice(0, 3),
    ' --More-- \b\b\b\b\b\b\b\b\b        \b\b\b\b\b\b\b\b\b' + (lines[3] ?? ''),
    ...lines.slice(4),
    `${host}#`,
  ].join('\r\n')
}

export const sipStatus = (tls: 'ENABLED' | 'DISABLED'): string =>
  [
    'SIP User Agent Status',
    'SIP User Agent for UDP : ENABLED',
    'SIP User Agent for TCP : ENABLED',
    `SIP User Agent for TLS over TCP : ${tls}`,
    'SIP User Agent bind status(signaling): DISABLED',
    'SIP max-forwards : 70',
  ].join('\n')

export interface ShownLeg {
  way: 'Answer' | 'Originate'
  /** The address at the other end of its media; absent: no IP. */
  ip?: string
  srtp?: 'on' | 'off'
  number?: string
  state?: string
}

/** `show call active voice brief`. */
export const activeCalls = (legs: readonly ShownLeg[]): string =>
  [
    `Telephony call-legs: ${String(legs.filter(({ ip }) => ip === undefined).length)}`,
    `SIP call-legs: ${String(legs.filter(({ ip }) => ip !== undefined).length)}`,
    'H323 call-legs: 0',
    `Total call-legs: ${String(legs.length)}`,
    ...legs.flatMap(({ way, ip, srtp = 'on', number = '5550100', state = 'connected' }, at) => [
      `11F${String(at)} : ${String(at + 1)} 12:49:45.256 UTC Sat Dec 5 2026.${String(at + 1)} +29060 pid:${String(at + 1)} ${way} ${number} ${state}`,
      ' dur 00:01:19 tx:1653/271092 rx:2831/464284 dscp:0 media:0',
      ...(ip === undefined
        ? [' Tele 0/1/0:15 (11) [0/1/0.1] tx:70040/70040/0ms g711ulaw noise:-67 acom:18']
        : [` IP ${ip}:17892 SRTP: ${srtp} rtt:0ms pl:0/0ms lost:0/0/0 delay:0/0/0ms g711ulaw TextRelay: off`]),
      ' media inactive detected:n media contrl rcvd:n/a timestamp:n/a',
    ]),
  ].join('\n')

/** `show dial-peer voice summary`. */
export const dialPeers = (rows: readonly { target: string; keepalive?: string; pattern?: string }[]): string =>
  [
    'dial-peer hunt 0',
    '             AD                                    PRE PASS                OUT',
    'TAG    TYPE  MIN  OPER PREFIX    DEST-PATTERN      FER THRU SESS-TARGET    STAT PORT    KEEPALIVE',
    ...rows.map(
      ({ target, keepalive = 'active', pattern = '5550...' }, at) =>
        `${String(100 + at).padEnd(6)} voip  up   up             ${pattern.padEnd(18)} 0  syst ${target.padEnd(30)}     ${keepalive}`,
    ),
    '9      pots  up   up             9T                 0                      up   0/1/0:15',
  ].join('\n')

export const isdnStatus = (rows: readonly { name: string; one?: string; two?: string }[]): string =>
  [
    'Global ISDN Switchtype = primary-net5',
    ...rows.flatMap(({ name, one = 'ACTIVE', two = 'MULTIPLE_FRAME_ESTABLISHED' }) => [
      '',
      '%Q.931 is backhauled to CCM MANAGER 0x0003 on DSL 0. Layer 3 output may not apply',
      '',
      `ISDN ${name} interface`,
      '        dsl 0, interface ISDN Switchtype = primary-net5',
      '    Layer 1 Status:',
      `        ${one}`,
      '    Layer 2 Status:',
      `        TEI = 0, Ces = 1, SAPI = 0, State = ${two}`,
      '    Layer 3 Status:',
      '        0 Active Layer 3 Call(s)',
    ]),
    '    Total Allocated ISDN CCBs = 0',
  ].join('\n')

/** `show crypto pki certificates` of a device with one of its own and that of its authority. */
export const pkiCertificates = (from: string, to: string, unit = 'Certificate'): string =>
  [
    unit,
    '  Status: Available',
    '  Certificate Serial Number (hex): 02',
    '  Certificate Usage: General Purpose',
    '  Issuer: ',
    '    cn=Example CA',
    '  Subject:',
    '    Name: cube-1.example.com',
    '    cn=cube-1.example.com',
    '  Validity Date: ',
    `    start date: ${from}`,
    `    end   date: ${to}`,
    '  Associated Trustpoints: CUCM-TP ',
    '',
    'CA Certificate',
    '  Status: Available',
    '  Certificate Serial Number (hex): 01',
    '  Certificate Usage: Signature',
    '  Issuer: ',
    '    cn=Example CA',
    '  Subject: ',
    '    cn=Example CA',
    '  Validity Date: ',
    '    start date: 00:00:00 UTC Jan 1 2019',
    '    end   date: 00:00:00 UTC Jan 1 2021',
    '  Associated Trustpoints: CUCM-TP ',
  ].join('\n')

/** RisPort's answer, with prefixes as a service writes them. */
export const selectCmDevice = (
  nodes: readonly { node: string; devices: readonly { name: string; status: string; number?: string }[] }[],
): string =>
  `<?xml version="1.0" encoding="UTF-8"?><soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/"><soapenv:Body><ns1:selectCmDeviceResponse xmlns:ns1="http://schemas.cisco.com/ast/soap"><ns1:selectCmDeviceReturn><ns1:SelectCmDeviceResult><ns1:TotalDevicesFound>1</ns1:TotalDevicesFound><ns1:CmNodes>${nodes
    .map(
      ({ node, devices }) =>
        `<ns1:item><ns1:ReturnCode>Ok</ns1:ReturnCode><ns1:Name>${node}</ns1:Name><ns1:NoChange>false</ns1:NoChange><ns1:CmDevices>${devices
          .map(
            ({ name, status, number = '5550100' }) =>
              `<ns1:item><ns1:Name>${name}</ns1:Name><ns1:DirNumber>${number}-Registered</ns1:DirNumber><ns1:Class>Gateway</ns1:Class><ns1:Status>${status}</ns1:Status></ns1:item>`,
          )
          .join('')}</ns1:CmDevices></ns1:item>`,
    )
    .join(
      '',
    )}</ns1:CmNodes></ns1:SelectCmDeviceResult></ns1:selectCmDeviceReturn></ns1:selectCmDeviceResponse></soapenv:Body></soapenv:Envelope>`
