import { row, type RegisterRow } from './register-row'

/** What was found in the field, beyond the source. */
export const fieldRows = {
  'FC-1': row('rule', 'CUCM knows a device by its name alone: an empty one, or one that two devices have, is no plan'),
  'FC-2': row('rule', 'The destination is half of the change: with TLS a trunk usually goes to another port too'),
  'FC-3': row('rule', 'TLS to 5060, or clear SIP to 5061, is nearly always a port that was forgotten'),
  'FC-4': row(
    'rule',
    'Without a subject name there is nothing with which CUCM could match the certificate of the peer',
  ),
  'FC-5': row(
    'rule',
    'The profile has to have a name that is in the certificate of the far end: another one is refused at the handshake',
  ),
  'FC-6': row(
    'rule',
    'SDL traces print a whole distinguished name; only what follows CN=, or an alternative name, belongs in the field, and no wildcard',
  ),
  'FC-7': row('rule', "5060 and 5061 are the stations' ports, 5090 and 5091 those of SIP OAuth"),
  'FC-8': row(
    'rule',
    'A new profile has every box unchecked: message lamps, transfers, presence and call pick-up stop though TLS is up',
  ),
  'FC-9': row(
    'rule',
    'Several trunks to one destination work from 12.5(1) on, and only when all of them are secure; otherwise requests in mid-call go astray',
  ),
  'FC-10': row(
    'rule',
    'With digest CUCM challenges every request; without an application user on the trunk nobody can answer, and calls get a 401',
  ),
  'FC-11': row('rule', 'No IOS or IOS XE release has a NULL cipher, whatever a plan says'),
  'FC-12': row(
    'caution',
    'In a pair with high availability the SRTP keys cross the redundancy link, readable unless IPsec protects it',
  ),
  'FC-13': row('field', 'Consider Traffic on This Trunk Secure: whether SRTP over a trunk without TLS shows a lock'),
  'FC-14': row(
    'rule',
    'Early offer Mandatory inserts an MTP where one is needed, and one that does not pass SRTP makes the call nonsecure',
  ),
  'FC-15': row(
    'fact',
    'One IOS device may serve many trunks, and one trunk many devices: what is configured is per device',
  ),
  'FC-16': row(
    'fact',
    'A gateway may serve others too, as a provider or another cluster: what holds for the whole device changes their calls',
  ),
  'FC-17': row('fact', 'Calls from CUCM match an inbound dial-peer; without one for them they may stay without SRTP'),
  'FC-18': row('rule', 'Trust, firewall, dial-peers and certificates are per node that processes calls'),
  'FC-19': row('fact', 'Kinds of far end differ in where they take certificates and in what they check'),
} as const satisfies Record<string, RegisterRow>
