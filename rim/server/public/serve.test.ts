import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildSite } from '#rim/site'
import { sampleContents } from '../../site/samples/index.ts'
import { type ServedSite, servePublicSite } from './serve.ts'

let served: ServedSite
beforeAll(async () => {
  served = await servePublicSite(buildSite(await sampleContents()), { host: '127.0.0.1', port: 0 })
})
afterAll(() => served?.close())
const ask = (path: string, init: RequestInit = {}) =>
  fetch(`${served.address}${path}`, { redirect: 'manual', ...init })

it('leads from the address alone to the front page, and sends it without cookie and with nothing that may run', async () => {
  const front = await ask('/')
  expect([front.status, front.headers.get('location')]).toEqual([302, '/nb/'])
  const page = await ask('/nb/', { headers: { 'accept-encoding': 'gzip' } })
  expect([page.status, page.headers.get('content-encoding')]).toEqual([200, 'gzip'])
  expect(await page.text()).toContain('<h1>Rapporter og tall</h1>')
  expect(page.headers.get('set-cookie')).toBeNull()
  expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'none'/)
  expect(page.headers.get('x-content-type-options')).toBe('nosniff')
})

it('answers whoever asks for the head, again with what is known, and for what is not there', async () => {
  const head = await ask('/nb/rapporter/', { method: 'HEAD' })
  expect([head.status, await head.text()]).toEqual([200, ''])
  const again = await ask('/nb/rapporter/', { headers: { 'if-none-match': head.headers.get('etag')! } })
  expect(again.status).toBe(304)
  const missing = await ask('/nn/nothing/')
  expect([missing.status, await missing.text()]).toMatchObject([
    404,
    expect.stringContaining('Sida finst ikkje'),
  ])
  expect((await ask('/nb/rapporter')).headers.get('location')).toBe('/nb/rapporter/')
})
