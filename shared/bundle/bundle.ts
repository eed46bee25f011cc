import type { Document } from '../document/document'
import { sheetsOf, type FarEndSheet } from '../far-end/sheets'
import { boxesInPlace } from '../gateways/gateway-files'
import type { BoxConfig } from '../ios/running/box-config'
import { gatewaysWithoutFile, namedBoxes, type GatewayWithoutFile } from '../gateways/named-gateways'
import { namedIpsecDevices } from '../ipsec/named-devices'
import type { EvaluatedPlan } from '../evaluation/evaluated-plan'
import type { PictureOf } from '../plan/pictures'
import { axlRun } from '../runbook/axl-run'
import type { AxlRun } from '../runbook/run'

/** A file as it is written. */
export interface MadeFile {
  path: string
  bytes: Uint8Array
}

/** What the planner leaves to the machine that it runs on. The same input gives the same bytes. */
export interface BundleMachine {
  /** In UTF-8. */
  encode: (text: string) => Uint8Array
  fingerprint: (bytes: Uint8Array) => Fingerprint
  printPdf: (document: Document) => Uint8Array
  /** Null where it is not there as it was recorded. */
  pictureOf: PictureOf
}

export interface Fingerprint {
  /** 64 digits, and the length in bytes. */
  sha256: string
  bytes: number
}

/** What the files of a bundle are made from. */
export interface Bundle {
  plan: EvaluatedPlan
  /** SHA-256 of the project file. */
  planHash: string
  run: AxlRun
  /** How many boxes have files, and which have none. */
  gateways: { count: number; withoutFile: GatewayWithoutFile[]; configurations: BoxConfig[] }
  /** How many devices CUCM does IPsec with, each address once. */
  ipsecDevices: number
  /** The sheets for other sides. */
  farEnds: FarEndSheet[]
}

export const bundleOf = (plan: EvaluatedPlan, planHash: string): Bundle => ({
  plan,
  planHash,
  run: axlRun(plan),
  gateways: {
    count: namedBoxes(plan).length,
    withoutFile: gatewaysWithoutFile(plan),
    configurations: [...boxesInPlace(plan).values()].map(({ read }) => read),
  },
  ipsecDevices: namedIpsecDevices(plan).length,
  farEnds: sheetsOf(plan),
})

/** Without requests the bundle has no folder axl. */
export const hasRequests = ({ run }: Pick<Bundle, 'run'>): boolean => run.rows.some(({ kind }) => kind === 'request')
