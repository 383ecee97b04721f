import { useQuery } from '@tanstack/react-query'
import { methodWords, robustMethods } from '#core/survey'
import { request } from '../../../api/index.ts'
import { Alert, Awaited, Card, DataTable } from '../../../ui/index.ts'
import { countInWords } from '../../../words/counts.ts'
import { useLanguage, useSay } from '../../../words/index.ts'
import { useWave, waveAddress } from '../queries.ts'
import { WavePlace } from '../wave-place.tsx'
import type { MethodsAnswer } from './answers.ts'
import { Comparisons } from './comparisons.tsx'
import { Precisions } from './precisions.tsx'
import { words } from './words.ts'
import './methods.css'

const useMethods = (wave: string) =>
  useQuery({
    queryKey: ['survey-methods', wave],
    queryFn: () => request<MethodsAnswer | null>('GET', `${waveAddress(wave)}/methods`),
    refetchOnWindowFocus: false,
  })

/** Which of the report's marks also stand by stricter methods. */
export default function MethodsPage({ wave }: { wave: string }) {
  const say = useSay()
  const found = useWave(wave)
  const methods = useMethods(wave)
  const failed = [found, methods].find(({ isError }) => isError)
  if (!found.data || methods.data === undefined) return <Awaited query={failed ?? methods} />
  return (
    <div className="lp-stack">
      <WavePlace wave={found.data} page="/methods" />
      <p className="lp-lead">{say(words.lead)}</p>
      {methods.data === null ? (
        <Alert colour="info">{say(words.none)}</Alert>
      ) : (
        <>
          <Summary methods={methods.data} />
          <Comparisons methods={methods.data} />
          <Precisions methods={methods.data} />
        </>
      )}
    </div>
  )
}

function Summary({ methods }: { methods: MethodsAnswer }) {
  const say = useSay()
  const language = useLanguage()
  const { counts, design, tests } = methods
  const number = (count: number) => countInWords(count, say, language)
  const of = (method: string) => counts.find((one) => one.method === method)
  const published = of('published')?.marks ?? 0
  const strict = of('benjamini-hochberg')
  const kept = strict?.kept ?? 0
  return (
    <Card title={say(words.how)}>
      <p>
        {say(words.kept, {
          kept: number(kept),
          published: number(published),
          lost: number(published - kept),
        })}{' '}
        {say(words.found, { found: number(strict?.found ?? 0) })}
      </p>
      <p>{say(words.reading)}</p>
      <DataTable
        caption={say(words.countsCaption)}
        rows={counts}
        keyOf={({ method }) => method}
        columns={[
          {
            key: 'method',
            head: say(words.method),
            names: true,
            cell: ({ method }) => say(methodWords[method].name),
          },
          { key: 'marks', head: say(words.marks), numeric: true, cell: ({ marks }) => number(marks) },
          {
            key: 'kept',
            head: say(words.alsoReport),
            numeric: true,
            cell: (one) => (one.method === 'published' ? '–' : number(one.kept)),
          },
          {
            key: 'found',
            head: say(words.notReport),
            numeric: true,
            cell: (one) => (one.method === 'published' ? '–' : number(one.found)),
          },
        ]}
      />
      <details className="ds-details">
        <summary>{say(words.explain)}</summary>
        <div>
          <dl className="lp-methods-explained">
            {robustMethods.map((method) => (
              <div key={method}>
                <dt>{say(methodWords[method].name)}</dt>
                <dd>{say(methodWords[method].what)}</dd>
              </div>
            ))}
          </dl>
          <p>
            {say(words.design, {
              clusters: number(design.clusters),
              strata: number(design.strata),
              tests: number(tests),
            })}{' '}
            {design.outside > 0 && say(words.outside, { outside: number(design.outside) })}{' '}
            {design.leftOut < 0 && say(words.fewLeftOut)}
            {design.leftOut > 0 && say(words.leftOut, { count: number(design.leftOut) })}
          </p>
        </div>
      </details>
    </Card>
  )
}
