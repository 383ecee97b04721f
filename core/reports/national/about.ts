import { policyOf } from '#core/disclosure'
import { type LocalText, listed, lowerFirst, textIn } from '#core/foundation'
import type { ReportNode } from '../model.ts'
import { saidCount } from '../numbers-said.ts'
import { shownCell } from '../show.ts'
import { words as reportWords } from '../words.ts'
import { text } from './block-kit.ts'
import { perThousand } from './blocks-coverage.ts'
import { baseOf } from './by-category.ts'
import { type AnnualContext, numberOf } from './context.ts'

const pooled = text(
  'Mange kommuner kartlegger hvert andre år. Tallene bygger derfor på hver kommunes siste kartlegging i {before} eller {round}.',
  'Mange kommunar kartlegg kvart andre år. Tala byggjer derfor på den siste kartlegginga til kvar kommune i {before} eller {round}.',
)
const taking = text(
  '{all} kommuner er med: {now} kartla i {round}, og {earlier} kartla sist i {before}.',
  '{all} kommunar er med: {now} kartla i {round}, og {earlier} kartla sist i {before}.',
)
const one = text('Én kommune er med. Den kartla i {mapped}.', 'Éin kommune er med. Han kartla i {mapped}.')
const people = text(
  'Rapporten omfatter {all} mottakere på 18 år og eldre: {parts}.',
  'Rapporten omfattar {all} mottakarar på 18 år og eldre: {parts}.',
)
const part = text('{n} {people}', '{n} {people}')
const groupPeople: Readonly<Record<'substance' | 'mental', LocalText>> = {
  substance: text('med rusproblemer', 'med rusproblem'),
  mental: text('med kun psykiske problemer', 'med berre psykiske problem'),
}
const notMapped: typeof groupPeople = {
  substance: text(
    'Ingen kommuner kartla mottakere med rusproblemer.',
    'Ingen kommunar kartla mottakarar med rusproblem.',
  ),
  mental: text(
    'Ingen kommuner kartla mottakere med kun psykiske problemer.',
    'Ingen kommunar kartla mottakarar med berre psykiske problem.',
  ),
}
const out = text('Holdt utenfor: {reason} ({n}).', 'Haldne utanfor: {reason} ({n}).')
const withheldOut = text(
  'Noen registreringer er holdt utenfor: {reason}.',
  'Nokre registreringar er haldne utanfor: {reason}.',
)
const legal = text(
  'Registreringer gjort av NAV og barnevernet er ikke med. De har stått for en stor del av kartleggingene, særlig av yngre og i de største byene. Derfor kan tallene for {round} ikke sammenlignes med tidligere års rapporter.',
  'Registreringar gjorde av NAV og barnevernet er ikkje med. Dei har stått for ein stor del av kartleggingane, særleg av yngre og i dei største byane. Derfor kan tala for {round} ikkje samanliknast med rapportane frå tidlegare år.',
)
const breaks: readonly { readonly since: string; readonly text: LocalText }[] = [
  {
    since: '2018',
    text: text(
      'Levekårsindeksen for mottakere med rusproblemer er uvektet fra 2018. Tall fra tidligere rapporter kan ikke sammenlignes.',
      'Levekårsindeksen for mottakarar med rusproblem er uvekta frå 2018. Tal frå tidlegare rapportar kan ikkje samanliknast.',
    ),
  },
  {
    since: '2018',
    text: text(
      'Selvmordsforsøk gjelder de siste tre årene fra 2018, og det siste året før det.',
      'Sjølvmordsforsøk gjeld dei siste tre åra frå 2018, og det siste året før det.',
    ),
  },
  {
    since: '2020',
    text: text(
      'For rusmidlene blir det fra 2020 bare registrert om de brukes, ikke i hvilken grad.',
      'For rusmidla blir det frå 2020 berre registrert om dei blir brukte, ikkje i kva grad.',
    ),
  },
]
const refused = text(
  'Mottakere per 1 000 voksne innbyggere er ikke oppgitt, fordi kartleggingen ikke er fullstendig. {reasons}.',
  'Mottakarar per 1 000 vaksne innbyggjarar er ikkje oppgitt, fordi kartlegginga ikkje er fullstendig. {reasons}.',
)
const rate = text(
  'Kommunene kartla {list} per 1 000 voksne innbyggere.',
  'Kommunane kartla {list} per 1 000 vaksne innbyggjarar.',
)
const rateOf = text('{rate} mottakere {people}', '{rate} mottakarar {people}')
const multiple = text(
  'Der en mottaker kan ha flere svar, kan summen bli over 100 prosent. Tallene er avrundet hver for seg.',
  'Der ein mottakar kan ha fleire svar, kan summen bli over 100 prosent. Tala er avrunda kvar for seg.',
)
const generated = text(
  'Tekstene er laget av tallene i tabellene. Det som ikke kan vises av hensyn til personvernet, er heller ikke omtalt.',
  'Tekstane er laga av tala i tabellane. Det som ikkje kan visast av omsyn til personvernet, er heller ikkje omtalt.',
)

const fewer = text(
  'Tabeller over små grupper er utelatt, fordi de få mottakerne i dem ikke kan skjermes på annen måte.',
  'Tabellar over små grupper er utelatne, fordi dei få mottakarane i dei ikkje kan skjermast på annan måte.',
)

/** How many were mapped, in all and by group; null where that is not shown. */
export function peopleSentence(context: AnnualContext): string | null {
  const { say, tables, mapped } = context
  const all = numberOf(baseOf(tables.frequency('all', 'people')))
  const parts = mapped.flatMap((group) => {
    const n = numberOf(baseOf(tables.frequency(group, 'people')))
    return n === null ? [] : [say(part, { n: saidCount(n), people: say(groupPeople[group]) })]
  })
  if (all === null || parts.length < mapped.length || parts.length === 0) return null
  return say(people, { all: saidCount(all), parts: listed(parts) })
}

/** How many municipalities take part, and when they mapped. */
export function municipalitiesSentence({ say, release, round }: AnnualContext): string {
  const { participants } = release.country
  if (participants.length === 1) return say(one, { mapped: participants[0]!.mapped })
  const now = participants.filter(({ mapped }) => mapped === round).length
  return say(taking, {
    all: saidCount(participants.length),
    now: saidCount(now),
    earlier: saidCount(participants.length - now),
    round,
    before: String(Number(round) - 1),
  })
}

/** Groups that nobody mapped. */
export const notMappedSentences = ({ say, mapped }: AnnualContext): readonly string[] =>
  (['substance', 'mental'] as const)
    .filter((group) => !mapped.includes(group))
    .map((group) => say(notMapped[group]))

/** Recipients per 1,000 adults, or why they are not told. */
export function prevalenceSentence(context: AnnualContext): string | null {
  const { say, language, prevalence, mapped, tables } = context
  if (prevalence.kind === 'refused') {
    return say(refused, { reasons: prevalence.reasons.map((reason) => textIn(reason, language)).join('. ') })
  }
  const rates = mapped.flatMap((group) => {
    const people = baseOf(tables.frequency(group, 'people'))
    const shown = people && shownCell(perThousand(people, prevalence.adults.get(group)), 'decimal1', language)
    return shown && shown.value !== null
      ? [say(rateOf, { rate: shown.text, people: say(groupPeople[group]) })]
      : []
  })
  return rates.length > 0 ? say(rate, { list: listed(rates) }) : null
}

/** What the report is about and how its numbers came about. */
export function aboutNodes(context: AnnualContext): readonly ReportNode[] {
  const { say, language, release, round, tables, notes = [] } = context
  const { country, settings, decision } = release
  const before = String(Number(round) - 1)
  const excluded = (tables.frequency('all', 'people')?.provenance.excluded ?? []).map(({ reason, count }) => {
    const shown = shownCell(count, 'count', language)
    const said = textIn(reason, language)
    const why = /^(NAV|BrukerPlan)/.test(said) ? said : lowerFirst(said)
    return shown.value === null ? say(withheldOut, { reason: why }) : say(out, { reason: why, n: shown.text })
  })
  const lacking = country.population.excluded.some(({ code }) => code.startsWith('legal_'))
  const paragraphs: readonly (readonly [string, string | null])[] = [
    ['about_inclusion', `${say(reportWords.inclusion)} ${say(reportWords.judgement)}`],
    ['about_municipalities', `${say(pooled, { round, before })} ${municipalitiesSentence(context)}`],
    ['about_people', peopleSentence(context)],
    ['about_legal', lacking ? say(legal, { round }) : null],
  ]
  const items = [
    ...notMappedSentences(context),
    ...excluded,
    ...breaks.filter(({ since }) => since <= round).map((one) => say(one.text)),
    textIn(settings.label, language),
    ...(release.counts.breadth === 'whole' ? [] : [say(fewer)]),
    say(multiple),
    say(generated),
    textIn(policyOf(decision).label, language),
    say(reportWords.symbols),
    say(reportWords.sizeSource),
    ...notes.map((note) => textIn(note, language)),
  ]
  return [
    ...paragraphs.flatMap(([id, said]) => (said ? [{ type: 'paragraph' as const, id, text: said }] : [])),
    { type: 'list', id: 'about_notes', items },
  ]
}
