import { gunzipSync } from 'node:zlib'
import Fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildSite, type Site } from '#rim/site'
import { sampleContents } from '../../site/samples/index.ts'
import { registerPublicSite } from './routes.ts'

let server: FastifyInstance
let site: Site
let current: Site | null
beforeAll(async () => {
  site = buildSite(await sampleContents())
  current = site
  server = Fastify()
  registerPublicSite(server, () => current)
})
afterAll(() => server.close())

describe('serving the public site', () => {
  it('answers every address with its bytes, without cookies', async () => {
    for (const [url, page] of site.pages) {
      const answer = await server.inject({ url })
      expect(answer.statusCode, url).toBe(200)
      expect(answer.rawPayload.equals(page.bytes), url).toBe(true)
      expect(answer.headers['set-cookie']).toBeUndefined()
      expect(answer.headers['content-security-policy']).toContain("default-src 'none'")
    }
  })

  it('lets figures that are made for it stand on other sites, and nothing else', async () => {
    for (const [url, { embeddable }] of site.pages) {
      const { headers } = await server.inject({ url })
      const ancestors = /frame-ancestors (.*)$/.exec(String(headers['content-security-policy']))?.[1]
      expect(ancestors, url).toBe(embeddable ? '*' : "'none'")
      expect(embeddable === true, url).toBe(/^\/figur\/.*\.html$/.test(url))
    }
    expect([...site.pages.values()].some(({ embeddable }) => embeddable)).toBe(true)
  })

  it('compresses as asked, and says 304 to who has the bytes', async () => {
    const zipped = await server.inject({ url: '/nb/', headers: { 'accept-encoding': 'br;q=0, gzip' } })
    expect(zipped.headers['content-encoding']).toBe('gzip')
    expect(gunzipSync(zipped.rawPayload).equals(site.pages.get('/nb/')!.bytes)).toBe(true)
    const headers = { 'accept-encoding': 'gzip', 'if-none-match': `W/${zipped.headers.etag}` }
    const again = await server.inject({ url: '/nb/', headers })
    expect([again.statusCode, again.body]).toEqual([304, ''])
    const head = await server.inject({ method: 'HEAD', url: '/nb/' })
    expect([head.statusCode, head.body]).toEqual([200, ''])
  })

  it('answers what is missing and what is gone in the site’s look', async () => {
    const missing = await server.inject({ url: '/nn/finst-ikkje' })
    expect([missing.statusCode, missing.headers['cache-control']]).toEqual([404, 'no-store'])
    expect(missing.body).toContain('Sida finst ikkje')
    expect((await server.inject({ url: [...site.gone][0]! })).statusCode).toBe(410)
    expect((await server.inject({ url: '/nb/rapporter' })).headers.location).toBe('/nb/rapporter/')
  })

  it('searches without script and escapes what was asked', async () => {
    const answer = await server.inject({ url: '/nb/sok/', query: { q: '"><script>' } })
    expect(answer.statusCode).toBe(200)
    expect(answer.body).not.toContain('<script')
    expect((await server.inject({ url: '/en/sok/?q=a&q=b' })).statusCode).toBe(200)
  })

  it('has no address where nothing is published', async () => {
    current = null
    expect((await server.inject({ url: '/nb/' })).statusCode).toBe(404)
    current = site
  })
})
