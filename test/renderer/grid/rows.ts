import type { Column } from '../../../renderer/grid/column'

export interface Device {
  id: string
  name: string
  port: string
  isOn: boolean
  kind: string
}

export const device = (id: string, rest: Partial<Device> = {}): Device => ({
  ...{ id, name: `Device ${id}`, port: '5060', isOn: false, kind: 'sip' },
  ...rest,
})

const number = (text: string) => (/^\d+$/.test(text) ? Number(text) : null)

export const columns: Column<Device>[] = [
  { id: 'name', label: 'Name', width: 120, isName: true, text: ({ name }) => name },
  {
    ...{ id: 'port', label: 'Port', width: 80 },
    text: ({ port }) => port,
    editor: ({ port, kind }) => (kind === 'sip' ? { kind: 'number', value: number(port), text: port } : null),
    reason: ({ kind }) => (kind === 'sip' ? null : 'Only a SIP trunk has a port.'),
  },
  {
    ...{ id: 'on', label: 'SRTP', width: 80 },
    text: ({ isOn }) => (isOn ? 'on' : 'off'),
    editor: ({ isOn }) => ({ kind: 'check', value: isOn }),
  },
  {
    ...{ id: 'kind', label: 'Kind', width: 90 },
    text: ({ kind }) => kind,
    editor: ({ kind }) => ({
      ...{ kind: 'choice', value: kind },
      choices: [
        { value: 'sip', label: 'SIP trunk' },
        { value: 'h323', label: 'H.323 gateway' },
      ],
    }),
  },
]

export const column = (id: string): Column<Device> => columns.find((each) => each.id === id)!
