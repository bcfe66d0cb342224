import { defineConfig } from 'vitest/config'

const database = ['{lib,app,scripts}/**/*.database.test.ts']

export default defineConfig({
  test: {
    projects: [
      {
        test: { name: 'unit', include: ['{lib,app}/**/*.test.ts'], exclude: database, testTimeout: 20_000 },
      },
      {
        test: {
          name: 'integration',
          include: database,
          globalSetup: 'lib/testing/database-servers.ts',
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
