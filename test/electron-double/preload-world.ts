import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { CDPSession } from 'playwright-core'
import type { ToNode, ToWorld } from './page/isolated-world'
import { isolatedWorldScript, mainWorldScript, sendBinding, takeName, worldName } from './page/scripts'

/** The world of the preload in one page: there anew for each document. */
export class PreloadWorld {
  private current: number | null = null

  private constructor(private readonly devTools: CDPSession) {}

  static async open(
    devTools: CDPSession,
    preload: string,
    answer: (call: ToNode) => Promise<void>,
  ): Promise<PreloadWorld> {
    const world = new PreloadWorld(devTools)
    const secret = randomUUID()
    devTools.on('Runtime.executionContextCreated', ({ context }) => {
      const { frameId } = context.auxData as { frameId: string }
      if (context.name === worldName && frameId === mainFrame) world.current = context.id
    })
    devTools.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
      if (name === sendBinding && executionContextId === world.current) void answer(JSON.parse(payload) as ToNode)
    })
    const mainFrame = (await devTools.send('Page.getFrameTree')).frameTree.frame.id
    await devTools.send('Runtime.enable')
    await devTools.send('Runtime.addBinding', { name: sendBinding, executionContextName: worldName })
    await devTools.send('Page.addScriptToEvaluateOnNewDocument', { source: mainWorldScript(secret) })
    const source = isolatedWorldScript(secret, readFileSync(preload, 'utf8'))
    await devTools.send('Page.addScriptToEvaluateOnNewDocument', { source, worldName })
    return world
  }

  /** A document that went away meanwhile hears nothing more. */
  async tell(message: ToWorld): Promise<void> {
    if (this.current === null) return
    const expression = `globalThis.${takeName}(${JSON.stringify(message)})`
    await this.devTools.send('Runtime.evaluate', { expression, contextId: this.current }).catch(() => undefined)
  }
}
