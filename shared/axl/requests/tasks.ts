import type { StepNumber } from '../../catalogue/steps'

interface Task {
  /** The AXL operation. */
  operation: string
  /** The step of the task flow that it does or undoes. */
  step: StepNumber
  /** The element around what is added. */
  wrapper?: string
}

/** What a bundle does to the cluster. Rollback takes this order: first what is set, then apply or reset, then clearing up. */
export const tasks = {
  updateProfile: { operation: 'updateSipTrunkSecurityProfile', step: 2 },
  addProfile: { operation: 'addSipTrunkSecurityProfile', step: 2, wrapper: 'sipTrunkSecurityProfile' },
  addRealm: { operation: 'addSipRealm', step: 2, wrapper: 'sipRealm' },
  addUser: { operation: 'addAppUser', step: 2, wrapper: 'appUser' },
  setUser: { operation: 'updateAppUser', step: 2 },
  takeProfile: { operation: 'updateSipTrunk', step: 3 },
  setTrunkMedia: { operation: 'updateSipTrunk', step: 5 },
  setGateway: { operation: 'updateH323Gateway', step: 5 },
  setH323Trunk: { operation: 'updateH323Trunk', step: 5 },
  // On the way back, where an added profile has the name that another one had.
  freeName: { operation: 'removeSipTrunkSecurityProfile', step: 2 },
  takeNameBack: { operation: 'updateSipTrunkSecurityProfile', step: 2 },
  applyTrunk: { operation: 'doDeviceReset', step: 3 },
  applyProfile: { operation: 'applySipTrunkSecurityProfile', step: 4 },
  resetTrunk: { operation: 'resetSipTrunk', step: 5 },
  resetGateway: { operation: 'resetH323Gateway', step: 5 },
  resetH323Trunk: { operation: 'resetH323Trunk', step: 5 },
  removeProfile: { operation: 'removeSipTrunkSecurityProfile', step: 2 },
  removeRealm: { operation: 'removeSipRealm', step: 2 },
  removeUser: { operation: 'removeAppUser', step: 2 },
} as const satisfies Record<string, Task>

export type TaskName = keyof typeof tasks
export type Operation = (typeof tasks)[TaskName]['operation']

export const taskNames = Object.keys(tasks) as TaskName[]

export const taskOf = (name: TaskName): Task & { operation: Operation } => tasks[name]
