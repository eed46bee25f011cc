import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: import.meta.dirname + '/..',
  plugins: [vue()],
  test: {
    include: ['test/**/*.test.ts'],
    environment: 'node',
    globalSetup: ['test/helpers/build-cli.ts'],
    setupFiles: ['test/helpers/seed.ts'],
    // Long enough for a loaded machine: a test fails by what it sees, not by how long it took.
    testTimeout: 180_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 20_000 } },
  },
})
