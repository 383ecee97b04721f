import { createHash } from 'node:crypto'
import { v7 } from 'uuid'
import { type PublicationManifest, publicationFormat, publicationHash } from '#core/releases'
import type { TestDatabase } from './database.ts'

/** Ids of what `fillPublication` puts there. */
export interface FilledPublication {
  readonly publication: string
  readonly publicationReview: string
  readonly publicationFile: string
}

const both = (text: string) => ({ nb: text, nn: text })

/** News that is sealed with a file, about which a body was asked: under review, or published since. */
export async function fillPublication(
  seed: TestDatabase['seed'],
  state: 'review' | 'published',
): Promise<FilledPublication> {
  const [publication, publicationReview, by] = [v7(), v7(), v7()]
  const publicationFile = 'vedlegg.pdf'
  const bytes = Buffer.from('vedlegg')
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const texts = {
    ...{ title: both('Prøve'), excerpt: both('Prøve'), text: both('Prøve') },
    contact: { name: 'Nora', role: both('leder'), telephone: '', email: '' },
  }
  const file = {
    part: 'file',
    language: 'nb',
    name: publicationFile,
    type: 'application/pdf',
    sha256,
  } as const
  const sealed = '2026-01-05T10:00:00.000Z'
  const manifest: PublicationManifest = {
    ...{ format: publicationFormat, id: publication, code: 'prove', kind: 'news', version: 1, texts },
    ...{ files: [file], sources: [], ruleVersion: null, sealedAt: sealed },
  }
  await seed('publication', {
    ...{
      id: publication,
      code: 'prove',
      kind: 'news',
      texts: JSON.stringify(texts),
      begun_by: by,
      writers: [by],
    },
    ...{ state: 'review', version: 1, submitted_by: by, submitted_at: sealed },
    ...(state === 'published' && {
      ...{ state: 'scheduled', approved_by: v7(), approved_at: sealed, publish_at: sealed },
    }),
  })
  await seed('publication_version', {
    ...{ publication, version: 1, manifest: JSON.stringify(manifest), hash: publicationHash(manifest) },
    ...{ sealed_by: by, sealed_at: sealed },
  })
  await seed('publication_file', { ...file, publication, version: 1, size: bytes.length, bytes })
  await seed('publication_review', {
    ...{
      id: publicationReview,
      publication,
      version: 1,
      body: 'Brukerrådet',
      due: '2026-02-01',
      asked_by: by,
    },
  })
  return { publication, publicationReview, publicationFile }
}
