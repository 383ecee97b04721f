import { buildSite, type Site, type SiteContents } from '#rim/site'
import { publishedSignature, within } from '#rim/storage'
import type { Desks } from '../house/desks.ts'
import { houseIn } from '../releases/freeze.ts'
import { publishedContents, type SitePlace } from './published.ts'

/** Whether everybody may read anything of the house. */
export const hasPublished = async ({ house }: Pick<Desks, 'house'>): Promise<boolean> =>
  (await within(house, houseIn(null), publishedSignature)) !== ''

/** How long the site is taken as it is before it is asked whether anything has changed, in milliseconds. */
const freshFor = 10_000

/**
 * The public site of a house as it stands, kept in memory. It is made anew when something is published, withdrawn or past its embargo, which
 * is asked of the database at most every ten seconds, while whoever asks first waits. Where the database does not answer, the site that was
 * made last is given.
 *
 * @param shown made-up contents that stand beside it; the house's own come first, and take the place of those with the same address.
 * @returns the site, at once where it is fresh; null where nothing is published.
 */
export function createSiteKeeper(
  desks: Pick<Desks, 'house' | 'clock' | 'training'>,
  place: SitePlace,
  shown?: SiteContents,
): () => Site | null | Promise<Site | null> {
  let site: Site | null = null
  let made: string | null = null
  let looked = Number.NEGATIVE_INFINITY
  let looking: Promise<Site | null> | null = null
  const renew = async (): Promise<Site | null> => {
    const signature = await within(desks.house, houseIn(null), publishedSignature)
    if (signature !== made) {
      const contents = together(await publishedContents(desks, place), shown)
      site = contents && buildSite(contents)
      made = signature
    }
    return site
  }
  const look = async (): Promise<Site | null> => {
    try {
      return await renew()
    } catch (cause) {
      if (made === null) throw cause
      return site
    } finally {
      looked = Date.parse(desks.clock.now())
      looking = null
    }
  }
  return () => {
    if (Date.parse(desks.clock.now()) - looked < freshFor) return site
    looking ??= look()
    return looking
  }
}

function together(own: SiteContents | null, shown: SiteContents | undefined): SiteContents | null {
  if (!own || !shown) return own ?? shown ?? null
  const beside = <T extends { readonly code: string }>(
    first: readonly T[],
    then: readonly T[],
  ): readonly T[] => [...first, ...then.filter(({ code }) => !first.some((one) => one.code === code))]
  return {
    ...shown,
    ...own,
    publications: beside(own.publications, shown.publications),
    tables: beside(own.tables, shown.tables),
    contacts: [...own.contacts, ...shown.contacts],
    profiles: shown.profiles,
  }
}
