import { zipSync } from 'fflate'
import { exampleAnswers } from '../../shared/example/example-answers'
import { writeProject } from '../../shared/project-file/write-project'
import { mixedPlan } from '../helpers/mixed-plan'
import { cameraJpeg, cameraPng, cameraWebp, jpeg, png, webp } from '../helpers/pictures'
import { plan } from '../helpers/plan'
import { richPlan } from '../helpers/rich-plan'
import { cryptoSession, isakmpSa, pasted, showMgcp, sipConnections, sipLayouts } from '../helpers/shown-by-devices'
import { workbook } from '../helpers/workbook'

const bytes = (text: string): Uint8Array => Buffer.from(text)
const answers = (begins: string): Uint8Array[] =>
  exampleAnswers.filter(({ path }) => path.startsWith(begins)).map(({ text }) => bytes(text))

const pem = exampleAnswers.find(({ path }) => path.endsWith('.pem'))?.text ?? ''
const der = Buffer.from(pem.replaceAll(/-----[^-]+-----|\s/gu, ''), 'base64')
const [config = ''] = exampleAnswers.filter(({ path }) => path.includes('running-config')).map(({ text }) => text)
const nodes = [{ address: '192.0.2.11' }, { address: '192.0.2.12' }]
const sheet = [
  ['Name', 'Type', 'Destination', 'Port', 'SRTP', 'Far end'],
  ['SIP-A', 'SIP', '192.0.2.21', 5061, true, 'SBC'],
  ['mgcp-1.example.com', 'MGCP', '', null, 'no', ''],
]
const members = Object.fromEntries(exampleAnswers.map(({ path, text }) => [path, bytes(text)]))

/** What each reader is made to read, in good order: what is read by the program is nearly one of these. */
export const samples = {
  pictures: [png(), png({ kind: 6 }), cameraPng(), jpeg, cameraJpeg(), webp, cameraWebp()],
  projects: [plan(), plan(richPlan), mixedPlan(10)].map((project) => bytes(writeProject(project))),
  axl: answers('axl-'),
  runSql: answers('run-sql-'),
  sheets: [...answers('suppliers'), bytes(sheet.map((row) => row.join('\t')).join('\r\n'))],
  workbooks: [workbook({ Trunks: sheet, Other: [['a'], [{ formula: '1+1', shown: '2' }]] })],
  archives: [zipSync(members), zipSync(members, { level: 0 })],
  configs: [bytes(config), bytes(pasted('GW', 'show running-config', config))],
  certificates: [der],
  certificateTexts: [bytes(pem), bytes(`${pem}${pem}`), der],
  evidence: [
    ...sipLayouts.map((layout) =>
      bytes(pasted('cube-1', 'show sip-ua connections tcp tls detail', sipConnections(layout, nodes))),
    ),
    bytes(pasted('mgcp-1', 'show mgcp', showMgcp(['srtp-package', 'sst-package']))),
    bytes(
      'SIPCertificateInd |wait | connIdx= 12 --remoteIP= 192.0.2.11 --remotePort = 5061 -- X509SubjectName /O=a/CN=b --Cipher AES128-SHA --SubjectAltname =c',
    ),
    bytes('Dec  5 22:41:07 cube-1 1: INVITE sip:1@192.0.2.11 SIP/2.0\nDec  5 22:41:07 cube-1 2: Call-ID: a\n'),
    bytes(isakmpSa([{ peer: '192.0.2.11', state: 'QM_IDLE' }])),
    bytes(cryptoSession([{ peer: '192.0.2.11', status: 'UP-ACTIVE' }])),
  ],
  typed: [
    '192.0.2.1:5061; [2001:db8::1]:5060',
    'IOS XE 17.9.4a',
    '15.7(3)M8',
    '14SU3',
    '15.0.1.13901-2',
    'password: Summer2026, snmp-server community public RO',
    'enable secret 5 $1$mERr$hx5rVt; key 7 0822455D0A16',
    'https://admin:pa55@192.0.2.1/',
  ].map(bytes),
  words: [
    'FILE --json',
    'a --as both --into b --dry-run',
    'FILE --out x --format pdf --force',
    '-h',
    '--',
    '--no-json',
  ].map(bytes),
  ownFiles: [
    '{"token":"t","pid":1,"user":"u","host":"h","realm":"r","began":null,"since":"s","program":"p"}',
    `{"place":"/tmp/x","secret":"${'s'.repeat(50)}"}`,
    '{"autosave":true,"theme":"dark","person":"p","columns":[{"heads":"a","columns":["name",null]}]}',
    `{"planHash":"${'0'.repeat(64)}","files":[{"path":"a/b","size":1,"sha256":"${'0'.repeat(64)}"}]}`,
  ].map(bytes),
} as const
