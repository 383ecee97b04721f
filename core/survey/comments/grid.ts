import type { LocalText } from '#core/foundation'

/** What a comment says of something. */
export type CommentValue = 'praise' | 'criticism' | 'mixed' | 'neutral'

/** A value of the grid, with the key that gives it. */
export interface GridValue {
  readonly code: CommentValue
  /** One digit. */
  readonly key: string
  readonly label: LocalText
}

/** A service, or something else, that comments speak of. */
export interface GridService {
  /** Permanent; lower-case ASCII. */
  readonly code: string
  readonly label: LocalText
  /** Beginnings of words in small letters that suggest it: a help for the eye, nothing is coded by them. */
  readonly words: readonly string[]
}

const text = (nb: string, nn = nb): LocalText => ({ nb, nn })

/**
 * The four values, in printed order.
 *
 * Source: Brukertilfredshetsevalueringen 2021, chapter 16.
 */
export const commentValues: readonly GridValue[] = [
  { code: 'praise', key: '1', label: text('Ros') },
  { code: 'criticism', key: '2', label: text('Kritikk') },
  { code: 'mixed', key: '3', label: text('Blandet', 'Blanda') },
  { code: 'neutral', key: '4', label: text('Nøytral') },
]

/**
 * What comments are coded for: those that chapter 16 counts, and the form's other services. The codes of the form's own
 * services are those of its question of services received.
 *
 * Source: Brukertilfredshetsevalueringen 2021, chapter 16, and the form's services.
 */
export const commentServices: readonly GridService[] = [
  {
    code: 'substance_service',
    label: text('Rustjeneste/ruskonsulent', 'Rusteneste/ruskonsulent'),
    words: ['ruskonsulent', 'rustjenest', 'rustenest', 'rusteam', 'rusomsorg', 'ruskontakt', 'rusvern'],
  },
  { code: 'nav', label: text('NAV'), words: ['nav', 'sosialkontor', 'sosialen'] },
  { code: 'lar', label: text('LAR'), words: ['lar', 'larteam', 'metadon', 'subutex', 'suboxone', 'buvidal'] },
  {
    code: 'housing_support',
    label: text('Bolig/booppfølging', 'Bustad/buoppfølging'),
    words: ['bolig', 'bustad', 'leilighet', 'leilegheit', 'boopp', 'bo-opp', 'buopp', 'boteam', 'bofelles'],
  },
  {
    code: 'neighbourhood',
    label: text('Naboer/nabolag', 'Naboar/nabolag'),
    words: ['nabo', 'naboe', 'naboa', 'nabol'],
  },
  { code: 'gp', label: text('Fastlege'), words: ['fastlege', 'legen', 'lege'] },
  {
    code: 'mental_health',
    label: text('Psykisk helsehjelp', 'Psykisk helsehjelp'),
    words: ['psykisk', 'psykiatri', 'psykolog', 'dps', 'terapeut'],
  },
  {
    code: 'treatment',
    label: text('Døgnbehandling/TSB', 'Døgnbehandling/TSB'),
    words: ['tsb', 'avrus', 'døgn', 'innlagt', 'innlegg', 'behandlingssted', 'rehab', 'poliklinikk'],
  },
  {
    code: 'low_threshold',
    label: text('Lavterskeltilbud', 'Lågterskeltilbod'),
    words: ['lavterskel', 'lågterskel', 'feltpleie', 'mo-senter', 'sprøyte'],
  },
  {
    code: 'activity_centre',
    label: text('Aktivitet/dagsenter'),
    words: ['aktivitet', 'dagsenter', 'treffsted', 'treffstad', 'værested', 'møteplass'],
  },
  {
    code: 'work_training',
    label: text('Arbeid/opplæring'),
    words: ['arbeidstiltak', 'jobbspesialist', 'arbeidstrening', 'tiltak', 'ips', 'kurs'],
  },
  {
    code: 'outreach',
    label: text('Oppsøkende team', 'Oppsøkjande team'),
    words: ['oppsøk', 'uteteam', 'utekontakt', 'fact', 'act'],
  },
  {
    code: 'home_nursing',
    label: text('Hjemmetjeneste', 'Heimeteneste'),
    words: ['hjemmesykepl', 'hjemmetjenest', 'heimesjukepl', 'heimetenest'],
  },
  { code: 'child_welfare', label: text('Barnevern'), words: ['barnevern'] },
  { code: 'other', label: text('Annen tjeneste', 'Anna teneste'), words: [] },
]

/** What somebody has coded a comment to. A service that is not named in it is not there. */
export interface CommentCoding {
  readonly overall: CommentValue
  readonly services: Readonly<Record<string, CommentValue>>
}

const values = new Set<unknown>(commentValues.map(({ code }) => code))
const services = new Set(commentServices.map(({ code }) => code))

/** Whether something is a coding by this grid. */
export function isCommentCoding(value: unknown): value is CommentCoding {
  if (typeof value !== 'object' || value === null || !('overall' in value) || !('services' in value))
    return false
  const { overall, services: named } = value
  return (
    values.has(overall) &&
    typeof named === 'object' &&
    named !== null &&
    !Array.isArray(named) &&
    Object.entries(named).every(([code, of]) => services.has(code) && values.has(of))
  )
}

/** Codes of services that words of the text point to, in the grid's order. */
export function servicesNamed(comment: string): readonly string[] {
  const words = comment.toLowerCase().split(/[^\p{L}\p{N}-]+/u)
  // short words must stand alone: «lar» is also in «klar», and «act» in «action»
  const meant = (written: string, word: string): boolean =>
    word.length <= 4 ? written === word || written.startsWith(`${word}-`) : written.startsWith(word)
  return commentServices
    .filter((service) => service.words.some((word) => words.some((written) => meant(written, word))))
    .map(({ code }) => code)
}

/** Whether two codings are the same in every cell of the grid. */
export function sameCoding(one: CommentCoding, other: CommentCoding): boolean {
  return (
    one.overall === other.overall &&
    commentServices.every(({ code }) => one.services[code] === other.services[code])
  )
}
