import { describe, expect, it } from 'vitest'
import { methodFields, type Method } from '../../../shared/catalogue/user-fields'
import { profileSettings } from '../../../shared/catalogue/profile-fields'
import { methodOutcome, methods } from '../../../shared/profiles/method-authorization'

const registerIds: Record<Method, string> = {
  acceptPresenceSubscription: 'PF-28',
  acceptOutOfDialogRefer: 'PF-30',
  acceptUnsolicitedNotification: 'PF-31',
  allowReplaceHeader: 'PF-32',
}

const accepting = (...accepted: Method[]) =>
  Object.fromEntries(methods.map((method) => [method, accepted.includes(method)])) as Record<Method, boolean>

it('PF-28, PF-30, PF-31, PF-32: these four methods are on the profile and on the user', () => {
  expect(methods).toEqual(Object.keys(registerIds))
  for (const method of methods) {
    expect(methodFields[method].register).toContain(registerIds[method])
    expect(profileSettings[method].register).toContain(registerIds[method])
  }
})

describe.each(methods)('%s', (method) => {
  const [on, off] = [accepting(method), accepting()]

  it('PF-26: the trunk is asked first, then the user', () => {
    expect(methodOutcome(on, on, method)).toBe('accepted')
    expect(methodOutcome(on, off, method)).toBe('refused for the user')
    expect(methodOutcome(off, off, method)).toBe('refused by the trunk')
  })

  it('PF-29: accepted for the user but not for the trunk, the peer gets a 403', () => {
    expect(methodOutcome(off, on, method)).toBe('403')
  })

  it('PF-26: the other methods do not count', () => {
    const others = accepting(...methods.filter((other) => other !== method))
    expect(methodOutcome(others, on, method)).toBe('403')
    expect(methodOutcome(on, others, method)).toBe('refused for the user')
  })
})
