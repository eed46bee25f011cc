import { block, inMode, key, value } from './row'

export const pkiRows = [
  ...inMode(
    'global',
    key('crypto key generate rsa general-keys label *', 'TLS-CUBE [C]'),
    key('crypto key generate ec keysize * label *', 'TLS-CUBE [C]'),
    block('crypto pki trustpoint *', 'trustpoint', 'trustpoint', 'TLS-CUBE [C], 212090 [C]'),
  ),
  ...inMode(
    'trustpoint',
    value('enrollment', '212090 [C], 200614 [C]', { rest: 'terminal(?: pem)?|selfsigned|url \\S+' }),
    value('serial-number', '212090 [C]', { rest: '(?:none)?' }),
    value('fqdn', '212090 [C]', { rest: '\\S+' }),
    value('ip-address', '212090 [C]', { rest: '\\S+' }),
    value('subject-name', '212090 [C]'),
    value('subject-alt-name', 'TLS-CUBE [C]'),
    value('revocation-check', '212090 [C]', { rest: '(?:crl|ocsp|none)(?: (?:crl|ocsp|none))*' }),
    value('rsakeypair', '212090 [C]'),
    value('eckeypair', 'TLS-CUBE [C]'),
    value('hash', 'seen in public configurations [K]', { rest: '\\S+' }),
  ),
]
