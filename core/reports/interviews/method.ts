import { listed, lowerFirst } from '#core/foundation'
import { recruitmentReasons } from '#core/interviews'
import type { ReportNode, ReportSection } from '../model.ts'
import { analysis } from './analysis.ts'
import type { Context } from './context.ts'
import { ethics, reviews } from './ethics.ts'
import { countCell, numbered, paragraphs, part, row, text } from './nodes.ts'
import { interviewWords as words } from './words.ts'

/** How it was done, from the registers and the log. */
export function method(context: Context, number: number): readonly ReportSection[] {
  const { say } = context
  return [
    { id: 'method', title: say(words.method), level: 1, number: String(number), nodes: [] },
    ...numbered(number, [
      part('method_recruitment', say(words.recruitment), recruitment(context)),
      part('method_interviews', say(words.interviews), interviews(context)),
      part('method_guide', say(words.guide), guide(context)),
      part('method_analysis', say(words.analysis), analysis(context)),
      part('method_ethics', say(words.ethics), ethics(context)),
      part('method_reviews', say(words.reviews), reviews(context)),
      part('method_limits', say(words.limits), paragraphs('method_limits_text', say(limits))),
    ]),
  ]
}

const limits = text(
  'Informantene er valgt fordi de har erfaring med tjenestene, og ikke trukket tilfeldig. Funnene viser hva som kan være på spill, og hvordan det oppleves. De sier ikke hvor vanlig det er. Informantene ble spurt av andre enn intervjuerne, og de som ikke ble spurt eller takket nei, kan ha andre erfaringer.',
  'Informantane er valde fordi dei har erfaring med tenestene, og ikkje trekte tilfeldig. Funna viser kva som kan stå på spel, og korleis det blir opplevd. Dei seier ikkje kor vanleg det er. Informantane vart spurde av andre enn intervjuarane, og dei som ikkje vart spurde eller takka nei, kan ha andre erfaringar.',
)

const askedBy = text(
  'Det var {askedBy} som spurte om noen ville bli intervjuet, og som ga kontaktopplysninger videre for dem som sa ja til det. Svar var ønsket innen {days} dager.',
  'Det var {askedBy} som spurde om nokon ville bli intervjua, og som gav kontaktopplysningar vidare for dei som sa ja til det. Svar var ønskt innan {days} dagar.',
)
const reasonsSaid = text(
  'Grunnene til at det ikke ble noe intervju, var {reasons}.',
  'Grunnane til at det ikkje vart noko intervju, var {reasons}.',
)
const funnelCaption = text('Fra vurdert til intervjuet', 'Frå vurdert til intervjua')
const step = text('Steg', 'Steg')
const steps = {
  considered: text('Vurdert', 'Vurderte'),
  notAsked: text('Ikke spurt', 'Ikkje spurde'),
  asked: text('Spurt', 'Spurde'),
  waiting: text('Har ikke svart', 'Har ikkje svara'),
  declined: text('Takket nei', 'Takka nei'),
  unreachable: text('Ikke nådd', 'Ikkje nådde'),
  ineligible: text('Utenfor målgruppen', 'Utanfor målgruppa'),
  agreed: text('Takket ja', 'Takka ja'),
  appointed: text('Har avtale om intervju', 'Har avtale om intervju'),
  noShow: text('Møtte ikke', 'Møtte ikkje'),
  interviewed: text('Intervjuet', 'Intervjua'),
} as const

function recruitment({ say, facts, language }: Context): readonly ReportNode[] {
  const { recruitment: register } = facts
  const { counts } = register
  const { reasons } = counts
  const always: ReadonlySet<string> = new Set(['considered', 'asked', 'agreed', 'interviewed'])
  const told = (Object.keys(steps) as (keyof typeof steps)[]).filter(
    (key) => counts[key] > 0 || always.has(key),
  )
  return [
    ...paragraphs(
      'recruitment_asked',
      say(askedBy, {
        askedBy: register.askedBy[language],
        days: String(register.replyWithinDays),
      }),
    ),
    ...(reasons.length > 0
      ? paragraphs(
          'recruitment_reasons',
          say(reasonsSaid, {
            reasons: listed(reasons.map(({ reason, n }) => `${recruitmentReasons[reason][language]} (${n})`)),
          }),
        )
      : []),
    {
      type: 'table',
      id: 'recruitment_funnel',
      table: {
        id: 'recruitment_funnel',
        caption: say(funnelCaption),
        corner: say(step),
        columnGroups: [],
        columns: [{ label: say(words.number), base: null }],
        rows: told.map((key) => row(say(steps[key]), countCell(counts[key]))),
        notes: [],
      },
    },
  ]
}

const held = text('{interviewers} gjorde {interviews}.', '{interviewers} gjorde {interviews}.')
const recording = text(
  '{recorded} ble tatt opp og skrevet ut ordrett.',
  '{recorded} vart tekne opp og skrivne ut ordrett.',
)
const recordingOne = text(
  '{recorded} ble tatt opp og skrevet ut ordrett.',
  '{recorded} vart teke opp og skrive ut ordrett.',
)
const byNotes = text(
  'I {n} ble det bare tatt notater, fordi informanten ønsket det.',
  'I {n} vart det berre teke notat, fordi informanten ønskte det.',
)
const lasted = text(
  'De varte fra {least} til {most} minutter, i gjennomsnitt {mean}.',
  'Dei varte frå {least} til {most} minutt, i gjennomsnitt {mean}.',
)
const calibrated = text(
  'Intervjuerne hadde {meetings} for å bli enige om hvordan de skulle spørre.',
  'Intervjuarane hadde {meetings} for å bli einige om korleis dei skulle spørje.',
)
const places = text('Intervjuene ble gjort her: {settings}.', 'Intervjua vart gjorde her: {settings}.')
const others = text(
  'I {n} var andre enn informanten og intervjueren til stede.',
  'I {n} var andre enn informanten og intervjuaren til stades.',
)
const compensated = text('Informantene fikk {what}.', 'Informantane fekk {what}.')
const helped = text(
  'De som trengte å snakke med noen etterpå, kunne ta kontakt med {whom}.',
  'Dei som trong å snakke med nokon etterpå, kunne ta kontakt med {whom}.',
)

function interviews({ say, facts, count, language }: Context): readonly ReportNode[] {
  const conduct = facts.interviews
  const { minutes, settings } = conduct
  const first = [
    say(held, {
      interviewers: count(conduct.interviewers, 'interviewer'),
      interviews: count(conduct.held, 'interview'),
    }),
    ...(conduct.calibrations > 0
      ? [say(calibrated, { meetings: count(conduct.calibrations, 'meeting') })]
      : []),
    ...(minutes
      ? [
          say(lasted, {
            least: String(minutes.least),
            most: String(minutes.most),
            mean: String(minutes.mean),
          }),
        ]
      : []),
  ]
  const second = [
    ...(conduct.recorded > 0
      ? [
          say(conduct.recorded === 1 ? recordingOne : recording, {
            recorded: count(conduct.recorded, 'interview'),
          }),
        ]
      : []),
    ...(conduct.notesOnly > 0 ? [say(byNotes, { n: count(conduct.notesOnly, 'interview') })] : []),
  ]
  const third = [
    ...(settings.length > 0
      ? [say(places, { settings: listed(settings.map(({ text: at, n }) => `${at[language]} (${n})`)) })]
      : []),
    ...(conduct.withOthers > 0 ? [say(others, { n: count(conduct.withOthers, 'interview') })] : []),
  ]
  const fourth = [
    ...(conduct.compensation ? [say(compensated, { what: within(conduct.compensation[language]) })] : []),
    ...(conduct.help ? [say(helped, { whom: conduct.help[language] })] : []),
  ]
  return [first, second, third, fourth].flatMap((said, at) =>
    paragraphs(`interviews_${at + 1}`, said.join(' ')),
  )
}

const guided = text(
  'Intervjuene fulgte en guide med {topics} og {questions}. Den står i vedlegget.',
  'Intervjua følgde ein guide med {topics} og {questions}. Han står i vedlegget.',
)
const revised = text(
  'Guiden kom i {n} versjoner. Her er den siste gjengitt.',
  'Guiden kom i {n} versjonar. Her er den siste gjeven att.',
)
const guideFrom = text('Om kilden: {source}.', 'Om kjelda: {source}.')

function guide({ say, facts, count, language }: Context): readonly ReportNode[] {
  if (!facts.guide) return []
  const { topics, version, source } = facts.guide
  const questions = topics.reduce((sum, topic) => sum + topic.questions.length, 0)
  const said = [
    say(guided, { topics: count(topics.length, 'topic'), questions: count(questions, 'question') }),
    ...(version > 1 ? [say(revised, { n: String(version) })] : []),
    ...(source[language] === '' ? [] : [say(guideFrom, { source: source[language].replace(/\.$/, '') })]),
  ]
  return paragraphs('guide_text', said.join(' '))
}

/** What somebody has written as a sentence of its own, as a part of another. */
const within = (written: string): string => lowerFirst(written.trim().replace(/\.$/, ''))
