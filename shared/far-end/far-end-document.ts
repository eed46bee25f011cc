import { cucmRelease } from '../plan/cucm-release'
import type { TrunkChange } from '../changes/device-changes'
import { reachesFarEnd } from '../changes/reaches-far-end'
import { runningWords } from '../checklist/running'
import { setsConnection, setsMedia, touchedTrunks } from '../changes/touched'
import type { Block, Document, FactRow } from '../document/document'
import { blank, code, say, strong, type Inline } from '../document/inline'
import { toFillIn } from '../document/words'
import { encryptsSignaling } from '../plan/transports'
import type { EvaluatedPlan } from '../evaluation/evaluated-plan'
import { named, namesInWords } from '../text/words'
import { agreementRows } from './agreement'
import { atNow } from './at-now'
import type { FarEndSheet } from './sheets'
import { farEndTasks, taskKinds } from './tasks'
import { whenRead } from '../ios/running/box-config'

/**
 * One page for the other side: what changes for them with all trunks to them, when, what they fill in and do, and what
 * they accept. Holds no note, finding or waiver of the plan.
 * @param planHash first digits of the hash of the project file
 */
export function farEndDocument(plan: EvaluatedPlan, sheet: FarEndSheet, planHash: string): Document {
  const { project } = plan
  const { farEnd } = sheet
  const parties = [...new Set([project.customer, farEnd.owner])].filter((name) => name !== '')
  return {
    title: 'Far-end agreement',
    subtitle: [`${named(sheet.name)}, ${trunksOf(sheet)}`, parties.join(' and ')]
      .filter((text) => text !== '')
      .join(' · '),
    language: 'en',
    running: runningWords(plan, planHash),
    sections: [
      {
        id: 'agreement',
        title: changesAnything(sheet) ? 'What changes for you' : 'What we agree on',
        lead: say`Please tick what is right, fill in the rest, sign, and send it back before the window.`,
        blocks: [
          { kind: 'facts', rows: facts(plan, sheet) },
          agreement(plan, sheet),
          tasks(sheet),
          { kind: 'paragraph', text: say`${strong('What we ask you to accept:')} ${accepted(plan, sheet)}` },
          signOff(sheet, project.customer),
        ],
      },
    ],
  }
}

/** `trunk A`, `trunks A and B`. */
export const trunksOf = ({ contexts }: FarEndSheet): string =>
  `${contexts.length === 1 ? 'trunk' : 'trunks'} ${namesInWords(contexts.map(({ trunk }) => named(trunk.name)))}`

const changesAnything = ({ contexts }: FarEndSheet): boolean =>
  contexts.some(({ change, found, profile }) => change.settings.some(isMet) || reachesFarEnd(found, profile))

/** When a phone of ours shows a lock is nothing to the other side (FC-13). */
const isMet = ({ setting }: TrunkChange['settings'][number]): boolean => setting !== 'trunkTrafficSecure'

const orBlank = (text: string | null, what = toFillIn): Inline =>
  text === null || text === '' ? say`${blank(what)}` : say`${text}`

function facts({ project }: EvaluatedPlan, { farEnd, hours }: FarEndSheet): FactRow[] {
  const { changeWindow, author } = project
  const { on, from, zone, lead, bridge } = changeWindow
  const us = [lead, author].filter((text, at, all) => text !== '' && all.indexOf(text) === at).join(', ')
  const you = [farEnd.owner, farEnd.contact].filter((text) => text !== '').join(', ')
  const day = say`${orBlank(hours.day ?? on, 'day')}, ${orBlank(hours.from, 'from')} to ${orBlank(hours.to, 'to')}${night(on, from, hours.day)}`
  return [
    {
      name: 'The change',
      value: say`${day}${zone === '' ? '' : ` (${zone})`}; have someone who can change over on ${orBlank(bridge, 'the bridge')}`,
    },
    {
      name: 'If it fails',
      value: say`both sides go back, by ${orBlank(hours.latestBack, 'time')} at the latest; we say so by telephone, not by mail`,
    },
    {
      name: 'Reach each other',
      value: say`we ${orBlank(us, 'whom to call')}; you ${orBlank(you, 'whom to call')}`,
    },
  ]
}

/** Past midnight of the window it is another day than the one that everybody speaks of. */
const night = (on: string, from: string, day: string | null): string =>
  day === null || day === on ? '' : `, in the window that begins on ${on} at ${from}`

const agreement = ({ project }: EvaluatedPlan, { name, contexts }: FarEndSheet): Block => ({
  kind: 'form',
  caption: `What to agree on with ${named(name)}`,
  columns: [
    'To agree',
    `Our side: ${named(project.cluster.name)}, CUCM ${cucmRelease(project.cluster)}`,
    'Your side: tick, or write',
  ],
  rows: agreementRows(contexts),
})

function tasks(sheet: FarEndSheet): Block {
  const title = changesAnything(sheet) ? 'What you do' : 'Please see that it is so'
  return {
    kind: 'form',
    caption: 'What the other side does',
    columns: ['', title, 'Done on'],
    rows: [...distinct(inOrder(sheet.contexts)), ...asRead(sheet), ...atNow(sheet.contexts)].map((said, at) => ({
      name: String(at + 1),
      said,
      asked: [],
    })),
  }
}

/** As for one trunk, with what is its own beside what is like it: nothing comes behind what has to wait for it. */
function inOrder(contexts: FarEndSheet['contexts']): Inline[] {
  const all = contexts.map(farEndTasks)
  return taskKinds.flatMap((kind) => all.flatMap((tasks) => tasks[kind]))
}

/** The lines for a device are made for what was read of it (FC-15). */
const asRead = ({ configurations }: FarEndSheet): Inline[] =>
  configurations.map(
    (read) =>
      say`Leave the configuration of ${code(read.device)} as it is until then: our lines are made for it as it was ${whenRead(read)}. Where it has changed since, send us ${code('show running-config')} again.`,
  )

const distinct = (texts: readonly Inline[]): Inline[] => [
  ...new Map(texts.map((text) => [JSON.stringify(text), text])).values(),
]

/** Only what somebody stated: calls that end (XD-9), and keys that can be read (OV-5). */
function accepted({ changes }: EvaluatedPlan, { contexts }: FarEndSheet): Inline {
  const touched = new Set(touchedTrunks(changes).map(({ device }) => device))
  const ends = contexts.filter(({ trunk }) => touched.has(trunk))
  const isApplied = ends.some(
    ({ change, found, profile }) => setsConnection(change) || !setsMedia(change) || reachesFarEnd(found, profile),
  )
  const when = [
    ...(isApplied ? ['when it is applied'] : []),
    ...(ends.some(({ change }) => setsMedia(change)) ? ['when it is reset'] : []),
  ]
  const readable = contexts.filter(({ trunk, profile }) => trunk.srtpAllowed && !encryptsSignaling(profile))
  const falls = contexts.some(({ trunk }) => trunk.srtpAllowed)
  return say`calls on ${namesInWords(ends.map(({ trunk }) => named(trunk.name)))} end ${when.join(', and ')} (XD-9).${
    falls ? ' Where one side has no SRTP, a call goes on as RTP.' : ''
  }${
    readable.length === 0
      ? ''
      : ` The signaling of ${namesInWords(readable.map(({ trunk }) => named(trunk.name)))} is not encrypted: whoever reads it has the media keys (OV-5).`
  }`
}

const signOff = ({ farEnd }: FarEndSheet, customer: string): Block => {
  const ours = customer === '' ? 'us' : customer
  const theirs = farEnd.owner === '' ? 'the other side' : farEnd.owner
  // One house on both sides signs for what each of them runs.
  const [us, them] = ours === theirs ? [`${ours}, CUCM`, `${theirs}, ${named(farEnd.name)}`] : [ours, theirs]
  return { kind: 'sign-off', rows: [[`for ${us}: name, date, signature`, `for ${them}: name, date, signature`]] }
}
