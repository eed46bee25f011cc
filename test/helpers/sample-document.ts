import { type Block, type Document, type Section } from '../../shared/document/document'
import { type Inline, blank, code, joinSpans, say, strong } from '../../shared/document/inline'
import { sampleGroups } from './sample-lines'

const row = (...cells: (string | Inline)[]): { cells: Inline[] } => ({
  cells: cells.map((cell) => (typeof cell === 'string' ? say`${cell}` : cell)),
})

const cover: Block[] = [
  {
    kind: 'facts',
    rows: [
      {
        name: 'What',
        value: say`${strong('Secure 8 SIP trunks and allow SRTP on 10 devices.')} CUCM 14.0, three nodes.`,
      },
      { name: 'When', value: say`${strong('Saturday 5 December 2026, 22:00 UTC')} to Sunday 02:00 UTC.` },
      { name: 'Who', value: say`Priya Nair changes · Ines Duarte places the test calls, from ${code('+1 555 0100')}` },
    ],
  },
  { kind: 'heading', text: say`The window` },
  {
    kind: 'table',
    caption: 'The steps with their lines, start and time box',
    columns: ['Step', 'What', 'Lines', 'Start', 'Time box', 'Calls that drop'],
    rows: [
      row('1', say`${strong('Secure gateways and trunks')}`, say`${code('1.01–1.16')}`, '22:00', '35 min', 'none'),
      row(
        '2',
        say`${strong('Set up the profiles')}`,
        say`${code('2.01–2.18')}`,
        '22:35',
        '30 min',
        'none until step 3',
      ),
      { group: say`After the point of no return ${code('01:15')}` },
      row('5', say`${strong('Allow SRTP')}`, say`${code('5.01–5.38')}`, '00:15', '60 min', '10 devices'),
    ],
  },
  { kind: 'heading', text: say`How to use these pages` },
  {
    kind: 'list',
    items: [
      say`Go from top to bottom. Tick, write initials and UTC, then read the next line.`,
      say`Set or type what stands in ${code('this face')} exactly as it stands; ${blank('this')} is never typed.`,
    ],
  },
  { kind: 'list', items: [say`A second list, so that two stand side by side.`] },
]

const notes: Block[] = [
  {
    kind: 'note',
    tone: 'stop',
    id: '',
    text: say`${strong('Three things end the window:')} a trunk is not in full service 10 minutes after its Reset; emergency calls fail; the time is ${strong('01:15')} and step 5 is not done.`,
  },
  {
    kind: 'note',
    tone: 'error',
    id: 'PF-19',
    text: say`${code('SIP-CUBE-A')} and ${code('SIP-ICT-WEST')} both answer to the name ${code('cube-a.example.com')} on port ${5561}.`,
  },
  { kind: 'note', tone: 'warning', id: 'XD-9', text: say`Calls on this trunk end at its Reset.` },
  { kind: 'note', tone: 'caution', id: 'OV-5', text: say`Keys of ${code('SIP-CC-02')} stay readable.` },
  { kind: 'note', tone: 'advice', id: 'PF-10', text: say`UDP only toward a system without TCP.` },
  { kind: 'note', tone: 'waived', id: 'MG-3', text: say`Accepted by ${'J. Weber'}, until 2027-03-01.` },
  { kind: 'paragraph', text: say`Go or no-go is not offered while an error is open.` },
]

const section = (id: string, title: string, lead: Inline, blocks: Block[]): Section => ({ id, title, lead, blocks })

/** Every kind of block, every style, every tone and every state; `ready` as asked. */
export const sampleDocument = (ready = false): Document => ({
  title: 'Change checklist',
  subtitle: joinSpans(['Example Corp SIP trunk encryption', 'Example Corporation'], ', ')
    .map((span) => span.text)
    .join(''),
  language: 'en',
  running: {
    project: 'Example Corp SIP trunk encryption',
    customer: 'Example Corporation',
    cluster: 'HQ-CLUSTER',
    revision: 4,
    planHash: '7f3a c91e 04bd',
    ready: ready ? 'ready' : 'not ready',
    hasConflicts: false,
  },
  sections: [
    section('before', 'Before the window', [], cover),
    section('findings', 'Findings', say`What the plan says about itself.`, notes),
    section('step-2', 'Step 2 · Set up the profiles', say`Lines 2.01 to 2.05, ${strong('22:35 to 23:05')}.`, [
      notes[0] as Block,
      ...sampleGroups,
    ]),
  ],
})
