import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { RefusalCode } from '../../lib/refusal.ts'

const status = {
  'not-found': 404,
} as Record<string, ContentfulStatusCode>

export function refusalPage(c: Context, code: RefusalCode | 'too-long' | 'fault') {
  return c.text(code, status[code] ?? 422)
}
