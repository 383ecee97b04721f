import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { conditions: ['lyttepost-source'] },
  ssr: { resolve: { conditions: ['lyttepost-source'] } },
  test: {
    exclude: ['**/*.external.test.ts', 'node_modules', 'dist'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    globalSetup: ['rim/test-kit/house/after-all.ts'],
    projects: [
      // the core is pure: its files need no process of their own, and what they import is imported once
      { extends: true, test: { name: 'core', include: ['core/**/*.test.ts'], isolate: false } },
      { extends: true, test: { name: 'rim', include: ['rim/**/*.test.ts'] } },
    ],
  },
})
