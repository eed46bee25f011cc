import type { Component } from 'vue'
import type { Page } from '../navigation/pages'
import CertificatesPage from './certificates/CertificatesPage.vue'
import ChangeWindowPage from './change-window/ChangeWindowPage.vue'
import ReviewPage from './review/ReviewPage.vue'
import GatewaysAndTrunks from './step-1/GatewaysAndTrunks.vue'
import ProfilesPage from './step-2/ProfilesPage.vue'
import ApplyPage from './step-3/ApplyPage.vue'
import SynchronizePage from './step-4/SynchronizePage.vue'
import SrtpPage from './step-5/SrtpPage.vue'

/** A page for each step of the task flow, the certificates, the review, and the window in which the change is run. */
export const pages: Record<Page, Component> = {
  1: GatewaysAndTrunks,
  2: ProfilesPage,
  3: ApplyPage,
  4: SynchronizePage,
  5: SrtpPage,
  certificates: CertificatesPage,
  review: ReviewPage,
  'change-window': ChangeWindowPage,
}
