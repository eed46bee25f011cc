import type { BrowserWindow } from 'electron'
import type { CloseAnswer, HostEvent } from '../../shared/contract/results'
import { unreachable } from '../../shared/unreachable'
import { askAboutSilence, askAboutUnsaved } from './close-questions'
import { bringForward } from './main-window'
import type { SendEvent } from './send-event'

type Save = Extract<HostEvent, { kind: 'close-asked' }>['save']
type Answer = CloseAnswer | 'silent'

export interface ClosingOptions {
  window: BrowserWindow
  send: SendEvent
  /** Before the window goes. */
  onClosing: () => Promise<void>
  /** After so long without an answer the person is asked, in ms. */
  patienceMs: number
}

/**
 * The window closes when what is in it is saved. It is asked to save and to say how that went; where it failed, the
 * window stays and shows why. Quitting closes the window, so it waits for the same.
 */
export class Closing {
  #isClosing = false
  #answered: (answer: Answer) => void = () => undefined

  constructor(private readonly options: ClosingOptions) {
    const { window } = options
    window.on('close', (event) => {
      event.preventDefault()
      void this.#close()
    })
    // Whoever is gone has nothing left to save.
    window.webContents.on('render-process-gone', () => {
      this.#answered('saved')
    })
  }

  /** What the window says. */
  answered(answer: CloseAnswer): void {
    this.#answered(answer)
  }

  async #close(): Promise<void> {
    if (this.#isClosing) return
    this.#isClosing = true
    try {
      await this.#closeOrStay()
    } finally {
      this.#isClosing = false
    }
  }

  async #closeOrStay(): Promise<void> {
    const { window, onClosing } = this.options
    const may = window.webContents.isCrashed() || (await this.#mayClose('as-set'))
    if (window.isDestroyed()) return
    if (may) {
      await onClosing().catch(console.error)
      window.destroy()
    } else bringForward(window)
  }

  async #mayClose(save: Save): Promise<boolean> {
    this.options.send({ kind: 'close-asked', save })
    const answer = await this.#waitForAnswer()
    switch (answer) {
      case 'saved':
        return true
      case 'failed':
        return false
      case 'silent':
        return true
      case 'unsaved':
        return save === 'as-set' && this.#askPerson()
      default:
        return unreachable(answer)
    }
  }

  async #askPerson(): Promise<boolean> {
    const choice = await askAboutUnsaved(this.options.window)
    return choice === 'save' ? this.#mayClose('always') : choice === 'drop'
  }

  /** `silent` where the person gave up waiting. */
  async #waitForAnswer(): Promise<Answer> {
    const { window, patienceMs } = this.options
    const answer = new Promise<Answer>((resolve) => (this.#answered = resolve))
    for (;;) {
      const first = await Promise.race([answer, after(patienceMs)])
      if (first !== null) return first
      if (await Promise.race([answer.then(() => false), askAboutSilence(window)])) return 'silent'
    }
  }
}

const after = (ms: number): Promise<null> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms, null)
  })
