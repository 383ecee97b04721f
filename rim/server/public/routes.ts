import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Language } from '#core/foundation'
import type { Site, SitePage } from '#rim/site'

/** Nothing runs and nothing is fetched from others. The report's own figures carry styles. */
const policyFor = (ancestors: "'none'" | '*'): string =>
  `default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors ${ancestors}`
const policy = policyFor("'none'")
/** Of figures that are made to stand on other sites, and of nothing else. */
const framedPolicy = policyFor('*')

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Bytes for everybody: nobody is asked who they are, counted or written down. */
    public?: true
  }
}

const languageOf = (address: string): Language => (/^\/(nn|en)\//.exec(address)?.[1] as 'nn' | 'en') ?? 'nb'

const addresses = [
  // each folder with what is in it: what is typed without the last slash is led there
  ...['/nb', '/nn', '/en', '/filer', '/tabeller', '/figur', '/feed'].flatMap((one) => [one, `${one}/*`]),
  ...['/sitemap.xml', '/robots.txt', '/katalog.ttl', '/katalog.jsonld'],
]

/**
 * Serves the public site: bytes that were made before, to whoever asks. No cookie is set or read here.
 *
 * @param current the site as it is now; null where nothing is published, and then no address of it exists.
 */
export function registerPublicSite(
  server: FastifyInstance,
  current: () => Site | null | Promise<Site | null>,
): void {
  const open = (isPublic: boolean) => ({
    config: { door: 'open' as const, ...(isPublic && { public: true as const }) },
    schema: { hide: true },
  })
  const answer = (
    request: FastifyRequest,
    reply: FastifyReply,
  ): FastifyReply | undefined | Promise<FastifyReply | undefined> => {
    const site = current()
    return site instanceof Promise
      ? site.then((made) => from(made, request, reply))
      : from(site, request, reply)
  }
  const from = (
    site: Site | null,
    request: FastifyRequest,
    reply: FastifyReply,
  ): FastifyReply | undefined => {
    if (!site) {
      reply.callNotFound()
      return undefined
    }
    reply
      .header('content-security-policy', policy)
      .header('vary', 'accept-encoding')
      // open figures and tables may be used on other sites
      .header('cross-origin-resource-policy', 'cross-origin')
      .header('access-control-allow-origin', '*')
    const address = request.url.split('?', 1)[0]!
    const searched = /^\/(nb|nn|en)\/sok\/$/.exec(address)?.[1] as Language | undefined
    if (searched) {
      const question = (request.query as Record<string, unknown>).q
      const text = site.search(searched, typeof question === 'string' ? question : '')
      return reply.header('cache-control', 'no-store').type('text/html; charset=utf-8').send(text)
    }
    const page = site.pages.get(address)
    if (page?.embeddable)
      reply.header('content-security-policy', framedPolicy).removeHeader('x-frame-options')
    if (page) return sendPage(request, reply, page)
    if (site.pages.has(`${address}/`)) return reply.redirect(`${address}/`, 301)
    return sendPage(
      request,
      reply.code(site.gone.has(address) ? 410 : 404),
      site.missing[languageOf(address)],
    )
  }
  for (const address of addresses) server.get(address, open(true), answer)
  // what has to be looked for is counted as other work is
  for (const language of ['nb', 'nn', 'en']) server.get(`/${language}/sok/`, open(false), answer)
}

function sendPage(request: FastifyRequest, reply: FastifyReply, page: SitePage): FastifyReply {
  const accepted = String(request.headers['accept-encoding'] ?? '')
  const accepts = (coding: string): boolean =>
    accepted.split(',').some((one) => {
      const [name, weight] = one.trim().split(/\s*;\s*q=/)
      return name === coding && Number(weight ?? 1) > 0
    })
  const coding = page.brotli && accepts('br') ? 'br' : page.gzip && accepts('gzip') ? 'gzip' : null
  // each form of the bytes has a tag of its own
  const tag = `"${page.etag}${coding === null ? '' : `-${coding}`}"`
  const found = reply.statusCode === 200
  reply.header(
    'cache-control',
    !found ? 'no-store' : page.immutable ? 'public, max-age=31536000, immutable' : 'public, max-age=60',
  )
  if (found) {
    reply.header('etag', tag)
    const known = String(request.headers['if-none-match'] ?? '').split(/\s*,\s*/)
    if (known.some((one) => one === '*' || one.replace(/^W\//, '') === tag)) return reply.code(304).send()
  }
  if (coding !== null) reply.header('content-encoding', coding)
  const bytes = coding === 'br' ? page.brotli! : coding === 'gzip' ? page.gzip! : page.bytes
  return reply.type(page.type).send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
}
