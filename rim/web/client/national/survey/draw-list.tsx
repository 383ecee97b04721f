import { useMutation } from '@tanstack/react-query'
import type { LocalText } from '#core/foundation'
import { request } from '../../api/index.ts'
import { Alert, Button, Card, Failure, Tag } from '../../ui/index.ts'
import { momentInWords } from '../../words/dates.ts'
import { useLanguage, useSay } from '../../words/index.ts'
import type { DrawAnswer, VerificationAnswer } from './answers.ts'
import { percentIn } from './wave-draft.ts'

const words = {
  title: { nb: 'Alle trekkinger', nn: 'Alle trekkingar', en: 'All draws' },
  lead: {
    nb: 'En trekking kan ikke endres eller slettes. «Kontroller» trekker på nytt fra frø og plan og sammenlikner.',
    nn: 'Ei trekking kan ikkje endrast eller slettast. «Kontroller» trekkjer på nytt frå frø og plan og samanliknar.',
    en: 'A draw can never be changed or deleted. “Check” draws again from seed and plan and compares.',
  },
  number: { nb: 'Trekking {number}', nn: 'Trekking {number}', en: 'Draw {number}' },
  counts: { nb: 'Gjelder', nn: 'Gjeld', en: 'Counts' },
  seed: { nb: 'Frø: ', nn: 'Frø: ', en: 'Seed: ' },
  plan: {
    nb: '{share} prosent av landet, {raise} prosent flere små kommuner',
    nn: '{share} prosent av landet, {raise} prosent fleire små kommunar',
    en: '{share} per cent of the country, {raise} per cent more small municipalities',
  },
  lastWave: {
    nb: '{count} var med i {year}',
    nn: '{count} var med i {year}',
    en: '{count} took part in {year}',
  },
  hash: { nb: 'Kontrollsum: ', nn: 'Kontrollsum: ', en: 'Hash: ' },
  verify: { nb: 'Kontroller', nn: 'Kontroller', en: 'Check' },
  verifyThis: {
    nb: 'Kontroller trekking {number}',
    nn: 'Kontroller trekking {number}',
    en: 'Check draw {number}',
  },
  same: {
    nb: 'Trekkingen er gjort på nytt og gir nøyaktig det samme.',
    nn: 'Trekkinga er gjord på nytt og gir nøyaktig det same.',
    en: 'The draw was made again and gives exactly the same.',
  },
} satisfies Record<string, LocalText>

/** Every draw of a wave, with what is needed to make it again. */
export function DrawList({ draws }: { draws: readonly DrawAnswer[] }) {
  const say = useSay()
  return (
    <Card title={say(words.title)}>
      <p>{say(words.lead)}</p>
      <ol className="lp-draw-list">
        {draws.map((draw, place) => (
          <Draw key={draw.id} draw={draw} counts={place === 0} />
        ))}
      </ol>
    </Card>
  )
}

function Draw({ draw, counts }: { draw: DrawAnswer; counts: boolean }) {
  const say = useSay()
  const language = useLanguage()
  const { plan } = draw
  const verify = useMutation({
    mutationFn: () => request<VerificationAnswer>('GET', `/api/survey-draws/${draw.id}/verification`),
  })
  const told = [
    say(words.plan, {
      share: percentIn(plan.share / 10_000, language),
      raise: percentIn(plan.smallRaise / 10_000, language),
    }),
    ...(plan.lastWave
      ? [say(words.lastWave, { count: plan.lastWave.codes.length, year: plan.lastWave.year })]
      : []),
  ]
  return (
    <li className="lp-draw lp-stack">
      <div className="lp-row">
        <h3 className="ds-heading" data-size="xs">
          {say(words.number, { number: draw.number })}
        </h3>
        {counts && <Tag colour="success">{say(words.counts)}</Tag>}
        <span className="lp-subtle">{momentInWords(new Date(draw.drawnAt), new Date(), say, language)}</span>
      </div>
      <p>{told.join('. ')}.</p>
      <p>
        {say(words.seed)}
        <span className="lp-hash">{draw.seed}</span>
      </p>
      <p>
        {say(words.hash)}
        <span className="lp-hash">{draw.resultHash}</span>
      </p>
      <Button
        look="secondary"
        size="sm"
        aria-label={say(words.verifyThis, { number: draw.number })}
        disabled={verify.isPending}
        onClick={() => verify.mutate()}
      >
        {say(words.verify)}
      </Button>
      {verify.isError && <Failure cause={verify.error} />}
      <div role="status">
        {verify.data && (
          <Alert colour={verify.data.same ? 'success' : 'danger'}>
            {verify.data.same ? (
              <p className="ds-paragraph">{say(words.same)}</p>
            ) : (
              verify.data.findings.map((finding) => (
                <p key={finding.nb} className="ds-paragraph">
                  {say(finding)}
                </p>
              ))
            )}
          </Alert>
        )}
      </div>
    </li>
  )
}
