import { existsSync, readdirSync, readFileSync, statfsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { defineConfig, type Plugin } from 'vitest/config'
import { buildFolder, fontFolder, shippedAssets } from './scripts/shipped-assets.ts'

/** Words as both doors get them from their bundlers: as a string. */
const texts: Plugin = {
  name: 'texts',
  enforce: 'pre',
  async load(id) {
    if (/\.(md|csv|sql)$/.test(id)) return `export default ${JSON.stringify(await readFile(id, 'utf8'))}`
    return undefined
  },
}

/** What must stay a package at run time: a native module, and tools of the workshop that bring binaries. */
const unbundled = ['libsql', 'wrangler', 'sqld', 'pdfjs-dist', '@sparticuz/chromium', 'playwright-core']

/** The same files drive the product through real HTTP on either entry. */
const bothEntries = ['test/runtime/both-entries/**/*.test.ts']

/** A test that hangs is found, one that a busy machine slows is not: nothing is asserted of real time. */
const patience = { testTimeout: 300_000, hookTimeout: 120_000, restoreMocks: true }

/** Tests of the built product; files follow one another in one process, since they share one product. */
const built = (groupOrder: number) => ({
  ...patience,
  isolate: false,
  fileParallelism: false,
  sequence: { groupOrder },
  globalSetup: 'test/support/build.ts',
})

/** Tests lay thousands of databases. Where memory has room for them, no disk is waited for. */
if (process.env.VITEST && existsSync('/dev/shm')) {
  const { bavail, bsize } = statfsSync('/dev/shm')
  if (bavail * bsize >= 2 ** 31) process.env.TMPDIR ??= '/dev/shm'
}

/** From where searches by chance start. */
const searching = (seed: number) => ({
  env: { SEED: process.env.SEED ?? `${seed}` },
  setupFiles: 'test/support/seed.ts',
})

/** Tests that draw from fast-check themselves. */
function searchesByChance(): string[] {
  const files = readdirSync('test', { recursive: true, encoding: 'utf8' }).filter((name) => /\.test\.tsx?$/.test(name))
  return files.map((name) => `test/${name}`).filter((path) => readFileSync(path, 'utf8').includes("from 'fast-check'"))
}

export default defineConfig(({ command }) => ({
  plugins: [texts, shippedAssets],
  resolve: { alias: { 'subset-fonts': resolve(fontFolder) } },
  builder: {},
  // Subsets of fonts take most of a build; that is no warning for whoever starts the demo.
  build: { rolldownOptions: { checks: { bundlerTimings: false } } },
  environments: {
    client: {
      build: {
        outDir: `${buildFolder}/public`,
        rolldownOptions: {
          input: [
            'src/browser/registration.ts',
            'src/browser/checkin.ts',
            'src/browser/checkin-worker.ts',
            'src/browser/style.css',
          ],
          output: { entryFileNames: 'assets/[name]-[hash].js', assetFileNames: 'assets/[name]-[hash][extname]' },
        },
      },
    },
    ssr: {
      resolve: command === 'build' ? { noExternal: true, external: unbundled } : {},
      build: {
        outDir: `${buildFolder}/node`,
        target: 'node24',
        sourcemap: true,
        emptyOutDir: false,
        rolldownOptions: {
          input: [
            'src/node.ts',
            'scripts/edge.ts',
            'scripts/migrate.ts',
            'scripts/organiser.ts',
            'scripts/backup.ts',
            'scripts/accept-secret.ts',
            'scripts/bench/bench.ts',
          ],
        },
      },
    },
  },
  test: {
    reporters: ['default', './test/support/last-line.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'house',
          include: [
            'test/{lib,formats,templates,domain,jobs,web,db,adapters,architecture}/**/*.test.{ts,tsx}',
            'test/*.test.ts',
            'test/browser/checkin/*.test.ts',
          ],
          ...patience,
          ...searching(20261130),
          // Files share what is loaded; two of them go at once also where there are two cores.
          isolate: false,
          maxWorkers: '100%',
        },
      },
      { extends: true, test: { ...built(1), name: 'runtime', include: ['test/runtime/*.test.ts'] } },
      {
        extends: true,
        test: {
          ...built(2),
          name: 'node entry',
          include: bothEntries,
          globalSetup: ['test/support/build.ts', 'test/support/node-entry.ts'],
        },
      },
      {
        extends: true,
        test: {
          ...built(3),
          name: 'edge entry',
          include: bothEntries,
          globalSetup: ['test/support/build.ts', 'test/support/edge-entry.ts'],
        },
      },
      // Long searches and long loads, by `npm run test:deep` alone; a short form of each stands above. What searches by
      // chance goes the same way in every run above, and another one here.
      {
        extends: true,
        test: {
          ...built(5),
          name: 'deep',
          ...searching(Date.now() % 2 ** 31),
          include: ['test/deep/**/*.test.ts', ...searchesByChance()],
          testTimeout: 1_800_000,
        },
      },
      {
        extends: true,
        test: {
          ...built(4),
          name: 'browser',
          include: ['test/browser/*.test.ts'],
          globalSetup: ['test/support/build.ts', 'test/support/browser.ts'],
        },
      },
    ],
  },
}))
