import type { Caution } from '../document/document'
import { code, refer, say, strong, type Inline } from '../document/inline'

/** Sights that several lines expect, said the same way each time. */
export const inService: Inline = say`${strong('Full Service')}, or a test call goes through (${refer('N2')}).`

export const gatewayHasThem: Inline = say`The gateway has them (${refer('N7')}).`

/** An H.323 device has no OPTIONS Ping. */
export const callsGoThrough: Inline = say`A test call goes through, each way.`

export const lock: Inline = say`The phone shows the ${strong('lock')}, speech goes both ways (${refer('N3')}).`
export const nonsecure: Inline = say`Speech goes both ways; there is to be no lock.`

export const srtpOnLeg = (where: string): Inline =>
  say`${where} ${code('show call active voice brief')} has ${code('SRTP: on')} for the leg toward CUCM.`

export const profileGone: Inline = say`It is gone from the list. CUCM refuses while a trunk has it.`

/** XD-9: a mark stands beside the line, where it is printed. */
export const callsDrop = (text: string): Caution => ({ id: 'XD-9', text: say`${text}`, drops: true })

/** Enabling or disabling an association restarts IPsec of a node. */
export const ipsecRestarts = { id: '', text: say`IPsec of the node restarts: all its tunnels come up anew.` }
