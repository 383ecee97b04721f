import { useMutation, useQueryClient } from '@tanstack/react-query'
import { isAnswered } from '#core/foundation'
import { type Answer, type Answers, type Instrument, session } from '#core/instruments'
import { request } from '../../api/index.ts'
import { Alert, Awaited, BackLink, Button, Card, Failure, PageTitle } from '../../ui/index.ts'
import { dayInOslo, dayInWords, dayOfMoment } from '../../words/dates.ts'
import { useLanguage, useSay } from '../../words/index.ts'
import type { OwnSurveyAnswer } from './answers.ts'
import { forgetOwnSurveys, ownSurvey, useOwnSurvey } from './queries.ts'
import { QuestionField } from './question-field.tsx'
import { useSaving } from './use-saving.ts'
import { municipalWords as words } from './words.ts'

/** The municipality's answer to a survey on what it uses the mapping for. */
export default function MunicipalSurveyPage({ survey }: { survey: string }) {
  const say = useSay()
  const found = useOwnSurvey(survey)
  if (!found.data) return <Awaited query={found} />
  const { year, revision, submittedAt } = found.data
  return (
    <div className="lp-stack">
      <BackLink to="/coordinate">{say(words.back)}</BackLink>
      <PageTitle>{say(words.title, { year })}</PageTitle>
      <p className="lp-lead">{say(words.about)}</p>
      {/* a version that is handed in or opened again is another form */}
      <Form key={`${revision} ${submittedAt}`} found={found.data} />
    </div>
  )
}

/** The answers to questions that are asked. */
function askedOf(form: Instrument, answers: Answers): Answers {
  const { states } = session(form, answers)
  return Object.fromEntries(
    Object.entries(answers).filter(([code]) => states.get(code)?.state !== 'notAsked'),
  )
}

function Form({ found }: { found: OwnSurveyAnswer }) {
  const say = useSay()
  const language = useLanguage()
  const queries = useQueryClient()
  const { id, form, opensOn, closesOn, submittedAt } = found
  const { answers, change, standing, cause, flush, revision } = useSaving(id, found, (all) =>
    askedOf(form, all),
  )
  const today = dayInOslo(new Date())
  const open = today >= opensOn && today <= closesOn
  const readOnly = !open || submittedAt !== null
  const submit = useMutation({
    mutationFn: async () => {
      if (!(await flush())) return
      await request('POST', `${ownSurvey(id)}/submission`, { revision: revision() })
      await forgetOwnSurveys(queries, id)
    },
  })
  const reopen = useMutation({
    mutationFn: async () => {
      await request('DELETE', `${ownSurvey(id)}/submission`)
      await forgetOwnSurveys(queries, id)
    },
  })
  const { states } = session(form, answers)
  const answered = (code: string, answer: Answer | null) => {
    const { [code]: _, ...rest } = answers
    change(answer === null ? rest : { ...rest, [code]: answer })
  }
  return (
    <>
      {submittedAt !== null && open && (
        <Alert colour="success" live="polite">
          <p className="ds-paragraph">
            {say(words.handedIn, {
              day: dayOfMoment(submittedAt, language),
              until: dayInWords(closesOn, language),
            })}
          </p>
          {reopen.isError && <Failure cause={reopen.error} />}
          <Button look="secondary" disabled={reopen.isPending} onClick={() => reopen.mutate()}>
            {say(words.reopen)}
          </Button>
        </Alert>
      )}
      {!open && (
        <Alert colour="info">
          <p className="ds-paragraph">
            {today < opensOn ? say(words.opens, { day: dayInWords(opensOn, language) }) : say(words.over)}
          </p>
        </Alert>
      )}
      {!readOnly && (
        <p>
          {say(words.until, { day: dayInWords(closesOn, language) })} {say(words.together)}
        </p>
      )}
      {form.sections.map(({ code, title, questions }) => (
        <Card key={code} title={say(title)}>
          {questions
            .filter(({ code: asked }) => {
              const state = states.get(asked)
              return state?.state === 'asked' || (state?.state === 'pending' && isAnswered(state.answer))
            })
            .map((question) => (
              <QuestionField
                key={question.code}
                question={question}
                answer={answers[question.code]}
                change={(answer) => answered(question.code, answer)}
                readOnly={readOnly}
              />
            ))}
        </Card>
      ))}
      {!readOnly && (
        <div className="lp-stack">
          {standing === 'failed' ? (
            <>
              <Failure cause={cause} />
              <p>{say(words.notSaved)}</p>
              <div>
                <Button look="secondary" onClick={() => void flush()}>
                  {say(words.tryAgain)}
                </Button>
              </div>
            </>
          ) : (
            <p role="status">
              {say(standing === 'saved' ? words.saved : standing === 'saving' ? words.saving : words.unsaved)}
            </p>
          )}
          {submit.isError && <Failure cause={submit.error} />}
          <div>
            <Button disabled={submit.isPending} onClick={() => submit.mutate()}>
              {say(words.submit)}
            </Button>
          </div>
        </div>
      )}
    </>
  )
}
