import type { Results } from './results'

/** The verbs of the host, apart from their arguments: the preload of the desktop app needs the names alone. */
export const verbNames = [
  'about',
  'getSettings',
  'setSettings',
  'listProjects',
  'forgetProject',
  'createProject',
  'locateFile',
  'readPlan',
  'openProject',
  'saveProject',
  'saveCopy',
  'reloadProject',
  'compareWithDisk',
  'closeProject',
  'listVersions',
  'readVersion',
  'nameVersion',
  'restoreVersion',
  'checkSignatures',
  'keepPicture',
  'readPicture',
  'rehearse',
  'exportProject',
  'cancelExport',
  'chooseFile',
  'chooseTarget',
  'takeGivenFile',
  'printChecklist',
  'answerClose',
] as const satisfies (keyof Results)[]

export type Verb = (typeof verbNames)[number]
