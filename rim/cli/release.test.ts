import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sha256Hex } from '#core/foundation'
import { manifestFormat, manifestHash, type ReleaseManifest } from '#core/releases'
import { createKeyFile } from '#rim/keys'
import { createWorld, lyttepost, type World } from '#rim/test-kit'

let world: World
let folder: string
const id = v7()
const manifest: ReleaseManifest = {
  format: manifestFormat,
  round: { code: 'kartlegging', year: 2026 },
  territory: '1101',
  number: 1,
  reason: 'submission',
  instrument: 'brukerplan@2020.1',
  policy: 'default',
  ruleVersion: 'default-1',
  data: [],
  files: [{ edition: 'document', name: '1101-rapport.pdf', sha256: sha256Hex('rapport') }],
  supersedes: null,
  madeAt: '2026-12-15T10:00:00.000Z',
}
const command = (...words: string[]) =>
  lyttepost(...words, '--database', world.database.address, '--keys', `file:${join(folder, 'keys.json')}`)

beforeAll(async () => {
  world = await createWorld()
  folder = mkdtempSync(join(tmpdir(), 'lyttepost-release-'))
  await createKeyFile(join(folder, 'keys.json'), new Date().toISOString())
})
afterAll(async () => {
  await world?.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('release', () => {
  it('list says where there are none', async () => {
    expect(await command('release', 'list')).toMatchObject({ exit: 0, out: 'Huset har ingen rapporter.' })
  })

  it('list, verify and export tell of one that is made', async () => {
    const hash = manifestHash(manifest)
    const { seed } = world.database
    await seed('release', {
      ...{ id, round: world.round, territory: '1101', municipality: '1101', number: 1, reason: 'submission' },
      ...{ state: 'made', manifest: JSON.stringify(manifest), hash, made_at: manifest.madeAt },
    })
    await seed('release_file', {
      ...{ release: id, edition: 'document', name: '1101-rapport.pdf', type: 'application/pdf', size: 7 },
      ...{ sha256: sha256Hex('rapport'), bytes: Buffer.from('rapport') },
    })
    await seed('audit_event', {
      ...{ id: v7(), municipality: '1101', verb: 'complete', noun: 'release', thing: id, transaction: '3' },
      details: JSON.stringify({ hash }),
    })
    const listed = await command('release', 'list')
    expect(listed.out).toBe([id, 'kartlegging', '1101', '1', 'made', hash].join('  '))
    const verified = await command('release', 'verify', id)
    expect(verified).toMatchObject({
      exit: 0,
      out: 'Uendret: filene, dataene og loggen stemmer med hverandre.',
    })
    const exported = await command('release', 'export', id, '--out', join(folder, 'ut'))
    expect(exported.exit).toBe(0)
    expect(readFileSync(join(folder, 'ut', '1101-rapport.pdf'), 'utf8')).toBe('rapport')
    // whoever has the manifest can hash it again
    expect(sha256Hex(readFileSync(join(folder, 'ut', 'manifest.json'), 'utf8'))).toBe(hash)
  })

  it('verify ends with 4 where something was changed, and says what', async () => {
    await world.database.sql(
      `set local session_replication_role = replica;
       update lyttepost.release_file set bytes = 'annet', size = 5, sha256 = encode(sha256('annet'), 'hex')`,
    )
    const verified = await command('release', 'verify', id)
    expect(verified.exit).toBe(4)
    expect(verified.out).toContain('1101-rapport.pdf differs')
  })

  it('refuses what is no report', async () => {
    expect(await command('release', 'verify', v7())).toMatchObject({ exit: 3 })
    expect((await command('release', 'export', 'tull')).notes).toContain('4299')
  })
})
