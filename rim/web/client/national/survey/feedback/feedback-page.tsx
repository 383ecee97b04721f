import type { LocalText } from '#core/foundation'
import { type Choice, type Question, questionsOf } from '#core/instruments'
import { shareInWords } from '../../../coordinate/survey/words.ts'
import { Awaited, Card, DataTable } from '../../../ui/index.ts'
import { countInWords } from '../../../words/counts.ts'
import { languageOfText, useLanguage, useSay } from '../../../words/index.ts'
import type { FeedbackAnswer } from '../progress/answers.ts'
import { useFeedback } from '../progress/queries.ts'
import { useWave } from '../queries.ts'
import { WavePlace } from '../wave-place.tsx'

const words = {
  lead: {
    nb: '{persons} fra {municipalities} har fortalt hvordan datainnsamlingen gikk. Svarene er gitt uten navn.',
    nn: '{persons} frå {municipalities} har fortalt korleis datainnsamlinga gjekk. Svara er gitt utan namn.',
    en: '{persons} from {municipalities} told how the field work went. The answers are without names.',
  },
  person: { nb: '1 person', nn: '1 person', en: '1 person' },
  personsCount: { nb: '{count} personer', nn: '{count} personar', en: '{count} persons' },
  oneMunicipality: { nb: 'én kommune', nn: 'éin kommune', en: 'one municipality' },
  municipalitiesCount: { nb: '{count} kommuner', nn: '{count} kommunar', en: '{count} municipalities' },
  none: {
    nb: 'Ingen har gitt tilbakemelding ennå. Skjemaet åpner for kommunene når målingen er avsluttet. Be om svar under «Meldinger».',
    nn: 'Ingen har gitt tilbakemelding enno. Skjemaet opnar for kommunane når målinga er avslutta. Be om svar under «Meldingar».',
    en: 'Nobody has given feedback yet. The form opens to the municipalities when the wave is closed. Ask for it under “Messages”.',
  },
  few: {
    nb: 'Svarene vises når fem personer har svart.',
    nn: 'Svara blir viste når fem personar har svart.',
    en: 'The answers are shown when five persons have answered.',
  },
  answered: { nb: '{count} svar', nn: '{count} svar', en: '{count} answers' },
  choice: { nb: 'Svar', nn: 'Svar', en: 'Answer' },
  count: { nb: 'Antall', nn: 'Tal', en: 'Count' },
  share: { nb: 'Andel', nn: 'Del', en: 'Share' },
  comments: { nb: 'Kommentarer', nn: 'Kommentarar', en: 'Comments' },
  commentsHelp: {
    nb: 'I alfabetisk rekkefølge, uten kommune.',
    nn: 'I alfabetisk rekkjefølgje, utan kommune.',
    en: 'In alphabetical order, without municipality.',
  },
  where: { nb: 'Hvem som har svart', nn: 'Kven som har svart', en: 'Who has answered' },
  municipality: { nb: 'Kommune', nn: 'Kommune', en: 'Municipality' },
  persons: { nb: 'Personer', nn: 'Personar', en: 'Persons' },
  hidden: {
    nb: 'Der færre enn fem har svart, vises ikke tallet. Av og til må ett tall til skjules.',
    nn: 'Der færre enn fem har svart, blir ikkje talet vist. Av og til må eitt tal til skjulast.',
    en: 'Where fewer than five have answered, the number is not shown. Sometimes one more must be hidden.',
  },
  hiddenCount: { nb: 'skjult', nn: 'skjult', en: 'hidden' },
} satisfies Record<string, LocalText>

/** What staff in the municipalities have told of the field work, counted. */
export default function FeedbackResultsPage({ wave }: { wave: string }) {
  const say = useSay()
  const found = useWave(wave)
  const feedback = useFeedback(wave)
  const failed = [found, feedback].find(({ isError }) => isError)
  if (!found.data || !feedback.data) return <Awaited query={failed ?? feedback} />
  const { persons, municipalities, comments } = feedback.data
  return (
    <div className="lp-stack">
      <WavePlace wave={found.data} page="/feedback" />
      <p className="lp-lead">
        {persons === 0
          ? say(words.none)
          : say(words.lead, {
              persons: say(persons === 1 ? words.person : words.personsCount, { count: persons }),
              municipalities: say(
                municipalities.length === 1 ? words.oneMunicipality : words.municipalitiesCount,
                {
                  count: municipalities.length,
                },
              ),
            })}
      </p>
      {persons > 0 && persons < 5 && <p>{say(words.few)}</p>}
      {persons >= 5 && <Questions feedback={feedback.data} />}
      {comments.length > 0 && (
        <Card title={say(words.comments)}>
          <p className="lp-subtle">{say(words.commentsHelp)}</p>
          <ul>
            {comments.map(({ text }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two may have written the same, and the list does not change
              <li key={at}>{text}</li>
            ))}
          </ul>
        </Card>
      )}
      {municipalities.length > 0 && (
        <>
          <DataTable
            caption={say(words.where)}
            rows={municipalities}
            keyOf={({ code }) => code}
            columns={[
              { key: 'name', head: say(words.municipality), names: true, cell: ({ name }) => name },
              {
                key: 'persons',
                head: say(words.persons),
                numeric: true,
                cell: ({ persons: count }) => (count < 0 ? say(words.hiddenCount) : count),
              },
            ]}
          />
          <p className="lp-subtle">{say(words.hidden)}</p>
        </>
      )}
    </div>
  )
}

function Questions({ feedback: { form, questions } }: { feedback: FeedbackAnswer }) {
  const language = useLanguage()
  return (
    <div className="lp-stack lp-wide" lang={languageOfText(form.title, language)}>
      {questionsOf(form).map((question) => {
        const counted = questions.find(({ code }) => code === question.code)
        return counted && 'choices' in question ? (
          <QuestionTable
            key={question.code}
            question={question}
            choices={question.choices}
            counted={counted}
          />
        ) : null
      })}
    </div>
  )
}

function QuestionTable({
  question,
  choices,
  counted: { answered, counts },
}: {
  question: Question
  choices: readonly Choice[]
  counted: FeedbackAnswer['questions'][number]
}) {
  const say = useSay()
  const language = useLanguage()
  const total = say(words.answered, { count: countInWords(answered, say, language) })
  return (
    <DataTable
      caption={`${question.number}. ${say(question.text)} (${total})`}
      rows={answered < 0 || Object.keys(counts).length === 0 ? [] : choices}
      keyOf={({ code }) => code}
      empty={say(words.few)}
      columns={[
        { key: 'choice', head: say(words.choice), names: true, cell: ({ label }) => say(label) },
        { key: 'count', head: say(words.count), numeric: true, cell: ({ code }) => counts[code] ?? 0 },
        {
          key: 'share',
          head: say(words.share),
          numeric: true,
          // what stands beside the scale is not of those who answered
          cell: ({ code, apart }) =>
            apart ? '–' : shareInWords(answered > 0 ? (counts[code] ?? 0) / answered : null, language),
        },
      ]}
    />
  )
}
