import { useMutation } from '@tanstack/react-query'
import type { LocalText } from '#core/foundation'
import { request } from '../../api/index.ts'
import { Button, Failure } from '../../ui/index.ts'
import { dayInWords } from '../../words/dates.ts'
import { useLanguage, useSay } from '../../words/index.ts'
import { studyAddress } from '../queries.ts'
import type { TokensAnswer } from './queries.ts'

const words = {
  show: { nb: 'Vis nøkkelen', nn: 'Vis nøkkelen', en: 'Show the key' },
  hide: { nb: 'Skjul nøkkelen', nn: 'Skjul nøkkelen', en: 'Hide the key' },
  help: {
    nb: 'Hva som sto der merkene står. At du ser den, føres i loggen.',
    nn: 'Kva som stod der merka står. At du ser han, blir ført i loggen.',
    en: 'What stood where the tokens stand. That you look is noted in the log.',
  },
  deleteBy: {
    nb: 'Slettes senest {day}.',
    nn: 'Blir sletta seinast {day}.',
    en: 'Deleted on {day} at the latest.',
  },
  gone: { nb: 'Nøkkelen er slettet.', nn: 'Nøkkelen er sletta.', en: 'The key is deleted.' },
  none: { nb: 'Ingenting er tatt ut.', nn: 'Ingenting er teke ut.', en: 'Nothing was taken out.' },
} satisfies Record<string, LocalText>

/** The key from token to original, fetched when somebody asks for it, and not kept on the page. */
export function TokenKey({ study, version }: { study: string; version: string }) {
  const say = useSay()
  const language = useLanguage()
  const asking = useMutation({
    mutationFn: () => request<TokensAnswer>('GET', `${studyAddress(study)}/texts/${version}/tokens`),
    gcTime: 0,
  })
  const { data } = asking
  return (
    <div className="lp-stack">
      <p className="lp-mark-note">{say(words.help)}</p>
      {asking.isError && <Failure cause={asking.error} />}
      <div>
        <Button look="secondary" size="sm" onClick={() => (data ? asking.reset() : asking.mutate())}>
          {say(data ? words.hide : words.show)}
        </Button>
      </div>
      {data && (
        <div aria-live="polite">
          {data.tokens === null && <p>{say(words.gone)}</p>}
          {data.tokens?.length === 0 && <p>{say(words.none)}</p>}
          {data.tokens !== null && data.tokens.length > 0 && (
            <>
              <dl className="lp-token-key">
                {data.tokens.map(({ token, originals }) => (
                  <div key={token}>
                    <dt>
                      <code>{token}</code>
                    </dt>
                    <dd>{originals.join(', ')}</dd>
                  </div>
                ))}
              </dl>
              <p className="lp-mark-note">
                {say(words.deleteBy, { day: dayInWords(data.deleteBy, language) })}
              </p>
            </>
          )}
        </div>
      )}
    </div>
  )
}
