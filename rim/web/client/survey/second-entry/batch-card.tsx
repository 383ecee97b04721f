import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { LocalText } from '#core/foundation'
import { showCode } from '#core/survey'
import { forget, request } from '../../api/index.ts'
import { Alert, Button, ButtonLink, Card, ConfirmDialog, Failure, Tag } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import { RateInWords } from '../quality/rate.tsx'
import { addressOf } from '../queries.ts'
import type { HeldBatchAnswer } from '../types.ts'
import { batchColours, batchStates } from './batch-words.ts'

const words = {
  title: { nb: 'Bunke {number}', nn: 'Bunke {number}', en: 'Batch {number}' },
  held: { nb: '{sheets} skjemaer', nn: '{sheets} skjema', en: '{sheets} forms' },
  chosen: {
    nb: '{chosen} av {sheets} skjemaer er trukket ut til andre inntasting.',
    nn: '{chosen} av {sheets} skjema er trekte ut til andre inntasting.',
    en: '{chosen} of {sheets} forms are drawn for a second entry.',
  },
  stopped: {
    nb: 'For mange felt var ulike. Alle skjemaene i bunken tastes to ganger før den fullføres. De neste bunkene tastes også to ganger, til to på rad er gode nok.',
    nn: 'For mange felt var ulike. Alle skjemaa i bunken blir tasta to gonger før han blir fullført. Dei neste bunkane blir òg tasta to gonger, til to på rad er gode nok.',
    en: 'Too many fields differed. All forms of the batch are entered twice before it is finished. So are the next batches, until two in a row are good enough.',
  },
  second: {
    nb: 'Finn disse i bunken og tast dem inn på nytt ({count}):',
    nn: 'Finn desse i bunken og tast dei inn på nytt ({count}):',
    en: 'Find these in the batch and enter them again ({count}):',
  },
  third: {
    nb: 'Disse ble tastet ulikt og må ses på en gang til ({count}):',
    nn: 'Desse blei tasta ulikt og må sjåast på ein gong til ({count}):',
    en: 'These were entered differently and must be looked at again ({count}):',
  },
  mine: {
    nb: 'tastet av deg, tas av en annen',
    nn: 'tasta av deg, blir teke av nokon andre',
    en: 'entered by you, taken by somebody else',
  },
  enter: { nb: 'Tast inn', nn: 'Tast inn', en: 'Enter' },
  draw: { nb: 'Lukk bunken og trekk ut', nn: 'Lukk bunken og trekk ut', en: 'Close the batch and draw' },
  drawAbout: {
    nb: 'Bunken har {sheets} skjemaer og tar ikke imot flere. Programmet trekker hvilke som skal tastes en gang til.',
    nn: 'Bunken har {sheets} skjema og tek ikkje imot fleire. Programmet trekkjer kva skjema som skal tastast ein gong til.',
    en: 'The batch has {sheets} forms and takes no more. The program draws which are to be entered once more.',
  },
  keep: { nb: 'Vent', nn: 'Vent', en: 'Wait' },
  finish: { nb: 'Gjør opp bunken', nn: 'Gjer opp bunken', en: 'Settle the batch' },
  finishAbout: {
    nb: 'Er for mange felt ulike, stanses bunken. Ellers fullføres den: Svarene legges til de andre, og ingen kan finne igjen et enkelt skjema. Papirene kan makuleres når bunken er fullført.',
    nn: 'Er for mange felt ulike, blir bunken stansa. Elles blir han fullført: Svara blir lagde til dei andre, og ingen kan finne att eit enkelt skjema. Papira kan makulerast når bunken er fullført.',
    en: 'If too many fields differ, the batch is stopped. Otherwise it is finished: the answers go to the others, and nobody can find a single form again. The papers can be shredded when the batch is finished.',
  },
} satisfies Record<string, LocalText>

/** A batch that is held back: what it waits for, and its next step. */
export function BatchCard({ wave, batch }: { wave: string; batch: HeldBatchAnswer }) {
  const say = useSay()
  const queries = useQueryClient()
  const [asking, setAsking] = useState(false)
  const { number, state, sheets, chosen, rate, waiting } = batch
  const open = state === 'filling' || state === 'full'
  const step = useMutation({
    mutationFn: () => request('POST', `${addressOf(wave)}/batches/${number}/steps`),
    onSuccess: () => setAsking(false),
    onSettled: () => void forget(queries, ['survey-entry-desk'], ['survey-batches']),
  })
  const ready = open ? sheets > 0 : waiting.length === 0
  const does = say(open ? words.draw : words.finish)
  return (
    <Card
      title={say(words.title, { number })}
      tools={<Tag colour={batchColours[state]}>{say(batchStates[state])}</Tag>}
    >
      {open ? (
        <p>{say(words.held, { sheets })}</p>
      ) : (
        <p>{say(words.chosen, { chosen: chosen ?? 0, sheets })}</p>
      )}
      {rate && <RateInWords batch={batch} rate={rate} />}
      {state === 'stopped' && (
        <Alert colour="warning">
          <p className="ds-paragraph">{say(words.stopped)}</p>
        </Alert>
      )}
      {(['second', 'third'] as const).map((needs) => {
        const codes = waiting.filter((sheet) => sheet.needs === needs)
        return (
          codes.length > 0 && (
            <div key={needs} className="lp-stack">
              <p>{say(words[needs], { count: codes.length })}</p>
              <ul className="lp-batch-codes">
                {codes.map(({ code, mine }) => (
                  <li key={code}>
                    <span className="lp-batch-code">{showCode(code)}</span>
                    {mine && needs === 'second' && <span className="lp-subtle">{say(words.mine)}</span>}
                  </li>
                ))}
              </ul>
            </div>
          )
        )
      })}
      {step.isError && !asking && <Failure cause={step.error} />}
      <div className="lp-row">
        {waiting.length > 0 && <ButtonLink to="/survey/entry">{say(words.enter)}</ButtonLink>}
        {ready && (
          <Button look={state === 'filling' ? 'secondary' : 'primary'} onClick={() => setAsking(true)}>
            {does}
          </Button>
        )}
      </div>
      {asking && (
        <ConfirmDialog
          title={does}
          keep={say(words.keep)}
          confirm={does}
          doing={step}
          act={() => step.mutate()}
          close={() => setAsking(false)}
        >
          <p>{say(open ? words.drawAbout : words.finishAbout, { sheets })}</p>
        </ConfirmDialog>
      )}
    </Card>
  )
}
