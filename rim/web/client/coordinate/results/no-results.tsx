import { Link } from 'wouter'
import type { LocalText } from '#core/foundation'
import { Alert, ButtonLink } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import { isUnderWay, type ReleaseWithFiles } from '../submission/answers.ts'
import { ReleaseProgress } from '../submission/release-progress.tsx'

const words = {
  none: {
    nb: 'Her kommer tall, figurer og tabeller når dere har levert runden. Det tar vanligvis under ett minutt.',
    nn: 'Her kjem tal, figurar og tabellar når de har levert runden. Det tek vanlegvis under eitt minutt.',
    en: 'Numbers, figures and tables come here when you have submitted the round. It usually takes less than a minute.',
  },
  submit: { nb: 'Gå til levering', nn: 'Gå til levering', en: 'Go to submission' },
  coming: {
    nb: 'Resultatene kommer her av seg selv når rapporten er laget.',
    nn: 'Resultata kjem her av seg sjølv når rapporten er laga.',
    en: 'The results appear here by themselves when the report is made.',
  },
  filesOnly: {
    nb: 'Denne rapporten finnes bare som filer.',
    nn: 'Denne rapporten finst berre som filer.',
    en: 'This report exists as files only.',
  },
  files: { nb: 'Last ned filene', nn: 'Last ned filene', en: 'Download the files' },
} satisfies Record<string, LocalText>

/** What is said where there are no results to show, and what to do about it. */
export function NoResults({ round, newest }: { round: string; newest: ReleaseWithFiles | undefined }) {
  const say = useSay()
  const submission = `/coordinate/rounds/${round}/submission`
  if (newest?.state === 'made') {
    return (
      <p className="lp-lead">
        {say(words.filesOnly)}{' '}
        <Link className="ds-link" to={submission}>
          {say(words.files)}
        </Link>
      </p>
    )
  }
  if (newest && (isUnderWay(newest) || newest.state === 'failed')) {
    return (
      <>
        <ReleaseProgress release={newest} />
        {isUnderWay(newest) && <p className="lp-lead">{say(words.coming)}</p>}
      </>
    )
  }
  return (
    <Alert colour="info">
      <p className="ds-paragraph">{say(words.none)}</p>
      <ButtonLink to={submission}>{say(words.submit)}</ButtonLink>
    </Alert>
  )
}
