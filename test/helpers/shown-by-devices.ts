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

export const sipLayouts = ['wide', 'cut in two', 'older'] as const

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
    return [
      top,
      head,
      row,
      '',
      '  Remote-Port Conn-Id (contd.) TLS-Version Cipher',
      '         5061       9 TLSv1.2     ECDHE-RSA-AES256-GCM-SHA384',
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
