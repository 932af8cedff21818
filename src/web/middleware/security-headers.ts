import type { MiddlewareHandler } from 'hono'
import { createMiddleware } from 'hono/factory'
import { secureHeaders } from 'hono/secure-headers'
import type { AppEnv } from '../env.ts'

const own = ["'self'"]
const none = ["'none'"]

/**
 * On every answer, assets included. Static: no inline script or style exists anywhere, so no nonce is needed. KERN's icons are data: images. A page that
 * says something stricter of itself keeps it.
 */
export const securityHeaders: MiddlewareHandler = secureHeaders({
  overwrite: false,
  contentSecurityPolicy: {
    defaultSrc: none,
    scriptSrc: own,
    styleSrc: own,
    imgSrc: ["'self'", 'data:'],
    fontSrc: own,
    connectSrc: own,
    manifestSrc: own,
    formAction: own,
    frameAncestors: none,
    baseUri: none,
    objectSrc: none,
  },
  strictTransportSecurity: 'max-age=31536000; includeSubDomains',
  xFrameOptions: 'DENY',
  referrerPolicy: 'strict-origin-when-cross-origin',
  crossOriginOpenerPolicy: 'same-origin',
  permissionsPolicy: { camera: [], microphone: [], geolocation: [] },
})

/** A page about a person: kept by no cache, and its address (it holds a token) is told to no other page. */
export const personal = createMiddleware<AppEnv>(async (c, next) => {
  await next()
  c.header('Cache-Control', 'no-store')
  c.header('Referrer-Policy', 'no-referrer')
})

/** Where badges are scanned, and nowhere else, a page may ask for the camera. */
export const withCamera = createMiddleware<AppEnv>(async (c, next) => {
  await next()
  c.header('Permissions-Policy', 'camera=(self), microphone=(), geolocation=()')
})
