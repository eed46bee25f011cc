import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Configuration } from 'electron-builder'
import { packagedTargets } from './packaged-targets'
import { isSigned } from './signing'

/** An unpacked runtime brings a welcome page and a version file; neither is part of the app. */
const removeWelcome: Configuration['afterExtract'] = async ({ appOutDir, electronPlatformName }) => {
  const resources = electronPlatformName === 'darwin' ? 'Electron.app/Contents/Resources' : 'resources'
  for (const path of [join(resources, 'default_app.asar'), 'version']) await rm(join(appOutDir, path), { force: true })
}

/** All that runs is in the bundles: electron-builder, which asks npm for each platform, need not look for packages. */
const bringsNoModules: Configuration['beforeBuild'] = () => Promise.resolve(false)

/** Without a certificate the app is signed ad hoc, since Apple silicon starts nothing that bears no signature at all. */
const macSigning = isSigned('darwin', process.env)
  ? { hardenedRuntime: true }
  : { hardenedRuntime: false, identity: '-', notarize: false }

const entitlements = join(import.meta.dirname, 'macos', 'entitlements.plist')

/** Beside the licences of Electron: next to the program, or among the resources of a macOS app. */
const licences = [{ from: 'dist/THIRD-PARTY-LICENCES.txt', to: 'THIRD-PARTY-LICENCES.txt' }]

/** What is packaged for whom. Nothing is published and nothing looks for an update. */
const configuration: Configuration = {
  appId: 'org.trunkwright.Trunkwright',
  productName: 'Trunkwright',
  // Without one, electron-builder writes the year of the build.
  copyright: 'Copyright © 2026 Trunkwright',
  directories: { output: 'dist/packages', buildResources: 'build/icons' },
  files: [
    ...packagedTargets.map(({ folder }) => `dist/${folder}/**`),
    'package.json',
    '!**/*.map',
    '!**/node_modules/**',
  ],
  extraMetadata: { desktopName: 'trunkwright.desktop' },
  asar: true,
  electronLanguages: ['en'],
  beforeBuild: bringsNoModules,
  nodeGypRebuild: false,
  publish: null,
  afterExtract: removeWelcome,
  electronFuses: {
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    onlyLoadAppFromAsar: true,
    enableEmbeddedAsarIntegrityValidation: true,
    enableCookieEncryption: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
  },
  fileAssociations: [
    {
      ext: 'trunkwright',
      name: 'Trunkwright project',
      description: 'Trunkwright project',
      mimeType: 'application/x-trunkwright',
      role: 'Editor',
      icon: 'project',
    },
  ],
  win: {
    extraFiles: licences,
    icon: 'build/icons/app.ico',
    target: [
      { target: 'nsis', arch: ['x64'] },
      { target: 'portable', arch: ['x64'] },
    ],
    requestedExecutionLevel: 'asInvoker',
  },
  nsis: {
    artifactName: '${name}-${version}-${arch}-setup.${ext}',
    oneClick: true,
    perMachine: false,
    packElevateHelper: false,
    differentialPackage: false,
    runAfterFinish: false,
    createDesktopShortcut: false,
    deleteAppDataOnUninstall: false,
  },
  portable: { artifactName: '${name}-${version}-${arch}-portable.${ext}', requestExecutionLevel: 'user' },
  mac: {
    extraResources: licences,
    icon: 'build/icons/app.icns',
    target: [{ target: 'dmg', arch: ['x64', 'arm64'] }],
    category: 'public.app-category.utilities',
    // The least that V8 needs; by default others could load code into it, too.
    ...{ entitlements, entitlementsInherit: entitlements },
    ...macSigning,
  },
  dmg: { artifactName: '${name}-${version}-${arch}.${ext}', writeUpdateInfo: false },
  linux: {
    extraFiles: licences,
    icon: 'build/icons/app',
    target: [
      // No AppImage: where the system refuses user namespaces, its launcher turns the sandbox off.
      { target: 'deb', arch: ['x64'] },
      { target: 'tar.gz', arch: ['x64'] },
    ],
    artifactName: '${name}-${version}-${arch}.${ext}',
    executableName: 'trunkwright',
    syncDesktopName: true,
    category: 'Network',
    synopsis: 'Offline planner for the security of SIP trunks and gateways',
  },
  deb: { artifactName: '${name}_${version}_${arch}.${ext}', packageCategory: 'net' },
}

export default configuration
