/** Where a window of CUCM is: the application, then the menu, outermost first. */
export interface MenuPath {
  application: string
  menu: readonly string[]
  /** The same menu as the guide writes it, where that differs from what CUCM shows (S2-1). */
  inGuide?: string
}

/** The application of most windows. */
export const usualApplication = 'Cisco Unified CM Administration'
const administration = usualApplication
const osAdministration = 'Cisco Unified OS Administration'
const at = (application: string, ...menu: string[]): MenuPath => ({ application, menu })

/** Every window that the planner sends a person to (gateways-and-operations §6.1). */
export const menuPaths = {
  enterpriseParameters: at(administration, 'System', 'Enterprise Parameters'),
  serviceParameters: at(administration, 'System', 'Service Parameters'),
  profile: {
    ...at(administration, 'System', 'Security', 'SIP Trunk Security Profile'),
    inGuide: 'System > Security Profile > SIP Trunk Security Profile',
  },
  phoneProfile: at(administration, 'System', 'Security', 'Phone Security Profile'),
  trunk: at(administration, 'Device', 'Trunk'),
  gateway: at(administration, 'Device', 'Gateway'),
  sipRealm: at(administration, 'User Management', 'SIP Realm'),
  applicationUser: at(administration, 'User Management', 'Application User'),
  ipsec: at(osAdministration, 'Security', 'IPSEC Configuration'),
  certificates: at(osAdministration, 'Security', 'Certificate Management'),
  cipherManagement: at(osAdministration, 'Security', 'Cipher Management'),
  ping: at(osAdministration, 'Services', 'Ping'),
  backup: at('Disaster Recovery System', 'Backup', 'Manual Backup'),
  backupStatus: at('Disaster Recovery System', 'Backup', 'Current Status'),
  controlCenter: at('Cisco Unified Serviceability', 'Tools', 'Control Center - Feature Services'),
} as const satisfies Record<string, MenuPath>

/** With the application first: where nothing around it says which one it is. */
export const wholePath = ({ application, menu }: MenuPath): string[] => [application, ...menu]
