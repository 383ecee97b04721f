import { createHash, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { ProblemError, problem } from '#core/foundation'
import { keyProblems } from './problems.ts'
import type { KeyProvider } from './provider.ts'
import { cannotUnwrap } from './wrapping.ts'

/** Where a key service is and how it is entered. */
export interface TransitSettings {
  /** The service's address, without `/v1`. https; http on this machine only. */
  readonly url: string
  /** The token, or a function that gives it, asked at each call, where it is renewed by others. */
  readonly token: string | (() => string | Promise<string>)
  /** The name of the service's key, of a type with associated data (`aes256-gcm96`, `chacha20-poly1305`). */
  readonly key: string
  /** Where the transit engine is mounted; `transit` unless told. */
  readonly mount?: string
  /** Milliseconds before the service is given up; 10,000 unless told. */
  readonly timeout?: number
}

const encrypted = z.object({ data: z.object({ ciphertext: z.string().min(1) }) })
const decrypted = z.object({ data: z.object({ plaintext: z.base64() }) })

/** Bytes of the context's hash that stand before the key in what the service encrypts. */
const hashBytes = 32

/**
 * Keys wrapped by a service of HashiCorp Vault or OpenBao: the key-encryption key never leaves it, and it logs each
 * use. HTTP API: `POST /v1/<mount>/encrypt|decrypt/<key>` with `plaintext` or `ciphertext` and `associated_data`, all
 * base64. Source: the transit engine's API documentation of both. The token needs `update` on the two paths; with
 * `create` the service would make a new key of a misspelt name.
 *
 * @throws ProblemError 4025 when the address would send keys in the clear, or holds a user name.
 */
export function transitKeys(settings: TransitSettings): KeyProvider {
  const { key, mount = 'transit' } = settings
  const url = serviceUrl(settings.url)
  const id = `vault:${url.host}/${mount}/${key}`
  const call = async (action: 'encrypt' | 'decrypt', body: object): Promise<Response> => {
    try {
      return await fetch(`${url.href.replace(/\/+$/, '')}/v1/${mount}/${action}/${encodeURIComponent(key)}`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'x-vault-request': 'true',
          'x-vault-token': await tokenOf(),
        },
        body: JSON.stringify(body),
        // a redirected request would take the token along to another host
        redirect: 'error',
        signal: AbortSignal.timeout(settings.timeout ?? 10_000),
      })
    } catch (error) {
      throw failed(id, reasonOf(error))
    }
  }
  const tokenOf = async (): Promise<string> =>
    (typeof settings.token === 'string' ? settings.token : await settings.token()).trim()
  return Object.freeze({
    id,
    async wrap(dataKey: Buffer, context: string) {
      // the context's hash goes in too: a service that does not know associated data would pass over it in silence
      const plaintext = Buffer.concat([contextHash(context), dataKey]).toString('base64')
      const response = await call('encrypt', { plaintext, associated_data: base64(context) })
      return (await answerOf(response, encrypted, id)).data.ciphertext
    },
    async unwrap(wrapped: string, context: string) {
      const response = await call('decrypt', { ciphertext: wrapped, associated_data: base64(context) })
      // 400 is the answer to a ciphertext that does not open
      if (response.status === 400) throw cannotUnwrap(id, context)
      const plaintext = Buffer.from((await answerOf(response, decrypted, id)).data.plaintext, 'base64')
      const hash = plaintext.subarray(0, hashBytes)
      if (hash.length < hashBytes || !timingSafeEqual(hash, contextHash(context)))
        throw cannotUnwrap(id, context)
      return plaintext.subarray(hashBytes)
    },
  })
}

async function answerOf<Answer>(response: Response, shape: z.ZodType<Answer>, id: string): Promise<Answer> {
  if (!response.ok) throw failed(id, `HTTP ${response.status}`)
  const parsed = shape.safeParse(await response.json().catch(() => undefined))
  // what it answered is not told: it may hold a key
  if (!parsed.success) throw failed(id, `HTTP ${response.status}`)
  return parsed.data
}

function serviceUrl(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined
  const local = ['localhost', '127.0.0.1', '[::1]'].includes(url?.hostname ?? '')
  const safe = url?.protocol === 'https:' || (url?.protocol === 'http:' && local)
  if (url && safe && !url.username && !url.password && !url.search && !url.hash) return url
  throw new ProblemError(problem(keyProblems.unknownProvider))
}

/** A name or code such as ECONNREFUSED; not the message: that of an impossible header quotes the token. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'error'
  const code = (error.cause as { code?: unknown } | undefined)?.code
  return typeof code === 'string' ? code : error.name
}

const base64 = (text: string): string => Buffer.from(text).toString('base64')
const contextHash = (context: string): Buffer => createHash('sha256').update(context).digest()
const failed = (provider: string, answer: string): ProblemError =>
  new ProblemError(problem(keyProblems.serviceFailed, { provider, answer }))
