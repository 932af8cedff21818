import { onTestFinished } from 'vitest'
import { unstable_startWorker } from 'wrangler'

/** The Worker as it is deployed, in workerd, with these variables. */
export async function aWorker(variables: Record<string, string>) {
  process.env.CLOUDFLARE_CF_FETCH_ENABLED = 'false'
  const bindings = Object.entries(variables).map(([name, value]) => [name, { type: 'plain_text' as const, value }])
  const worker = await unstable_startWorker({
    config: 'wrangler.toml',
    bindings: Object.fromEntries(bindings),
    dev: {
      logLevel: 'none',
      watch: false,
      persist: false,
      inspector: false,
      server: { hostname: '127.0.0.1', port: 0 },
    },
  })
  onTestFinished(() => worker.dispose())
  await worker.ready
  return worker
}
