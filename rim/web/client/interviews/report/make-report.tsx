import { useState } from 'react'
import { Link } from 'wouter'
import type { LocalText } from '#core/foundation'
import type { QuoteCheck } from '#core/interviews'
import { Alert, Button, Card, Failure, TextField } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import { useAnalysisState } from '../analysis/index.ts'
import { useSend } from '../people/use-send.ts'
import { studyAddress } from '../queries.ts'
import { reportsKey } from './queries.ts'

const words = {
  title: { nb: 'Lag rapporten', nn: 'Lag rapporten', en: 'Make the report' },
  stops: {
    nb: '{count} ting må rettes i sitatene før rapporten kan lages.',
    nn: '{count} ting må rettast i sitata før rapporten kan lagast.',
    en: '{count} things must be mended in the quotes before the report can be made.',
  },
  warnings: {
    nb: 'Kontrollen har {count} ting å vurdere i sitatene. Skriv hvorfor rapporten likevel kan lages.',
    nn: 'Kontrollen har {count} ting å vurdere i sitata. Skriv kvifor rapporten likevel kan lagast.',
    en: 'The check has {count} things to consider. Write why the report can be made all the same.',
  },
  clear: {
    nb: 'Kontrollen av sitatene er klar.',
    nn: 'Kontrollen av sitata er klar.',
    en: 'The quotes are clear.',
  },
  quotes: { nb: 'Gå til sitatene', nn: 'Gå til sitata', en: 'Go to the quotes' },
  reason: { nb: 'Begrunnelse', nn: 'Grunngiving', en: 'Reason' },
  noReason: {
    nb: 'Skriv en begrunnelse.',
    nn: 'Skriv ei grunngiving.',
    en: 'Write a reason.',
  },
  make: { nb: 'Lag rapporten', nn: 'Lag rapporten', en: 'Make the report' },
  making: { nb: 'Lager rapporten …', nn: 'Lagar rapporten …', en: 'Making the report …' },
  saving: {
    nb: 'Vent til alt er lagret.',
    nn: 'Vent til alt er lagra.',
    en: 'Wait until everything is saved.',
  },
  made: { nb: 'Rapporten er laget.', nn: 'Rapporten er laga.', en: 'The report is made.' },
} satisfies Record<string, LocalText>

/** Makes the files of the analysis as it is; not where a check stops, and with a reason where one warns. */
export function MakeReport({ study, checks }: { study: string; checks: readonly QuoteCheck[] }) {
  const say = useSay()
  const { saving } = useAnalysisState()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const make = useSend<{ reason: string }>({
    method: 'POST',
    address: `${studyAddress(study)}/reports`,
    refresh: [reportsKey(study)],
    done: () => setReason(''),
  })
  const stops = checks.filter(({ level }) => level === 'stop').length
  const warnings = checks.length - stops
  const missing = warnings > 0 && reason.trim() === ''
  const go = () => {
    setTried(true)
    if (!missing) make.mutate({ reason: reason.trim() }, { onSuccess: () => setTried(false) })
  }
  return (
    <Card title={say(words.title)}>
      <Alert colour={stops > 0 ? 'danger' : warnings > 0 ? 'warning' : 'success'}>
        <p className="ds-paragraph">
          {stops > 0
            ? say(words.stops, { count: stops })
            : warnings > 0
              ? say(words.warnings, { count: warnings })
              : say(words.clear)}{' '}
          {checks.length > 0 && (
            <Link className="ds-link" to={`/interviews/${study}/quotes`}>
              {say(words.quotes)}
            </Link>
          )}
        </p>
      </Alert>
      {stops === 0 && (
        <>
          {warnings > 0 && (
            <TextField
              label={say(words.reason)}
              value={reason}
              change={setReason}
              rows={2}
              error={tried && missing ? say(words.noReason) : undefined}
            />
          )}
          {saving !== 'saved' && <p>{say(words.saving)}</p>}
          <Button disabled={make.isPending || saving !== 'saved'} onClick={go}>
            {say(make.isPending ? words.making : words.make)}
          </Button>
        </>
      )}
      {make.isError && <Failure cause={make.error} />}
      <p role="status">{make.isSuccess && say(words.made)}</p>
    </Card>
  )
}
