import { Alert, CheckField, SelectField } from '../../ui/index.ts'
import { dayInWords } from '../../words/dates.ts'
import { listInWords, useLanguage, useSay } from '../../words/index.ts'
import { Checklist } from '../texts/checklist.tsx'
import { type ChosenTexts, chosenTwice, type DraftAnswer } from './draft.ts'
import { exchangeWords as words } from './words.ts'

/** The texts that the study does not have: which interview each belongs to, and whether they are de-identified. */
export function NewTexts({
  draft: { newTexts, places, mayStore },
  chosen,
  change,
}: {
  draft: DraftAnswer
  chosen: ChosenTexts
  change: (chosen: ChosenTexts) => void
}) {
  const say = useSay()
  const language = useLanguage()
  if (newTexts.length === 0) return null
  const lacking = places.filter(({ standing }) => standing === 'no-consent').map(({ code }) => code)
  const free = places.filter(({ standing }) => standing === 'free')
  const twice = chosenTwice(chosen)
  const interviewOf = (text: string): string =>
    chosen.interviews.find((one) => one.text === text)?.interview ?? ''
  const choose = (text: string, interview: string): void =>
    change({
      ...chosen,
      interviews: [
        ...chosen.interviews.filter((one) => one.text !== text),
        ...(interview === '' ? [] : [{ text, interview }]),
      ],
    })
  const about = ({ informant, name, age, length }: DraftAnswer['newTexts'][number]): string =>
    [
      ...(informant === null || informant === name ? [] : [informant]),
      ...(age === null ? [] : [say(words.years, { age })]),
      say(words.characters, { count: length }),
    ].join(', ')
  return (
    <section className="lp-stack" aria-label={say(words.newTexts)}>
      <h3 className="ds-heading" data-size="xs">
        {say(words.newTexts)}
      </h3>
      <p className="ds-paragraph">{say(words.newTextsHelp)}</p>
      {!mayStore && <Alert colour="info">{say(words.readsNoRaw)}</Alert>}
      {lacking.length > 0 && (
        <p className="ds-paragraph">{say(words.lacking, { codes: listInWords(lacking, language) })}</p>
      )}
      {mayStore &&
        newTexts.map((text) => (
          <SelectField
            key={text.id}
            label={text.name}
            help={about(text)}
            value={interviewOf(text.id)}
            change={(interview) => choose(text.id, interview)}
            error={twice.has(interviewOf(text.id)) ? say(words.twice) : undefined}
            options={[
              { value: '', text: say(words.notThis) },
              ...free.map(({ id, code, heldOn }) => ({
                value: id,
                text: `${code}, ${dayInWords(heldOn, language)}`,
              })),
            ]}
          />
        ))}
      {!mayStore && (
        <ul className="ds-list">
          {newTexts.map((text) => (
            <li key={text.id}>{[text.name, about(text)].join(', ')}</li>
          ))}
        </ul>
      )}
      {chosen.interviews.length > 0 && (
        <>
          <CheckField
            label={say(words.deidentified)}
            checked={chosen.deidentified}
            change={(deidentified) => change({ ...chosen, deidentified })}
          />
          <p className="ds-paragraph">
            {say(chosen.deidentified ? words.deidentifiedHelp : words.notDeidentifiedHelp)}
          </p>
          {chosen.deidentified && (
            <Checklist ticked={chosen.ticked} change={(ticked) => change({ ...chosen, ticked })} />
          )}
        </>
      )}
    </section>
  )
}
