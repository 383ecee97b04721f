import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { request } from '../../api/index.ts'
import { ReportView } from '../../figures/index.ts'
import { ReportFiles, useWrittenForm, WrittenFormField } from '../../report-texts/index.ts'
import {
  Awaited,
  BackLink,
  Button,
  DataTable,
  Failure,
  PageTitle,
  ProgressBar,
  TextField,
} from '../../ui/index.ts'
import { dayInOslo, dayInWords, dayOfMoment } from '../../words/dates.ts'
import { useLanguage, useSay } from '../../words/index.ts'
import { mayDecideRounds } from '../may.ts'
import type { AskedAnswer, MunicipalSurveyWhole } from './answers.ts'
import { surveyAddress, useMunicipalReport, useMunicipalSurvey } from './queries.ts'
import { municipalWords as words } from './words.ts'

/** A survey to the municipalities: who has handed in, its last day, and its report when it is closed. */
export default function MunicipalSurveyPage({ survey }: { survey: string }) {
  const say = useSay()
  const found = useMunicipalSurvey(survey)
  if (!found.data) return <Awaited query={found} />
  return (
    <div className="lp-stack">
      <p className="lp-no-print">
        <BackLink to="/national/municipal-surveys">{say(words.all)}</BackLink>
      </p>
      <PageTitle>{say(words.title, { year: found.data.year })}</PageTitle>
      <Shown survey={found.data} />
    </div>
  )
}

function Shown({ survey }: { survey: MunicipalSurveyWhole }) {
  const say = useSay()
  const language = useLanguage()
  const { closesOn, municipalities } = survey
  const open = dayInOslo(new Date()) <= closesOn
  const submitted = municipalities.filter(({ submittedAt }) => submittedAt !== null).length
  const state = ({ revision, submittedAt }: AskedAnswer) => {
    if (submittedAt !== null) return say(words.submittedOn, { day: dayOfMoment(submittedAt, language) })
    return say(revision > 0 ? words.underWay : words.notBegun)
  }
  return (
    <>
      <div className="lp-stack lp-no-print">
        <p className="lp-lead">
          {say(open ? words.open : words.closed, { day: dayInWords(closesOn, language) })}
        </p>
        <ProgressBar
          label={say(words.progress, { submitted, asked: municipalities.length })}
          done={submitted}
          of={municipalities.length}
        />
        {mayDecideRounds() && <LastDay survey={survey} />}
        <details className="ds-details">
          <summary>{say(words.who)}</summary>
          <div>
            <DataTable
              caption={say(words.who)}
              rows={municipalities}
              keyOf={({ municipality }) => municipality}
              columns={[
                {
                  key: 'municipality',
                  head: say(words.municipality),
                  names: true,
                  cell: ({ municipality, name }) => `${municipality} ${name}`,
                },
                { key: 'state', head: say(words.state), cell: state },
              ]}
            />
          </div>
        </details>
      </div>
      {!open && <Report survey={survey.id} />}
    </>
  )
}

function LastDay({ survey }: { survey: MunicipalSurveyWhole }) {
  const say = useSay()
  const queries = useQueryClient()
  const [day, setDay] = useState(survey.closesOn)
  const move = useMutation({
    mutationFn: () => request('PATCH', surveyAddress(survey.id), { closesOn: day }),
    onSuccess: () => queries.invalidateQueries(),
  })
  return (
    <div className="lp-stack">
      <TextField kind="date" label={say(words.closes)} value={day} change={setDay} />
      {move.isError && <Failure cause={move.error} />}
      <div>
        <Button
          look="secondary"
          size="sm"
          disabled={day === '' || day === survey.closesOn || move.isPending}
          onClick={() => move.mutate()}
        >
          {say(words.move)}
        </Button>
      </div>
    </div>
  )
}

function Report({ survey }: { survey: string }) {
  const say = useSay()
  const form = useWrittenForm()
  const [wanted, setWanted] = useState(false)
  const report = useMunicipalReport(survey, form, wanted)
  return (
    <>
      <div className="lp-stack lp-no-print">
        <WrittenFormField />
        <ReportFiles address={`${surveyAddress(survey)}/report/file`} />
        {!wanted && (
          <div>
            <Button onClick={() => setWanted(true)}>{say(words.report)}</Button>
          </div>
        )}
      </div>
      {wanted && (report.data ? <ReportView model={report.data} /> : <Awaited query={report} />)}
    </>
  )
}
