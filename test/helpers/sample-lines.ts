import { type Checkline, type ChecklineGroup } from '../../shared/document/document'
import { blank, code, say, strong } from '../../shared/document/inline'

const plain: Omit<Checkline, 'id' | 'number' | 'action'> = {
  goTo: [],
  enter: [],
  cautions: [],
  see: [],
  verify: [],
  ticked: [],
  undo: [],
  evidence: '',
  register: [],
  entry: { state: 'open', by: '', on: '', evidence: '' },
}

const profiles = ['CM Administration', 'System', 'Security', 'SIP Trunk Security Profile']

const addProfile: Checkline[] = [
  {
    ...plain,
    id: 'profile-add-find',
    number: '2.01',
    action: say`Find the profile to copy from`,
    goTo: profiles,
    enter: [{ label: 'Find where Name', value: say`${code('Non Secure SIP Trunk Profile')}`, was: [] }],
    see: say`One row, with the ${strong('Copy')} icon at its right.`,
    entry: { state: 'done', by: 'PN', on: '2026-12-05T22:41Z', evidence: '' },
  },
  {
    ...plain,
    id: 'profile-add-copy',
    number: '2.02',
    action: say`Copy it; do not edit it`,
    cautions: [
      { id: 'SP-5', text: say`${code('SIP-FAX')} and ${code('SIP-VMAIL')} use the original: an edit hits both.` },
    ],
    see: say`SIP Trunk Security Profile Configuration, with the settings of the original.`,
    register: ['SP-5'],
    entry: { state: 'not applicable', by: 'PN', on: '2026-12-05T22:43Z', evidence: '' },
  },
  {
    ...plain,
    id: 'profile-add-enter',
    number: '2.03',
    action: say`Enter the values of the new profile`,
    enter: [
      { label: 'Name', value: say`${code('ST-CUBE-ENC')}`, was: [] },
      { label: 'Device Security Mode', value: say`${code('Encrypted')}`, was: say`${code('Non Secure')}` },
      { label: 'Incoming Transport Type', value: say`${code('TLS')}`, was: say`${code('TCP+UDP')}` },
      {
        label: 'Secure Certificate Subject or Subject Alternate Name',
        value: say`${code('cube-a.example.com, cube-b.example.com, cube-dr.example.com')}`,
        was: [],
      },
      { label: 'Incoming Port', value: say`${code('5561')}`, was: say`${code('5060')}` },
    ],
    cautions: [
      { id: 'XD-8', text: say`Not 5061: Expressway has it on the line side of this cluster.` },
      { id: '', text: say`Ask the far end first.` },
    ],
    see: say`Both transports turn to TLS by themselves when the mode is Encrypted.`,
    verify: say`Open the profile again and compare each value.`,
    undo: say`Delete the profile: nothing uses it before step 3.`,
    register: ['PF-3', 'PF-16', 'PF-21'],
    entry: { state: 'blocked', by: 'PN', on: '2026-12-05T22:50Z', evidence: 'no rights' },
  },
  {
    ...plain,
    id: 'profile-add-save',
    number: '2.04',
    action: say`Save`,
    see: say`${code('Status: Add successful')}`,
    evidence: 'file name of the screen shot',
    register: ['PF-1'],
  },
]

const changeProfile: Checkline[] = [
  {
    ...plain,
    id: 'profile-change-realm',
    number: '2.05',
    action: say`Give the trunks their SIP realm first`,
    goTo: ['CM Administration', 'User Management', 'SIP Realm'],
    enter: [
      { label: 'Realm', value: say`${code('cc.example.com')}`, was: [] },
      { label: 'Digest Credentials, twice', value: say`${blank('from the vault: HQ-CC-REALM')}`, was: [] },
    ],
    see: say`${code('Status: Add successful')}. No file or page of this plan has the credential.`,
    register: ['PF-12'],
  },
  { ...plain, id: 'profile-change-done', number: '2.06', action: say`Tell the far end` },
]

export const sampleGroups: ChecklineGroup[] = [
  {
    kind: 'checklines',
    title: 'Add profile',
    object: 'ST-CUBE-ENC',
    aside: say`for 3 trunks · nothing to undo: not in use before step 3`,
    lines: addProfile,
  },
  {
    kind: 'checklines',
    title: 'Change profile',
    object: 'ST-CC-DIGEST',
    aside: say`for 2 trunks · way back ${code('R2.1')}`,
    lines: changeProfile,
  },
]
