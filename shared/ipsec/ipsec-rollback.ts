import type { IosFile } from '../ios/ios-file'
import { block, line, type Line, onePart, option, remark, type Section, show, step } from '../ios/ios-lines'
import { ours } from '../ios/ios-values'
import { ios, no, note } from '../ios/ios-words'
import { planFacts, useOfRollback, type PlanStamp } from '../ios/plan-facts'
import { trustStays } from '../ios/pki'
import { accessList, putMap, sequence } from './ios-side'
import type { IpsecContext } from './ipsec-file'
import { ipsecFacts } from './notes'
import { parameters } from './parameters'
import { usesCertificates } from './policy'

/** The way back: SRTP is off already, then the crypto map leaves the interface, then CUCM, then what is left. */
export const ipsecRollback = (context: IpsecContext, stamp: PlanStamp): IosFile => ({
  head: {
    title: note`IPsec between CUCM and ${context.device.name}: rollback`,
    facts: [...planFacts(stamp), ...ipsecFacts(context.device)],
    use: context.device.isGateway ? useOfRollback : [ours('Takes off what the file of the configuration put on.')],
    form: [...context.names.told],
    cautions: [
      {
        id: context.device.keys,
        text: ours('SRTP on this device goes off first: its keys travel readable from here on.'),
      },
    ],
    checks: [],
  },
  parts: onePart(
    ...(context.device.isGateway ? [mapOff(context)] : []),
    cucm,
    ...(context.device.isGateway ? [rest(context)] : [farEnd]),
  ),
})

const mapOff = ({ names }: IpsecContext): Section => ({
  title: ours('The device: the crypto map off the interface'),
  step: 1,
  register: ['S1-3', 'S1-6'],
  lines: [
    remark(
      ours(
        'Where the map was on the interface before the window, it stays there: leave these two lines out, and take its new entries away here, as in section 3. What they match is lost once CUCM lets go.',
      ),
    ),
    ...block(ios`interface ${names.interface}`, no(putMap(names))),
  ],
})

const cucm: Section = {
  title: ours('CUCM: the policy off on each node'),
  step: 1,
  register: ['HX-1', 'XD-13'],
  lines: [
    step(ours('OS Administration > Security > IPSEC Configuration, on each node: uncheck Enable Policy, save.')),
    step(ours('On the node: show network cluster; where a node is not authenticated, utils ipsec restart.')),
    step(ours('A test call goes through. Delete the policies when nobody goes forward again.')),
  ],
}

const farEnd: Section = {
  title: ours('The far end'),
  step: 1,
  register: ['S1-3'],
  lines: [step(ours('It takes its side off, at the same time as CUCM.'))],
}

const rest = ({ device, nodes, names }: IpsecContext): Section => ({
  title: ours('The device: what this window made'),
  step: 1,
  register: ['S1-3', 'S1-6'],
  lines: [
    ...nodes.map((node) => line(no(ios`crypto map ${names.map} ${sequence(node, names)}`))),
    ...nodes.map((node) => line(no(accessList(node, names)))),
    line(ios`no crypto ipsec transform-set ${names.own}`),
    ...nodes.flatMap((node) =>
      parameters(device, node).flatMap((row): Line[] =>
        row.place === 'key' && row.line !== null ? [line(no(row.line))] : [],
      ),
    ),
    line(ios`no crypto isakmp policy ${names.priority}`),
    ...(usesCertificates(device.ipsec) ? [identity, trustStays] : []),
    remark(ours('What was taken from the options goes as the saved configuration has it.')),
    show(ios`show crypto isakmp sa`, ours('No SA toward the nodes.')),
  ],
})

const identity = option(ours('only where the saved configuration has none of it.'), ios`no crypto isakmp identity dn`)
