import { row, type RegisterRow } from './register-row'

/** What certificates have to be, and what is advised of them (spec: certificates, exactly). */
export const certificateRows = {
  'CT-1': row('rule', 'A certificate that is not valid on the day ends the window'),
  'CT-2': row('rule', 'A certificate that ends soon after the day ends the service'),
  'CT-3': row('rule', 'A TLS server has to show server authentication where its key usage is extended'),
  'CT-4': row(
    'rule',
    'A TLS client has to show client authentication unless the server does not ask: CUCM asks, until 15SU5 lets it be switched off. The failure is one-way and hidden, as calls and OPTIONS of CUCM itself go through',
  ),
  'CT-5': row('rule', 'The same for CUCM as the client; IOS XE before 26.1.1 does not ask'),
  'CT-6': row('rule', 'CUCM takes keys up to 4096 bits and no wildcards'),
  'CT-7': row('rule', 'Weak keys and signatures are refused by newer peers'),
  'CT-8': row('rule', 'Whoever has to trust a certificate needs the whole chain'),
  'CT-9': row('rule', 'One certificate for one holder, use and kind of key'),
  'XD-16': row(
    'advice',
    'Public authorities stop issuing certificates with client authentication, from 15 March 2027 at the latest; their lives shrink to 200, 100 and 47 days from March 2026, 2027 and 2029',
  ),
  'XD-17': row(
    'advice',
    'CUCM holds two CallManager certificates, RSA and ECDSA; peers that prefer ECDSA are shown the second',
  ),
  'XD-18': row(
    'advice',
    'IOS XE 26.1.1 drops CHACHA20 and DHE_RSA_AES256_CBC, has TLS 1.0, 1.1 and CBC-SHA in insecure mode only, and looks at extended key usages; it can hold a client certificate of its own',
  ),
  'XD-19': row('advice', 'An upgrade of CUCM to 12.5(1)SU6, 14SU2 or later drops trust certificates that have expired'),
} as const satisfies Record<string, RegisterRow>
