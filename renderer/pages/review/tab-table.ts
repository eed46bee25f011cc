import type { Component } from 'vue'
import type { ReviewTab } from '../../navigation/pages'
import CallsTab from './CallsTab.vue'
import ChangesTab from './ChangesTab.vue'
import ChecklistTab from './ChecklistTab.vue'
import CompareTab from './CompareTab.vue'
import ExportTab from './ExportTab.vue'
import FindingsTab from './FindingsTab.vue'
import OverviewTab from './OverviewTab.vue'
import PictureTab from './PictureTab.vue'
import RevisionsTab from './RevisionsTab.vue'

/** A page for each part of the review. */
export const tabPages: Record<ReviewTab, Component> = {
  overview: OverviewTab,
  findings: FindingsTab,
  picture: PictureTab,
  changes: ChangesTab,
  calls: CallsTab,
  checklist: ChecklistTab,
  revisions: RevisionsTab,
  compare: CompareTab,
  export: ExportTab,
}
