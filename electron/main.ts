import { app, dialog, protocol, shell } from 'electron'
import { join } from 'node:path'
import { openDesktop } from './app/desktop'
import { takeGivenFiles } from './app/given-files'
import { giveUp } from './app/give-up'
import { isFirstInstance } from './app/own-folder'
import { programArguments } from './app/program-arguments'
import { isForCommandLine } from './cli/asked-for'
import { runCommandLine } from './cli/run-command-line'
import { dataFolderFor } from './host/files/data-folder'
import { homeFolder } from './host/files/home-folder'
import { onUncaught } from './host/last-resort'
import { guardAllContents } from './security/navigation'
import { resolveNoHost } from './security/requests'
import { refusedSentence, refusedSwitches } from './security/switches'
import { registerWindowScheme } from './security/window-protocol'

const args = programArguments(process.argv, app.isPackaged)

const refused = app.isPackaged ? refusedSwitches(args) : []

// Electron reaches for a display only after this module has run: the command line needs none.
if (isForCommandLine(args)) app.exit(await runCommandLine(args))
else if (refused.length > 0) giveUp(app, dialog)(new Error(refusedSentence(refused)))
else startFirst()

function startFirst(): void {
  try {
    const dataFolder = dataFolderFor({ platform: process.platform, env: process.env, home: homeFolder() })
    if (isFirstInstance(app, dataFolder)) startDesktop(dataFolder)
    else app.quit()
  } catch (error) {
    giveUp(app, dialog)(error)
  }
}

function startDesktop(dataFolder: string): void {
  onUncaught((sentence) => {
    dialog.showErrorBox('Trunkwright', sentence)
    app.quit()
  })
  app.enableSandbox()
  registerWindowScheme(protocol)
  resolveNoHost(app)
  guardAllContents(app, shell)
  const given = takeGivenFiles(app, args)
  const parts = join(import.meta.dirname, '..')
  void app
    .whenReady()
    .then(() => openDesktop({ dataFolder, parts, given }))
    .catch(giveUp(app, dialog))
}
