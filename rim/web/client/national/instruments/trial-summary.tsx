import { formatNumber, type LocalText, textIn } from '#core/foundation'
import { type Instrument, questionOf } from '#core/instruments'
import type { TrialsAnswer } from '../../revision/answers.ts'
import { Card, DataTable } from '../../ui/index.ts'
import { dayInWords } from '../../words/dates.ts'
import { useLanguage, useSay } from '../../words/index.ts'

const words = {
  title: { nb: 'Det prøvingen viste', nn: 'Det prøvinga viste', en: 'What the trials showed' },
  none: {
    nb: 'Ingen har fylt ut utkastet ennå.',
    nn: 'Ingen har fylt ut utkastet enno.',
    en: 'Nobody has filled in the draft yet.',
  },
  n: {
    nb: 'Utfyllinger: {n}. Kommuner: {municipalities}. Midterste tidsbruk: {minutes} min.',
    nn: 'Utfyllingar: {n}. Kommunar: {municipalities}. Midtarste tidsbruk: {minutes} min.',
    en: 'Filled in: {n}. Municipalities: {municipalities}. Median time: {minutes} min.',
  },
  caption: {
    nb: 'Hvor mange som lot spørsmålet stå ubesvart, av dem som fikk det',
    nn: 'Kor mange som lét spørsmålet stå utan svar, av dei som fekk det',
    en: 'How many left the question unanswered, of those who were asked it',
  },
  question: { nb: 'Spørsmål', nn: 'Spørsmål', en: 'Question' },
  asked: { nb: 'Fikk det', nn: 'Fekk det', en: 'Asked' },
  unanswered: { nb: 'Ubesvart', nn: 'Utan svar', en: 'Unanswered' },
  unknown: { nb: 'Vet ikke', nn: 'Veit ikkje', en: 'Unknown' },
  remarks: { nb: 'Kommentarer', nn: 'Kommentarar', en: 'Comments' },
  share: { nb: '{count} ({share})', nn: '{count} ({share})', en: '{count} ({share})' },
  comments: {
    nb: 'Om utkastet som helhet',
    nn: 'Om utkastet som heilskap',
    en: 'About the draft as a whole',
  },
} satisfies Record<string, LocalText>

/** What came of trying a form, and what was said of it. */
export function TrialSummary({ trials, form }: { trials: TrialsAnswer; form: Instrument | undefined }) {
  const say = useSay()
  const language = useLanguage()
  const { n, municipalities, medianMinutes, questions, comments } = trials
  const named = (code: string): string => {
    const question = form && questionOf(form, code)
    return question ? `${question.number} ${textIn(question.text, language)}` : code
  }
  const share = (count: number, of: number) =>
    count === 0
      ? '0'
      : say(words.share, { count, share: formatNumber((100 * count) / of, 'percent0', language) })
  return (
    <Card title={say(words.title)}>
      {n === 0 ? (
        <p className="lp-subtle">{say(words.none)}</p>
      ) : (
        <>
          <p>
            {say(words.n, {
              n,
              municipalities,
              minutes: formatNumber(
                medianMinutes ?? 0,
                Number.isInteger(medianMinutes) ? 'decimal0' : 'decimal1',
                language,
              ),
            })}
          </p>
          <DataTable
            caption={say(words.caption)}
            rows={questions}
            keyOf={({ question }) => question}
            columns={[
              {
                key: 'question',
                head: say(words.question),
                names: true,
                cell: ({ question }) => named(question),
              },
              { key: 'asked', head: say(words.asked), numeric: true, cell: ({ asked }) => asked },
              {
                key: 'unanswered',
                head: say(words.unanswered),
                numeric: true,
                cell: ({ unanswered, asked }) => share(unanswered, asked),
              },
              {
                key: 'unknown',
                head: say(words.unknown),
                numeric: true,
                cell: ({ unknown, asked }) => share(unknown, asked),
              },
              {
                key: 'remarks',
                head: say(words.remarks),
                cell: ({ remarks }) =>
                  remarks.map((text) => (
                    <p key={text} className="lp-rev-written">
                      {text}
                    </p>
                  )),
              },
            ]}
          />
          {comments.length > 0 && (
            <div className="lp-rev-entry-answer">
              <strong>{say(words.comments)}</strong>
              {comments.map((text) => (
                <p key={text} className="lp-rev-written">
                  {text}
                </p>
              ))}
            </div>
          )}
        </>
      )}
    </Card>
  )
}

/** What bodies have said of a form, in the order of the days. */
export function Reviews({ reviews }: Pick<TrialsAnswer, 'reviews'>) {
  const language = useLanguage()
  return reviews.map(({ id, body, heldOn, text }) => (
    <div key={id} className="lp-rev-entry-answer">
      <strong>
        {body}, {dayInWords(heldOn, language)}
      </strong>
      <p className="lp-rev-written">{text}</p>
    </div>
  ))
}
