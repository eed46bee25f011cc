import type { AxlRequest, RequestList } from '../axl/requests/request'
import { applyRequests } from '../axl/requests/apply'
import { rollbackRequests } from '../axl/requests/rollback'
import { gatewaysWithoutFile, namedGateways, type GatewayWithoutFile } from '../gateways/gateway-files'
import { ipsecDevices } from '../ipsec/device'
import type { EvaluatedPlan } from '../rules/evaluated-plan'

export interface BundleFile {
  /** Below the folder of the bundle, with `/` between names. */
  path: string
  text: string
}

export interface Fingerprint {
  /** Of the text in UTF-8: 64 digits, and its length in bytes. */
  sha256: string
  bytes: number
}

/** What the files of a bundle are made from. */
export interface Bundle {
  plan: EvaluatedPlan
  /** SHA-256 of the project file. */
  planHash: string
  axl: RequestList
  rollback: RequestList
  /** How many gateways have files, and which have none. */
  gateways: { count: number; withoutFile: GatewayWithoutFile[] }
  /** How many devices CUCM does IPsec with. */
  ipsecDevices: number
}

export const bundleOf = (plan: EvaluatedPlan, planHash: string): Bundle => ({
  plan,
  planHash,
  axl: applyRequests(plan.project, plan.changes),
  rollback: rollbackRequests(plan.project, plan.changes),
  gateways: { count: namedGateways(plan).length, withoutFile: gatewaysWithoutFile(plan) },
  ipsecDevices: ipsecDevices(plan.project).length,
})

/** The folders of requests, in the order of the bundle. One without requests is left out. */
export const requestFolders = ['axl', 'rollback'] as const
export type RequestFolder = (typeof requestFolders)[number]

export const hasRequests = ({ requests }: { requests: readonly AxlRequest[] }): boolean => requests.length > 0
