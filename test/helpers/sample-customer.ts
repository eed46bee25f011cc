import { type Block, type Document } from '../../shared/document/document'
import { code, say, strong } from '../../shared/document/inline'
import { type Panel, type Picture } from '../../shared/document/picture'
import { sampleDocument } from './sample-document'

const panel: Panel = {
  width: 200,
  height: 120,
  shapes: [
    { kind: 'box', x: 100, y: 0, width: 60, height: 120, look: 'cluster', name: 'Cluster HQ' },
    { kind: 'box', x: 0, y: 10, width: 60, height: 40, look: 'device', name: 'SIP-CC-02' },
    { kind: 'words', x: 0, y: 20, width: 60, align: 'right', look: 'name', text: 'SIP-CC-02' },
    { kind: 'words', x: 100, y: 20, width: 60, align: 'center', look: 'title', text: 'HQ' },
    { kind: 'words', x: 0, y: 30, width: 60, align: 'left', look: 'small', text: 'TCP 5070' },
    { kind: 'line', x1: 72, y1: 20, x2: 100, y2: 20, look: 'clear' },
    { kind: 'line', x1: 60, y1: 40, x2: 100, y2: 40, look: 'ipsec' },
    { kind: 'sign', x: 60, y: 14, size: 12, mark: 'readable' },
  ],
}

export const samplePicture: Picture = {
  kind: 'picture',
  caption: 'Trunks of HQ',
  sentences: [say`${code('SIP-CC-02')}: keys readable.`, say`Nothing else is there.`],
  panels: [panel, { width: 200, height: 10, shapes: [] }],
}

/** Every kind of block that only documents for the customer have. */
export const customerBlocks: Block[] = [
  {
    kind: 'cover',
    statement: say`After the change ${strong('10 of 18')} connections are protected.`,
    rows: [{ name: 'Prepared by', value: say`${'Priya Nair'}` }],
  },
  {
    kind: 'figures',
    caption: 'Connections after the change',
    items: [
      { number: 10, mark: 'protected', words: 'encrypted, keys protected', aside: 'today 1' },
      { number: 4, mark: 'readable', words: 'encrypted, keys readable', aside: '' },
    ],
  },
  { kind: 'page-break' },
  {
    kind: 'unit',
    id: 'unit/SIP-CC-02',
    number: 'U2',
    about: 'SIP trunk, second wave',
    name: 'SIP-CC-02',
    times: [
      { name: 'start, not after 02:10', value: say`23:45` },
      { name: 'length', value: say`18 min` },
    ],
    changes: [{ name: 'Destination', value: say`${code('192.0.2.61:5060')} → ${code('192.0.2.61:5061')}` }],
    rows: [{ name: 'Calls at risk', value: say`${code('SIP-CC-02')} about ${4}` }],
    stop: say`A test call fails ${strong('twice')}: R2 begins.`,
  },
  samplePicture,
  {
    kind: 'table',
    caption: 'Who could read the keys',
    columns: ['Device', 'Keys'],
    rows: [
      { cells: [say`${code('SIP-CC-02')}`, say`Readable`], mark: 'readable' },
      { cells: [say`${code('SIP-FAX')}`, say`No keys`] },
    ],
  },
  {
    kind: 'form',
    caption: 'To be filled in',
    columns: ['To agree', 'Our side', 'Your side'],
    rows: [
      { name: 'Port', said: say`${code('5561')}`, asked: say`${code('5061')}` },
      { name: 'Signed by', said: say`Example CA`, asked: [] },
    ],
  },
  { kind: 'sign-off', rows: [['seen for Example Corporation', 'name', 'date']] },
]

export const customerDocument = (): Document => ({
  ...sampleDocument(true),
  sections: [{ id: 'customer', title: 'For the customer', lead: [], blocks: customerBlocks }],
})
