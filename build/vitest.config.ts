import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: import.meta.dirname + '/..',
  test: {
    include: ['test/**/*.test.ts'],
    environment: 'node',
    globalSetup: ['test/helpers/build-cli.ts'],
    setupFiles: ['test/helpers/seed.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})
