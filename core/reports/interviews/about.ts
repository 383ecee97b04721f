import { printedDate } from '#core/foundation'
import type { ReportSection } from '../model.ts'
import type { Context } from './context.ts'
import { questionsInOrder } from './evidence.ts'
import { list, paragraphs, text } from './nodes.ts'
import { interviewWords as words } from './words.ts'

const who = text(
  'Studien er gjort av {responsible}{commissioner}.',
  'Studien er gjord av {responsible}{commissioner}.',
)
const onBehalf = text(' på oppdrag fra {name}', ' på oppdrag frå {name}')
const asked = text(
  'Den skal være med på å svare på disse problemstillingene:',
  'Han skal vere med på å svare på desse problemstillingane:',
)
const when = text('Intervjuene ble gjort fra {from} til {to}.', 'Intervjua vart gjorde frå {from} til {to}.')
const reading = text(
  'Kapittelet om metode sier hvordan informantene ble funnet, intervjuet og hørt. Deretter kommer funnene, tema for tema, med sitater. Ved et sitat står bare kjønn og alder.',
  'Kapittelet om metode seier korleis informantane vart funne, intervjua og høyrde. Deretter kjem funna, tema for tema, med sitat. Ved eit sitat står berre kjønn og alder.',
)

/** What the study is for, who asked, what it is to answer, and how the report is read. */
export function about(context: Context, number: number): readonly ReportSection[] {
  const { say, facts, language, project } = context
  const { study } = facts
  const commissioner =
    study.commissioner === null ? '' : say(onBehalf, { name: study.commissioner[language] })
  const questions = questionsInOrder(project)
  const period = study.period
    ? paragraphs(
        'about_period',
        say(when, {
          from: printedDate(study.period.from, language),
          to: printedDate(study.period.to, language),
        }),
      )
    : []
  return [
    {
      id: 'about',
      title: say(words.about),
      level: 1,
      number: String(number),
      nodes: [
        ...paragraphs('about_purpose', study.purpose[language]),
        ...paragraphs('about_who', say(who, { responsible: study.responsible[language], commissioner })),
        ...(questions.length > 0 ? paragraphs('about_asked', say(asked)) : []),
        ...list(
          'about_questions',
          questions.map((question) => question.text[language]),
        ),
        ...period,
        ...paragraphs('about_reading', say(reading)),
      ],
    },
  ]
}
