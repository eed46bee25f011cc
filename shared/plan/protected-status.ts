import type { MgcpGateway } from './project'

/** E1 PRI with Enable Protected Facility IE: a call with a phone drops when its media is not encrypted (MG-9). */
export const hasProtectedStatus = (gateway: Pick<MgcpGateway, 'interface' | 'protectedFacilityIe'>): boolean =>
  gateway.interface === 'E1 PRI' && gateway.protectedFacilityIe
