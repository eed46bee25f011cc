import { disableAutoUnmount, enableAutoUnmount } from '@vue/test-utils'
import { afterAll, afterEach } from 'vitest'

/** What a test of this file mounts is taken down after it. The next file in the same worker says so for itself. */
export function unmountAfterEach(): void {
  enableAutoUnmount(afterEach)
  afterAll(disableAutoUnmount)
}
