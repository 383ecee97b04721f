import { groupBy, osloDay } from '#core/foundation'
import type { PublicationManifest, PublicationTexts } from '#core/releases'
import type { SiteContact, SiteContents, SiteFile, SitePublication, SiteTable } from '#rim/site'
import {
  findRelease,
  findRound,
  findSealed,
  listPublications,
  readPublicationFiles,
  type StoredPublication,
  screenOf,
  type Work,
  within,
} from '#rim/storage'
import { bodyOfPage } from '#rim/writers'
import type { Desks } from '../house/desks.ts'
import { houseIn } from '../releases/freeze.ts'
import type { NationalScreen } from '../releases/key-figures.ts'
import { bankCode, titledOf } from '../table-bank.ts'

/** Where the accessibility statements of Norwegian sites are kept. */
const statements = 'https://uustatus.no/'

/** What the public site is told of whoever runs it. */
export interface SitePlace {
  /** Absolute, without a slash at its end. */
  readonly base: string
  readonly publisher: string
  readonly accessibilityStatement?: string
  /** Under which everybody may use the tables; absent: the publisher has given none, and none is named. */
  readonly licence?: NonNullable<SiteContents['licence']>
}

/** One that stands in its own name: sealed, and visible to everybody. */
interface Standing {
  readonly stored: StoredPublication
  readonly manifest: PublicationManifest
  readonly files: Awaited<ReturnType<typeof readPublicationFiles>>
}

/**
 * All that a house has published, as the public site is made from: what was sealed, never what is written now. The house's own eyes see
 * nothing before its time, so an embargo cannot be forgotten here.
 *
 * @returns null where nothing is published.
 */
export async function publishedContents(
  desks: Pick<Desks, 'house' | 'clock' | 'training'>,
  place: SitePlace,
): Promise<SiteContents | null> {
  const { publications, tables } = await within(desks.house, houseIn(null), async (work) => {
    const visible = await listPublications(work)
    const replaced = new Set(visible.map(({ replaces }) => replaces))
    const standing: Standing[] = []
    for (const stored of visible) {
      if (replaced.has(stored.id)) continue
      const sealed = await findSealed(work, stored.id, stored.version)
      if (!sealed) continue
      const files = await readPublicationFiles(work, stored.id, stored.version)
      standing.push({ stored, manifest: sealed.manifest, files })
    }
    const bank: SiteTable[] = []
    for (const one of standing) bank.push(...(await tablesOf(work, one)))
    return { publications: standing.map(sitePublication), tables: bank }
  })
  if (publications.length === 0) return null
  return {
    ...{ day: desks.clock.today(), synthetic: desks.training, base: place.base, publisher: place.publisher },
    contacts: contactsOf(publications),
    accessibilityStatement: place.accessibilityStatement ?? statements,
    ...(place.licence && { licence: place.licence }),
    ...{ publications, tables, profiles: [] },
  }
}

function sitePublication({ stored, manifest, files }: Standing): SitePublication {
  const { texts } = manifest
  const published = osloDay(stored.publishAt!)
  const picture = files.find(({ part }) => part === 'picture')
  const listed = files.filter(({ part }) => part === 'file')
  const contact = contactOf(texts)
  const notice = noticeOf(stored, texts, published)
  return {
    ...{ code: manifest.code, kind: manifest.kind, title: texts.title, excerpt: texts.excerpt },
    publishedOn: published,
    ...(texts.text.nb.trim() !== '' && { text: texts.text }),
    ...(contact && { contact }),
    ...(notice && { notice }),
    ...(picture &&
      texts.picture && {
        picture: { ...siteFile(picture), alt: texts.picture.alt, credit: texts.picture.credit },
      }),
    bodies: Object.fromEntries(
      listed
        .filter(({ type }) => type.startsWith('text/html'))
        .map(({ language, bytes }) => [language, bodyOfPage(bytes)]),
    ),
    files: listed.map(siteFile),
    ...(manifest.sources[0] && { manifest: manifest.sources[0].sha256 }),
  }
}

const siteFile = ({ name, type, language, bytes }: Standing['files'][number]): SiteFile => ({
  ...{ name, type, language, bytes: new Uint8Array(bytes) },
})

/** The notice of one that is withdrawn, or that stands in place of another. */
function noticeOf(
  { state, withdrawnAt, notice }: StoredPublication,
  { change }: PublicationTexts,
  published: string,
): SitePublication['notice'] {
  if (state === 'withdrawn' && notice && withdrawnAt)
    return { kind: 'withdrawn', day: osloDay(withdrawnAt), text: notice }
  return change ? { kind: 'changed', day: published, text: change } : undefined
}

function contactOf({ contact }: PublicationTexts): SiteContact | undefined {
  if (!contact) return undefined
  const { name, role, telephone, email } = contact
  return { name, role, ...(telephone !== '' && { telephone }), ...(email !== '' && { email }) }
}

/** Everybody who answers for something that stands, once each. */
function contactsOf(publications: readonly SitePublication[]): readonly SiteContact[] {
  const named = publications.flatMap(({ contact, notice }) =>
    contact && notice?.kind !== 'withdrawn' ? [contact] : [],
  )
  return [...groupBy(named, ({ name, email }) => `${name} ${email ?? ''}`).values()].map((same) => same[0]!)
}

/** The country's standard tables of the release that an annual report was made beside, of both main groups. */
async function tablesOf(work: Work, { stored, manifest }: Standing): Promise<readonly SiteTable[]> {
  const release = manifest.sources.find(({ kind }) => kind === 'release')
  if (stored.source !== 'annual' || !release) return []
  const found = await findRelease(work, release.id)
  const screen = found && ((await screenOf(work, found)) as Partial<NationalScreen> | null)
  const round = stored.sourceOf === null ? null : await findRound(work, stored.sourceOf)
  if (!screen?.groups || !round) return []
  return screen.groups.flatMap(({ group, tables }) =>
    tables.map(
      (table): SiteTable => ({
        ...{ code: bankCode(table.id, group, round.year), table: titledOf(table, group) },
        ...{ publication: manifest.code, updated: osloDay(stored.publishAt!) },
      }),
    ),
  )
}
