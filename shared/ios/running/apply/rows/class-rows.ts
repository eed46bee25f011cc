import { block, flag, inMode, value } from './row'

const beyond = 'change-window §5, FC-17; its members are read in public configurations [K]'

const ping = 'CUBE guide, SIP Out-of-Dialog OPTIONS Ping Group [C]'

/** Classes that dial-peers and TLS refer to. */
export const classRows = [
  ...inMode(
    'global',
    block('voice class tls-cipher #', 'tls-cipher', 'object', 'VCR-V1 [C]'),
    block('voice class tls-profile #', 'tls-profile', 'object', 'VCR-V1 [C]'),
    block('voice class srtp-crypto #', 'srtp-crypto', 'object', 'VCR-C6 [C]'),
    block('voice class uri *', 'uri', 'object', beyond, { rest: 'sip', no: 'line' }),
    block('voice class server-group #', 'server-group', 'object', beyond),
    block('voice class sip-options-keepalive #', 'sip-options-keepalive', 'object', ping),
  ),
  ...inMode('tls-cipher', value('cipher #', 'VCR-V1 [C]', { rest: '[A-Z\\d_]+' })),
  ...inMode(
    'tls-profile',
    value('description', 'VCR-V1 [C]'),
    value('trustpoint', 'VCR-V1 [C], XD-18', { rest: '\\S+(?: client \\S+)?' }),
    value('cipher', 'VCR-V1 [C]', { rest: '\\d+|strict-cipher|ecdsa-cipher(?: curve-size 384)?' }),
    value('cn-san validate', 'VCR-V1 [C]', { rest: 'server|client|bidirectional' }),
    flag('cn-san-validate server', 'VCR-C6 [C]'),
    value('cn-san #', 'VCR-V1 [C]', { rest: '\\S+' }),
    value('client-vtp', 'VCR-V1 [C]', { rest: '\\S+' }),
    flag('sni send', 'VCR-V1 [C]'),
  ),
  ...inMode('srtp-crypto', value('crypto #', 'VCR-C6 [C]', { rest: '[A-Z\\d_]+' })),
  ...inMode('uri', flag('host *', beyond)),
  ...inMode(
    'server-group',
    value('ipv4 *', beyond, { rest: '(?:port \\d+)?(?: ?preference \\d+)?', no: 'line' }),
    value('ipv6 *', beyond, { rest: '(?:port \\d+)?(?: ?preference \\d+)?', no: 'line' }),
    value('description', beyond),
  ),
  ...inMode(
    'sip-options-keepalive',
    value('description', ping),
    value('transport', ping, { rest: 'tcp(?: tls)?|udp|system' }),
    value('sip-profiles', ping, { rest: '\\d+' }),
    value('down-interval', ping, { rest: '\\d+' }),
    value('up-interval', ping, { rest: '\\d+' }),
    value('retry', ping, { rest: '\\d+' }),
    flag('shutdown', ping),
  ),
]
