import { policyNamed } from '#core/disclosure'
import { type LocalText, listed, textIn } from '#core/foundation'
import type { TableQuestion } from '#core/survey'
import type { ReportSection } from '../../model.ts'
import { type QuestionOverTime, questionSaid } from '../parts/index.ts'
import { everybodyColumn } from '../tables.ts'
import { type Context, list, paragraph, questionsIn } from './context.ts'
import { bearingOn, evaluationQuestions } from './evaluation-questions.ts'
import { waveSentence } from './summary.ts'
import { nationalWords as words } from './words.ts'

const text = (nb: string, nn: string): LocalText => ({ nb, nn })

const purpose = text(
  'Undersøkelsen spør mennesker med rusmiddelproblemer hva de mener om tjenestene de får fra kommunen. Svarene skal brukes til å gjøre tjenestene bedre.',
  'Undersøkinga spør menneske med rusmiddelproblem kva dei meiner om tenestene dei får frå kommunen. Svara skal brukast til å gjere tenestene betre.',
)
const target = text(
  'Målgruppen er personer på 18 år eller eldre som har eller har hatt et rusmiddelproblem, og som får én eller flere tjenester fra kommunen.',
  'Målgruppa er personar på 18 år eller eldre som har eller har hatt eit rusmiddelproblem, og som får éi eller fleire tenester frå kommunen.',
)
const four = text(
  'Undersøkelsen skal svare på fire problemstillinger. Her står hvilke spørsmål i skjemaet som sier noe om hver av dem.',
  'Undersøkinga skal svare på fire problemstillingar. Her står kva spørsmål i skjemaet som seier noko om kvar av dei.',
)
const bearing = text('{text} Spørsmål: {list}.', '{text} Spørsmål: {list}.')
const structure = text(
  'Kapitlene om resultatene er bygd likt: en figur med alle svarene, tekst om hvert spørsmål, tall fra tidligere målinger og forskjeller mellom grupper. Tekstene er laget av tallene i tabellene.',
  'Kapitla om resultata er bygde likt: ein figur med alle svara, tekst om kvart spørsmål, tal frå tidlegare målingar og skilnader mellom grupper. Tekstane er laga av tala i tabellane.',
)

/** Chapter 1: what the survey is for, and which questions bear on what. */
export function about(context: Context, number: number): readonly ReportSection[] {
  const { say, language } = context
  const items = evaluationQuestions.map((question) =>
    say(bearing, {
      text: say(question.text),
      list: listed(
        questionsIn(context, bearingOn(question)).map(
          (one) => `${one.number.replace('_', '.')} ${textIn(questionSaid(one).topic, language)}`,
        ),
      ),
    }),
  )
  return [
    {
      id: 'about',
      title: say(words.about),
      level: 1,
      number: String(number),
      nodes: [
        ...paragraph('about_purpose', say(purpose)),
        ...paragraph('about_target', say(target)),
        ...paragraph('about_four', say(four)),
        ...list('about_questions', items),
        ...paragraph('about_structure', say(structure)),
      ],
    },
  ]
}

const collected = text(
  'Kommunene delte ut skjemaet gjennom tjenestene sine. Brukerne kunne svare på papir i lukket konvolutt eller på nett. Det var frivillig å svare, og svarene er uten navn.',
  'Kommunane delte ut skjemaet gjennom tenestene sine. Brukarane kunne svare på papir i lukka konvolutt eller på nett. Det var frivillig å svare, og svara er utan namn.',
)
const drawn = text(
  'Kommunene er trukket innenfor region og kommunestørrelse, og noen kan være kommet til på annen måte. De som svarte, er ikke et tilfeldig utvalg av alle brukere: De som er i god kontakt med en tjeneste, har lettere for å bli spurt.',
  'Kommunane er trekte innanfor region og kommunestorleik, og nokre kan ha kome til på annan måte. Dei som svara, er ikkje eit tilfeldig utval av alle brukarar: Dei som har god kontakt med ei teneste, har lettare for å bli spurde.',
)
const notRate = text(
  'Antallet svar er ikke en svarprosent. Det er ikke kjent hvor mange som fikk tilbud om å svare, eller hvor mange som sa nei.',
  'Talet på svar er ikkje ein svarprosent. Det er ikkje kjent kor mange som fekk tilbod om å svare, eller kor mange som sa nei.',
)
const percents = text(
  'Prosentene er av dem som tok stilling til spørsmålet. De som svarte «ikke aktuelt», «vet ikke» eller «ønsker ikke å svare», er tatt ut. Unntaket er spørsmål om en har noe, for eksempel individuell plan: Der er «vet ikke» med.',
  'Prosentane er av dei som tok stilling til spørsmålet. Dei som svara «ikkje aktuelt», «veit ikkje» eller «ønskjer ikkje å svare», er tekne ut. Unntaket er spørsmål om ein har noko, til dømes individuell plan: Der er «veit ikkje» med.',
)
const threeParts = text(
  'Figurene viser alle fem svarene på skalaen. I teksten og tabellene er «ikke i det hele tatt» og «i liten grad» slått sammen til «i liten grad», og «i stor grad» og «i svært stor grad» til «i stor grad». Tallene er avrundet hver for seg, så summen av to tall i en figur kan avvike med ett prosentpoeng fra tallet i teksten.',
  'Figurane viser alle fem svara på skalaen. I teksten og tabellane er «ikkje i det heile» og «i liten grad» slått saman til «i liten grad», og «i stor grad» og «i svært stor grad» til «i stor grad». Tala er avrunda kvar for seg, så summen av to tal i ein figur kan avvike med eitt prosentpoeng frå talet i teksten.',
)
const fractions = text(
  'Ord som «om lag halvparten» og «nesten to av tre» brukes bare når tallet er høyst to prosentpoeng fra brøken. Tallet står alltid ved siden av.',
  'Ord som «om lag halvparten» og «nesten to av tre» blir berre brukte når talet er høgst to prosentpoeng frå brøken. Talet står alltid ved sida av.',
)
const margins = text(
  'Hvert tall har en feilmargin som dekker 95 prosent: 1,96 ganger roten av p(1 − p)/n, der p er andelen og n antall svar. Jo færre svar, desto større margin.',
  'Kvart tal har ein feilmargin som dekkjer 95 prosent: 1,96 gonger rota av p(1 − p)/n, der p er delen og n talet på svar. Jo færre svar, desto større margin.',
)
const rule = text(
  'En forskjell kalles statistisk sikker når to tall med hver sin margin ikke overlapper. Den er merket med ▲ eller ▼. En gruppe sammenlignes med alle andre som har svart på samme bakgrunnsspørsmål. En forskjell uten merke kan også være reell; da er det for få svar til å vite det.',
  'Ein skilnad blir kalla statistisk sikker når to tal med kvar sin margin ikkje overlappar. Han er merkt med ▲ eller ▼. Ei gruppe blir samanlikna med alle andre som har svart på same bakgrunnsspørsmål. Ein skilnad utan merke kan òg vere reell; då er det for få svar til å vite det.',
)
const many = text(
  'Det gjøres svært mange sammenligninger, og noen få av merkene vil komme av tilfeldigheter. Merkene sier heller ikke hva forskjellene skyldes.',
  'Det blir gjort svært mange samanlikningar, og nokre få av merka vil kome av tilfeldigheiter. Merka seier heller ikkje kva skilnadene kjem av.',
)
const oldWaves = text(
  'Målingene er gjort blant ulike brukere og delvis i ulike kommuner. Derfor er de sammenlignet som uavhengige utvalg. Noen spørsmål er endret, og andre kan ikke sammenlignes. De eldre ordlydene står i vedlegg 3.',
  'Målingane er gjorde blant ulike brukarar og delvis i ulike kommunar. Derfor er dei samanlikna som uavhengige utval. Nokre spørsmål er endra, og andre kan ikkje samanliknast. Dei eldre ordlydane står i vedlegg 3.',
)
const changedSince = text(
  'Endret siden {year}, tolkes med varsomhet: {list}.',
  'Endra sidan {year}, må tolkast med varsemd: {list}.',
)
const notWith = text(
  'Kan ikke sammenlignes med {year}: {list}.',
  'Kan ikkje samanliknast med {year}: {list}.',
)
const privacy = text(
  'Tall som kan røpe hva enkeltpersoner har svart, vises ikke. Det samme gjelder tall som kan regnes ut fra andre tall. Der står et kolon.',
  'Tal som kan røpe kva enkeltpersonar har svart, blir ikkje viste. Det same gjeld tal som kan reknast ut frå andre tal. Der står eit kolon.',
)

const titles = {
  collecting: text('Innsamling', 'Innsamling'),
  who: text('Hvem svarene gjelder', 'Kven svara gjeld'),
  numbers: text('Slik er tallene regnet ut', 'Slik er tala rekna ut'),
  testing: text('Slik er forskjeller testet', 'Slik er skilnader testa'),
  comparing: text('Hva som ikke kan sammenlignes', 'Kva som ikkje kan samanliknast'),
  privacy: text('Personvern', 'Personvern'),
}

const fewTabled = text(
  'Så få har svart at det ikke er laget tabeller etter gruppe eller sted. De ville fortalt for mye om den enkelte.',
  'Så få har svart at det ikkje er laga tabellar etter gruppe eller stad. Dei ville ha fortalt for mykje om den enkelte.',
)

/** Whether no group's number may be shown: too few have answered for tables by group. */
function groupsUntabled({ tables }: Context): boolean {
  const [first] = tables.questions
  const columns = first ? tables.groups(first.code).columns : []
  return columns.every(({ code, base }) => code === everybodyColumn || 'symbol' in base)
}

/** Chapter 2: how the survey was made and its numbers are to be read. */
export function method(context: Context, number: number): readonly ReportSection[] {
  const { say, language, blocks = {}, notes = [] } = context
  const limits = limitItems(context)
  const policy = policyLine(context)
  const parts: readonly (Pick<ReportSection, 'id' | 'nodes'> & { readonly title: LocalText })[] = [
    {
      id: 'method_collecting',
      title: titles.collecting,
      nodes: [
        ...paragraph('method_wave', waveSentence(context)),
        ...paragraph('method_collected', say(collected)),
        ...paragraph('method_few', groupsUntabled(context) ? say(fewTabled) : null),
        ...notes.flatMap((note, at) => paragraph(`method_note_${at + 1}`, textIn(note, language))),
      ],
    },
    {
      id: 'method_who',
      title: titles.who,
      nodes: [
        ...paragraph('method_drawn', say(drawn)),
        ...(blocks.coverage?.length ? blocks.coverage : paragraph('method_not_rate', say(notRate))),
        ...(blocks.representativeness ?? []),
      ],
    },
    {
      id: 'method_numbers',
      title: titles.numbers,
      nodes: [
        ...paragraph('method_percents', say(percents)),
        ...paragraph('method_three_parts', say(threeParts)),
        ...paragraph('method_fractions', say(fractions)),
      ],
    },
    {
      id: 'method_testing',
      title: titles.testing,
      nodes: [
        ...paragraph('method_margins', say(margins)),
        ...(blocks.margins ?? []),
        ...paragraph('method_rule', say(rule)),
        ...paragraph('method_many', say(many)),
      ],
    },
    {
      id: 'method_comparing',
      title: titles.comparing,
      nodes:
        context.earlier.length === 0
          ? []
          : [...paragraph('method_old_waves', say(oldWaves)), ...list('method_limits', limits)],
    },
    {
      id: 'method_privacy',
      title: titles.privacy,
      nodes: [...paragraph('method_privacy_rule', say(privacy)), ...paragraph('method_policy', policy)],
    },
  ]
  return [
    { id: 'method', title: say(words.method), level: 1, number: String(number), nodes: [] },
    ...parts
      .filter(({ nodes }) => nodes.length > 0)
      .map(
        (part, at): ReportSection => ({
          ...part,
          title: say(part.title),
          level: 2,
          number: `${number}.${at + 1}`,
        }),
      ),
  ]
}

/** Which questions cannot be compared with which wave, and which only with care: a line for each wave. */
function limitItems(context: Context): readonly string[] {
  const { say, language, tables } = context
  const named = (questions: readonly TableQuestion[]): string =>
    listed(
      questions.map(
        (question) =>
          `${question.number.replace('_', '.')} ${textIn(questionSaid(question).topic, language)}`,
      ),
    )
  return [...context.earlier].reverse().flatMap(({ wave }) => {
    const year = String(wave.year)
    const of = (wanted: (over: QuestionOverTime) => boolean): readonly TableQuestion[] =>
      tables.questions.filter((question) => wanted(context.over(question)))
    const without = of((over) => over.without.some((one) => one.wave.year === wave.year))
    const changed = of((over) =>
      over.before.some((one) => one.tables.wave.year === wave.year && one.continuity.kind === 'changed'),
    )
    return [
      ...(changed.length > 0 ? [say(changedSince, { year, list: named(changed) })] : []),
      ...(without.length > 0 ? [say(notWith, { year, list: named(without) })] : []),
    ]
  })
}

/** The policy's own words, from the tables that it was laid over. */
function policyLine({ tables, language }: Context): string | null {
  const first = tables.questions[0]
  if (!first) return null
  return textIn(policyNamed(tables.groups(first.code).provenance.policy).label, language)
}
