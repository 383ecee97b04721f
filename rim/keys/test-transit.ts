import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A service that speaks the transit API with real AES-256-GCM and versions of its key; stands for somebody else's. */
export interface TestTransit {
  readonly url: string
  readonly token: string
  /** The paths asked for. */
  readonly asked: string[]
  /** Set to make it behave otherwise. */
  readonly behaviour: { sealed: boolean; knowsAssociatedData: boolean; answer?: string; redirect?: string }
  rotate(): void
  stop(): Promise<void>
}

interface Body {
  readonly plaintext?: string
  readonly ciphertext?: string
  readonly associated_data?: string
}

export async function startTestTransit(key = 'lyttepost'): Promise<TestTransit> {
  const token = `hvs.${randomBytes(12).toString('hex')}`
  const versions = [randomBytes(32)]
  const asked: string[] = []
  const behaviour: TestTransit['behaviour'] = { sealed: false, knowsAssociatedData: true }

  const extra = (body: Body): Buffer =>
    Buffer.from(behaviour.knowsAssociatedData ? (body.associated_data ?? '') : '', 'base64')
  const encrypt = (body: Body): object => {
    const iv = randomBytes(12)
    const cipher = createCipheriv('aes-256-gcm', versions.at(-1)!, iv).setAAD(extra(body))
    const text = Buffer.concat([iv, cipher.update(body.plaintext ?? '', 'base64'), cipher.final()])
    const sealed = Buffer.concat([text, cipher.getAuthTag()]).toString('base64')
    return { data: { ciphertext: `vault:v${versions.length}:${sealed}`, key_version: versions.length } }
  }
  const decrypt = (body: Body): object => {
    const [, version, text] = /^vault:v(\d+):(.+)$/.exec(body.ciphertext ?? '') ?? []
    const sealed = Buffer.from(text!, 'base64')
    const decipher = createDecipheriv('aes-256-gcm', versions[Number(version) - 1]!, sealed.subarray(0, 12))
    decipher.setAAD(extra(body)).setAuthTag(sealed.subarray(-16))
    const plain = Buffer.concat([decipher.update(sealed.subarray(12, -16)), decipher.final()])
    return { data: { plaintext: plain.toString('base64') } }
  }
  const answer = (path: string, given: unknown, body: Body): [number, object] => {
    if (behaviour.sealed) return [503, { errors: ['Vault is sealed'] }]
    if (given !== token) return [403, { errors: ['permission denied'] }]
    try {
      if (path === `/v1/transit/encrypt/${key}`) return [200, encrypt(body)]
      if (path === `/v1/transit/decrypt/${key}`) return [200, decrypt(body)]
      return [404, { errors: [] }]
    } catch {
      return [400, { errors: ['invalid ciphertext: unable to decrypt'] }]
    }
  }

  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    asked.push(`${request.method} ${request.url}`)
    const body = JSON.parse(Buffer.concat(chunks).toString() || '{}') as Body
    const [status, json] = answer(request.url ?? '', request.headers['x-vault-token'], body)
    if (behaviour.redirect) response.writeHead(307, { location: behaviour.redirect }).end()
    else
      response
        .writeHead(status, { 'content-type': 'application/json' })
        .end(behaviour.answer ?? JSON.stringify(json))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    token,
    asked,
    behaviour,
    rotate: () => versions.push(randomBytes(32)),
    stop: () => close(server),
  }
}

const close = (server: Server): Promise<void> =>
  new Promise((done) => {
    server.close(() => done())
    server.closeAllConnections()
  })
