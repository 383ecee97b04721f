import { type LocalText, textIn } from '#core/foundation'
import { choicesOf, type Question } from '#core/instruments'
import type { ReportNode, ReportSection } from '../../model.ts'
import { limitsSentence, questionSaid, subgroupTable } from '../parts/index.ts'
import { type Context, list, paragraph } from './context.ts'
import { comparisons } from './result-chapter.ts'
import { nationalWords as words } from './words.ts'

const text = (nb: string, nn: string): LocalText => ({ nb, nn })

const formIntro = text(
  'Her står spørsmålene og svarene ordrett, i skjemaets rekkefølge.',
  'Her står spørsmåla og svara ordrett, i rekkjefølgja i skjemaet.',
)
const answers = text('{question} Svar: {answers}.', '{question} Svar: {answers}.')
const several = text('{question} Flere svar: {answers}.', '{question} Fleire svar: {answers}.')
const own = text('{question} Svar med egne ord.', '{question} Svar med eigne ord.')
const number = text('{question} Svar med tall.', '{question} Svar med tal.')

/** The questions as they are put, with their answers. */
export function formAppendix(context: Context, at: number): readonly ReportSection[] {
  const { say, language, tables } = context
  const { instrument } = tables
  const sections = instrument.sections.map(
    (section): ReportSection => ({
      id: `form_${section.code.toLowerCase()}`,
      title: textIn(section.title, language),
      level: 2,
      nodes: list(
        `form_${section.code.toLowerCase()}_questions`,
        section.questions.map((question) => questionLine(context, question)),
      ),
    }),
  )
  return [
    appendix(context, 'form', at, words.form, paragraph('form_intro', say(formIntro))),
    ...sections.filter(({ nodes }) => nodes.length > 0),
  ]
}

function questionLine({ say, language }: Context, question: Question): string {
  const wording = textIn(question.title ?? question.text, language).trim()
  const whole = `${question.number.replace('_', '.')} ${/[.?:!]$/.test(wording) ? wording : `${wording}.`}`
  if (question.type === 'text') return say(own, { question: whole })
  if (question.type === 'integer') return say(number, { question: whole })
  const choices = choicesOf(question).map(({ label }) => textIn(label, language))
  return say(question.type === 'multi' ? several : answers, {
    question: whole,
    answers: choices.join(' · '),
  })
}

const groupsIntro = text(
  'Tabellene viser alle spørsmålene etter {variables} kjennetegn ved den som svarte. En gruppe er merket der den skiller seg statistisk sikkert fra alle andre som har svart på kjennetegnet.',
  'Tabellane viser alle spørsmåla etter {variables} kjenneteikn ved den som svara. Ei gruppe er merkt der ho skil seg statistisk sikkert frå alle andre som har svart på kjenneteiknet.',
)

/** Every question's table by group, a section for each. */
export function groupsAppendix(context: Context, at: number, variables: number): readonly ReportSection[] {
  const { say, language, tables } = context
  return [
    appendix(
      context,
      'by_group',
      at,
      words.byGroup,
      paragraph('by_group_intro', say(groupsIntro, { variables: String(variables) })),
    ),
    ...tables.questions.map(
      (question): ReportSection => ({
        id: `by_group_${question.number}`,
        title: `${question.number.replace('_', '.')} ${textIn(questionSaid(question).topic, language)}`,
        level: 2,
        nodes: [subgroupTable(`table_${question.number}`, question, tables, language)],
      }),
    ),
  ]
}

const wavesIntro = text(
  'Tabellene viser alle spørsmål som kan sammenlignes over tid. Merkene gjelder den nyeste målingen mot den forrige den kan sammenlignes med. En stjerne etter året betyr at spørsmålet var formulert annerledes, eller ble stilt til andre.',
  'Tabellane viser alle spørsmål som kan samanliknast over tid. Merka gjeld den nyaste målinga mot den førre ho kan samanliknast med. Ei stjerne etter året tyder at spørsmålet var formulert annleis, eller vart stilt til andre.',
)
const changedTitle = text('Spørsmål som er endret', 'Spørsmål som er endra')

/** All comparisons between waves, and what has changed in the questions. */
export function wavesAppendix(context: Context, at: number): readonly ReportSection[] {
  const { say, language, tables, earlier } = context
  if (earlier.length === 0) return []
  const changed = tables.questions.flatMap((question) => {
    const over = context.over(question)
    const said = over.before.some(({ continuity }) => continuity.kind === 'changed')
      ? limitsSentence(over, language)
      : null
    return said
      ? [`${question.number.replace('_', '.')} ${textIn(questionSaid(question).topic, language)}: ${said}`]
      : []
  })
  const chapters = context.chapters.map(
    (chapter): ReportSection => ({
      id: `all_waves_${chapter.id}`,
      title: say(chapter.title),
      level: 2,
      nodes: comparisons(context, chapter, 'all_waves'),
    }),
  )
  return [
    appendix(context, 'all_waves', at, words.allWaves, paragraph('all_waves_intro', say(wavesIntro))),
    ...chapters.filter(({ nodes }) => nodes.length > 0),
    ...(changed.length > 0
      ? [
          {
            id: 'all_waves_changed',
            title: say(changedTitle),
            level: 2 as const,
            nodes: list('all_waves_changed_list', changed),
          },
        ]
      : []),
  ]
}

/** Which marks also hold by stricter methods; without such a block no appendix. */
export function methodsAppendix(context: Context, at: number): readonly ReportSection[] {
  const nodes = context.blocks?.methods ?? []
  return nodes.length > 0 ? [appendix(context, 'methods', at, words.methods, nodes)] : []
}

const appendix = (
  { say }: Context,
  id: string,
  at: number,
  title: LocalText,
  nodes: readonly ReportNode[],
): ReportSection => ({
  id: `appendix_${id}`,
  title: say(title),
  level: 1,
  number: say(words.appendix, { number: String(at) }),
  nodes,
})
