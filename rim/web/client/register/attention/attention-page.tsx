import { useQuery } from '@tanstack/react-query'
import type { Instrument } from '#core/instruments'
import { type PriorityTier, priorityTierNames, rulesOf } from '#core/mapping'
import { request, unitAddress, useInstrument, useRounds } from '../../api/index.ts'
import { Alert, Awaited, BackLink, Card, PageTitle } from '../../ui/index.ts'
import { languageOfText, useLanguage, useSay } from '../../words/index.ts'
import type { AttentionAnswer } from './answers.ts'
import { PersonItem } from './person-item.tsx'
import { attentionWords as words } from './words.ts'
import './attention.css'

/** Who may need attention first among those whom the own unit has registered in a round. */
export default function AttentionPage({ round }: { round: string }) {
  const rounds = useRounds()
  const found = rounds.data?.find(({ id }) => id === round)
  const form = useInstrument(found?.instrument)
  const list = useQuery({
    queryKey: ['attention', round],
    queryFn: () => request<AttentionAnswer>('GET', `${unitAddress(round)}/attention`),
    // reading is logged for each person: once for each time that the page is opened
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnReconnect: false,
    refetchOnWindowFocus: false,
  })
  const failed = [rounds, form, list].find(({ isError, data }) => isError && !data)
  if (!form.data || !list.data) return <Awaited query={failed ?? list} />
  return <Listed round={round} form={form.data} list={list.data} />
}

function Listed({ round, form, list }: { round: string; form: Instrument; list: AttentionAnswer }) {
  const say = useSay()
  const language = useLanguage()
  const { tiers, undecided, read, drafts, notCovered } = list
  const count = tiers.reduce((sum, { people }) => sum + people.length, 0)
  const written = languageOfText(form.title, language)
  return (
    <div className="lp-stack lp-attention">
      <BackLink to={`/register/rounds/${round}`}>{say(words.back)}</BackLink>
      <PageTitle>{say(words.title)}</PageTitle>
      <p className="lp-lead">{say(words.lead)}</p>
      <p>
        {say(words.logged)} {language === 'en' && say(words.form)}
      </p>
      {read === 0 ? (
        <Alert colour="info">
          <p className="ds-paragraph">{say(notCovered > 0 ? words.noneCovered : words.empty)}</p>
        </Alert>
      ) : (
        <>
          <p>
            <strong>{say(count > 0 ? words.found : words.nothing, { count, read })}</strong>{' '}
            {drafts > 0 && say(words.drafts, { count: drafts })}{' '}
            {notCovered > 0 && say(words.notCovered, { count: notCovered })}
          </p>
          {tiers.map(({ tier, people }) => (
            <Card
              key={tier}
              title={
                <span lang={written}>
                  {say(priorityTierNames[tier as PriorityTier])}: {people.length}
                </span>
              }
            >
              <ul className="lp-attention-people">
                {people.map((person) => (
                  <PersonItem key={person.id} person={person} form={form} />
                ))}
              </ul>
            </Card>
          ))}
          {undecided.length > 0 && (
            <Card title={`${say(words.undecided)}: ${undecided.length}`}>
              <p>{say(words.undecidedLead)}</p>
              <ul className="lp-attention-people">
                {undecided.map((person) => (
                  <PersonItem key={person.id} person={person} form={form} />
                ))}
              </ul>
            </Card>
          )}
        </>
      )}
      <Rules form={form} />
    </div>
  )
}

function Rules({ form }: { form: Instrument }) {
  const say = useSay()
  const language = useLanguage()
  return (
    <details className="ds-details">
      <summary>{say(words.rules)}</summary>
      <div>
        <ol lang={languageOfText(form.title, language)}>
          {rulesOf(form).map(({ code, reason, source }) => (
            <li key={code}>
              <strong>{say(reason)}.</strong> {say(source)}
            </li>
          ))}
        </ol>
      </div>
    </details>
  )
}
