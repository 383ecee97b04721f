import { formatNumber, type LocalText } from '#core/foundation'
import { codingCount, isShownUnder, type Reading, type Stance } from '#core/interviews'
import type { ReportNode } from '../model.ts'
import type { Context } from './context.ts'
import { codersOf } from './evidence.ts'
import { paragraphs, text } from './nodes.ts'

const stances: Readonly<Record<Stance, LocalText>> = {
  reflexive: text(
    'Analysen er en refleksiv tematisk analyse: Forskernes lesing er en del av den, og samsvar mellom kodere er ikke brukt som mål på kvalitet.',
    'Analysen er ein refleksiv tematisk analyse: Lesinga til forskarane er ein del av han, og samsvar mellom kodarar er ikkje brukt som mål på kvalitet.',
  ),
  codebook: text(
    'Analysen er en tematisk analyse etter en kodebok, der kodene har faste forklaringer.',
    'Analysen er ein tematisk analyse etter ei kodebok, der kodane har faste forklaringar.',
  ),
  mixed: text(
    'Analysen er en tematisk analyse. Noen koder var bestemt på forhånd, andre kom fra lesingen.',
    'Analysen er ein tematisk analyse. Nokre kodar var bestemte på førehand, andre kom frå lesinga.',
  ),
}
const steps = text(
  'Tekstene ble lest, kodet nær ordene og oppsummert hver for seg. Kodene ble samlet i kategorier og kategoriene i temaer, som så ble lest mot intervjuene igjen.',
  'Tekstane vart lesne, koda nær orda og oppsummerte kvar for seg. Kodane vart samla i kategoriar og kategoriane i tema, som så vart lesne mot intervjua att.',
)
const amount = text(
  'Det er {codings} under {codes}, {categories} og {themes}, gjort av {coders}.',
  'Det er {codings} under {codes}, {categories} og {themes}, gjort av {coders}.',
)
const inVivo = text(
  '{n} av kodene bruker informantenes egne ord.',
  '{n} av kodane bruker orda til informantane sjølve.',
)
const fully = text('{n} er kodet i sin helhet', '{n} er koda i heilskap')
const selectively = text('{n} bare der de ga noe nytt', '{n} berre der dei gav noko nytt')
const notCoded = text('{n} er ikke kodet', '{n} er ikkje koda')
const setAside = text(
  'Temaer som ble vurdert og lagt bort: {n}.',
  'Tema som vart vurderte og lagde bort: {n}.',
)
const agreed = text(
  'To personer kodet {interviews} uten å se hverandres arbeid. De var enige om {share} av teksten. Cohens kappa var {kappa}, Krippendorffs alfa {alpha}.',
  'To personar koda {interviews} utan å sjå arbeidet til kvarandre. Dei var einige om {share} av teksten. Cohens kappa var {kappa}, Krippendorffs alfa {alpha}.',
)
const notDefined = text('ikke definert', 'ikkje definert')
const saturated = text('De siste {n} intervjuene ga {codes}.', 'Dei siste {n} intervjua gav {codes}.')
const newCodesSaid = {
  none: text('ingen nye koder', 'ingen nye kodar'),
  one: text('1 ny kode', '1 ny kode'),
  more: text('{n} nye koder', '{n} nye kodar'),
} as const
/** How many of the last interviews it is told of. */
const lastInterviews = 3

const returnedBoth = text(
  'Informanter har lest både utskriftene og funnene.',
  'Informantar har lese både utskriftene og funna.',
)
const returnedTranscripts = text(
  'Informanter har lest utskriftene, men ikke funnene.',
  'Informantar har lese utskriftene, men ikkje funna.',
)
const returnedFindings = text(
  'Informanter har lest funnene, men ikke utskriftene.',
  'Informantar har lese funna, men ikkje utskriftene.',
)
const returnedNone = text(
  'Informantene har ikke lest utskriftene eller funnene.',
  'Informantane har ikkje lese utskriftene eller funna.',
)
const tool = text(
  'Kodingen er gjort i Lyttepost, som har en logg over hver endring.',
  'Kodinga er gjord i Lyttepost, som har ein logg over kvar endring.',
)

/** How the texts became themes, with the numbers of the log. */
export function analysis(context: Context): readonly ReportNode[] {
  const { say, facts, count, project } = context
  const { stance, returned } = facts.analysis
  const codes = [...project.code.values()]
  const own = codes.filter(({ origin }) => origin.from === 'in-vivo').length
  const left = [...project.theme.values()].filter(({ standing }) => standing === 'set-aside').length
  const numbers = [
    say(amount, {
      codings: count(codingCount(project), 'coding'),
      codes: count(codes.length, 'code'),
      categories: count(project.category.size, 'category'),
      themes: count(context.themes.length, 'theme'),
      coders: count(codersOf(project).size, 'coder'),
    }),
    ...(own > 0 ? [say(inVivo, { n: formatNumber(own, 'count') })] : []),
    ...readings(context),
    ...(left > 0 ? [say(setAside, { n: String(left) })] : []),
  ]
  const both = returned.transcripts
    ? returned.findings
      ? returnedBoth
      : returnedTranscripts
    : returned.findings
      ? returnedFindings
      : returnedNone
  return [
    ...paragraphs('analysis_stance', `${say(stances[stance])} ${say(steps)}`),
    ...paragraphs('analysis_numbers', numbers.join(' ')),
    ...paragraphs('analysis_measured', measured(context).join(' ')),
    ...paragraphs('analysis_trail', `${say(tool)} ${say(both)}`),
  ]
}

/** Agreement and saturation, where the study's stance tells of them. */
function measured({ say, facts, count }: Context): readonly string[] {
  const { stance, agreement, newCodes } = facts.analysis
  const printed = (value: number | null): string =>
    value === null ? say(notDefined) : formatNumber(value, 'decimal2')
  const told =
    agreement && isShownUnder(stance, 'agreement')
      ? [
          say(agreed, {
            interviews: count(agreement.interviews, 'interview'),
            share: formatNumber(agreement.share * 100, 'percent0'),
            kappa: printed(agreement.kappa),
            alpha: printed(agreement.alpha),
          }),
        ]
      : []
  if (!newCodes || newCodes.length <= lastInterviews || !isShownUnder(stance, 'saturation')) return told
  const n = newCodes.slice(-lastInterviews).reduce((sum, each) => sum + each, 0)
  const codes = say(newCodesSaid[n === 0 ? 'none' : n === 1 ? 'one' : 'more'], { n: String(n) })
  return [...told, say(saturated, { n: String(lastInterviews), codes })]
}

/** How many interviews were coded in full, in part and not at all; an interview that nobody has read counts as the last. */
function readings({ say, facts, count, project }: Context): readonly string[] {
  const having = (mode: Reading['mode']): number =>
    [...project.reading.values()].filter((reading) => reading.mode === mode).length
  const [full, selective] = [having('full'), having('selective')]
  const none = Math.max(0, facts.interviews.held - full - selective)
  const said = [
    ...(full > 0 ? [say(fully, { n: count(full, 'interview') })] : []),
    ...(selective > 0 ? [say(selectively, { n: count(selective, 'interview') })] : []),
    ...(none > 0 ? [say(notCoded, { n: count(none, 'interview') })] : []),
  ]
  return said.length > 0 ? [`${said.join(', ')}.`] : []
}
