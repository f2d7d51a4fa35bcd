import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const nowhere = ['**/node_modules/**', '.next*/**', 'data/**', 'e2e/**']
const databaseTests = '**/*.db.test.{ts,tsx}'

export default defineConfig({
  resolve: {
    alias: [
      { find: /^server-only$/, replacement: here('./test/setup/nothing.ts') },
      { find: /^@\//, replacement: here('./') },
    ],
  },
  test: {
    environment: 'node',
    // Database tests wait more than they work, so that two cores have room for two files.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // A passed deadline is a failure of the code or of the machine, never a reason to try again.
    testTimeout: 20_000,
    hookTimeout: 30_000,
    projects: [
      { extends: true, test: { name: 'unit', include: ['**/*.test.{ts,tsx}'], exclude: [...nowhere, databaseTests] } },
      {
        extends: true,
        test: { name: 'database', include: [databaseTests], exclude: nowhere, globalSetup: './test/setup/cluster.ts', setupFiles: './test/setup/copy.ts' },
      },
    ],
  },
})
