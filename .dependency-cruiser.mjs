/** The layers, and the modules of the domain, lowest first. Imports (type imports too) go down only. */
export const modules = [
  'audit',
  'outbox',
  'files',
  'access',
  'organisations',
  'networks',
  'events',
  'programme',
  'forms',
  'seats',
  'invitations',
  'registrations',
  'calendar',
  'checkin',
  'papers',
  'reports',
  'exports',
  'imports',
  'mailings',
  'selection',
  'surveys',
  'copying',
  'retention',
]

/**
 * folder → what it holds, and what it may import besides itself; the entries, not named here, are above. Two files are made
 * from it: the rules below, and docs/architecture.svg (`npm run docs`).
 */
export const layers = {
  'src/lib/': { holds: 'dates, names, tokens, refusals', mayImport: [] },
  'src/formats/': { holds: 'props → bytes or text', mayImport: ['src/lib/'] },
  'templates/': { holds: 'letters, papers, calendars', mayImport: ['src/lib/', 'src/formats/'] },
  'src/config.ts': { holds: 'raw strings → Config', mayImport: ['src/lib/'] },
  'src/ports/': { holds: 'types of what is provided', mayImport: ['src/lib/'] },
  'src/db/': { holds: 'tables, reading, writing', mayImport: ['src/lib/', 'src/ports/', 'drizzle/'] },
  'src/deps.ts': {
    holds: 'all that a verb may use',
    mayImport: ['src/lib/', 'src/ports/', 'src/db/', 'src/config.ts'],
  },
  'src/domain/': {
    holds: 'verbs and pure rules',
    mayImport: ['src/lib/', 'src/formats/', 'templates/', 'src/ports/', 'src/db/', 'src/deps.ts', 'src/config.ts'],
  },
  'src/adapters/': { holds: 'libSQL, mail, sign-in, files', mayImport: ['src/lib/', 'src/ports/', 'src/db/'] },
  'src/browser/': { holds: 'scripts and stylesheet', mayImport: ['src/lib/'] },
  'src/web/': {
    holds: 'routes and pages',
    mayImport: [
      'src/lib/',
      'src/formats/',
      'templates/',
      'src/ports/',
      'src/db/database.ts',
      'src/deps.ts',
      'src/config.ts',
      'src/domain/',
    ],
  },
  'src/jobs/': {
    holds: 'what happens by itself',
    mayImport: [
      'src/lib/',
      'src/formats/',
      'templates/',
      'src/ports/',
      'src/db/',
      'src/deps.ts',
      'src/config.ts',
      'src/domain/',
    ],
  },
  'src/app.ts': {
    holds: 'middleware and all routes',
    mayImport: ['src/lib/', 'src/ports/', 'src/deps.ts', 'src/config.ts', 'src/domain/', 'src/web/', 'src/jobs/'],
  },
}

const pattern = (path) => `^${path.replace('.', '[.]')}`
const downOnly = Object.entries(layers).map(([layer, { mayImport }]) => ({
  name: `${layer.replace(/\/$/, '')} looks down only`,
  severity: 'error',
  from: { path: pattern(layer) },
  to: { path: '^(src|templates|drizzle|test|scripts)/', pathNot: [layer, ...mayImport].map(pattern) },
}))

export default {
  forbidden: [
    { name: 'no circles', severity: 'error', from: {}, to: { circular: true } },
    ...downOnly,
    ...modules.slice(0, -1).map((module, i) => ({
      name: `${module} knows earlier modules only`,
      severity: 'error',
      from: { path: `^src/domain/${module}/` },
      to: { path: `^src/domain/(${modules.slice(i + 1).join('|')})/` },
    })),
    {
      name: 'every module has its place in the order',
      severity: 'error',
      from: { path: '^src/domain/' },
      to: { path: '^src/domain/', pathNot: `^src/domain/(${modules.join('|')})/` },
    },
    {
      name: 'only entries open adapters',
      severity: 'error',
      from: { path: '^(src|templates)/', pathNot: '^src/(node[.]ts|worker[.]ts|adapters/)' },
      to: { path: '^src/adapters/' },
    },
    {
      name: 'nobody imports browser scripts',
      severity: 'error',
      from: { path: '^(src|templates)/', pathNot: '^src/browser/' },
      to: { path: '^src/browser/' },
    },
    {
      name: 'no node below the entries',
      severity: 'error',
      from: { path: '^(src|templates)/', pathNot: '^src/(node[.]ts|adapters/)' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no Hono below web',
      severity: 'error',
      from: { path: '^(templates|src/(lib|ports|db|formats|domain|adapters|deps|config|jobs|browser))' },
      to: { path: '(^|node_modules/)hono(/|$)', pathNot: '/hono/dist/(types/)?jsx/' },
    },
    {
      name: 'hono/jsx in templates, formats and pages only',
      severity: 'error',
      from: { path: '^src/(lib|ports|db|domain|adapters|deps|config|jobs|browser)' },
      to: { path: '/hono/dist/(types/)?jsx/' },
    },
    {
      name: 'web never imports tables',
      severity: 'error',
      from: { path: '^src/web/' },
      to: { path: '^(src/db/schema/|node_modules/drizzle-orm)' },
    },
    {
      name: 'templates never query',
      severity: 'error',
      from: { path: '^(templates|src/formats)/' },
      to: { path: 'node_modules/(drizzle-orm|@libsql)' },
    },
    {
      name: 'nothing unresolved',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '[.](ttf|md|csv|sql)$|^#asset-names$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['types', 'import', 'node', 'default'] },
  },
}
