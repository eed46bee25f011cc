/**
 * An object that says so when something is asked of it that the double does not have: a test must not pass because
 * nothing happened. Methods act on the object itself.
 * @param isGone where that is true, the object answers as Electron's do that were destroyed
 */
export function loud<Value extends object>(name: string, value: Value, isGone: () => boolean = () => false): Value {
  return new Proxy(value, {
    get(target, key) {
      if (typeof key === 'symbol' || key === 'then') return Reflect.get(target, key) as unknown
      if (!(key in target)) throw new Error(`the double of Electron has no ${name}.${key}`)
      if (isGone() && !survivors.includes(key)) throw new TypeError('Object has been destroyed')
      const found = Reflect.get(target, key) as unknown
      return typeof found === 'function' ? bound(found as (...args: unknown[]) => unknown, target) : found
    },
    set(target, key, replaced) {
      if (!(key in target)) throw new Error(`the double of Electron has no ${name}.${String(key)}`)
      return Reflect.set(target, key, replaced)
    },
  })
}

/** What may be asked of an object that was destroyed. */
const survivors: readonly string[] = ['isDestroyed', 'id']

const bindings = new WeakMap<object, WeakMap<object, unknown>>()

/** The same function each time, so that it can be compared. */
function bound(method: (...args: unknown[]) => unknown, target: object): unknown {
  const own = bindings.get(target) ?? new WeakMap<object, unknown>()
  bindings.set(target, own)
  const found = own.get(method) ?? (method.bind(target) as unknown)
  own.set(method, found)
  return found
}
