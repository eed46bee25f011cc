import { own } from '../../shared/text/own'
import { reviewTabs, type Page, type ReviewTab } from './pages'

/** A button of a page by the words that it shows; those behind a number or a key are left out. */
export interface PageButton {
  label: string
  page: Page
  tab?: ReviewTab
  /** Other words by which people look for it. */
  words?: string
}

const onPage =
  (page: Page, tab?: ReviewTab) =>
  (label: string, words?: string): PageButton => ({
    label,
    page,
    ...(tab ? { tab } : {}),
    ...(words === undefined ? {} : { words }),
  })

const [first, second, third, fourth, fifth] = [onPage(1), onPage(2), onPage(3), onPage(4), onPage(5)]
const certificates = onPage('certificates')
const night = onPage('change-window')
const findings = onPage('review', 'findings')
const revisions = onPage('review', 'revisions')

/** By what a person may have in mind who looks for a part of the review; the buttons that lead there among it. */
const tabWords: Partial<Record<ReviewTab, string>> = {
  overview: 'today beside after at risk that night does it fit',
  findings: 'all findings see them where errors warnings cautions advice waived',
  picture: 'see the picture where keys travel',
  changes: 'what each does',
  calls: 'all calls, and why',
  checklist: 'run it before the window prepare change synchronize prove and close tidy, days later',
  export: 'bundle pdf report',
}

/** What pages offer beside the commands; the palette brings to each. */
export const pageButtons: readonly PageButton[] = [
  ...reviewTabs
    .filter(({ id }) => id !== 'revisions' && id !== 'compare')
    .map(({ id, label }) => onPage('review', id)(label, own(tabWords, id))),
  onPage('review', 'overview')('decide about them in step 5', 'media keys'),
  first('Add far end'),
  first('Add device', 'new trunk gateway'),
  first('Edit cluster', 'mixed mode nodes release'),
  first('Devices'),
  first('Far ends'),
  first('Columns'),
  second('Add', 'new profile'),
  second('Copy', 'profile'),
  second('Delete', 'profile'),
  third('SIP realms'),
  third('Application users'),
  third('What becomes of a method'),
  third('Columns'),
  fourth('Take the plan now…', 'as found'),
  fourth('Take another plan…', 'as found'),
  fourth('Clear as found', 'forget'),
  ...['What changes', 'Apply Config', 'Profiles found', 'SIP trunks found', 'H.323 devices found'].map((label) =>
    fourth(label),
  ),
  fourth('Columns'),
  fifth('Columns'),
  certificates('Try every handshake', 'rehearse'),
  night('Done, next line', 'tick'),
  night('Not as expected…', 'block'),
  night('Add evidence'),
  night('Tick all'),
  night('Skip'),
  night('Add a picture…'),
  night('Find line'),
  night('Set the hours…'),
  night('Roll back', 'take back go back unit'),
  night('Leave', 'change window'),
  findings('Go there'),
  findings('Waive…', 'waiver accept'),
  findings('Columns'),
  onPage('review', 'calls')('Columns'),
  onPage('review', 'checklist')('Next open line'),
  revisions('Freeze revision', 'version'),
  revisions('Sign revision', 'signature'),
  onPage('review', 'export')('Browse', 'where folder'),
]

/** The name of the page, as its button stands beside. */
export function pageWords({ page, tab }: PageButton): string {
  if (typeof page === 'number') return `Step ${String(page)}`
  if (page === 'review') return reviewTabs.find(({ id }) => id === tab)?.label ?? 'Review and export'
  return page === 'certificates' ? 'Certificates' : 'Change window'
}
