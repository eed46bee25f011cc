import { block, flag, inMode, onByDefault, value } from './row'

const binding = 'source-interface \\S+(?: \\S+)*'
const beyond = 'one value at a time in every public configuration that was read [K]'

export const dialPeerRows = [
  ...inMode(
    'global',
    block('dial-peer voice #', 'dial-peer', 'object', '212090 [C]', { rest: 'voip|pots', no: 'line' }),
  ),
  ...inMode(
    'dial-peer',
    value('description', beyond),
    value('preference', beyond, { rest: '\\d+' }),
    value('destination-pattern', beyond),
    value('incoming called-number', beyond),
    value('incoming uri via', 'FC-17; incoming uri [C]', { rest: '\\S+' }),
    value('incoming uri from', 'FC-17; incoming uri [C]', { rest: '\\S+' }),
    value('incoming uri to', 'FC-17; incoming uri [C]', { rest: '\\S+' }),
    value('incoming uri request', 'FC-17; incoming uri [C]', { rest: '\\S+' }),
    value('session protocol', '212090 [C]', { rest: '\\S+' }),
    value('session target', '212090 [C]', { clashes: ['session server-group'] }),
    value('session server-group', 'change-window §5 [K]', { rest: '\\d+', clashes: ['session target'] }),
    value('session transport', 'VCR-S2 [C]', { rest: '(?:udp|tcp|tcp tls|system)' }),
    value('srtp', 'VCR-S11 [C]', { rest: '(?:fallback|pass-thru|system)?' }),
    flag('voice-class sip srtp negotiate cisco', 'VCR-S11 [C], VCR-V2 [C]'),
    value('voice-class sip srtp-crypto', 'VCR-S11 [C]: one tag, the last one counts', { rest: '\\d+', no: 'line' }),
    value('voice-class sip options-keepalive', '212090 [C], 214218 [C]', { rest: '.*' }),
    value('voice-class sip url', 'VCR-V2 [C]', { rest: 'sips?|tel|system' }),
    value('voice-class sip tenant', 'TLS-CUBE [C]', { rest: '\\d+' }),
    value('voice-class sip bind control', 'change-window §5 [K]', { rest: binding }),
    value('voice-class sip bind media', 'change-window §5 [K]', { rest: binding }),
    flag('shutdown', 'change-window §5 [K]'),
    onByDefault('vad', 'VCR-V1 [C]'),
  ),
]
