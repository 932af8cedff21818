import { assetAddress } from '../../lib/asset-name.ts'
import { words } from '../../lib/languages.ts'
import type { Context } from '../env.ts'

/** The service worker of the desks. It stands below the addresses that it may answer for. */
export async function tellWorker(c: Context): Promise<Response> {
  const script = await c.env.assets.read('checkin-worker.js')
  return c.body(script as Uint8Array<ArrayBuffer>, 200, { 'Content-Type': 'text/javascript; charset=utf-8' })
}

/** The web app manifest (W3C) with which a device installs its desk. */
export function tellManifest(c: Context): Response {
  const { desk, language } = c.var
  const here = `/checkin/${c.req.param('token') ?? ''}`
  const t = text(language)
  return c.json({
    ...{ id: here, start_url: here, scope: '/checkin/', display: 'standalone', lang: language },
    ...{ name: t.name(desk.label), short_name: desk.label || t.office, description: t.description },
    ...{ theme_color: '#0c2a52', background_color: '#ffffff' },
    icons: [
      { src: assetAddress('mark.svg'), type: 'image/svg+xml', sizes: 'any', purpose: 'any' },
      ...[192, 512].map((size) => ({
        ...{
          src: assetAddress(`icon-${size}.png`),
          type: 'image/png',
          sizes: `${size}x${size}`,
          purpose: 'any maskable',
        },
      })),
    ],
  })
}

const text = words(
  {
    office: 'Check-in',
    name: (label: string) => `Check-in ${label}`,
    description: 'Teilnehmende einlassen, auch ohne Netz.',
  },
  {
    office: 'Check-in',
    name: (label: string) => `Check-in ${label}`,
    description: 'Let participants in, without a network too.',
  },
)
