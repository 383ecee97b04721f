import type { Random } from '#core/foundation'
import type { AnyRoute } from './route.ts'
import { routes } from './routes/index.ts'
import { type MadeRequest, requestFor } from './test-requests.ts'
import type { Target } from './test-target.ts'

/** A request that is wrong in some way, or by chance in none. */
export interface Malformed {
  /** The route that it was made for. */
  readonly route?: AnyRoute
  readonly method: string
  readonly url: string
  readonly headers: Readonly<Record<string, string | null>>
  readonly payload?: string | Buffer
  /** Bytes for the socket itself, which no client would send; the rest is then of no meaning. */
  readonly raw?: Buffer
}

/** A number of somebody who does not exist, which may stand in no answer and in no log. */
export const strayNumber = '13097248022'

const deep = (open: string, close: string, depth: number): string => open.repeat(depth) + close.repeat(depth)
const nested = (depth: number): unknown => JSON.parse(`${deep('[', ']', depth)}`)

/** Values that something has stumbled over somewhere. */
const nasty: readonly unknown[] = [
  null,
  true,
  '',
  ' ',
  'a\u0000b',
  '\u0000',
  '\ud800',
  'x\udc00y',
  '\u202e\u0007\u001b[31m',
  '\ufeff',
  strayNumber,
  Number(strayNumber),
  "'; drop table lyttepost.registration; --",
  "1' or '1'='1",
  '$1',
  '%_%',
  '\\',
  '#{7*7}',
  '<script>alert(1)</script>',
  '../../etc/passwd',
  '0000-01-01',
  '0001-01-01',
  '9999-12-31',
  '2026-02-30',
  '+010000-01-01',
  'infinity',
  'now',
  '00000000-0000-0000-0000-000000000000',
  'ffffffff-ffff-ffff-ffff-ffffffffffff',
  'x'.repeat(250),
  'ø'.repeat(70_000),
  '😀'.repeat(100),
  0,
  -0,
  -1,
  0.5,
  1e308,
  2 ** 31 - 1,
  2 ** 31,
  2 ** 53 - 1,
  2 ** 53,
  -(2 ** 31) - 1,
  [],
  {},
  [[]],
  { missing: 'unknown' },
  { missing: '\u0000' },
  { missing: 'unknown', note: '\ud800' },
  { toString: 'x' },
  { constructor: { prototype: {} } },
  { 'a\u0000': 1 },
  nested(40),
  nested(3000),
  Array.from({ length: 5000 }, (_, index) => index),
]

/** Bodies that are no JSON, or more of it than is good. */
const texts: readonly (string | Buffer)[] = [
  '',
  '{',
  '{"a":',
  '[]',
  'null',
  '"text"',
  '7',
  'NaN',
  "{'a':1}",
  '{"a":1,}',
  '{"name":"a","name":"b"}',
  '{"__proto__":{"polluted":1}}',
  '{"constructor":{"prototype":{"polluted":1}}}',
  '{"a":1e999}',
  `{"a":${'9'.repeat(4000)}}`,
  '\ufeff{}',
  deep('[', ']', 100_000),
  `{"patch":{"housing":${deep('[', ']', 60_000)}},"basedOn":0}`,
  `{"basedOn":0,"patch":{"housing":${deep('{"a":', '}', 20_000).replace('}', '1}')}}`,
  `{"a":"${'x'.repeat(300_000)}"}`,
  Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]),
  Buffer.from('{"name":"\u0000"}'),
  Buffer.from('{"name":"ab"}', 'utf16le'),
  Buffer.alloc(2000, 0),
  `a=1&number=${strayNumber}&__proto__=1`,
  '--x\r\ncontent-disposition: form-data; name="a"\r\n\r\n1\r\n--x--',
]

const pieces = [
  '%00',
  '%2e%2e%2f',
  '..%2f',
  '%2f',
  '%c0%af',
  '%ff',
  '%',
  '%zz',
  '%u0041',
  '//',
  '/./',
  ';x=1',
  '*',
  '%0d%0aset-cookie:%20a=b',
  strayNumber,
  "'%20or%201=1--",
  'x'.repeat(3000),
  '{unit}',
  ':unit',
  '%F0%9F%98%80',
  '__proto__',
]
const queries = [
  'limit=abc',
  'limit=-1',
  'limit=1e9',
  'limit=1&limit=2',
  `before=${strayNumber}`,
  'before=%00',
  'lang=xx',
  'lang[]=nb',
  '__proto__[a]=1',
  '?',
  '&&&=',
  `q=${'y'.repeat(5000)}`,
  '%ff',
]
const open = [
  '/login?level=huge',
  '/login?as=%00&returnTo=//evil.example',
  `/login?provider=${'p'.repeat(50)}`,
  '/login?returnTo=\\\\evil.example&returnTo=2',
  '/login/callback',
  `/login/callback?state=${strayNumber}&code=x`,
  '/login/callback?state=a&state=b',
  '/login/callback?error=access_denied&error_description=%00',
  '/login/front-channel-logout?iss=https://a&sid[]=1',
  `/login/front-channel-logout?iss=%00&sid=${'s'.repeat(300)}`,
  '/logout',
  '/own?no=%00',
  '/own/opt-out',
  '/session/appointment',
  '/session/invitation',
  '/api/session',
  '/api/session/appointment',
  '/api/session/invitation',
  '/problems/0',
  '/problems/99999999999999999999',
  '/problems/%00',
  '/metrics',
  '/openapi.json?a=%00',
  '/.env',
  '/api',
  '/api/',
  '/',
  '/style.css/..',
]
const headers: readonly Readonly<Record<string, string | null>>[] = [
  { 'idempotency-key': 'k' },
  { 'idempotency-key': 'k'.repeat(500) },
  { 'idempotency-key': `nøkkel-${strayNumber}` },
  { 'idempotency-key': null },
  { 'x-csrf-token': 'x' },
  { 'x-csrf-token': 'x'.repeat(5000) },
  { origin: 'null' },
  { origin: 'https://evil.example' },
  { origin: `not an address ${strayNumber}` },
  { cookie: 'lyttepost=' },
  { cookie: `lyttepost=${'a'.repeat(6000)}` },
  { cookie: 'lyttepost=%00%ff; lyttepost="; a=b;;;=;' },
  { cookie: `lyttepost='or 1=1--${strayNumber}; lyttepost=b` },
  { 'accept-language': 'xx-YY;q=9,*;q=nb' },
  { 'accept-language': 'n'.repeat(3000) },
  { 'content-type': 'text/plain' },
  { 'content-type': 'application/xml' },
  { 'content-type': 'application/json; charset=utf-16' },
  { 'content-type': 'application/x-www-form-urlencoded' },
  { 'content-type': 'multipart/form-data; boundary=x' },
  { 'content-type': 'application/json, text/html' },
  { 'content-type': ';;' },
  { 'content-type': null },
  { 'content-encoding': 'gzip' },
  { 'x-forwarded-for': `${strayNumber}, 127.0.0.1` },
  { authorization: `Basic ${strayNumber}` },
  { referer: 'http://127.0.0.1:8080/\u00ff' },
  { 'x-http-method-override': 'DELETE' },
  { expect: '200-ok' },
  { host: 'evil.example' },
]
const wire: readonly string[] = [
  '\r\n\r\n',
  'GARBAGE\r\n\r\n',
  `GET /api/rounds HTTP/9.9\r\nhost: x\r\n\r\n`,
  'GET  /api/rounds HTTP/1.1\r\n\r\n',
  'GET /api/\u0000 HTTP/1.1\r\nhost: x\r\n\r\n',
  'GET /api/rounds HTTP/1.1\r\nhost: x\r\nhost: y\r\n\r\n',
  `GET /${'a'.repeat(20_000)} HTTP/1.1\r\nhost: x\r\n\r\n`,
  `GET / HTTP/1.1\r\nhost: x\r\nx: ${'b'.repeat(20_000)}\r\n\r\n`,
  'POST /api/rounds HTTP/1.1\r\nhost: x\r\ncontent-length: -5\r\n\r\n',
  'POST /api/rounds HTTP/1.1\r\nhost: x\r\ncontent-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n',
  'POST /api/rounds HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\nZZ\r\n',
  'POST /logout HTTP/1.1\r\nhost: x\r\ncontent-length: 99999999\r\n\r\n',
  `GET /?${strayNumber}\rx HTTP/1.1\r\n\r\n`,
  'GET http://evil.example/ HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n',
  'OPTIONS * HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n',
  'CONNECT a:1 HTTP/1.1\r\nhost: x\r\n\r\n',
  'BREW /api/rounds HTTP/1.1\r\nhost: x\r\n\r\n',
  'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
  '\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001',
]
const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD', 'TRACE', 'PROPFIND']

/** Makes the requests, the same ones for the same random numbers. */
export function malformer(random: Random, targets: readonly Target[]): () => Malformed {
  const pick = <T>(values: readonly T[]): T => values[random.below(values.length)]!
  const chance = (percent: number): boolean => random.below(100) < percent

  const made = (among = routes): MadeRequest & { readonly route: AnyRoute } => {
    const route = pick(among)
    return { route, ...requestFor(route, pick(targets)) }
  }
  const writing = routes.filter(({ body }) => body !== undefined)
  const strange = nasty.filter((value) => typeof value === 'string')

  /** Puts a nasty value in the place of some value, or beside it. */
  const spoiled = (value: unknown): unknown => {
    // a text in the place of a text gets furthest in
    if (typeof value === 'string' && chance(60)) return pick(strange)
    if (typeof value !== 'object' || value === null || chance(10)) return pick(nasty)
    if (Array.isArray(value)) return [...value, pick(nasty)]
    const entries = Object.entries(value)
    if (chance(10)) return { ...value, [String(JSON.stringify(pick(nasty))).slice(0, 100)]: pick(nasty) }
    const at = random.below(Math.max(1, entries.length))
    if (chance(10)) return Object.fromEntries(entries.filter((_, index) => index !== at))
    return Object.fromEntries(entries.map(([key, one], index) => [key, index === at ? spoiled(one) : one]))
  }

  const kinds: readonly (() => Malformed)[] = [
    // a value of the wrong kind, once or several times
    () => {
      const { route, method, url, body } = made(writing)
      const wrong = JSON.stringify(chance(70) ? spoiled(body) : spoiled(spoiled(body)))
      // deeper than can be made of values
      const payload = chance(3) ? wrong.replace(/:("[^"]*"|\d+)/, `:${deep('[', ']', 50_000)}`) : wrong
      return { route, method, url, headers: { 'content-type': 'application/json' }, payload }
    },
    () => {
      const { route, method, url } = made()
      return { route, method, url, headers: { 'content-type': 'application/json' }, payload: pick(texts) }
    },
    () => {
      const { route, method, url } = made()
      const steps = url.split('/')
      const at = random.below(steps.length)
      const bent = steps.map((step, index) =>
        index === at ? (chance(50) ? pick(pieces) : step + pick(pieces)) : step,
      )
      return { route, method, url: bent.join('/').replace(/^(?!\/)/, '/'), headers: {} }
    },
    () => {
      const { route, method, url } = made()
      return { route, method, url: `${url}?${pick(queries)}`, headers: {} }
    },
    () => {
      const { route, method, url, body } = made()
      return {
        route,
        method,
        url,
        headers: pick(headers),
        ...(body !== undefined && { payload: JSON.stringify(body) }),
      }
    },
    () => {
      const { route, url, body } = made()
      return {
        route,
        method: pick(methods),
        url,
        headers: {},
        ...(body !== undefined && { payload: JSON.stringify(body) }),
      }
    },
    () => ({
      method: pick(methods),
      url: pick(open),
      headers: chance(50) ? pick(headers) : {},
      ...(chance(50) && { payload: pick(texts) }),
    }),
    () => ({ method: 'RAW', url: '', headers: {}, raw: Buffer.from(pick(wire), 'latin1') }),
  ]
  // most are bodies with one wrong value, which get furthest in
  const weights = [8, 4, 3, 2, 3, 2, 3, 1]
  const bag = kinds.flatMap((kind, index) => Array.from({ length: weights[index]! }, () => kind))
  return () => pick(bag)()
}
