import type { Block, TableRow } from '../../document/document'
import { say, strong, type Span } from '../../document/inline'
import type { EvaluatedPlan } from '../../evaluation/evaluated-plan'
import { nothing } from '../nothing'
import { authorization, digest } from './symptoms/digest-symptoms'
import { ipsec } from './symptoms/ipsec-symptoms'
import { e1Pri, iosMedia, media, mgcp, readableKeys } from './symptoms/media-symptoms'
import type { Kind } from './symptoms/symptom'
import { anyTrunk, authenticated, clearTrunks, iosOverTls, tlsTrunk, unity } from './symptoms/trunk-symptoms'

const kinds: readonly Kind[] = [
  anyTrunk,
  tlsTrunk,
  iosOverTls,
  unity,
  authenticated,
  clearTrunks,
  digest,
  authorization,
  media,
  readableKeys,
  iosMedia,
  mgcp,
  e1Pri,
  ipsec,
]

/** What a mistake shows, where to look, what it is and what to do (XD-15), for what the plan has. */
export function troubleBlocks(plan: EvaluatedPlan): Block[] {
  const rows = kinds.filter(({ applies }) => applies(plan)).flatMap((kind) => kindRows(kind, plan))
  if (rows.length === 0) return [nothing('Nothing of this plan has symptoms of its own.')]
  const columns = ['You see, and where', 'It means, and what to do']
  const caption = 'Symptoms, where they show, what they mean and what to do (XD-15)'
  return [{ kind: 'table', caption, areEntries: true, columns, rows }]
}

/** What is done stands out from what it means. */
const asDone = (span: Span): Span => (span.style === 'plain' ? strong(span.text) : span)

const kindRows = ({ title, symptoms }: Kind, plan: EvaluatedPlan): TableRow[] => [
  { group: say`${title}` },
  ...symptoms
    .filter(([, , , , canBe]) => canBe?.(plan) !== false)
    .map(([see, where, means, todo]) => ({
      cells: [see.length === 0 ? where : say`${see}: ${where}`, say`${means} ${todo.map(asDone)}`],
    })),
]
