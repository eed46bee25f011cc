import { desktopVerbs, type DesktopParts } from './desktop-verbs'
import type { HostVerbs } from './guarded-program'
import type { Exports } from './export/export'
import {
  copyTo,
  createIn,
  forget,
  locate,
  readPlan,
  readVersion,
  remembered,
  versionsOf,
  type ProjectParts,
} from './projects/project-verbs'
import { deleteProject, duplicateProject, renameProject } from './projects/manage-projects'
import { listFolder } from './files/list-folder'
import { truePath } from './projects/file-tokens'
import { checkSignatures, readSigned } from './projects/signatures'
import { keepPicture, keptPicture } from './pictures/keep-picture'
import { picturesBeside } from './store/beside'
import { targetPath, typedPath } from './export/target-path'
import { listProjects } from './projects/project-list'
import { rehearsePlan } from './rehearsal/rehearse-plan'
import type { SettingsFile } from './settings'

export interface HostParts extends ProjectParts, DesktopParts {
  version: string
  way: 'electron' | 'web'
  home: string
  exportFolder: string
  settings: SettingsFile
  exports: Exports
}

/** What each verb does. Nothing is decided here: a transport checks the arguments, and the parts do the work. */
export function hostVerbs(parts: HostParts): HostVerbs {
  const { settings, open, exports, library, tokens } = parts
  const pathOf = (file: string) => truePath(tokens.pathOf(file))
  const done = (work: Promise<void>) => work.then(() => null)
  return {
    about: () =>
      Promise.resolve({
        version: parts.version,
        way: parts.way,
        libraryFolder: library.folder,
        exportFolder: parts.exportFolder,
      }),
    getSettings: () => settings.get(),
    setSettings: (changed) => settings.set(changed),
    listProjects: () => listProjects(parts),
    forgetProject: ({ file }) => done(forget(parts, tokens.pathOf(file))),
    duplicateProject: async ({ file, name }) => duplicateProject(parts, await pathOf(file), name),
    renameProject: async ({ file, name }) => renameProject(parts, await pathOf(file), name),
    deleteProject: async ({ file }) => deleteProject(parts, await pathOf(file)),
    createProject: (asked) => createIn(parts, asked),
    locateFile: async ({ path }) => locate(parts, await truePath(typedPath(parts, path))),
    listFolder: async ({ path }) => listFolder(path === null ? parts.home : typedPath(parts, path)),
    readPlan: async ({ file }) => readPlan(parts, await pathOf(file)),
    openProject: async ({ file }) => remembered(parts, await open.open(await pathOf(file))),
    saveProject: ({ handle, project, ...how }) => open.save(handle, project, how),
    saveCopy: ({ project, path, picturesOf }) => copyTo(parts, project, targetPath(parts, path), picturesOf),
    reloadProject: ({ handle }) => open.reload(handle),
    compareWithDisk: ({ handle, project }) => open.compare(handle, project),
    closeProject: ({ handle }) => done(open.close(handle)),
    listVersions: async ({ file }) => versionsOf(parts, await pathOf(file)),
    readVersion: async ({ file, version }) => readVersion(parts, await pathOf(file), version),
    nameVersion: async ({ file, version, name }) => done(open.nameVersion(await pathOf(file), version, name.trim())),
    restoreVersion: async ({ file, version }) => remembered(parts, await open.restore(await pathOf(file), version)),
    checkSignatures: async ({ file }) => checkSignatures(await pathOf(file), parts.migrations),
    readSigned: async ({ file, hashes }) => readSigned(await pathOf(file), hashes, parts.migrations),
    keepPicture: ({ handle, name, data }) => keepPicture(open.placeOf(handle), name, Buffer.from(data, 'base64')),
    readPicture: ({ handle, ...picture }) => Promise.resolve(keptPicture(open.placeOf(handle), picture)),
    rehearse: ({ project }) => rehearsePlan(project, parts.now().toISOString()),
    exportProject: ({ picturesOf, ...request }) => {
      const from = picturesOf === undefined ? null : open.pathOf(picturesOf)
      const pictures = from === null ? null : picturesBeside(from)
      return exports.run({ ...request, path: targetPath(parts, request.path), pictures })
    },
    cancelExport: ({ job }) => {
      exports.cancel(job)
      return Promise.resolve(null)
    },
    readExported: async ({ job }) => ({ data: (await exports.written.read(job)).toString('base64') }),
    ...desktopVerbs(parts),
  }
}
