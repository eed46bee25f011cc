import { block, flag, inMode, onByDefault, value } from './row'

const transports = '(?:udp|tcp|tcp tls|system)'
const binding = 'source-interface \\S+(?: \\S+)*'
/** `{trustpoint … | tls-profile …}`, with what may stand behind a trustpoint. */
const signalling = 'trustpoint \\S+.*|tls-profile \\d+'

/** What holds for every leg of the device, and for what listens (§5.1 of the reference on gateways). */
export const sipRows = [
  ...inMode(
    'global',
    block('voice service voip', 'voice service', 'container', 'VCR-S11 [C]'),
    block('sip-ua', 'sip-ua', 'container', 'VCR-C6 [C]'),
    block('voice class tenant #', 'tenant', 'object', 'TLS-CUBE [C]'),
  ),
  ...inMode(
    'voice service',
    value('srtp', 'VCR-S11 [C]', { rest: '(?:fallback|pass-thru)?' }),
    flag('supplementary-service media-renegotiate', 'CME-SEC [C]'),
    block('sip', 'voice service sip', 'container', 'VCR-S11 [C]'),
    block('h323', 'voice service h323', 'container', 'CME-SEC [C]'),
  ),
  ...inMode('voice service h323', flag('emptycapability', 'CME-SEC [C]')),
  ...inMode(
    'voice service sip',
    flag('srtp negotiate cisco', 'VCR-S11 [C]'),
    value('srtp-crypto', 'VCR-S11 [C]: one tag, the last one counts', { rest: '\\d+' }),
    value('srtp-auth', 'VCR-S11 [C]'),
    value('session transport', 'VCR-S2 [C]', { rest: transports }),
    value('url', 'VCR-U1 [C]', { rest: 'sips?|tel' }),
    value('bind control', 'TLS-CUBE [C] for tenants; here [U]', { rest: binding }),
    value('bind media', 'TLS-CUBE [C] for tenants; here [U]', { rest: binding }),
  ),
  ...inMode(
    'tenant',
    value('tls-profile', 'TLS-CUBE [C]', { rest: '\\d+' }),
    value('session transport', 'TLS-CUBE [C]', { rest: transports }),
    value('listen-port secure', 'TLS-CUBE [C]', { rest: '\\d+' }),
    value('url', 'TLS-CUBE [C]', { rest: 'sips?|tel' }),
    value('srtp-crypto', 'VCR-S11 [C]', { rest: '\\d+' }),
    flag('srtp negotiate cisco', 'VCR-S11 [C]'),
    value('bind control', 'TLS-CUBE [C]', { rest: binding }),
    value('bind media', 'TLS-CUBE [C]', { rest: binding }),
  ),
  ...inMode(
    'sip-ua',
    onByDefault('transport tcp', 'VCR-T3 [C], HARDEN [C]', { rest: '(?:tls(?: v1\\.[0-3](?: minimum)?)?)?' }),
    onByDefault('transport udp', 'VCR-T3 [C], HARDEN [C]'),
    value('crypto signaling default', 'VCR-C6 [C]', { rest: signalling }),
    value('crypto signaling remote-addr * *', 'VCR-C6 [C]', { rest: signalling }),
    flag('authentication username * password ? realm *', 'XD-7; afterthenumber.com [K]', { no: 'line' }),
  ),
]
