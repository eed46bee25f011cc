/**
 * What Chromium and Electron may be told when the packaged program is started: how it is drawn, and what macOS adds by
 * itself. Others take guards away or open a way in (`--no-sandbox`, `--remote-debugging-port`, `--load-extension`), and
 * new ones come with every release: whatever is not named here is refused.
 */
const harmless: ReadonlySet<string> = new Set([
  ...['ozone-platform', 'ozone-platform-hint', 'enable-wayland-ime', 'wayland-text-input-version', 'gtk-version'],
  ...['disable-gpu', 'disable-gpu-compositing', 'disable-hardware-acceleration', 'force-device-scale-factor'],
  ...['force-renderer-accessibility', 'force-high-contrast', 'force-dark-mode', 'force-prefers-reduced-motion', 'lang'],
])

/** The number of the process, as the Finder of old gives it. */
const ofFinder = /^-psn_\d/

const begins: Readonly<Partial<Record<NodeJS.Platform, RegExp>>> = { win32: /^(?:--?|\/)(?=[a-z])/i }
const usually = /^--?(?=[a-z])/i

/** The switches that keep a program from starting, as they were given. Behind `--` there are none. */
export function refusedSwitches(args: readonly string[], platform: NodeJS.Platform = process.platform): string[] {
  const end = args.indexOf('--')
  const form = begins[platform] ?? usually
  return (end < 0 ? args : args.slice(0, end)).filter((arg) => {
    if (!form.test(arg) || ofFinder.test(arg)) return false
    const [name = ''] = arg.replace(form, '').toLowerCase().split('=')
    // A path that begins with a slash is a file on Windows, too.
    return !harmless.has(name) && !(arg.startsWith('/') && /[\\/.]/.test(name))
  })
}

export const refusedSentence = ([first = '']: readonly string[]): string =>
  `Trunkwright is not started with ${JSON.stringify(first.slice(0, 100))}: it may take away what keeps the window apart from this machine. Start it without.`
